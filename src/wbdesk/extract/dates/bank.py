"""Bank holidays of England and Wales: this bank holiday weekend, over the May bank holiday."""

import re
from datetime import MAXYEAR, date, timedelta

from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates import clauses, feasts
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

WORDS = frozenset("bank".split())
"""A word in small letters without which a text holds none of these."""
_HOLIDAY = re.compile(
    r"(?P<lead>\b(?:[Oo]ver|[Oo]n|[Ii]n|[Dd]uring|[Bb]efore|[Aa]fter|[Ff]or|[Bb]y|[Ii]nto|[Uu]ntil|"
    r"[Aa]cross|[Tt]hroughout|[Aa]head of|[Aa]t) )?"
    r"(?P<which>\b(?:(?:the|an?|The|A)(?: [a-z]+)??|[Tt]his|[Ll]ast|[Nn]ext|[Tt]he|[Cc]oming|"
    r"[Uu]pcoming|this coming|the upcoming) )??"
    r"\b(?:(?P<name>[Ee]arly May|[Ll]ate May|May Day|[Ee]nd of May|[Ff]irst May|[Ss]econd May|May|"
    r"[Ss]pring|[Ss]ummer|[Ll]ate [Ss]ummer|[Ll]ate [Aa]ugust|August|Easter) )?"
    r"[Bb]ank [Hh]oliday(?P<long> (?:long )?[Ww]eekend)?(?P<monday> Monday)?"
    r"(?P<y> (?:in )?20\d\d)?(?![\w’'-]| [A-Z])"
)
_LONG = frozenset("over into during across for throughout".split())
_AHEAD = frozenset("this next coming upcoming".split())
_FIRST = frozenset(("early may", "may day", "first may"))
_LAST_OF_MAY = frozenset(("late may", "end of may", "second may", "spring"))
_AUGUST = frozenset(("august", "late august", "summer", "late summer"))


def find(text: str, reference: Reference) -> list[Phrase]:
    """The bank holidays and their weekends; which one is meant tells its name or the tense."""
    return [each for m in _HOLIDAY.finditer(text) if (each := _holiday(text, m, reference))]


def _holiday(text: str, match: re.Match[str], reference: Reference) -> Phrase | None:
    lead = (match["which"] or "").lower().split()
    told = match["lead"] or match["long"] or match["monday"] or match["name"]
    if not told and not (_AHEAD | {"last"}) & set(lead):
        return None
    start, end, day = match.start(), match.end(), reference.day
    if day is None:
        return Phrase(start, end, None, "The day of publication is not known.")
    year = int(match["y"][-4:]) if match["y"] else None
    begins = (match["lead"] or "").lower().strip()
    ahead = begins in ("ahead of", "into", "by") or _AHEAD & set(lead)
    back = "last" in lead or (not ahead and clauses.tense(text, start, end) == "past")
    monday = _nearest((match["name"] or "").lower(), day, year, back=back)
    if monday is None:
        return Phrase(start, end, None, "Which bank holiday is meant is not plain.")
    if match["monday"] or not (match["long"] or "this" in lead or begins in _LONG):
        when = monday.isoformat()
    else:
        # Good Friday belongs to the weekend of Easter.
        first = 3 if monday == _easter_monday(monday.year) else 2
        when = cal.days(monday - timedelta(days=first), monday)
    return Phrase(start, end, when, "Which bank holiday is meant is reckoned from the tense.")


def _nearest(name: str, day: date, year: int | None, *, back: bool) -> date | None:
    """The last bank holiday under a name that has begun by a day, or the next that is not over."""
    years = [year] if year else [day.year - 1, day.year, day.year + 1]
    if not all(_INTRODUCED <= each < MAXYEAR for each in years):
        return None
    every = sorted(each for one in years for each in _mondays(one, name))
    if year:
        return every[0] if len(every) == 1 else None
    if back:
        return next((each for each in reversed(every) if each <= day), None)
    return next((each for each in every if each >= day), None)


_INTRODUCED = 1978
"""The year of the first bank holiday in early May."""


def _mondays(year: int, name: str) -> list[date]:
    """The bank holidays of a year that fall on a Monday, those under a name, all for none."""
    first = _monday_from(date(year, 5, 1))
    spring = _monday_from(date(year, 5, 25))
    summer = _monday_from(date(year, 8, 25))
    if name in _FIRST:
        return [first]
    if name in _LAST_OF_MAY:
        return [spring]
    if name == "may":
        return [first, spring]
    if name in _AUGUST:
        return [summer]
    easter = _easter_monday(year)
    return [easter] if name == "easter" else [easter, first, spring, summer]


def _easter_monday(year: int) -> date:
    return feasts.easter(year) + timedelta(days=1)


def _monday_from(day: date) -> date:
    return day + timedelta(days=-day.weekday() % 7)
