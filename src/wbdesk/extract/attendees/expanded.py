"""Bodies told by initials take the name the release spells out: "GAD" of "... Department (GAD)"."""

import re

from msgspec.structs import replace

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
    for each in found:
        short = _initials(each.item.body)
        if len(short) >= _LEAST_INITIALS and short not in known:
            known[short] = each.item.body
    return [
        replace(each, item=replace(each.item, body=known.get(each.item.body, each.item.body)))
        for each in found
    ]


_LEAST_INITIALS = 3


def _initials(body: str) -> str:
    """The initials of a body's name of several words: "EAF" of "Example Allotment Federation"."""
    return "".join(word[0] for word in re.split(r"[\s-]", body) if word[:1].isupper())


def _matching(words: str, short: str) -> str:
    """The end of a stretch of words whose capitals begin as the initials do; "" if none."""
    tokens = words.split()
    letters = [letter for letter in short if letter.isupper()]
    for first in range(len(tokens)):
        if not tokens[first][0].isupper():
            continue
        capitals = [token[0] for token in tokens[first:] if token[0].isupper()]
        if capitals[: len(letters)] == letters and len(capitals) <= len(letters) + 1:
            full = " ".join(tokens[first:])
            for mark in _POSSESSIVE:
                full = full.removesuffix(mark)
            return full
    return ""
