"""Dates reckoned from the day of publication: today, last year, a month ago, the next ten years."""

import re

from wbdesk.extract import dates_calendar as cal
from wbdesk.extract import dates_today, numbers
from wbdesk.extract.dates_calendar import Reference
from wbdesk.extract.dates_phrase import Phrase

WORDS = frozenset(
    "today today’s today's tonight tonight’s yesterday yesterday’s yesterday's tomorrow tomorrow’s "
    "tomorrow's this last next past previous coming ago year year’s year's month week decade "
    "decades "
    "years months weeks days monday tuesday wednesday thursday friday saturday sunday current "
    "parliament same election".split()
)
"""Words in small letters without which a text holds none of these."""
_COUNT = rf"\d{{1,3}}|{numbers.SMALL}"
_DIRECTED = re.compile(
    rf"(?P<dir>[Ll]ast|[Pp]ast|[Pp]revious|[Nn]ext|[Cc]oming) "
    rf"(?:(?P<few>few|couple(?: of)?|several) |(?P<n>{_COUNT})[ \u00a0-])?(?:and a half )?"
    r"(?P<kind>financial |fiscal |calendar |academic |tax |school )?"
    r"(?P<unit>day|week|weekend|fortnight|month|year|decade|century|night|"
    r"quarter)(?P<s>s?)(?![\w-])"
)
_THIS = re.compile(
    r"(?P<dir>(?:[Ll]ater |[Ee]arlier |[Ll]ater on )?[Tt]his|[Tt]he current|the|this current) "
    r"(?P<kind>financial |fiscal |calendar |academic |tax |school |same )?"
    r"(?P<unit>year|month|weekend|week|decade|century|Parliament|parliament|term)(?![\w-])"
)
_END_OF = re.compile(
    r"(?:(?:[Bb]y|[Bb]efore|[Tt]owards?|[Aa]t|[Uu]ntil|[Ff]rom|[Ii]n) )?(?:the )?"
    r"(?P<edge>[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle|[Tt]urn|[Cc]lose|[Cc]ourse|early part|"
    r"[Rr]est) of \Z"
)
_BY = re.compile(
    r"\b(?:[Bb]y|[Ss]ince|[Ff]rom|[Uu]ntil|[Bb]efore|[Dd]uring|[Ii]n|[Oo]ver|[Ff]or|[Ww]ithin|"
    r"[Aa]cross|"
    r"[Tt]hroughout|[Ee]arly|[Ll]ate|[Ll]ater) (?:the )?\Z"
)
_AGO = re.compile(
    rf"(?P<n>{_COUNT}|[Aa]n?|[Oo]ne|a few|several|many|some)(?P<half> and a half)?[ \u00a0-]"
    r"(?P<unit>day|week|fortnight|month|year|decade|century)s? ago\b",
    re.I,
)
_WEEKDAY = re.compile(
    r"(?P<lead>(?:[Oo]n|[Tt]his|[Ll]ast|[Nn]ext|[Cc]oming|[Ff]rom|[Bb]y|[Uu]ntil|[Ss]ince) "
    r"(?:this |last |next |the )?)"
    r"(?P<wd>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
    r"(?: (?:morning|afternoon|evening|night))?(?![\w-]|,? \d|,? (?:the )?\d)"
)
_OPEN = re.compile(
    r"(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or|[Tt]hrough|[Tt]hroughout) (?:the )?(?:next few |coming |"
    r"years |months |next couple |weeks )?"
    r"(?P<unit>days|weeks|months|years|decades) (?:to come|ahead|and \w+ (?:ahead|to come))"
    r"|(?:[Ii]n|[Oo]ver|[Dd]uring) the coming (?:days|weeks|months|years|decades)(?: and (?:weeks|"
    r"months|years))?"
    r"|(?:[Oo]ver|[Ii]n|[Ff]or) the (?:year|week|month|decade) ahead"
)
_LASTS = re.compile(
    rf"[Ff]or (?:the )?(?P<n>{_COUNT}|a|an) (?:days?|weeks?|months?|years?)(?![\w-])"
)
_SAME = re.compile(r"(?:In|Over|During|For) the same (?:period|year|month|time)(?=[ ,])")
_FIRST = re.compile(
    rf"(?:[Ii]n|[Ww]ithin|[Dd]uring|[Oo]ver) the (?:first|(?P<n>{_COUNT})) (?P<unit>year|months?|"
    rf"(?P<m>{_COUNT}) months)s? "
    r"(?:after|since|following|of) the (?:last |recent |\d{4} )?(?:[Gg]eneral )?[Ee]lection"
)
_SINCE_ELECTION = re.compile(
    r"[Ss]ince (?:the|last) (?:last |recent |July )?(?:[Gg]eneral )?[Ee]lection\b"
)


def find(text: str, reference: Reference, words: frozenset[str]) -> list[Phrase]:
    """The relative dates of a text whose words in small letters are `words`."""
    found: list[Phrase] = []
    if not words.isdisjoint(_DAY_WORDS):
        found += dates_today.find(text, reference)
    if not words.isdisjoint(_DIRECTIONS):
        found += [_directed(text, match, reference) for match in _DIRECTED.finditer(text)]
    if not words.isdisjoint(_UNITS):
        found += [each for match in _THIS.finditer(text) if (each := _this(text, match, reference))]
    if "ago" in words:
        found += [_ago(text, match, reference) for match in _AGO.finditer(text)]
    if not words.isdisjoint(_WEEKDAYS):
        found += [_weekday(text, match, reference) for match in _WEEKDAY.finditer(text)]
    if not words.isdisjoint(_PLURALS):
        found += _unplaced(text, words)
    if "same" in words:
        found += [Phrase(m.start(), m.end(), None, again=True) for m in _SAME.finditer(text)]
    if "election" in words:
        found += _elections(text, reference)
    return found


_DAY_WORDS = frozenset(
    "today today’s today's tonight tonight’s tonight's yesterday yesterday’s yesterday's tomorrow "
    "tomorrow’s tomorrow's morning afternoon evening night".split()
)
_DIRECTIONS = frozenset("last past previous next coming".split())
_UNITS = frozenset(
    "year year’s year's month month’s month's week week’s week's weekend decade century parliament "
    "parliament’s term".split()
)
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_PLURALS = frozenset("days weeks months years decades year month week ahead".split())


def _directed(text: str, match: re.Match[str], reference: Reference) -> Phrase:
    back = match["dir"].lower() in ("last", "past", "previous")
    start, edge = _start(text, match.start())
    end = match.end()
    several = bool(match["n"] or match["s"])
    open_end = text.startswith(" and beyond", end)
    if open_end:
        end += len(" and beyond")
    if match["few"] or reference.day is None or (match["s"] and not match["n"]):
        return Phrase(start, end, None, "How long is not said, or not since when.")
    count = int(numbers.plain(match["n"])) if match["n"] else 1
    if several or match["dir"].lower() in ("past", "coming"):
        when = cal.stretch(reference.day, match["unit"], -count if back else count)
        the = text[max(0, match.start() - 4) : match.start()].lower()
        if count == 1 and match["unit"] == "year" and not match["n"] and the != "the ":
            when = cal.iso(reference.day.year + (-1 if back else 1))
    else:
        when = _one(text, match, reference, -1 if back else 1, edge)
    if when and open_end:
        when = f"{when.split('/')[0]}/.."
    return Phrase(start, end, when, "" if when else "The words do not place it.")


def _one(text: str, match: re.Match[str], reference: Reference, step: int, edge: str) -> str | None:
    """Last year, next week and their like."""
    day, unit = reference.day, match["unit"]
    assert day is not None
    the = text[max(0, match.start() - 4) : match.start()].lower() == "the "
    if match["kind"]:
        return cal.special_year(match["kind"].strip(), day, reference.fiscal, step)
    if unit == "year" and the and not edge and match["dir"].lower() == "last":
        return cal.stretch(day, "year", step)
    return cal.unit_off(day, unit, step)


def _this(text: str, match: re.Match[str], reference: Reference) -> Phrase | None:
    start, edge = _start(text, match.start())
    words, unit = match["dir"].lower(), match["unit"].lower()
    kind = (match["kind"] or "").strip()
    if words == "the" and ((edge not in ("end", "close", "rest") and not kind) or kind == "same"):
        return None
    if kind == "same" or unit in ("term", "century") or (unit == "parliament" and not edge):
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


def _ago(text: str, match: re.Match[str], reference: Reference) -> Phrase:
    start, end = match.start(), match.end()
    if (
        match["half"]
        or match["n"].lower() in ("a few", "several", "many", "some")
        or not reference.day
    ):
        return Phrase(start, end, None, "How long ago is not said exactly.")
    count, unit, day = int(numbers.plain(match["n"])), match["unit"].lower(), reference.day
    doubt = ""
    if unit in ("day", "week", "fortnight"):
        moved = cal.plus_days(day, -count * {"day": 1, "week": 7, "fortnight": 14}[unit])
        when = moved.isoformat() if moved else None
        if when and unit != "day":
            when, doubt = f"{when}~", "The day is about so many weeks before."
    elif unit == "month":
        when = cal.iso(*cal.plus_months(day.year, day.month, -count))
    else:
        years = count * {"year": 1, "decade": 10, "century": 100}[unit]
        when = cal.iso(day.year - years)
        if unit == "year" and text.startswith(" today", end):
            when, end = cal.years_before(day, years), end + len(" today")
    return Phrase(start, end, when, doubt)


def _weekday(text: str, match: re.Match[str], reference: Reference) -> Phrase:
    start, end, day = match.start(), match.end(), reference.day
    if day is None:
        return Phrase(start, end, None, "The day of publication is not known.")
    off = (cal.WEEKDAYS[match["wd"]] - day.weekday()) % 7
    lead = match["lead"].lower()
    if "last" in lead or "since" in lead:
        tense = "past"
    elif any(word in lead for word in ("next", "this", "by", "until", "coming")):
        tense = "future"
    else:
        tense = cal.tense(text, start, end)
    if tense == "past":
        off -= 7 if off or "last" in lead else 0
    elif "next" in lead and not off:
        off = 7
    doubt = "Which week is meant is reckoned from the tense."
    if not tense:
        doubt = "Whether the week before or the week after is meant is not plain."
    moved = cal.plus_days(day, off)
    return Phrase(start, end, moved.isoformat() if moved and tense else None, doubt)


_TO_COME = frozenset("come ahead coming".split())


def _unplaced(text: str, words: frozenset[str]) -> list[Phrase]:
    """Time to come, and how long something will last: named, but not placed."""
    doubt = "The words do not place it."
    found: list[Phrase] = []
    if not words.isdisjoint(_TO_COME):
        found += [Phrase(each.start(), each.end(), None, doubt) for each in _OPEN.finditer(text)]
    for match in _LASTS.finditer(text):
        left, right = cal.sentence_around(text, match.start(), match.end())
        if text[match.start() - 1 : match.start()].isalpha():
            continue
        if _WILL.search(text, left, match.start()) and not _MONEY.search(text, left, right):
            found.append(Phrase(match.start(), match.end(), None, doubt))
    return found


_WILL = re.compile(r"\b(?:will|shall|is to|are to)\b")
_MONEY = re.compile(r"[£€$]\d")


def _elections(text: str, reference: Reference) -> list[Phrase]:
    if reference.day is None:
        return []
    last = cal.election_before(reference.day)
    if last is None:
        return []
    found = []
    for match in _FIRST.finditer(text):
        months = int(numbers.plain(match["m"])) if match["m"] else 12
        if match["n"]:
            months = int(numbers.plain(match["n"])) * (1 if "month" in match["unit"] else 12)
        when = cal.span(cal.iso(*last), cal.iso(*cal.plus_months(*last, months)))
        found.append(
            Phrase(match.start(), match.end(), when, "Reckoned from the general election.")
        )
    for match in _SINCE_ELECTION.finditer(text):
        doubt = "Reckoned from the general election."
        found.append(Phrase(match.start(), match.end(), f"{cal.iso(*last)}/..", doubt))
    return found


def _start(text: str, at: int) -> tuple[int, str]:
    """Where the phrase begins with "by the end of" and the like, and which edge it names."""
    edge = _END_OF.search(text, max(0, at - 30), at)
    if edge:
        return edge.start(), edge["edge"].lower()
    lead = _BY.search(text, max(0, at - 16), at)
    return (lead.start() if lead else at), ""
