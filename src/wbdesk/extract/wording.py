"""The words of a text, for a cheap look at whether a pattern can match at all."""

import re

_WORD = re.compile(r"[^\W\d_]+(?:[’'][a-z]+)?")


def words_of(text: str) -> frozenset[str]:
    """The words of a text in small letters, with an apostrophe and what follows it."""
    return frozenset(_WORD.findall(text.lower()))
