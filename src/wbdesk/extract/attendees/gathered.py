"""Persons named with their office in a sentence that tells of people coming together.

The readers of lists and of verbs know where in a sentence those stand who take part. Where a
sentence is worded in a way they do not know, its persons still took part in most cases: what is
left out here are those spoken of (“the death of”, “appointed by”) and those who only speak.
"""

import re

from wbdesk.extract import begun
from wbdesk.extract.attendees import events, lists, wording
from wbdesk.extract.attendees.encounters import body_names
from wbdesk.extract.attendees.gathering import EVENT
from wbdesk.extract.attendees.persons import item_of
from wbdesk.extract.attendees.records import Found
from wbdesk.extract.gate import Gate
from wbdesk.extract.holders import Holder, holders

_GATE = Gate(
    "met ", "meet", "host", "call on ", "called on ",
    "attend", "join", "visit", "particip", "took part", "take part",
    "taking part", "welcom", "conven", "together", "chair", "ceremony", "summit", "roundtable",
    "round table", "talks", "delegation", "spoke", "speak", "address", "remarks", "accompanied",
    "signed", "signing", "call with", "conference", "forum", "hosted", "travel", "opened",
    " agreed ", " committed to", "reaffirmed", "exchanged",
    "gather", "session", "briefed", "heard from", "updates", "toured", "witness", "lead the",
    "leading the", "leading a",
    "laid ", "planted ", "unveiled", "inaugurated", "Speaking",
    "lead a", "talked to", "Chairing", " was in ", "launched",
    "led the", "led a", "I saw ", "reception", "exercise", "event", "presented", "discussed",
)  # fmt: skip
_DEED = (
    r"(?:[Aa]greement|[Mm]emorandum|[Tt]reaty|M[oO]U|[Uu]nderstanding|[Dd]eclaration|[Aa]ccords?|"
    r"[Pp]artnership|[Pp]act|deal|contract|[Cc]onvention|[Pp]rotocol|letter of intent)"
)
_NO_MEETING = (
    r"(?!\s(?:the|all|its|our|their|what|these|those)\s(?:\w+\s){0,2}?(?:requirements?|needs|"
    r"criteria|targets?|conditions|costs?|demand|deadline|standards?|people)\b)(?!\swhat\b)"
)
"""What is met that is nobody."""
_WORDINGS = (
    rf"met{_NO_MEETING}",
    r"I\ssaw(?=\s(?:each|both|the|my|[A-Z]))|(?:beside|alongside|with)\sme",
    r"(?:will|to|would|and|also|today|then|later|tomorrow)\smeet|be meeting",
    r"(?:I|[Ww]e)\s(?:(?:will|also|then|later)\s){0,3}call(?:ed)?\son",
    r"meetings?\s(?:with|between)|talked\s(?:to|with)",
    r"(?:co-)?host(?:s|ed|ing)?",
    r"attend(?:s|ed|ing)?",
    r"join(?:s|ed|ing)?",
    r"participat(?:e[sd]?|ing)|took part|takes? part|taking part",
    r"convened?|br(?:ought|ings?|inging) together|came together|gathered",
    r"(?:[Cc]o-)?(?:chair|Chair)(?:s|ed|ing)",
    r"accompan(?:y|ied)",
    r"was\sin\s[A-Z][\w’' -]{1,40}?\sto\s(?:hear|see|meet|visit|open|launch|mark|learn)",
    r"travel(?:s|led|ed|ling|ing)?|visit(?:s|ed|ing)|tour(?:s|ed|ing)",
    r"address(?:ed|es|ing)|spoke\s(?:to|with|at|by)|briefed|witness(?:ed|es)",
    r"(?:gave|made|delivered|provided|gives?|delivers?|provides?)\s[^.;]{0,40}?"
    r"(?:remarks|speech|address|updates?|presentation|lecture)",
    r"heard[^.;]{0,260}?\sfrom",
    r"(?:h[eo]ld|holds|had|have)\s[^.;]{0,40}?(?:talks|meetings?|discussions)",
    r"welcomed\s(?=[^.;]{0,60}?\b(?:to|delegation|Minister|President)\b)",
    r"(?:led|leads?|leading)\s(?:the|a|an)\s(?:[\w.-]+\s){0,5}(?:delegation|mission|session|"
    r"discussion|workshop|Workshop|[Dd]ialogue|talks|participation)",
    r"lead\s(?:[A-Z][\w.]*\s)(?:[\w-]+\s)?(?:participation|delegation)",
    r"discuss(?:es|ed|ing)?\s[^.;]{3,120}?\swith",
    r"(?:event|panel|session|programme|conference)\s(?:that\s|also\s|which\s)?(?:featur\w+|"
    r"included\s(?:remarks|speeches|contributions))",
    rf"signed\s(?:the|an?)\s[^.;]{{0,60}}?{_DEED}",
    rf"{_DEED}[^.;]{{0,80}}?\s(?:was|were|is)\s(?:\w+\s)?signed",
    r"(?:laid|planted|unveiled|inaugurated)\s[^.;]{2,60}?\s(?:with|alongside)\s(?=(?:the\s)?[A-Z])",
    r"[Ss]peaking\s(?:alongside|next to|together with|beside)",
    r"oath\sbefore",
    r"(?:opened|inaugurated|unveiled|launched)\s[^.;]{0,40}?\bby",
    r"delegations?\s(?:was\s|is\s)?(?:includ|compris|consist|led|headed|made)\w*",
    rf"(?:at|during|in|for|following|after)\s(?:the|an?|this|his|her|their|today[’']s)\s"
    rf"[^.;,]{{0,60}}?{EVENT}",
    rf"{EVENT}\s(?:with|between|includ\w+)",
    r"and\s(?:[A-Z][\w’.-]+\s){2,8}(?:also\s|today\s|jointly\s)?(?:launched|agreed|signed|"
    r"discussed|committed\sto|reaffirmed|exchanged)",
)
_TOLD = re.compile(rf"\b(?:{'|'.join(_WORDINGS)})\b")
"""What in a sentence tells that people came together."""


def may_tell(text: str) -> bool:
    """A cheap test of a paragraph before its sentences are looked at."""
    return _GATE.opens(text)


def in_sentence(text: str, number: int, start: int, end: int) -> list[Found]:
    """The persons of one sentence who take part by it; empty for most."""
    told = _TOLD.search(text, start, end)
    if told is None or _NEWS.search(text, start, end) or wording.NEWS.search(text, start, end):
        return []
    if _WOULD.search(text, start, told.start()):
        return []
    named = [each for each in holders(text, start, end) if each.role or each.titled]
    expected = events.FUTURE.search(text, start, end) is not None
    made: list[Found] = []
    last = -1
    for each in named:
        if _is_spoken_of(text, start, each) or _only_speaks(text, start, end, each):
            continue
        # Somebody known by surname counts beside the verb alone: "will be meeting President Doe".
        met = (
            _JUST_MET.search(text, start, each.begin)
            or _ALSO.fullmatch(text, last, each.begin)
            or _BESIDE_OFFICE.search(text, start, each.begin)
        )
        rule = "met" if each.role and met else "gathered"
        last = each.stop if rule == "met" else -1
        made.append(Found(number, item_of(each), rule, expected, _DOUBT))
    return made


_WOULD = re.compile(r"\bwould\s(?:also\s)?(?:be\s)?\Z")
"""What is only said to come: "he would be meeting"."""
_JUST_MET = re.compile(
    r"\b(?:met|meet|meeting|(?:talks|discussions|meetings?) with|spoke (?:to|with))\s"
    r"(?:with\s)?(?:the\s|His Excellency\s)?\Z"
)
_ALSO = re.compile(r",?\s(?:and\s)?(?:the\s)?")
_BESIDE_OFFICE = re.compile(
    r"\b[Tt]he (?:Prime Minister|President|Taoiseach|Chancellor|(?:Foreign|Trade|Defence|Home)\s"
    r"(?:Minister|Secretary)) and (?:the\s)?\Z"
)


def by_speaker(text: str, number: int, start: int, end: int) -> list[Found]:
    """Those whom the one who speaks or writes says to meet: "I will meet Minister Jane Doe"."""
    met = _I_MEET.search(text, start, end)
    if met is None:
        return []
    made = in_sentence(text, number, start, end)
    told = _MET_BODIES.search(text, met.start(), end)
    if told is None or wording.NEWS.search(text, start, end):
        return made
    expected = events.FUTURE.search(text, start, end) is not None
    listed = lists.items(text, told.end(), min(end, told.end() + _FAR), with_people=True)
    return made + [
        Found(number, each, "gathered", expected, _DOUBT)
        for each in listed
        if each.body and body_names.is_body(each.body, sure=len(listed) > 1)
    ]


_FAR = 1_000
_MET_BODIES = re.compile(
    r"\b(?:met(?:\swith)?|joined\sby|(?:meetings?|talks|discussions?|round-?\s?tables?|sessions?|events?|"
    r"calls?)\s(?:[\w’-]+\s){0,8}?(?:with|of))\s(?=(?:the\s)?[A-Z])"
)
"""What leads to the bodies somebody tells to have met."""


_I_MEET = begun.pattern(
    r"\b(?:I|[Ww]e)(?:[’']ll|[’']ve)?\s(?:(?:will|am|are|was|were|have|had|also|then|later|today|"
    r"shall|plan to|look forward to|recently|yesterday|be|been)\s){0,4}"
    r"(?:met|meet|meeting|call(?:ed)?\son|hosted\sby|received\sby|briefed\sby|accompanied\sby|"
    r"visit(?:ed|ing)?|host(?:ed|ing)?|h[eo]ld(?:ing)?|join(?:ed|ing)?|"
    r"saw|received|welcomed|spoke|spoken|signed|co-chaired|chaired|attend(?:ed|ing)?|travel(?:led|ling)?|"
    r"(?:had|have) (?:talks|discussions|an? [a-z ]{0,20}meeting))\b"
    r"|\bwill (?:also )?(?:attend|join|take part|participate)\b"
)
_DOUBT = "Named in a sentence about a meeting; check that they took part."


def _is_spoken_of(text: str, start: int, each: Holder) -> bool:
    return _OF.search(text, start, each.begin) is not None


_OF = re.compile(
    r"\b(?:death|memory|honour|inauguration|coronation|appointment|election|behalf|name|letter|"
    r"letters|life|legacy|"
    r"leadership|resignation|release|arrest|murder|killing|portrait|statue|birth|work|book|report|"
    r"review|plan|announcement|statement|speech|decision|words|request|initiative|nomination|"
    r"predecessor|successor|government|case|family|wife|husband|widow|son|daughter|support)\s"
    r"(?:of|by|from|to)\s(?:the\s)?(?:late\s)?\Z"
    r"|\b(?!met\b|joined|hosted|accompanied|attended|chaired|led|headed|opened|convened|organi|"
    r"addressed|delivered|given|represented|received|welcomed|moderated|facilitated|greeted|"
    r"briefed|witnessed|signed|guided|shown|handed|unveiled|inaugurated|co-)"
    r"\w+(?:ed|ten|en)\s(?:\w+\s)?by\s(?:the\s)?\Z"
    r"|\b(?:succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|named after|according to|thank(?:s|ed)?|"
    r"congratulat\w+|wrote to|written to|writing to|appoint(?:s|ed|ing)?|about|like|including the "
    r"late|former|urged|urge|call(?:ed|s)? on|prais\w+|condemn\w+|remember\w*|honou?r(?:ed|s|ing)?)"
    r"\s(?:the\s|then\s)?\Z"
)


def _only_speaks(text: str, start: int, end: int, each: Holder) -> bool:
    if _OWN_TALKS.match(text, each.stop, end) or _BESIDE_ANOTHER.match(text, start):
        return False
    return _SPEAKS.match(text, each.stop, end) is not None or (
        _SAID_BY.search(text[max(0, each.begin - _NEAR) : each.begin]) is not None
    )


_OWN_TALKS = re.compile(
    r"\s(?:says|said)\s(?:that\s)?(?:his|her|their)\s(?:[\w-]+\s){0,3}?(?:talks|meetings?|"
    r"discussions|visit|call)\s(?:today\s|in\s[A-Z]\w+\s)?(?:with|to)\b"
)
_BESIDE_ANOTHER = re.compile(r"Speaking\s(?:alongside|next to|together with|beside)\s")
_NEAR = 30
_SPEAKS = re.compile(
    r"(?:\s(?:MP|MSP|MS|CBE|OBE|MBE|KC))*(?:,\s[^.;:]{2,120}?,)?\s(?:today\s|also\s)?"
    r"(?:said|says|added|adds|commented|explained|told|stated|announced|announces|"
    r"confirmed|set out|sets out|warned|called|urged|"
    r"welcomed (?:the|this|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}[’']s\s)|wrote|tweeted)\b"
)
_SAID_BY = re.compile(r"[”\"’'],?\s(?:said|says|added|according to)\s(?:the\s)?\Z")
_NEWS = re.compile(
    r"\b(?:will take up|takes up|has been appointed|was appointed|were appointed|been elected|"
    r"sentenced|into law|bill was|letter was|meetings planned|convicted|pleaded|arrested|"
    r"jailed|died|passed away|resigned|statement (?:by|from)|visit follows)\b"
)
"""What tells of something else than a meeting."""
