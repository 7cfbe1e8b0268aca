"""The ranks of a view in its kind's own order, one after the other."""

from collections.abc import Iterator, Sequence

import apsw
import msgspec

from wbdesk.library.schema import UNDATED
from wbdesk.library.searching import Compared
from wbdesk.library.sources import Source, number_of
from wbdesk.model.kinds import BY_NAME
from wbdesk.model.view import BY_RELEASE, View


def own_order(view: View) -> bool:
    """Whether a view goes along the rank of its kind."""
    kind = BY_NAME[view.kind]
    if view.sort == BY_RELEASE:
        return kind.order is None
    return view.sort is None or view.sort == kind.order


def down(view: View) -> bool:
    """Whether ranks fall: dates rise unless asked otherwise, else the latest taken in is first."""
    return view.descending if BY_NAME[view.kind].order else True


class Part(msgspec.Struct, frozen=True):
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


def parts(view: View) -> tuple[Part, ...]:
    """The ranks in the order they are walked: what has no date comes last either way."""
    if BY_NAME[view.kind].order and down(view):
        return (Part(0, UNDATED), Part(UNDATED, _HIGHEST))
    return (Part(0, _HIGHEST),)


def walk(
    db: apsw.Connection, view: View, source: Source, at: int | None, skipped: int, limit: int
) -> list[int]:
    """Up to `limit` ranks: behind the rank `at`, else all but the first `skipped`."""
    if at is not None or not skipped:
        return list(onward(db, view, source, at, limit))
    found: list[int] = []
    for part in parts(view):
        limits = part.bounds(source.rank)
        found += _of_part(db, view, source, limits, limit - len(found), skipped)
        if len(found) >= limit:
            break
        if skipped and not found:
            skipped -= min(skipped, number_of(db, source, *part.bounds(source.rank)))
        else:
            skipped = 0
    return found


def onward(
    db: apsw.Connection, view: View, source: Source, at: int | None, limit: int
) -> Iterator[int]:
    """Up to `limit` ranks, one by one: behind the rank `at`, or from the first one on."""
    sign = "<" if down(view) else ">"
    for part in parts(view):
        if at is not None and not part.low <= at < part.high:
            continue
        limits = list(part.bounds(source.rank))
        if at is not None:
            limits.append(Compared(f"{source.rank} {sign} ?", (at,)))
            at = None
        for rank in _of_part(db, view, source, limits, limit):
            yield rank
            limit -= 1
        if not limit:
            return


def _of_part(
    db: apsw.Connection,
    view: View,
    source: Source,
    limits: Sequence[Compared],
    limit: int,
    skipped: int = 0,
) -> Iterator[int]:
    sql, values = source.sql(*limits)
    order = f"ORDER BY {source.rank}{' DESC' if down(view) else ''} LIMIT ? OFFSET ?"
    for (rank,) in db.execute(f"SELECT {source.rank} {sql} {order}", [*values, limit, skipped]):
        yield rank
