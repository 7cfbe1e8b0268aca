"""Dates in digits alone: 2025-10-09, 09/10/2025."""

import re

from wbdesk.extract import dates_calendar as cal
from wbdesk.extract.dates_phrase import Phrase

_ISO = re.compile(r"(?P<y>(?:19|20)\d\d)[-.](?P<m>\d\d)[-.](?P<d>\d\d)(?!\d)")


_NUMERIC = re.compile(r"(?P<d>\d{1,2})(?P<p>[/.])(?P<m>\d{1,2})(?P=p)(?P<y>(?:19|20)\d\d)(?!\d)")


def find(text: str) -> list[Phrase]:
    """Dates in digits alone, the day before the month."""
    found = []
    for pattern in (_ISO, _NUMERIC):
        for match in pattern.finditer(text):
            if match.start() and (
                text[match.start() - 1].isalnum() or text[match.start() - 1] in "./-"
            ):
                continue
            when = cal.iso(int(match["y"]), int(match["m"]), int(match["d"]))
            if when:
                found.append(Phrase(match.start(), match.end(), when))
    return found
