"""Ids of records: short, readable, the same for the same text, and unique within a kind."""

import re
import unicodedata

_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
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
            words = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
        slug = _NOT_PLAIN.sub("-", words).strip("-")[:_LONGEST].rstrip("-")
        made = slug
        while made in self._taken:
            self._taken[slug] += 1
            made = f"{slug}-{self._taken[slug]}"
        self._taken[made] = 1
        return made
