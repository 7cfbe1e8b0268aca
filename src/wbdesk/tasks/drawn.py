"""Reads the records that a chart of a view draws, no more of them than one can make out."""

from collections.abc import Sequence
from datetime import date

import msgspec

from wbdesk.charts.item import Item, item
from wbdesk.charts.timeline_index import TimelineIndex
from wbdesk.library import Library, Row
from wbdesk.model.query import parse
from wbdesk.model.release import Release
from wbdesk.model.view import View

_MOST = {"timeline": 1000, "attendees": 1000, "funding": 150}
"""Records drawn at most: of events those nearest to today, else those of the latest releases.

As many as are laid out in half a frame, since the window does nothing else meanwhile.
"""
_DEEP = 3_000
"""The same for events while the user rests: a timeline lays out no more of them than it shows."""
_RELEASES = 24
"""Releases told of side by side at most, the latest of them."""


class Drawn(msgspec.Struct, frozen=True):
    """What a chart draws; `whole` tells that it is all of the view.

    `releases` are those the records are of, the latest where there are many; `index` has the
    events of a timeline in order.
    """

    items: tuple[Item, ...]
    rows: tuple[Row, ...] = ()
    releases: tuple[Release, ...] = ()
    whole: bool = True
    index: TimelineIndex | None = None


def read(view: View, day: date, library: Library, *, deep: bool = False) -> Drawn:
    """Read what is drawn of a view; `day` is today, `deep` reads all events that can be drawn."""
    plain = View(view.kind, view.query, view.releases)
    most = _DEEP if deep else _MOST[view.kind]
    rows: Sequence[Row] = library.page(plain, limit=most + 1)
    whole = len(rows) <= most
    if not whole:
        rows = _nearest(plain, day, library, most) if view.kind == "timeline" else rows[:most]
    slugs = list(dict.fromkeys(row.release for row in rows))[: _RELEASES * 4]
    releases = [each.release for each in library.releases(slugs)[:_RELEASES]]
    items = tuple(item(row.record, row.release) for row in rows)
    index = TimelineIndex(items) if view.kind == "timeline" else None
    return Drawn(items, tuple(rows), tuple(releases), whole, index)


def _nearest(view: View, day: date, library: Library, most: int) -> Sequence[Row]:
    """Events on both sides of a day; where one side has few, more of the other."""
    before = view.query.both(parse(f"when:..{day.isoformat()}"))
    after = view.query.both(parse(f"when:{day.isoformat()}.."))
    coming = library.page(View(view.kind, after, view.releases), limit=most)
    back = View(view.kind, before, view.releases, "when", descending=True)
    past = library.page(back, limit=max(most // 2, most - len(coming)))
    rows = {row.key: row for row in (*past, *coming[: max(most // 2, most - len(past))])}
    return list(rows.values())
