"""The event a timeline opens on: that of the release's day, or the one nearest to today.

A release begins long before its day, with background; what it is about is the meeting.
"""

from datetime import date

from wbdesk.library import Library, Row
from wbdesk.model import period
from wbdesk.model.query import parse
from wbdesk.model.records import Event
from wbdesk.model.view import View


def opens_on_a_day(view: View) -> bool:
    """Whether a view is a timeline in its own order, with nothing searched for."""
    return view.kind == "timeline" and view.sort is None and view.query.empty


def opening(library: Library, view: View, today: date) -> int:
    """The number of the row a view opens on, from 0."""
    if not opens_on_a_day(view):
        return 0
    shown = library.collection(view.releases).only
    if shown is None:
        row = _nearest(library, view, today)
    else:
        first, last = period.bounds(shown.release.published)
        if first is None or last is None:
            return 0
        row = _of_days(library, view, first, last)
        row = row or _nearest(library, view, date.fromordinal(first))
    return 0 if row is None else library.position(view, row) or 0


def _of_days(library: Library, view: View, first: int, last: int) -> Row | None:
    """The first meeting within these days, else the first event; None where there is neither."""
    days = f"when:{date.fromordinal(first)}..{date.fromordinal(last)}"
    found = library.page(View(view.kind, parse(days), view.releases))
    within = [row for row in found if first <= _first(row) and _last(row) <= last]
    meetings = [row for row in within if _event(row).category == "meeting"]
    return next(iter([*meetings, *within]), None)


def _nearest(library: Library, view: View, day: date) -> Row | None:
    """The event that begins nearest to a day; of two as near the one to come."""
    until = View(view.kind, parse(f"when:..{day}"), view.releases, "when", descending=True)
    before = next(iter(library.page(until, limit=1)), None)
    # The rows behind the last one that has begun are those to come, in order.
    after = next(iter(library.page(view, after=before, limit=1)), None)
    dated = [row for row in (after, before) if row is not None and _event(row).when]
    return min(dated, key=lambda row: abs(_first(row) - day.toordinal()), default=None)


def _event(row: Row) -> Event:
    assert isinstance(row.record, Event)
    return row.record


def _first(row: Row) -> int:
    """The day an event begins on; of one without a beginning, the day it ends on."""
    first, last = period.bounds(_event(row).when)
    return first if first is not None else last or 0


def _last(row: Row) -> int:
    first, last = period.bounds(_event(row).when)
    return last if last is not None else first or 0
