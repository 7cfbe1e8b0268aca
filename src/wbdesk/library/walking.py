"""The ranks of a view in its kind's own order, one after the other."""

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
    falls = down(view)
    found: list[int] = []
    for part in parts(view):
        if at is not None and not part.low <= at < part.high:
            continue
        limits = list(part.bounds(source.rank))
        if at is not None:
            limits.append(Compared(f"{source.rank} {'<' if falls else '>'} ?", (at,)))
            at = None
        sql, values = source.sql(*limits)
        order = f"ORDER BY {source.rank}{' DESC' if falls else ''} LIMIT ? OFFSET ?"
        got = db.execute(
            f"SELECT {source.rank} {sql} {order}", [*values, limit - len(found), skipped]
        )
        found += [rank for (rank,) in got]
        if len(found) >= limit:
            break
        if skipped and not found:
            skipped -= min(skipped, number_of(db, source, *part.bounds(source.rank)))
        else:
            skipped = 0
    return found
