"""Parliaments and spending reviews of the United Kingdom as the years that they are to last.

A Parliament lasts from one general election to the next, five years at most (Dissolution and
Calling of Parliament Act 2022); the years of a review are those that its title page states.
"""

import re
from datetime import date

from wbdesk.extract import needs
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates import elections
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

WORDS = frozenset("parliament parliament’s parliament's spending".split())
"""Words in small letters one of which a text with such a term holds."""
_LEAD = (
    r"(?:\b(?P<prep>[Bb]y|[Oo]ver|[Ii]n|[Dd]uring|[Aa]cross|[Tt]hroughout|[Bb]efore|[Uu]ntil|"
    r"[Ww]ithin|[Ss]ince|[Aa]t|[Ff]or|[Ff]rom|[Tt]owards) )?"
    r"(?:(?:\bthe )?(?P<edge>[Ee]nd|[Ss]tart|[Bb]eginning|[Cc]ourse|[Rr]est|[Rr]emainder|"
    r"[Ll]ifetime|[Ll]ife) of )?"
)
_PARLIAMENT = needs.pattern(
    rf"{_LEAD}\b(?P<way>[Tt]his|[Tt]he (?:current|present|last|previous|next)|"
    r"[Tt]he(?= Parliament))(?: five-year| UK)? [Pp]arliament"
    r"(?![\w-]|[’']s| (?:of|in|is|was|has|will|and|to|by|Square|building)\b| [A-Z])"
)
_REVIEW = needs.pattern(
    rf"{_LEAD}\b(?P<way>[Tt]his|[Tt]he (?:current|present|last|previous|next)|[Tt]he(?= S| s)) "
    r"(?:[Cc]omprehensive )?[Ss]pending [Rr]eview(?: \d{4})? period(?![\w-])"
)
_REVIEWS = (
    ("2007-10", 2008, 2011), ("2010-10", 2011, 2015), ("2013-06", 2015, 2016),
    ("2015-11", 2016, 2020), ("2019-09", 2020, 2021), ("2020-11", 2021, 2022),
    ("2021-10", 2022, 2025), ("2024-10", 2025, 2026), ("2025-06", 2026, 2029),
)  # fmt: skip
"""When each review was published, and the years in whose April what it settles begins and ends."""
_LONGEST = 5
"""Years that a Parliament may last."""
_DOUBT = "It is taken for the Parliament of the United Kingdom and the years that it may last."


def find(text: str, reference: Reference, words: frozenset[str]) -> list[Phrase]:
    """The Parliaments and periods of spending reviews of a text, as spans of years."""
    day, found = reference.day, []
    if day is None:
        return []
    if "parliament" in words:
        found += [
            _phrase(m, _parliament(day, _step(m)), _DOUBT)
            for m in _PARLIAMENT.finditer(text)
            if m["edge"] or m["way"].lower() != "the"
        ]
    if "review" in words and "period" in words:
        doubt = "Which review is meant is reckoned from the day of publication."
        found += [
            _phrase(m, _review(day, _step(m)), doubt)
            for m in _REVIEW.finditer(text)
            if m["prep"] != "for"
        ]
    return found


def _phrase(match: re.Match[str], when: str | None, doubt: str) -> Phrase:
    edge = (match["edge"] or "").lower()
    if when and edge in ("end", "start", "beginning"):
        when = when.split("/")[-1 if edge == "end" else 0]
        when = f"{when}/.." if (match["prep"] or "").lower() == "since" else when
    return Phrase(match.start(), match.end(), when, doubt)


def _step(match: re.Match[str]) -> int:
    way = match["way"].split()[-1]
    return {"last": -1, "previous": -1, "next": 1}.get(way, 0)


def _parliament(day: date, step: int) -> str | None:
    """From the year of one election to that of the next, or the last in which that may be."""
    held = [int(each[:4]) for each in elections.HELD if each <= day.isoformat()[:7]]
    if step > 0 or len(held) < 1 - step:
        return None
    first = held[-1 + step]
    return cal.span(cal.iso(first), cal.iso(held[-1] if step else first + _LONGEST))


def _review(day: date, step: int) -> str | None:
    """The financial years that a review settles: the one in force, or the one beside it."""
    month = day.isoformat()[:7]
    told = [(first, last) for made, first, last in _REVIEWS if made <= month]
    if not told:
        return None
    at = len(told) - 1
    if month < f"{told[at][0]}-04" and step < 0:
        at -= 1  # the one in force is the last, where the next is settled already
    elif step:
        at += step
    if not 0 <= at < len(told):
        return None
    first, last = told[at]
    return cal.span(cal.iso(first, 4), cal.iso(last, 3))
