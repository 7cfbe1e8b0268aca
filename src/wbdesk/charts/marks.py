"""The marks of the timeline: a shape a category, and bars that tell how sure their ends are."""

from collections.abc import Mapping
from typing import Literal

from wbdesk.charts.drawing import AnyShape, Circle, Path, Point, Ref
from wbdesk.model.records import Category

End = Literal["exact", "about", "open", "cut"]
"""How a bar ends: straight, jagged, as an arrow, or beyond what is in sight."""

NAMES: Mapping[Category, str] = {
    "meeting": "Meeting",
    "announcement": "Announcement",
    "agreement": "Agreement",
    "appointment": "Appointment",
    "background": "Background",
}
_TEETH = 4


def glyph(
    category: str, x: float, y: float, r: float, ref: Ref | None = None, hint: str = ""
) -> AnyShape:
    """The mark of a category about x, y: told by its shape as well as by its colour."""
    colour = f"category.{category}"
    ring: tuple[Point, ...]
    match category:
        case "announcement":
            ring = ((x, y - r), (x + 1.1 * r, y + 0.85 * r), (x - 1.1 * r, y + 0.85 * r))
        case "agreement":
            side = 0.86 * r
            ring = ((x - side, y - side), (x + side, y - side), (x + side, y + side),
                    (x - side, y + side))  # fmt: skip
        case "appointment":
            far = 1.15 * r
            ring = ((x, y - far), (x + far, y), (x, y + far), (x - far, y))
        case "background":
            return Circle(x=x, y=y, r=0.8 * r, stroke=colour, width=0.4 * r, ref=ref, hint=hint)
        case _:
            return Circle(x=x, y=y, r=r, fill=colour, ref=ref, hint=hint)
    return Path(rings=(ring,), fill=colour, ref=ref, hint=hint)


def bar(
    category: str,
    x: tuple[float, float],
    y: float,
    height: float,
    ends: tuple[End, End],
    *,
    vague: bool = False,
    ref: Ref | None = None,
    hint: str = "",
) -> AnyShape:
    """A span of time: full where the whole of it is meant, hatched where some time within it."""
    left, right = x
    ring = (
        *_end(left, y, height, ends[0], min(height, (right - left) / 2)),
        *reversed(_end(right, y, height, ends[1], -min(height, (right - left) / 2))),
    )
    colour = f"category.{category}"
    return Path(
        rings=(ring,), fill=colour, stroke=colour, width=1, hatched=vague, ref=ref, hint=hint
    )


def _end(x: float, y: float, height: float, end: End, inward: float) -> list[Point]:
    """The points of an end from the bottom to the top; `inward` is how deep it may cut."""
    match end:
        case "open":
            return [(x + inward, y + height), (x, y + height / 2), (x + inward, y)]
        case "about":
            step = height / _TEETH
            return [
                (x + (inward * 0.6 if number % 2 else 0.0), y + height - number * step)
                for number in range(_TEETH + 1)
            ]
    return [(x, y + height), (x, y)]
