"""The words of a text, for a cheap look at whether a pattern can match at all."""

_MARKS = '"“”‘„«»()[]{}<>.,;:!?…/\\|&*+=~^%$£€#@_-–—‑\u00a0\t\n•·0123456789'
_SPACED = {ord(mark): " " for mark in _MARKS}


def words_of(text: str) -> frozenset[str]:
    """The words of a text in small letters, with an apostrophe and what follows it."""
    spaced = text.lower().translate(_SPACED)
    if "’" in spaced or "'" in spaced:
        spaced = f" {spaced} "
        for mark in ("’ ", "' ", " ’", " '"):
            spaced = spaced.replace(mark, " ")
    return frozenset(spaced.split())
