"""The first rows of a view, kept in an index in memory: what is frequent is found among them.

The index of the file puts together the rows of all words that begin with what was typed before
it gives the first one: of a million records that takes up to a tenth of a second for two letters.
But what so many rows have, the first two thousand have often enough to fill a page, and they are
asked in a millisecond. What they have too seldom is rare, so the index of the file is fast.

They are taken in bit by bit while nothing else is asked, and anew where the index has changed.
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

import apsw
import msgspec

from wbdesk.library.held import Held
from wbdesk.library.narrowing import Sample, Worth, sample
from wbdesk.library.schema import key_of
from wbdesk.library.searching import Compared, Condition
from wbdesk.model.kinds import BY_NAME, KINDS, Kind
from wbdesk.model.query import parse
from wbdesk.model.view import View

_KEPT = 10
_STEP, _MOST, _SLICE = 10, 200, 0.003
"""Rows taken in at once, the most in a slice, and seconds that it may take, about."""


class Limits(msgspec.Struct, frozen=True):
    """How many `rows` of a view are kept, and records of its kind from which on they are."""

    rows: int = 2000
    records: int = 60_000
    narrowing: Worth = Worth()


_ALL = parse("")

First = Callable[[View, int], list[int]]
"""Gives the ranks of the first rows of a view."""


_LIMITS = Limits()


class _Head(msgspec.Struct, eq=False):
    """`ranks` of the first rows of a view, of which `held` has the first ones so far; `whole`
    where there are no others.
    """

    held: Held
    ranks: list[int]
    whole: bool
    stamp: bytes

    @property
    def ready(self) -> bool:
        return self.held.size == len(self.ranks)


class Begun(msgspec.Struct, frozen=True):
    """The first ranks of a page, and the rank behind which the rest is; `done` where there is
    none, or the page is full.
    """

    ranks: list[int]
    at: int | None
    done: bool = False


class Heads:
    """The first rows of the views asked for lately, for one connection."""

    def __init__(self, db: apsw.Connection, limits: Limits = _LIMITS) -> None:
        self._db = db
        self.memory = apsw.Connection(":memory:")
        self._limits = limits
        # Whatever is asked, every kind is likely to be.
        self._kept: OrderedDict[View, _Head | None] = OrderedDict(
            (View(kind.name, _ALL), None) for kind in reversed(KINDS)
        )
        self._samples: dict[str, Sample] = {}

    def close(self) -> None:
        """Let go of all of them."""
        self.memory.close()

    def ranks(
        self, view: View, asked: Condition, at: int | None, skipped: int, limit: int
    ) -> Begun:
        """Up to `limit` ranks of a view, behind the rank `at`, else all but the first `skipped`,
        as far as the rows known here tell.
        """
        nothing = Begun([], at)
        base = msgspec.structs.replace(view, query=_ALL)
        head = self._kept.setdefault(base, None)
        self._kept.move_to_end(base)
        self._drop_oldest()
        kind = BY_NAME[view.kind]
        if head is None or not head.ready or not head.ranks or asked.match is None:
            return nothing
        if head.stamp != self._stamp(kind):
            self._forget(base)
            return nothing
        start = 0
        if at is not None:
            if at not in head.ranks:
                return nothing
            start = head.ranks.index(at) + 1
        found: Iterator[int] = (head.ranks[at] for at in head.held.matches(asked.match, start))
        if asked.compared:
            found = self._met(kind, found, asked.compared)
        page = list(islice(found, skipped, skipped + limit))
        if head.whole or len(page) == limit:
            return Begun(page, None, done=True)
        return nothing if skipped else Begun(page, head.ranks[-1])

    def prepare(self, first: First) -> bool:
        """Take in a few rows more; whether there is more to do."""
        for view in reversed(list(self._kept)):
            kind = BY_NAME[view.kind]
            head, stamp = self._kept[view], self._stamp(kind)
            if head is None or head.stamp != stamp:
                self._forget(view)
                head = self._kept[view] = self._begun(view, stamp, first)
            if not head.ready:
                keys = [key_of(kind, rank) for rank in head.ranks[head.held.size :][:_MOST]]
                _take_in(head.held, keys)
                return True
            if self._sampling(kind):
                return True
        return False

    def sample(self, kind: Kind) -> Sample:
        """Rows of a kind, as they were when it was first asked for."""
        if kind.name not in self._samples:
            self._samples[kind.name] = sample(self._db, self.memory, kind, self._limits.narrowing)
        return self._samples[kind.name]

    def _sampling(self, kind: Kind) -> bool:
        """Take in a few rows of a sample; whether there are any."""
        made = self.sample(kind)
        waiting = made.keys[made.held.size :][:_MOST]
        _take_in(made.held, waiting)
        return bool(waiting)

    def _begun(self, view: View, stamp: bytes, first: First) -> _Head:
        kind = BY_NAME[view.kind]
        most = self._limits.rows
        [(highest,)] = list(self._db.execute(f"SELECT coalesce(max(id), 0) FROM {kind.name}"))
        ranks = first(view, most + 1) if highest >= self._limits.records else []
        whole = 0 < len(ranks) <= most
        return _Head(Held(self._db, self.memory, kind), ranks[:most], whole, stamp)

    def _met(self, kind: Kind, ranks: Iterable[int], compared: Sequence[Compared]) -> Iterator[int]:
        """Those of some ranks whose rows meet what is compared."""
        given = {key_of(kind, rank): rank for rank in ranks}
        listed = ", ".join(map(str, given))
        held = " AND ".join(part.sql for part in compared)
        values = [value for part in compared for value in part.values]
        sql = f"SELECT t.id FROM {kind.name} t WHERE t.id IN ({listed}) AND {held}"
        met = {key for (key,) in self._db.execute(sql, values)}
        return (rank for key, rank in given.items() if key in met)

    def _stamp(self, kind: Kind) -> bytes:
        """Another one where the index of a kind is: FTS5 counts what it writes in its structure
        record, and keeps the sizes of all columns in the other (fts5_index.c).
        """
        sql = f"SELECT block FROM {kind.name}_fts_data WHERE id IN (1, 10)"
        blocks = [block for (block,) in self._db.execute(sql)]
        return b"|".join([*blocks, str(self._db.pragma("schema_version")).encode()])

    def _forget(self, view: View) -> None:
        head, self._kept[view] = self._kept[view], None
        if head is not None:
            head.held.drop()

    def _drop_oldest(self) -> None:
        while len(self._kept) > _KEPT:
            view = next(iter(self._kept))
            self._forget(view)
            del self._kept[view]


def _take_in(held: Held, keys: Sequence[int]) -> None:
    """Add as many of these as there is time for."""
    end = time.perf_counter() + _SLICE
    for first in range(0, len(keys), _STEP):
        held.add(keys[first : first + _STEP])
        if time.perf_counter() > end:
            break
