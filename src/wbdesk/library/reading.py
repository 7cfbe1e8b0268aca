"""Reads releases and records: whole, by page, by count."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import apsw
import msgspec

from wbdesk.library import marking, reviewing
from wbdesk.library.entry import Attached, Entry, Known
from wbdesk.library.rows import Row, from_columns, selected, to_columns
from wbdesk.library.schema import LATEST, sort_expression
from wbdesk.library.searching import condition
from wbdesk.library.writing import key_of
from wbdesk.model.kinds import BY_NAME, KINDS
from wbdesk.model.query import Query
from wbdesk.model.release import Pack, Release
from wbdesk.model.view import BY_RELEASE, View

_RELEASE = "slug, title, publisher, published, url, language, licence, revision"


_TELLING, _LIKES, _COMPARED = 8, 40, 3
"""Paragraphs that tell a text, texts looked up by each, texts compared as a whole."""
_SORTED_BY = 80
"""Characters of a text that decide its place."""


class ReleaseRow(msgspec.Struct, frozen=True):
    """A release without its text, with the number of its records by kind.

    `unreviewed` marks one that was taken in without anybody looking at its records.
    """

    release: Release
    counts: dict[str, int]
    attached: Attached | None
    unreviewed: bool = False


def releases(db: apsw.Connection) -> list[ReleaseRow]:
    """All releases, the newest first, those without a date last."""
    sql = (
        f"SELECT id, {_RELEASE}, text_source, text_attached, text_sha256 FROM release "
        f"ORDER BY published_first = {LATEST}, published_first DESC, slug"
    )
    held = {kind.name: _by_release(db, kind.name) for kind in KINDS}
    unreviewed = reviewing.unreviewed(db)
    return [
        ReleaseRow(
            _release(values[:8], None),
            {name: numbers.get(key, 0) for name, numbers in held.items()},
            _attached(values[8:]),
            values[0] in unreviewed,
        )
        for key, *values in db.execute(sql)
    ]


def release(db: apsw.Connection, slug: str) -> Release:
    """A release with its paragraphs, where attached. Raises UnknownRelease."""
    key = key_of(db, slug)
    [values] = list(db.execute(f"SELECT {_RELEASE} FROM release WHERE id = ?", [key]))
    lines = db.execute("SELECT text FROM paragraph WHERE release_id = ? ORDER BY number", [key])
    paragraphs = tuple(text for (text,) in lines)
    return _release(values, paragraphs or None)


def entry(db: apsw.Connection, slug: str) -> Entry:
    """A release with everything that belongs to it. Raises UnknownRelease."""
    sql = "SELECT digest, text_source, text_attached, text_sha256 FROM release WHERE id = ?"
    [(digest, *source)] = list(db.execute(sql, [key_of(db, slug)]))
    rows = {kind.name: of_release(db, kind.name, slug) for kind in KINDS}
    return Entry(
        pack=Pack(
            release(db, slug),
            {name: tuple(row.record for row in found) for name, found in rows.items()},
        ),
        passages={
            (name, row.record.id): row.passage
            for name, found in rows.items()
            for row in found
            if row.passage is not None
        },
        attached=_attached(source),
        digest=digest,
        marks={
            (kind, record): marks for (_, kind, record), marks in marking.read(db, [slug]).items()
        },
        review=reviewing.read(db, slug),
    )


def sources(db: apsw.Connection) -> list[Known]:
    """What tells each release and its text from others, in the order they came."""
    sql = "SELECT slug, url, text_sha256, title, published FROM release ORDER BY id"
    return [Known(*values) for values in db.execute(sql)]


def shared_paragraphs(db: apsw.Connection, paragraphs: Iterable[str]) -> dict[str, float]:
    """The share of different paragraphs that stand word for word in the texts most like these.

    Candidates are found by the longest paragraphs alone, and a paragraph that stands in very many
    texts names only some of them, so the time does not grow with the library.
    """
    wanted = set(paragraphs)
    telling = sorted(wanted, key=lambda text: (-len(text), text))[:_TELLING]
    sql = (
        "SELECT DISTINCT release_id FROM paragraph "
        "WHERE substr(text, 1, 40) = substr(?, 1, 40) AND text = ? LIMIT ?"
    )
    found = Counter(key for text in telling for (key,) in db.execute(sql, [text, text, _LIKES]))
    shares = {}
    for key, _ in found.most_common(_COMPARED):
        [(slug,)] = list(db.execute("SELECT slug FROM release WHERE id = ?", [key]))
        texts = db.execute("SELECT DISTINCT text FROM paragraph WHERE release_id = ?", [key])
        shares[str(slug)] = sum(text in wanted for (text,) in texts) / len(wanted)
    return shares


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
    """What a view is ordered by, ending with what is unique; empty comes last either way."""
    kind = BY_NAME[view.kind]
    if view.sort == BY_RELEASE:
        return ["-t.release_id", "t.seq", "t.id"]
    chosen = sort_expression(kind, view.sort or kind.order)
    sorted_by = []
    for column in chosen:
        if column.startswith('"'):
            # Capitals beside small letters.
            sorted_by.append(f"(coalesce(t.{column}, '') {'<>' if view.descending else '='} '')")
            sorted_by.append(f"wb_fold(substr(coalesce(t.{column}, ''), 1, {_SORTED_BY}))")
        elif column.endswith("_sort"):
            sorted_by.append(f"coalesce(t.{column}, {'-' if view.descending else ''}9e999)")
        elif column.endswith("_first") and view.descending:
            sorted_by += [f"(t.{column} < {LATEST})", f"t.{column}"]
        else:
            sorted_by.append(f"t.{column}")
    return [*sorted_by, "t.release_id", "t.seq", "t.id"]


def _order(view: View) -> str:
    direction = " DESC" if view.descending else ""
    return ", ".join(f"{key}{direction}" for key in _keys(view))


def _behind(db: apsw.Connection, view: View, after: Row) -> tuple[str, list[Any]]:
    keys = _keys(view)
    sql = f"SELECT {', '.join(keys)} FROM {view.kind} t WHERE t.id = ?"
    found = list(db.execute(sql, [after.key])) or _remembered(db, view, keys, after)
    [bounds] = found
    sign = "<" if view.descending else ">"
    return f"({', '.join(keys)}) {sign} ({', '.join('?' * len(keys))})", list(bounds)


def _remembered(db: apsw.Connection, view: View, keys: list[str], row: Row) -> list[Any]:
    """Where a row stood that was taken out since, from what it held."""
    of = list(db.execute("SELECT id FROM release WHERE slug = ?", [row.release]))
    values = to_columns(BY_NAME[view.kind], row.record, row.seq)
    values |= {"release_id": of[0][0] if of else None, "id": row.key}
    columns = ", ".join(f'? AS "{name}"' for name in values)
    return list(
        db.execute(f"SELECT {', '.join(keys)} FROM (SELECT {columns}) t", list(values.values()))
    )


def _by_release(db: apsw.Connection, kind_name: str) -> dict[int, int]:
    return dict(db.execute(f"SELECT release_id, count(*) FROM {kind_name} GROUP BY release_id"))


def _attached(values: Sequence[Any]) -> Attached | None:
    if values[0] is None:
        return None
    _complete(values)
    return Attached(*values)


def _complete(values: Sequence[Any]) -> None:
    if None in values:
        raise apsw.CorruptError("CorruptError: a release that is not complete")


def _release(values: Sequence[Any], paragraphs: tuple[str, ...] | None) -> Release:
    slug, title, publisher, published, url, language, licence, revision = values
    _complete((slug, title, publisher, url, language, licence, revision))
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
