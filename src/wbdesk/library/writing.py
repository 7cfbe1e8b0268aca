"""Writes packs and texts, each in one transaction."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import apsw

from wbdesk.library.errors import UnknownRelease
from wbdesk.library.rows import to_columns
from wbdesk.library.schema import LATEST
from wbdesk.model import period
from wbdesk.model.anchor import Passage
from wbdesk.model.kinds import KINDS, Kind
from wbdesk.model.records import Record
from wbdesk.model.release import Pack, Release

_FOUND = "found_paragraph = ?, found_start = ?, found_end = ?, found_status = ?, found_score = ?"


def store(db: apsw.Connection, pack: Pack, digest: str | None) -> None:
    """Put a pack in, or bring what is there up to it.

    Records the user added and the attached text stay. A record whose anchor is as it was
    keeps its passage.
    """
    with db:
        key = _release(db, pack.release, digest)
        for kind in KINDS:
            _records(db, kind, key, pack.of(kind.name))
        if pack.release.paragraphs is not None:
            _paragraphs(db, key, pack.release.paragraphs)


def attach(
    db: apsw.Connection,
    slug: str,
    paragraphs: Sequence[str],
    source: tuple[str, datetime, str],
    passages: Mapping[tuple[str, str], Passage],
) -> None:
    """Give a release its text and its records their passages; `source` is name, time, SHA-256."""
    with db:
        key = _key(db, slug)
        name, when, sha256 = source
        db.execute(
            "UPDATE release SET text_source = ?, text_attached = ?, text_sha256 = ? WHERE id = ?",
            [name, when.isoformat(timespec="seconds"), sha256, key],
        )
        _paragraphs(db, key, paragraphs)
        for (kind, record), passage in passages.items():
            db.execute(
                f"UPDATE {kind} SET {_FOUND} WHERE release_id = ? AND slug = ?",
                [
                    passage.paragraph,
                    passage.start,
                    passage.end,
                    passage.status,
                    passage.score,
                    key,
                    record,
                ],
            )


def detach(db: apsw.Connection, slug: str) -> None:
    """Take a release's text away again."""
    with db:
        key = _key(db, slug)
        db.execute("DELETE FROM paragraph WHERE release_id = ?", [key])
        db.execute(
            "UPDATE release SET text_source = NULL, text_attached = NULL, text_sha256 = NULL "
            "WHERE id = ?",
            [key],
        )
        for kind in KINDS:
            db.execute(f"UPDATE {kind.name} SET {_FOUND} WHERE release_id = ?", [None] * 5 + [key])


def _release(db: apsw.Connection, release: Release, digest: str | None) -> int:
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
    columns = ", ".join(values)
    changes = ", ".join(f"{name} = excluded.{name}" for name in values)
    sql = (
        f"INSERT INTO release ({columns}) VALUES ({', '.join('?' * len(values))}) "
        f"ON CONFLICT (slug) DO UPDATE SET {changes}"
    )
    db.execute(sql, list(values.values()))
    return _key(db, release.id)


def _records(db: apsw.Connection, kind: Kind, key: int, records: Sequence[Record]) -> None:
    wanted = [to_columns(kind, record, seq) for seq, record in enumerate(records)]
    kept = {values["slug"] for values in wanted}
    known = dict(
        db.execute(
            f"SELECT slug, id FROM {kind.name} WHERE release_id = ? AND origin <> 'added'", [key]
        )
    )
    gone = [(number,) for slug, number in known.items() if slug not in kept]
    db.executemany(f"DELETE FROM {kind.name} WHERE id = ?", gone)
    if not wanted:
        return
    names = list(wanted[0])
    columns = ", ".join(f'"{name}"' for name in names)
    same = " AND ".join(
        f"anchor_{part} IS excluded.anchor_{part}"
        for part in ("paragraph", "exact", "prefix", "suffix")
    )
    changes = [f'"{name}" = excluded."{name}"' for name in names if name != "slug"]
    changes += [
        f"{name} = CASE WHEN {same} THEN {name} END"
        for name in ("found_paragraph", "found_start", "found_end", "found_status", "found_score")
    ]
    sql = (
        f"INSERT INTO {kind.name} (release_id, {columns}) "
        f"VALUES (?, {', '.join('?' * len(names))}) "
        f"ON CONFLICT (release_id, slug) DO UPDATE SET {', '.join(changes)} "
        "WHERE origin <> 'added'"
    )
    db.executemany(sql, [(key, *values.values()) for values in wanted])


def _paragraphs(db: apsw.Connection, key: int, paragraphs: Sequence[str]) -> None:
    db.execute("DELETE FROM paragraph WHERE release_id = ?", [key])
    db.executemany(
        "INSERT INTO paragraph (release_id, number, text) VALUES (?, ?, ?)",
        [(key, number, text) for number, text in enumerate(paragraphs, start=1)],
    )


def _key(db: apsw.Connection, slug: str) -> int:
    for (key,) in db.execute("SELECT id FROM release WHERE slug = ?", [slug]):
        return int(key)
    raise UnknownRelease(slug, [each for (each,) in db.execute("SELECT slug FROM release")])
