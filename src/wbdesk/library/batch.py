"""Records and texts of several releases, gathered and written together.

The full-text index takes rows fast only in the order of their ranks, and the ranks of one
release after the other are in no order: so a batch is sorted before it is written.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import apsw

from wbdesk.library import paragraphs
from wbdesk.library.loading import load
from wbdesk.library.rows import to_columns
from wbdesk.library.schema import rank_of
from wbdesk.model.anchor import Passage
from wbdesk.model.kinds import KINDS, Kind
from wbdesk.model.records import Record

_MOST = 20_000
"""Rows after which a batch is written, which bounds the memory it takes."""

Wanted = Sequence[tuple[Record, Passage | None]]


class Batch:
    """What is still to be written, by kind."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db
        self._rows: dict[str, list[tuple[int, tuple[Any, ...]]]] = {k.name: [] for k in KINDS}
        self._gone: dict[str, list[int]] = {kind.name: [] for kind in KINDS}
        self._columns: dict[str, tuple[str, ...]] = {}
        self._texts: dict[int, Sequence[str]] = {}
        self._next: dict[str, int] = {}
        self._releases: set[str] = set()

    def takes(self, release: str) -> bool:
        """Whether there is room, and nothing of this release yet, which it would not see."""
        rows = sum(map(len, (*self._rows.values(), *self._texts.values())))
        fits = release not in self._releases and rows < _MOST
        if fits:
            self._releases.add(release)
        return fits

    def add(self, kind: Kind, release: int, wanted: Wanted, there: Mapping[str, int]) -> None:
        """Put these records, in their order, in place of those `there`, whose keys these are.

        Keys fall within a release: the tables show the latest first, so each comes in its order.
        """
        self._gone[kind.name] += there.values()
        for seq, ((record, passage), key) in enumerate(
            zip(wanted, self._keys(kind, wanted, there), strict=True)
        ):
            values = to_columns(kind, record, seq, passage)
            first, last = 0, 0
            if kind.order:
                first, last = values[f"{kind.order}_first"], values[f"{kind.order}_last"]
            self._columns[kind.name] = ("id", "release_id", *values)
            rank = rank_of(kind, key, first, last)
            self._rows[kind.name].append((rank, (key, release, *values.values())))

    def add_text(self, release: int, texts: Sequence[str]) -> None:
        """Put these paragraphs in place of those a release has."""
        self._texts[release] = texts

    def write(self) -> None:
        """Write what was gathered."""
        for kind in KINDS:
            gone, rows = self._gone[kind.name], self._rows[kind.name]
            self._db.executemany(f"DELETE FROM {kind.name} WHERE id = ?", [(key,) for key in gone])
            rows.sort(key=lambda each: each[0])
            if rows:
                load(self._db, kind.name, self._columns[kind.name], (row for _, row in rows))
            gone.clear()
            rows.clear()
        paragraphs.put(self._db, self._texts)
        self._texts.clear()
        self._releases.clear()

    def _keys(self, kind: Kind, wanted: Wanted, there: Mapping[str, int]) -> Sequence[int]:
        """Keys that fall: those the records have, else free ones behind all there are."""
        kept = [there.get(record.id, 0) for record, _ in wanted]
        if all(this > after for this, after in pairwise([*kept, 0])):
            return kept
        if kind.name not in self._next:
            found = self._db.execute(f"SELECT coalesce(max(id), 0) FROM {kind.name}")
            self._next[kind.name] = int(next(iter(found))[0]) + 1
        start = self._next[kind.name]
        self._next[kind.name] += len(wanted)
        return range(start + len(wanted) - 1, start - 1, -1)
