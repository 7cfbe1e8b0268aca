"""So many units up to a date, from it or since it: the five years to 2030, a year from May."""

import re
from datetime import date, timedelta

from msgspec.structs import replace

from wbdesk.extract import numbers
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

WORDS = frozenset(
    "year years month months quarter quarters week weeks fortnight decade decades days "
    "half-year".split()
)
"""Words in small letters one of which a text with such a length holds."""
_COUNT = rf"\d{{1,3}}|{numbers.SMALL}"
_LENGTH = re.compile(
    r"(?:\b(?P<lead>[Ii]n|[Oo]ver|[Ff]or|[Dd]uring|[Aa]cross) )?(?P<the>(?:[Tt]he|[Aa]) )?"
    r"(?P<past>(?:last|past|first) )?"
    rf"(?:(?<![\w-])(?P<n>{_COUNT}) )?\b(?P<unit>half-year|year|month|quarter|week|fortnight|"
    rf"decade|day)"
    r"(?P<s>s?),? "
    r"(?P<way>to|up to|ending|ended|from|starting|beginning|commencing|since)"
    r"(?: in| on| with| from)? (?P<end>(?:the )?(?:end|close) of )?\Z"
)
_WAYS = (
    *(f"{way} " for way in "to ending ended from starting beginning commencing since".split()),
    "ing in ", "ed in ", "ing on ", "ed on ", "ing with ", "ing from ", "end of ", "close of ",
)  # fmt: skip
_LONGEST = 60
_MONTHS = {"half-year": 6, "year": 12, "month": 1, "quarter": 3, "decade": 120}
_DAYS = {"fortnight": 14, "week": 7, "day": 1}
_BACK = frozenset(("to", "up to", "ending", "ended"))
_LEADS = re.compile(
    r"(?:in|on|since|from|up to|to|starting|ending) (?:the )?(?:(?:end|close) of )?|"
    r"(?:the )?(?:end|close) of ",
    re.I,
)


def widened(text: str, found: list[Phrase], reference: Reference) -> list[Phrase]:
    """The dates of a text, drawn out to the length of time that is said to end or begin there."""
    return [_widened(text, each, reference) for each in found]


def _widened(text: str, phrase: Phrase, reference: Reference) -> Phrase:
    if not phrase.when or phrase.again or phrase.today or "T" in phrase.when:
        return phrase
    led = _LEADS.match(text, phrase.start)
    for at in {phrase.start, led.end() if led else phrase.start}:
        if not text.endswith(_WAYS, 0, at):
            continue
        match = _LENGTH.search(text, max(0, at - _LONGEST), at)
        if match is not None and _is_length(match):
            if ", end" in match.group():
                return phrase  # for six weeks, ending on 3 May
            if match["the"] in ("a ", "A ") and not match["n"] and not _led(text, match):
                return phrase  # twice a year to 2024, £5 million a year from May
            when = _drawn(match, phrase.when, reference)
            return replace(phrase, start=match.start(), when=when) if when else phrase
    return phrase


def _is_length(match: re.Match[str]) -> bool:
    """Whether a unit is a length of time, and not a share or a count: grown by a quarter since."""
    if match["way"] == "since" and not match["lead"]:
        return match["the"] is not None and match["the"].lower() == "the "
    if match["unit"] == "quarter" and match["the"] in ("a ", "A "):
        return False
    return match["n"] is not None or (match["the"] is not None and not match["s"])


_COUNTED = re.compile(r"(?:\d|\b(?:million|billion|pounds|euros|%|per cent|once|twice|times)) \Z")


def _led(text: str, match: re.Match[str]) -> bool:
    """Whether a year is one that begins with a date, and not each year."""
    if match["way"] in _BACK:
        return False
    return _COUNTED.search(text, max(0, match.start() - 12), match.start()) is None


def _drawn(match: re.Match[str], when: str, reference: Reference) -> str | None:
    ends = [each for each in when.split("/") if each != ".."]
    count = int(numbers.plain(match["n"])) if match["n"] else 1
    if match["way"] == "since":
        told = reference.day.isoformat()[: len(ends[0])] if reference.day else None
        return cal.span(ends[0], told)
    if match["way"] in _BACK:
        if match["end"] and len(ends[-1]) == len("2025") and ends[-1].isdigit():
            ends[-1] += "-12"
        return _stretch(ends[-1], match["unit"], -count)
    return _stretch(ends[0], match["unit"], count)


def _stretch(when: str, unit: str, count: int) -> str | None:
    """The span of some units that ends with a date, or begins with it."""
    other: str | None
    if len(when) == len("2025"):
        if unit not in ("year", "decade"):
            return None
        # The five years to 2030 are told from 2025 on.
        other = cal.iso(int(when) + count * _MONTHS[unit] // 12)
    elif len(when) == len("2025-10") and when[5:] <= "12":
        if unit not in _MONTHS:
            return None
        step = abs(count) * _MONTHS[unit] - 1
        moved = cal.plus_months(int(when[:4]), int(when[5:]), step if count > 0 else -step)
        other = cal.iso(*moved)
    elif len(when) == len("2025-10-09"):
        other = _days_off(date.fromisoformat(when), unit, count)
    else:
        return None
    return cal.span(when, other) if count > 0 else cal.span(other, when)


def _days_off(day: date, unit: str, count: int) -> str | None:
    """The first or last day of some units that end or begin with a day."""
    way = 1 if count > 0 else -1
    if unit in _DAYS:
        moved = cal.plus_days(day, count * _DAYS[unit] - way)
        return moved.isoformat() if moved else None
    year, month = cal.plus_months(day.year, day.month, count * _MONTHS[unit])
    when = cal.iso(year, month, min(day.day, cal.last_day(year, month))) if year > 0 else None
    return (date.fromisoformat(when) - timedelta(days=way)).isoformat() if when else None
