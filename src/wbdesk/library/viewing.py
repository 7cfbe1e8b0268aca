"""Rows of a view: page by page, how many there are, and where one stands.

In a kind's own order every page is one walk along the full-text index, or along the index of
that order where no words are searched, from the row before it: neither the size of the library
nor the number of matches matters; where words are only begun, the first rows are asked before.
Another order is worked out once, as a list of keys.
"""

from collections.abc import Iterator, Sequence

import apsw

from wbdesk.library.beginning import first
from wbdesk.library.heads import Heads
from wbdesk.library.narrowing import narrowed
from wbdesk.library.ordering import Orders, sort_keys
from wbdesk.library.rows import Row, from_columns, rank_of_row, selected
from wbdesk.library.schema import key_of
from wbdesk.library.searching import Compared, condition
from wbdesk.library.sources import number_of, source_of
from wbdesk.library.walking import down, own_order, parts, walk
from wbdesk.model.kinds import BY_NAME
from wbdesk.model.view import View


def page(
    db: apsw.Connection,
    orders: Orders,
    heads: Heads,
    view: View,
    after: Row | None,
    offset: int,
    limit: int,
) -> list[Row]:
    """Up to `limit` rows of a view: behind `after`, else from position `offset`."""
    if not own_order(view):
        if after is None and not offset and orders.known(view) is None:
            begun = _begun(db, view, limit)
            if begun is not None:
                orders.begin(view, begun)
                return rows_of(db, view.kind, begun)
        found = _sorted(db, orders, view)
        start = offset if after is None else orders.behind(view, after.key)
        return rows_of(db, view.kind, found[start : start + limit])
    at = None if after is None else rank_of_row(after)
    ranks = _ranks(db, heads, view, at, 0 if after else offset, limit)
    return rows_of(db, view.kind, [key_of(BY_NAME[view.kind], each) for each in ranks])


def prepare(db: apsw.Connection, heads: Heads) -> bool:
    """Do a little of what makes searches fast; whether there is more to do."""

    def begun(view: View, limit: int) -> list[int]:
        source = source_of(db, view)
        return [] if source is None else walk(db, view, source, None, 0, limit)

    return heads.prepare(begun)


def count(db: apsw.Connection, view: View) -> int:
    """How many rows a view has."""
    source = source_of(db, view)
    return 0 if source is None else number_of(db, source)


def position(db: apsw.Connection, orders: Orders, view: View, row: Row) -> int | None:
    """The number of a row within a view, from 0; None where the view leaves it out."""
    source = source_of(db, view)
    at = rank_of_row(row)
    if source is None or not number_of(db, source, Compared(f"{source.rank} = ?", (at,))):
        return None
    if not own_order(view):
        return _sorted(db, orders, view).index(row.key)
    before = 0
    for part in parts(view):
        limits = part.bounds(source.rank)
        if part.low <= at < part.high:
            sign = ">" if down(view) else "<"
            ahead = Compared(f"{source.rank} {sign} ?", (at,))
            return before + number_of(db, source, *limits, ahead)
        before += number_of(db, source, *limits)
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


def _ranks(
    db: apsw.Connection, heads: Heads, view: View, at: int | None, skipped: int, limit: int
) -> list[int]:
    """A page of ranks of a view in its kind's own order."""
    asked = condition(BY_NAME[view.kind], view.query)
    if asked is None:
        return []
    begun = heads.ranks(view, asked, at, skipped, limit)
    if begun.done:
        return begun.ranks
    limit -= len(begun.ranks)
    rest = None
    if not skipped and view.releases is None:
        known = heads.sample(BY_NAME[view.kind])
        rest = narrowed(db, heads.memory, known, view, begun.at, limit)
    if rest is None:
        source = source_of(db, view)
        rest = [] if source is None else walk(db, view, source, begun.at, skipped, limit)
    return begun.ranks + rest


def _begun(db: apsw.Connection, view: View, limit: int) -> list[int] | None:
    """The keys of the first rows of a view that is sorted by another field."""
    source = source_of(db, view, whole=True)
    if source is None:
        return []
    kind, falls = BY_NAME[view.kind], view.descending
    return first(db, source.sql(), kind, view.sort, descending=falls, limit=limit)


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
