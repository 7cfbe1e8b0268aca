"""Reads what an overview shows: one release as a whole, or the latest of many.

What is read is bounded, so that it takes no longer in a large library; records are counted
elsewhere.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import cast

import msgspec

from wbdesk.charts.item import Item, item
from wbdesk.charts.overview.content import Stock
from wbdesk.charts.timescale import extent
from wbdesk.library import Library, Row
from wbdesk.model.kinds import KINDS
from wbdesk.model.query import Query, parse
from wbdesk.model.records import Event, Note
from wbdesk.model.view import View

_WHOLE = 500
"""Records of a kind up to which one release is read as a whole."""
_SOME = 12
_RELEASES = 6
_PEOPLE = 120
"""Attendees of the latest releases among whom those most often there are counted."""
_AHEAD = 60
"""How many events that are not over yet are looked through for those still to begin."""
_NOTES = 100
"""Notes of the latest releases that are looked through for figures."""


class Seen(msgspec.Struct, frozen=True):
    """What was read, and the rows behind it by kind and id of the item."""

    stock: Stock
    rows: Mapping[tuple[str, str], Row]


def read(releases: Sequence[str] | None, query: Query, day: date, library: Library) -> Seen:
    """Read what an overview of some releases, or of all, shows on a day."""
    whole = library.collection(releases)
    rows: dict[str, Sequence[Row]]
    coming: Sequence[Row] = ()
    if whole.only is not None:
        shown = [whole.only.release]
        one = (shown[0].id,)
        rows = {
            kind.name: library.page(View(kind.name, query, one), limit=_WHOLE) for kind in KINDS
        }
    else:
        rows = _latest(library, releases, query, day)
        coming = _coming(library, releases, query, day)
        if releases is None:
            shown = [each.release for each in library.release_page(limit=_RELEASES)]
        else:
            shown = [each.release for each in library.releases(releases)[:_RELEASES]]
    stock = Stock(
        shown,
        whole.count,
        {kind: _items(each) for kind, each in rows.items()},
        {},
        _items(coming),
    )
    every = [row for each in (*rows.values(), coming) for row in each]
    return Seen(stock, {(row.kind, _item(row).id): row for row in every})


def _latest(
    library: Library, releases: Sequence[str] | None, query: Query, day: date
) -> dict[str, Sequence[Row]]:
    """A few of each kind: of events those that began last, else of the latest releases."""
    ids = _ids(releases)
    past = query.both(parse(f"when:..{day.isoformat()}"))
    notes = library.page(View("notes", query, ids), limit=_NOTES)
    return {
        "attendees": library.page(View("attendees", query, ids), limit=_PEOPLE),
        "timeline": library.page(View("timeline", past, ids, "when", descending=True), limit=_SOME),
        "funding": library.page(View("funding", query, ids), limit=_SOME),
        "quotes": library.page(View("quotes", query, ids), limit=_SOME),
        "notes": [row for row in notes if cast(Note, row.record).type == "figure"][:_SOME],
    }


def _coming(
    library: Library, releases: Sequence[str] | None, query: Query, day: date
) -> Sequence[Row]:
    ahead = query.both(parse(f"when:{day.isoformat()}.."))
    found = library.page(View("timeline", ahead, _ids(releases)), limit=_AHEAD)
    return [row for row in found if _begins_after(row, day)][:_RELEASES]


def _begins_after(row: Row, day: date) -> bool:
    found = extent(cast(Event, row.record).when)
    return found is not None and found.start is not None and found.start >= day.toordinal()


def _ids(releases: Sequence[str] | None) -> tuple[str, ...] | None:
    return None if releases is None else tuple(releases)


def _items(rows: Sequence[Row]) -> Sequence[Item]:
    return [_item(row) for row in rows]


def _item(row: Row) -> Item:
    return item(row.record, row.release)
