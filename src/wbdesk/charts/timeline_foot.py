"""What stands below the timeline: events without a date, and what the marks mean."""

from collections.abc import Iterable

import msgspec

from wbdesk.charts.drawing import AnyShape, Line, Measure, Rect, Ref
from wbdesk.charts.flow import Entry, Sign, flow
from wbdesk.charts.marks import NAMES, End, bar, glyph
from wbdesk.charts.timeline_index import TimelineIndex
from wbdesk.charts.timeline_labels import hint
from wbdesk.model.records import Event

_MOST_UNDATED = 40


class Foot(msgspec.Struct, frozen=True):
    """The parts below the lanes, and the height they take."""

    undated: tuple[Entry, ...]
    legend: tuple[Entry, ...]
    width: float
    free: float
    measure: Measure
    size: float
    height: float

    def at(self, top: float) -> list[AnyShape]:
        """The shapes, from `top` down."""
        if not self.height:
            return []
        size, inset = self.size, 0.6 * self.size
        room = self.width - 2 * inset - self.free
        shapes: list[AnyShape] = [
            Rect(x=0, y=top, w=self.width, h=self.height, fill="surface"),
            Line(x1=0, y1=top, x2=self.width, y2=top, stroke="line"),
        ]
        y = top + 0.4 * size
        if self.undated:
            flowed = flow(self.undated, (inset, y), room, self.measure, size=size, rows=2)
            shapes += flowed.shapes
            y += flowed.height + 0.3 * size
        shapes += flow(self.legend, (inset, y), room, self.measure, size=size).shapes
        return shapes


def foot(
    index: TimelineIndex,
    width: float,
    measure: Measure,
    size: float,
    free: tuple[float, float] = (0.0, 0.0),
) -> Foot:
    """The foot of a timeline; a corner of the size `free` stays empty at the right."""
    undated, legend = tuple(_undated(index)), tuple(_legend(index))
    room = width - 1.2 * size - free[0]
    height = 0.8 * size + flow(legend, (0, 0), room, measure, size=size).height
    if undated:
        height += flow(undated, (0, 0), room, measure, size=size, rows=2).height + 0.3 * size
    height = max(height, free[1])
    return Foot(undated, legend, width, free[0], measure, size, height)


def none(width: float, measure: Measure) -> Foot:
    """No foot, where there is no room for one."""
    return Foot((), (), width, 0.0, measure, measure.size("small"), 0.0)


def _undated(index: TimelineIndex) -> Iterable[Entry]:
    given = index.undated
    if not given:
        return
    yield Entry(f"Undated ({len(given):,})", colour="text", bold=True)
    for each in given[:_MOST_UNDATED]:
        event = each.record
        assert isinstance(event, Event)
        ref = Ref("timeline", each.id)
        yield Entry(event.title, _glyph(event.category, ref), "text", ref, hint(event))


def _legend(index: TimelineIndex) -> Iterable[Entry]:
    for category, name in NAMES.items():
        if category in index.categories:
            yield Entry(name, _glyph(category))
    if index.vague:
        yield Entry("some time within", _bar(("exact", "exact"), vague=True))
    if index.about:
        yield Entry("ends are not certain", _bar(("about", "about")))
    if index.open:
        yield Entry("open end", _bar(("exact", "open")))


def _glyph(category: str, ref: Ref | None = None) -> Sign:
    return lambda x, y, r: glyph(category, x, y, r, ref)


def _bar(ends: tuple[End, End], *, vague: bool = False) -> Sign:
    return lambda x, y, r: bar(
        "background", (x - 1.4 * r, x + 1.4 * r), y - 0.5 * r, r, ends, vague=vague
    )
