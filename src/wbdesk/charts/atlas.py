"""Countries in and about Europe, projected; resources/map/README.md says where they come from."""

import math
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import msgspec

from wbdesk.charts.drawing import Point
from wbdesk.charts.projection import project
from wbdesk.places import resources

Ring = tuple[Point, ...]


class Frame(NamedTuple):
    """A part of the plane, in km from the projection's middle."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """In km."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """In km."""
        return self.bottom - self.top

    def holds(self, point: Point) -> bool:
        """Whether a point lies in it."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom


class Country(msgspec.Struct, frozen=True):
    """A country's outline in a frame, and where its label stands (None: outside the frame)."""

    code: str
    name: str
    at: Point | None
    rings: tuple[Ring, ...]


BOUNDS = Frame(-2700.0, -1700.0, 2300.0, 1900.0)
"""The plane within which no land is missing."""
EUROPE = Frame(-2080.0, -1700.0, 2000.0, 1900.0)
BALKANS = Frame(-70.0, 480.0, 790.0, 1290.0)


class _Stored(msgspec.Struct):
    name: str
    at: tuple[int, int]
    rings: list[list[int]]


class _File(msgspec.Struct):
    countries: dict[str, _Stored]


@lru_cache(16)
def countries(frame: Frame) -> Sequence[Country]:
    """What of each country lies in a frame; those without any of it are left out."""
    found = []
    for code, (name, at, rings) in _projected().items():
        kept = tuple(part for ring in rings if len(part := _cut(ring, frame)) > 2)
        if kept:
            found.append(Country(code, name, at if frame.holds(at) else None, kept))
    return tuple(found)


@lru_cache(16)
def frame_about(codes: frozenset[str], ratio: float) -> Frame:
    """A frame that holds these countries (all of Europe where there are none), as many times as
    wide as high as `ratio` as far as there is land and sea to show.
    """
    points = [
        point
        for each in countries(EUROPE)
        if each.code in codes and each.at
        for ring in each.rings
        for point in ring
    ]
    if not points:
        left, top, right, bottom = EUROPE
    else:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        left, right = min(xs) - _MARGIN, max(xs) + _MARGIN
        top, bottom = min(ys) - _MARGIN, max(ys) + _MARGIN
    high = max(bottom - top, _LEAST, (right - left) / ratio)
    wide = max(right - left, ratio * high)
    left, right = _within((left + right) / 2, wide, BOUNDS.left, BOUNDS.right)
    top, bottom = _within((top + bottom) / 2, high, BOUNDS.top, BOUNDS.bottom)
    return Frame(left, top, right, bottom)


_MARGIN, _LEAST = 100.0, 2000.0
"""Km about the countries, and the least a frame is high."""
_STEP = 20


def _within(middle: float, size: float, low: float, high: float) -> tuple[float, float]:
    """A stretch about a middle, moved and cut to lie between two ends, in steps: cut outlines are
    kept, and dragging the edge of a window should not cut them anew with every pixel.
    """
    size = min(size, high - low)
    start = min(max(middle - size / 2, low), high - size)
    return (
        max(low, _STEP * math.floor(start / _STEP)),
        min(high, _STEP * math.ceil((start + size) / _STEP)),
    )


@cache
def _projected() -> dict[str, tuple[str, Point, tuple[Ring, ...]]]:
    data = (resources() / "map" / "europe.json").read_bytes()
    stored = msgspec.json.decode(data, type=_File).countries
    return {
        code: (
            each.name,
            project(each.at[0] / 100, each.at[1] / 100),
            tuple(_ring(ring) for ring in each.rings),
        )
        for code, each in stored.items()
    }


def _ring(differences: Sequence[int]) -> Ring:
    x = y = 0
    points = []
    for dx, dy in zip(differences[::2], differences[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append(project(x / 100, y / 100))
    return tuple(points)


def _cut(ring: Ring, frame: Frame) -> Ring:
    """Sutherland and Hodgman's clipping; rings inside the frame, most of them, stay as they are."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    if min(xs) > frame.right or max(xs) < frame.left:
        return ()
    if min(ys) > frame.bottom or max(ys) < frame.top:
        return ()
    edges = ((0, frame.left, 1), (0, frame.right, -1), (1, frame.top, 1), (1, frame.bottom, -1))
    for axis, bound, sign in edges:
        ring = _cut_edge(ring, axis, bound, sign)
    return ring


def _cut_edge(ring: Ring, axis: int, bound: float, sign: int) -> Ring:
    kept: list[Point] = []
    for place, one in enumerate(ring):
        other = ring[(place + 1) % len(ring)]
        inside = sign * (one[axis] - bound) >= 0
        if inside:
            kept.append(one)
        if inside != (sign * (other[axis] - bound) >= 0):
            part = (bound - one[axis]) / (other[axis] - one[axis])
            kept.append((one[0] + part * (other[0] - one[0]), one[1] + part * (other[1] - one[1])))
    return tuple(kept)
