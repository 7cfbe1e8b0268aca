"""Lists the releases of a library, however many: by page, by name, and as a whole."""

from collections.abc import Sequence
from typing import Any

import apsw
import msgspec

from wbdesk.library import reviewing
from wbdesk.library.entry import Attached
from wbdesk.library.reading import RELEASE, attached_of, release_of
from wbdesk.library.schema import LATEST
from wbdesk.model.fold import words
from wbdesk.model.kinds import KINDS
from wbdesk.model.release import Release

_NEWEST = f"published_first = {LATEST}, published_first DESC, slug"
"""The newest first, those without a date last."""


class ReleaseRow(msgspec.Struct, frozen=True):
    """A release without its text, with the number of its records by kind.

    `unreviewed` marks one that was taken in without anybody looking at its records.
    """

    release: Release
    counts: dict[str, int]
    attached: Attached | None
    unreviewed: bool = False


class Collection(msgspec.Struct, frozen=True):
    """Some releases as a whole: how many, the EDTF dates of the first and the last, the newest."""

    count: int
    first: str | None
    last: str | None
    newest: ReleaseRow | None

    @property
    def only(self) -> ReleaseRow | None:
        """The release, where it is one."""
        return self.newest if self.count == 1 else None


def releases(db: apsw.Connection, slugs: Sequence[str] | None = None) -> list[ReleaseRow]:
    """Releases by their ids, or all, the newest first."""
    return _rows(db, *_chosen(slugs), f"ORDER BY {_NEWEST}", ())


def page(db: apsw.Connection, text: str, offset: int, limit: int) -> list[ReleaseRow]:
    """Releases with every word of `text` in title, publisher or date, the newest first."""
    which, values = _with_words(text)
    return _rows(db, which, values, f"ORDER BY {_NEWEST} LIMIT ? OFFSET ?", (limit, offset))


def count(db: apsw.Connection, text: str) -> int:
    """How many releases `page` has for a text."""
    which, values = _with_words(text)
    return _one(db, f"SELECT count(*) FROM release WHERE {which}", values)


def position(db: apsw.Connection, text: str, slug: str) -> int | None:
    """Where a release stands in what `page` has for a text; None where it is not in it."""
    which, values = _with_words(text)
    key = f"published_first = {LATEST}, -published_first, slug"
    sql = f"SELECT {key} FROM release WHERE {which} AND slug = ?"
    for bounds in db.execute(sql, [*values, slug]):
        before = f"SELECT count(*) FROM release WHERE {which} AND ({key}) < (?, ?, ?)"
        return _one(db, before, [*values, *bounds])
    return None


def collection(db: apsw.Connection, slugs: Sequence[str] | None = None) -> Collection:
    """Releases by their ids, or all, as a whole."""
    which, values = _chosen(slugs)
    number = _one(db, f"SELECT count(*) FROM release WHERE {which}", values)
    ends: list[str | None] = []
    for down in ("", " DESC"):
        sql = (
            f"SELECT published FROM release WHERE {which} AND (published_first = {LATEST}) = 0 "
            f"ORDER BY published_first{down} LIMIT 1"
        )
        ends.append(next((str(each) for (each,) in db.execute(sql, values)), None))
    newest = _rows(db, which, values, f"ORDER BY {_NEWEST} LIMIT 1", ())
    return Collection(number, ends[0], ends[1], newest[0] if newest else None)


def _rows(
    db: apsw.Connection, which: str, values: Sequence[Any], order: str, more: Sequence[Any]
) -> list[ReleaseRow]:
    sql = (
        f"SELECT id, {RELEASE}, text_source, text_attached, text_sha256 FROM release "
        f"WHERE {which} {order}"
    )
    found = list(db.execute(sql, [*values, *more]))
    keys = [each[0] for each in found]
    held = {kind.name: _by_release(db, kind.name, keys) for kind in KINDS}
    unreviewed = reviewing.unreviewed(db, [str(each[1]) for each in found])
    return [
        ReleaseRow(
            release_of(columns[:8], None),
            {name: numbers.get(key, 0) for name, numbers in held.items()},
            attached_of(columns[8:]),
            columns[0] in unreviewed,
        )
        for key, *columns in found
    ]


def _chosen(slugs: Sequence[str] | None) -> tuple[str, list[Any]]:
    if slugs is None:
        return "1", []
    return f"slug IN ({', '.join('?' * len(slugs))})", list(slugs)


def _with_words(text: str) -> tuple[str, list[Any]]:
    # Folded words hold letters and digits only, so nothing needs escaping inside the quotes.
    asked = " AND ".join(f'"{word}"*' for word in words(text))
    if not asked:
        return "1", []
    return "id IN (SELECT rowid FROM release_fts WHERE release_fts MATCH ?)", [asked]


def _by_release(db: apsw.Connection, kind_name: str, keys: Sequence[int]) -> dict[int, int]:
    sql = f"SELECT release_id, count(*) FROM {kind_name} "
    if len(keys) <= _LISTED:
        # Whole numbers of the file's own.
        sql += f"WHERE release_id IN ({', '.join(map(str, keys))}) "
    return dict(db.execute(f"{sql} GROUP BY release_id"))


_LISTED = 1000


def _one(db: apsw.Connection, sql: str, values: Sequence[Any] = ()) -> int:
    return int(next(iter(db.execute(sql, values)))[0])
