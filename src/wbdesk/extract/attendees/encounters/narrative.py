"""What of a release is told by its writer, and not said by somebody in it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from wbdesk.extract import begun, scene
from wbdesk.extract.sentences import sentences
from wbdesk.extract.wording import words_of

_QUOTED = re.compile(r"[“\"][^”\"]{2,1200}(?:[”\"]|\Z)|(?<!\w)[‘'][^‘\"“]{2,400}?[’'](?!\w)")
_OWN = begun.pattern(r"\b(?:I|I[’'](?:m|ve|d|ll)|[Mm]y|me|[Ww]e|[Uu]s|[Oo]ur)\b(?!\.)")

_OWN_WORDS = frozenset(
    f"{word}{ending}"
    for word in ("i", "my", "me", "we", "us", "our")
    for ending in ("", *(f"{mark}{rest}" for mark in "’'" for rest in "m ve d ll re s".split()))
)


@lru_cache(maxsize=64)
def quoted(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches of a paragraph between quotation marks."""
    if not any(mark in text for mark in "“\"‘'"):
        return ()
    return tuple(each.span() for each in _QUOTED.finditer(text))


def is_within(spans: tuple[tuple[int, int], ...], at: int) -> bool:
    """Whether a place lies in one of the stretches."""
    return any(start <= at < end for start, end in spans)


@lru_cache(maxsize=64)
def is_told(text: str) -> bool:
    """Whether the writer tells a paragraph: nobody in it says "I" or "we" outside of marks."""
    if words_of(text).isdisjoint(_OWN_WORDS):
        return True
    spans = quoted(text)
    return all(is_within(spans, each.start()) for each in _OWN.finditer(text))


def told_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a paragraph, the first without the place it is sent from."""
    spans = sentences(text)
    sent = scene.dateline(text)
    if sent and spans:
        spans = ((sent.end(), max(spans[0][1], sent.end())), *spans[1:])
    if len(text) < _LONGEST:
        return spans
    return tuple(piece for start, end in spans for piece in _pieces(text, start, end))


_LONGEST = 4_000
"""Characters of a sentence: what is longer is a page without a stop, and read in pieces."""


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        cut = text.rfind(", ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield start, cut
        start = cut
    yield start, end
