"""Codes of delegations on the map: in their countries or beside them, none over another."""

from collections.abc import Sequence

from wbdesk.charts.delegations import Delegation
from wbdesk.charts.drawing import AnyShape, Line, Measure, Rect, Ref, Text
from wbdesk.model.groups import Group

KIND = "attendees"
Box = tuple[float, float, float, float]
"""Left, top, width and height."""
_PLACES = ((0, 0), (0, -1.5), (0, 1.5), (1.7, 0), (-1.7, 0), (1.5, -1.4), (-1.5, 1.4),
           (1.5, 1.4), (-1.5, -1.4), (0, -3), (0, 3), (3.2, 0), (-3.2, 0),
           (1.7, -2.8), (-1.7, 2.8), (1.7, 2.8), (-1.7, -2.8), (3.2, 1.4))  # fmt: skip
"""Where a badge may stand about its country's middle, in its own widths and heights."""


def badges(
    labelled: Sequence[tuple[Delegation, tuple[float, float]]], room: Box, measure: Measure
) -> list[AnyShape]:
    """Codes in their countries or, where there is no room, beside them with a line to them."""
    small = measure.size("small")
    # The small countries of the Western Balkans take their places first.
    labelled = sorted(labelled, key=lambda each: each[0].group != "balkans")
    taken: list[Box] = []
    lines: list[AnyShape] = []
    made: list[AnyShape] = []
    for each, (x, y) in labelled:
        code = each.code or ""
        wide, high = measure.width(code, small, True) + 0.9 * small, 1.5 * small
        for across, up in _PLACES:
            middle = (x + across * wide, y + up * high)
            box = (middle[0] - wide / 2, middle[1] - high / 2, wide, high)
            if _inside(box, room) and not any(_touch(box, other) for other in taken):
                taken.append(box)
                if (across, up) != (0, 0):
                    lines.append(
                        Line(x1=x, y1=y, x2=middle[0], y2=middle[1], stroke="text", width=0.8)
                    )
                made += badge(
                    each.group, code, middle, measure, Ref(KIND, each.items[0].id), each.hint
                )
                break
    return [*lines, *made]


def badge(
    group: Group,
    code: str,
    middle: tuple[float, float],
    measure: Measure,
    ref: Ref | None = None,
    hint: str = "",
) -> list[AnyShape]:
    """A code in a frame whose shape tells the group: full, square, round, or dashed."""
    small = measure.size("small")
    wide, high = measure.width(code, small, True) + 0.9 * small, 1.5 * small
    x, y = middle
    host = group == "host"
    return [
        Rect(
            x=x - wide / 2,
            y=y - high / 2,
            w=wide,
            h=high,
            fill=f"group.{group}" if host else "surface",
            stroke=f"group.{group}",
            width=1.6 if group == "balkans" else 1.0,
            radius=high / 2 if group == "partner" else 0.0 if group == "balkans" else 3.0,
            dashed=group == "other",
            ref=ref,
            hint=hint,
        ),
        Text(
            x=x,
            y=y + 0.36 * small,
            text=code,
            size=small,
            anchor="middle",
            bold=True,
            colour="surface" if host else "text",
            ref=ref,
        ),
    ]


def _inside(box: Box, room: Box) -> bool:
    return (
        box[0] >= room[0]
        and box[1] >= room[1]
        and box[0] + box[2] <= room[0] + room[2]
        and box[1] + box[3] <= room[1] + room[3]
    )


def _touch(one: Box, other: Box) -> bool:
    return (
        one[0] < other[0] + other[2] + 1
        and other[0] < one[0] + one[2] + 1
        and one[1] < other[1] + other[3] + 1
        and other[1] < one[1] + one[3] + 1
    )
