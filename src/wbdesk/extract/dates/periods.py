"""Periods that end with a date or begin with it: the year ending March 2025, the week of 6 May."""

import re
from datetime import date

from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

_TWELVE = {"3": 3, "three": 3, "quarter": 3, "6": 6, "six": 6, "9": 9, "nine": 9}
NAMED_YEAR = re.compile(r"(?: of)? (?P<year>last|this|next) year\b")
PERIOD = re.compile(
    r"(?:[Ii]n |[Oo]ver |[Ff]or |[Dd]uring |[Ff]rom )?(?:[Tt]he )?(?<![\w-])"
    r"(?:(?:(?:financial )?year|12 months|"
    r"twelve months|12-month period|(?P<n>3|three|6|six|9|nine) months|(?P<q>quarter)|(?P<w>week)) "
    r"(?:(?P<back>ending|ended|to|up to)|(?P<on>beginning|commencing|starting|of)) (?:on )?)\Z"
    r"|\b(?P<wc>[Ww]/[Cc]) \Z"
)


def stretch(period: re.Match[str], day: date) -> str | None:
    """The year, months or week that end with a day or begin with it."""
    if period["w"] or period["wc"]:
        other = cal.plus_days(day, 6 if period["on"] or period["wc"] else -6)
        return cal.days(*sorted((day, other))) if other else None
    if period["on"]:
        return day.isoformat()
    months = 3 if period["q"] else _TWELVE.get(period["n"] or "", 12)
    after = cal.plus_days(day, 1)
    if after is None or after.day != 1:
        first = cal.iso(*cal.plus_months(day.year, day.month, -months), min(day.day, 28))
        return cal.span(first, day.isoformat())
    first = cal.iso(*cal.plus_months(day.year, day.month, 1 - months))
    return cal.span(first, day.isoformat()[:7])


def named_year(named: re.Match[str], reference: Reference) -> int:
    """The year of a match of `NAMED_YEAR`; the day of publication is known."""
    assert reference.day is not None
    return reference.day.year + {"last": -1, "this": 0, "next": 1}[named["year"]]


def year_to(
    text: str, before: re.Match[str], begin: int, match: re.Match[str], reference: Reference
) -> Phrase:
    """The twelve, six or three months that end with a month."""
    month = cal.month_of(match["m"])
    year = int(match["my"]) if match["my"] else None
    end = match.end("my" if match["my"] else "m")
    named = NAMED_YEAR.match(text, end)
    if year is None and named and reference.day:
        year, end = named_year(named, reference), named.end()
    if year is None:
        year = cal.nearest_year(reference, month, None, "past")
    if year is None:
        return Phrase(begin, end, None, "The year is not given.")
    words = before["year"].lower().split()
    count = next((_TWELVE[word] for word in words if word in _TWELVE), 12)
    first = cal.plus_months(year, month, 1 - count)
    return Phrase(begin, end, cal.span(cal.iso(*first), cal.iso(year, month)))


def overlap(one: str, other: str) -> bool:
    """Whether two spans share a time: the year before is no part of what it is before."""
    if "/" not in one or "/" not in other:
        return False
    (first, last), (begin, end) = one.split("/"), other.split("/")
    return begin <= last[: len(begin)] and first <= end[: len(first)]
