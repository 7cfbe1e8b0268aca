"""Names of countries and international organisations in a text, with their codes.

The names stand in resources/gazetteer: ISO 3166-1 alpha-2 with XK for Kosovo and EU for the
European Union and its institutions, under their common, formal and former English names.
"""

import re
from functools import cache
from typing import Literal

import msgspec

from wbdesk import places

Kind = Literal["country", "organisation"]


class Entry(msgspec.Struct, frozen=True):
    """A country or organisation; `code` is None for most organisations."""

    name: str
    code: str | None
    kind: Kind


class Mention(msgspec.Struct, frozen=True):
    """An entry named at `start`:`end` of a text; `adjective` for Albanian, French."""

    start: int
    end: int
    entry: Entry
    adjective: bool = False


class _Gazetteer(msgspec.Struct, frozen=True):
    names: dict[str, Entry]
    adjectives: dict[str, Entry]
    by_first_word: dict[str, tuple[str, ...]]
    by_code: dict[str, Entry]
    first_word: re.Pattern[str]


def mentions(text: str, start: int = 0, end: int | None = None) -> list[Mention]:
    """Every country and organisation named in `text[start:end]`, longest names first, in order."""
    known = _gazetteer()
    found: list[Mention] = []
    at = start
    stop = len(text) if end is None else end
    for match in known.first_word.finditer(text, start, stop):
        if match.start() < at or match.group() not in known.by_first_word:
            continue
        mention = _longest(text, match.group(), match.start(), stop, known)
        if mention is not None:
            found.append(mention)
            at = mention.end
    return found


def _longest(text: str, first: str, start: int, stop: int, known: _Gazetteer) -> Mention | None:
    for words in known.by_first_word[first]:
        end = start + len(words)
        if end > stop or not text.startswith(words, start):
            continue
        if text[end : end + 1].isalnum() and words[-1].isalnum():
            continue
        entry = known.names.get(words)
        if entry is None:
            return Mention(start, end, known.adjectives[words], True)
        if _is_part_of_name(text, start, end, words):
            return None
        return Mention(start, end, entry)
    return None


def named(words: str) -> Entry | None:
    """The entry these very words name: `Czech Republic`, `the EU`."""
    bare = words.strip().removeprefix("the ").removeprefix("The ")
    return _gazetteer().names.get(bare)


def of_code(code: str) -> Entry | None:
    """The country of a code."""
    return _gazetteer().by_code.get(code)


def national(entry: Entry) -> Entry:
    """The country that an adjective or other name of it stands for; itself where there is none."""
    return of_code(entry.code or "") or entry


def of_adjective(word: str) -> Entry | None:
    """The country an adjective belongs to: `Kosovan`."""
    return _gazetteer().adjectives.get(word)


# Words after which a name is part of another: Georgia Gould, Jordan Smith, Chad Brown are people.
_GIVEN_NAMES = frozenset(("Georgia", "Jordan", "Chad", "Israel", "Jersey", "Holland", "Britain"))
_NEXT_WORD = re.compile(r" ([A-Z][\w’'-]+)")
_BEFORE = re.compile(r"([A-Z][\w’'-]+) \Z")
_PREFIXES = frozenset("New East West South North Northern Southern Equatorial".split())


def _is_part_of_name(text: str, start: int, end: int, words: str) -> bool:
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalnum():
        return True
    before = _BEFORE.search(text, max(0, start - 30), start)
    if before is not None and words in _GIVEN_NAMES and before.group(1) not in _TITLES:
        return True
    if before is not None and before.group(1) in _PREFIXES and words != "Macedonia":
        return True
    if words in _GIVEN_NAMES:
        after = _NEXT_WORD.match(text, end)
        return after is not None and after.group(1) not in _ROLES_AFTER
    return False


_TITLES = frozenset("From And Of The In With To For".split())
_ROLES_AFTER = frozenset(
    "Prime Foreign Minister President Ambassador Secretary Deputy Interior Defence Government "
    "Crown King Vice Parliament Chancellor And".split()
)


@cache
def _gazetteer() -> _Gazetteer:
    """The tables, read once."""
    names: dict[str, Entry] = {}
    adjectives: dict[str, Entry] = {}
    by_code: dict[str, Entry] = {}
    for code, name, others, about in _rows("countries.tsv", 4):
        entry = Entry(name, code, "organisation" if code == "EU" else "country")
        by_code.setdefault(code, entry)
        for each in (name, *_parts(others)):
            names[each.removeprefix("The ")] = entry
        for each in _parts(about):
            adjectives.setdefault(each, entry)
    for name, code, others in _rows("organisations.tsv", 3):
        entry = Entry(name, code or None, "organisation")
        for each in (name, *_parts(others)):
            names[each.removeprefix("The ")] = entry
    by_first_word: dict[str, list[str]] = {}
    for words in sorted({*names, *adjectives}, key=len, reverse=True):
        first = _WORD.match(words)
        assert first is not None, words
        by_first_word.setdefault(first.group(), []).append(words)
    indexed = {word: tuple(each) for word, each in by_first_word.items()}
    letters = "".join(sorted({word[0] for word in indexed}))
    first_word = re.compile(rf"[{letters}](?<![\w-].)\w*")
    return _Gazetteer(names, adjectives, indexed, by_code, first_word)


_WORD = re.compile(r"\w+")


def _rows(file: str, width: int) -> list[list[str]]:
    text = (places.resources() / "gazetteer" / file).read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]
    return [row + [""] * (width - len(row)) for row in rows]


def _parts(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]
