"""Whom a sentence names only to thank, and who came for what they are thanked for."""

import re

from wbdesk.extract.attendees.parts import Item


def is_thanked(text: str, start: int, each: Item) -> bool:
    """Whether a sentence names a party only to thank it."""
    near = max(start, each.start - _NEAR)
    came = _CAME_TO.search(text, near, each.start) or _FOR_COMING.match(text, each.end)
    return not came and _THANKED.search(text, near, each.start) is not None


_NEAR = 160
_CAME_TO = re.compile(
    r"\b(?:visit|travel|flew|went|came|arriv|call)\w*\b[^;.]{2,90}?\sto\s(?:thank|congratulate|praise)\s"
)
"""Who comes to thank somebody meets them."""

_FOR_COMING = re.compile(
    r"(?:,|\sand|\s(?:the\s)?[A-Z][\w’-]*|\sof){0,40}\sfor\s(?:(?:all|their|its)\s)?(?:coming|visiting|joining|"
    r"attending|taking\spart|travelling|making\sthe\s(?:trip|journey)|(?:visits?|presence|"
    r"participation|attendance|hospitality))\b"
)
"""What those are thanked for who came."""
_THANKED = re.compile(
    r"\b(?:thank(?:s|ed|ing)?|grateful\sto|(?:gratitude|appreciation|condolences)\sto|"
    r"congratulat\w+|commend(?:s|ed)|prais(?:es|ed)|paid\stribute\sto)\s"
    r"(?:(?!\b(?:who|which|met|joined|attended)\b)[^;.])*\Z"
)
"""What leads to those who are only thanked."""
