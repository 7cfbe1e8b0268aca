"""Which day a release itself calls today: one trailed the evening before names the day after."""

import re
from datetime import date

from wbdesk.extract import begun
from wbdesk.extract.dates.calendar import MONTHS
from wbdesk.model.document import Document

_TODAY = begun.pattern(
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
    return _alone(document, published) or _titled(document, published) or published


_TITLE = re.compile(
    r"[:,–-] (?P<d>\d{1,2})(?:st|nd|rd|th)? (?P<m>[A-Z][a-z]{2,8}),? (?P<y>20\d\d)\s*\Z"
)


def _titled(document: Document, published: date) -> date | None:
    """The day that a title ends with: Call with the Prime Minister of Norway: 3 May 2021."""
    told = _TITLE.search(document.title)
    month = MONTHS.get(told["m"][:3]) if told else None
    if told is None or month is None:
        return None
    day = _near(published, month, int(told["d"]))
    return day if day and day <= published and day.year == int(told["y"]) else None


def _alone(document: Document, published: date) -> date | None:
    """The day that a line at the beginning holds, and nothing else."""
    for block in document.blocks[:_OPENING]:
        line = _LINE.fullmatch(block.text.strip()) if len(block.text) < _LONGEST_LINE else None
        month = MONTHS.get((line["m"] or line["m2"])[:3]) if line else None
        if line is None or month is None or int(line["y"]) != published.year:
            continue
        day = _near(published, month, int(line["d"] or line["d2"]))
        if day is not None:
            return day
    return None


_OPENING = 6
_LONGEST_LINE = 60
_LINE = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    r"(?:(?P<d>\d{1,2})(?:st|nd|rd|th)? (?P<m>[A-Z][a-z]{2,8}),?|"
    r"(?P<m2>[A-Z][a-z]{2,8}) (?P<d2>\d{1,2})(?:st|nd|rd|th)?,?) (?P<y>20\d\d)"
)


def _near(published: date, month: int, number: int) -> date | None:
    for year in (published.year, published.year + 1, published.year - 1):
        try:
            day = date(year, month, number)
        except ValueError:
            continue
        if abs((day - published).days) <= _FARTHEST:
            return day
    return None
