"""Ids of records: short, readable, the same for the same text, and unique within a kind."""

import unicodedata
from string import ascii_lowercase, digits

_SPACED = bytes(code if chr(code) in digits + ascii_lowercase else ord(" ") for code in range(256))
_LONGEST = 70


class Slugs:
    """Hands out ids; one that is taken gets a number."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._taken: dict[str, int] = {}

    def new(self, *parts: str) -> str:
        """The id made of some words, such as `funding-gbp-4000000`."""
        words = " ".join((self._prefix, *parts)).lower()
        if not words.isascii():
            words = unicodedata.normalize("NFKD", words)
        plain = words.encode("ascii", "ignore").translate(_SPACED).decode()
        slug = "-".join(plain.split())[:_LONGEST].rstrip("-")
        made = slug
        while made in self._taken:
            self._taken[slug] += 1
            made = f"{slug}-{self._taken[slug]}"
        self._taken[made] = 1
        return made
