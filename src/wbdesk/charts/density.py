"""How many events there are where they are too many to be drawn one by one."""

from collections.abc import Iterator

from wbdesk.charts.drawing import AnyShape, Line, Measure, Rect, Text
from wbdesk.charts.marks import NAMES
from wbdesk.charts.timeline_index import TimelineIndex

_BIN = 8.0


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
    count = max(1, int(width / _BIN))
    # Bins keep their place in time while the window moves over them.
    step = (end - start) / count
    first = start - start % step
    edges = [first + number * step for number in range(count + 2)]
    found = index.density(edges)
    totals = [sum(each) for each in zip(*found.values(), strict=True)]
    most = max(totals, default=0.0)
    if not most:
        return
    base, high = top + height - 2, height - 4
    scale = width / (end - start)
    tops = [base] * len(totals)
    for name in NAMES:
        for number, told in enumerate(found.get(name, ())):
            if told:
                rise = told * high / most
                tops[number] -= rise
                x = (edges[number] - start) * scale
                yield Rect(x=x, y=tops[number], w=step * scale - 1, h=rise, fill=f"category.{name}")
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
