"""Bodies told by initials take the name the release spells out: "GAD" of "... Department (GAD)"."""

import re
from dataclasses import replace

from wbdesk.extract.attendees.records import Found
from wbdesk.model.document import Document

_INITIALS = re.compile(r"[A-Z][A-Za-z&]{0,5}[A-Z]")
_SPELT = re.compile(
    r"(?P<full>[A-Z][\w’'&-]*(?:[ -](?:of|and|for|the|in|on|&|[A-Z][\w’'&-]*)){1,9}?)\s"
    r"\((?:the\s)?(?P<short>[A-Z][A-Za-z&]{0,5}[A-Z])\)"
)
_POSSESSIVE = ("’s", "'s", "’", "'")


def in_full(document: Document, found: list[Found]) -> list[Found]:
    """The same, each body by its full name where the text gives it with the initials."""
    if not any(_INITIALS.fullmatch(each.item.body) for each in found):
        return found
    known: dict[str, str] = {}
    for block in document.blocks:
        for match in _SPELT.finditer(block.text) if "(" in block.text else ():
            full = _matching(match["full"], match["short"])
            if full:
                known.setdefault(match["short"], full)
    return [
        replace(each, item=replace(each.item, body=known.get(each.item.body, each.item.body)))
        for each in found
    ]


def _matching(words: str, short: str) -> str:
    """The end of a stretch of words whose capitals begin as the initials do; "" if none."""
    tokens = words.split()
    letters = [letter for letter in short if letter.isupper()]
    for first in range(len(tokens)):
        capitals = [token[0] for token in tokens[first:] if token[0].isupper()]
        if capitals[: len(letters)] == letters and len(capitals) <= len(letters) + 1:
            full = " ".join(tokens[first:])
            for mark in _POSSESSIVE:
                full = full.removesuffix(mark)
            return full
    return ""
