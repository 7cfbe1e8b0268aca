"""How many events there are where they are too many to be drawn one by one."""

import math
from collections.abc import Iterator

from wbdesk.charts.drawing import AnyShape, Boxes, Line, Measure, Rect, Text
from wbdesk.charts.timeline_index import TimelineIndex

_LEAST = 6.0
"""Least width of a column, in points; the most is twice that."""
_THINNEST = 0.2


def strip(
    index: TimelineIndex,
    window: tuple[float, float],
    at: tuple[float, float],
    width: float,
    measure: Measure,
) -> Iterator[AnyShape]:
    """Columns of the number of events in each few points of the axis, by category.

    `at` is the top and the height of the strip.
    """
    top, height = at
    start, end = window
    scale = width / (end - start)
    # Doubling widths, at fixed places: columns stay what they are while the window moves or zooms.
    step = 2.0 ** math.ceil(math.log2(_LEAST / scale))
    first = math.floor(start / step)
    found = index.columns(step, first, math.ceil(end / step))
    most = max((sum(each) for each in found), default=0.0)
    if not most:
        return
    base, high = top + height - 2, height - 4
    wide = step * scale - 1
    tops = [base] * len(found)
    for place, name in enumerate(index.counted):
        boxes = []
        for number, counts in enumerate(found):
            rise = counts[place] * high / most if counts else 0.0
            if rise > _THINNEST:
                tops[number] -= rise
                boxes.append((((first + number) * step - start) * scale, tops[number], wide, rise))
        yield Boxes(boxes=tuple(boxes), fill=f"category.{name}")
    yield Line(x1=0, y1=base, x2=width, y2=base, stroke="muted")
    small = measure.size("small")
    text = f"up to {max(1, round(most)):,} a column"
    room = measure.width(text, small)
    yield Rect(
        x=width - room - small, y=top, w=room + small, h=1.5 * small, fill="raised", radius=3
    )
    yield Text(
        x=width - 0.5 * small, y=top + 1.1 * small, text=text, size=small, colour="muted",
        anchor="end",
    )  # fmt: skip
