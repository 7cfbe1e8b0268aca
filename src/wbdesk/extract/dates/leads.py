"""Prepositions before a date, and "and beyond" after it."""

import re
from itertools import pairwise

from msgspec.structs import replace

from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates import clauses
from wbdesk.extract.dates.phrase import Phrase
from wbdesk.model.period import bounds

_LEAD = re.compile(
    r"(?:\b(?P<lead>[Ii]n|[Ss]ince|[Bb]y|[Ff]rom|[Uu]ntil|[Tt]ill|[Dd]uring|[Bb]efore|[Aa]fter|"
    r"[Tt]hroughout|[Ii]t|[Tt]o|[Oo]f|[Ff]or|[Bb]etween|[Aa]nd|[Oo]r|[Ii]n both|[Oo]n|[Tt]hrough|"
    r"(?:no )?(?:later|earlier|sooner) than|[Cc]ome|"
    r"[Aa]s (?:early|late|recently|soon|far back|long ago) as) "
    r")(?:the )?\Z"
)


_BEYOND = re.compile(r" (?:and beyond|onwards?|to (?:the )?(?:present|date)|[-–] ?present)\b")


def beyond(text: str, end: int, when: str | None) -> tuple[str | None, int]:
    """The date left open where "and beyond" or "onwards" follows, and where the phrase ends."""
    match = _BEYOND.match(text, end)
    if match and when and "/" not in when:
        return f"{when}/..", match.end()
    return when, end


def lead(text: str, begin: int) -> tuple[str, int]:
    """The preposition before a date; only those that say something about it are taken in."""
    match = _LEAD.search(text, max(0, begin - 24), begin)
    if match is None:
        return "", begin
    word = match["lead"].lower().split()[-1]
    if word == "and" and text.endswith(("now and ", "today and "), 0, match.end("lead") + 1):
        return "between", begin
    keeps = word in ("since", "by", "from", "until", "till", "before", "after", "during", "in")
    return word, match.start() if keeps else begin


def lend_years(text: str, found: list[Phrase]) -> list[Phrase]:
    """A date without a year that is joined to one with it has the same: 5 May and 6 June 2025."""
    for number, (one, other) in enumerate(pairwise(found)):
        if not one.yearless or other.yearless or not other.when or one.month is None:
            continue
        if one.day is None and other.day is None and other.month:
            listed = text[one.end : other.core or other.start] in (", ", " and ", ", and ", " or ")
            if listed and len(one.when or "") == len("2025-10") and one.month <= other.month:
                when = cal.iso(int(other.when[:4]), one.month)
                found[number] = replace(one, when=when, yearless=False)
            continue
        if other.day is None:
            continue
        between = text[one.end : other.core or other.start]
        if (
            one.day is None
            or "/" in (one.when or "")
            or between.strip(" ") not in (",", "and", "or", "&", ", and")
        ):
            continue
        when = cal.iso(int(other.when[:4]), one.month, one.day)
        if when:
            found[number] = Phrase(one.start, one.end, when)
    return found


def lend_on(text: str, found: list[Phrase]) -> list[Phrase]:
    """A month without a year follows one with its year in the same breath of the past.

    In March 2019 ten came, and in December twenty.
    """
    for number, (one, other) in enumerate(pairwise(found), 1):
        if not other.yearless or one.yearless or other.day or not one.when or not other.when:
            continue
        if one.month is None or other.month is None or "/" in one.when + other.when:
            continue
        between = text[one.end : other.core or other.start]
        near = len(between) < _BREATH and _GOES_ON.search(between) and ". " not in between
        earlier = other.when[:4] > one.when[:4] and other.month > one.month
        if near and earlier and clauses.tense(text, other.start, other.end) == "past":
            when = cal.iso(int(one.when[:4]), other.month)
            found[number] = replace(other, when=when, yearless=False)
    return found


_BREATH = 70
_GOES_ON = re.compile(r"(?:,|;| and| then| again| but)(?: (?:again|then|in|by))? ?\Z")


def bracketed(text: str, found: list[Phrase]) -> list[Phrase]:
    """A date in brackets tells which one the words before it mean: this week (8 June).

    So does one behind a comma: two weeks later, on 5 May.
    """
    made: list[Phrase] = []
    for each in found:
        last = made[-1] if made else None
        if last is not None and each.when and _in_brackets(text, last, each):
            today = last.today or each.today
            made[-1] = replace(each, start=last.start, end=each.end + 1, today=today, core=0)
        elif last is not None and each.when and _tells(text, last, each):
            made[-1] = replace(each, start=last.start)
        else:
            made.append(each)
    return made


def _tells(text: str, last: Phrase, each: Phrase) -> bool:
    """Whether a date behind a comma tells which one is meant: last year, in May 2024."""
    if last.again and last.step and each.day and text[last.end : each.start] in (", ", ", on "):
        return True
    if not text.startswith((", in ", ", on "), last.end) or each.start - last.end > _MOST_APPOSED:
        return False
    exact = each.month is not None or _YEAR.search(text, each.start, each.end)
    if not exact or last.month is not None or _YEAR.search(text, last.start, last.end):
        return False
    if "/.." in (each.when or "") or "../" in (each.when or ""):
        return False
    if last.again:
        return last.step != 0
    whole, part = bounds(last.when or ""), bounds(each.when or "")
    if None in whole or None in part:
        return False
    return whole[0] <= part[0] and part[1] <= whole[1]  # type: ignore[operator]


_MOST_APPOSED = len(", on ")
_YEAR = re.compile(r"(?:1\d|20)\d\d")


def _in_brackets(text: str, last: Phrase, each: Phrase) -> bool:
    between = text[last.end : each.start]
    return between in (" (", " [") and text[each.end : each.end + 1] in (")", "]")


_TO = re.compile(
    r",? ?(?:-|–|—|to|until|till|through|up to|and(?= )) ?(?:and including |the )?(?:the )?\Z"
)
_BETWEEN = re.compile(r"\b(?:[Bb]etween|[Ff]rom)(?: the)? ")


def joined(text: str, found: list[Phrase]) -> list[Phrase]:
    """Two days or months with "to" between them, or "and" after "between", are one span."""
    made: list[Phrase] = []
    for each in found:
        last = made[-1] if made else None
        listed = len(made) > 1 and text[made[-2].end : made[-1].start] == ", "
        span = _span(text, last, each) if last and not listed else None
        if last is not None and span is not None:
            begin = _BETWEEN.search(text, max(0, last.start - 14), last.start)
            start = begin.start() if begin and begin.end() == last.start else last.start
            made[-1] = Phrase(start, each.end, span, last.doubt or each.doubt)
        else:
            made.append(each)
    return made


def _span(text: str, one: Phrase, other: Phrase) -> str | None:
    """The span from one date to another, None where the words do not join them."""
    if one.again or other.again:
        return None
    if one.today and other.today and one.when and other.when:
        joined = text[one.end : other.start] in (" and ", " and again ")
        return _ends(one, other) if joined and _in_a_row(one, other) else None
    if not one.when or not other.when or other.today or "T" in one.when + other.when:
        return None
    if one.today and not _BETWEEN.search(text, max(0, one.start - 14), one.start + len("between ")):
        return None
    # The lead of the second, as in "until 5 May", belongs to the join.
    between = text[one.end : other.core or other.start]
    lead = None if other.core else _LEAD_IN.match(text, other.start)
    between += lead.group() if lead else ""
    if _turns(text, one, other, between) or _decades(text, one, other):
        return _ends(one, other)
    if between in (" and ", " and on ", " and in ") and _in_a_row(one, other):
        return _ends(one, other)
    if not 0 < len(between) <= _MOST_BETWEEN or not _TO.fullmatch(between.rstrip("()")):
        return None
    led = _BETWEEN.search(text, max(0, one.start - 14), one.start + len("between "))
    years = len(one.when) == len(other.when) == len("2010-04/2011-03")
    if "and" in between.split() and "/" in one.when and "/" in other.when and not (led and years):
        return None
    if "and" in between.split() and "including" not in between and not led:
        return None
    if not led and len(one.when) != len(other.when):
        return None
    return _ends(one, other)


def _turns(text: str, one: Phrase, other: Phrase, between: str) -> bool:
    """Whether both are the turn of a year or month: in late 2022/early 2023, late June or early
    July."""
    return (
        between.strip() in ("/", "or", "and", "to", "-", "–", "or in", "and in")
        and "late " in text[one.start : one.end].lower()
        and "early " in text[other.start : other.end].lower()
        and len(one.when or "") == len(other.when or "")
    )


def _in_a_row(one: Phrase, other: Phrase) -> bool:
    """Whether a day, month or year is right before another: on 30 April and 1 May."""
    first, last = one.when or "", other.when or ""
    unit = _UNITS.get(len(first))
    if unit is None or len(first) != len(last) or not (first + last).replace("-", "").isdigit():
        return False
    return first[5:7] <= "12" and cal.off(first, unit, 1) == last


_UNITS = {len("2025"): "year", len("2025-10"): "month", len("2025-10-09"): "day"}


def _decades(text: str, one: Phrase, other: Phrase) -> bool:
    """Whether both are decades in a row: in the 1960s and 1970s."""
    first, last = one.when or "", other.when or ""
    if not (first[:3].isdigit() and last[:3].isdigit() and first[3:] == last[3:] == "X"):
        return False
    joins = text[one.end : other.end].startswith((" and ", " or ", "–", "-"))
    return joins and int(last[:3]) == int(first[:3]) + 1


_MOST_BETWEEN = 24
_LEAD_IN = re.compile(r"(?:to|until|till|through|up to) (?:the )?")


def _ends(one: Phrase, other: Phrase) -> str | None:
    """From where one date begins to where the other ends; a year told once is that of both."""
    assert one.when is not None
    assert other.when is not None
    first, last = one.when.split("/")[0], other.when.split("/")[-1]
    if ".." in one.when or ".." in other.when or "~" in first + last:
        return None
    if one.yearless and not other.yearless:
        first = last[:4] + first[4:]
        if first > last:
            first = f"{int(last[:4]) - 1:04}{first[4:]}"
    if one.yearless and other.yearless and last < first:
        # Each was placed by itself: "between 15 May and 30 September", told in May.
        last = first[:4] + last[4:]
        last = last if first < last else f"{int(first[:4]) + 1:04}{last[4:]}"
    return cal.span(first, last) if first != last else None
