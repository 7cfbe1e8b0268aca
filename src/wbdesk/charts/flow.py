"""Rows of small entries, each a mark and words, that break where the width ends: legends, lists."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from wbdesk.charts.drawing import AnyShape, Measure, Ref, Text, elided

Sign = Callable[[float, float, float], AnyShape]
"""Draws a mark about x, y in a radius."""


class Entry(NamedTuple):
    """One entry; without a mark it is words alone."""

    text: str
    sign: Sign | None = None
    colour: str = "muted"
    ref: Ref | None = None
    hint: str = ""
    bold: bool = False


class Flowed(NamedTuple):
    """What was drawn, and how much height it took."""

    shapes: tuple[AnyShape, ...]
    height: float
    shown: int


def flow(
    entries: Sequence[Entry],
    at: tuple[float, float],
    width: float,
    measure: Measure,
    *,
    size: float,
    rows: int = 99,
) -> Flowed:
    """Entries from the point `at` on, in at most `rows` rows; what has no room is not drawn."""
    left, top = at
    line, gap, radius = 1.7 * size, 1.4 * size, 0.42 * size
    x, row, shown = left, 0, 0
    shapes: list[AnyShape] = []
    for entry in entries:
        before = 1.5 * size if entry.sign else 0.0
        text = elided(entry.text, min(width - before, 30 * size), measure, size, bold=entry.bold)
        room = before + measure.width(text, size, entry.bold)
        if x > left and x + room > left + width:
            if row + 1 >= rows:
                break
            x, row = left, row + 1
        middle = top + (row + 0.5) * line
        if entry.sign:
            shapes.append(entry.sign(x + 0.6 * size, middle, radius))
        shapes.append(
            Text(
                x=x + before,
                y=middle + 0.35 * size,
                text=text,
                size=size,
                colour=entry.colour,
                bold=entry.bold,
                ref=entry.ref,
                hint=entry.hint,
            )
        )
        x += room + gap
        shown += 1
    return Flowed(tuple(shapes), (row + 1) * line if shown else 0.0, shown)
