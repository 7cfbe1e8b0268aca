"""Which releases a person looked over, what they put right, and what they should look at."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import apsw
import msgspec

from wbdesk.library.entry import Review
from wbdesk.model.kinds import BY_NAME
from wbdesk.model.records import Record

if TYPE_CHECKING:
    from wbdesk.model.correction import Correction


def read(db: apsw.Connection, slug: str) -> Review | None:
    """What is known of the review of a release, None where nothing is."""
    sql = "SELECT reviewed, corrections, doubts FROM review WHERE release_slug = ?"
    for when, given, doubts in db.execute(sql, [slug]):
        return Review(
            when,
            tuple(map(_correction, msgspec.json.decode(given))),
            doubts={(kind, record): why for kind, record, why in msgspec.json.decode(doubts)},
        )
    return None


def write(db: apsw.Connection, slug: str, review: Review) -> None:
    """Keep a review in place of an earlier one."""
    values = (
        slug,
        review.when,
        msgspec.json.encode(review.corrections).decode(),
        msgspec.json.encode([[*key, why] for key, why in review.doubts.items()]).decode(),
    )
    db.execute("INSERT OR REPLACE INTO review VALUES (?, ?, ?, ?)", values)


def unreviewed(db: apsw.Connection, slugs: Sequence[str]) -> set[str]:
    """Those of these releases that were taken in without anybody looking at their records."""
    sql = "SELECT 1 FROM review WHERE release_slug = ? AND reviewed IS NULL"
    return {slug for slug in slugs if list(db.execute(sql, [slug]))}


def forget(db: apsw.Connection, slug: str) -> None:
    """Take away the review of a release."""
    db.execute("DELETE FROM review WHERE release_slug = ?", [slug])


def _correction(given: dict[str, Any]) -> "Correction":
    from wbdesk.model.correction import Correction

    struct = BY_NAME[given["kind"]].struct

    def record(values: Any) -> Record | None:
        return None if values is None else msgspec.convert(values, struct)

    return Correction(given["kind"], record(given["found"]), record(given["made"]))
