"""The words of a text, for a cheap look at whether a pattern can match at all."""

import re
from functools import lru_cache

_MARKS = '"“”‘„«»()[]{}<>.,;:!?…/\\|&*+=~^%$£€#@_-–—‑\u00a0\t\n•·0123456789'
_PLAIN_MARKS = "".join(filter(str.isascii, _MARKS)).encode()
_SPACED = bytes.maketrans(_PLAIN_MARKS, b" " * len(_PLAIN_MARKS))
_WIDE = re.compile(f"[{''.join(mark for mark in _MARKS if not mark.isascii())}]")


_DIGITS = b"0123456789"
_ASCII = bytes(range(128))


def has_digit(text: str) -> bool:
    """Whether a digit of any script stands in a text."""
    plain = text.encode(errors="surrogatepass")
    # Many times as fast as a pattern.
    if len(plain.translate(None, _DIGITS)) < len(plain):
        return True
    if text.isascii():
        return False
    wide = plain.translate(None, _ASCII).decode(errors="surrogatepass")
    return any(map(str.isdecimal, wide))


# Several extractors ask about the same paragraphs.
@lru_cache(maxsize=512)
def words_of(text: str) -> frozenset[str]:
    """The words of a text in small letters, with an apostrophe and what follows it."""
    lower = text.lower()
    if not lower.isascii():
        lower = _WIDE.sub(" ", lower)
    # Bytes are translated many times faster than letters; those of other letters are no marks.
    spaced = lower.encode(errors="surrogatepass").translate(_SPACED).decode(errors="surrogatepass")
    if "’" in spaced or "'" in spaced:
        spaced = f" {spaced} "
        for mark in ("’ ", "' ", " ’", " '"):
            spaced = spaced.replace(mark, " ")
    return frozenset(spaced.split())
