"""Who is named in a sentence about people coming together without having been there.

The dead, authors and namesakes, those somebody stands in for, thanks or recalls, and those who
were expected, sent word or will come another time.
"""

import re

from wbdesk.extract import needs
from wbdesk.extract.holders import Holder

_NEAR, _AHEAD = 140, 160
_LATE = re.compile(
    r"\b(?:[Tt]he\slate|[Tt]he\sthen|then|outgoing\spredecessor,?|predecessors?,?|successors?,?|"
    r"late\shusband,?|late\swife,?)"
    r"\s(?:[\w’.-]+\s){0,4}\Z"
)
_OF = re.compile(
    r"\b(?:death|loss|memory|inauguration|coronation|appointment|election|behalf|names?|letters?|"
    r"life|"
    r"legacy|leadership|resignation|release|arrest|murder|killing|assassination|portrait|statue|"
    r"bust|birth|birthplace|"
    r"works?|books?|novels?|poems?|reports?|study|studies|survey|poll|review|research|plans?|"
    r"announcement|statement|speech|decision|words|"
    r"request|initiative|nomination|predecessor|successor|government|administration|case|family|"
    r"wife|husband|"
    r"widow|sons?|daughters?|support|messages?|greetings|apologies|regrets|absence|grave|tomb|"
    r"house|place|stead|"
    r"envoys?|advice|song|music|photographs?|paintings?|film|play|"
    r"heirs?|descendants?|victims?|anniversary|centenary|trial|detention|imprisonment)\s"
    r"(?:(?:was|were|had been|have been|is|are)\s)?(?:(?:received|sent|conveyed|written|built|"
    r"prepared|made|"
    r"chaired|led|drafted|commissioned|composed|given|painted|directed)\s)?"
    r"(?:of|by|from|to|for|with|between)\s(?:(?:his|her|their|both)\s)?(?:the\s)?(?:[\w-]+\s)?\Z"
)
_ACTED_ON = re.compile(
    r"\b(?:succeed(?:s|ed|ing)?|succeeds|replac(?:e|es|ed|ing)|named\s(?:after|for)|"
    r"according\sto|wrote\sto|written\sto|"
    r"writing\sto|appoint(?:s|ed|ing)?|appointed\sby|nominat\w+|elect(?:s|ed|ing)|about|like|"
    r"such\sas\sthe\slate|"
    r"urged?|prais\w+|condemn\w+|remember\w*|"
    r"thank(?:s|ed|ing)?|congratulat\w+|stand(?:s|ing)\sin\sfor|stood\sin\sfor|deputi[sz](?:ed|"
    r"es|ing)\sfor|instead\sof|in\splace\sof|"
    r"(?:reports?|answer(?:s|able)?|responsible|attributable|attributed)\sto|quot(?:ed|es|ing)|"
    r"cit(?:ed|es|ing)|citing|"
    r"mention(?:s|ed|ing)|recall(?:s|ed|ing)|mourn(?:s|ed|ing)|paid\stribute\sto|"
    r"pays?\stribute\sto|paying\stribute\sto|"
    r"hop(?:ed|es|ing)(?:\sthat)?|regret(?:s|ted)?|born|killed|shot|writer|author|poet|painter|composer|"
    r"with\sapologies\sfrom|apologies\sfrom|message\sfrom|"
    r"(?:judged|assessed|chosen|selected|shortlisted|written|authored|composed|painted|built|founded|designed|commissioned|drafted|published|"
    r"endowed|established|funded|sponsored|"
    r"donated|launched|left|bequeathed|recorded|made|discovered|invented|"
    r"coined)\s(?:[\w,]+\s){0,3}by|"
    r"(?:apart|away|far|absent)\sfrom|except(?:\sfor)?|but\snot|without)\s"
    r"(?:\w+\s)?(?:the\s|then\s|of\s|former\s|His Excellency\s|its\s|his\s|her\s|their\s)*\Z"
)
_REGION = re.compile(
    r"\b(?:recall(?:s|ed|ing)?|remember(?:s|ed|ing)?|pa(?:id|ys|ying)\stribute\sto|quot(?:es|ed|"
    r"ing)|cit(?:es|ed|ing)|"
    r"condolences|mourn(?:s|ed|ing)|regret(?:s|ted)?|congratulat\w+|thanked|in\smemory\sof|"
    r"named\safter|commemorat\w+|"
    r"replac(?:e|es|ed|ing)|succeed(?:s|ed|ing)|[Aa]pologies|predecessors?|ha[ds]\s(?:earlier\s|previously\s|once\s)?(?:told|written|"
    r"promised|warned|conveyed)|"
    r"reported\sthat|(?:his|her|their|the)\s(?:recent\s|earlier\s)?(?:conversations?|contacts|"
    r"exchanges)\s(?:[\w’-]+\s){0,4}?with)\b"
)
"""What is followed by those spoken of, up to the end of the clause."""
_CLAUSE_END = re.compile(r"[;]|,\s(?:and\s)?(?:he|she|they|then|before|after|while)\b|\.\s")
_NO_SHOW = re.compile(
    r",?(?:,?\s(?:who|which))?\s?(?:,[^.;]{2,90}?,)?\s?(?:(?:who|"
    r"which)\s)?(?:\b(?:had\sbeen\s(?:due|expected|invited|unable|prevented|scheduled)|(?:was|"
    r"were|is|are)\s"
    r"(?:unable|absent|away|not\s|prevented|detained|ill|abroad|elsewhere|travelling|"
    r"in\shospital|on\sleave|kept\saway|stranded)|missed|"
    r"(?:could|did|does|would)\snot\s(?:\w+\s)?(?:attend|be|come|join|take|travel|appear|make|go|"
    r"sign|return|stay)|(?:had|has)\s(?:to\s(?:cancel|decline|withdraw)|sent|written|"
    r"died|cancelled|declined)|sent\s(?:an?\s|his\s|her\s|their\s)?"
    r"(?:[\w-]+\s)?(?:message|apologies|greetings|regrets|letter|deputy|word|video|wishes|"
    r"condolences|blessing)|"
    r"died|was\s(?:killed|murdered|buried|shot|beaten)|wrote|drafted|"
    r"founded|designed|discovered|invented|apologi[sz]ed\sfor))\b"
)
_BY_WORD = re.compile(
    r",?\s(?:(?:also|later|has|had)\s)?(?:(?:said|spoke|wrote|commented)\s)?in\san?\s(?:[\w-]+\s){0,2}"
    r"(?:message|letter|recording|statement|post|tweet|article|interview|broadcast)\b"
)
"""Who is heard by what was sent or published."""
_DROPPED = needs.begun_pattern(
    r"\b(?:had\sto\sbe\s(?:dropped|cancelled|postponed|put\soff|called\soff)|(?:was|were|"
    r"has\sbeen|have\sbeen|been)\s"
    r"(?:dropped|cancelled|canceled|postponed|put\soff|called\soff|delayed)|apologies\s(?:were|"
    r"had)|sent\s(?:their\s|his\s|her\s)?apologies|"
    r"did\snot\s(?:attend|take\splace|come)|not\s(?:at\sthe\stable|present|invited|represented|"
    r"able\sto\sattend))\b"
)


_FAR = 1_500
"""Characters before a name in which it is told that it is only spoken of."""


def is_absent(text: str, start: int, end: int, each: Holder) -> bool:
    """Whether somebody named in the sentence `text[start:end]` is only spoken of."""
    before = text[max(start, each.begin - _NEAR) : each.begin]
    if (
        _LATE.search(before)
        or _OF.search(before)
        or _ACTED_ON.search(before)
        or each.role.startswith(_THEN)
    ):
        return True
    if _CALLED_ON.search(before) and _TO_ACT.match(text, each.stop, end):
        return True
    if _RELATIVE.search(before) and _NOW.match(text, each.stop, end):
        return True
    if _SAINT.search(before) or (not each.role and not each.titled and _PLACE.search(before)):
        return True
    if each.role.lower().endswith(_COUNSEL):
        return True
    if _BY_WORD.match(text, each.stop, end) or _NO_SHOW.match(
        text, each.stop, min(end, each.stop + _AHEAD)
    ):
        return True
    for region in _REGION.finditer(text, max(start, each.begin - _FAR), each.begin):
        if not _CLAUSE_END.search(text, region.end(), each.begin):
            return True
    return False


_CALLED_ON = re.compile(r"\bcall(?:s|ed|ing)\son\s(?:the\s)?\Z")
_TO_ACT = re.compile(r",?\s(?:also\s)?to\s[a-z]")
"""Who is asked for something, not visited."""
_RELATIVE = re.compile(r"\b(?:which|that|whom)\s(?:the\s)?\Z")
_NOW = re.compile(r"\s(?:\w+[^s]s|is|has|had|will|would)\s")
_PLACE = re.compile(
    r"\b(?:in|at|near|via|into|through|(?:went|travel\w*|flew|came|drove|taken|took|visit|"
    r"journey|trip|way|return\w*|"
    r"\b(?:him|her|them|on))\sto)\s(?:[A-Z][\w’-]+(?:,\s|\sand\s))*\Z"
)
_SAINT = re.compile(r"\b(?:St|Saint|Mount|Lake|Fort|Cape)\.?\s\Z")
"""What makes a place of a name."""
_COUNSEL = (
    "lawyer",
    "solicitor",
    "barrister",
    "attorney",
    "counsel",
    "biographer",
    "widow",
    "heir",
)
_THEN = ("then ", "late ", "predecessor", "playwright", "poet", "novelist", "author ")


def is_to_come(text: str, end: int, each: Holder) -> bool:
    """Whether somebody is told to act only later on."""
    return _LATER.match(text, each.stop, end) is not None


_LATER = re.compile(
    r"(?:,[^.;]{2,90}?,)?,?\s(?:(?:(?:with|to|from|by)\swhom\s(?:\w+\s){1,3}?)|(?:who|which)\s)?(?:will|would|(?:is|are)\s(?:now\s)?(?:due|"
    r"expected|to|set)\s)\b"
)


def is_planned_with(text: str, start: int, at: int) -> bool:
    """Whether what stands at a place is who was to come: "a visit by"."""
    return _PLANNED.search(text, start, at) is not None


_PLANNED = re.compile(
    r"\b(?:visit|tour|call|appearance|address|speech|meeting|talks|lunch|dinner|trip)\s(?:to\s[^,.;]{2,40}?\s)?"
    r"(?:by|with|from|of|for)\s(?:[\w’-]+\s){0,3}\Z"
)


def is_called_off(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells that something did not come about."""
    return _DROPPED.search(text, start, end) is not None
