"""Records that belong to a record of the same release: by passage, and by what a sum names."""

import apsw

from wbdesk.library.rows import Row, of_release
from wbdesk.model.kinds import KINDS
from wbdesk.model.records import Funding

_SAME = "t.anchor_paragraph = ? AND NOT (t.id = ? AND ? = ?)"


def beside(db: apsw.Connection, row: Row) -> list[Row]:
    """The other records of the release that rest on the same paragraph, kind by kind."""
    number = row.record.anchor.paragraph
    return [
        each
        for kind in KINDS
        for each in of_release(
            db, kind.name, row.release, _SAME, (number, row.key, kind.name, row.kind)
        )
    ]


def sums_of(db: apsw.Connection, row: Row) -> list[Row]:
    """The sums that a sum names as its whole or as the same, and those that name it."""
    record = row.record
    assert isinstance(record, Funding)
    condition = "(t.slug IN (?, ?) OR t.part_of = ? OR t.same_as = ?)"
    values = (record.part_of, record.same_as, record.id, record.id)
    return of_release(db, row.kind, row.release, condition, values)
