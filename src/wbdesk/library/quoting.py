"""Where in the library a pasted text may stand: candidates by its rarest words.

How many rows of an index have a word is counted up to `_COUNTED` and reckoned from there on, by
how far into the index so many reach. A rare word is looked up by itself, frequent ones in groups
that few rows have all words of. Rows that have the most and the rarest groups are looked at, so
some words of the text may be wrong. Groups are asked for from the cheapest on until `_BUDGET` is
spent, so the time hardly grows with the library.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nsmallest

import apsw
import msgspec

from wbdesk.library.reading import RELEASE, release_of
from wbdesk.library.rows import Row, from_columns, selected
from wbdesk.model.kinds import BY_NAME
from wbdesk.model.records import Quote
from wbdesk.model.release import Release

_SHIFT = 24
"""The index of texts numbers a paragraph (key of the release << 24) + number."""
_STRETCHES, _WORDS = 6, 12
"""Sentences that are looked for, the longest, and words of each, the longest again."""
_COUNTED, _TAKEN = 500, 2000
_FEW, _LARGEST = 500, 6
"""Rows a group of frequent words should leave, about, and the most words it may have."""
_BUDGET = 1_500_000
"""Entries of the index that are gone through: on a desk computer of 2020, 20 ms."""
_A_ROW, _A_STEP = 30, 300
"""What a row that is found costs, in entries, and how many are passed over to get to the next."""
_PLACES, _LEAST = 40, 0.3
"""Candidates, and the share of the best one's weight each must have."""
_MOST_PARAGRAPHS = 30
_LONGEST_QUOTE = 12
"""Paragraphs before a place from which a quote may run on into it."""


class Place(msgspec.Struct, frozen=True):
    """Paragraphs of a release that follow each other, from number `first`, and the quotes that
    rest on them. Without `attached` they are the words of that one quote.
    """

    release: Release
    first: int
    paragraphs: tuple[str, ...]
    quotes: tuple[Row, ...]
    attached: bool


class Places(msgspec.Struct, frozen=True):
    """The likeliest places, the likeliest first; `more` where there were others as likely."""

    found: tuple[Place, ...]
    more: bool


class Standing(msgspec.Struct, frozen=True):
    """How many releases there are, and how many of them have no text attached."""

    releases: int
    without_text: int


class _Index(msgspec.Struct, frozen=True):
    """A full-text index: its table, what a match in it begins with, about how many rows it has
    and up to which number.
    """

    table: str
    scope: str
    rows: float
    highest: int

    def match(self, words: Iterable[str]) -> str:
        """The expression for rows that have all words."""
        # Folded words hold letters and digits only, so nothing needs escaping inside the quotes.
        return self.scope + "(" + " AND ".join(f'"{word}"' for word in words) + ")"


def places(db: apsw.Connection, stretches: Sequence[Sequence[str]], reach: int) -> Places:
    """Places that may hold a text, given as the folded words of its sentences.

    Before and behind each candidate stand as many paragraphs as hold `reach` characters.
    """
    chosen = _chosen(stretches)
    texts, more = _likely(db, _texts(db), chosen)
    releases: dict[int, Release] = {}
    found = [_around(db, releases, rowid, reach) for rowid in texts]
    quotes, others = _likely(db, _quotes(db), chosen)
    found += [_quoted(db, releases, key) for key in quotes]
    return Places(tuple(found), more or others)


def standing(db: apsw.Connection) -> Standing:
    """In what part of the releases a text can be found."""
    sql = "SELECT count(*), count(*) FILTER (WHERE text_source IS NULL) FROM release"
    [(releases, without)] = list(db.execute(sql))
    return Standing(releases, without)


def _texts(db: apsw.Connection) -> _Index:
    [(last,)] = list(db.execute("SELECT coalesce(max(id), 0) FROM release"))
    first = f"SELECT release_id FROM paragraph LIMIT {_COUNTED}"
    [(count, reached)] = list(db.execute(f"SELECT count(*), max(release_id) FROM ({first})"))
    rows = count if count < _COUNTED else count * last / reached
    return _Index("paragraph_fts", "", rows, (last + 1) << _SHIFT)


def _quotes(db: apsw.Connection) -> _Index:
    [(last,)] = list(db.execute("SELECT coalesce(max(id), 0) FROM quotes"))
    return _Index("quotes_fts", "{words} : ", last, last)


def _chosen(stretches: Sequence[Sequence[str]]) -> list[list[str]]:
    """Sentences and words to look for: long words are mostly rare ones."""
    longest = sorted(stretches, key=len, reverse=True)[:_STRETCHES]
    return [sorted(dict.fromkeys(each), key=len, reverse=True)[:_WORDS] for each in longest]


def _likely(
    db: apsw.Connection, index: _Index, stretches: Sequence[Sequence[str]]
) -> tuple[list[int], bool]:
    """Rows that have the most and the rarest groups, and whether others have as many."""
    counts = {word: _frequency(db, index, word) for words in stretches for word in words}
    groups = [group for words in stretches for group in _groups(words, counts, index.rows)]
    groups.sort(key=lambda group: _cost(group, counts))
    scores: defaultdict[int, float] = defaultdict(float)
    spent = 0.0
    for group in groups:
        spent += _cost(group, counts)
        if spent > _BUDGET and group is not groups[0]:
            break
        weight = sum(math.log1p(index.rows / counts[word]) for word in group)
        sql = f"SELECT rowid FROM {index.table} WHERE {index.table} MATCH ? LIMIT {_TAKEN}"
        for (rowid,) in db.execute(sql, [index.match(group)]):
            scores[rowid] += weight
    best = nsmallest(_PLACES + 1, scores, key=lambda rowid: (-scores[rowid], rowid))
    more = len(best) > _PLACES and math.isclose(scores[best[0]], scores[best[-1]])
    least = _LEAST * scores[best[0]] if best else 0
    return [rowid for rowid in best[:_PLACES] if scores[rowid] >= least], more


def _frequency(db: apsw.Connection, index: _Index, word: str) -> float:
    """How many rows have a word, about."""
    first = f"SELECT rowid FROM {index.table} WHERE {index.table} MATCH ? LIMIT {_COUNTED}"
    sql = f"SELECT count(*), max(rowid) FROM ({first})"
    [(count, reached)] = list(db.execute(sql, [index.match([word])]))
    return float(count if count < _COUNTED else count * index.highest / reached)


def _groups(
    words: Sequence[str], counts: Mapping[str, float], rows: float
) -> Iterator[tuple[str, ...]]:
    """The words in groups that few rows should have.

    Where they make one group only, each word in turn is left out too: it may be the wrong one.
    """
    known = sorted((word for word in words if counts[word]), key=lambda word: counts[word])
    made: list[tuple[str, ...]] = []
    group: tuple[str, ...] = ()
    expected = rows
    for word in known:
        group = (*group, word)
        expected *= counts[word] / rows
        if expected <= _FEW or len(group) == _LARGEST or counts[word] <= _TAKEN:
            made.append(group)
            group, expected = (), rows
    yield from made
    if known and len(made) < 2:
        known = known[:_LARGEST]
        yield tuple(known)
        if len(known) > 1:
            yield from (tuple(known[:at] + known[at + 1 :]) for at in range(len(known)))


def _cost(group: Sequence[str], counts: Mapping[str, float]) -> float:
    """What it takes to find the rows with all words, in entries of the index."""
    least = min(counts[word] for word in group)
    return _A_ROW * min(least, _TAKEN) + sum(min(counts[w], _A_STEP * least) for w in group)


def _around(db: apsw.Connection, releases: dict[int, Release], rowid: int, reach: int) -> Place:
    """A paragraph with those before and behind it."""
    key, number = rowid >> _SHIFT, rowid & ((1 << _SHIFT) - 1)
    sql = "SELECT number, text FROM paragraph WHERE release_id = ? AND number "
    before = _within(db.execute(f"{sql} < ? ORDER BY number DESC", [key, number]), reach)
    rows = db.execute(f"{sql} > ? ORDER BY number", [key, number])
    [(text,)] = list(
        db.execute("SELECT text FROM paragraph WHERE release_id = ? AND number = ?", [key, number])
    )
    paragraphs = (*reversed(before), text, *_within(rows, reach))
    first = number - len(before)
    last = first + len(paragraphs) - 1
    at = "coalesce(t.found_paragraph, t.anchor_paragraph)"
    quotes = _rows(
        db,
        f"t.release_id = ? AND {at} BETWEEN ? AND ? ORDER BY t.seq, t.id",
        [key, first - _LONGEST_QUOTE, last],
    )
    return Place(_release(db, releases, key), first, paragraphs, quotes, attached=True)


def _quoted(db: apsw.Connection, releases: dict[int, Release], key: int) -> Place:
    """The words of a quote."""
    [row] = _rows(db, "t.id = ?", [key])
    [(release,)] = list(db.execute("SELECT release_id FROM quotes WHERE id = ?", [key]))
    assert isinstance(row.record, Quote)
    words = tuple(part for part in row.record.words.split("\n") if part)
    first = row.record.anchor.paragraph
    return Place(_release(db, releases, release), first, words, (row,), attached=False)


def _within(rows: Iterable[tuple[int, str]], reach: int) -> list[str]:
    made: list[str] = []
    for _, text in rows:
        if reach <= 0 or len(made) == _MOST_PARAGRAPHS:
            break
        made.append(text)
        reach -= len(text) + 1
    return made


def _rows(db: apsw.Connection, which: str, values: Sequence[int]) -> tuple[Row, ...]:
    sql = (
        f"SELECT {selected('quotes')} FROM quotes t JOIN release r ON r.id = t.release_id "
        f"WHERE {which}"
    )
    return tuple(from_columns(BY_NAME["quotes"], each) for each in db.execute(sql, values))


def _release(db: apsw.Connection, releases: dict[int, Release], key: int) -> Release:
    if key not in releases:
        [values] = list(db.execute(f"SELECT {RELEASE} FROM release WHERE id = ?", [key]))
        releases[key] = release_of(values, None)
    return releases[key]
