"""The user's own layer: stars, tags and remarks, by the names of release, kind and record."""

from collections.abc import Mapping, Sequence

import apsw

from wbdesk.library.entry import Marks
from wbdesk.model.kinds import BY_NAME, KINDS

_THIS = "release_slug = ? AND kind = ? AND record_slug = ?"


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
    sql = f"SELECT release_slug, kind, record_slug, star, remark FROM mark WHERE {chosen}"
    return {
        (key := (release, kind, record)): Marks(
            bool(star), tuple(sorted(tags.get(key, ()))), remark
        )
        for release, kind, record, star, remark in db.execute(sql, values)
    }


def write(db: apsw.Connection, release: str, marks: Mapping[tuple[str, str], Marks]) -> None:
    """Put marks in place of those the records have; empty ones take them away."""
    for (kind, record), given in marks.items():
        wanted, key = given.tidied(), (release, BY_NAME[kind].name, record)
        db.execute(f"DELETE FROM mark WHERE {_THIS}", key)
        if wanted == Marks():
            continue
        db.execute("INSERT INTO mark VALUES (?, ?, ?, ?, ?)", (*key, wanted.star, wanted.remark))
        db.executemany("INSERT INTO tag VALUES (?, ?, ?, ?)", [(*key, tag) for tag in wanted.tags])


def orphans(db: apsw.Connection) -> dict[tuple[str, str, str], Marks]:
    """Marks whose record a later edition of its release no longer has."""
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
    found = read(db, sorted({release for release, _, _ in gone}))
    return {key: found[key] for key in sorted(gone)}


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
