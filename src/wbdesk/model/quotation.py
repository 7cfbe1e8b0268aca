"""A text that somebody gives as a quotation, as words to look for and honest gaps between them.

Three dots, with or without brackets, say that words were left out; square brackets, that words
were put in or stand for others. Neither is held against the quotation.
"""

import re
from functools import cached_property, lru_cache
from itertools import islice

import msgspec

from wbdesk.model.fold import fold, words

MOST_WORDS = 1500
"""Longer texts are looked for by so many words of their beginning."""
MOST_GAPS = 12
"""What has more gaps is no quotation; those behind do not count as gaps."""
_MOST_LETTERS = 12 * MOST_WORDS

# A number with its separators, a word with its apostrophes, or a sign that changes a sum. Accents
# may be characters of their own, and invisible ones stand inside of words.
_LETTERS = r"[^\W_](?:[^\W_]++|[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]++)*+"
_TOKEN = re.compile(
    rf"\d+(?:[.,]\d+)+(?![^\W_])|{_LETTERS}(?:['’‘ʼ`′]{_LETTERS})*"
    r"|[$%‰¢£¤¥＄％￠￡￥￦\u20a0-\u20c0]"
)
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`′", "'"))
_DOTS = r"…+|\.(?:\s?\.){2,}"
_GAP = re.compile(rf"[\[(]\s*(?:{_DOTS})\s*[\])]|{_DOTS}|\[([^\[\]]{{0,200}})\]")
_MARKED = re.compile(r'“([^“”]*)”|"([^"]*)"|„([^„“”]*)[“”]|«([^«»]*)»')
_LEAST_MARKED = 3
_SENTENCE = re.compile(r"[.!?:;]\s|\n")


class Token(msgspec.Struct, frozen=True):
    """A word as it is compared, and its offsets into the text it stands in."""

    key: str
    start: int
    end: int


class Part(msgspec.Struct, frozen=True):
    """Words that follow each other, behind a gap that is told as `gap` ("" for the first)."""

    tokens: tuple[Token, ...]
    gap: str = ""


class Quotation(msgspec.Struct, frozen=True, dict=True):
    """`text` is what was given, whole or its first words; `cut` says which."""

    text: str
    cut: bool = False

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All its words, those in brackets too: for a source that has the same brackets."""
        return tokens(self.text)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Its words without what stands in brackets, cut at the gaps; none where it has none."""
        made: list[Part] = []
        gap, start = "", 0
        for match in [*islice(_GAP.finditer(self.text), MOST_GAPS), None]:
            end = match.start() if match else len(self.text)
            found = tuple(token for token in self.tokens if start <= token.start < end)
            if found:
                made.append(Part(found, gap if made else ""))
                gap = ""
            if match:
                # Two gaps without a word between are one.
                told = match.group() if match.group(1) is not None else "…"
                gap = f"{gap} {told}".strip() if gap != told else gap
                start = match.end()
        return tuple(made)

    @property
    def inserts(self) -> bool:
        """Whether brackets hold words that need not stand in the source."""
        return self.count < len(self.tokens)

    @property
    def count(self) -> int:
        """How many words must stand in the source."""
        return sum(len(part.tokens) for part in self.parts)

    def marked(self) -> "Quotation | None":
        """What stands in quotation marks, where there are words beside it: reports put their own
        words around and between those of a speaker. None where that is next to nothing.
        """
        inside = [text for groups in _MARKED.findall(self.text) for text in groups if text]
        made = Quotation(" … ".join(inside), self.cut)
        return made if _LEAST_MARKED <= len(made.tokens) < len(self.tokens) else None

    def stretches(self) -> list[tuple[str, ...]]:
        """The words of its sentences as the full-text index cuts them, gaps and brackets out."""
        pieces = _SENTENCE.split(_GAP.sub("\n", self.text))
        return [found for piece in pieces if (found := words(piece))]


def quotation(text: str) -> Quotation:
    """Read a text; where it is very long, its beginning."""
    shortened = text[:_MOST_LETTERS]
    found = tokens(shortened)
    if len(found) > MOST_WORDS:
        shortened = shortened[: found[MOST_WORDS - 1].end]
    return Quotation(shortened, len(shortened) < len(text.rstrip()))


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text as they are compared: capitals, accents, script, quotation marks,
    dashes and other punctuation do not matter; signs of money and of per cent do.
    """
    return tuple(
        Token(_key(match.group()), match.start(), match.end()) for match in _TOKEN.finditer(text)
    )


def keys(text: str) -> list[str]:
    """The keys of `tokens` alone, which takes less time."""
    return [_key(word) for word in _TOKEN.findall(text)]


@lru_cache(maxsize=32768)
def _key(word: str) -> str:
    # Without the spaces that a few ligatures hold.
    return "".join(fold(word).translate(_APOSTROPHES).split())
