"""Writes releases with their records and texts; the transaction is the caller's."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import apsw

from wbdesk.library import marking, paragraphs, reviewing, trays
from wbdesk.library.batch import Batch
from wbdesk.library.entry import Attached, Entry
from wbdesk.library.errors import UnknownRelease
from wbdesk.library.rows import FOUND, Row, found_columns, of_release
from wbdesk.library.schema import LATEST
from wbdesk.model import period
from wbdesk.model.anchor import Passage
from wbdesk.model.kinds import BY_NAME, KINDS, Kind
from wbdesk.model.records import Record
from wbdesk.model.release import Release

Passages = Mapping[tuple[str, str], Passage]

_SET_FOUND = ", ".join(f"{name} = ?" for name in FOUND)


def put(db: apsw.Connection, entries: Iterable[Entry]) -> int:
    """Put releases in, or bring what is there up to them; gives how many.

    Records the user added stay, and so does the attached text where none is given; a record
    whose anchor is as it was then keeps its passage. With a text, passages are those given.
    """
    batch = Batch(db)
    stored = 0
    for entry in entries:
        if not batch.takes(entry.pack.release.id):
            batch.write()
        _put(db, batch, entry)
        stored += 1
    batch.write()
    return stored


def _put(db: apsw.Connection, batch: Batch, entry: Entry) -> None:
    given = entry.pack.release
    key, new = _release(db, given, entry.digest)
    for kind in KINDS:
        records = entry.pack.of(kind.name)
        moved: dict[str, str] = {}
        there: list[Row] = []
        if not new:
            moved = _renamed(db, kind, key, records)
            there = of_release(db, kind.name, given.id)
        keys = {row.record.id: row.key for row in there}
        merged = _merged(records, there, entry, kind)
        batch.add(kind, key, merged, keys)
        marking.follow(db, given.id, kind.name, moved)
        if not new:
            marking.part(db, given.id, kind, there, {record.id for record, _ in merged})
        trays.follow(db, given.id, kind.name, moved)
    if given.paragraphs:
        _source(db, key, entry.attached or _brought(given, given.paragraphs))
        batch.add_text(key, given.paragraphs)
    marking.write(db, given.id, entry.marks)
    if entry.review is not None:
        reviewing.write(db, given.id, entry.review)


def _merged(
    records: Sequence[Record], there: Sequence[Row], entry: Entry, kind: Kind
) -> list[tuple[Record, Passage | None]]:
    """What a release has of a kind from now on, in order, each with its passage."""
    dropped = entry.review.dropped if entry.review else ()
    known = {row.record.id: row for row in there}
    made: dict[str, Record] = {}
    for record in records:
        before = known.get(record.id)
        keeps = before and before.record.origin == "added" and record.origin != "added"
        made[record.id] = before.record if before and keeps else record
    for row in there:
        if row.record.origin == "added" and (kind.name, row.record.id) not in dropped:
            made.setdefault(row.record.id, row.record)
    found = []
    for name, record in made.items():
        passage = entry.passages.get((kind.name, name))
        before = known.get(name)
        if before and not entry.pack.release.paragraphs:
            passage = before.passage if before.record.anchor == record.anchor else None
        found.append((record, passage))
    return found


def attach(
    db: apsw.Connection,
    slug: str,
    texts: Sequence[str],
    source: Attached,
    passages: Passages,
) -> None:
    """Give a release its text and its records their passages."""
    key = key_of(db, slug)
    _source(db, key, source)
    paragraphs.put(db, {key: texts})
    for (kind, record), passage in passages.items():
        _find(db, key, kind, record, passage)


def detach(db: apsw.Connection, slug: str) -> None:
    """Take a release's text away again."""
    key = key_of(db, slug)
    paragraphs.clear(db, key)
    db.execute(
        "UPDATE release SET text_source = NULL, text_attached = NULL, text_sha256 = NULL "
        "WHERE id = ?",
        [key],
    )
    for kind in KINDS:
        db.execute(f"UPDATE {kind.name} SET {_SET_FOUND} WHERE release_id = ?", [None] * 5 + [key])


def remove(db: apsw.Connection, slug: str) -> None:
    """Take a release out, with its records, text and marks."""
    db.execute("DELETE FROM release WHERE id = ?", [key_of(db, slug)])
    marking.forget(db, slug)
    reviewing.forget(db, slug)


def key_of(db: apsw.Connection, slug: str) -> int:
    """The row of a release. Raises UnknownRelease."""
    for (key,) in db.execute("SELECT id FROM release WHERE slug = ?", [slug]):
        return int(key)
    known = db.execute("SELECT slug FROM release ORDER BY slug LIMIT 10")
    raise UnknownRelease(slug, [str(each) for (each,) in known])


def _release(db: apsw.Connection, release: Release, digest: str | None) -> tuple[int, bool]:
    """The key of a release that was stored, and whether it is a new one."""
    new = not list(db.execute("SELECT 1 FROM release WHERE slug = ?", [release.id]))
    first, _ = period.bounds(release.published)
    values: dict[str, Any] = {
        "slug": release.id,
        "title": release.title,
        "publisher": release.publisher,
        "published": release.published,
        "published_first": LATEST if first is None else first,
        "url": release.url,
        "language": release.language,
        "licence": release.licence,
        "revision": release.revision,
        "digest": digest,
    }
    changes = ", ".join(f"{name} = excluded.{name}" for name in values)
    sql = (
        f"INSERT INTO release ({', '.join(values)}) VALUES ({', '.join('?' * len(values))}) "
        f"ON CONFLICT (slug) DO UPDATE SET {changes} RETURNING id"
    )
    # Read to its end: an insert is not over before.
    [(key,)] = list(db.execute(sql, list(values.values())))
    return int(key), new


def _renamed(
    db: apsw.Connection, kind: Kind, key: int, records: Sequence[Record]
) -> dict[str, str]:
    """Records that come under another id than before, told by the phrase they alone rest on."""
    before: dict[tuple[int, str], list[str]] = {}
    sql = (
        f"SELECT slug, anchor_paragraph, anchor_exact FROM {kind.name} "
        "WHERE release_id = ? AND origin <> 'added'"
    )
    for slug, paragraph, exact in db.execute(sql, [key]):
        before.setdefault((paragraph, exact), []).append(slug)
    after: dict[tuple[int, str], list[str]] = {}
    for record in records:
        after.setdefault((record.anchor.paragraph, record.anchor.exact), []).append(record.id)
    known = {slug for slugs in before.values() for slug in slugs}
    kept = {record.id for record in records}
    return {
        old[0]: new[0]
        for phrase, old in before.items()
        if len(old) == 1 == len(new := after.get(phrase, []))
        and old[0] not in kept
        and new[0] not in known
    }


def _find(db: apsw.Connection, key: int, kind: str, record: str, passage: Passage | None) -> None:
    sql = f"UPDATE {BY_NAME[kind].name} SET {_SET_FOUND} WHERE release_id = ? AND slug = ?"
    db.execute(sql, [*found_columns(passage), key, record])


def _source(db: apsw.Connection, key: int, source: Attached) -> None:
    """Say where the text of a release comes from."""
    db.execute(
        "UPDATE release SET text_source = ?, text_attached = ?, text_sha256 = ? WHERE id = ?",
        [source.source, source.when, source.sha256, key],
    )


def _brought(release: Release, texts: Sequence[str]) -> Attached:
    """The source of a text that came inside the pack."""
    digest = hashlib.sha256("\n".join(texts).encode()).hexdigest()
    when = datetime.now(UTC).isoformat(timespec="seconds")
    return Attached(release.url or release.id, when, digest)
