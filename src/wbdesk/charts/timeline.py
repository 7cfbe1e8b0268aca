"""The timeline: events as points and spans on an axis, in lanes, with labels that never overlap.

What is laid out is what is in sight. Where more is in sight than has room, the strip below the
axis shows how much there is, and labels are left out rather than laid over each other.
"""

import math
from collections.abc import Mapping, Sequence

import msgspec

from wbdesk.charts import density, timeline_foot
from wbdesk.charts.drawing import AnyShape, Drawing, Line, Measure, Ref, Text
from wbdesk.charts.item import Item
from wbdesk.charts.marks import End, bar, glyph
from wbdesk.charts.timeline_axis import AXIS, Sheet, Window, axis
from wbdesk.charts.timeline_index import Dated, TimelineIndex
from wbdesk.charts.timeline_labels import Label, Labels
from wbdesk.charts.timeline_places import GLYPH, drawn_as_bar, placed_in
from wbdesk.charts.wording import ENGLISH, Wording

KIND = "timeline"
_MOST = 160
_DENSITY = 2.6
_LEAST = 6.0
"""Height below the axis that events need before anything stands below them."""


class Frame(msgspec.Struct, frozen=True):
    """A timeline as drawn. `lanes` says where events lie, for the next frame to keep them there;
    `shown` how many of the `count` in sight are drawn one by one.
    """

    drawing: Drawing
    lanes: Mapping[int, int]
    shown: int
    count: int


def frame(
    index: TimelineIndex,
    window: Window,
    size: tuple[float, float],
    labels: Labels,
    *,
    before: Mapping[int, int] | None = None,
    selected: str | None = None,
    free: tuple[float, float] = (0.0, 0.0),
) -> Frame:
    """Lay out what is in the window, in a drawing of `size`.

    Events that lay in a lane `before` stay in it, as far as they can, and the selected one is
    always shown. A corner of the size `free` stays empty, at the right below.
    """
    width, height = size
    measure = labels.measure
    labels.fit(width)
    sheet = Sheet(window, width, measure.size("body"), measure)
    small = measure.size("small")
    foot = timeline_foot.foot(index, width, measure, small, free)
    top = AXIS * sheet.em
    if height - foot.height < top + _LEAST * sheet.em:
        foot = timeline_foot.none(width, measure)
    bottom = height - foot.height
    numbers = index.visible(window.start, window.end, _MOST)
    count = index.count(window.start, window.end)
    chosen = index.number(selected) if selected else None
    if chosen is not None and not _overlaps(index.dated[chosen], window):
        chosen = None
    before = before or {}
    low = top + _DENSITY * sheet.em
    if len(numbers) == count:
        placed, lane = placed_in(index, sheet, labels, numbers, chosen, before, (top, bottom))
    if len(numbers) < count or len(placed) < count:
        top = low
        placed, lane = placed_in(index, sheet, labels, numbers, chosen, before, (top, bottom))
    shapes = axis(sheet, bottom, labels.wording) if index.dated else _nothing(sheet, bottom)
    if len(placed) < count:
        strip = (AXIS * sheet.em, _DENSITY * sheet.em)
        shapes += density.strip(index, window, strip, width, measure)
    for number, (row, box) in sorted(placed.items()):
        shapes += _event(index.dated[number], sheet, labels, box, top + row * lane, lane)
    shapes += foot.at(bottom)
    drawing = Drawing(width, height, tuple(shapes), "Timeline", _summary(index, count, len(placed)))
    rows = {number: row for number, (row, _) in placed.items()}
    return Frame(drawing, rows, len(placed), count)


def still(
    given: Sequence[Item],
    width: float,
    measure: Measure,
    *,
    most: float = math.inf,
    wording: Wording = ENGLISH,
) -> Drawing:
    """The whole timeline on paper, as high as its lanes need: about half a page, or `most`."""
    index, labels = TimelineIndex(given), Labels(measure, wording)
    labels.fit(width)
    window = Window(*index.core)
    em = measure.size("body")
    sheet = Sheet(window, width, em, measure)
    numbers = index.visible(window.start, window.end, _MOST)
    foot = timeline_foot.foot(index, width, measure, measure.size("small"))
    high = min(46 * em, most - foot.height - (AXIS + _DENSITY + 0.5) * em)
    placed, lane = placed_in(index, sheet, labels, numbers, None, {}, (0, high))
    rows = 1 + max((row for row, _ in placed.values()), default=0)
    strip = 0 if len(placed) == len(index.dated) else _DENSITY * em
    height = AXIS * em + strip + rows * lane + foot.height + 0.5 * em
    return frame(index, window, (width, height), labels).drawing


def _event(
    dated: Dated,
    sheet: Sheet,
    labels: Labels,
    box: tuple[float, float, float],
    top: float,
    lane: float,
) -> list[AnyShape]:
    label: Label = labels.of(dated)
    ref = Ref(KIND, dated.item.id)
    em, small = sheet.em, sheet.measure.size("small")
    category = dated.event.category
    half, baseline = GLYPH * em, top + 1.15 * em
    at = box[2]
    flipped = box[0] <= at - half - label.width
    text_x = at - half if flipped else at + half
    shapes: list[AnyShape] = [
        glyph(category, at, baseline - 0.35 * em, 0.42 * em, ref, label.hint),
        Text(
            x=text_x,
            y=baseline,
            text=label.title,
            size=em,
            anchor="end" if flipped else "start",
            ref=ref,
        ),
    ]
    if label.date:
        shapes.append(
            Text(
                x=text_x,
                y=baseline + 1.15 * em,
                text=label.date,
                size=small,
                colour="muted",
                anchor="end" if flipped else "start",
                ref=ref,
            )
        )
    left, right = sheet.x(dated.start), sheet.x(dated.end)
    if drawn_as_bar(left, right, sheet):
        high = 0.42 * em
        ends = _ends(dated, left, right, sheet.width)
        span = (max(left, -em), min(right, sheet.width + em))
        if ends[0] == "open":
            span = (0.0, span[1])
        if ends[1] == "open":
            span = (span[0], sheet.width)
        y = top + lane - high - 0.35 * em
        shapes.append(bar(category, span, y, high, ends, vague=dated.extent.vague, ref=ref))
    elif dated.extent.vague or dated.extent.about or not dated.extent.point:
        y = baseline + 0.3 * em
        shapes.append(
            Line(
                x1=min(left, at - 0.4 * em),
                y1=y,
                x2=max(right, at + 0.4 * em),
                y2=y,
                stroke=f"category.{category}",
                width=1.5,
                dashed=dated.extent.vague or dated.extent.about,
                ref=ref,
            )
        )
    return shapes


def _overlaps(dated: Dated, window: Window) -> bool:
    return dated.start < window.end and dated.end > window.start


def _ends(dated: Dated, left: float, right: float, width: float) -> tuple[End, End]:
    usual: End = "about" if dated.extent.about else "exact"
    first: End = "open" if dated.extent.start is None else "cut" if left < 0 else usual
    last: End = "open" if dated.extent.end is None else "cut" if right > width else usual
    return first, last


def _nothing(sheet: Sheet, bottom: float) -> list[AnyShape]:
    text = "No events with a date"
    size = sheet.measure.size("lead")
    return [
        Text(x=sheet.width / 2, y=bottom / 2, text=text, size=size, colour="muted", anchor="middle")
    ]


def _summary(index: TimelineIndex, count: int, shown: int) -> str:
    total = len(index.dated) + len(index.undated)
    said = f"{total:,} events, {count:,} in view"
    if shown < count:
        said += f", {shown:,} of them drawn one by one"
    if index.undated:
        said += f", {len(index.undated):,} undated"
    return said
