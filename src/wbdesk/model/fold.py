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
_CYRILLIC |= {"і": "i", "є": "e", "ґ": "g"}
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
_SKIPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff™℠")
_DJ = re.compile("dj+")
_MOST_LETTERS = 8192


class Term(msgspec.Struct, frozen=True):
    """Folded words that must follow each other; the last one is a prefix where `prefix` is set."""

    words: tuple[str, ...]
    prefix: bool = False


class _Letters(dict[int, str]):
    """What each letter folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        made = _letter(chr(code))
        if len(self) < _MOST_LETTERS:
            self[code] = made
        return made


def _letter(char: str) -> str:
    if char in _SKIPPED:
        return ""
    lower = char.casefold()
    if lower in _SINGLE:
        return _SINGLE[lower]
    # Taking a sign like ㎅ apart can bring capitals forth.
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", lower).casefold())
    bare = (c for c in parts if not unicodedata.combining(c) and c not in _SKIPPED)
    return "".join(_SINGLE.get(c, c) for c in bare)


_LETTERS = _Letters()


def fold(text: str) -> str:
    """The searchable form of `text`. Words stay apart where they were."""
    folded = text.lower()
    if not folded.isascii():
        # Most of a text is plain letters, which translating letter by letter takes long over.
        folded = _NOT_ASCII.sub(_translated, folded)
    return _DJ.sub("d", folded) if "dj" in folded else folded


_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")


def _translated(match: re.Match[str]) -> str:
    return match.group().translate(_LETTERS)


def words(text: str) -> tuple[str, ...]:
    """The folded words of `text`, cut where the full-text index cuts them."""
    if not text.isascii():
        # Without its typographic marks most of a text is plain.
        text = _MARKS.sub(" ", text)
    folded = fold(text)
    if folded.isascii():
        return tuple(folded.encode().translate(_GAPS).decode().split())
    return tuple(_WORD.findall(folded))


_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile("[’‘“”–—…•\u00a0£€]")
_GAPS = bytes(code if chr(code).isalnum() else ord(" ") for code in range(256))


def spans(text: str, terms: Sequence[Term]) -> list[tuple[int, int]]:
    """Where `terms` match in `text`: offsets into `text` itself, merged, in order."""
    if not terms or not text:
        return []
    quick = fold(text)
    if not any((pattern := _pattern(term)) and pattern.search(quick) for term in terms):
        return []
    folded, starts, ends = _with_origins(text)
    found = []
    for term in terms:
        pattern = _pattern(term)
        if pattern is None:
            continue
        found += [
            (starts[match.start()], _with_marks(text, ends[match.end() - 1]))
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


def _with_marks(text: str, end: int) -> int:
    """`end`, behind the combining marks of the letter before it."""
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


@lru_cache(maxsize=2048)
def _with_origins(text: str) -> tuple[str, Sequence[int], Sequence[int]]:
    """The folded text, and for each of its characters where it comes from and where that ends."""
    if text.isascii() and "dj" not in text.lower():
        return text.lower(), range(len(text)), range(1, len(text) + 1)
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for offset, char in enumerate(text):
        for letter in _LETTERS[ord(char)]:
            if letter == "j" and letters and letters[-1] == "d":
                # The j of dj belongs to the d: a match ends behind it.
                ends[-1] = offset + 1
                continue
            letters.append(letter)
            starts.append(offset)
            ends.append(offset + 1)
    return "".join(letters), starts, ends


def _merged(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    made: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return made
