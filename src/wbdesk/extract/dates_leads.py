"""Prepositions before a date, and "and beyond" after it."""

import re
from itertools import pairwise

from wbdesk.extract import dates_calendar as cal
from wbdesk.extract.dates_phrase import Phrase

_LEAD = re.compile(
    r"(?:\b(?P<lead>[Ii]n|[Ss]ince|[Bb]y|[Ff]rom|[Uu]ntil|[Tt]ill|[Dd]uring|[Bb]efore|[Aa]fter|"
    r"[Tt]hroughout|[Ii]t|[Tt]o|[Oo]f|[Ff]or|[Bb]etween|[Aa]nd|[Oo]r|[Ii]n both|[Oo]n|through) "
    r")(?:the )?\Z"
)


_BEYOND = re.compile(r" (?:and beyond|onwards?)\b")


def beyond(text: str, end: int, when: str | None) -> tuple[str | None, int]:
    """The date left open where "and beyond" or "onwards" follows, and where the phrase ends."""
    match = _BEYOND.match(text, end)
    if match and when and "/" not in when:
        return f"{when}/..", match.end()
    return when, end


def lead(text: str, begin: int) -> tuple[str, int]:
    """The preposition before a date; only those that say something about it are taken in."""
    match = _LEAD.search(text, max(0, begin - 16), begin)
    if match is None:
        return "", begin
    word = match["lead"].lower()
    keeps = word in ("since", "by", "from", "until", "till", "before", "after", "during", "in")
    return word, match.start() if keeps else begin


def lend_years(text: str, found: list[Phrase]) -> list[Phrase]:
    """A date without a year that is joined to one with it has the same: 5 May and 6 June 2025."""
    for number, (one, other) in enumerate(pairwise(found)):
        if not one.yearless or other.yearless or not other.when or one.month is None:
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
