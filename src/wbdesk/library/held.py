"""A full-text index in memory of some rows of a kind, in an order of one's own.

It cuts and matches as the index of the file does, and takes the same expressions.
"""

from collections.abc import Iterator, Sequence
from itertools import count

import apsw

from wbdesk.library.schema import INDEX_WORDS, index_columns, index_values
from wbdesk.model.kinds import Kind

_numbers = count()


class Held:
    """Rows of a kind, each known by its place: the first one that was added has place 0."""

    def __init__(self, db: apsw.Connection, memory: apsw.Connection, kind: Kind) -> None:
        self._db = db
        self._memory = memory
        self.kind = kind
        self.size = 0
        self._table = f"held_{next(_numbers)}"
        names, values = index_columns(kind), index_values(kind, "t")
        memory.execute(
            f"CREATE VIRTUAL TABLE {self._table} USING fts5({names}, content='', {INDEX_WORDS})"
        )
        self._read = f"SELECT t.id, {', '.join(values)} FROM {kind.name} t WHERE t.id IN "
        self._gone = (None,) * len(values)
        marks = ", ".join("?" * (len(values) + 1))
        self._put = f"INSERT INTO {self._table}(rowid, {names}) VALUES ({marks})"

    def add(self, keys: Sequence[int]) -> None:
        """Take in the rows with these keys, behind those there are; one that is gone is empty."""
        # Whole numbers of the file's own.
        found = self._db.execute(f"{self._read} ({', '.join(map(str, keys))})")
        texts = {key: values for key, *values in found}
        rows = [(self.size + at, *texts.get(key, self._gone)) for at, key in enumerate(keys)]
        with self._memory:
            self._memory.executemany(self._put, rows)
        self.size += len(keys)

    def matches(self, match: str, start: int = 0) -> Iterator[int]:
        """The places of what matches an expression, in order, from `start` on."""
        sql = (
            f"SELECT rowid FROM {self._table} WHERE {self._table} MATCH ? AND rowid >= ? "
            "ORDER BY rowid"
        )
        for (place,) in self._memory.execute(sql, [match, start]):
            yield place

    def drop(self) -> None:
        """Let go of the index."""
        self._memory.execute(f"DROP TABLE {self._table}")
