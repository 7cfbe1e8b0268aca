"""Time as a line: where EDTF dates lie on it, and which ticks a stretch of it bears.

Moments are days as floats: `date.toordinal()` of the day, plus the part of it that is over.
"""

import math
import re
from calendar import isleap, monthrange
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from wbdesk.charts.drawing import Measure
from wbdesk.charts.wording import ENGLISH, Wording
from wbdesk.model import period

Unit = Literal["hour", "day", "month", "year"]

FIRST, LAST = 1.0, float(date.max.toordinal() + 1)
"""The ends of the calendar."""
_CLOCK = re.compile(r"T(\d{2}):(\d{2}):(\d{2})")
_ONE_MINUTE = 1 / 1440
_STEPS: tuple[tuple[Unit, int, float], ...] = (
    ("hour", 1, 1 / 24),
    ("hour", 3, 1 / 8),
    ("hour", 6, 1 / 4),
    ("day", 1, 1.0),
    ("day", 7, 7.0),
    ("month", 1, 30.4),
    ("month", 3, 91.3),
    ("year", 1, 365.2),
    ("year", 2, 730.5),
    ("year", 5, 1826.2),
    ("year", 10, 3652.4),
    ("year", 20, 7304.8),
    ("year", 50, 18262.0),
    ("year", 100, 36524.0),
    ("year", 500, 182621.0),
    ("year", 1000, 365242.0),
)


class Extent(NamedTuple):
    """Where a date lies: from `start` to `end` (not included).

    `vague` says that it lies somewhere inside (a month, a decade); `about` that the source itself
    is not sure (~ ? %); an open end is None.
    """

    start: float | None
    end: float | None
    vague: bool = False
    about: bool = False

    @property
    def point(self) -> bool:
        """Whether it is one day, or a moment of one."""
        return self.start is not None and self.end is not None and self.end - self.start <= 1


class Tick(NamedTuple):
    """A mark of the axis; `label` is "" where it has no room, `heading` says what it begins."""

    at: float
    label: str
    heading: str = ""


@lru_cache(maxsize=32768)
def extent(edtf: str | None) -> Extent | None:
    """Where a date lies, None for one that is missing or cannot be read."""
    if not edtf:
        return None
    if (plain := _plain(edtf)) is not None:
        return plain
    first, last = period.bounds(edtf)
    if first is None and last is None:
        return None
    start = None if first is None else float(first)
    end = None if last is None else last + 1.0
    about = any(sign in edtf for sign in "~?%")
    if "T" in edtf:
        start, end = _clocked(edtf, start, end)
    whole = start is not None and end is not None and end - start > 1
    return Extent(start, end, whole and "/" not in edtf, about)


def _plain(edtf: str) -> Extent | None:
    """The most frequent forms, day, month, year and spans of these, without the whole of EDTF's
    grammar.
    """
    if "/" in edtf:
        sides = [_plain(side) for side in edtf.split("/")]
        match sides:
            case [Extent(start=float(start)), Extent(end=float(end))] if start < end:
                return Extent(start, end)
        return None
    try:
        if len(edtf) == 10:
            day = float(date.fromisoformat(edtf).toordinal())
            return Extent(day, day + 1)
        if len(edtf) == 7:
            first = date.fromisoformat(f"{edtf}-01").toordinal()
            days = monthrange(int(edtf[:4]), int(edtf[5:]))[1]
            return Extent(float(first), float(first + days), True)
        if len(edtf) == 4:
            year = date.fromisoformat(f"{edtf}-01-01").toordinal()
            return Extent(float(year), year + 365.0 + isleap(int(edtf)), True)
    except ValueError:
        pass
    return None


def _clocked(
    edtf: str, start: float | None, end: float | None
) -> tuple[float | None, float | None]:
    """The ends with the time of day they name."""
    left, _, right = edtf.partition("/")
    begins, ends = _of_day(left), _of_day(right or left)
    if start is not None and begins is not None:
        start += begins
    if end is not None and ends is not None:
        end += ends - 1
        if start is not None:
            end = max(end, start + _ONE_MINUTE)
    return start, end


def _of_day(text: str) -> float | None:
    found = _CLOCK.search(text)
    if not found:
        return None
    hours, minutes, seconds = map(int, found.groups())
    return (hours * 3600 + minutes * 60 + seconds) / 86400


def ticks(
    start: float,
    end: float,
    width: float,
    measure: Measure,
    size: float,
    wording: Wording = ENGLISH,
) -> tuple[Tick, ...]:
    """Ticks from `start` to `end` on an axis of `width`, as close as their labels let them be.

    No two labels overlap, and no two headings.
    """
    unit, every = _step(end - start, width, measure, size)
    scale = width / (end - start)
    gap = measure.width("0", size)
    made: list[Tick] = []
    free, headed = 0.0, -math.inf
    for at, label, heading in _marks(unit, every, (start, end), wording):
        x = (at - start) * scale
        half = measure.width(label, size) / 2
        if x - half < free or x + half > width:
            label = ""  # noqa: PLW2901
        else:
            free = x + half + gap
        if heading and x < headed:
            heading = ""  # noqa: PLW2901
        elif heading:
            headed = x + measure.width(heading, size, True) + 2 * gap
        made.append(Tick(at, label, heading))
    return tuple(made)


def first_heading(
    start: float,
    span: float,
    width: float,
    measure: Measure,
    size: float,
    wording: Wording = ENGLISH,
) -> str:
    """What the left end of the axis lies in: the year of its months, the month of its days."""
    unit, _ = _step(span, width, measure, size)
    day = _date(start)
    match unit:
        case "hour":
            return wording.date(day.isoformat())
        case "day":
            return wording.date(_month(day))
        case "month":
            return str(day.year)
    return ""


def _step(span: float, width: float, measure: Measure, size: float) -> tuple[Unit, int]:
    room = {
        "hour": measure.width("00:00", size),
        "day": measure.width("30", size) * 1.4,
        "month": measure.width("Sept", size),
        "year": measure.width("2000", size),
    }
    for unit, every, days in _STEPS:
        if days * width / span >= room[unit] + 1.5 * size:
            return unit, every
    return _STEPS[-1][:2]


def _marks(
    unit: Unit, every: int, ends: tuple[float, float], wording: Wording
) -> Iterator[tuple[float, str, str]]:
    start, end = max(ends[0], FIRST), min(ends[1], LAST - 1)
    match unit:
        case "hour":
            yield from _hours(every, start, end, wording)
        case "day":
            yield from _days(every, start, end, wording)
        case "month":
            yield from _months(every, start, end, wording)
        case "year":
            year = -(-_date(start).year // every) * every
            for number in range(max(year, 1), _date(end).year + 1, every):
                at = float(date(number, 1, 1).toordinal())
                if start <= at <= end:
                    yield at, str(number), ""


def _hours(
    every: int, start: float, end: float, wording: Wording
) -> Iterator[tuple[float, str, str]]:
    steps = 24 // every
    for number in range(math.ceil(start * steps), math.floor(end * steps) + 1):
        at, hour = number / steps, number % steps * every
        yield at, f"{hour:02}:00", "" if hour else wording.date(_date(at).isoformat())


def _days(
    every: int, start: float, end: float, wording: Wording
) -> Iterator[tuple[float, str, str]]:
    for number in range(math.ceil(start), math.floor(end) + 1):
        day = date.fromordinal(number)
        first = day.day == 1
        # Weeks begin on Mondays (ISO 8601); a month's first day heads the days after it.
        if every == 1 or day.weekday() == 0:
            yield float(number), str(day.day), wording.date(_month(day)) if first else ""
        elif first:
            yield float(number), "", wording.date(_month(day))


def _months(
    every: int, start: float, end: float, wording: Wording
) -> Iterator[tuple[float, str, str]]:
    day = _date(start)
    index = -(-(day.year * 12 + day.month - 1) // every) * every
    while True:
        year, month = divmod(index, 12)
        if year > date.max.year:
            return
        at = float(date(year, month + 1, 1).toordinal())
        if at > end:
            return
        if at >= start:
            yield at, wording.month(month + 1), "" if month else str(year)
        index += every


def _month(day: date) -> str:
    return day.isoformat()[:7]


def _date(at: float) -> date:
    return date.fromordinal(int(min(max(at, FIRST), LAST - 1)))
