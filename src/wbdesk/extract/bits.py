"""What the words of a text hold, as bits, by which patterns and gates ask about it in turn.

There are many hundreds of pieces to look for, and most texts hold few of them, so they are not
looked for one by one: what a word holds is worked out when the word is first met, and a text is
split into its words but once.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache, reduce
from operator import or_
from typing import TypeAlias

_MOST_WORDS = 32_768
"""Words remembered, which bounds the memory: those beyond are looked at each time."""
_MOST_FRAGMENTS = 384
DIGIT = r"\d"
"""Stands for any digit among the pieces of a clause."""

Clause: TypeAlias = frozenset[str]
"""Pieces, in small letters and of two letters at least, one of which a text holds."""


def _part(piece: str) -> str:
    """The longest word of a piece of a text, with a space where the piece has more."""
    part = max(piece.split(), key=len)
    start = piece.index(part)
    return piece[max(0, start - 1) : start + len(part) + 1]


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
        for known in ("_of_digits", "_pieces", "_parts"):
            self.__dict__.pop(known, None)

    def __missing__(self, word: str) -> int:
        made, small = 0, word.lower()
        if any(map(str.isdecimal, word)):
            made = self._of_digits
            for shape, bit in self._shapes:
                if shape.search(small):
                    made |= bit
        made |= _standing_in(small, self._pieces) | _standing_in(f" {word} ", self._parts)
        if len(self) < _MOST_WORDS:
            self[word] = made
        return made

    @cached_property
    def _of_digits(self) -> int:
        return sum(bit for clause, bit in self._clauses.items() if DIGIT in clause)

    @cached_property
    def _pieces(self) -> dict[str, int]:
        """What the pieces begin with, each as a whole with the bits of the clauses it is in."""
        return _by_beginnings(
            (piece, bit) for clause, bit in self._clauses.items() for piece in clause
        )

    @cached_property
    def _parts(self) -> dict[str, int]:
        """The same of the longest words of the fragments."""
        return _by_beginnings(
            (_part(fragment), 1 << number)
            for number, fragments in enumerate(self._fragments)
            for fragment in fragments
        )


def _by_beginnings(pieces: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Pieces with all that they begin with, of two letters at least; only pieces have bits."""
    made: dict[str, int] = {}
    for piece, bits in pieces:
        for end in range(2, len(piece)):
            made.setdefault(piece[:end], 0)
        made[piece] = made.get(piece, 0) | bits
    return made


def _standing_in(word: str, known: Mapping[str, int]) -> int:
    """The bits of the pieces that stand in a word."""
    made = 0
    for at in range(len(word) - 1):
        for end in range(at + 2, len(word) + 1):
            bits = known.get(word[at:end])
            if bits is None:
                break
            made |= bits
    return made


WORDS = _Words()


# Many patterns and gates ask about the same text.
@lru_cache(maxsize=512)
def held(text: str) -> int:
    """The bits of what a text holds."""
    return reduce(or_, map(WORDS.__getitem__, set(text.split())), 0)
