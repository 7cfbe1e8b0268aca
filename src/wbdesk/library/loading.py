"""Puts many rows into a table by one statement.

At the start of every statement that fires a trigger SQLite sets a savepoint, at which a full-text
index writes out what it holds (`fts5SavepointMethod` in SQLite's fts5_main.c): row by row, that
takes longer than all the rest of storing. So the rows are first set down in a temporary table.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import apsw


def load(
    db: apsw.Connection, table: str, names: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    """Insert rows, whose values are those of the columns `names`, in the order given."""
    columns = ", ".join(f'"{name}"' for name in names)
    waiting = f"temp.{table}_waiting"
    # Without types, so that every value goes over as it came.
    db.execute(f"CREATE TABLE IF NOT EXISTS {waiting} ({columns})")
    db.executemany(f"INSERT INTO {waiting} VALUES ({', '.join('?' * len(names))})", rows)
    db.execute(
        f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM {waiting} ORDER BY rowid"
    )
    db.execute(f"DELETE FROM {waiting}")
