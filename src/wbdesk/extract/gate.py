"""Cheap looks at a text before patterns are tried on it."""

from collections.abc import Iterable

from wbdesk.extract.bits import WORDS, held


def holds_any(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words stands somewhere in a text."""
    # A plain loop: a generator doubles what it costs.
    for word in words:  # noqa: SIM110
        if word in text:
            return True
    return False


class Gate:
    """Whether one of some fragments stands in a text; spaces at their ends count.

    Each has a word of two letters at least.
    """

    def __init__(self, *fragments: str) -> None:
        self._sure = WORDS.of_fragments([each for each in fragments if " " not in each])
        self._spaced = {WORDS.of_fragments([each]): each for each in fragments if " " in each}
        self._maybe = sum(self._spaced)

    def opens(self, text: str) -> bool:
        """Whether the text holds one."""
        bits = held(text)
        if bits & self._sure:
            return True
        left = bits & self._maybe
        while left:
            bit = left & -left
            if self._spaced[bit] in text:
                return True
            left ^= bit
        return False
