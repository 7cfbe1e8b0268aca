"""The six of the Western Balkans, who often take part under their number alone."""

import re

from wbdesk.extract import countries
from wbdesk.extract.attendees.parts import Item

_SIX = re.compile(
    r"\b(?:(?:all\s)?(?:the\s)?(?:[Ss]ix|6)\s(?:countries\s(?:of|from|"
    r"in)\sthe\s)?Western\sBalkans?\b"
    r"(?:\s(?:countries|partners|economies|states|leaders|nations|ministers|governments))?|"
    r"(?:the\s)?Western\sBalkans?\s(?:Six|6)\b|WB6\b)"
)
_CODES = ("AL", "BA", "XK", "ME", "MK", "RS")
"""Berlin Process: Albania, Bosnia and Herzegovina, Kosovo, Montenegro, North Macedonia, Serbia."""


def told(text: str, start: int, end: int, listed: list[Item]) -> list[Item]:
    """Each of the six, where a list names them by their number and none by name."""
    six = _SIX.search(text, start, end)
    if six is None or any(each.entry and each.entry.code in _CODES for each in listed):
        return []
    entries = [countries.of_code(code) for code in _CODES]
    return [
        Item(six.start(), six.end(), entry=entry, group="Western Balkans")
        for entry in entries
        if entry is not None
    ]
