"""What fits of a text into the width and the lines of a cell, the last line elided.

Every new row asks for it before it is painted, and to shape a text takes longer than to paint it.
So letters are measured once each, and lines are broken by their sums: together letters are as
wide or, by kerning, a little less.
"""

from collections.abc import Iterable, Iterator
from itertools import accumulate
from unicodedata import combining

from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF

_KEPT = 4000
"""Texts whose lines are kept: some hundred rows."""
_MORE = "…"


class Fitter:
    """For text in one font."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        self._measure = QFontMetricsF(font).horizontalAdvance
        self._letters: dict[str, float] = {}
        self._fits: dict[tuple[str, int, int], tuple[str, ...]] = {}

    def fit(self, text: str, width: int, lines: int) -> tuple[str, ...]:
        """What fits into so many lines; the same for every repaint. Lines keep the spaces at
        their ends.
        """
        key = (text, width, lines)
        found = self._fits.get(key)
        if found is None:
            if len(self._fits) > _KEPT:
                self._fits.clear()
            found = self._fits[key] = tuple(self._lines(text, width, lines))
        return found

    def wide(self, text: str) -> float:
        """How wide the letters of a text are, one by one."""
        return sum(self._widths(text))

    def _lines(self, text: str, width: int, lines: int) -> Iterator[str]:
        if self.wide(text) <= width:
            yield text
            return
        words = text.split(" ")
        wide = [self.wide(word) for word in words]
        if lines == 1 or max(wide) > width:
            # One line, or a word wider than the column.
            yield self._elided(text, width)
            return
        space, number = self.wide(" "), 0
        for _ in range(lines - 1):
            first, filled = number, -space
            while number < len(words) and filled + space + wide[number] <= width:
                filled += space + wide[number]
                number += 1
            more = " " if number < len(words) else ""
            yield " ".join(words[first:number]) + more
            if not more:
                return
        yield self._elided(" ".join(words[number:]), width)

    def _elided(self, text: str, width: int) -> str:
        """The text as far as it has room, with a sign that there is more."""
        ends = list(accumulate(self._widths(text)))
        if ends[-1] <= width:
            return text
        room = width - self.wide(_MORE)
        number = sum(1 for end in ends if end <= room)
        while number and combining(text[number]):
            number -= 1
        return text[:number] + _MORE

    def _widths(self, text: str) -> Iterable[float]:
        try:
            return [*map(self._letters.__getitem__, text)]
        except KeyError:
            for letter in {*text}.difference(self._letters):
                self._letters[letter] = self._measure(letter)
            return self._widths(text)
