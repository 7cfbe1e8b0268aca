"""Who holds an event: the bodies in front of a verb of hosting, and those after "hosted by"."""

import re

from wbdesk.extract.attendees import lists
from wbdesk.extract.attendees.gathering import EVENT
from wbdesk.extract.attendees.parts import Item

_REACH = 400
_HOSTED_BY = re.compile(
    rf"(?:\b(?:{EVENT}|council|mission|trip|tour|exhibition|competition|"
    rf"programme)\b[^.;]{{0,140}}?|\AIt (?:was|is|will be) (?:jointly )?|\A)\b"
    rf"(?:[Cc]o-)?(?:[Hh]osted|organi[sz]ed|convened|chaired|opened|moderated)"
    rf"\s(?:jointly\s)?by\s"
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
        return []
    at = start + by.end()
    listed = lists.items(text, at, min(end, at + _REACH), with_people=True)
    kept = [item for item in listed if item.person.name or item.body or item.entry]
    return [
        Item(each.start, each.end, each.entry, each.person, each.body, "host", each.role)
        for each in kept
    ]


def body(text: str, start: int, end: int) -> list[Item]:
    """A body that hosts: an embassy, a ministry, the White House."""
    named = _BODY_NAME.search(text, start, end)
    if named is None or not _BODY.search(named["name"]):
        return []
    return [Item(named.start("name"), named.end("name"), body=named["name"], group="host")]


_BODY_NAME = re.compile(
    r"(?:\bThe\s)?(?P<name>(?!The\s)[A-Z][\w’'&.-]*(?:\s(?:(?:of|for|and|&|in)\s(?:the\s)?)?[A-Z][\w’'&.-]*){0,9})"
    r"(?:\s\([A-Z]\w+\))?[,\s]{0,2}\Z"
)
