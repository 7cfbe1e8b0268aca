"""The map of Europe with the delegations of a meeting marked on it.

Who is not on the map (organisations, countries beyond the frame) is listed beside it. The Western
Balkans, whose countries are small, stand in a frame of their own where there is room.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from wbdesk.charts import atlas, told
from wbdesk.charts.atlas import BALKANS, EUROPE, Country, Frame
from wbdesk.charts.delegations import Delegation, delegations
from wbdesk.charts.drawing import AnyShape, Drawing, Measure, Path, Rect, Ref, Text, elided
from wbdesk.charts.flow import Entry, Sign, flow
from wbdesk.charts.item import Item
from wbdesk.charts.map_badges import KIND, Box, badge, badges
from wbdesk.model.groups import GROUPS, Group

_COLUMN = (14.0, 24.0)
"""Least and most width of the column beside the map, in heights of type."""
_NEEDS = 28.0
_LEAST = 12.0
_ROW = 14.0
_ROWS = 5
_LINE = 1.9
_TITLE = 1.8
"""Height of a heading with the space below it, in heights of type."""


class _Sheet(NamedTuple):
    """A frame of the map laid into a box of the drawing."""

    frame: Frame
    left: float
    top: float
    scale: float

    @property
    def box(self) -> Box:
        """Left, top, width and height."""
        return self.left, self.top, self.frame.width * self.scale, self.frame.height * self.scale

    @property
    def right(self) -> float:
        """Where its box ends to the right."""
        return self.left + self.frame.width * self.scale

    @property
    def foot(self) -> float:
        """Where its box ends."""
        return self.top + self.frame.height * self.scale

    def at(self, point: tuple[float, float]) -> tuple[float, float]:
        """Where a point of the projection lies."""
        return (
            self.left + (point[0] - self.frame.left) * self.scale,
            self.top + (point[1] - self.frame.top) * self.scale,
        )


def draw(given: Iterable[Item], size: tuple[float, float], measure: Measure) -> Drawing:
    """The map in a drawing of `size`."""
    found = delegations(given)
    marked = frozenset(each.code for each in found if each.code)
    width, height = size
    small, gap = measure.size("small"), 0.7 * measure.size("body")
    outside = [each for each in found if each.code not in named()]
    zoomed = sum(each.code in _in_inset() for each in found) > 1
    legend = tuple(_legend(found))
    plan, foot = _with_foot(legend, size, marked, (zoomed, bool(outside)), measure)
    if outside and not _lines(plan.list, measure):
        legend += tuple(_named_below(outside))
        plan, foot = _with_foot(legend, size, marked, (zoomed, False), measure)
    main = _about(marked, plan.main)
    inset = _fitted(BALKANS, plan.inset) if plan.inset else None
    shapes = _part(main, found, measure, _in_inset() if inset else frozenset())
    if inset:
        shapes += _frame_of(main, inset.frame, "muted")
        above = _heading(inset.top - _TITLE * measure.size("body"), measure)
        shapes.append(Text(x=inset.left, y=above, text="Western Balkans", size=small, bold=True))
        shapes += _part(inset, found, measure, frozenset())
    if plan.list and _lines(plan.list, measure):
        shapes += _beside(outside, plan.list, measure)
    at = (gap, height - foot + 0.4 * gap)
    shapes += flow(legend, at, width - 2 * gap, measure, size=small, rows=_ROWS).shapes
    return Drawing(
        width, height, tuple(shapes), "Map of delegations", told.delegations(found, outside)
    )


class _Plan(NamedTuple):
    """Boxes for the map, the Western Balkans and the list of who is not on the map."""

    main: Box
    inset: Box | None
    list: Box | None


def _with_foot(
    legend: Sequence[Entry],
    size: tuple[float, float],
    marked: frozenset[str],
    wanted: tuple[bool, bool],
    measure: Measure,
) -> tuple[_Plan, float]:
    """A plan for what is above the legend, and the height of that."""
    gap = 0.7 * measure.size("body")
    room = size[0] - 2 * gap
    made = flow(legend, (0, 0), room, measure, size=measure.size("small"), rows=_ROWS)
    foot = made.height + 1.2 * gap
    return _planned((size[0], size[1] - foot), marked, *wanted, measure), foot


def _planned(
    room: tuple[float, float],
    marked: frozenset[str],
    zoomed: bool,
    listed: bool,
    measure: Measure,
) -> _Plan:
    """Where there is room for more than the map: beside it, in a column there, or below it."""
    width, height = room
    em, gap = measure.size("body"), 0.7 * measure.size("body")
    title = _TITLE * em
    whole = (gap, gap, width - 2 * gap, height - gap)
    ratio = EUROPE.width / EUROPE.height
    if not (zoomed or listed) or min(width, height) < _LEAST * em:
        return _Plan(whole, None, None)
    below = height - width / ratio - 2 * gap
    if height > width and below > _ROW * em:
        main = (gap, gap, width - 2 * gap, height - below)
        top, half = height - below + 2 * gap, (width - 3 * gap) / 2
        inset = (gap, top + title, half, below - title - 3 * gap) if zoomed else None
        left = gap + (half + gap if zoomed else 0)
        return _Plan(main, inset, (left, top, width - left - gap, below - 3 * gap))
    if width < _NEEDS * em:
        return _Plan(whole, None, None)
    high = height - gap - title
    wide = high * BALKANS.width / BALKANS.height if zoomed else 0.0
    rest = width - wide - (_COLUMN[0] * em if listed else 0.0) - 4 * gap
    if rest > height:
        main = (gap, gap, rest, height - gap)
        left = _about(marked, main).right + 2 * gap
        inset = (left, gap + title, wide, high) if zoomed else None
        left += wide + 2 * gap if zoomed else 0.0
        return _Plan(main, inset, (left, gap, width - left - gap, height - gap))
    column = min(max(width - 2 * gap - height * ratio, _COLUMN[0] * em), _COLUMN[1] * em)
    left, wide = width - column, column - gap
    main = (gap, gap, width - 2 * gap - column, height - gap)
    inset = (left, gap + title, wide, min(wide, 0.62 * height)) if zoomed else None
    top = gap
    if inset:
        top = _fitted(BALKANS, inset).foot + gap
    return _Plan(main, inset, (left, top, wide, height - top))


def _about(marked: frozenset[str], room: Box) -> _Sheet:
    """The map that shows these countries largest in a room."""
    return _fitted(atlas.frame_about(marked, room[2] / max(1.0, room[3])), room)


def _heading(top: float, measure: Measure) -> float:
    """The baseline of a heading above the Western Balkans or a list that begins at `top`."""
    return top + _TITLE * measure.size("body") - 0.6 * measure.size("small")


def _fitted(frame: Frame, room: Box) -> _Sheet:
    left, top, width, height = room
    scale = max(0.001, min(width / frame.width, height / frame.height))
    return _Sheet(frame, left, top, scale)


def named() -> frozenset[str]:
    """Codes of the countries whose label stands on the map."""
    return frozenset(each.code for each in atlas.countries(EUROPE) if each.at)


def _in_inset() -> frozenset[str]:
    return frozenset(each.code for each in atlas.countries(BALKANS) if each.at)


def _part(
    sheet: _Sheet,
    found: Sequence[Delegation],
    measure: Measure,
    unnamed: frozenset[str],
) -> list[AnyShape]:
    """A frame of the map: sea, land, marked countries above, badges above all."""
    left, top, width, height = sheet.box
    marked = {each.code: each for each in found if each.code}
    countries = atlas.countries(sheet.frame)
    shapes: list[AnyShape] = [Rect(x=left, y=top, w=width, h=height, fill="map.sea")]
    shapes += [_land(each, sheet, None) for each in countries if each.code not in marked]
    shapes += [_land(each, sheet, marked[each.code]) for each in countries if each.code in marked]
    shapes.append(Rect(x=left, y=top, w=width, h=height, stroke="line"))
    labelled = [
        (marked[each.code], sheet.at(each.at))
        for each in countries
        if each.at and each.code in marked and each.code not in unnamed
    ]
    shapes += badges(labelled, sheet.box, measure)
    return shapes


def _land(country: Country, sheet: _Sheet, of: Delegation | None) -> Path:
    rings = tuple(tuple(sheet.at(point) for point in ring) for ring in country.rings)
    if of is None:
        return Path(rings=rings, fill="map.land", stroke="map.border", width=0.7)
    return Path(
        rings=rings,
        fill=f"group.wash.{of.group}",
        stroke=f"group.{of.group}",
        width=1.2,
        ref=Ref(KIND, of.items[0].id),
        hint=of.hint,
    )


def _frame_of(main: _Sheet, frame: Frame, colour: str) -> list[AnyShape]:
    """Where on the map the inset is from."""
    left, top = main.at((frame.left, frame.top))
    return [
        Rect(
            x=left, y=top, w=frame.width * main.scale, h=frame.height * main.scale, stroke=colour,
            width=1.2, radius=2,
        )
    ]  # fmt: skip


def _lines(room: Box | None, measure: Measure) -> int:
    """How many lines a list has room for below its heading."""
    if room is None:
        return 0
    high = room[3] - 2 * measure.size("body")
    return max(0, int(high / (_LINE * measure.size("small"))))


def _beside(outside: Sequence[Delegation], room: Box, measure: Measure) -> list[AnyShape]:
    """Who is not on the map, one a line; what has no room is counted."""
    left, top, width, _ = room
    em, small = measure.size("body"), measure.size("small")
    lines = _lines(room, measure)
    if not outside:
        return []
    shapes: list[AnyShape] = [
        Text(x=left, y=_heading(top, measure), text="Not on the map", size=small, bold=True)
    ]
    shown = outside if len(outside) <= lines else outside[: lines - 1]
    y, line = top + 2.8 * em, _LINE * small
    wide = 3.2 * small
    for each in shown:
        ref, x = Ref(KIND, each.items[0].id), left
        if each.code:
            shapes += badge(each.group, each.code, (left + wide / 2, y), measure, ref, each.hint)
            x = left + wide + 0.5 * small
        name = elided(each.name, left + width - x, measure, small)
        shapes.append(Text(x=x, y=y + 0.36 * small, text=name, size=small, ref=ref, hint=each.hint))
        y += line
    if len(shown) < len(outside):
        more = f"and {len(outside) - len(shown):,} more"
        shapes.append(Text(x=left, y=y + 0.36 * small, text=more, size=small, colour="muted"))
    return shapes


def _named_below(outside: Sequence[Delegation]) -> Iterable[Entry]:
    """Who is not on the map, where no column beside it says so."""
    yield Entry("Not on the map:", bold=True, colour="text")
    for each in outside:
        yield Entry(each.name, None, "text", Ref(KIND, each.items[0].id), each.hint)


def _legend(found: Sequence[Delegation]) -> Iterable[Entry]:
    counts: Mapping[Group, int] = {
        group: sum(each.group == group for each in found) for group in GROUPS
    }
    for group, name in GROUPS.items():
        if counts[group]:
            yield Entry(f"{name} ({counts[group]:,})", _swatch(group), "text")


def _swatch(group: Group) -> Sign:
    return lambda x, y, r: Rect(
        x=x - 1.3 * r,
        y=y - r,
        w=2.6 * r,
        h=2 * r,
        fill=f"group.{group}" if group == "host" else f"group.wash.{group}",
        stroke=f"group.{group}",
        width=1.6 if group == "balkans" else 1.0,
        radius=r if group == "partner" else 0.0 if group == "balkans" else 2.0,
        dashed=group == "other",
    )
