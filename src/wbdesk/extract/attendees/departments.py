"""Names of bodies that hold an "and" or a comma: "Department for Trade, Skills and Industry"."""

import re

from wbdesk.extract import countries, names
from wbdesk.extract.given_names import is_given

_KIND = (
    r"(?:Department|Ministry|Ministries|Chambers?|Office|Committee|Council|Institute|Agency|"
    r"Association|Federation|Commission|Directorate|Bureau|Board|Centre|Center|Confederation|"
    r"Society|Faculty|School|College|Organi[sz]ation|Foundation|Fund|Academy|Authority|Alliance)"
)
_FIELD = r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}"
_NAME = re.compile(
    rf"\b(?:[A-Z][\w’'-]*\s){{0,4}}{_KIND}\s(?:of|for|on)\s(?:the\s)?"
    rf"(?P<fields>{_FIELD}(?:(?:,\s(?:and\s)?|\s(?:and|&)\s(?:the\s)?){_FIELD})+)"
)
_JOIN = re.compile(r",\s(?:and\s)?|\s(?:and|&)\s(?:the\s)?")
_FIELDS = frozenset(
    "Industry Industries Commerce Technology Sciences Humanities Arts Foods Forestry Surgeons "
    "Physicians Gynaecologists Medicine Surgery Nursing Midwifery Planning Engineering Letters "
    "Crafts Fisheries Cooperation Co-operation Information Telecommunications Mechanics Drug Drugs "
    "Shipping Navigation Revenue Customs Tax Statistics Budget Physical Cultural Religious "
    "Fire Rescue Health Care Wildlife Skills Learning Search Coastguard".split()
)


_TWIN_TOWNS = re.compile(
    r"(?<![\w’'-])(?P<first>[A-Z][a-z]+)\sand\s[A-Z][a-z]+\s(?:Chambers?\sof\sCommerce|"
    r"(?:(?:City|County|Borough|District|Metropolitan|Royal|Unitary)\s){0,2}Council|Local\s"
    r"Enterprise\sPartnership|Combined\sAuthority|Health\sBoard|Fire\sand\sRescue\sService|"
    r"(?:Passenger\s)?Transport\sExecutive|(?:Wildlife|Rivers|NHS)\sTrust)\b"
)
"""Bodies of two towns or shires: "Leeds and Ripon Chamber of Commerce"."""


_OF_THREE_FIELDS = re.compile(
    r"(?<![\w’'-])(?:(?P<fields>[A-Z][\w-]*(?:,\s[A-Z][\w-]*){1,4}),?\s(?:and|&)\s"
    rf"[A-Z][\w-]*(?:\s[A-Z][\w-]*){{0,2}}?\s(?:{_KIND})\b"
    r"|(?P<land>(?:North|South|East|West|Highlands?|Islands?|Hills|Borders|Dales|Moors|Lakes|Fens|"
    r"Valleys|Coast|Wolds|Downs|Broads|Peaks?))\s(?:and|&)\s[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3}?\s"
    rf"(?:{_KIND}|Enterprise|Trust|Partnership|Services?|Police|Group|Network)\b)"
)
"""Bodies of several fields told by commas, "Culture, Media and Sport Committee", or of two
landscapes: "Hills and Moors Enterprise".
"""
_WHOLE = re.compile(
    rf"{_KIND}|Trust|Services?|Group|Union|University|Bank|Partnership|Network|Company|Club|Forum"
)
"""What ends the name of a body, and begins none of two towns."""
_GOES_ON = re.compile(r"[A-Z][\w’'-]*\s\Z")
"""What a word goes on with that is the last of a name: "Federation of Small"."""
_NEAR = 30
_OF_TWO_FIELDS = re.compile(
    r"(?:[A-Z][\w’'-]*\s){1,4}?(?P<first>[A-Z][\w-]*)\s(?:and|&)\s(?P<second>[A-Z][\w-]*)"
    rf"(?:\s[A-Z][\w-]*){{0,2}}?\s(?:{_KIND}|Services?|Trust|Group|Partnership|Network|Forum)\b"
)
"""Bodies of one place for two fields: "Example Fire and Rescue Service"."""


def spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where such names stand; fields that are no fields of work end a name."""
    found: list[tuple[int, int]] = []
    if " and " in text[start:end]:
        twins = _TWIN_TOWNS.finditer(text, start, end)
        found += [
            each.span()
            for each in twins
            if countries.named(each["first"]) is None
            and not _WHOLE.fullmatch(each["first"])
            and not _GOES_ON.search(text, max(start, each.start() - _NEAR), each.start())
        ]
        found += [
            each.span()
            for each in _OF_TWO_FIELDS.finditer(text, start, end)
            if is_field(each["first"]) and is_field(each["second"])
        ]
    found += [
        each.span()
        for each in _OF_THREE_FIELDS.finditer(text, start, end)
        if each["land"] or all(map(is_field, each["fields"].split(", ")))
    ]
    if " of " not in text[start:end] and " for " not in text[start:end]:
        return found
    for match in _NAME.finditer(text, start, end):
        past = match.start("fields")
        at = past
        for joined in [*_JOIN.finditer(text, match.start("fields"), match.end()), None]:
            stop = joined.start() if joined else match.end()
            words = text[at:stop].split()
            first = at == match.start("fields")
            if not first and not all(map(is_field, words)):
                break
            past = stop
            at = joined.end() if joined else stop
        joins = _JOIN.findall(text, match.start("fields"), past)
        # A comma goes on with a name only where an "and" closes its list of fields.
        if joins and joins[-1].strip() != ",":
            found.append((match.start(), past))
    return found


def is_field(word: str) -> bool:
    """Whether a word is a field of work, and nobody's name."""
    return (names.is_portfolio(word) or word in _FIELDS) and not is_given(word)
