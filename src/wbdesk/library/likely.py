"""The rows of a full-text index that most likely hold a pasted text, by its rarest words.

How many rows have a word is counted up to `_COUNTED` and reckoned from there on, by how far into
the index so many reach. A rare word is looked up by itself, frequent ones in groups that few rows
have all words of. Rows that have the most and the rarest groups are the likely ones, so some
words of the text may be wrong; where many are equal, they are read and those with most words in
the text's own order taken. Groups are asked for from the cheapest on until `_BUDGET` is spent, so
the time hardly grows with the library.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from heapq import nsmallest
from itertools import pairwise

import apsw
import msgspec

from wbdesk.model.fold import words as words_of

_STRETCHES, _WORDS = 6, 12
"""Sentences that are looked for, the longest, and words of each, the longest again."""
_COUNTED, _TAKEN = 500, 2000
_FEW, _LARGEST = 500, 6
"""Rows a group of frequent words should leave, about, and the most words it may have."""
_BUDGET = 1_500_000
"""Entries of the index that are gone through: on a desk computer of 2020, 20 ms."""
_A_ROW, _A_STEP = 30, 300
"""What a row that is found costs, in entries, and how many are passed over to get to the next."""
_PLACES, _READ = 40, 400
"""Rows that are given, and rows that are read where more are alike."""
_LEAST, _ALIKE = 0.3, 0.75
"""The share of the best row's weight each row has, and those that are alike."""
_KNOWN = 0.75


class Index(msgspec.Struct, frozen=True):
    """A full-text index: its table, what a match in it begins with, the SQL that gives the text
    of a row, about how many rows there are, and up to which number.
    """

    table: str
    scope: str
    text: str
    rows: float
    highest: int

    def match(self, words: Iterable[str]) -> str:
        """The expression for rows that have all words."""
        # Folded words hold letters and digits only, so nothing needs escaping inside the quotes.
        return self.scope + "(" + " AND ".join(f'"{word}"' for word in words) + ")"


def likely(
    db: apsw.Connection, index: Index, stretches: Sequence[Sequence[str]]
) -> tuple[list[int], bool]:
    """Rows that may hold a text, given as the folded words of its sentences, the likeliest first,
    and whether others are as likely.
    """
    chosen = _chosen(stretches)
    counts = {word: _frequency(db, index, word) for words in chosen for word in words}
    scores = _scores(db, index, chosen, counts)
    rows = nsmallest(_READ + 1, scores, key=lambda rowid: (-scores[rowid], rowid))
    if len(rows) <= _PLACES or scores[rows[_PLACES]] < _ALIKE * scores[rows[0]]:
        return [each for each in rows[:_PLACES] if scores[each] >= _LEAST * scores[rows[0]]], False
    # Where many words stand nowhere, the text does not either.
    known = sum(count > 0 for count in counts.values()) >= _KNOWN * len(counts)
    unread = known and len(rows) > _READ and math.isclose(scores[rows[0]], scores[rows[_READ]])
    wanted = {pair for words in stretches for pair in pairwise(words)}
    if not wanted:
        return rows[:_PLACES], True
    shared = {
        rowid: _shared(db, index, rowid, wanted)
        for rowid in rows[:_READ]
        if scores[rowid] >= _ALIKE * scores[rows[0]]
    }
    best = sorted(shared, key=lambda rowid: -shared[rowid])
    # A text that is nearly there has at least every third pair of its words there.
    return best[:_PLACES], unread or 3 * shared[best[_PLACES]] >= len(wanted)


def _shared(db: apsw.Connection, index: Index, rowid: int, wanted: Set[tuple[str, str]]) -> int:
    """How many pairs of words stand in a row."""
    [(text,)] = list(db.execute(index.text, [rowid]))
    return len(wanted & set(pairwise(words_of(text))))


def _chosen(stretches: Sequence[Sequence[str]]) -> list[list[str]]:
    """Sentences and words to look for: long words are mostly rare ones."""
    longest = sorted(stretches, key=len, reverse=True)[:_STRETCHES]
    return [sorted(dict.fromkeys(each), key=len, reverse=True)[:_WORDS] for each in longest]


def _scores(
    db: apsw.Connection,
    index: Index,
    stretches: Sequence[Sequence[str]],
    counts: Mapping[str, float],
) -> Mapping[int, float]:
    """The rows that have groups, each with the weight of those it has."""
    groups = [group for words in stretches for group in _groups(words, counts, index.rows)]
    groups.sort(key=lambda group: _cost(group, counts))
    made: defaultdict[int, float] = defaultdict(float)
    spent = 0.0
    for group in groups:
        spent += _cost(group, counts)
        if spent > _BUDGET and group is not groups[0]:
            break
        weight = sum(math.log1p(index.rows / counts[word]) for word in group)
        sql = f"SELECT rowid FROM {index.table} WHERE {index.table} MATCH ? LIMIT {_TAKEN}"
        for (rowid,) in db.execute(sql, [index.match(group)]):
            made[rowid] += weight
    return made


def _frequency(db: apsw.Connection, index: Index, word: str) -> float:
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
