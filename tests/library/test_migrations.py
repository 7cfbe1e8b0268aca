"""What the numbered steps add up to is what the declarations ask for."""

import re
from pathlib import Path

import apsw
import pytest

import invented
from wbdesk.library import Library, Marks
from wbdesk.library.connection import APPLICATION_ID
from wbdesk.library.migrations import latest, steps
from wbdesk.library.schema import statements
from wbdesk.model.fold import fold
from wbdesk.model.kinds import KINDS
from wbdesk.model.query import parse
from wbdesk.model.view import View

OWN = ("release", "paragraph", "mark", "tag", "draft")
"""Tables that follow from no kind."""


def fresh() -> apsw.Connection:
    db = apsw.Connection(":memory:")
    db.create_scalar_function("wb_fold", lambda *v: fold(str(v[0])), 1, deterministic=True)
    return db


def objects(db: apsw.Connection) -> dict[str, str]:
    """The SQL of everything in a file by name, but for what SQLite itself adds."""
    sql = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"
    return {
        name: re.sub(r"\s+", " ", made).rstrip(";")
        for name, made in db.execute(sql)
        if not re.search(r"_fts_(data|idx|docsize|config|content)\Z", name)
    }


def columns(db: apsw.Connection, table: str) -> set[tuple[object, ...]]:
    sql = 'SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_xinfo(?)'
    return set(db.execute(sql, [table]))


def test_the_steps_add_up_to_the_declarations() -> None:
    migrated, declared = fresh(), fresh()
    for _, sql in steps():
        migrated.execute(sql)
    declared.execute("CREATE TABLE release (id INTEGER PRIMARY KEY)")
    wanted = [statement for kind in KINDS for statement in statements(kind)]
    for statement in wanted:
        declared.execute(statement)
    have, want = objects(migrated), objects(declared)
    tables = {kind.name for kind in KINDS}
    missing = [
        f"{sql};"
        for name, sql in want.items()
        if name != "release" and name not in tables and have.get(name) != sql
    ]
    missing += [
        f"a change of table {name}: {columns(declared, name) ^ columns(migrated, name)}"
        for name in sorted(tables)
        if columns(declared, name) != columns(migrated, name)
    ]
    assert not missing, "the next migration has to say:\n" + "\n".join(missing)
    assert set(have) - set(want) == {
        "paragraph",
        "release_digest",
        "paragraph_beginning",
        "paragraph_fts",
        "paragraph_added",
        "paragraph_removed",
        "paragraph_owned",
        "paragraph_left",
        "release_newest",
        "release_fts",
        "release_added",
        "release_removed",
        "release_changed",
        "mark",
        "tag",
        "tag_name",
        "draft",
        "review",
        "tray",
        "search",
    }


def test_the_steps_are_numbered_without_a_gap() -> None:
    assert [number for number, _ in steps()] == list(range(1, latest() + 1))


def test_a_new_file_says_what_it_is(library: Library, path: Path) -> None:
    library.store(invented.made())
    library.close()
    db = apsw.Connection(str(path))
    assert db.pragma("application_id") == APPLICATION_ID
    assert db.pragma("user_version") == latest()
    assert db.pragma("journal_mode") == "wal"
    tables = [name for name, _ in _tables(db) if name in OWN or name in {k.name for k in KINDS}]
    assert len(tables) == len(OWN) + len(KINDS)
    assert all(strict for name, strict in _tables(db) if name in tables)
    assert path.read_bytes()[68:72] == APPLICATION_ID.to_bytes(4, "big")
    db.close()


def _tables(db: apsw.Connection) -> list[tuple[str, bool]]:
    sql = "SELECT name, strict FROM pragma_table_list WHERE schema = 'main'"
    return [(str(name), bool(strict)) for name, strict in db.execute(sql)]


def test_an_open_library_guards_itself(library: Library) -> None:
    db = library._db
    assert db.pragma("foreign_keys") == 1
    assert db.pragma("trusted_schema") == 0
    assert db.pragma("cell_size_check") == 1
    assert db.pragma("synchronous") == 2
    with pytest.raises(apsw.ConstraintError):
        db.execute("INSERT INTO paragraph VALUES ((99 << 24) + 1, 'no such release')")
    with pytest.raises(apsw.ConstraintError):
        db.execute("INSERT INTO release (slug) VALUES (zeroblob(2))")


def test_sqlite_is_one_without_the_bug_that_corrupts_write_ahead_logs() -> None:
    # https://sqlite.org/changes.html, 3.51.3
    assert apsw.SQLITE_VERSION_NUMBER >= 3_051_003
    assert tuple(map(int, apsw.sqlite_lib_version().split("."))) >= (3, 51, 3)


def made_by_the_first_version(path: Path) -> None:
    """A library as the first step leaves it, with a release in it."""
    db = apsw.Connection(str(path))
    db.create_scalar_function("wb_fold", lambda *v: v[0] and fold(str(v[0])), 1, deterministic=True)
    db.execute(steps()[0][1])
    db.execute(f"PRAGMA application_id={APPLICATION_ID}; PRAGMA user_version=1")
    db.execute(
        "INSERT INTO release (slug, title, publisher, published_first, url, language, licence, "
        "revision) VALUES ('old', 'An old one', '', 9999999, '', 'en', '', 1)"
    )
    db.execute(
        "INSERT INTO timeline (release_id, slug, seq, origin, anchor_paragraph, anchor_exact, "
        "anchor_prefix, anchor_suffix, when_first, when_last, title, place, category, as_written) "
        "VALUES (1, 'e', 0, 'curated', 1, 'a phrase', '', '', 9999999, 9999999, 'Ferry', '', "
        "'meeting', '')"
    )
    db.execute(
        "INSERT INTO timeline (release_id, slug, seq, origin, anchor_paragraph, anchor_exact, "
        'anchor_prefix, anchor_suffix, "when", when_first, when_last, title, place, category, '
        "as_written) VALUES (1, 'open', 1, 'curated', 1, 'a phrase', '', '', '../2030', 0, 741448, "
        "'Pier', '', 'meeting', ''), (1, 'dated', 2, 'curated', 1, 'a phrase', '', '', "
        "'2025-01-01', 739252, 739252, 'Quay', '', 'meeting', '')"
    )
    db.execute("INSERT INTO paragraph VALUES (1, 1, 'A ferry came.'), (1, 2, 'It left again.')")
    db.close()


def test_an_old_file_becomes_as_a_new_one_and_keeps_what_it_holds(tmp_path: Path) -> None:
    old, new = tmp_path / "old.wbdesk", tmp_path / "new.wbdesk"
    made_by_the_first_version(old)
    with Library.open(old) as migrated, Library.open(new) as made:
        assert objects(migrated._db) == objects(made._db)
        assert migrated._db.pragma("user_version") == latest()
        assert [row.release.title for row in migrated.releases()] == ["An old one"]
        row = migrated.row("timeline", "old", "e")
        assert row is not None
        assert row.record.id == "e"
        in_order = [each.record.id for each in migrated.page(View("timeline", parse("")))]
        assert in_order == ["dated", "open", "e"]
        assert migrated.count(View("timeline", parse("pier"))) == 1
        assert migrated.release("old").paragraphs == ("A ferry came.", "It left again.")
        kept = tmp_path / "old-format-1.wbdesk"
        before = apsw.Connection(str(kept))
        assert before.pragma("user_version") == 1
        before.close()
        assert not (tmp_path / "new-format-0.wbdesk").exists()
        migrated.mark("old", "timeline", "e", Marks(star=True))
        assert migrated.check() == []
