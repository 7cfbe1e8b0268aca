"""The year of a month that is told without one: by the tense, or told with it elsewhere."""

import re
from datetime import date

from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates import clauses, intents
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

_EVENT = re.compile(
    r"\b(?:summit|conference|meeting|elections?|COP ?\d*|games|tournament|talks|session|forum|"
    r"event|dialogue|referendum) (?:on |in |this )?\Z",
    re.I,
)


def dated(
    text: str,
    match: re.Match[str],
    reference: Reference,
    ends: tuple[int, int],
    month: int,
    lead: str,
    which: str,
) -> Phrase:
    """A month or a span of months, its match with all that was read beside it."""
    begin, end = ends
    last = cal.month_of(match["m3"]) if match["m3"] else None
    if last and match["join"] in ("and", "or"):
        last, end = (last, end) if match["my3"] or lead == "between" else (None, match.end("m"))
    year: int | None
    if match["my3"] and last:
        year = int(match["my3"]) - (1 if last < month else 0)
    else:
        tense = _tense(text, begin, end, lead, which)
        year = cal.nearest_year(reference, month, None, tense)
        told = None if which or lead == "since" else reference.year_told(month)
        if told and _outdoes(text, begin, tense, told * 12 + month, reference):
            year = told
        if (
            which == "last"
            and reference.day
            and year == reference.day.year
            and month == reference.day.month
        ):
            year -= 1
        if which == "next" and reference.day and year and _is_near(year, month, reference.day):
            year += 1
        if last and month <= last and not which and _is_on(reference.day, month, last):
            year = reference.day.year if reference.day else year
        if which.endswith("this") and reference.day:
            year = reference.day.year
    if year is None:
        return Phrase(begin, end, None, "The year is not given.", yearless=True, month=month)
    when = cal.iso(year, month)
    if last:
        when = cal.span(when, cal.iso(year + (1 if last < month else 0), last))
    elif lead == "since" and when:
        when += "/.."
    return Phrase(begin, end, when, yearless=not match["my3"], month=month)


def _is_on(day: date | None, first: int, last: int) -> bool:
    """Whether months of any year are those in which a release is published."""
    return day is not None and first <= day.month <= last


_SOON = 2


def _is_near(year: int, month: int, day: date) -> bool:
    """Whether a month is one of the next two of the year, which nobody calls the next May."""
    return year == day.year and month - day.month <= _SOON


def _tense(text: str, begin: int, end: int, lead: str, which: str) -> clauses.Tense:
    """By the words beside a month, or else by the verb."""
    if which in ("last", "past") or lead == "since":
        return "past"
    if which == "next":
        return "future"
    # What was agreed to be done in March may have been done since: the nearest March.
    nearest = lead not in ("by", "before") and intents.promised(text, begin)
    tense = "" if nearest else clauses.tense(text, begin, end)
    # What was shut until November may be so yet.
    return "" if lead in ("until", "till") and tense == "past" else tense


def _outdoes(text: str, begin: int, tense: str, told: int, reference: Reference) -> bool:
    """Whether the year told with a month elsewhere outdoes what the tense says.

    It does where the tense agrees or says nothing, and for an event that a verb of the past leads
    to: "announced today as host of the summit in November".
    """
    assert reference.day is not None
    ahead = told > reference.day.year * 12 + reference.day.month
    if not tense or (tense == "future") == ahead:
        return True
    return ahead and _EVENT.search(text, max(0, begin - 30), begin) is not None
