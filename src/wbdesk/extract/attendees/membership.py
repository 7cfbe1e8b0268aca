"""Groups of countries that met: their members, told in a sentence of their own, and their names."""

import re
from collections.abc import Sequence

from wbdesk.extract import countries
from wbdesk.extract.attendees import lists
from wbdesk.extract.attendees.parts import Item
from wbdesk.extract.attendees.records import Found
from wbdesk.model.document import Block

_MEMBERS = re.compile(
    r"\b(?:member|participating) (?:nations|countries|states|"
    r"economies)(?: are)?: (?=(?:the )?[A-Z])"
)
_GROUP_MET = re.compile(
    r"\b(?:[Gg]roup|[Ff]orum|[Cc]ouncil|[Ii]nitiative)(?: (?:nations|members|countries|states|"
    r"ministers))? (?:met|gathered|are meeting|will meet|have met|came together|held (?:its|a|"
    r"their))"
)
_GROUPS = re.compile(
    r"\b(?:G7|G20|Five Eyes|Quad|E3|Quint|NB8|Visegr[aá]d Four|Weimar Triangle|Bucharest Nine|"
    r"Western Balkans Six)\b"
)
_AGREED = re.compile(
    r"(?:,\s|\s)(?:(?:have|has|all|also|today|jointly)\s){0,3}(?:agreed|adopted|endorsed|issued|"
    r"signed)\s(?:to\s)?(?:an?|the)\s(?:[\w-]+\s){0,3}?(?:communiqu[eé]|declaration|accord|"
    r"charter)\b"
)
_REACH = 300


def members(blocks: Sequence[Block]) -> list[Found]:
    """The members of a group, where the release says that the group met."""
    if not any("ember " in block.text and _MEMBERS.search(block.text) for block in blocks):
        return []
    if not any(_GROUP_MET.search(block.text) for block in blocks):
        return []
    reason = "Told as a member of the group that met; check that it was there."
    return [
        Found(number, item, "member", expected=False, reason=reason)
        for number, block in enumerate(blocks)
        for told in [_MEMBERS.search(block.text)]
        if told
        for item in lists.items(block.text, told.end(), len(block.text), with_people=False)
    ]


def agreed(text: str, start: int, end: int) -> list[Item]:
    """The countries and groups that agree a communiqué: "All G7 nations, as well as Kenya, "
    "have"."""
    verb = _AGREED.search(text, start, min(end, start + _REACH))
    if verb is None:
        return []
    named = [
        Item(m.start(), m.end(), body=m.group())
        for m in _GROUPS.finditer(text, start, verb.start())
    ]
    named += [
        Item(each.start, each.end, entry=each.entry)
        for each in countries.mentions(text, start, verb.start())
        if not each.adjective
    ]
    return sorted(named, key=lambda item: item.start) if len(named) > 1 else []
