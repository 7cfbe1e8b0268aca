"""Weeks of the year by their number, as figures of disease are told: in week 12."""

import re
from datetime import date

from wbdesk.extract import needs
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

WORDS = frozenset(("week", "weeks"))
"""Words in small letters one of which a text with such a week holds."""
_WEEK = needs.pattern(
    r"\b(?:(?P<lead>[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ff]rom|[Bb]etween|of|for) )?"
    r"(?:[Ww]eeks? (?P<n>[1-5]?\d)(?: ?(?:and|to|-|–) (?:[Ww]eek )?(?P<n2>[1-5]?\d))?)"
    r"(?:,? (?:of |in )?(?P<y>20\d\d))?(?![\w.,-]?\d|[\w%]| (?:of|weeks?)\b)"
)
_LAST_WEEK = 53


def find(text: str, reference: Reference) -> list[Phrase]:
    """The weeks of a text that a number tells, by the standard ISO 8601."""
    return [each for m in _WEEK.finditer(text) if (each := _week(m, reference))]


def _week(match: re.Match[str], reference: Reference) -> Phrase | None:
    first, last = int(match["n"]), int(match["n2"] or match["n"])
    if reference.day is None or not 1 <= first <= last <= _LAST_WEEK:
        return None
    if not (match["lead"] or match["y"]):
        return None  # week 3 of a course
    year, here, _ = reference.day.isocalendar()
    year = int(match["y"]) if match["y"] else year - (first > here)
    try:
        span = date.fromisocalendar(year, first, 1), date.fromisocalendar(year, last, 7)
    except ValueError:
        return None
    lead = (match["lead"] or "").lower()
    when = f"{span[0]}/.." if lead == "since" else cal.days(*span)
    start = match.start() if lead not in ("of", "for") else match.end("lead") + 1
    return Phrase(start, match.end(), when, "Weeks are counted as ISO 8601 does.")
