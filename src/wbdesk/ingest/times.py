"""Points in time as sources write them become days."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

_DAY = re.compile(r"\s{0,9}(\d{4}-\d\d-\d\d)(?:[T ]|\s{0,9}\Z)")


def day_of(given: Any) -> str | None:
    """The day of an ISO 8601 time, as "2025-10-09"; None where it is none.

    A time in UTC is taken to British time, as GOV.UK shows it: half past eleven of a summer
    evening in UTC is the next day in London.
    """
    if not isinstance(given, str) or len(given) > 60 or not (found := _DAY.match(given)):
        return None
    try:
        day = date.fromisoformat(found[1])
        time = datetime.fromisoformat(given.strip())
    except ValueError:
        return _valid(found[1])
    if time.tzinfo is not None and not time.utcoffset():
        try:
            return (time.astimezone(UTC) + _summer(time)).date().isoformat()
        except OverflowError:
            return day.isoformat()
    return day.isoformat()


def _valid(text: str) -> str | None:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _summer(time: datetime) -> timedelta:
    """British Summer Time: from 01:00 UTC on the last Sunday of March to that of October."""
    naive = time.replace(tzinfo=None)
    begins, ends = (_last_sunday(time.year, month) + timedelta(hours=1) for month in (3, 10))
    return timedelta(hours=1 if begins <= naive < ends else 0)


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)
