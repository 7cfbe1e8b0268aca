"""Who came to which meeting: delegations in rows by group, releases in columns by date.

Expected and attended, host and guest differ in shape: ring and disc, square and round.
"""

from collections.abc import Iterable, Sequence
from typing import cast

from wbdesk.charts.delegations import Delegation, delegations
from wbdesk.charts.drawing import (
    AnyShape,
    Circle,
    Drawing,
    Line,
    Measure,
    Rect,
    Ref,
    Text,
    elided,
    wrapped,
)
from wbdesk.charts.flow import Entry, Sign, flow
from wbdesk.charts.item import Item
from wbdesk.charts.timescale import LAST, extent
from wbdesk.charts.wording import ENGLISH, Wording
from wbdesk.model import period
from wbdesk.model.groups import GROUPS
from wbdesk.model.records import Attendee
from wbdesk.model.release import Release

KIND = "attendees"
ROW = 2.0
"""Height of a delegation's row, in heights of type."""
_CELL = (4.4, 8.0)
"""Least and most width of a column, in heights of type."""


def draw(
    given: Iterable[Item],
    releases: Sequence[Release],
    width: float,
    measure: Measure,
    wording: Wording = ENGLISH,
) -> Drawing:
    """The matrix; wider than `width` where the columns need it, as high as its rows."""
    items = tuple(given)
    rows = delegations(items)
    used = {each.release for each in items}
    columns = sorted((each for each in releases if each.id in used), key=day)
    sheet = _Sheet(rows, columns, width, measure, wording)
    y = sheet.head()
    for group in GROUPS:
        of_group = [each for each in rows if each.group == group]
        if of_group:
            y = sheet.group(GROUPS[group], of_group, y)
    y = sheet.foot(rows, y)
    summary = f"{len(rows):,} delegations at {len(columns):,} meetings"
    return Drawing(sheet.width, y, tuple(sheet.shapes), "Attendance", summary)


def day(release: Release) -> tuple[float, str]:
    """What puts meetings in order of time."""
    found = extent(release.published)
    return (LAST if found is None or found.start is None else found.start), release.id


class _Sheet:
    def __init__(
        self,
        rows: Sequence[Delegation],
        columns: Sequence[Release],
        width: float,
        measure: Measure,
        wording: Wording,
    ) -> None:
        self.shapes: list[AnyShape] = []
        self._measure, self._columns, self._wording = measure, columns, wording
        self._em, self._small = measure.size("body"), measure.size("small")
        self._inset = 0.8 * self._em
        self._badge = 3.4 * self._small
        names = max((measure.width(each.name, self._em) for each in rows), default=0.0)
        self._names = min(max(names, 8 * self._em), 16 * self._em) + self._badge
        self._left = self._inset + self._names + self._em
        self._sum = 4 * self._em
        room = width - self._left - self._sum - self._inset
        cell = room / max(1, len(columns))
        self._cell = min(max(cell, _CELL[0] * self._em), _CELL[1] * self._em)
        self.width = self._left + self._cell * len(columns) + self._sum + self._inset
        self.width = max(self.width, min(width, 40 * self._em))

    def _middle(self, column: int) -> float:
        return self._left + (column + 0.5) * self._cell

    def _say(self, x: float, y: float, text: str, **more: object) -> None:
        self.shapes.append(Text(x=x, y=y, text=text, **{"size": self._small, **more}))  # type: ignore[arg-type]

    def head(self) -> float:
        """Number, day and year of each meeting."""
        em = self._em
        for number, release in enumerate(self._columns):
            x = self._middle(number)
            day, year = _short(release.published, self._wording)
            hint = f"{release.title}\n{period.text_of(release.published)}"
            self._say(x, 1.4 * em, str(number + 1), anchor="middle", bold=True, hint=hint)
            self._say(x, 2.7 * em, day, anchor="middle", colour="text", hint=hint)
            self._say(x, 3.9 * em, year, anchor="middle", colour="muted")
        if self._columns:
            x = self._left + self._cell * len(self._columns) + self._sum / 2
            self._say(x, 2.7 * em, "Meetings", anchor="middle", colour="muted")
        return 4.6 * em

    def group(self, name: str, rows: Sequence[Delegation], y: float) -> float:
        """A group's heading and its delegations."""
        em = self._em
        self.shapes.append(Rect(x=0, y=y, w=self.width, h=1.8 * em, fill="raised"))
        self._say(self._inset, y + 1.25 * em, f"{name} ({len(rows):,})", bold=True)
        y += 1.8 * em
        for row in rows:
            self._row(row, y)
            y += ROW * em
            self.shapes.append(Line(x1=0, y1=y, x2=self.width, y2=y, stroke="line", width=0.6))
        return y

    def _row(self, row: Delegation, y: float) -> None:
        em = self._em
        base, middle = y + 1.35 * em, y + em
        if row.code:
            self._say(self._inset, base, row.code, bold=True, colour="muted")
        room = self._names - self._badge
        name = elided(row.name, room, self._measure, em)
        self.shapes.append(Text(x=self._inset + self._badge, y=base, text=name, size=em))
        times = 0
        for number, release in enumerate(self._columns):
            there = [each for each in row.items if each.release == release.id]
            x = self._middle(number)
            if there:
                times += 1
                self._cell_of(row, there, release, (x, middle))
            else:
                self.shapes.append(
                    Line(x1=x - 3, y1=middle, x2=x + 3, y2=middle, stroke="line", width=1.5)
                )
        x = self._left + self._cell * len(self._columns) + self._sum / 2
        self._say(x, base, f"{times:,}", anchor="middle")

    def _cell_of(
        self, row: Delegation, there: Sequence[Item], release: Release, at: tuple[float, float]
    ) -> None:
        records = [cast(Attendee, each.record) for each in there]
        attended = any(each.status == "attended" for each in records)
        host = any(each.group.strip().casefold() in ("host", "hosts") for each in records)
        status = "attended" if attended else "expected"
        who = [each.person or each.role for each in records if each.person or each.role]
        hint = "\n".join(
            [
                f"{row.name}: {'host, ' if host else ''}{status}",
                f"{period.text_of(release.published)}: {release.title}",
                *dict.fromkeys(who[:3]),
                f"“{records[0].anchor.exact}”",
            ]
        )
        ref = Ref(KIND, there[0].id)
        self.shapes.append(
            _mark(at[0], at[1], 0.5 * self._em, host, attended, row.group, ref, hint)
        )

    def foot(self, rows: Sequence[Delegation], y: float) -> float:
        """How many came to each meeting, what the meetings are, and what the marks mean."""
        em, small = self._em, self._small
        self._say(self._inset, y + 1.4 * em, "Delegations", bold=True)
        for number, release in enumerate(self._columns):
            count = sum(any(each.release == release.id for each in row.items) for row in rows)
            self._say(self._middle(number), y + 1.4 * em, f"{count:,}", anchor="middle", bold=True)
        y += 2.6 * em
        entries = [
            Entry("expected", _sign(host=False, attended=False)),
            Entry("attended", _sign(host=False, attended=True)),
            Entry("host, expected", _sign(host=True, attended=False)),
            Entry("host, attended", _sign(host=True, attended=True)),
        ]
        room = self.width - 2 * self._inset
        made = flow(entries, (self._inset, y), room, self._measure, size=small)
        self.shapes += made.shapes
        y += made.height + 0.6 * em
        for number, release in enumerate(self._columns, start=1):
            self._say(self._inset, y + small, str(number), bold=True)
            said = f"{self._wording.date(release.published)}: {release.title}"
            lines = wrapped(said, room - 2.4 * em, 2, self._measure, small)
            for line in lines:
                self._say(self._inset + 2.4 * em, y + small, line, colour="muted")
                y += 1.5 * small
        return y + 0.6 * em


def _mark(
    x: float,
    y: float,
    r: float,
    host: bool,
    attended: bool,
    group: str = "other",
    ref: Ref | None = None,
    hint: str = "",
) -> AnyShape:
    colour = f"group.{group}"
    fill = colour if attended else None
    if host:
        return Rect(
            x=x - 0.85 * r, y=y - 0.85 * r, w=1.7 * r, h=1.7 * r, fill=fill, stroke=colour,
            width=1.8, ref=ref, hint=hint,
        )  # fmt: skip
    return Circle(x=x, y=y, r=0.9 * r, fill=fill, stroke=colour, width=1.8, ref=ref, hint=hint)


def _sign(*, host: bool, attended: bool) -> Sign:
    return lambda x, y, r: _mark(x, y, 1.1 * r, host, attended)


def _short(edtf: str | None, wording: Wording) -> tuple[str, str]:
    """Day and month, and year, of a date; as much as it says."""
    found = extent(edtf)
    if found is None or found.start is None:
        return "undated", ""
    text = edtf or ""
    year = text[:4]
    if len(text) >= 10 and text[5:7].isdigit() and text[8:10].isdigit():
        return f"{int(text[8:10])} {wording.month(int(text[5:7]))}", year
    return wording.date(edtf).removesuffix(f" {year}"), year
