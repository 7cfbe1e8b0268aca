"""The searchable form of text: case, diacritics, script and typography do not matter in it.

Serbian and Macedonian Cyrillic fold to Latin letter by letter, Latin letters lose their marks,
and dj stands for đ, so that Đukanović, Djukanovic, Dukanovic and Ђукановић fold alike.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import msgspec

_CYRILLIC = dict(zip("абвгдежзийклмнопрстуфхцчшыэјћ", "abvgdezziiklmnoprstufhccsyejc", strict=True))
_CYRILLIC |= {"щ": "sc", "ю": "ju", "я": "ja", "ъ": "", "ь": ""}
_CYRILLIC |= {"ђ": "d", "љ": "lj", "њ": "nj", "џ": "dz", "ѓ": "g", "ќ": "k", "ѕ": "dz"}
_LATIN = {
    "đ": "d",
    "ð": "d",
    "ł": "l",
    "ø": "o",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ı": "i",
    "þ": "th",
}
_SINGLE = _CYRILLIC | _LATIN
_SKIPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


class Term(msgspec.Struct, frozen=True):
    """Folded words that must follow each other; the last one is a prefix where `prefix` is set."""

    words: tuple[str, ...]
    prefix: bool = False


@lru_cache(maxsize=4096)
def _letter(char: str) -> str:
    lower = char.casefold()
    if lower in _SINGLE:
        return _SINGLE[lower]
    bare = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    return "".join(_SINGLE.get(c, c) for c in bare)


def fold(text: str) -> str:
    """The searchable form of `text`. Words stay apart where they were."""
    if text.isascii():
        return text.lower().replace("dj", "d")
    kept = (c for c in text if c not in _SKIPPED)
    return "".join(map(_letter, kept)).replace("dj", "d")


def words(text: str) -> tuple[str, ...]:
    """The folded words of `text`, cut where the full-text index cuts them."""
    return tuple(_WORD.findall(fold(text)))


_WORD = re.compile(r"[^\W_]+")


def spans(text: str, terms: Sequence[Term]) -> list[tuple[int, int]]:
    """Where `terms` match in `text`: offsets into `text` itself, merged, in order."""
    if not terms or not text:
        return []
    folded, origins = _with_origins(text)
    found = []
    for term in terms:
        pattern = _pattern(term)
        if pattern is None:
            continue
        found += [
            (origins[match.start()], origins[match.end() - 1] + 1)
            for match in pattern.finditer(folded)
        ]
    return _merged(found)


@lru_cache(maxsize=512)
def _pattern(term: Term) -> re.Pattern[str] | None:
    if not term.words:
        return None
    body = r"(?:[\W_]+)".join(map(re.escape, term.words))
    end = "" if term.prefix else r"(?![^\W_])"
    return re.compile(rf"(?<![^\W_]){body}{end}")


def _with_origins(text: str) -> tuple[str, Sequence[int]]:
    """The folded text, and for each of its characters the offset it comes from."""
    if text.isascii() and "dj" not in text.lower():
        return text.lower(), range(len(text))
    letters: list[str] = []
    origins: list[int] = []
    for offset, char in enumerate(text):
        if char in _SKIPPED:
            continue
        for letter in _letter(char):
            if letter == "j" and letters and letters[-1] == "d":
                # The j of dj belongs to the d: a match ends behind it.
                origins[-1] = offset
                continue
            letters.append(letter)
            origins.append(offset)
    return "".join(letters), origins


def _merged(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    made: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return made
