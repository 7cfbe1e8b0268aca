"""Lengths of time that end where a date told before begins: the previous 48 hours, the four years
before.
"""

from datetime import date

from wbdesk.extract.dates import calendar as cal

_YEAR, _MONTH, _DAY = len("2025"), len("2025-10"), len("2025-10-09")
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}


def before(when: str, unit: str, count: int) -> str | None:
    """So many units up to a date; of a period as long as they are, the one before it."""
    ends = [each.rstrip("~?") for each in when.split("/")]
    first = ends[0]
    if not first[:_YEAR].isdigit():
        return None
    if unit in _MONTHS and _lasts(ends) == count * _MONTHS[unit]:
        return _moved(ends, -count * _MONTHS[unit])
    if len(first) == _DAY:
        return cal.stretch(date.fromisoformat(first), unit, -count)
    if unit in ("year", "decade"):
        years = count * _MONTHS[unit] // 12
        return cal.span(cal.iso(int(first[:_YEAR]) - years), first[:_YEAR])
    if len(first) == _MONTH and first[5:] <= "12" and unit in _MONTHS:
        months = cal.plus_months(int(first[:4]), int(first[5:]), -count * _MONTHS[unit])
        return cal.span(cal.iso(*months), first)
    return None


def _lasts(ends: list[str]) -> int:
    """How many months a year, or a span of months, is long; 0 for other dates."""
    if len(ends) == 1:
        return 12 if len(ends[0]) == _YEAR else 0
    if any(len(each) != _MONTH or each[5:] > "12" for each in ends):
        return 0
    first, last = (int(each[:4]) * 12 + int(each[5:]) for each in ends)
    return last - first + 1


def _moved(ends: list[str], months: int) -> str | None:
    """A year or a span of months, so many months off."""
    if len(ends) == 1:
        return cal.iso(int(ends[0]) + months // 12)
    first, last = (cal.plus_months(int(each[:4]), int(each[5:]), months) for each in ends)
    return cal.span(cal.iso(*first), cal.iso(*last))
