"""Lists of persons, line by line, that no heading leads to."""

import re

from wbdesk.extract import names
from wbdesk.extract.attendees import lines, lists
from wbdesk.extract.attendees.records import Found
from wbdesk.model.document import Document


def told(document: Document) -> list[Found]:
    """Lists of persons with their offices that no heading leads to, in a release of a meeting."""
    made: list[Found] = []
    blocks = document.blocks
    number = 0
    while number < len(blocks):
        past = number
        while past < len(blocks) and blocks[past].kind == "item":
            past += 1
        if past - number > 1:
            led = number > 0 and _LEADS.search(blocks[number - 1].text) is not None
            told = [(at, lines.person_first(blocks[at].text)) for at in range(number, past)]
            named = [(at, item) for at, item in told if item is not None and _is_sure(item)]
            if len(named) >= (_MOSTLY * len(told) if led else max(len(told), _LEAST_UNHEADED)):
                made += [
                    Found(at, item, "listed-alone", expected=False, reason=_LISTED)
                    for at, item in named
                ]
        number = max(past, number + 1)
    return made


_LEADS = re.compile(
    r"\b(?:from|by|with|includ(?:ed|es|ing|e)|were|are|was|joined|met|heard|panel|speakers|guests|"
    r"featur(?:ed|ing)|between|comprised|of)\b[^.:]{0,60}:\s*\Z"
)
_MOSTLY = 0.66
_LEAST_UNHEADED = 3
_LISTED = "In a list of persons without a heading; check that they took part."


def _is_sure(item: lists.Item) -> bool:
    name = item.person.name or ""
    return names.has_role_word(item.role) or name.startswith(_STYLED) or bool(item.role)


_STYLED = ("Professor ", "Prof ", "Dr ", "Sir ", "Dame ", "Lord ", "Lady ", "Baroness ")
