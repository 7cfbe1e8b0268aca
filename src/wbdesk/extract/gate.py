"""Cheap looks at a text before patterns are tried on it.

A gate is a set of fragments, one of which a text must hold. There are hundreds of them, and most
texts hold none, so they are not looked for one by one: which fragments a word may be part of is
worked out when the word is first met, and a text is asked for those of its own words alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

_MOST_WORDS = 32_768
"""Words remembered, which bounds the memory: those beyond are looked at each time."""


def holds_any(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words stands somewhere in a text."""
    # A plain loop: a generator doubles what it costs.
    for word in words:  # noqa: SIM110
        if word in text:
            return True
    return False


class Gate:
    """Whether one of some fragments stands in a text; spaces at their ends count.

    `bit` is its own among those that `Signs.opened` gives.
    """

    def __init__(self, signs: "Signs", bit: int) -> None:
        self._signs = signs
        self.bit = bit

    def opens(self, text: str) -> bool:
        """Whether the text holds one."""
        return self._signs.opened(text) & self.bit != 0


@dataclass(frozen=True, slots=True)
class _Sign:
    """A fragment and the gates it opens. `part` is its longest word, which nothing of the text
    may stand before or behind where the fragment has a space there.
    """

    fragment: str
    gates: int
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


@dataclass(frozen=True, slots=True)
class _Told:
    """The gates a word opens by itself, and the fragments it may be part of, with their gates."""

    gates: int
    fragments: tuple[tuple[str, int], ...]


class _Words(dict[str, _Told | None]):
    """What each word tells, None for most, worked out when it is first met."""

    def __init__(self, gates: Mapping[str, int]) -> None:
        super().__init__()
        self._gates = gates

    def __missing__(self, word: str) -> _Told | None:
        made = self._told(word)
        if len(self) < _MOST_WORDS:
            self[word] = made
        return made

    def _told(self, word: str) -> _Told | None:
        signs = [
            sign
            for at in range(len(word) - 1)
            for sign in self._starting.get(word[at : at + 2], ())
            if sign.may_be_in(word, at)
        ]
        gates, fragments = 0, []
        for sign in signs:
            if sign.first or sign.last:
                fragments.append((sign.fragment, sign.gates))
            else:
                gates |= sign.gates
        return _Told(gates, tuple(fragments)) if signs else None

    @cached_property
    def _starting(self) -> dict[str, list[_Sign]]:
        """The fragments by the first two letters of their longest word."""
        made: dict[str, list[_Sign]] = {}
        for fragment, gates in self._gates.items():
            sign = _sign(fragment, gates)
            made.setdefault(sign.part[:2], []).append(sign)
        return made


class Signs:
    """The fragments of several gates, looked for together; each gate is a bit."""

    def __init__(self) -> None:
        self._gates: dict[str, int] = {}
        self._made = 0
        self._words = _Words(self._gates)
        # The gates ask about the same text in turn.
        self.opened = lru_cache(maxsize=4)(self._opened)

    def gate(self, *fragments: str) -> Gate:
        """A gate with these fragments, each with a word of two letters at least; all are made
        before a text is looked at.
        """
        bit = 1 << self._made
        self._made += 1
        for fragment in fragments:
            self._gates[fragment] = self._gates.get(fragment, 0) | bit
        return Gate(self, bit)

    def _opened(self, text: str) -> int:
        """The gates that a text opens."""
        found = 0
        asked: list[tuple[str, int]] = []
        for told in filter(None, map(self._words.__getitem__, text.split())):
            found |= told.gates
            asked += told.fragments
        for fragment, gates in asked:
            if gates & ~found and fragment in text:
                found |= gates
        return found


def _sign(fragment: str, gates: int) -> _Sign:
    part = max(fragment.split(), key=len)
    start = fragment.index(part)
    end = start + len(part)
    return _Sign(fragment, gates, part, fragment[:start] != "", fragment[end:] != "")


SIGNS = Signs()
"""Those by which a paragraph tells of people."""
