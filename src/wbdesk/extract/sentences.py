"""Splits a paragraph into sentences, as offsets into it."""

import re
from collections.abc import Sequence
from functools import lru_cache

from wbdesk.extract import begun

_ABBREVIATIONS = frozenset(
    "mr mrs ms miss smt sh shri engr atty dr prof rev hon rt sir st lt col gen maj capt sgt cllr "
    "amb no nos vs etc eg ie "
    "approx para paras fig art sec vol pp ed eds rs inc ltd plc co corp dept govt est cf al op "
    "jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k e.g i.e a.m p.m u.n p.s ph.d".split()
)
_END = begun.pattern(r"[.!?…]+[\"'”’)\]]*(?=\s)")
# `re` skips to a plain letter much faster than to one of a class.
_STOP = re.compile(r"\.\.*[\"'”’)\]]*(?=\s)")
_SMALL_AFTER = re.compile(r"\s*(?=[^\W\d_])[a-zà-öø-ÿ]")
_LONGEST = 40
_WORD_BEFORE = re.compile(r"([\w.]+)\Z")


# Every extractor asks anew about the same paragraphs.
@lru_cache(maxsize=512)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence; a paragraph without a stop is one."""
    made, start = [], 0
    marked = "!" in text or "?" in text or "…" in text
    for end in (_END if marked else _STOP).finditer(text):
        if not _closes(text, end):
            continue
        made.append((start, end.end()))
        start = end.end()
        while start < len(text) and text[start].isspace():
            start += 1
    if start < len(text):
        made.append((start, len(text)))
    return tuple(made)


def around(spans: Sequence[tuple[int, int]], offset: int) -> tuple[int, int]:
    """The sentence an offset lies in."""
    for start, end in spans:
        if offset < end:
            return start, end
    return spans[-1] if spans else (0, 0)


def _closes(text: str, end: re.Match[str]) -> bool:
    if _SMALL_AFTER.match(text, end.end()):
        return False
    if not end.group().startswith("."):
        return True
    near = max(0, end.start() - _LONGEST)
    word = _WORD_BEFORE.search(text, max(near, text.rfind(" ", near, end.start())), end.start())
    if word is None:
        return True
    bare = word.group(1).casefold().rstrip(".")
    if bare in _ABBREVIATIONS:
        # An abbreviation ends a sentence only where a new one plainly starts.
        return False
    # Initials: J. Doe, H.E. Jane Doe.
    return not all(len(part) == 1 and part.isalpha() for part in bare.split("."))
