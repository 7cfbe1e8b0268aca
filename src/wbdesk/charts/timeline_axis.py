"""The axis of a timeline: the stretch of time in view, its headings and its lines."""

from typing import NamedTuple

from wbdesk.charts.drawing import AnyShape, Line, Measure, Rect, Text
from wbdesk.charts.timescale import first_heading, ticks
from wbdesk.charts.wording import Wording

AXIS = 3.1
"""Height of the axis, in heights of type."""


class Window(NamedTuple):
    """A stretch of time in view, in days (see timescale)."""

    start: float
    end: float


class Sheet(NamedTuple):
    """Where things go: the scale, and the heights of its parts."""

    window: Window
    width: float
    em: float
    measure: Measure

    def x(self, at: float) -> float:
        """Where a moment lies."""
        return (at - self.window.start) * self.width / (self.window.end - self.window.start)


def axis(sheet: Sheet, bottom: float, wording: Wording) -> list[AnyShape]:
    """Headings, labels, and lines down to the bottom."""
    em, measure = sheet.em, sheet.measure
    small = measure.size("small")
    line = AXIS * em - 0.35 * em
    shapes: list[AnyShape] = [
        Rect(x=0, y=0, w=sheet.width, h=line, fill="raised"),
        Line(x1=0, y1=line, x2=sheet.width, y2=line, stroke="muted"),
    ]
    start, end = sheet.window
    found = ticks(start, end, sheet.width, measure, small, wording)
    heads = [tick for tick in found if tick.heading]
    lead = first_heading(start, end - start, sheet.width, measure, small, wording)
    room = sheet.x(heads[0].at) if heads else sheet.width
    if lead and measure.width(lead, small, True) + 1.5 * em < room:
        shapes.append(
            Text(x=0.5 * em, y=1.15 * em, text=lead, size=small, bold=True, colour="text")
        )
    for tick in found:
        x = sheet.x(tick.at)
        shapes.append(Line(x1=x, y1=line, x2=x, y2=bottom, stroke="line"))
        if tick.label:
            shapes.append(Line(x1=x, y1=line - 0.35 * em, x2=x, y2=line, stroke="muted"))
            shapes.append(
                Text(
                    x=x, y=line - 0.5 * em, text=tick.label, size=small, colour="muted",
                    anchor="middle",
                )
            )  # fmt: skip
        if tick.heading and x + measure.width(tick.heading, small, True) < sheet.width:
            shapes.append(
                Text(x=x, y=1.15 * em, text=tick.heading, size=small, bold=True, colour="text")
            )
    return shapes
