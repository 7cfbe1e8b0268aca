"""What a table asks the library, on the thread that has it."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

import msgspec

from wbdesk.library import Library, Row
from wbdesk.model.groups import Group, group_of
from wbdesk.model.records import Attendee
from wbdesk.model.view import View

PAGE = 64
"""Rows read at a time."""


class Answer(msgspec.Struct, frozen=True):
    """The first page of a view, and the row to begin on as far as it is known by then."""

    view: View
    rows: list[Row]
    start: int


def first(view: View, library: Library) -> Answer:
    """The first page; where that is all of a timeline, with the row to begin on."""
    rows = library.page(view, limit=PAGE)
    few = view.kind == "timeline" and len(rows) < PAGE
    return Answer(view, rows, opening(view, date.today(), library) if few else 0)


def opening(view: View, today: date, library: Library) -> int:
    """The row of a timeline to begin on."""
    from wbdesk.tasks.opening import opening as row_of

    return row_of(library, view, today)


def further(view: View, number: int, after: Row | None, library: Library) -> list[Row]:
    """Page `number`: behind the row before it where that is known, else by its place."""
    if after is not None:
        return library.page(view, after=after, limit=PAGE)
    return library.page(view, offset=number * PAGE, limit=PAGE)


def position(view: View, row: Row, library: Library) -> int | None:
    """In which row of the view a record stands, None where it is not in it."""
    return library.position(view, row)


def groups(rows: Iterable[Row]) -> Counter[Group]:
    """How many attendees each group has."""
    return Counter(_group(row) for row in rows)


def _group(row: Row) -> Group:
    record = row.record
    assert isinstance(record, Attendee)
    return group_of(record.group, record.code)
