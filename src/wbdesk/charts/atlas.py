"""Countries in and about Europe, projected; resources/map/README.md says where they come from."""

from collections.abc import Sequence
from functools import cache
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


EUROPE = Frame(-2080.0, -1700.0, 2000.0, 1900.0)
BALKANS = Frame(-70.0, 480.0, 790.0, 1290.0)


class _Stored(msgspec.Struct):
    name: str
    at: tuple[int, int]
    rings: list[list[int]]


class _File(msgspec.Struct):
    countries: dict[str, _Stored]


@cache
def countries(frame: Frame) -> Sequence[Country]:
    """What of each country lies in a frame; those without any of it are left out."""
    found = []
    for code, (name, at, rings) in _projected().items():
        kept = tuple(part for ring in rings if len(part := _cut(ring, frame)) > 2)
        if kept:
            found.append(Country(code, name, at if frame.holds(at) else None, kept))
    return tuple(found)


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
