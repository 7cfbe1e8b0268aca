"""Dates in digits alone: 2025-10-09, 09/10/2025."""

import re

from wbdesk.extract import needs
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

GATE = needs.Shape(r"\d[-./]\d\d?[-./]\d")
"""Tells cheaply whether a text may hold such a date."""
_ISO = re.compile(r"(?P<y>(?:19|20)\d\d)[-.](?P<m>\d\d)[-.](?P<d>\d\d)(?!\d)")


_NUMERIC = re.compile(
    r"(?P<d>\d{1,2})(?P<p>[/.])(?P<m>\d{1,2})(?P=p)(?P<y>(?:19|20)\d\d|(?<=\d\d[/]\d\d[/])\d\d)"
    r"(?![\d/]|\.\d)"
)
_US = 10
"""The month in which the financial year begins where the month is written first."""


def find(text: str, reference: Reference) -> list[Phrase]:
    """Dates in digits alone, the day before the month except where the United States write."""
    found = []
    for pattern in (_ISO, _NUMERIC):
        for match in pattern.finditer(text):
            if match.start() and (
                text[match.start() - 1].isalnum() or text[match.start() - 1] in "./-"
            ):
                continue
            phrase = _date(match, reference.fiscal == _US and pattern is _NUMERIC)
            if phrase is not None:
                found.append(phrase)
    return found


def _date(match: re.Match[str], swapped: bool) -> Phrase | None:
    year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    year += 2000 if year < 100 else 0
    if swapped or (month > 12 >= day):
        month, day = day, month
    when = cal.iso(year, month, day)
    return Phrase(match.start(), match.end(), when) if when else None
