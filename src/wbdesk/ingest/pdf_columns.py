"""Where the columns of a PDF's pages begin and end."""

import itertools
from collections.abc import Sequence

from wbdesk.ingest.pdf_lines import Line

_SECOND = 0.4


class Columns:
    """The columns of every page; most pages have one, some have two."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._pages: dict[int, tuple[float, float]] = {}
        for page, own in itertools.groupby(lines, lambda line: line.page):
            held = list(own)
            self._pages[page] = min(x.left for x in held), max(x.right for x in held)
        ends: dict[tuple[int, bool], list[Line]] = {}
        for line in lines:
            ends.setdefault(self._key(line), []).append(line)
        self._edges = {
            key: (min(line.left for line in held), _usual_end(held)) for key, held in ends.items()
        }

    def left(self, line: Line) -> float:
        """Where the column of a line begins."""
        return self._edges[self._key(line)][0]

    def right(self, line: Line) -> float:
        """Where full lines end in the column of a line."""
        return self._edges[self._key(line)][1]

    def _key(self, line: Line) -> tuple[int, bool]:
        left, right = self._pages[line.page]
        return line.page, line.left > left + _SECOND * (right - left)


def _usual_end(lines: Sequence[Line]) -> float:
    ends = sorted(line.right for line in lines)
    return ends[-1 - len(ends) // 10]
