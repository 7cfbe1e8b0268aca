"""Those who speak together of having met: "Joint Declaration by A and B" and then "We met"."""

import re
from itertools import islice

from wbdesk.extract import needs
from wbdesk.extract.attendees import lists, subjects
from wbdesk.extract.attendees.encounters.body_names import is_body
from wbdesk.extract.attendees.records import Found
from wbdesk.model.document import Document

_BY = re.compile(
    r"\b[Jj]oint\s(?:[\w-]+\s){0,2}?(?:[Dd]eclaration|[Ss]tatement|[Cc]ommuniqu[eé]|"
    r"[Rr]emarks|[Aa]rticle)\s(?:by|of|from)\s(?=(?:the\s)?[A-Z])"
)
_MET = needs.begun_pattern(
    r"\b[Ww]e(?:,[^,]{3,160},)?\s(?:(?:have|had|today|both)\s){0,2}(?:met|gathered|convened|"
    r"held (?:\w+ )?(?:talks|consultations|a meeting))\b"
)
_WITH_US = needs.pattern(
    r"\b(?:[Ww]e\s(?:also\s)?(?:were|have\sbeen|are)\s(?:also\s)?joined\s(?:[\w’-]+\s){0,6}?by|"
    r"(?:[Ww]e|and)\s(?:also\s)?heard\s(?:[\w’-]+\s){0,6}?from)\s(?=(?:the\s)?[A-Z])"
)
"""What leads to those who joined the speakers for a part: "We were joined by"."""
_MOST, _FAR = 12, 3_000
"""Such places of a paragraph, and characters of a list: no text has so many."""
_OPENING = 8
_LEAST = 2


def told(document: Document) -> list[Found]:
    """The persons of a joint statement that says they met, and those who joined them."""
    if not any(_MET.search(block.text) for block in document.blocks):
        return []
    return _who_speak(document) + [
        Found(number, each, "joint", expected=False)
        for number, block in enumerate(document.blocks)
        for led in islice(_WITH_US.finditer(block.text), _MOST)
        for each in lists.items(
            block.text, led.end(), min(len(block.text), led.end() + _FAR), with_people=True
        )
        if each.entry or subjects.is_somebody(each) or is_body(each.body)
    ]


def _who_speak(document: Document) -> list[Found]:
    if not any("oint" in block.text for block in document.blocks[:_OPENING]):
        return []
    for number, block in enumerate(document.blocks[:_OPENING]):
        by = _BY.search(block.text) if "oint" in block.text else None
        if by is None:
            continue
        listed = lists.items(block.text, by.end(), len(block.text), with_people=True, bodies=False)
        persons = [each for each in listed if subjects.is_somebody(each)]
        if len(persons) >= _LEAST:
            return [Found(number, each, "joint", expected=False) for each in persons]
    return []
