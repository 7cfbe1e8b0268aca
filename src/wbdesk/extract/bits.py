"""What the words of a text hold, as bits, by which patterns and gates ask about it in turn.

There are many hundreds of pieces to look for, and most texts hold few of them, so they are not
looked for one by one: what a word holds is worked out when the word is first met, and a text is
split into its words but once.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeAlias

_MOST_WORDS = 32_768
"""Words remembered, which bounds the memory: those beyond are looked at each time."""
_MOST_FRAGMENTS = 384
DIGIT = r"\d"
"""Stands for any digit among the pieces of a clause."""

Clause: TypeAlias = frozenset[str]
"""Pieces, in small letters and of two letters at least, one of which a text holds."""


@dataclass(frozen=True, slots=True)
class _Fragment:
    """The longest word of a piece of a text that may have spaces. Nothing of the text may stand
    before or behind it where the piece has a space there.
    """

    part: str
    first: bool
    last: bool

    def may_be_in(self, word: str, at: int) -> bool:
        """Whether the part stands in a word of a text from `at` on."""
        behind = at + len(self.part)
        return (
            word.startswith(self.part, at)
            and not (self.first and at)
            and not (self.last and behind < len(word))
        )


def _fragment(whole: str) -> _Fragment:
    part = max(whole.split(), key=len)
    start = whole.index(part)
    return _Fragment(part, start > 0, start + len(part) < len(whole))


class _Words(dict[str, int]):
    """The bits of each word, worked out when it is first met.

    Those of fragments are the lowest, since they are told apart one by one.
    """

    def __init__(self) -> None:
        super().__init__()
        self._fragments: list[Iterable[str]] = []
        self._clauses: dict[Clause, int] = {}
        self._shapes: list[tuple[re.Pattern[str], int]] = []

    def of_clause(self, clause: Clause) -> int:
        """The bit of texts that hold one of some pieces."""
        if clause not in self._clauses:
            self._clauses[clause] = self._next()
        return self._clauses[clause]

    def of_shape(self, expression: str) -> int:
        """The bit of texts in a word of which, one with a digit, a pattern is found."""
        bit = self._next()
        self._shapes.append((re.compile(expression), bit))
        return bit

    def of_fragments(self, fragments: Iterable[str]) -> int:
        """The bit of texts in which one of some fragments may stand, in these very letters: its
        longest word does. One without spaces stands there.
        """
        assert len(self._fragments) < _MOST_FRAGMENTS
        self._forget()
        self._fragments.append(fragments)
        return 1 << len(self._fragments) - 1

    def _next(self) -> int:
        self._forget()
        return 1 << _MOST_FRAGMENTS + len(self._clauses) + len(self._shapes)

    def _forget(self) -> None:
        """Of a new bit the words met before know nothing."""
        self.clear()
        held.cache_clear()
        for known in ("_of_digits", "_pieces", "_lengths", "_parts"):
            self.__dict__.pop(known, None)

    def __missing__(self, word: str) -> int:
        made, small = 0, word.lower()
        if any(map(str.isdecimal, word)):
            made = self._of_digits
            for shape, bit in self._shapes:
                if shape.search(small):
                    made |= bit
        for at in range(len(small) - 1):
            for length in self._lengths.get(small[at : at + 2], ()):
                made |= self._pieces.get(small[at : at + length], 0)
        for at in range(len(word) - 1):
            for fragment, bits in self._parts.get(word[at : at + 2], ()):
                if fragment.may_be_in(word, at):
                    made |= bits
        if len(self) < _MOST_WORDS:
            self[word] = made
        return made

    @cached_property
    def _of_digits(self) -> int:
        return sum(bit for clause, bit in self._clauses.items() if DIGIT in clause)

    @cached_property
    def _pieces(self) -> dict[str, int]:
        """The pieces with the bits of the clauses they are in."""
        made: dict[str, int] = {}
        for clause, bit in self._clauses.items():
            for piece in clause:
                made[piece] = made.get(piece, 0) | bit
        return made

    @cached_property
    def _lengths(self) -> dict[str, set[int]]:
        """How long the pieces are that begin with two letters."""
        made: dict[str, set[int]] = {}
        for piece in self._pieces:
            made.setdefault(piece[:2], set()).add(len(piece))
        return made

    @cached_property
    def _parts(self) -> dict[str, list[tuple[_Fragment, int]]]:
        """The fragments by the first two letters of their longest word, with their bits."""
        made: dict[str, list[tuple[_Fragment, int]]] = {}
        for number, fragments in enumerate(self._fragments):
            for fragment in map(_fragment, fragments):
                made.setdefault(fragment.part[:2], []).append((fragment, 1 << number))
        return made


WORDS = _Words()


# Many patterns and gates ask about the same text.
@lru_cache(maxsize=512)
def held(text: str) -> int:
    """The bits of what a text holds."""
    made = 0
    for bits in map(WORDS.__getitem__, text.split()):
        made |= bits
    return made
