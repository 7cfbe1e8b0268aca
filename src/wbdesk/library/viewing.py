"""Rows of a view: page by page, how many there are, and where one stands.

In a kind's own order every page is one walk along the full-text index, or along the index of
that order where no words are searched, from the row before it: neither the size of the library
nor the number of matches matters. Another order is worked out once, as a list of keys.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import apsw
import msgspec

from wbdesk.library.beginning import first
from wbdesk.library.ordering import Orders, sort_keys
from wbdesk.library.rows import Row, from_columns, rank_of_row, selected
from wbdesk.library.schema import UNDATED, key_of, order_index, rank
from wbdesk.library.searching import Compared, condition, probe
from wbdesk.model.kinds import BY_NAME, Kind
from wbdesk.model.view import BY_RELEASE, View

_FEW = 3000
"""Rows of the releases chosen up to which they are looked up one by one."""


class Source(msgspec.Struct, frozen=True):
    """The tables rows come from, what must hold for them, and what they are ranked by."""

    tables: str
    where: tuple[Compared, ...]
    rank: str

    def sql(self, *more: Compared) -> tuple[str, list[Any]]:
        """FROM and WHERE, with their values."""
        parts = (*self.where, *more)
        conditions = " AND ".join(part.sql for part in parts) or "1"
        return (
            f"FROM {self.tables} WHERE {conditions}",
            [value for part in parts for value in part.values],
        )


def page(
    db: apsw.Connection, orders: Orders, view: View, after: Row | None, offset: int, limit: int
) -> list[Row]:
    """Up to `limit` rows of a view: behind `after`, else from position `offset`."""
    if not _own_order(view):
        if after is None and not offset and orders.known(view) is None:
            begun = _begun(db, view, limit)
            if begun is not None:
                orders.begin(view, begun)
                return rows_of(db, view.kind, begun)
        found = _sorted(db, orders, view)
        start = offset if after is None else orders.behind(view, after.key)
        return rows_of(db, view.kind, found[start : start + limit])
    source = source_of(db, view)
    if source is None:
        return []
    ranks = _walk(db, view, source, after, 0 if after else offset, limit)
    return rows_of(db, view.kind, [key_of(BY_NAME[view.kind], each) for each in ranks])


def count(db: apsw.Connection, view: View) -> int:
    """How many rows a view has."""
    source = source_of(db, view)
    return 0 if source is None else _count(db, source)


def position(db: apsw.Connection, orders: Orders, view: View, row: Row) -> int | None:
    """The number of a row within a view, from 0; None where the view leaves it out."""
    source = source_of(db, view)
    at = rank_of_row(row)
    if source is None or not _count(db, source, Compared(f"{source.rank} = ?", (at,))):
        return None
    if not _own_order(view):
        return _sorted(db, orders, view).index(row.key)
    before = 0
    for part in _parts(view):
        limits = part.bounds(source.rank)
        if part.low <= at < part.high:
            sign = ">" if _down(view) else "<"
            ahead = Compared(f"{source.rank} {sign} ?", (at,))
            return before + _count(db, source, *limits, ahead)
        before += _count(db, source, *limits)
    return None


def rows_of(db: apsw.Connection, kind_name: str, keys: Sequence[int]) -> list[Row]:
    """The records with these keys, in this order."""
    kind = BY_NAME[kind_name]
    sql = (
        f"SELECT {selected(kind_name)} FROM {kind_name} t JOIN release r ON r.id = t.release_id "
        f"WHERE t.id IN ({', '.join('?' * len(keys))})"
    )
    found = {values[0]: from_columns(kind, values) for values in db.execute(sql, list(keys))}
    return [found[key] for key in keys if key in found]


def _own_order(view: View) -> bool:
    """Whether a view goes along the rank of its kind."""
    kind = BY_NAME[view.kind]
    if view.sort == BY_RELEASE:
        return kind.order is None
    return view.sort is None or view.sort == kind.order


def _down(view: View) -> bool:
    """Whether ranks fall: dates rise unless asked otherwise, else the latest taken in is first."""
    return view.descending if BY_NAME[view.kind].order else True


class _Part(msgspec.Struct, frozen=True):
    """Ranks from `low` up to `high`, that one left out."""

    low: int
    high: int

    def bounds(self, rank: str) -> tuple[Compared, ...]:
        made = []
        if self.low > 0:
            made.append(Compared(f"{rank} >= ?", (self.low,)))
        if self.high < _HIGHEST:
            made.append(Compared(f"{rank} < ?", (self.high,)))
        return tuple(made)


_HIGHEST = 1 << 63


def _parts(view: View) -> tuple[_Part, ...]:
    """The ranks in the order they are walked: what has no date comes last either way."""
    if BY_NAME[view.kind].order and _down(view):
        return (_Part(0, UNDATED), _Part(UNDATED, _HIGHEST))
    return (_Part(0, _HIGHEST),)


def _walk(
    db: apsw.Connection, view: View, source: Source, after: Row | None, skipped: int, limit: int
) -> list[int]:
    """The ranks of a page."""
    down = _down(view)
    at = None if after is None else rank_of_row(after)
    found: list[int] = []
    for part in _parts(view):
        if at is not None and not part.low <= at < part.high:
            continue
        limits = list(part.bounds(source.rank))
        if at is not None:
            limits.append(Compared(f"{source.rank} {'<' if down else '>'} ?", (at,)))
            at = None
        sql, values = source.sql(*limits)
        order = f"ORDER BY {source.rank}{' DESC' if down else ''} LIMIT ? OFFSET ?"
        got = db.execute(
            f"SELECT {source.rank} {sql} {order}", [*values, limit - len(found), skipped]
        )
        found += [rank for (rank,) in got]
        if len(found) >= limit:
            break
        if skipped and not found:
            skipped -= min(skipped, _count(db, source, *part.bounds(source.rank)))
        else:
            skipped = 0
    return found


def _begun(db: apsw.Connection, view: View, limit: int) -> list[int] | None:
    """The keys of the first rows of a view that is sorted by another field."""
    source = source_of(db, view, whole=True)
    if source is None:
        return []
    kind, down = BY_NAME[view.kind], view.descending
    return first(db, source.sql(), kind, view.sort, descending=down, limit=limit)


def _sorted(db: apsw.Connection, orders: Orders, view: View) -> Sequence[int]:
    """The keys of all rows of a view that is sorted by another field."""

    def read() -> Iterator[int]:
        source = source_of(db, view, whole=True)
        if source is not None:
            sql, values = source.sql()
            by = sort_keys(BY_NAME[view.kind], view.sort, descending=view.descending)
            for (key,) in db.execute(f"SELECT t.id {sql} ORDER BY {by}", values):
                yield key

    return orders.of(view, read)


def source_of(db: apsw.Connection, view: View, *, whole: bool = False) -> Source | None:
    """Where the rows of a view come from, None where there can be none.

    `whole` gives rows of the table t, else what is compared is read from the index alone.
    """
    kind = BY_NAME[view.kind]
    asked = condition(kind, view.query)
    if asked is None:
        return None
    fts, own = f"{kind.name}_fts", rank(kind, "t")
    table = f"{kind.name} t"
    compared = list(asked.compared)
    if view.releases is not None:
        listed = ", ".join(map(str, _release_keys(db, view.releases)))
        compared.append(Compared(f"t.release_id IN ({listed})"))
        if _few(db, kind, listed):
            if asked.match:
                compared.append(probe(kind, asked.match))
            return Source(table, tuple(compared), own)
    if not whole:
        table = f"{table} INDEXED BY {order_index(kind)}"
    if asked.match is None:
        return Source(table, tuple(compared), own)
    words = Compared(f"{fts} MATCH ?", (asked.match,))
    if not compared and not whole:
        return Source(fts, (words,), f"{fts}.rowid")
    # Without its sign the rowid is a number by declaration, which no index of a sum is held
    # against.
    met = Compared(f"{own} = {'+' if kind.order else ''}{fts}.rowid")
    return Source(f"{fts} CROSS JOIN {table}", (words, met, *compared), f"{fts}.rowid")


def _release_keys(db: apsw.Connection, slugs: Sequence[str]) -> list[int]:
    marks = ", ".join("?" * len(slugs))
    found = db.execute(f"SELECT id FROM release WHERE slug IN ({marks})", list(slugs))
    return sorted(int(key) for (key,) in found)


def _few(db: apsw.Connection, kind: Kind, releases: str) -> bool:
    """Whether the records of releases are so few that they are best looked up one by one."""
    sql = f"SELECT 1 FROM {kind.name} WHERE release_id IN ({releases}) LIMIT {_FEW + 1}"
    return sum(1 for _ in db.execute(sql)) <= _FEW


def _count(db: apsw.Connection, source: Source, *more: Compared) -> int:
    sql, values = source.sql(*more)
    return int(next(iter(db.execute(f"SELECT count(*) {sql}", values)))[0])
