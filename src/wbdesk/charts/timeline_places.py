"""Where the events of a timeline lie: in which lane, and how far along it each reaches."""

import math
from collections.abc import Mapping, Sequence

from wbdesk.charts.lanes import Lanes
from wbdesk.charts.timeline_axis import Sheet, Window
from wbdesk.charts.timeline_index import Dated, TimelineIndex
from wbdesk.charts.timeline_labels import Labels

_ROOMY = 60
_FEW = 24
"""Events so few that their titles may be long."""
GLYPH = 0.75
"""Half the room of a mark, in heights of type."""

Places = dict[int, tuple[int, tuple[float, float, float]]]
"""By number of an event its lane, and left and right end and the place of its mark."""

_WAYS = (
    (2, False, _FEW),
    (2, False, _ROOMY),
    (1, False, 2 * _ROOMY),
    (1, True, math.inf),
)
"""Lines a label, whether events are taken from all over the view, and for how many at most."""


def placed_in(
    index: TimelineIndex,
    sheet: Sheet,
    labels: Labels,
    numbers: Sequence[int],
    chosen: int | None,
    before: Mapping[int, int],
    room: tuple[float, float],
) -> tuple[Places, float]:
    """Lane and box of each event that has room, and the height of a lane.

    Two lines a label, long ones at first, and in order of time where all have room so; else one
    line; and where that is not enough either, events are taken from all over the view, the short
    ones first.
    """
    placed: Places = {}
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
) -> Places:
    """Lane and box of each event that has room, those that come first taking theirs first."""
    placed: Places = {}
    for number in order:
        box = _box(index.dated[number], sheet, labels)
        row = lanes.place(box[0], box[1], before.get(number))
        if row is not None:
            placed[number] = (row, box)
    return placed


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
    half = GLYPH * sheet.em
    left, right = sheet.x(dated.start), sheet.x(dated.end)
    at = (left + right) / 2
    as_bar = drawn_as_bar(left, right, sheet)
    if as_bar:
        at = max(left, 0.0) + half
    from_, to = at - half, at + half + label.width
    if to > sheet.width and at - half - label.width > 0:
        from_, to = at - half - label.width, at + half
    if as_bar:
        from_, to = min(from_, max(left, 0.0)), max(to, min(right, sheet.width))
    return from_, to, at


def drawn_as_bar(left: float, right: float, sheet: Sheet) -> bool:
    """Whether an event lasts so long that it is drawn as a bar."""
    return right - left > 1.4 * sheet.em
