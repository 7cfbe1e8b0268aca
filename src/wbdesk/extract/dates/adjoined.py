"""Lengths that stand right behind a date and end there, or lead from it to another.

In 2013, after four years of drought; in 2012, seven years after closing it.
"""

import re

from wbdesk.extract import numbers
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates.phrase import Phrase

WORDS = frozenset(("after", "before"))
"""Words in small letters one of which a text with such a length holds."""
_N = rf"(?P<n>\d{{1,3}}|{numbers.SMALL}|an?)[ \u00a0]"
_UNIT = r"(?P<unit>day|week|month|year|decade)s?"
_BEHIND = re.compile(
    r",? ?(?:[–-] ?)?(?:and |but )?(?:only |just |some |exactly )?(?:"
    rf"(?P<ended>after (?:about |nearly |almost |some |more than |over |just )?){_N}{_UNIT}"
    r"(?= (?:of|in|at|as|on|with|without|under|away|spent|during|when|abroad)\b|[.,;:)]|\Z)|"
    rf"{_N.replace('<n>', '<n2>')}{_UNIT.replace('<unit>', '<unit2>')} (?P<way>after|before) "
    r"(?=[a-z]+ing\b|(?:the|it|its|he|she|they|we|his|her|their|our|an?|that|this)\b|[A-Z]))"
)
_DAY, _MONTH, _YEAR = len("2025-10-09"), len("2025-10"), len("2025")


def added(text: str, found: list[Phrase]) -> list[Phrase]:
    """The dates of a text, each with the length behind it."""
    made: list[Phrase] = []
    for each in found:
        if made and each.start < made[-1].end:
            continue  # the same length, read without the date before it
        made.append(each)
        behind = _BEHIND.match(text, each.end) if each.when else None
        when = _reckoned(behind, each.when or "") if behind else None
        if behind is not None and when:
            start = behind.start("n") if behind["ended"] else behind.start("n2")
            made.append(Phrase(start, behind.end(), when, "It is reckoned from the date before it."))
    return made


def _reckoned(behind: re.Match[str], when: str) -> str | None:
    """What is so far off a date, or the stretch that ends with it."""
    if not (len(when) in (_YEAR, _MONTH, _DAY) and when[-2:].isdigit()) or when[4:7] > "-12":
        return None
    count = int(numbers.plain(behind["n"] or behind["n2"]))
    unit = behind["unit"] or behind["unit2"]
    if behind["ended"]:
        return cal.span(_back(when, unit, count), when[: _kept(unit)])
    step = -count if behind["way"] == "after" else count
    if unit == "decade":
        unit, step = "year", 10 * step
    return cal.off(when, "day" if unit == "week" else unit, 7 * step if unit == "week" else step)


def _kept(unit: str) -> int:
    """How much of a date is told as exactly as a length in that unit."""
    return {"decade": _YEAR, "year": _YEAR, "month": _MONTH}.get(unit, _DAY)


def _back(when: str, unit: str, count: int) -> str | None:
    year = int(when[:4])
    if unit in ("year", "decade"):
        return cal.iso(year - count * (10 if unit == "decade" else 1))
    if len(when) == _YEAR:
        return None
    if unit == "month":
        return cal.iso(*cal.plus_months(year, int(when[5:7]), -count))
    return cal.off(when, "day", -count * (7 if unit == "week" else 1))
