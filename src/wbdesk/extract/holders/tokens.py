"""Words and marks of a stretch of text, with their offsets."""

import re
from typing import NamedTuple

from wbdesk.extract.vocabulary import TITLES

_TOKEN = re.compile(r"[^\W_](?:[\w’'/-]|\.(?=\w))*\.?|[^\w\s]")
_INITIALS = re.compile(r"(?:[A-Z]\.)+\Z|[A-Z]\.[A-Z]\.?\Z")


class Token(NamedTuple):
    """A word, or one mark."""

    text: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum() or self.text == "&"


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`; a full stop stays with an initial or a title only."""
    made: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word, stop = match.group(), match.end()
        if len(word) > 1 and word.endswith(".") and not _keeps_stop(word):
            word, stop = word[:-1], stop - 1
        made.append(Token(word, match.start(), stop))
        if stop < match.end():
            made.append(Token(".", stop, match.end()))
    return made


def _keeps_stop(word: str) -> bool:
    return word in TITLES or _INITIALS.match(word) is not None or word in ("St.", "Jr.", "Sr.")
