"""Dates told by how far off they are: ten years ago, in two weeks' time, a year on from it."""

import re
from calendar import month_name
from collections.abc import Iterator

from wbdesk.extract import needs, numbers
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates import clauses
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

WORDS = frozenset(
    "within inside ago time now today ahead hence day days years months weeks fortnight on "
    "since come comes came".split()
)
"""Words in small letters one of which a text with such a date holds."""
N = rf"(?P<n>\d{{1,3}}|{numbers.SMALL}|(?:a|one) hundred|an?|one)"
UNIT = r"(?P<unit>day|week|fortnight|month|year)s?"
_AGO = re.compile(
    rf"(?:(?P<part>half|(?:a|one) quarter of|three quarters of) a century|(?P<n>\d{{1,3}}|"
    rf"{numbers.SMALL}|(?:a|one) hundred(?: and (?:{numbers.SMALL}))?|half a dozen|a dozen|an?|"
    rf"one|a few|several|many|"
    r"some|a couple of)(?P<half> and a half)?[ \u00a0-](?P<unit>minute|hour|day|week|"
    r"fortnight|month|year|decade|spring|summer|autumn|winter|centur(?=y|ies))(?:s|y|ies)?) ago\b",
    re.I,
)
_WITHIN = needs.pattern(
    rf"\b(?:within|inside) (?:the next )?(?P<n>\d{{1,3}}|{numbers.SMALL}) "
    r"(?P<unit>day|week|month|year)s(?= (?:to|and|by|if|the|it|they|we|she|he)\b|[,.;:)]|\Z)",
    re.I,
)
_ABOUT = (
    r"(?P<about>(?:about|around|approximately|roughly|some|nearly|almost|under|less than|over|"
    r"more than) )"
)
_HENCE = needs.pattern(
    rf"\b(?P<all>in (?:just )?{_ABOUT}?{N}(?:(?: to | or |-|–)(?P<n2>\d{{1,3}}|{numbers.SMALL}))?"
    rf"[ \u00a0]{UNIT}(?:[’']s?)? time\b)",
    re.I,
)
_FROM_NOW = needs.pattern(
    rf"(?<!up to )\b(?P<all>{N}[ \u00a0](?P<unit>day|week|fortnight|month|year|decade)s? "
    r"(?:hence|from (?:now|today)|"
    r"ahead(?! of))\b)",
    re.I,
)
# In six months may as well be how long it takes; what takes place then has its verb.
_HELD = needs.begun_pattern(
    r"\b(?:take place|reconvene|meet|again|reviewed|held|open|return|visit|back|due|resume|"
    r"reopen|follow|vote|expire|begin|start) "
    rf"(?P<all>in {N} {UNIT}(?=[.,;]|\Z))"
)
_ON_FROM = needs.pattern(
    rf"\b(?P<n>\d{{1,3}}|{numbers.SMALL}|an?|one) (?P<unit>week|month|year|decade)s? on from(?= )",
    re.I,
)
_SINCE = re.compile(
    rf"(?P<mark>\b(?:exactly|today,? (?:is|it is|it has been|we mark|"
    rf"marks?)) (?:exactly )?)?(?<![\w-])"
    rf"{_ABOUT}?{N}(?P<half> and a half)?[ \u00a0](?P<unit>day|week|month|year|decade)s? since\b"
    rf"(?! then| \d|,| (?:last|(?:early |mid-|late )?(?:{'|'.join(month_name[1:])}))\b)",
    re.I,
)
_ON_THIS = re.compile(
    r" (?:today|(?P<yesterday>yesterday)|to the day|this (?:very )?month|"
    r"this (?:very )?(?P<rough>week|year))\b"
)
_WHICH = re.compile(r"(?: [\w’'-]+){1,4}(?=[,.;:)]|\Z)")
"""What the time since is reckoned from, where the clause ends with it."""
_DOZENS = {"half a dozen": 6, "a dozen": 12}
_PARTS = {"half": 50, "a": 25, "one": 25, "three": 75}
_STRETCH = re.compile(
    r"\b(?:in|over|during|for|(?:(?:in|over|during|for) )?the|first) (?:last )?\Z", re.I
)
_RECKONED = "It is reckoned back from the day of publication."
_ROUGH = re.compile(
    r"\b(?:more than|over|nearly|almost|around|about|some|roughly|approximately|at least|less than|"
    r"under) \Z",
    re.I,
)
UNKNOWN = "The day of publication is not known."
_VAGUE = frozenset("a few,several,many,some,a couple of".split(","))
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_YEARS = {"year": 1, "decade": 10, "centur": 100}


def find(text: str, reference: Reference, words: frozenset[str]) -> list[Phrase]:
    """The dates of a text, whose words in small letters are `words`, told by their distance."""
    found: list[Phrase] = []
    if "ago" in words:
        found += [_ago(text, match, reference) for match in _before(text, _AGO, " ago")]
    if "time" in words and "in" in words and not words.isdisjoint(_TIME_UNITS):
        found += [_hence(match, reference) for match in _HENCE.finditer(text)]
    now = "from" in words and not words.isdisjoint(("now", "today"))
    if (now or "ahead" in words or "hence" in words) and not words.isdisjoint(_TIME_UNITS):
        found += [_hence(match, reference) for match in _FROM_NOW.finditer(text)]
    if "in" in words and not words.isdisjoint(_AHEAD_UNITS) and not words.isdisjoint(_HELD_WORDS):
        found += [_hence(match, reference) for match in _HELD.finditer(text)]
    if not words.isdisjoint(("within", "inside")):
        found += [each for m in _WITHIN.finditer(text) if (each := _within(text, m, reference))]
    if " to the day" in text:
        found += [each for m in _TO_DAY.finditer(text) if (each := _to_day(m, reference))]
    if " on from " in text:
        found += [_on_from(match, reference) for match in _ON_FROM.finditer(text)]
    if "since" in words and not words.isdisjoint(_SINCE_UNITS):
        found += [
            each for m in _before(text, _SINCE, " since") if (each := _since(text, m, reference))
        ]
    return found


_SINCE_UNITS = frozenset("days weeks months years decades week month year decade".split())
_AHEAD_UNITS = frozenset("days weeks fortnight months years year".split())
_TIME_UNITS = frozenset(
    f"{unit}{ending}"
    for unit in ("day", "week", "fortnight", "month", "year", "decade")
    for ending in ("", "s", "’s", "'s")
)
_HELD_WORDS = frozenset(
    "place reconvene meet again reviewed held open return visit back due resume reopen follow vote "
    "expire begin start".split()
)


def _before(text: str, pattern: re.Pattern[str], word: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that ends with a word, looked for only where that stands."""
    last = 0
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        match = pattern.search(text, max(last, at - _LONGEST), end + _LONGEST)
        if match is not None:
            last = max(match.end(), end)
            yield match
        at = text.find(word, end)


_LONGEST = 48


def _hence(match: re.Match[str], reference: Reference) -> Phrase:
    """In two weeks' time, a year from now, ten years ahead."""
    start, end = match.span("all")
    if reference.day is None:
        return Phrase(start, end, None, UNKNOWN)
    unit, count, day = match["unit"].lower(), count_of(match), reference.day
    when, doubt = off(reference, unit, count)
    if unit == "year" and count == 1:
        when = cal.iso(day.year + 1, day.month)
    told = match.groupdict()
    if told.get("n2"):
        last, _ = off(reference, match["unit"].lower(), int(numbers.plain(told["n2"])))
        when = cal.span((when or "").rstrip("~"), (last or "").rstrip("~"))
    elif told.get("about") and when:
        when = f"{when.rstrip('~')}~"
    return Phrase(start, end, when, doubt)


def _within(text: str, match: re.Match[str], reference: Reference) -> Phrase | None:
    """Within 60 days, where it is still to come: the days from that of publication on."""
    start, end = match.span()
    unit = match["unit"].lower()
    if reference.day is None or clauses.tense(text, start, end) != "future":
        return None
    if unit != "year" and clauses.ruled(text, start, end):
        return None
    when = cal.stretch(reference.day, unit, count_of(match))
    return Phrase(start, end, when, "It is reckoned from the day of publication.")


_MARKED = re.compile(r"\b(?:mark(?:s|ed|ing)?|celebrat(?:es?|ed|ing)|commemorat(?:es?|ed|ing)) \Z")


def _since(text: str, match: re.Match[str], reference: Reference) -> Phrase | None:
    """One year since the treaty: so long ago it was, to the day where today marks it."""
    start, end, day = match.start("about" if match["about"] else "n"), match.end(), reference.day
    led = _STRETCH.search(text, max(0, start - 16), start)
    if _MARKED.search(text, max(0, start - 24), start):
        return None  # what is celebrated is the time that has passed
    if match["half"] or (led and not led.group().lower().endswith("the ")):
        return None
    if day is None:
        return Phrase(start, end, None, UNKNOWN)
    count, unit = count_of(match), match["unit"].lower()
    if led:
        until = _WHICH.match(text, end)
        end = until.end() if until else end
        return Phrase(led.start(), end, cal.stretch(day, unit, -count), _RECKONED)
    doubt = "It is reckoned from the day of publication."
    if match["mark"] and not match["about"] and unit in ("year", "decade"):
        return Phrase(start, end, cal.years_before(day, count * _YEARS[unit]), doubt)
    when, _ = off(reference, unit, -count)
    if when and match["about"]:
        when = f"{when.rstrip('~')}~"
    return Phrase(start, end, when, doubt)


_TO_DAY = re.compile(
    rf"(?P<about>\b(?:nearly|almost|just over|just under) )?\b{N} (?P<unit>year|decade|month)s? "
    r"to the day(?: since\b|(?=[,.;:)–—]|\Z| (?:after|from)\b))",
    re.I,
)


def _to_day(match: re.Match[str], reference: Reference) -> Phrase | None:
    """Ten years to the day since the flood: that very day."""
    if reference.day is None or match["about"]:
        return None
    day, months = reference.day, {"month": 1, "year": 12, "decade": 120}[match["unit"].lower()]
    year, month = cal.plus_months(day.year, day.month, -months * count_of(match))
    when = cal.iso(year, month, day.day)
    return Phrase(match.start(), match.end(), when, _RECKONED)


def _on_from(match: re.Match[str], reference: Reference) -> Phrase:
    """Two months on from the visit: so long ago the visit was."""
    if reference.day is None:
        return Phrase(match.start(), match.end(), None, UNKNOWN)
    when, _ = off(reference, match["unit"].lower(), -count_of(match))
    doubt = "It is reckoned from the day of publication."
    return Phrase(match.start(), match.end(), when, doubt)


def _ago(text: str, match: re.Match[str], reference: Reference) -> Phrase:
    start, end, day = match.start(), match.end(), reference.day
    vague = match["half"] or (match["n"] or "").lower() in _VAGUE
    if vague or day is None:
        return Phrase(start, end, None, "How long ago is not said exactly.")
    if match["part"]:
        count, unit = _PARTS[match["part"].lower().split()[0]], "year"
    else:
        count, unit = count_of(match), match["unit"].lower()
    if unit in ("minute", "hour"):
        return Phrase(start, end, day.isoformat())
    if unit in cal.SEASONS:
        year = cal.season_year(reference, cal.SEASONS[unit], "past")
        when = f"{year - count + 1}-{cal.SEASONS[unit]}" if year else None
        return Phrase(start, end, when, "The year of the season is reckoned back.")
    when, doubt = off(reference, unit, -count)
    exact = _ON_THIS.match(text, end) if unit not in ("day", "centur") else None
    if exact is not None and unit in _DAYS:
        end, when = exact.end(), (when or "").rstrip("~") or None
    elif exact is not None:
        back = count * {"month": 1, "year": 12, "decade": 120}[unit]
        year, month = cal.plus_months(day.year, day.month, -back)
        end = exact.end()
        if exact["yesterday"]:
            when = cal.off(cal.iso(year, month, day.day) or "", "day", -1)
        elif not exact["rough"]:
            when = cal.iso(year, month, day.day if "day" in exact.group() else None)
    elif unit == "year" and count == 1 and not _ROUGH.search(text, max(0, start - 20), start):
        when = cal.iso(day.year - 1, day.month)
    if when and not when.endswith("~") and _ROUGH.search(text, max(0, start - 20), start):
        when, doubt = f"{when}~", "It is said to be about so long ago."
    return Phrase(start, end, when, doubt)


def count_of(match: re.Match[str]) -> int:
    return _DOZENS.get(match["n"].lower()) or int(numbers.plain(match["n"]))


def off(reference: Reference, unit: str, count: int) -> tuple[str | None, str]:
    """The day, month or year so many units off, weeks about; and what is to be looked at."""
    day = reference.day
    assert day is not None
    if unit in _DAYS:
        moved = cal.plus_days(day, count * _DAYS[unit])
        if moved is None or unit == "day":
            return (moved.isoformat() if moved else None), ""
        return f"{moved.isoformat()}~", "The day is about so many weeks off."
    if unit == "month":
        return cal.iso(*cal.plus_months(day.year, day.month, count)), ""
    return cal.iso(day.year + count * _YEARS[unit]), ""
