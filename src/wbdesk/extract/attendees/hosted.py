"""Who holds an event: the bodies in front of a verb of hosting, and those after "hosted by"."""

import re

from wbdesk.extract.attendees import departments, lists, presences
from wbdesk.extract.attendees.gathering import EVENT
from wbdesk.extract.attendees.parts import Item

_REACH = 400
_HOSTED_BY = re.compile(
    rf"(?:\b(?:{EVENT}|council|mission|trip|tour|exhibition|competition|"
    rf"programme)\b[^.;]{{0,140}}?|\AIt (?:was|is|will be) (?:jointly )?|\A)\b"
    rf"(?:[Cc]o-)?(?:[Hh]osted|organi[sz]ed|[Cc]onvened|[Cc]haired|opened|moderated|addressed|"
    rf"presided over)"
    rf"\s(?:jointly\s)?by\s"
    r"|\A[Cc]o-(?:hosted|organi[sz]ed)\swith\s"
    r"|\A(?:The|A|An)\s[^.;,]{3,80}?\s(?:was|were|will be|has been)\s(?:\w+ly\s)?(?:opened|"
    r"inaugurated|unveiled)\s(?:(?:today|yesterday|on\s\w+day)\s)?by\s(?=(?:the\s)?[A-Z])"
)
_BODY = re.compile(
    r"\b(?:Embassy|Ministry|Department|Government|House|Palace|Office|Council|Commission|"
    r"University|Institute|Centre|Center|Foundation|Association|Agency|Parliament|Bank|Chamber|"
    r"Trust|Society|College|Academy|Authority|Secretariat|Consulate)\b"
)


def hosted_by(text: str, start: int, end: int) -> list[Item]:
    """The persons and bodies after "a ceremony hosted by"."""
    by = _HOSTED_BY.search(text[start:end]) if text.find("ed by ", start, end) >= 0 else None
    if by is None:
        return _co_hosts(text, start, end) or _together(text, start, end)
    at = start + by.end()
    main_clause = _MAIN_CLAUSE.search(text, at, end)
    stop = min(main_clause.start() if main_clause else end, at + _REACH)
    listed = lists.items(text, at, stop, with_people=True)
    beside = _WITH.match(text, listed[-1].end, stop) if listed else None
    if beside is not None:
        listed += lists.items(text, beside.end(), stop, with_people=True)
    return _as_hosts(listed) if _HOSTS.search(by.group()) else listed


_MAIN_CLAUSE = re.compile(
    rf",\s(?=(?:the|this|an?|it)\s(?:[\w’-]+\s){{0,4}}?(?:{EVENT}|it)\s(?!of\b|in\b|for\b))"
)
"""Where a sentence comes to what was held: "Hosted by Jane Doe, the summit was attended by"."""
_HOSTS = re.compile(r"(?i:hosted|organi[sz]ed|convened|chaired|presided over)\b")
"""Who opens, moderates or addresses an event need not be its host."""


def _co_hosts(text: str, start: int, end: int) -> list[Item]:
    """Those in front of a verb of hosting together: "which Chile and Kenya will co-host"."""
    if text.find("co-host", start, end) < 0 and text.find("jointly host", start, end) < 0:
        return []
    told = _CO_HOST.search(text, start, end)
    if told is None:
        return []
    listed = lists.items(
        text, told.start("who"), told.end("who"), with_people=True, bodies=False, leads_up=True
    )
    return _as_hosts([each for each in listed if each.entry and not each.person.name])


_CO_HOST = re.compile(
    r"(?:\b(?:which|that)\s|(?<=\.\s)|\A)(?P<who>(?:the\s|The\s)?[A-Z](?:(?!\bwhich\b|"
    r"\bthat\b)[^.;:]){1,140}?)\s"
    r"(?:will\s|are\s|were\s|is\s|to\s){0,2}(?:co-host|jointly host)(?:s|ed|ing)?\b"
)


def _together(text: str, start: int, end: int) -> list[Item]:
    """Those who hold an event with others told between: "the Trust, together with the Council,
    held a workshop".
    """
    told = _HELD_WITH.search(text, start, end) if text.find(" with ", start, end) >= 0 else None
    first = body(text, start, told.start()) if told else []
    if told is None or not first:
        return []
    others = lists.items(text, *told.span("who" if told["who"] else "too"), with_people=True)
    return _as_hosts([*first, *others])


_SIDE_BY_SIDE = (
    r"(?:(?:together|jointly|along)\s|in\s(?:close\s)?(?:partnership|co-?operation|collaboration|"
    r"association|conjunction|co-?ordination)\s)"
)
_WITH = re.compile(rf"(?:\s\([A-Z]\w+\))?,?\s(?:{_SIDE_BY_SIDE})?with\s(?=(?:the\s)?[A-Z])")
_HELD_WITH = re.compile(
    rf",?\s{_SIDE_BY_SIDE}with\s(?P<who>(?:the\s|its\s)?[A-Z](?:[^.;]|(?<=[A-Z])\.){{2,200}}?),?\s"
    rf"(?:(?:will|has|have|today|on\s\w+day|successfully)\s)*"
    rf"(?:(?:(?:co-)?host|organi[sz]e|convene|stage)[sd]?(?:ed)?|held|hold|ran|conducted|opened|"
    rf"launched|celebrated|marked)\s(?:[^.;,]{{0,60}}?\s)?{EVENT}\b"
    r"|,?\s(?:together|jointly)\swith\s(?P<too>(?:the\s)?[A-Z][^.;]{2,160}?),?\s"
    r"(?:today|yesterday|on\s\w+day)\slaunched\s"
)


def _as_hosts(listed: list[Item]) -> list[Item]:
    kept = [item for item in listed if item.person.name or item.body or item.entry]
    return [
        Item(each.start, each.end, each.entry, each.person, each.body, "host", each.role)
        for each in kept
    ]


def body(text: str, start: int, end: int) -> list[Item]:
    """A body that hosts: an embassy, a ministry, the White House."""
    whole = next(
        (
            at
            for at, past in departments.spans(text, start, end) + presences.spans(text, start, end)
            if not _SHORT.sub("", text[past:end]).strip(" ,")
        ),
        None,
    )
    if whole is not None and _ALONE.match(text[start:whole]):
        whole += len("The ") if text.startswith("The ", whole) else 0
        name = _SHORT.sub("", text[whole:end].rstrip(" ,"))
        return [Item(whole, whole + len(name), body=name, group="host")]
    named = _BODY_NAME.search(text, start, end)
    if named is None or not _BODY.search(named["name"]):
        return []
    begin, made = named.start("name"), []
    for part in [*_AND.finditer(text, begin, named.end("name")), None]:
        stop = part.start() if part else named.end("name")
        if part is None or part["the"] or _BODY.search(text[begin:stop].rsplit(" ", 1)[-1]):
            made.append(Item(begin, stop, body=text[begin:stop], group="host"))
            begin = part.end() if part else stop
    return made if all(_BODY.search(each.body) and ". " not in each.body for each in made) else []


_SHORT = re.compile(r"\s\([A-Z]\w+\)\Z")
"""The short form behind a name."""
_ALONE = re.compile(r"(?:.*[,.]\s)?(?:[Tt]he\s)?\Z", re.S)
"""What stands before a name that is the whole subject."""
_AND = re.compile(r"\sand\s(?P<the>the\s)?")
"""What parts two bodies, where the first is whole: "Example Trust and Example Council"."""


_BODY_NAME = re.compile(
    r"(?:\bThe\s)?(?P<name>(?!The\s)[A-Z][\w’'&.-]*(?:\s(?:(?:of|for|and|&|"
    r"in)\s(?:the\s)?)?[A-Z][\w’'&.-]*){0,9})"
    r"(?:\s\([A-Z]\w+\))?[,\s]{0,2}\Z"
)
