"""Lengths that stand right behind a date and end there, or lead from it to another.

In 2013, after four years of drought; in 2012, seven years after closing it.
"""

import re

from msgspec.structs import replace

from wbdesk.extract import numbers
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates.phrase import Phrase

WORDS = frozenset(("after", "before", "for"))
"""Words in small letters one of which a text with such a length holds."""
_N = rf"(?P<n>\d{{1,3}}|{numbers.SMALL}|an?)[ \u00a0]"
_UNIT = r"(?P<unit>day|week|month|year|decade)s?"
_BEHIND = re.compile(
    r",? ?(?:[–-] ?)?(?:and |but )?(?:only |just |some |exactly )?(?:"
    rf"(?P<ended>after (?:about |nearly |almost |some |more than |over |just )?){_N}{_UNIT}"
    r"(?= (?:of|in|at|as|on|with|without|under|away|spent|during|when|abroad)\b|[.,;:)]|\Z)|"
    rf"{_N.replace('<n>', '<n2>')}{_UNIT.replace('<unit>', '<unit2>')} (?P<way>after|before)"
    r"(?= (?:[a-z]+ing\b|(?:the|it|its|he|she|they|we|his|her|their|our|an?|that|this)\b|[A-Z])))"
)
_AHEAD = re.compile(rf"(?<![\w-])(?<![,–—] ){_N}{_UNIT} (?P<way>before|after) (?:the )?\Z")
_LASTS = re.compile(
    rf",? for (?:the next )?{_N}{_UNIT}(?![\w’'-]| (?:of|or|ago|old|after|before|later)\b)"
)
_LED = re.compile(r"(?:before|after) (?:the )?")
_LONGEST = 40
_DAY, _MONTH, _YEAR = len("2025-10-09"), len("2025-10"), len("2025")


def added(text: str, found: list[Phrase]) -> list[Phrase]:
    """The dates of a text, each with the length behind it."""
    made: list[Phrase] = []
    for each in found:
        if made and each.start < made[-1].end:
            continue  # the same length, read without the date before it
        date = _from(text, each) or _lasting(text, each) or each
        made.append(date)
        behind = _BEHIND.match(text, date.end) if date.when else None
        when = _reckoned(behind, date.when or "") if behind else None
        if behind is not None and when:
            start = behind.start("n") if behind["ended"] else behind.start("n2")
            lasts = behind["ended"] is not None
            made.append(Phrase(start, behind.end(), when, _DOUBT, lasts=lasts))
    return made


_DOUBT = "It is reckoned from the date before it."


def _from(text: str, phrase: Phrase) -> Phrase | None:
    """The date that lies so many units before or after another: two days before Christmas."""
    led = _LED.match(text, phrase.start)
    at = led.end() if led else phrase.start
    if not phrase.when or not text.endswith(("before ", "after ", " the "), 0, at):
        return None
    ahead = _AHEAD.search(text, max(0, at - _LONGEST), at)
    when = _reckoned(ahead, phrase.when.removesuffix("/..")) if ahead else None
    return Phrase(ahead.start(), phrase.end, when, phrase.doubt) if ahead and when else None


def _lasting(text: str, phrase: Phrase) -> Phrase | None:
    """From a date on for so long."""
    when = (phrase.when or "").removesuffix("/..")
    lasts = _LASTS.match(text, phrase.end) if len(when) in (_MONTH, _DAY) else None
    if lasts is None or not when[-2:].isdigit() or phrase.again or when[5:7] > "12":
        return None
    count, unit = int(numbers.plain(lasts["n"])), lasts["unit"]
    if unit in ("month", "year", "decade"):
        months = count * {"month": 1, "year": 12, "decade": 120}[unit]
        last = cal.iso(*cal.plus_months(int(when[:4]), int(when[5:7]), months), int(when[8:] or 1))
        last = cal.off(last, "day", -1) if last else None
    elif len(when) == _DAY:
        last = cal.off(when, "day", 7 * count if unit == "week" else count - 1)
    else:
        return None
    spans = cal.span(when, last[: len(when)]) if last else None
    return replace(phrase, end=lasts.end(), when=spans) if spans else None


def _reckoned(behind: re.Match[str], when: str) -> str | None:
    """What is so far off a date, or the stretch that ends with it."""
    if not (len(when) in (_YEAR, _MONTH, _DAY) and when[-2:].isdigit()) or when[4:7] > "-12":
        return None
    told = behind.groupdict()
    count = int(numbers.plain(told["n"] or told["n2"]))
    unit = told["unit"] or told["unit2"]
    if told.get("ended"):
        return cal.span(_back(when, unit, count), when[: _kept(unit)])
    # Two days before Christmas lie before it; in 2012, two years before the vote, lie before that.
    step = -count if (behind["way"] == "after") == ("n2" in told) else count
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
