"""A day or a span of days with what stands around it: a weekday, today (, the week ending."""

import re
from datetime import date

from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates import clauses, intents, leads, periods
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?=,? \d)"
"""A pattern of the name of a weekday, or its short form before a digit."""


_BEFORE = re.compile(
    rf"(?P<rel>(?:[Ee]arlier |[Ll]ater )?(?:[Tt]oday|[Tt]omorrow|[Yy]esterday|[Tt]onight|"
    rf"[Tt]his (?:morning|evening|afternoon))(?:[’']s)?,? (?P<open>[(\[])?(?:on )?)?"
    rf"(?:(?:[Oo]n )?(?:[A-Z][a-z]{{2,5}}day,? (?:and|to|or|[-–]) )?"
    rf"(?P<wd>{WEEKDAY})(?: (?:next|last)(?=,))?,? ?(?P<paren>\()?(?:the )?)?(?P<the>the )?\Z"
)


_PAIRED = re.compile(r"day,? (?:and|to|or|-|–) ")


def days(
    text: str,
    start: int,
    end: int,
    reference: Reference,
    first: tuple[int | None, int, int],
    last: tuple[int | None, int, int | None],
) -> Phrase | None:
    """A day or a span of days, with what stands before it: a weekday, "today (", "by"."""
    year, month, day = first
    if not 1 <= day <= 31 or (last[2] is not None and not 1 <= last[2] <= 31):
        return None
    begin, end, weekday, told = _before(text, start, end)
    if last[2] is not None and weekday is not None:
        # On Saturday and Sunday, 7 and 8 June: the weekday beside it is that of the second.
        paired = "day" in text[start:end] or _PAIRED.search(text, begin, start)
        weekday = None if paired else weekday
    lead, begin = leads.lead(text, begin)
    assumed = year is None
    if year is None:
        named = periods.NAMED_YEAR.match(text, end)
        if named and reference.day:
            year, end = periods.named_year(named, reference), named.end()
        else:
            year = _going_on(reference, (month, day), last) or _year_of_day(
                text, begin, end, reference, month, day, weekday, told
            )
    when = cal.iso(year, month, day) if year else None
    if year and when is None:
        return None
    if last[2] is not None and year:
        last_year = last[0] or (year + 1 if (last[1], last[2]) < (month, day) else year)
        when = cal.span(when, cal.iso(last_year, last[1], last[2]))
        if when is None:
            return None
    elif when and (period := _period(text, begin, start)):
        return Phrase(period.start(), end, periods.stretch(period, date.fromisoformat(when)))
    if when and lead == "since" and "/" not in when:
        when += "/.."
    reason = _doubt_day(when, weekday)
    return Phrase(
        begin,
        end,
        when,
        reason,
        today=bool(told),
        yearless=assumed,
        month=month,
        day=day,
        core=start,
    )


def _going_on(
    reference: Reference, first: tuple[int, int], last: tuple[int | None, int, int | None]
) -> int | None:
    """The year of a span without one in which the day of publication lies."""
    if reference.day is None or last[0] is not None or last[2] is None or last[1] < first[0]:
        return None
    here = (reference.day.month, reference.day.day)
    return reference.day.year if first <= here <= (last[1], last[2]) else None


def _period(text: str, begin: int, start: int) -> re.Match[str] | None:
    """The year, months or week that ends or begins with a day, before its weekday or none."""
    for at in {start, begin}:
        period = periods.PERIOD.search(text, max(0, at - 50), at)
        if period is not None:
            return period
    return None


def _before(text: str, start: int, end: int) -> tuple[int, int, int | None, str | None]:
    """Where a day begins and ends with its weekday, today and brackets; the weekday; today."""
    before = _BEFORE.search(text, max(0, start - 50), start)
    if before is None:
        return start, end, None, None
    weekday = None
    if before["wd"]:
        names = cal.WEEKDAYS.items()
        weekday = next((n for name, n in names if name[:3] == before["wd"][:3]), None)
    if (before["open"] or before["paren"]) and text[end : end + 1] in (")", "]"):
        end += 1
    begin = before.start()
    if before["the"] and begin == before.start("the") and text[start].isalpha():
        begin = start
    return begin, end, weekday, before["rel"]


def _doubt_day(when: str | None, weekday: int | None) -> str:
    if when is None:
        return "The year is not given, and the day of publication is not known."
    if weekday is not None and "/" not in when and date.fromisoformat(when).weekday() != weekday:
        return "The weekday does not fit the date."
    return ""


def _year_of_day(
    text: str,
    start: int,
    end: int,
    reference: Reference,
    month: int,
    day: int,
    weekday: int | None,
    told: str | None,
) -> int | None:
    if reference.day and told and (month, day) == (reference.day.month, reference.day.day):
        return reference.day.year
    if text.startswith(("Since ", "since "), start):
        year = cal.nearest_year(reference, month, day, "past", weekday)
        ahead = year and reference.day and date(year, month, day) > reference.day
        return year - 1 if year and ahead else year
    open_ = told or intents.promised(text, start)
    tense = "" if open_ else clauses.tense(text, start, end)
    return cal.nearest_year(reference, month, day, tense, weekday)
