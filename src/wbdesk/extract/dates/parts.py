"""Parts of a year: Q1 2025, the first half of 2026, the first nine months of this year."""

import re

from wbdesk.extract import begun, needs, numbers
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates import clauses
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

_PART = needs.begun_pattern(
    r"(?P<part>Q[1-4]|H[12]|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|[Ll]ast|"
    r"[Ll]atter) (?:half|"
    r"quarter|three months|six months)|"
    r"[Ff]irst (?P<months>two|three|four|five|six|seven|eight|nine|ten|eleven|1?\d) months)"
    r"(?: of|,)? (?:the )?(?:(?:financial |calendar )?year )?(?:of )?"
    r"(?:(?P<y>(?:19|20)\d\d)(?!s\b)(?:(?P<fy>[-–/](?:20)?\d\d)(?!\d)(?P<school> (?:academic|"
    r"school) year)?)?(?![-–/\d])|"
    r"(?P<rel>(?:this|last|next|(?<=of the )|(?<=in the )) ?year))"
)
_QUARTER = begun.pattern(
    r"\b[Ii]n the (?P<n>first|second|third|fourth|final|last) quarter(?![\w-]|,? (?:of\b|\d|"
    r"(?:this|last|next|the)\b))"
)
_BARE = begun.pattern(
    r"\b(?:(?:[Ii]n|[Dd]uring|[Bb]y|[Ff]or|[Oo]f|[Uu]ntil|[Ff]rom|[Ss]ince) )"
    r"(?:the (?:end|start) of )?"
    r"(?P<part>[QH])(?P<n>[1-4])(?![\w-]| (?:of )?(?:19|20)\d\d| (?:of )?(?:this|last|next|FY))"
)
GATE = begun.pattern(r"half|quarter|Q[1-4]|H[12]|months")
_PARTS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 0, "last": 0, "latter": 0}
_YEAR_LONG = 12
_SCHOOL = 9
"""The month in which a school year begins."""


def find(text: str, reference: Reference) -> list[Phrase]:
    """The parts of years in a text; `GATE` tells cheaply whether it has any."""
    found = [each for match in _PART.finditer(text) if (each := _part(match, reference))]
    found += [_quarter(text, match, reference) for match in _QUARTER.finditer(text)]
    found += [_quarter(text, match, reference) for match in _BARE.finditer(text)]
    return found + [e for m in _OF_SPECIAL.finditer(text) if (e := _of_special(m, reference))]


_OF_SPECIAL = begun.pattern(
    r"\b(?P<part>(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|[Ll]ast|[Ll]atter) (?:half|"
    r"quarter|three months|six months)|[Ff]irst (?P<months>two|three|four|five|six|seven|eight|"
    r"nine|ten|eleven|1?\d) months) of (?:the|this) (?P<way>current |next |coming |last |"
    r"previous )?"
    r"(?P<kind>financial|fiscal|tax|academic|school) year(?! (?:\d|of|ending|beginning|to))"
)


def _of_special(match: re.Match[str], reference: Reference) -> Phrase | None:
    """The first quarter of this financial year."""
    if reference.day is None:
        return None
    way = (match["way"] or "").strip()
    step = 1 if way in ("next", "coming") else -1 if way in ("last", "previous") else 0
    whole = cal.special_year(match["kind"], reference.day, reference.fiscal, step)
    first, length = _months_of(match)
    if first is None or whole is None:
        return None
    start = cal.plus_months(int(whole[:4]), int(whole[5:7]), first)
    when = cal.span(cal.iso(*start), cal.iso(*cal.plus_months(*start, length - 1)))
    return Phrase(match.start(), match.end(), when)


def _quarter(text: str, match: re.Match[str], reference: Reference) -> Phrase:
    """A quarter without a year: the last that has begun, or one to come where the clause says."""
    start, end, day = match.start(), match.end(), reference.day
    if day is None:
        return Phrase(start, end, None, "The year is not known.")
    number = int(match["n"]) if match["n"].isdigit() else _PARTS[match["n"]] or 4
    length = 6 if match.groupdict().get("part") == "H" else 3
    first = number * length - length + 1
    if first > _YEAR_LONG:
        return Phrase(start, end, None, "A year has no such part.")
    ahead = clauses.tense(text, start, end) == "future"
    year = day.year
    if ahead and first + length - 1 < day.month:
        year += 1
    elif not ahead and first > day.month:
        year -= 1
    when = cal.span(cal.iso(year, first), cal.iso(year, first + length - 1))
    return Phrase(start, end, when, "The year is reckoned from the tense.")


def _part(match: re.Match[str], reference: Reference) -> Phrase | None:
    year = int(match["y"]) if match["y"] else None
    if match["rel"] and reference.day:
        way = match["rel"].split()[0]
        year = reference.day.year + {"last": -1, "next": 1}.get(way, 0)
    if year is None:
        return Phrase(match.start(), match.end(), None, "The year is not known.")
    first, length = _months_of(match)
    if first is None:
        return None
    begins = _SCHOOL if match["school"] else reference.fiscal if match["fy"] else 1
    start = cal.plus_months(year, begins, first)
    when = cal.span(cal.iso(*start), cal.iso(*cal.plus_months(*start, length - 1)))
    return Phrase(match.start(), match.end(), when)


def _months_of(match: re.Match[str]) -> tuple[int | None, int]:
    """How many months into its year a part begins, None where it has no such part; how long."""
    words = match["part"].lower()
    if match["months"]:
        length = int(numbers.plain(match["months"]))
        return (0 if length < _YEAR_LONG else None), length
    half = words[0] == "h" or "half" in words or "six" in words
    number = int(words[1]) if words[1].isdigit() else _PARTS[words.split()[0]]
    count = 2 if half else 4
    number = number or count
    return ((number - 1) * _YEAR_LONG // count if number <= count else None), _YEAR_LONG // count
