"""Parts of a month: the third week of June, the last Friday in May, the second half of March."""

import re
from datetime import date

from msgspec.structs import replace

from wbdesk.extract import numbers
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates.phrase import Phrase

WORDS = frozenset("week weekend half day days weeks months".split()) | {
    each.lower() for each in cal.WEEKDAYS
}
"""Words in small letters one of which a text with such a part holds."""
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1}
_ORDINALS |= {"opening": 1, "closing": -1, "latter": 2}
_PART = re.compile(
    r"(?:\b(?P<lead>[Ii]n|[Oo]n|[Dd]uring|[Bb]y|[Uu]ntil|[Ff]rom|[Oo]ver|[Ss]ince|[Bb]efore|"
    r"[Aa]fter) )?(?:\b[Tt]he )?\b(?P<n>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal|"
    r"[Oo]pening|[Cc]losing|[Ll]atter) "
    rf"(?P<unit>week|weekend|half|day|{'|'.join(cal.WEEKDAYS)})(?: of| in|,) \Z"
)
_COUNTED = re.compile(
    r"(?:\b(?:[Ii]n|[Dd]uring|[Oo]ver|[Ff]or|[Bb]y|[Tt]hrough(?:out)?|[Ww]ithin) )?"
    r"(?:\b[Tt]he )?\b(?P<n>[Ff]irst|[Ll]ast|[Ff]inal|[Oo]pening|[Cc]losing) "
    rf"(?P<count>\d{{1,3}}|{numbers.SMALL}) (?P<unit>day|week|month)s (?:of|in) "
    r"(?:(?:the|this|last|next) )?"
)
_LONGEST = 50
_YEAR_MONTH = len("2025-10")
_MIDDLE = 15
_THURSDAY = 3


def widened(text: str, found: list[Phrase]) -> list[Phrase]:
    """The months among the dates of a text, narrowed to the part that is told before them."""
    return [_widened(text, each) for each in found]


def _widened(text: str, phrase: Phrase) -> Phrase:
    when = phrase.when or ""
    counted = _counted(text, phrase) if len(when) in (len("2025"), _YEAR_MONTH) else None
    if counted is not None:
        return counted
    if len(when) == len("2025") and when.isdigit():
        return _of_year(text, phrase)
    if len(when) != _YEAR_MONTH or when[4] != "-" or when[5:] > "12":
        return phrase
    at = phrase.start + (len("in ") if text.startswith("in ", phrase.start) else 0)
    if not text.endswith((" of ", " in ", ", "), 0, at):
        return phrase
    match = _PART.search(text, max(0, at - _LONGEST), at)
    if match is None:
        return phrase
    narrowed = _narrowed(match, int(when[:4]), int(when[5:]))
    return replace(phrase, start=match.start(), when=narrowed) if narrowed else phrase


def _counted(text: str, phrase: Phrase) -> Phrase | None:
    """The first three weeks of a year or month, the last ten days of it."""
    when = phrase.when or ""
    if not when.replace("-", "").isdigit() or when[5:7] > "12":
        return None
    match = _COUNTED.match(text, phrase.start)
    at = phrase.start + (len("in ") if text.startswith("in ", phrase.start) else 0)
    if match is None and text.endswith((" of ", " in ", " the ", " this "), 0, at):
        near = _COUNTED.finditer(text, max(0, at - _LONGEST), at)
        match = next((each for each in near if each.end() == at), None)
    if match is None:
        return None
    whole, covered = len(when) == len("2025"), match.start() == phrase.start
    year, month = int(when[:4]), 1 if whole else int(when[5:7])
    last_month = 12 if whole else month
    count, unit = int(numbers.plain(match["count"])), match["unit"]
    first = match["n"].lower() in ("first", "opening")
    if unit == "month":
        months = (1, count) if first else (13 - count, 12)
        if not whole or (first and not covered) or not 1 <= count < 12:
            return None  # the first nine months of 2025 are told already
        told = cal.span(cal.iso(year, months[0]), cal.iso(year, months[1]))
    else:
        length = (7 if unit == "week" else 1) * count - 1
        ends = date(year, month, 1), date(year, last_month, cal.last_day(year, last_month))
        other = cal.plus_days(ends[0], length) if first else cal.plus_days(ends[1], -length)
        if other is None or not ends[0] <= other <= ends[1]:
            return None
        told = cal.days(ends[0], other) if first else cal.days(other, ends[1])
    start = min(match.start(), phrase.start)
    return replace(phrase, start=start, when=told) if told else None


_LAST_DAY = re.compile(r"(?:\b[Oo]n )?\bthe (?P<n>first|last|final) day of \Z")


def _of_year(text: str, phrase: Phrase) -> Phrase:
    """The first and the last day of a year."""
    match = _LAST_DAY.search(text, max(0, phrase.start - _LONGEST), phrase.start)
    if match is None:
        return phrase
    day = "01-01" if match["n"] == "first" else "12-31"
    return replace(phrase, start=match.start(), when=f"{phrase.when}-{day}")


def _narrowed(match: re.Match[str], year: int, month: int) -> str | None:
    number, unit = _ORDINALS[match["n"].lower()], match["unit"]
    last = cal.last_day(year, month)
    if unit == "day":
        return cal.iso(year, month, last if number < 0 else number)
    if unit == "half":
        if number not in (1, 2):
            return None
        first = 1 if number == 1 else _MIDDLE + 1
        ends = _MIDDLE if number == 1 else last
        return cal.days(date(year, month, first), date(year, month, ends))
    # A week belongs to the month that holds its Thursday, as ISO 8601 has it for years.
    weekday = cal.WEEKDAYS.get(unit, 5 if unit == "weekend" else _THURSDAY)
    all_days = [day for day in range(1, last + 1) if date(year, month, day).weekday() == weekday]
    if number > len(all_days):
        return None
    day = date(year, month, all_days[number - 1 if number > 0 else -1])
    if unit in ("week", "weekend"):
        return cal.unit_off(day, unit, 0)
    return day.isoformat()


EDGES = frozenset("end close start beginning outset".split())
"""Words in small letters one of which a text with the edge of a longer year holds."""
_EDGE = re.compile(
    r"(?:\b(?P<lead>[Bb]y|[Aa]t|[Uu]ntil|[Bb]efore|[Tt]owards?|[Ff]rom|[Ss]ince|[Ii]n) )?"
    r"(?:\b[Tt]he )?\b(?:(?P<last>end|close)|start|beginning|outset) of (?:the )?"
)
_MONTHS = re.compile(r"\d{4}-\d\d/\d{4}-\d\d")
_FARTHEST = 36


def edged(text: str, found: list[Phrase]) -> list[Phrase]:
    """The dates with the month at which a financial or school year begins or ends, if told so."""
    return [_edged(text, each) for each in found]


def _edged(text: str, phrase: Phrase) -> Phrase:
    if not phrase.when or phrase.again or not _MONTHS.fullmatch(phrase.when):
        return phrase
    match = _EDGE.match(text, phrase.start)
    if match is None:
        before = _EDGE.finditer(text, max(0, phrase.start - _FARTHEST), phrase.start)
        match = next((each for each in before if each.end() == phrase.start), None)
    if match is None:
        return phrase
    when = phrase.when.split("/")[-1 if match["last"] else 0]
    since = (match["lead"] or "").lower() == "since"
    return replace(phrase, start=match.start(), when=f"{when}/.." if since else when)
