"""Finds the passage an anchor means in a text.

Certain is only the phrase itself, or what equals it once spaces, quotation marks, dashes,
invisible characters and case are folded, in one place that paragraph number and context
leave no doubt about. Anything less is a proposal for a person to look at.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from wbdesk.model.anchor import Anchor, Passage

_LEAST_SCORE = 75.0
_LONGEST = 300
_MOST_READ = 1_000_000
_NOT_FOUND = Passage(0, 0, 0, "missing", 0.0)
_SAME = {
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
}
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


class _Folded(msgspec.Struct, frozen=True):
    text: str
    origins: tuple[int, ...]


@lru_cache(maxsize=4096)
def _letter(char: str) -> str:
    if char.isspace():
        return " "
    return _SAME.get(char) or char.casefold()


def _fold(text: str) -> _Folded:
    letters: list[str] = []
    origins: list[int] = []
    for offset, char in enumerate(text):
        if char in _INVISIBLE:
            continue
        for letter in _letter(char):
            if letter == " " and (not letters or letters[-1] == " "):
                continue
            letters.append(letter)
            origins.append(offset)
    while letters and letters[-1] == " ":
        letters.pop()
        origins.pop()
    return _Folded("".join(letters), tuple(origins))


def resolve(anchor: Anchor, paragraphs: Sequence[str]) -> Passage:
    """The passage of one anchor."""
    return resolve_all([anchor], paragraphs)[0]


def resolve_all(anchors: Iterable[Anchor], paragraphs: Sequence[str]) -> list[Passage]:
    """The passages of several anchors in one text, in their order."""
    folded = [_fold(text) for text in paragraphs]
    return [_resolve(anchor, paragraphs, folded) for anchor in anchors]


def _resolve(anchor: Anchor, paragraphs: Sequence[str], folded: Sequence[_Folded]) -> Passage:
    if not anchor.exact:
        return _NOT_FOUND
    found = [
        Passage(number, start, start + len(anchor.exact), "exact")
        for number, text in enumerate(paragraphs, start=1)
        for start in _occurrences(text, anchor.exact)
    ]
    if not found:
        found = _folded_occurrences(anchor.exact, folded)
    if not found:
        return _proposal(anchor, paragraphs)
    chosen = _choose(found, anchor, folded)
    if chosen is not None:
        return chosen
    nearest = min(found, key=lambda each: abs(each.paragraph - anchor.paragraph))
    return Passage(nearest.paragraph, nearest.start, nearest.end, "review", 1.0)


def _occurrences(text: str, phrase: str) -> list[int]:
    made, start = [], text.find(phrase)
    while start >= 0:
        if _on_word_ends(text, start, start + len(phrase)):
            made.append(start)
        start = text.find(phrase, start + 1)
    return made


def _on_word_ends(text: str, start: int, end: int) -> bool:
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    after = end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    return not before and not after


def _folded_occurrences(phrase: str, folded: Sequence[_Folded]) -> list[Passage]:
    wanted = _fold(phrase).text
    if not wanted:
        return []
    return [
        Passage(number, text.origins[start], text.origins[start + len(wanted) - 1] + 1, "folded")
        for number, text in enumerate(folded, start=1)
        for start in _occurrences(text.text, wanted)
    ]


def _choose(found: Sequence[Passage], anchor: Anchor, folded: Sequence[_Folded]) -> Passage | None:
    """The one passage meant: by paragraph, then by context; None where a doubt is left."""
    if len(found) == 1:
        return found[0]
    here = [each for each in found if each.paragraph == anchor.paragraph]
    prefix, suffix = _fold(anchor.prefix).text, _fold(anchor.suffix).text
    for group in (here, found):
        fitting = [e for e in group if _fits(e, folded[e.paragraph - 1], prefix, suffix)]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _fits(passage: Passage, text: _Folded, prefix: str, suffix: str) -> bool:
    """Whether the folded context stands beside the passage; spaces between do not matter."""
    start = bisect_left(text.origins, passage.start)
    end = bisect_left(text.origins, passage.end)
    before = text.text[max(0, start - len(prefix) - 1) : start].rstrip(" ")
    after = text.text[end : end + len(suffix) + 1].lstrip(" ")
    return before.endswith(prefix) and after.startswith(suffix)


def _proposal(anchor: Anchor, paragraphs: Sequence[str]) -> Passage:
    """The most similar stretch; by the phrase's beginning where it is long, for time's sake."""
    from rapidfuzz import fuzz

    best = _NOT_FOUND
    wanted = anchor.exact[:_LONGEST].casefold()
    left = _MOST_READ
    for number, text in enumerate(paragraphs, start=1):
        left -= len(text)
        if left < 0:
            break
        lowered = text.casefold()
        if len(lowered) != len(text):
            lowered = text
        match = fuzz.partial_ratio_alignment(wanted, lowered, score_cutoff=_LEAST_SCORE)
        if match is not None and match.score / 100 > best.score and len(wanted) <= len(lowered):
            start, end = _whole_words(text, match.dest_start, match.dest_end)
            best = Passage(number, start, end, "review", round(match.score / 100, 3))
    share = min(1.0, _LONGEST / len(anchor.exact))
    return msgspec.structs.replace(best, score=round(best.score * share, 3))


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, end
