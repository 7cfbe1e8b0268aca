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
from wbdesk.charts.lanes import Lanes
from wbdesk.charts.marks import End, bar, glyph
from wbdesk.charts.timeline_axis import AXIS, Sheet, Window, axis
from wbdesk.charts.timeline_index import Dated, TimelineIndex
from wbdesk.charts.timeline_labels import Label, Labels
from wbdesk.charts.wording import ENGLISH, Wording

KIND = "timeline"
_MOST = 160
_ROOMY = 60
_FEW = 24
"""Events so few that their titles may be long."""
_DENSITY = 2.6
_LEAST = 6.0
"""Height below the axis that events need before anything stands below them."""
_GLYPH = 0.75
"""Half the room of a mark, in heights of type."""


class Frame(msgspec.Struct, frozen=True):
    """A timeline as drawn. `lanes` says where events lie, for the next frame to keep them there;
    `shown` how many of the `count` in sight are drawn one by one.
    """

    drawing: Drawing
    lanes: Mapping[int, int]
    shown: int
    count: int


_Places = dict[int, tuple[int, tuple[float, float, float]]]
"""By number of an event its lane, and left and right end and the place of its mark."""


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
        placed, lane = _placed(index, sheet, labels, numbers, chosen, before, (top, bottom))
    if len(numbers) < count or len(placed) < count:
        top = low
        placed, lane = _placed(index, sheet, labels, numbers, chosen, before, (top, bottom))
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
    placed, lane = _placed(index, sheet, labels, numbers, None, {}, (0, high))
    rows = 1 + max((row for row, _ in placed.values()), default=0)
    strip = 0 if len(placed) == len(index.dated) else _DENSITY * em
    height = AXIS * em + strip + rows * lane + foot.height + 0.5 * em
    return frame(index, window, (width, height), labels).drawing


_WAYS = (
    (2, False, _FEW),
    (2, False, _ROOMY),
    (1, False, 2 * _ROOMY),
    (1, True, math.inf),
)
"""Lines a label, whether events are taken from all over the view, and for how many at most."""


def _placed(
    index: TimelineIndex,
    sheet: Sheet,
    labels: Labels,
    numbers: Sequence[int],
    chosen: int | None,
    before: Mapping[int, int],
    room: tuple[float, float],
) -> tuple[_Places, float]:
    """Lane and box of each event that has room, and the height of a lane.

    Two lines a label, long ones at first, and in order of time where all have room so; else one
    line; and where that is not enough either, events are taken from all over the view, the short
    ones first.
    """
    placed: _Places = {}
    order, lane = numbers, 0.0
    for lines, spread, most in _WAYS:
        if len(numbers) > most:
            continue
        labels.lines, labels.whole = lines, most == _FEW
        lane = labels.lane(sheet.em)
        order = _ordered(index, numbers, before, sheet.window if spread else None)
        lanes = Lanes(max(1, int((room[1] - room[0]) / lane)), sheet.em)
        placed = _filled(index, sheet, labels, order, lanes, before)
        if len(placed) == len(numbers):
            break
    if chosen is not None and chosen not in placed:
        order = [chosen, *(number for number in order if number != chosen)]
        lanes = Lanes(max(1, int((room[1] - room[0]) / lane)), sheet.em)
        placed = _filled(index, sheet, labels, order, lanes, before)
    return placed, lane


def _filled(
    index: TimelineIndex,
    sheet: Sheet,
    labels: Labels,
    order: Sequence[int],
    lanes: Lanes,
    before: Mapping[int, int],
) -> _Places:
    """Lane and box of each event that has room, those that come first taking theirs first."""
    placed: _Places = {}
    for number in order:
        box = _box(index.dated[number], sheet, labels)
        row = lanes.place(box[0], box[1], before.get(number))
        if row is not None:
            placed[number] = (row, box)
    return placed


def _overlaps(dated: Dated, window: Window) -> bool:
    return dated.start < window.end and dated.end > window.start


def _ordered(
    index: TimelineIndex,
    numbers: Sequence[int],
    before: Mapping[int, int],
    window: Window | None,
) -> Sequence[int]:
    """Those that were there before, then the others: in order of time or, with a window, spread
    over it, those last that take up much of it.
    """
    others = [number for number in numbers if number not in before]
    if window is not None:
        long = (window.end - window.start) / 3

        def rank(number: int) -> tuple[bool, str]:
            dated = index.dated[number]
            # Digits backwards: neighbours in time come far apart (van der Corput's sequence).
            return dated.end - dated.start > long, f"{number:020b}"[::-1]

        others.sort(key=rank)
    return [*(number for number in numbers if number in before), *others]


def _box(dated: Dated, sheet: Sheet, labels: Labels) -> tuple[float, float, float]:
    """Left and right end of an event with its label, and where the glyph stands."""
    label = labels.of(dated)
    half = _GLYPH * sheet.em
    left, right = sheet.x(dated.start), sheet.x(dated.end)
    at = (left + right) / 2
    if drawn_as_bar := _drawn_as_bar(left, right, sheet):
        at = max(left, 0.0) + half
    from_, to = at - half, at + half + label.width
    if to > sheet.width and at - half - label.width > 0:
        from_, to = at - half - label.width, at + half
    if drawn_as_bar:
        from_, to = min(from_, max(left, 0.0)), max(to, min(right, sheet.width))
    return from_, to, at


def _drawn_as_bar(left: float, right: float, sheet: Sheet) -> bool:
    return right - left > 1.4 * sheet.em


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
    half, baseline = _GLYPH * em, top + 1.15 * em
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
    if _drawn_as_bar(left, right, sheet):
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
