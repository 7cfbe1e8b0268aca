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
from wbdesk.extract.gate import holds_any

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
        "since period festive half-term half holiday holidays break "
        "war records generation parliament election evening morning afternoon night".split()
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
    rf"(?P<n>{_COUNT})[ \u00a0-])?(?P<half>and a half )?"
    r"(?P<kind>financial |fiscal |calendar |academic |tax |school )?"
    r"(?P<unit>hour|day|week|weekend|fortnight|month|year|decade|century|night|"
    r"quarter)(?P<s>s?)(?![\w-])"
)
_THIS = re.compile(
    r"(?P<dir>(?:[Ll]ater |[Ee]arlier |[Ll]ater on )?[Tt]his|[Tt]he current|the|this current) "
    r"(?P<kind>financial |fiscal |calendar |academic |tax |school |same )?"
    r"(?:(?:critical|crucial|decisive|pivotal|vital|defining) (?=decade))?"
    r"(?P<unit>year|month|weekend|week|quarter|decade|century|Parliament|parliament)(?![\w-])"
)
_END_OF = re.compile(
    r"(?:(?:[Bb]y|[Bb]efore|[Tt]owards?|[Aa]t|[Uu]ntil|[Ff]rom|[Ii]n|[Oo]ver|[Dd]uring|"
    r"[Ss]ince) )?(?:the )?"
    r"(?P<edge>[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle|[Tt]urn|[Cc]lose|[Cc]ourse|early part|"
    r"[Rr]est) of \Z"
)
_BY = re.compile(
    r"\b(?:[Bb]y|[Ss]ince|[Ff]rom|[Uu]ntil|[Bb]efore|[Dd]uring|[Ii]n|[Oo]ver|[Ff]or|[Ww]ithin|"
    r"[Aa]cross|"
    r"[Tt]hroughout|[Ee]arly|[Ll]ate|[Ll]ater) (?:the )?\Z"
)
_YEAR_END = re.compile(
    r"\b[Bb]y (?:the )?year[ -]end\b|\b[Ss]o far this year\b|\b(?:[Tt]hroughout|[Ll]ater in|"
    r"[Ee]arlier in|[Aa]ll through) the year\b(?! (?:to|ending|ended|before|\d))"
)
_WEEKEND = re.compile(
    r"\b(?:[Oo]ver|[Aa]t|[Dd]uring|[Aa]cross|[Tt]hrough(?:out)?) the weekend(?![\w-])"
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
    if not words.isdisjoint(_UNITS):
        if holds_any(text, _THIS_PARTS):
            found += [each for m in _THIS.finditer(text) if (each := _this(text, m, reference))]
        found += [each for m in _YEAR_END.finditer(text) if (each := _in_year(m, reference))]
    if not words.isdisjoint(distances.WORDS):
        found += distances.find(text, reference, words)
    if "weekend" in words:
        found += [_weekend(text, match, reference) for match in _WEEKEND.finditer(text)]
    if not words.isdisjoint(weekdays.WORDS):
        found += weekdays.find(text, reference)
    if not words.isdisjoint(_PLURALS):
        found += unplaced.find(text, words)
    if not words.isdisjoint(leaning.WORDS):
        found += leaning.find(text, words)
    if "election" in words:
        found += elections.find(text, reference)
    return found


_DAY_WORDS = _OWN_WORDS | frozenset(
    "today today’s today's tonight tonight’s tonight's yesterday yesterday’s yesterday's tomorrow "
    "tomorrow’s tomorrow's morning afternoon evening night".split()
)
_DIRECTIONS = frozenset("last past previous next coming".split())
_UNITS = frozenset(
    "year year’s year's month month’s month's week week’s week's weekend quarter decade century "
    "parliament parliament’s".split()
)
_PLURALS = frozenset(
    "war records generation decade days weeks months years decades year month week ahead term "
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
    count = int(numbers.plain(match["n"])) if match["n"] else 1
    unit, way = match["unit"], -1 if back else 1
    if match["half"] and unit == "year":
        unit, count = "month", 12 * count + 6
    if match["n"] or match["s"] or _is_stretch(text, match, edge):
        when = cal.stretch(reference.day, unit, way * count)
    else:
        when = _one(match, reference, way)
        if when and text[start : start + 5].lower() == "since" and "/" not in when:
            when += "/.."
    if when and open_end:
        when = f"{when.split('/')[0]}/.."
    return Phrase(start, end, when, "" if when else "The words do not place it.")


_OVER = re.compile(r"\b(?:[Oo]ver|[Ii]n|[Ww]ithin|[Dd]uring|[Ff]or|[Aa]cross|[Tt]hroughout) the \Z")


def _is_stretch(text: str, match: re.Match[str], edge: str) -> bool:
    """Whether one unit is the stretch up to today or from it: the past year, over the next year."""
    word, at = match["dir"].lower(), match.start()
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
    if words == "the" and ((edge not in _EDGES and not kind) or unit == "week"):
        return None
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
    if when and kind and edge == "end":
        when = when.split("/")[-1]
    return Phrase(start, match.end(), when)


_EDGES = ("end", "close", "course", "rest", "start", "beginning", "middle", "turn")
_THIS_PARTS = (
    "his ", "urrent ", " of the ", "financial ", "fiscal ", "calendar ", "academic ", "tax ",
    "school ", "same ",
)  # fmt: skip
"""What a text holds one of where something places the year, the month and their like."""


def _in_year(match: re.Match[str], reference: Reference) -> Phrase | None:
    """By year-end, so far this year."""
    if reference.day is None:
        return None
    return Phrase(match.start(), match.end(), cal.iso(reference.day.year))


def _weekend(text: str, match: re.Match[str], reference: Reference) -> Phrase:
    """The weekend just gone, or the one to come, by the tense."""
    day = reference.day
    tense = clauses.tense(text, match.start(), match.end())
    if day is None or not tense:
        return Phrase(match.start(), match.end(), None, "Which weekend is meant is not plain.")
    past = tense == "past" and day.weekday() < 5
    when = cal.unit_off(day, "weekend", -1 if past else 0)
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
