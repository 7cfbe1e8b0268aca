"""Reads releases and records: whole, by page, by count."""

from collections.abc import Sequence
from typing import Any

import apsw
import msgspec

from wbdesk.library.errors import UnknownRelease
from wbdesk.library.rows import Row, from_columns, selected
from wbdesk.library.schema import sort_expression
from wbdesk.library.searching import condition
from wbdesk.model.kinds import BY_NAME, KINDS
from wbdesk.model.query import Query
from wbdesk.model.release import Release
from wbdesk.model.view import View

_RELEASE = "slug, title, publisher, published, url, language, licence, revision"


class Attached(msgspec.Struct, frozen=True):
    """The text a release was given: name of the file, ISO 8601 time, SHA-256 of its bytes."""

    source: str
    when: str
    sha256: str


class ReleaseRow(msgspec.Struct, frozen=True):
    """A release without its text, with the number of its records by kind."""

    release: Release
    counts: dict[str, int]
    attached: Attached | None


def releases(db: apsw.Connection) -> list[ReleaseRow]:
    """All releases, the newest first."""
    sql = (
        f"SELECT id, {_RELEASE}, text_source, text_attached, text_sha256 FROM release "
        "ORDER BY published_first DESC, slug"
    )
    made = []
    for key, *values in list(db.execute(sql)):
        counts = {
            kind.name: _one(db, f"SELECT count(*) FROM {kind.name} WHERE release_id = ?", [key])
            for kind in KINDS
        }
        attached = Attached(*values[8:]) if values[8] is not None else None
        made.append(ReleaseRow(_release(values[:8], None), counts, attached))
    return made


def release(db: apsw.Connection, slug: str) -> Release:
    """A release with its paragraphs, where attached. Raises UnknownRelease."""
    found = list(db.execute(f"SELECT id, {_RELEASE} FROM release WHERE slug = ?", [slug]))
    if not found:
        raise UnknownRelease(slug, [each for (each,) in db.execute("SELECT slug FROM release")])
    key, *values = found[0]
    lines = db.execute("SELECT text FROM paragraph WHERE release_id = ? ORDER BY number", [key])
    paragraphs = tuple(text for (text,) in lines)
    return _release(values, paragraphs or None)


def page(db: apsw.Connection, view: View, after: Row | None, offset: int, limit: int) -> list[Row]:
    """Up to `limit` rows of a view: behind `after` by key, else from position `offset`."""
    kind = BY_NAME[view.kind]
    where, values = _where(view)
    if after is not None:
        behind, bounds = _behind(db, view, after)
        where, values = f"{where} AND {behind}", values + bounds
    sql = (
        f"SELECT {selected(view.kind)} FROM {view.kind} t JOIN release r ON r.id = t.release_id "
        f"WHERE {where} ORDER BY {_order(view)} LIMIT ? OFFSET ?"
    )
    found = db.execute(sql, [*values, limit, 0 if after else offset])
    return [from_columns(kind, each) for each in found]


def count(db: apsw.Connection, view: View) -> int:
    """How many rows a view has."""
    where, values = _where(view)
    return _one(db, f"SELECT count(*) FROM {view.kind} t WHERE {where}", values)


def counts(db: apsw.Connection, query: Query, of: Sequence[str] | None) -> dict[str, int]:
    """How many records of each kind match."""
    chosen = None if of is None else tuple(of)
    return {kind.name: count(db, View(kind.name, query, chosen)) for kind in KINDS}


def position(db: apsw.Connection, view: View, row: Row) -> int | None:
    """The number of a row within a view, from 0; None where the view leaves it out."""
    where, values = _where(view)
    if not _one(
        db, f"SELECT count(*) FROM {view.kind} t WHERE {where} AND t.id = ?", [*values, row.key]
    ):
        return None
    behind, bounds = _behind(db, view, row)
    total = count(db, view)
    rest = _one(
        db, f"SELECT count(*) FROM {view.kind} t WHERE {where} AND {behind}", values + bounds
    )
    return total - rest - 1


def row(db: apsw.Connection, kind_name: str, release_id: str, record_id: str) -> Row | None:
    """One record, None where there is none."""
    sql = (
        f"SELECT {selected(kind_name)} FROM {kind_name} t JOIN release r ON r.id = t.release_id "
        "WHERE r.slug = ? AND t.slug = ?"
    )
    for values in db.execute(sql, [release_id, record_id]):
        return from_columns(BY_NAME[kind_name], values)
    return None


def of_release(db: apsw.Connection, kind_name: str, release_id: str) -> list[Row]:
    """All records of a kind and release, in the order of the release."""
    sql = (
        f"SELECT {selected(kind_name)} FROM {kind_name} t JOIN release r ON r.id = t.release_id "
        "WHERE r.slug = ? ORDER BY t.seq, t.id"
    )
    return [from_columns(BY_NAME[kind_name], each) for each in db.execute(sql, [release_id])]


def _where(view: View) -> tuple[str, list[Any]]:
    sql, values = condition(BY_NAME[view.kind], view.query)
    if view.releases is not None:
        marks = ", ".join("?" * len(view.releases))
        sql = f"({sql}) AND t.release_id IN (SELECT id FROM release WHERE slug IN ({marks}))"
        values = [*values, *view.releases]
    return sql, values


def _keys(view: View) -> list[str]:
    """What a view is ordered by, ending with what is unique."""
    kind = BY_NAME[view.kind]
    chosen = sort_expression(kind, view.sort or kind.order)
    sorted_by = []
    for column in chosen:
        if column.startswith('"'):
            # Empty last, capitals beside small letters.
            sorted_by.append(f"(coalesce(t.{column}, '') = '')")
            sorted_by.append(f"wb_fold(coalesce(t.{column}, ''))")
        elif column.endswith("_sort"):
            sorted_by.append(f"coalesce(t.{column}, 9e999)")
        else:
            sorted_by.append(f"t.{column}")
    return [*sorted_by, "t.release_id", "t.seq", "t.id"]


def _order(view: View) -> str:
    direction = " DESC" if view.descending else ""
    return ", ".join(f"{key}{direction}" for key in _keys(view))


def _behind(db: apsw.Connection, view: View, after: Row) -> tuple[str, list[Any]]:
    keys = _keys(view)
    sql = f"SELECT {', '.join(keys)} FROM {view.kind} t WHERE t.id = ?"
    bounds = next(iter(db.execute(sql, [after.key])), None)
    if bounds is None:
        return "1", []
    sign = "<" if view.descending else ">"
    return f"({', '.join(keys)}) {sign} ({', '.join('?' * len(keys))})", list(bounds)


def _release(values: Sequence[Any], paragraphs: tuple[str, ...] | None) -> Release:
    slug, title, publisher, published, url, language, licence, revision = values
    return Release(
        id=slug,
        title=title,
        publisher=publisher,
        published=published,
        url=url,
        language=language,
        licence=licence,
        revision=revision,
        paragraphs=paragraphs,
    )


def _one(db: apsw.Connection, sql: str, values: Sequence[Any] = ()) -> int:
    return int(next(iter(db.execute(sql, values)))[0])
