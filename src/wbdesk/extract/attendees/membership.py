"""Groups of countries that met: their members, told in a sentence of their own, and their names."""

import re
from collections.abc import Sequence

from wbdesk.extract import countries, needs
from wbdesk.extract.attendees import lists
from wbdesk.extract.attendees.parts import Item
from wbdesk.extract.attendees.records import Found
from wbdesk.extract.sentences import sentences
from wbdesk.model.document import Block

_MEMBERS = needs.pattern(
    r"\b(?:member|participating) (?:nations|countries|states|economies)(?: are)?: "
    r"(?=(?:the )?[A-Z])"
    r"|\b(?P<short>[A-Z]{2,}) (?:membership|members) (?:includes?|comprises?|consists? of|are):? "
    r"(?=(?:the )?[A-Z])"
    r"|\b(?P<named>[A-Z][\w-]+) (?:nations|countries|members|states) are (?=(?:the )?[A-Z])"
    r"|(?:The )?(?P<called>(?!The )[A-Z][\w’-]+(?: [A-Z][\w’-]+){0,3})(?: \([A-Z]\w+\))? "
    r"is an? (?:[\w-]+ )?"
    r"group(?:ing)? of (?:[\w-]+ ){0,3}(?:nations|countries|states)(?: ?[–—:-] ?|, )"
    r"(?=(?:the )?[A-Z])"
)
_GROUP_MET = re.compile(
    r"\b(?:[Gg]roup|[Ff]orum|[Cc]ouncil|[Ii]nitiative)(?: (?:nations|members|countries|states|"
    r"ministers))? (?:met|gathered|are meeting|will meet|have met|came together|held (?:its|a|"
    r"their))"
)
_MEETING = re.compile(
    r"\b(?:met|meets?|meetings?|summit|gather(?:s|ed)?|representatives|delegates|delegations)\b"
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
    told = [
        (number, match)
        for number, block in enumerate(blocks)
        if (match := _MEMBERS.search(block.text))
    ]
    reason = "Told as a member of the group that met; check that it was there."
    return [
        Found(number, item, "member", expected=False, reason=reason)
        for number, match in told
        if _met(blocks, match["named"] or match["called"] or match["short"])
        for item in lists.items(
            match.string, match.end(), _stop(match.string, match.end()), with_people=False
        )
    ]


def _met(blocks: Sequence[Block], group: str | None) -> bool:
    """Whether a sentence says that the group met; a group without a name, that any did."""
    if group is None:
        return any(_GROUP_MET.search(block.text) for block in blocks)
    return any(
        group in block.text[start:end] and _MEETING.search(block.text, start, end)
        for block in blocks
        if group in block.text
        for start, end in sentences(block.text)
    )


def _stop(text: str, at: int) -> int:
    """Where the sentence around a place ends."""
    return next((end for start, end in sentences(text) if start <= at < end), len(text))


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
