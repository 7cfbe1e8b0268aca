"""Dates reckoned from the day of publication: today, last year, the next ten years."""

import re

from wbdesk.extract import numbers
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates import (
    clauses,
    distances,
    elections,
    leaning,
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
        "today today’s today's tonight tonight’s yesterday yesterday’s yesterday's tomorrow "
        "tomorrow’s tomorrow's this last next past coming ago ahead fortnight year "
        "year’s year's month week centuries generations within weekend "
        "quarter decade decades century years months weeks "
        "days current term session "
        "month’s month's week’s week's day’s day's decade’s decade's "
        "since period festive half-term half holiday holidays break "
        "war records generation parliament election office power season pandemic lockdown "
        "evening morning afternoon night".split()
    )
    | weekdays.WORDS
    | leaning.WORDS
    | _OWN_WORDS
)
"""Words in small letters without which a text holds none of these."""
_COUNT = rf"\d{{1,3}}|{numbers.SMALL}"
_DIRECTED = re.compile(
    rf"(?P<dir>[Ll]ast|[Pp]ast|[Pp]revious(?= (?:\d|\w+ (?:years|months|weeks)))|[Nn]ext|"
    rf"[Cc]oming) "
    rf"(?:(?P<few>few|couple(?: of)?|several) |(?:(?:{_COUNT})(?: to | or |-|–))?"
    rf"(?P<n>(?:a |one )?hundred|{_COUNT})[ \u00a0-])?(?P<half>and a half )?"
    r"(?P<kind>financial |fiscal |calendar |academic |tax |school )?"
    r"(?P<unit>hour|day|week|weekend|fortnight|month|year|decade|century|night|"
    r"quarter of a century|half[- ]century|half[- ]decade|quarter)(?P<s>s?)(?![\w-])"
)
_THIS = re.compile(
    r"(?P<dir>(?:[Ll]ater |[Ee]arlier |[Ll]ater on )?[Tt]his|[Tt]he current|the|this current) "
    r"(?P<kind>financial |fiscal |calendar |academic |tax |school |same )?"
    r"(?:(?:critical|crucial|decisive|pivotal|vital|defining) (?=decade))?"
    r"(?P<unit>year|month|weekend|week|quarter|decade|century|Parliament|parliament)(?![\w-])"
    r"(?P<next> and (?:the )?next(?! [a-z]))?"
)
_END_OF = re.compile(
    r"(?:(?:[Bb]y|[Bb]efore|[Tt]owards?|[Aa]t|[Uu]ntil|[Ff]rom|[Ii]n|[Oo]ver|[Dd]uring|"
    r"[Ss]ince) )?(?:the )?"
    r"(?P<edge>(?:very )?[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle|[Tt]urn|[Cc]lose|[Cc]ourse|"
    r"(?:early|latter|later|first|better) part|(?:first|early|opening|closing|last|final|latter|"
    r"later|middle|dying) (?:days|weeks|months)|[Rr]est|[Rr]emainder|[Oo]utset|[Dd]awn) of \Z"
)
_BY = re.compile(
    r"\b(?:[Bb]y|[Ss]ince|[Ff]rom|[Uu]ntil|[Bb]efore|[Dd]uring|[Ii]n|[Oo]ver|[Ff]or|[Ww]ithin|"
    r"[Aa]cross|"
    r"[Tt]hroughout|[Ee]arly|[Ll]ate|[Ll]ater) (?:the )?\Z"
)
_WITHIN = re.compile(
    r"\b[Ww]ithin the (?P<inside>year|month|week)(?=[.,;:)]|\Z)|"
    r"\b[Ii]n the (?P<date>year) to date\b|"
    r"\b(?:[Bb]y|[Bb]efore|[Uu]ntil|[Aa]t|[Tt]owards?) (?:the )?(?P<ends>year|month|week)"
    r"(?:[ -]|[’']s )end\b(?![’'-])|\b[Ss]o far this (?P<far>year|month|week)\b"
    r"|\b(?:[Ll]ater in|[Ee]arlier in|[Ll]ate in|[Ee]arly in|[Aa]ll through|[Tt]hroughout) the "
    r"(?P<in>year|month|week)\b(?! (?:to|ending|ended|before|beginning|after|of|\d))"
    r"|\b[Bb]efore (?:the|this) (?P<out>year|month|week|decade|century) "
    r"(?:is|was|has) (?:out|over|through|up|done|ended)\b"
)
_WEEKEND = re.compile(
    r"\b(?:(?P<ahead>[Bb]y|[Uu]ntil|[Bb]efore|[Ff]or|[Ii]nto)|[Oo]ver|[Aa]t|[Dd]uring|[Aa]cross|"
    r"[Ss]ince|[Aa]fter|[Tt]hrough(?:out)?) the weekend(?![\w-])"
)


def find(text: str, reference: Reference, words: frozenset[str]) -> list[Phrase]:
    """The relative dates of a text whose words in small letters are `words`."""
    found: list[Phrase] = []
    if not words.isdisjoint(_DAY_WORDS):
        found += today.find(text, reference)
    if not words.isdisjoint(_DIRECTIONS):
        found += [
            each
            for match in _DIRECTED.finditer(text)
            if (each := _directed(text, match, reference))
        ]
    if "before" in words and "last" in words:
        found += [
            each for m in _LAST_BUT_ONE.finditer(text) if (each := _last_but_one(m, reference))
        ]
    if not words.isdisjoint(_UNITS):
        found += [each for match in _THIS.finditer(text) if (each := _this(text, match, reference))]
        if not words.isdisjoint(_INSIDE):
            found += [each for m in _WITHIN.finditer(text) if (each := _inside(m, reference))]
    if not words.isdisjoint(distances.WORDS):
        found += distances.find(text, reference, words)
    if "weekend" in words:
        found += [_weekend(text, match, reference) for match in _WEEKEND.finditer(text)]
    if not words.isdisjoint(weekdays.WORDS):
        found += weekdays.find(text, reference)
    if not words.isdisjoint(_PLURALS):
        found += unplaced.find(text, words)
    if not words.isdisjoint(leaning.WORDS):
        found += leaning.find(text, words, reference)
    if "election" in words:
        found += elections.find(text, reference)
    return found


_DAY_WORDS = _OWN_WORDS | frozenset(
    "today today’s today's tonight tonight’s tonight's yesterday yesterday’s yesterday's tomorrow "
    "tomorrow’s tomorrow's morning afternoon evening night".split()
)
_INSIDE = frozenset(
    "end far later earlier late early through throughout out over up done ended within date".split()
)
_DIRECTIONS = frozenset("last past previous next coming".split())
_UNITS = frozenset(
    "year year’s year's month month’s month's week week’s week's weekend quarter decade century "
    "parliament parliament’s".split()
)
_PLURALS = frozenset(
    "office power season pandemic lockdown election war records generation decade days weeks "
    "months years "
    "decades "
    "year month week ahead term "
    "session generations "
    "centuries since period festive half-term half holiday holidays break parliament few several "
    "couple within hours".split()
)


_FINAL = re.compile(r"(?:[’']s|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur)) \Z")
_FINAL_AFTER = re.compile(r" (?:as|in|of|at|before|with)\b")


def _is_final(text: str, match: re.Match[str]) -> bool:
    """Whether the last year is that of a term of office: in her last year as minister."""
    if match["dir"].lower() != "last" or match["n"] or not _FINAL_AFTER.match(text, match.end()):
        return False
    if text.startswith(" of ", match.end()):
        return match["unit"] != "decade"
    return _FINAL.search(text, max(0, match.start() - 6), match.start()) is not None


def _directed(text: str, match: re.Match[str], reference: Reference) -> Phrase | None:
    if _is_final(text, match) or (match["unit"] == "hour" and not match["n"]):
        return None
    back = match["dir"].lower() in ("last", "past", "previous")
    start, edge = _start(text, match.start())
    end = match.end()
    open_end = text.startswith(" and beyond", end)
    if open_end:
        end += len(" and beyond")
    if match["few"] or reference.day is None or (match["s"] and not match["n"]):
        return Phrase(start, end, None, "How long is not said, or not since when.")
    told = match["n"] or "one"
    count = int(numbers.plain(f"a {told}" if told == "hundred" else told))
    unit, way = match["unit"], -1 if back else 1
    if unit in _HALVES:
        unit, count = "year", _HALVES[unit] * count
    elif match["half"] and unit == "year":
        unit, count = "month", 12 * count + 6
    if match["n"] and (match["kind"] or "calendar ") != "calendar ":
        when = _special(match["kind"].strip(), reference, way, count)
    elif match["n"] or match["s"] or _is_stretch(text, match, edge):
        when = cal.stretch(reference.day, unit, way * count)
    else:
        when = _one(match, reference, way)
        if when and text[start : start + 5].lower() == "since":
            when = f"{when.split('/')[0]}/.."
    if when and open_end:
        when = f"{when.split('/')[0]}/.."
    return Phrase(start, end, when, "" if when else "The words do not place it.")


def _special(kind: str, reference: Reference, way: int, count: int) -> str | None:
    """The next three financial years: from where the next begins."""
    assert reference.day is not None
    far = cal.special_year(kind, reference.day, reference.fiscal, way * count)
    near = cal.special_year(kind, reference.day, reference.fiscal, way)
    first, last = (far, near) if way < 0 else (near, far)
    return cal.span(first.split("/")[0], last.split("/")[-1]) if first and last else None


_HALVES = {
    "quarter of a century": 25, "half century": 50, "half-century": 50, "half decade": 5,
    "half-decade": 5,
}  # fmt: skip
_OVER = re.compile(r"\b(?:[Oo]ver|[Ii]n|[Ww]ithin|[Dd]uring|[Ff]or|[Aa]cross|[Tt]hroughout) the \Z")


def _is_stretch(text: str, match: re.Match[str], edge: str) -> bool:
    """Whether one unit is the stretch up to today or from it: the past year, over the next year."""
    word, at = match["dir"].lower(), match.start()
    if match["unit"] in _HALVES:
        return True
    if edge == "course" and not match["kind"]:
        return True
    if match["kind"] or edge:
        return False
    the = text[max(0, at - 5) : at].lower().strip() in ("the", "this", "is the")
    the = the or text[max(0, at - 4) : at].lower() == "the "
    if word == "past" or (word == "coming" and the):
        return the or match["unit"] != "year"
    if word == "last" and match["unit"] in ("year", "decade", "century"):
        return the
    return _OVER.search(text, max(0, at - 16), at) is not None


def _one(match: re.Match[str], reference: Reference, step: int) -> str | None:
    """Last year, next week and their like."""
    day, unit = reference.day, match["unit"]
    assert day is not None
    if match["kind"]:
        return cal.special_year(match["kind"].strip(), day, reference.fiscal, step)
    return cal.unit_off(day, unit, step)


def _this(text: str, match: re.Match[str], reference: Reference) -> Phrase | None:
    start, edge = _start(text, match.start())
    words, unit = match["dir"].lower(), match["unit"].lower()
    kind = (match["kind"] or "").strip()
    edge = edge.removeprefix("very ")
    edge = "start" if edge.endswith(("days", "weeks", "months")) else edge
    if words == "the" and edge not in _EDGES and not kind:
        return None
    if words == "the" and unit == "week" and _NAMED_WEEK.match(text, match.end()):
        return None
    if edge in ("turn", "dawn") and unit == "century":
        turn = cal.iso(reference.day.year // 100 * 100) if reference.day else None
        since = text.startswith(("Since", "since"), start)
        return Phrase(start, match.end(), f"{turn}/.." if turn and since else turn)
    if kind == "same" or (unit == "parliament" and not edge):
        return None
    if words == "the" and kind and not edge and not _BY.search(text, max(0, start - 16), start):
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
    if when and kind and edge in ("end", "close"):
        when = when.split("/")[-1]
    if when and text.startswith(("Since ", "since "), start):
        when = f"{when.split('/')[0]}/.."
    return Phrase(start, match.end() if not match["next"] else match.start("next"), when)


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


_LAST_BUT_ONE = re.compile(
    rf"\b(?:(?:[Ii]n|[Oo]n|[Oo]ver|[Dd]uring|[Ss]ince) )?[Tt]he (?P<unit>year|month|week|weekend|"
    rf"night|{'|'.join(cal.WEEKDAYS)}) before last\b"
)


def _last_but_one(match: re.Match[str], reference: Reference) -> Phrase | None:
    """The week before last, the Tuesday before last."""
    if reference.day is None:
        return None
    if match["unit"] in cal.WEEKDAYS:
        back = (reference.day.weekday() - cal.WEEKDAYS[match["unit"]]) % 7 or 7
        moved = cal.plus_days(reference.day, -back - 7)
        return Phrase(match.start(), match.end(), moved.isoformat() if moved else None)
    return Phrase(match.start(), match.end(), cal.unit_off(reference.day, match["unit"], -2))


def _inside(match: re.Match[str], reference: Reference) -> Phrase | None:
    """By year-end, so far this year, before the month is out."""
    if reference.day is None:
        return None
    unit = match["ends"] or match["far"] or match["in"] or match["out"]
    unit = unit or match["inside"] or match["date"]
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
        when = f"../{when[:10]}"
    return Phrase(
        match.start(), match.end(), when, "Which one is meant is reckoned from the tense."
    )


def _start(text: str, at: int) -> tuple[int, str]:
    """Where the phrase begins with "by the end of" and the like, and which edge it names."""
    edge = _END_OF.search(text, max(0, at - 30), at)
    if edge:
        return edge.start(), edge["edge"].lower()
    lead = _BY.search(text, max(0, at - 16), at)
    return (lead.start() if lead else at), ""
