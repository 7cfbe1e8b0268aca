"""EDTF dates (ISO 8601-2): what they span, how they sort, how they read.

Read are days, times of a day (2025-10-09T09:15:00, with Z or an offset), months, years, decades
(199X), centuries (19XX), seasons (21 to 24), intervals with open or unknown ends, and the
qualifiers ~ ? %.  https://www.loc.gov/standards/datetime/
"""

import calendar
import re
from datetime import date, time
from functools import lru_cache

import msgspec

_MONTHS = tuple(calendar.month_name)
_SEASONS = {21: ("Spring", 3), 22: ("Summer", 6), 23: ("Autumn", 9), 24: ("Winter", 12)}
_SIMPLE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?\Z")
_TIMED = re.compile(
    r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?([~?%]?)\Z"
)
_QUALIFIER = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}


class PeriodError(ValueError):
    """The text is not an EDTF date that this module reads."""


class Period(msgspec.Struct, frozen=True):
    """A span of days, both ends included; None is an open or unknown end.

    A time of day tells in `text` alone: what has one spans its day.
    """

    edtf: str
    start: date | None
    end: date | None
    text: str


@lru_cache(maxsize=8192)
def parse(edtf: str) -> Period:
    """Read an EDTF date or interval. Raises PeriodError."""
    if "/" not in edtf:
        start, end, text = _point(edtf)
        return Period(edtf, start, end, text)
    left, _, right = edtf.partition("/")
    first, _, left_text = _side(left)
    _, last, right_text = _side(right)
    if first and first == last and "T" in left and "T" in right:
        return Period(edtf, first, last, _hours(edtf, left, right, left_text))
    return _interval(edtf, (first, left_text), (last, right_text))


def _interval(edtf: str, left: tuple[date | None, str], right: tuple[date | None, str]) -> Period:
    (start, left_text), (end, right_text) = left, right
    if start and end and end < start:
        raise PeriodError(f"{edtf!r} ends before it starts")
    if start is None and end is None:
        raise PeriodError(f"{edtf!r} has no known end")
    if start is None:
        return Period(edtf, None, end, f"until {right_text}")
    if end is None:
        return Period(edtf, start, None, f"from {left_text}")
    return Period(edtf, start, end, f"{left_text} to {right_text}")


def _hours(edtf: str, left: str, right: str, left_text: str) -> str:
    """Two times of one day, in words."""
    if right < left and left[19:] == right[19:]:
        raise PeriodError(f"{edtf!r} ends before it starts")
    begin, last = left_text, _clock(right[11:19], right[19:])
    if left[19:] == right[19:]:
        begin = begin.removesuffix(_zone(left[19:]))
    return f"{begin} to {last}"


def text_of(edtf: str | None) -> str:
    """The date in plain English, never more precise than it is; unreadable EDTF as it stands."""
    if not edtf:
        return "undated"
    try:
        return parse(edtf).text
    except PeriodError:
        return edtf


def bounds(edtf: str | None) -> tuple[int | None, int | None]:
    """First and last day as proleptic Gregorian ordinals (`date.toordinal`), None where unknown."""
    if not edtf:
        return None, None
    try:
        period = parse(edtf)
    except PeriodError:
        return None, None
    return (
        period.start.toordinal() if period.start else None,
        period.end.toordinal() if period.end else None,
    )


def _side(text: str) -> tuple[date | None, date | None, str]:
    if text in ("", ".."):
        return None, None, ""
    return _point(text)


def _point(text: str) -> tuple[date, date, str]:
    match = _SIMPLE.match(text)
    if not match:
        return _moment(text)
    year, month, day = match.groups()
    try:
        start, end, words = _span(year, int(month) if month else None, int(day) if day else None)
    except ValueError as error:
        raise PeriodError(f"{text!r} is not a date of the calendar") from error
    return start, end, _QUALIFIER.get(text[-1], "") + words


def _moment(text: str) -> tuple[date, date, str]:
    """A time of a day."""
    match = _TIMED.match(text)
    if not match:
        raise PeriodError(f"{text!r} is not an EDTF date")
    day, clock, zone, qualifier = match.groups()
    try:
        time.fromisoformat(clock)
    except ValueError as error:
        raise PeriodError(f"{text!r} is not a time of the day") from error
    start, end, words = _point(day)
    words = f"{words}, {_clock(clock, zone or '')}"
    return start, end, _QUALIFIER.get(qualifier, "") + words


def _clock(clock: str, zone: str) -> str:
    """A time in words; seconds only where there are any."""
    return clock.removesuffix(":00") + _zone(zone)


def _zone(zone: str) -> str:
    if not zone:
        return ""
    if zone == "Z":
        return " UTC"
    return f" UTC{zone.removesuffix(':00').replace('+0', '+').replace('-0', '-')}"


def _span(year: str, month: int | None, day: int | None) -> tuple[date, date, str]:
    if "X" in year:
        if month is not None:
            raise ValueError(year)
        first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
        words = f"{first}s" if year.count("X") == 1 else f"{_ordinal(first // 100 + 1)} century"
        return date(max(first, 1), 1, 1), date(last, 12, 31), words
    number = int(year)
    if month is None:
        return date(number, 1, 1), date(number, 12, 31), year
    if month in _SEASONS:
        name, first_month = _SEASONS[month]
        start = date(number, first_month, 1)
        return start, _end_of_month(_plus_months(start, 2)), f"{name} {year}"
    start = date(number, month, day or 1)
    if day is None:
        return start, _end_of_month(start), f"{_MONTHS[month]} {year}"
    return start, start, f"{day} {_MONTHS[month]} {year}"


def _ordinal(number: int) -> str:
    endings = {1: "st", 2: "nd", 3: "rd"}
    ending = "th" if number % 100 in (11, 12, 13) else endings.get(number % 10, "th")
    return f"{number}{ending}"


def _plus_months(day: date, months: int) -> date:
    index = day.month - 1 + months
    return date(day.year + index // 12, index % 12 + 1, 1)


def _end_of_month(first: date) -> date:
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])
