"""Dates reckoned from the day of publication: today, last year, the next ten years."""

import re

from wbdesk.extract import needs
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates import (
    clauses,
    directed,
    distances,
    edges,
    elections,
    leaning,
    stories,
    terms,
    today,
    unplaced,
    weekdays,
)
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

_OWN_WORDS = frozenset(
    f"{word}{mark}s" for word in ("morning", "afternoon", "evening", "night") for mark in "’'"
)
WORDS = (
    frozenset(
        "today today’s today's tonight tonight’s tonight's yesterday yesterday’s yesterday's "
        "tomorrow tomorrow’s tomorrow's ago ahead since fortnight weekend weekends "
        "hour hours day days day’s day's week weeks week’s week's month months month’s month's "
        "quarter quarters fiscal year years year’s year's decade decades decade’s decade's century "
        "notice centuries generation generations current term session time period festive "
        "half-term half half-century half-decade holiday holidays break war records parliament "
        "seasons invasion "
        "parliament’s parliament's election office power season pandemic lockdown "
        "morning afternoon evening night "
        "same corresponding equivalent comparable soon shortly course memory come comes came then "
        "date".split()
    )
    | weekdays.WORDS
    | frozenset(cal.SEASONS)
    | _OWN_WORDS
)
"""Words in small letters without which a text holds none of these."""
_THIS = needs.begun_pattern(
    r"(?P<dir>(?:[Ll]ater |[Ee]arlier |[Ll]ater on )?[Tt]his|[Tt]he current|the|this current) "
    r"(?P<kind>financial |fiscal |calendar |academic |tax |school |same )?"
    r"(?:(?:critical|crucial|decisive|pivotal|vital|defining) (?=decade))?"
    r"(?P<unit>year|month|weekend|week|quarter|decade|century|Parliament|parliament)(?![\w-])"
    r"(?P<next> and (?:the )?next(?! [a-z]))?"
)
_WITHIN = needs.begun_pattern(
    r"\b[Ww]ithin the (?P<inside>year|month|week)(?=[.,;:)]|\Z)|"
    r"\b(?:[Ii]n|[Ff]or|[Oo]ver|[Dd]uring) the (?P<date>year|month) to date\b|"
    r"\b(?:[Bb]y|[Bb]efore|[Uu]ntil|[Aa]t|[Tt]owards?) (?:the )?(?P<ends>year|month|week)"
    r"(?:[ -]|[’']s )end\b(?![’'-])|\b[Ss]o far this (?P<far>year|month|week)\b"
    r"|\b(?:[Ll]ater in|[Ee]arlier in|[Ll]ate in|[Ee]arly in|[Aa]ll through|[Tt]hroughout) the "
    r"(?P<in>year|month|week)\b(?! (?:to|ending|ended|before|beginning|after|of|\d))"
    r"|\b[Bb]efore (?:the|this) (?P<out>year|month|week|decade|century) "
    r"(?:is|was|has) (?:out|over|through|up|done|ended)\b"
)
_WEEKEND = needs.pattern(
    r"\b(?:(?P<ahead>[Bb]y|[Uu]ntil|[Bb]efore|[Ff]or|[Ii]nto)|[Oo]ver|[Aa]t|[Dd]uring|[Aa]cross|"
    r"[Ss]ince|[Aa]fter|[Tt]hrough(?:out)?) the weekend(?![\w-]| of (?:the )?\d)"
)


def find(text: str, reference: Reference, words: frozenset[str]) -> list[Phrase]:
    """The relative dates of a text whose words in small letters are `words`."""
    found = terms.find(text, reference, words) if not words.isdisjoint(terms.WORDS) else []
    if not words.isdisjoint(_DAY_WORDS):
        found += today.find(text, reference)
    if not words.isdisjoint(_DIRECTIONS):
        found += directed.find(text, reference)
    if ("before" in words and "last" in words) or ("after" in words and "next" in words):
        found += [
            each for m in _LAST_BUT_ONE.finditer(text) if (each := _last_but_one(m, reference))
        ]
    if not words.isdisjoint(_UNITS):
        found += [each for match in _THIS.finditer(text) if (each := _this(text, match, reference))]
        if not words.isdisjoint(_INSIDE) or ("before" in words and not words.isdisjoint(_ENDED)):
            found += [each for m in _WITHIN.finditer(text) if (each := _inside(m, reference))]
    if not words.isdisjoint(distances.WORDS):
        found += distances.find(text, reference, words)
        found += stories.find(text, reference, words)
    if "weekend" in words:
        found += [_weekend(text, match, reference) for match in _WEEKEND.finditer(text)]
    if not words.isdisjoint(weekdays.WORDS):
        found += weekdays.find(text, reference)
    if not words.isdisjoint(_PLURALS):
        found += unplaced.find(text, words)
    if not words.isdisjoint(leaning.WORDS):
        found += leaning.find(text, words, reference)
    if "year" in words and reference.day:
        found += [_nth_year(m, reference) for m in _NTH_YEAR.finditer(text)]
    if "election" in words:
        found += elections.find(text, reference)
    return found


_DAY_WORDS = _OWN_WORDS | frozenset(
    "today today’s today's tonight tonight’s tonight's yesterday yesterday’s yesterday's tomorrow "
    "tomorrow’s tomorrow's morning afternoon evening night".split()
)
_INSIDE = frozenset("end far later earlier late early through throughout within date".split())
_ENDED = frozenset("out over up done ended".split())
_DIRECTIONS = frozenset("last past previous next coming".split())
_UNITS = frozenset(
    "year year’s year's month month’s month's week week’s week's weekend quarter decade century "
    "parliament parliament’s".split()
)
_PLURALS = frozenset(
    "notice office power season seasons pandemic lockdown election war records generation decade "
    "days weeks months years decades "
    "year month week ahead term "
    "session generations "
    "centuries since period festive half-term half holiday holidays break parliament few several "
    "couple within hours privatisation privatization independence devolution brexit reunification "
    "partition revolution crisis thaw soon shortly course time memory".split()
)


def _this(text: str, match: re.Match[str], reference: Reference) -> Phrase | None:
    start, edge = edges.start(text, match.start())
    words, unit = match["dir"].lower(), match["unit"].lower()
    kind = (match["kind"] or "").strip()
    edge = edge.removeprefix("very ")
    edge = "start" if edge.endswith(("days", "weeks", "months")) else edge
    if words == "the" and edge not in _EDGES and not kind:
        return None
    if words == "the" and unit == "week" and _NAMED_WEEK.match(text, match.end()):
        return None
    if edge in _OF_CENTURY and unit == "century":
        turn = cal.iso(reference.day.year // 100 * 100 + _OF_CENTURY[edge]) if reference.day else ""
        since = text.startswith(("Since", "since"), start)
        return Phrase(start, match.end(), f"{turn}/.." if turn and since else turn or None)
    if kind == "same" or (unit == "parliament" and not edge):
        return None
    if (
        words == "the"
        and kind
        and not edge
        and not edges.LEAD.search(text, max(0, start - 16), start)
    ):
        return None
    if unit == "parliament":
        return Phrase(start, match.end(), None, "When the Parliament ends is not said.")
    if reference.day is None:
        return Phrase(start, match.end(), None, "The day of publication is not known.")
    when = (
        cal.special_year(kind, reference.day, reference.fiscal, 0)
        if kind
        else cal.unit_off(reference.day, unit, 0)
    )
    if match["next"] and when:
        after = _next(kind, unit, reference)
        return Phrase(start, match.end(), cal.span(when.split("/")[0], after.split("/")[-1]))
    since = text.startswith(("Since ", "since "), start)
    if when and words == "the" and not kind and unit in ("year", "month") and not since:
        return _of_story(text, (start, match.end()), when, edge, unit)
    if when and edge in ("end", "close"):
        when = _end(when, unit, kind)
    if when and since:
        when = f"{when.split('/')[0]}/.."
    return Phrase(start, match.end() if not match["next"] else match.start("next"), when)


_OF_CENTURY = {"turn": 0, "dawn": 0, "middle": 50}


def _end(when: str, unit: str, kind: str) -> str:
    """Where a financial or school year ends, or a decade."""
    if unit == "decade":
        return f"{when[:3]}9"
    return when.rsplit("/", maxsplit=1)[-1] if kind else when


def _of_story(text: str, span: tuple[int, int], when: str, edge: str, unit: str) -> Phrase:
    """By the end of the year she had ten: of the year told before, where one is."""
    if clauses.tense(text, *span) != "past":
        return Phrase(*span, when)
    part = "rest" if edge in ("rest", "remainder") and unit == "year" else "end"
    return Phrase(*span, when, again=True, unit=f"{part} of {unit}")


def _next(kind: str, unit: str, reference: Reference) -> str:
    """The unit after that of publication: this year and next."""
    assert reference.day is not None
    if kind:
        return cal.special_year(kind, reference.day, reference.fiscal, 1) or ""
    return cal.unit_off(reference.day, unit, 1) or ""


_EDGES = frozenset(
    "end close course rest remainder start beginning outset middle turn dawn".split()
) | {"early part", "latter part", "later part", "first part", "better part"}
_NAMED_WEEK = re.compile(r" (?:of|to|ending|beginning|commencing|starting|in|that|when)\b")


_NTH_YEAR = needs.begun_pattern(
    r"\b(?:(?:is|are) (?:now )?(?:well )?in(?:to)?|now in(?:to)?|enters|reaches) "
    r"(?P<all>(?:its|their|this|the) (?!first\b|last\b|next\b|same\b)(?:[a-z]+(?:st|nd|rd|th)|"
    r"\d{1,3}(?:st|nd|rd|th)) year)(?![\w’'-]| of (?:an?|his|her|their|my)\b)"
)


def _nth_year(match: re.Match[str], reference: Reference) -> Phrase:
    """The year that a thing is in: now in its fifteenth year."""
    assert reference.day is not None
    return Phrase(match.start("all"), match.end("all"), cal.iso(reference.day.year))


_LAST_BUT_ONE = needs.pattern(
    rf"\b(?:(?:[Ii]n|[Oo]n|[Oo]ver|[Dd]uring|[Ss]ince) )?[Tt]he (?P<unit>year|month|week|weekend|"
    rf"night|{'|'.join(cal.WEEKDAYS)}) (?:before last|(?P<after>after next))\b"
)


def _last_but_one(match: re.Match[str], reference: Reference) -> Phrase | None:
    """The week before last, the Tuesday before last, the month after next."""
    if reference.day is None:
        return None
    if match["after"]:
        if match["unit"] in cal.WEEKDAYS:
            return None  # which one is next is told in two ways
        return Phrase(match.start(), match.end(), cal.unit_off(reference.day, match["unit"], 2))
    if match["unit"] in cal.WEEKDAYS:
        back = (reference.day.weekday() - cal.WEEKDAYS[match["unit"]]) % 7 or 7
        moved = cal.plus_days(reference.day, -back - 7)
        return Phrase(match.start(), match.end(), moved.isoformat() if moved else None)
    return Phrase(match.start(), match.end(), cal.unit_off(reference.day, match["unit"], -2))


def _inside(match: re.Match[str], reference: Reference) -> Phrase | None:
    """By year-end, so far this year, before the month is out."""
    if reference.day is None:
        return None
    if match["date"]:
        first = cal.iso(
            reference.day.year, 1 if match["date"] == "year" else reference.day.month, 1
        )
        return Phrase(match.start(), match.end(), cal.span(first, reference.day.isoformat()))
    unit = match["ends"] or match["far"] or match["in"] or match["out"]
    unit = unit or match["inside"]
    return Phrase(match.start(), match.end(), cal.unit_off(reference.day, unit, 0))


def _weekend(text: str, match: re.Match[str], reference: Reference) -> Phrase:
    """The weekend just gone, or the one to come, by the tense."""
    day = reference.day
    tense = clauses.tense(text, match.start(), match.end())
    tense = tense or ("future" if match["ahead"] else "")
    if day is None or not tense:
        return Phrase(match.start(), match.end(), None, "Which weekend is meant is not plain.")
    past = tense == "past" and day.weekday() < 5
    when = cal.unit_off(day, "weekend", -1 if past else 0)
    if when and match["ahead"] in ("until", "Until"):
        when = when[:10]
    return Phrase(
        match.start(), match.end(), when, "Which one is meant is reckoned from the tense."
    )
