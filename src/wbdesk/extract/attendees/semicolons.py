"""Lines of a list whose persons semicolons part: "Jane Doe, Chair; John Roe"."""

import re

from wbdesk.extract.attendees import lists
from wbdesk.extract.attendees.parts import Item

_PIECE = re.compile(r"[^;]+")


def persons(text: str) -> list[Item]:
    """The first person of each piece of a line, where two pieces have one."""
    if ";" not in text:
        return []
    told = [lists.items(text, *each.span(), with_people=True) for each in _PIECE.finditer(text)]
    made = [each[0] for each in told if each and each[0].person.name]
    return made if len(made) > 1 else []
