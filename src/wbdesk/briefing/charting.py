"""Which chart a section bears, laid out for the paper it stands on.

A chart is only made where it says something, and never larger than a part of a page: what has no
room in it is counted in its words.
"""

import math
from collections.abc import Callable, Sequence
from typing import cast

import msgspec

from wbdesk.briefing.drawn import Chart
from wbdesk.briefing.options import SIZES, Dossier
from wbdesk.briefing.tidy import tidy
from wbdesk.briefing.tongue import Tongue
from wbdesk.charts import bars, map, matrix, sums, told
from wbdesk.charts.delegations import Delegation, delegations
from wbdesk.charts.drawing import AnyShape, Drawing, Text
from wbdesk.charts.item import Item, items
from wbdesk.charts.measure import Estimate
from wbdesk.charts.timeline import still
from wbdesk.charts.timescale import extent
from wbdesk.model.display import counted
from wbdesk.model.records import Event, Record

RELEASES = 12
"""Beyond as many, only what tells of all of them together is drawn."""
_TYPE = 8.0
_POINTS = 72 / 25.4
_MARGINS = (42.0, 44.0)
"""What the pages leave at both sides together, in millimetres (resources/templates/brief.typ)."""
_PART, _ENOUGH = 0.62, 330.0
_FLAT = 0.62
"""Height of the map by its width: that of Europe, with a column beside it."""
_LEAST = 2
_BARS = (24, 16, 10, 6, 3)
_COLUMNS = 12


class Room(msgspec.Struct, frozen=True):
    """The most a chart may take, in points."""

    width: float
    height: float


def room_on(paper: str) -> Room:
    """The width of the text, and the part of its height that a chart may take, more on A5."""
    wide, high = SIZES[paper]
    height = (high - _MARGINS[1]) * _POINTS
    return Room((wide - _MARGINS[0]) * _POINTS, max(_PART * height, _ENOUGH))


def of_section(
    kind: str, records: Sequence[Record], tongue: Tongue, room: Room
) -> tuple[Chart, ...]:
    """The chart of a section, where its kind has one and there is enough to see."""
    make = _MAKERS.get(kind)
    made = make(items(records), tongue, room) if make else None
    return (made,) if made else ()


def _timeline(given: Sequence[Item], tongue: Tongue, room: Room) -> Chart | None:
    dated = sum(extent(cast(Event, each.record).when) is not None for each in given)
    if dated < _LEAST:
        return None
    drawing = still(given, room.width, Estimate(_TYPE), most=room.height, wording=tongue)
    drawn = len(told.shown(given, drawing)[0])
    title = f"Timeline: {_of(drawn, dated)}{counted(dated, 'event')}"
    if rest := len(given) - dated:
        title += f", {rest:,} more without a date"
    return _chart("timeline", title, told.events(given, drawing, tongue), drawing)


def _map(given: Sequence[Item], tongue: Tongue, room: Room) -> Chart | None:
    found = delegations(given)
    on_map = sum(each.code in map.named() for each in found)
    if on_map < _LEAST:
        return None
    drawing = map.draw(given, (room.width, _FLAT * room.width), Estimate(_TYPE))
    title = f"Map of delegations: {on_map:,} of {counted(len(found), 'delegation')}"
    return _chart("attendees", title, drawing.summary + ".", drawing)


def _bars(given: Sequence[Item], tongue: Tongue, room: Room) -> Chart | None:
    found, unstated = grouped = sums.panels(given, "purpose")
    if not any(len(panel.groups) >= _LEAST for panel in found):
        return None
    measure = Estimate(_TYPE)
    for most in _BARS:
        drawing = bars.draw_panels(grouped, room.width, measure, "purpose", most, wording=tongue)
        if drawing.height <= room.height:
            alternative = f"{drawing.title}. {told.money(found, unstated, tongue)}"
            return _chart("funding", drawing.title, alternative, drawing)
    return None


_MAKERS: dict[str, Callable[[Sequence[Item], Tongue, Room], Chart | None]] = {
    "timeline": _timeline,
    "attendees": _map,
    "funding": _bars,
}


def attendance(dossiers: Sequence[Dossier], tongue: Tongue, room: Room) -> tuple[Chart, ...]:
    """Who came to which meeting, where there are several; the latest as far as they have room."""
    by_release = {
        each.release.id: items(each.records.get("attendees", ()), each.release.id)
        for each in dossiers
    }
    there = (each.release for each in dossiers if by_release[each.release.id])
    met = sorted(there, key=matrix.day)
    for count in range(min(_COLUMNS, len(met)), _LEAST - 1, -1):
        latest = met[-count:]
        given = [each for release in latest for each in by_release[release.id]]
        drawing = matrix.draw(given, latest, room.width, Estimate(_TYPE), tongue)
        if drawing.width <= room.width:
            break
    else:
        return ()
    rows = delegations(given)
    kept = _most_often(rows, math.ceil((drawing.height - room.height) / (matrix.ROW * _TYPE)))
    if len(kept) < _LEAST:
        return ()
    if len(kept) < len(rows):
        given = [each for row in kept for each in row.items]
        drawing = matrix.draw(given, latest, room.width, Estimate(_TYPE), tongue)
    came = f"{_of(len(kept), len(rows))}{counted(len(rows), 'delegation')}"
    title = (
        f"Attendance: {came} at {_of(count, len(met), 'the latest ')}{counted(len(met), 'meeting')}"
    )
    alternative = f"{title}. {told.attendance(rows, latest, tongue)}"
    return (_chart("attendees", title, alternative, drawing),)


def _most_often(rows: Sequence[Delegation], over: int) -> Sequence[Delegation]:
    """The rows without as many as are over, those that came least often."""
    if over <= 0:
        return rows
    often = sorted(rows, key=lambda row: -len({each.release for each in row.items}))
    kept = {row.key for row in often[: max(0, len(rows) - over)]}
    return [row for row in rows if row.key in kept]


def _of(part: int, whole: int, which: str = "") -> str:
    return f"{which}{part:,} of " if part < whole else ""


def _chart(kind: str, title: str, alternative: str, drawing: Drawing) -> Chart:
    shapes = tuple(_seen(shape) for shape in drawing.shapes)
    alone = Drawing(drawing.width, drawing.height, shapes)
    return Chart(kind, tidy(title), tidy(alternative), alone)


def _seen(shape: AnyShape) -> AnyShape:
    """A shape without what is said of it on screen: its hint quotes the release."""
    if isinstance(shape, Text):
        return msgspec.structs.replace(shape, text=tidy(shape.text), ref=None, hint="")
    if shape.ref or shape.hint:
        return msgspec.structs.replace(shape, ref=None, hint="")
    return shape
