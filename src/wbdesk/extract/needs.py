"""Patterns that are tried only on texts that hold what every match of them holds.

Most patterns match in few texts, and scanning a text takes many times as long as looking at its
words. So what a pattern cannot match without, pieces of words and digits, is read off the pattern
itself when it is made, and all patterns then ask about a text by the bits of its words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from wbdesk.extract import begun
from wbdesk.extract.bits import DIGIT, WORDS, Clause, held

_MOST_WAYS = 32
_MOST_CLAUSES = 3
_LEAST = 2
"""Letters of a piece at least: a shorter one is in nearly every text."""


class Needing:
    """A pattern with what it needs, in one way or another: all the bits of one of `ways`."""

    def __init__(self, pattern: re.Pattern[str], ways: Sequence[int]) -> None:
        self._pattern = pattern
        self._ways = ways

    def may_match(self, text: str) -> bool:
        """Whether a text holds what a match needs."""
        bits = held(text)
        # A plain loop: a generator doubles what it costs.
        for way in self._ways:  # noqa: SIM110
            if way & bits == way:
                return True
        return False

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        """What the pattern finds first."""
        return self._pattern.search(text, *span) if self.may_match(text) else None

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        """What the pattern finds where it is asked to begin."""
        return self._pattern.match(text, *span) if self.may_match(text) else None

    def finditer(self, text: str, *span: int) -> Iterable[re.Match[str]]:
        """All that it finds."""
        return self._pattern.finditer(text, *span) if self.may_match(text) else ()

    def from_starts(self, starts: re.Pattern[str], text: str) -> Iterable[re.Match[str]]:
        """Like `begun.matches`."""
        return begun.matches(starts, self._pattern, text) if self.may_match(text) else ()


def pattern(expression: str, flags: int = 0) -> Needing:
    """Like `re.compile`."""
    return Needing(re.compile(expression, flags), _ways(expression, flags))


def begun_pattern(expression: str) -> Needing:
    """Like `begun.pattern`."""
    return Needing(begun.pattern(expression), _ways(expression, 0))


class Shape:
    """Whether a pattern is found in one of the words of a text that have a digit, in small
    letters; it is tried on each word but once.
    """

    def __init__(self, expression: str) -> None:
        self._bit = WORDS.of_shape(expression)

    def is_in(self, text: str) -> bool:
        """Whether it is."""
        return held(text) & self._bit != 0


def _ways(expression: str, flags: int) -> list[int]:
    """The bits needed by each of the alternatives that a pattern is at its top."""
    made: list[int] = []
    for items in _alternatives(list(parser.parse(expression, flags))):
        way = 0
        for clause in sorted(_clauses(items), key=_weight)[-_MOST_CLAUSES:]:
            way |= WORDS.of_clause(clause)
        made.append(way)
    return [
        way
        for number, way in enumerate(made)
        if not any(
            other & way == other and (other != way or place < number)
            for place, other in enumerate(made)
            if place != number
        )
    ]


def _alternatives(items: list[Any]) -> Iterator[list[Any]]:
    """A sequence with its first choice made in each way."""
    for number, (kind, given) in enumerate(items):
        if kind is code.SUBPATTERN:
            inner = [*items[:number], *given[3], *items[number + 1 :]]
            yield from _alternatives(inner)
            return
        if kind is code.BRANCH and len(given[1]) <= _MOST_WAYS:
            for each in given[1]:
                yield [*items[:number], *each, *items[number + 1 :]]
            return
    yield items


def _clauses(items: Iterable[Any], run: str = "") -> list[Clause]:
    """What a match of a sequence needs, all of it; `run` are the letters right before it."""
    made: list[Clause] = []
    for kind, given in _flat(items):
        letter = _letter(kind, given)
        if letter and not letter.isspace():
            run += letter
        elif kind in (code.AT, code.ASSERT_NOT):
            continue  # takes no room: the letters around it are beside one another
        else:
            if kind is code.BRANCH:
                made += _of_branch(given[1], run)
            elif kind is code.IN and _is_digit(given):
                made.append(frozenset([DIGIT]))
            made += [frozenset([run])] if len(run) >= _LEAST else []
            run = ""
    return [*made, frozenset([run])] if len(run) >= _LEAST else made


def _flat(items: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
    """The items of a sequence, groups and what is repeated once at least opened up."""
    for kind, given in items:
        if kind is code.SUBPATTERN:
            yield from _flat(given[3])
        elif kind in (code.MAX_REPEAT, code.MIN_REPEAT):
            least, most, body = given
            if least:
                yield from _flat(body)
            if most != 1 or not least:
                yield code.ANY, None
        else:
            yield kind, given


def _letter(kind: Any, given: Any) -> str:
    """The one letter, in small, that an item stands for, or ""."""
    if kind is code.LITERAL:
        return chr(given).lower()
    if kind is code.IN and all(each is code.LITERAL for each, _ in given):
        letters = {chr(each).lower() for _, each in given}
        return letters.pop() if len(letters) == 1 else ""
    return ""


def _is_digit(given: Any) -> bool:
    digits = ((code.CATEGORY, code.CATEGORY_DIGIT), (code.RANGE, (ord("0"), ord("9"))))
    return len(given) == 1 and tuple(given[0]) in digits


def _of_branch(ways: Iterable[Any], run: str) -> list[Clause]:
    """One clause of all ways, by the one of each that says most."""
    every: set[str] = set()
    for way in ways:
        found = _clauses(way, run)
        if not found:
            return []
        every |= max(found, key=_weight)
    return [frozenset(every)]


def _weight(clause: Iterable[str]) -> int:
    """How much a clause says: the longer its shortest piece, the fewer texts hold one."""
    return min(map(len, clause))
