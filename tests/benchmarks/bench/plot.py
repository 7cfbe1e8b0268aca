"""The growth of three figures over the size of the library, on logarithmic axes."""

import math
import statistics
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

import msgspec

from bench.figures import Launch, middle, spread
from bench.queries import NAMES
from bench.results import LARGE, SMALL, Size
from wbdesk.charts.drawing import AnyShape, Circle, Drawing, Line, Point, Text

_WIDTH, _HEIGHT, _GAP = 250.0, 190.0, 60.0
_TOP, _LEFT, _FOOT = 44.0, 46.0, 46.0
_SMALL, _BODY = 9.0, 11.0


class Curve(msgspec.Struct, frozen=True):
    """Values by number of records; `dashed` for floors and targets."""

    name: str
    colour: str
    points: tuple[Point, ...]
    dashed: bool = False


class Panel(msgspec.Struct, frozen=True):
    """Curves on one pair of axes."""

    title: str
    curves: tuple[Curve, ...]


def growth(sizes: Sequence[Size], bare: Sequence[Launch]) -> Drawing:
    """Key presses, launch and memory, each beside its floor."""
    panels = (_keys(sizes), _launch(sizes, bare), _memory(sizes, bare))
    shapes: list[AnyShape] = []
    for number, panel in enumerate(panels):
        shapes += _drawn(panel, _LEFT + number * (_WIDTH + _GAP))
    width = _LEFT + len(panels) * (_WIDTH + _GAP)
    height = _TOP + _HEIGHT + _FOOT
    told = "; ".join(
        f"{panel.title}, {curve.name}: "
        + ", ".join(f"{value:.3g} at {records:,.0f}" for records, value in curve.points)
        for panel in panels
        for curve in panel.curves
    )
    return Drawing(width, height, tuple(shapes), "Growth with the size of the library", told)


def _keys(sizes: Sequence[Size]) -> Panel:
    rounds = {size.made.records: size.acts(*NAMES) for size in sizes}
    ours = {
        records: middle([spread([act.ours for act in each]) for each in found]).p99
        for records, found in rounds.items()
    }
    raw = {
        records: middle([spread([act.floor for act in each]) for each in found]).p99
        for records, found in rounds.items()
    }
    most = {records: LARGE if records >= 1_000_000 else SMALL for records in rounds}
    return Panel(
        "Key press to painted rows, p99, ms",
        (
            Curve("wbdesk", "accent", tuple(ours.items())),
            Curve("raw FTS5", "kind.funding", tuple(raw.items()), dashed=True),
            Curve("target", "muted", tuple(most.items()), dashed=True),
        ),
    )


def _launch(sizes: Sequence[Size], bare: Sequence[Launch]) -> Panel:
    floor = statistics.median(each.milliseconds for each in bare)
    return Panel(
        "Launch to populated tab, ms",
        (
            Curve("wbdesk", "accent", tuple((each.made.records, each.launch) for each in sizes)),
            Curve("bare window", "kind.funding", _level(sizes, floor), dashed=True),
        ),
    )


def _memory(sizes: Sequence[Size], bare: Sequence[Launch]) -> Panel:
    floor = statistics.median(each.memory for each in bare)
    return Panel(
        "Memory, MiB",
        (
            Curve("full window", "accent", tuple((s.made.records, s.memory) for s in sizes)),
            Curve(
                "at its end",
                "kind.quotes",
                tuple((s.made.records, s.memory_after) for s in sizes),
            ),
            Curve("bare window", "kind.funding", _level(sizes, floor), dashed=True),
        ),
    )


def _level(sizes: Sequence[Size], value: float) -> tuple[Point, ...]:
    return tuple((each.made.records, value) for each in sizes)


def _drawn(panel: Panel, left: float) -> Iterable[AnyShape]:
    records = [x for curve in panel.curves for x, _ in curve.points]
    values = [y for curve in panel.curves for _, y in curve.points]
    low, high = _decade(min(values), math.floor), _decade(max(values), math.ceil)
    high += low == high
    first, last = math.log10(min(records)), math.log10(max(records))
    span = last - first or 1.0
    bottom = _TOP + _HEIGHT

    def at(x: float, y: float) -> Point:
        across = (math.log10(x) - first) / span
        return left + across * _WIDTH, bottom - (math.log10(y) - low) / (high - low) * _HEIGHT

    yield Text(x=left, y=_TOP - 22, text=panel.title, size=_BODY, bold=True)
    for power in range(low, high + 1):
        y = at(min(records), 10.0**power)[1]
        yield Line(x1=left, y1=y, x2=left + _WIDTH, y2=y, stroke="line")
        told = f"{10.0**power:g}"
        yield Text(x=left - 5, y=y + 3, text=told, colour="muted", size=_SMALL, anchor="end")
    for count in sorted(set(records)):
        x = at(count, 10.0**low)[0]
        yield Text(
            x=x, y=bottom + 13, text=f"{count:,.0f}", colour="muted", size=_SMALL, anchor="middle"
        )
    for number, curve in enumerate(panel.curves):
        points = tuple(at(*point) for point in curve.points)
        yield from _line(curve, points)
        x, y = left + number * (_WIDTH + 20) / len(panel.curves), bottom + 32
        yield from _line(curve, ((x, y), (x + 14, y)))
        yield Text(x=x + 19, y=y + 3, text=curve.name, size=_SMALL)


def _line(curve: Curve, points: Sequence[Point]) -> Iterable[AnyShape]:
    for (x1, y1), (x2, y2) in pairwise(points):
        yield Line(x1=x1, y1=y1, x2=x2, y2=y2, stroke=curve.colour, width=2.0, dashed=curve.dashed)
    if not curve.dashed:
        yield from (Circle(x=x, y=y, r=3.0, fill=curve.colour) for x, y in points)


def _decade(value: float, rounded: Callable[[float], int]) -> int:
    return rounded(math.log10(value))
