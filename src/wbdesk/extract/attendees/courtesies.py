"""Those whom a speaker greets: hosts, who introduced them, who spoke before, who is in the room.

"Thank you, Jane, for that kind introduction", "my thanks to the Example Trust for having us", "I am
glad to see Jane Doe here", "John Roe, who is sitting at the back": a speech names its company so.
"""

import re

from wbdesk.extract import needs, speech
from wbdesk.extract.attendees import lists, occasions
from wbdesk.extract.attendees.encounters import body_names
from wbdesk.extract.attendees.parts import Item
from wbdesk.extract.attendees.persons import item_of
from wbdesk.extract.attendees.records import Found
from wbdesk.extract.given_names import is_given
from wbdesk.extract.holders import holders
from wbdesk.extract.people import Speaker
from wbdesk.extract.sentences import sentences
from wbdesk.model.document import Document

_FOR_HAVING = (
    r"for\s(?:so\s)?(?:\w+ly\s)?(?:hosting|having|inviting|bringing|convening|organi[sz]ing|"
    r"arranging|"
    r"welcoming|putting\son|laying\son|staging|the\s(?:kind\s|very\skind\s)?(?:invitation|loan|"
    r"welcome|"
    r"hospitality|opportunity)|(?:your|their|his|her)\s(?:(?:very\s)?\w+\s){0,2}(?:invitation|"
    r"welcome|"
    r"hospitality|introduction|words|remarks|speech)|(?:that|those|the|"
    r"such\san?)\s(?:(?:very\s)?\w+,?\s)"
    r"{0,3}(?:introduction|welcome|words|remarks|opening|speech))"
)
_THANKED = needs.pattern(
    r"\b(?:[Tt]hank\syou(?:,|\svery\smuch,|\sso\smuch,|\sto)?|[Tt]hank(?=\s)|[Tt]hanks(?:,|"
    r"\salso|\sto)?|[Gg]rateful\s(?:\w+\s)?to|"
    r"[Gg]ratitude\sto|[Aa]ppreciation\sto)\s(?P<who>[^.;:?!]{2,200}?),?\s" + _FOR_HAVING + r"\b"
)
_HERE = (
    r"(?:(?:is|are|’s|'s|has|have)\s(?:all\s|also\s|both\s)?(?:here|with\sus|with\sme|"
    r"in\sthe\s(?:room|audience|hall|"
    r"front\srow|chair)|sitting|seated|standing|joining\sus|joined\sus|(?:made|"
    r"taken)\sthe\s(?:journey|"
    r"trip|time)|come\s(?:all\sthe\sway|from|over)|taking\snotes|watching|listening|on\s(?:the|"
    r"this)\s"
    r"(?:panel|platform|stage)|(?:going\sto\sbe\s)?speaking|travelled|flown)|flew\sin|(?:just\s|"
    r"so\s\w+\s)?"
    r"(?:spoke|spoken)\s(?:before|so|just|earlier|first|ahead)|introduced\sme|will\s(?:be\s)?"
    r"(?:speak|speaking|follow|address|read|be\sjoining|join\sus|take\squestions))\b"
)
_HERE_AT_ALL = needs.begun_pattern(_HERE)
_IS_HERE = needs.pattern(
    rf"(?:\s(?:of|from|at)\s(?:the\s)?[A-Z][\w’&-]*(?:\s[A-Z][\w’&-]*){{0,4}})?,?\s(?:(?:and\s)?who(?:m)?\s?|(?:and|both)\s)?(?:,\s[^,.;]{{2,60}},\s)?{_HERE}"
)
_AMID = needs.begun_pattern(
    r"\b(?:[Pp]leas(?:ed|ure)|[Dd]elighted|[Gg]lad|[Gg]ood|[Gg]reat|[Hh]onou?r(?:ed)?|[Pp]rivilege|"
    r"[Ll]ovely|[Hh]appy|[Mm]oved|[Ww]onderful)\s(?:that|to\s(?:see|welcome|follow|hear|"
    r"be\s(?:joined|introduced|"
    r"hosted|followed)\sby|be\shere\swith|share\s(?:a|the|this)\s(?:platform|stage|panel|"
    r"table)\swith|speak\s"
    r"(?:after|before|alongside)|join|meet))\s(?P<who>[^.;:?!]{2,200})"
    r"|\b(?:(?:to|I|we)\s(?:warmly\s)?welcome|in\sparticular|[Ww]elcome\sto|(?:I|"
    r"we)\ssee\s(?:that\s)?|[Ww]e\sheard\s(?:\w+\s)?from|"
    r"[Ww]e\s?(?:will|[’']ll)\s(?:be\s)?hear(?:ing)?\s(?:\w+\s){0,3}?from|"
    r"[Aa]s\s(?=(?:[A-Z][\w’-]+\s){2,4}(?:told|reminded|"
    r"said\s(?:earlier|just|this)))|also\shere\s(?:is|are)|with\sus\s(?:today\s|"
    r"this\s\w+\s)?(?:is|are))\s(?P<seen>[^.;:?!]{2,200})"
)
_GREETED = re.compile(
    r"Thank(?:s|\syou)(?:\s(?:very|so)\smuch)?(?:\sindeed)?,\s(?P<who>[^.;:?!,]{2,60})[,.]"
)
_WHO_SPOKE = needs.pattern(
    r"\b(?:people|speakers|guests|friends|colleagues|others|those|ministers|"
    r"panell?ists)\s(?:who|that)\s"
    rf"(?:{_HERE})[^.;:]{{0,60}}:\s(?P<who>[^;?!]{{4,400}})"
)
_GO_TO = needs.pattern(
    r"\b(?:thanks\s(?:must\s|also\s)?go(?:es)?\sto|[Oo]ne\sof\syou,|[Jj]oin\s(?:others|colleagues|"
    r"previous\sspeakers)\sin\s(?:welcoming|thanking))\s(?P<who>[^.;:?!]{2,200})"
)
_SENT_HERE = needs.pattern(
    r"\b(?:Ambassadors?|High\sCommissioners?|[Mm]inisters?|[Rr]epresentatives|[Dd]elegat\w+|"
    r"[Cc]olleagues)\s(?:of|from)\s(?P<who>(?:the\s)?[A-Z][^.;:?!]{2,120}?)\s(?:(?:is|"
    r"are)\s(?:all\s|also\s)?"
    r"(?:here|with\sus|present|among)\b|(?:has|have)\sjoined)"
    r"|,\sas\s(?:is|are)\s(?:the|our)\s(?:Ambassadors?|High\sCommissioners?|[Mm]inisters?|"
    r"representatives?)\s(?:of|from)\s(?P<also>(?:the\s)?[A-Z][\w ]{2,60}?)(?=[,.;]|\s(?:and|"
    r"who|whose)\b)"
)
_SALUTATION = needs.pattern(
    r"(?P<who>[^.:;?!]{4,240}?),?\s(?:ladies\sand\sgentlemen|[Cc]olleagues|[Ff]riends|"
    r"[Dd]istinguished\s"
    r"guests|[Ee]xcellencies)\b",
    re.I,
)
_CUT = re.compile(
    r",?\s(?:who(?:m|se)?|which|that|and\swhose|for|because|as|on|in|this|today|here|again|"
    r"before|after|"
    r"said|told|reminded|is|are|was|has|have|’s)\s"
)
_FIRST = 6
_REASON = "Greeted by the speaker; check that they were there."


def told(document: Document) -> list[Found]:
    """Those whom a speech greets; nobody in any other release."""
    if not speech.is_speech(document):
        return []
    made = _speaker(document)
    for number, block in enumerate(document.blocks):
        if block.kind not in ("paragraph", "item"):
            continue
        for start, end in sentences(block.text):
            made += [
                Found(number, item, "greeted", expected=False, reason=_REASON)
                for item in _in_sentence(document, block.text, number, start, end)
            ]
    return made


def _speaker(document: Document) -> list[Found]:
    """Who speaks, where a line or the title says at what, and the body whose event it is."""
    for number, block in enumerate(document.blocks[:_BYLINES]):
        given = _GIVEN.match(block.text) or _TITLED.match(block.text) or _SPOKE.match(block.text)
        if given is None:
            continue
        who = holders(block.text, *given.span("who"), listed=True)[:1]
        made = [Found(number, item_of(each), "author", expected=False) for each in who]
        for start, end in sentences(block.text)[:1]:
            made += occasions.in_sentence(block.text, number, start, end)
        if made:
            return made
    return []


_BYLINES = 4
_GIVEN = re.compile(
    r"(?:(?:[A-Z]\w+\s)?(?:[Ss]peech|[Ss]tatement|[Aa]ddress|[Rr]emarks|[Ll]ecture|[Kk]eynote|"
    r"[Tt]ext|[Ii]ntervention)"
    r"\s)?(?:as\s)?(?:[Dd]elivered\s|[Gg]iven\s|[Mm]ade\s|[Aa]ddress\s|"
    r"[Ss]peech\s){0,2}by\s(?P<who>[^.;:]{4,160}?),?\s"
    r"(?:at|to|in|on\sboard|during)\s(?:the\s|an?\s|[A-Z])"
)
"""A line that says who gave a speech, and at what."""
_TITLED = re.compile(
    r"(?P<who>[A-Z][^.;:]{4,80}?)(?:[’']s|[’'])?\s(?:speech|address|remarks|keynote|"
    r"lecture)\s(?:at|to|in)\s"
    r"(?:the|a)\s"
)
_SPOKE = re.compile(
    r"(?P<who>[A-Z][^.;:]{4,140}?),?\s(?:today\s|yesterday\s)?(?:addressed|spoke\s(?:at|to)|"
    r"gave\s(?:a|the)\s(?:\w+\s)?"
    r"(?:speech|address|lecture)|delivered\s(?:a|the)\s(?:\w+\s)?(?:speech|address|lecture))\s"
)


def _in_sentence(document: Document, text: str, number: int, start: int, end: int) -> list[Item]:
    made: list[Item] = []
    for thanked in _THANKED.finditer(text, start, end):
        made += _company(text, *thanked.span("who"), bodies=True)
        made += _given(document, text, *thanked.span("who"))
        made += [
            item_of(each)
            for each in holders(text, thanked.end(), end, listed=True)
            if text.startswith(" for ", each.stop)
        ]
    for amid in _AMID.finditer(text, start, end):
        made += _company(text, *amid.span("who" if amid["who"] else "seen"), bodies=False)
    made += _who_are_here(text, start, end)
    for spoke in _WHO_SPOKE.finditer(text, start, end):
        made += [item_of(each) for each in holders(text, *spoke.span("who"), listed=True)]
    for to in _GO_TO.finditer(text, start, end):
        made += _company(text, *to.span("who"), bodies=False)
    made += _sent(text, start, end)
    hello = _GREETED.match(text, start, end)
    if hello is not None:
        made += _given(document, text, *hello.span("who"))
        made += _company(text, *hello.span("who"), bodies=False)
    greeted = _SALUTATION.match(text, start, end) if number < _FIRST else None
    if greeted is not None:
        made += _company(text, *greeted.span("who"), bodies=False)
    return made


def _company(text: str, start: int, end: int, *, bodies: bool) -> list[Item]:
    """The persons, and where asked for the bodies, of a stretch up to what is said of them."""
    cut = _CUT.search(text, start, end)
    persons = [item_of(each) for each in holders(text, start, end, listed=True) if each.start < end]
    first = [each for each in persons if cut is None or each.start < cut.start()]
    if not bodies:
        return first
    listed = lists.items(text, start, end, with_people=True)
    return first + [
        each
        for each in listed
        if each.body
        and not each.person.name
        and (" " in each.body or each.body.isupper())
        and not is_given(each.body.split()[0])
    ]


def _given(document: Document, text: str, start: int, end: int) -> list[Item]:
    """Somebody thanked by the given name, in full where the speech has the full name."""
    word = _ONE_NAME.fullmatch(text, start, end)
    if word is None or not is_given(word["name"]):
        return []
    full = re.compile(rf"\b{re.escape(word['name'])}\s[A-Z][\w’'-]+")
    named = {each.group() for block in document.blocks for each in full.finditer(block.text)}
    name = named.pop() if len(named) == 1 else word["name"]
    return [Item(*word.span("name"), person=Speaker(name, "Chair" if " " not in name else ""))]


_ONE_NAME = re.compile(r"(?:you,?\s|to\s)?(?P<name>[A-Z][\w’-]+),?")


def _sent(text: str, start: int, end: int) -> list[Item]:
    """The countries whose envoys are in the room: "the Ambassadors of Chile and Peru are here"."""
    return [
        each
        for told in _SENT_HERE.finditer(text, start, end)
        for each in lists.items(
            text, *told.span("who" if told["who"] else "also"), with_people=False, leads_up=True
        )
        if each.entry
    ]


def _who_are_here(text: str, start: int, end: int) -> list[Item]:
    """Those whom a sentence places in the room: "Jane Doe, who is here", "Example Ltd, who are"."""
    if _HERE_AT_ALL.search(text, start, end) is None:
        return []
    made = [
        item_of(each)
        for each in holders(text, start, end, listed=True)
        if _IS_HERE.match(text, each.stop, end) is not None
    ]
    for each in _BODY_HERE.finditer(text, start, end):
        name = each["name"]
        if body_names.is_body(name, sure=True) and not is_given(name.split()[0]):
            made.append(Item(*each.span("name"), body=name))
    return made


_BODY_HERE = re.compile(
    r"\b(?P<name>[A-Z][\w’'&.-]*(?:\s(?:of\s|for\s|the\s|"
    r"and\s)*[A-Z][\w’'&.-]*){0,6}),?\s(?:who|which)\s"
    r"(?:is|are)\s(?:also\s)?(?:here|with\sus|represented)\b"
)
