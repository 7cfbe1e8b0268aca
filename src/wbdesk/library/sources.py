"""The tables that the rows of a view come from, and what must hold for them."""

from collections.abc import Sequence
from typing import Any

import apsw
import msgspec

from wbdesk.library.schema import order_index, rank
from wbdesk.library.searching import Compared, among, condition
from wbdesk.model.kinds import BY_NAME, Kind
from wbdesk.model.view import View

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
                compared.append(among(db, kind, asked.match, listed))
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


def number_of(db: apsw.Connection, source: Source, *more: Compared) -> int:
    """How many rows a source has that meet some more conditions."""
    sql, values = source.sql(*more)
    return int(next(iter(db.execute(f"SELECT count(*) {sql}", values)))[0])
