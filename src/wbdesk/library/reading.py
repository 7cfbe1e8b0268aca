"""Reads releases and records: whole, by page, by count."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import apsw

from wbdesk.library import marking, paragraphs, reviewing
from wbdesk.library.entry import Attached, Entry, Known
from wbdesk.library.rows import Row, from_columns, of_release, selected
from wbdesk.library.writing import key_of
from wbdesk.model.kinds import BY_NAME, KINDS
from wbdesk.model.release import Pack, Release

RELEASE = "slug, title, publisher, published, url, language, licence, revision"
"""The columns `release_of` wants."""

_TELLING, _LIKES, _COMPARED = 8, 40, 3
"""Paragraphs that tell a text, texts looked up by each, texts compared as a whole."""


def release(db: apsw.Connection, slug: str) -> Release:
    """A release with its paragraphs, where attached. Raises UnknownRelease."""
    key = key_of(db, slug)
    values = _found(db, f"SELECT {RELEASE} FROM release WHERE id = ?", key)
    return release_of(values, tuple(paragraphs.texts(db, key)) or None)


def entry(db: apsw.Connection, slug: str) -> Entry:
    """A release with everything that belongs to it. Raises UnknownRelease."""
    sql = "SELECT digest, text_source, text_attached, text_sha256 FROM release WHERE id = ?"
    digest, *source = _found(db, sql, key_of(db, slug))
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
        attached=attached_of(source),
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


def shared_paragraphs(db: apsw.Connection, texts: Iterable[str]) -> dict[str, float]:
    """The share of different paragraphs that stand word for word in the texts most like these.

    Candidates are found by the longest paragraphs alone, and a paragraph that stands in very many
    texts names only some of them, so the time does not grow with the library.
    """
    wanted = set(texts)
    telling = sorted(wanted, key=lambda text: (-len(text), text))[:_TELLING]
    found = Counter(key for text in telling for key in paragraphs.with_text(db, text, _LIKES))
    shares = {}
    for key, _ in found.most_common(_COMPARED):
        [(slug,)] = list(db.execute("SELECT slug FROM release WHERE id = ?", [key]))
        shares[str(slug)] = len(wanted.intersection(paragraphs.texts(db, key))) / len(wanted)
    return shares


def row(db: apsw.Connection, kind_name: str, release_id: str, record_id: str) -> Row | None:
    """One record, None where there is none."""
    sql = (
        f"SELECT {selected(kind_name)} FROM {kind_name} t JOIN release r ON r.id = t.release_id "
        "WHERE r.slug = ? AND t.slug = ?"
    )
    for values in db.execute(sql, [release_id, record_id]):
        return from_columns(BY_NAME[kind_name], values)
    return None


def _found(db: apsw.Connection, sql: str, key: int) -> tuple[Any, ...]:
    for values in db.execute(sql, [key]):
        return tuple(values)
    raise apsw.CorruptError("CorruptError: an index that names what is not there")


def attached_of(values: Sequence[Any]) -> Attached | None:
    """Where a text comes from: source, time and digest as stored, None where there is none."""
    if values[0] is None:
        return None
    _complete(values)
    return Attached(*values)


def _complete(values: Sequence[Any]) -> None:
    if None in values:
        raise apsw.CorruptError("CorruptError: a release that is not complete")


def release_of(values: Sequence[Any], paragraphs: tuple[str, ...] | None) -> Release:
    """A release from the columns `RELEASE`. Raises CorruptError for what no store wrote."""
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
