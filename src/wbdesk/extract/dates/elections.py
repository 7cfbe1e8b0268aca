"""Time reckoned from the last general election of the United Kingdom."""

import re
from datetime import date

from wbdesk.extract import numbers
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

_COUNT = rf"\d{{1,3}}|{numbers.SMALL}"
HELD = ("2001-06", "2005-05", "2010-05", "2015-05", "2017-06", "2019-12", "2024-07")


_FIRST = re.compile(
    rf"(?:[Ii]n|[Ww]ithin|[Dd]uring|[Oo]ver) the (?:first|(?P<n>{_COUNT})) (?P<unit>year|months?|"
    rf"(?P<m>{_COUNT}) months)s? "
    r"(?:after|since|following|of) the (?:last |recent |\d{4} )?(?:[Gg]eneral )?[Ee]lection"
)
_SINCE_ELECTION = re.compile(
    r"[Ss]ince (?:the|last) (?:last |recent |July )?(?:[Gg]eneral )?[Ee]lection\b"
    r"(?! (?:of|on|in|held|two|three|four|\d))"
)


def find(text: str, reference: Reference) -> list[Phrase]:
    if reference.day is None:
        return []
    last = _before(reference.day)
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


def _before(day: date) -> tuple[int, int] | None:
    """Year and month of the last general election up to a day."""
    month = day.isoformat()[:7]
    past = [each for each in HELD if each <= month]
    return (int(past[-1][:4]), int(past[-1][5:])) if past else None
