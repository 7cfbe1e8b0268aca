"""Which day a release itself calls today: one trailed the evening before names the day after."""

import re
from datetime import date

from wbdesk.extract.dates.calendar import MONTHS
from wbdesk.model.document import Document

_TODAY = re.compile(
    r"\b[Tt]oday,? ?\(?(?:on )?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:the )?"
    r"(?:(?P<d>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?P<m>[A-Z][a-z]{2,8})|"
    r"(?P<m2>[A-Z][a-z]{2,8}) (?P<d2>\d{1,2})(?:st|nd|rd|th)?)\b"
)
_FARTHEST = 3
"""Days between the day of publication and the one that the text calls today."""


def today(document: Document, published: date) -> date:
    """The day that the release names beside "today", where it is near that of publication."""
    for text in document.paragraphs:
        if "oday" not in text:
            continue
        for match in _TODAY.finditer(text):
            month = MONTHS.get((match["m"] or match["m2"])[:3])
            day = _near(published, month, int(match["d"] or match["d2"])) if month else None
            if day is not None:
                return day
    return published


def _near(published: date, month: int, number: int) -> date | None:
    for year in (published.year, published.year + 1, published.year - 1):
        try:
            day = date(year, month, number)
        except ValueError:
            continue
        if abs((day - published).days) <= _FARTHEST:
            return day
    return None
