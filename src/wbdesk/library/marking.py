"""The user's own layer: stars, tags and remarks, by the names of release, kind and record."""

from collections.abc import Container, Mapping, Sequence

import apsw

from wbdesk.library.entry import Marks
from wbdesk.library.rows import Row
from wbdesk.model.display import headline
from wbdesk.model.kinds import BY_NAME, KINDS, Kind

_THIS = "release_slug = ? AND kind = ? AND record_slug = ?"
_LONGEST = 300
"""Characters kept of what a record said."""


def read(
    db: apsw.Connection, releases: Sequence[str] | None = None
) -> dict[tuple[str, str, str], Marks]:
    """All marks, or those of some releases, by release, kind and record."""
    chosen = "1"
    if releases is not None:
        chosen = f"release_slug IN ({', '.join('?' * len(releases))})"
    values = list(releases or ())
    tags: dict[tuple[str, str, str], list[str]] = {}
    sql = f"SELECT release_slug, kind, record_slug, name FROM tag WHERE {chosen} ORDER BY name"
    for release, kind, record, name in db.execute(sql, values):
        tags.setdefault((release, kind, record), []).append(name)
    sql = f"SELECT release_slug, kind, record_slug, star, remark, was FROM mark WHERE {chosen}"
    return {
        (key := (release, kind, record)): Marks(
            bool(star), tuple(sorted(tags.get(key, ()))), remark, was
        )
        for release, kind, record, star, remark, was in db.execute(sql, values)
    }


def write(db: apsw.Connection, release: str, marks: Mapping[tuple[str, str], Marks]) -> None:
    """Put marks in place of those the records have; empty ones take them away."""
    for (kind, record), given in marks.items():
        wanted, key = given.tidied(), (release, BY_NAME[kind].name, record)
        db.execute(f"DELETE FROM mark WHERE {_THIS}", key)
        if wanted == Marks():
            continue
        values = (*key, wanted.star, wanted.remark, wanted.was)
        db.execute("INSERT INTO mark VALUES (?, ?, ?, ?, ?, ?)", values)
        db.executemany("INSERT INTO tag VALUES (?, ?, ?, ?)", [(*key, tag) for tag in wanted.tags])


def part(
    db: apsw.Connection, release: str, kind: Kind, before: Sequence[Row], after: Container[str]
) -> None:
    """Keep what marked records said that an edition no longer has, told by the ids `after` it."""
    known = {row.record.id: row.record for row in before}
    sql = "SELECT record_slug, was FROM mark WHERE release_slug = ? AND kind = ?"
    for slug, was in list(db.execute(sql, (release, kind.name))):
        told = was
        if slug in after:
            told = ""
        elif slug in known:
            told = headline(known[slug], kind.field(kind.lead))[:_LONGEST]
        if told != was:
            db.execute(f"UPDATE mark SET was = ? WHERE {_THIS}", (told, release, kind.name, slug))


def orphans(
    db: apsw.Connection, releases: Sequence[str] | None = None
) -> dict[tuple[str, str, str], Marks]:
    """Marks whose record a later edition of its release no longer has, of some releases or all."""
    gone: set[tuple[str, str, str]] = set()
    for kind in KINDS:
        sql = (
            "SELECT release_slug, kind, record_slug FROM mark m WHERE kind = ? AND NOT EXISTS "
            f"(SELECT 1 FROM {kind.name} t JOIN release r ON r.id = t.release_id "
            "WHERE r.slug = m.release_slug AND t.slug = m.record_slug)"
        )
        gone.update((str(a), str(b), str(c)) for a, b, c in db.execute(sql, [kind.name]))
    if not gone:
        return {}
    found = read(db, sorted({release for release, _, _ in gone}) if releases is None else releases)
    return {key: found[key] for key in sorted(gone) if key in found}


def follow(db: apsw.Connection, release: str, kind: str, moved: Mapping[str, str]) -> None:
    """Let marks go from ids that are gone to those their records have now."""
    if not moved:
        return
    found = read(db, [release])
    for old, new in moved.items():
        marks = found.get((release, kind, old))
        if marks is not None and (release, kind, new) not in found:
            write(db, release, {(kind, old): Marks(), (kind, new): marks})


def forget(db: apsw.Connection, release: str) -> None:
    """Take away the marks of a release."""
    db.execute("DELETE FROM mark WHERE release_slug = ?", [release])
