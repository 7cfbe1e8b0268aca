"""What cannot be used as a library is refused in one sentence, and not touched."""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw
import pytest

import invented
from wbdesk.library import (
    BackupFailed,
    Library,
    LibraryDamaged,
    LibraryError,
    LibraryFailed,
    LibraryTooNew,
    LibraryUnreadable,
    NotALibrary,
)
from wbdesk.library.connection import APPLICATION_ID
from wbdesk.library.migrations import latest


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def refusal(path: Path, kind: type[LibraryError], **how: bool) -> str:
    """The sentence a file is refused with, once it is clear that nothing was changed by it."""
    before = digest(path)
    beside = sorted(path.parent.iterdir())
    with pytest.raises(kind) as caught:
        Library.open(path, **how)
    assert digest(path) == before
    assert sorted(path.parent.iterdir()) == beside
    said = str(caught.value)
    assert said.startswith(str(path))
    assert said.endswith(".")
    assert "\n" not in said
    return said


@pytest.fixture
def real(path: Path) -> Path:
    """A closed library with a release in it."""
    with Library.open(path) as library:
        library.store(invented.made())
    assert sorted(path.parent.glob("desk.wbdesk-*")) == []
    return path


def with_header(path: Path, offset: int, value: int) -> None:
    data = bytearray(path.read_bytes())
    data[offset : offset + 4] = value.to_bytes(4, "big")
    path.write_bytes(data)


@pytest.mark.parametrize("more", [1, 100, 2**31 - 1 - latest()])
def test_a_newer_one_is_refused_with_both_versions(real: Path, more: int) -> None:
    with_header(real, 60, latest() + more)
    said = refusal(real, LibraryTooNew)
    assert f"format {latest() + more}" in said
    assert f"knows {latest()}" in said
    refusal(real, LibraryTooNew, create=False)
    refusal(real, LibraryTooNew, read_only=True)


def test_the_database_of_another_program_is_refused(real: Path) -> None:
    with_header(real, 68, APPLICATION_ID + 1)
    refusal(real, NotALibrary)
    plain = real.with_name("plain.db")
    db = apsw.Connection(str(plain))
    db.execute("CREATE TABLE t (x); INSERT INTO t VALUES (1)")
    db.close()
    refusal(plain, NotALibrary)


@pytest.mark.parametrize(
    "content",
    [
        b"Dear colleague, " * 50,
        b"short",
        b"SQLite format 3\x00",
        b"SQLite format 3\x00" + bytes(99),
        bytes(range(256)) * 40,
        bytes(4096),
        b"%PDF-1.7\n" + bytes(200),
    ],
)
def test_what_is_no_library_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert "is not a wbdesk library" in refusal(path, NotALibrary)
    refusal(path, NotALibrary, read_only=True)


def read_whole(path: Path) -> None:
    with Library.open(path) as library:
        assert library.check() != []
        library.pack(invented.ID)
        library.backup(path.with_name("copy.wbdesk"))


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.95])
def test_a_cut_one_is_refused_or_found_damaged(real: Path, share: float) -> None:
    whole = real.read_bytes()
    real.write_bytes(whole[: int(len(whole) * share)])
    before = digest(real)
    with pytest.raises((LibraryDamaged, NotALibrary)):
        read_whole(real)
    assert digest(real) == before
    assert not real.with_name("copy.wbdesk").exists()


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LibraryUnreadable, match="it is a folder"):
        Library.open(tmp_path)


def test_a_path_through_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(LibraryUnreadable):
        Library.open(tmp_path / "file" / "desk.wbdesk")


def test_what_is_not_there_is_made_only_where_that_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "desk.wbdesk"
    for how in ({"create": False}, {"read_only": True}):
        with pytest.raises(LibraryUnreadable, match="there is no such file"):
            Library.open(path, **how)
    assert not path.parent.exists()
    with Library.open(path) as library:
        assert library.releases() == []


def test_an_empty_file_becomes_a_library_where_one_may_be_made(path: Path) -> None:
    path.touch()
    refusal(path, NotALibrary, create=False)
    refusal(path, NotALibrary, read_only=True)
    with Library.open(path) as library:
        library.store(invented.made())
    with Library.open(path, create=False) as library:
        assert library.pack(invented.ID) == invented.made()


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER x AFTER INSERT ON mark BEGIN DELETE FROM release; END",
        "CREATE VIEW x AS SELECT 1",
        "CREATE TABLE x (y)",
        "DROP INDEX timeline_order",
        "DROP TRIGGER notes_changed",
        "DROP TABLE notes_fts",
        "ALTER TABLE notes ADD COLUMN more TEXT",
    ],
)
def test_one_whose_tables_are_not_ours_is_refused(real: Path, sql: str) -> None:
    db = apsw.Connection(str(real))
    db.execute(sql)
    db.close()
    assert "not as wbdesk makes it" in refusal(real, LibraryDamaged)


def test_a_read_only_one_is_read_and_not_written(real: Path) -> None:
    with Library.open(real, read_only=True) as library:
        assert library.pack(invented.ID) == invented.made()
        with pytest.raises(LibraryFailed, match="write-protected"):
            library.store(invented.made(revision=2))
    assert list(real.parent.iterdir()) == [real]


def test_one_that_is_being_written_is_read_as_it_is_now(real: Path) -> None:
    with Library.open(real) as writer:
        writer.store(invented.made("second"))
        with Library.open(real, read_only=True) as reader:
            assert len(reader.releases()) == 2
            writer.store(invented.made("third"))
            assert len(reader.releases()) == 3
    assert list(real.parent.iterdir()) == [real]


def test_an_older_one_is_not_read_only_before_it_is_brought_up_to_date(real: Path) -> None:
    with_header(real, 60, latest() - 1)
    before = digest(real)
    with pytest.raises(LibraryUnreadable, match="open it for writing once"):
        Library.open(real, read_only=True)
    assert digest(real) == before


@contextmanager
def as_somebody_else() -> Iterator[None]:
    """Without the rights of the superuser, who is refused nothing."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def closed_folder() -> Iterator[Path]:
    """A folder in which nothing can be made, with a library in it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Library.open(folder / "desk.wbdesk") as library:
            library.store(invented.made())
        (folder / "desk.wbdesk").chmod(0o444)
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)


def test_in_a_write_protected_folder_nothing_is_made(closed_folder: Path) -> None:
    with as_somebody_else():
        with pytest.raises(LibraryUnreadable, match=r"write-protected|does not allow"):
            Library.open(closed_folder / "new.wbdesk")
        before = digest(closed_folder / "desk.wbdesk")
        with pytest.raises(LibraryUnreadable, match=r"write-protected|does not allow"):
            Library.open(closed_folder / "desk.wbdesk")
        assert digest(closed_folder / "desk.wbdesk") == before
        with Library.open(closed_folder / "desk.wbdesk", read_only=True) as library:
            assert library.pack(invented.ID) == invented.made()
    assert [each.name for each in closed_folder.iterdir()] == ["desk.wbdesk"]


def test_a_backup_that_cannot_be_written_has_a_sentence_of_its_own(
    real: Path, closed_folder: Path, tmp_path: Path
) -> None:
    with Library.open(real) as library, as_somebody_else():
        with pytest.raises(BackupFailed) as caught:
            library.backup(closed_folder / "copy.wbdesk")
        assert str(caught.value).startswith(f"The backup {closed_folder / 'copy.wbdesk'} could not")
        assert "opened as a library" not in str(caught.value)
    with Library.open(real) as library:
        with pytest.raises(BackupFailed):
            library.backup(tmp_path / "no" / "such" / "copy.wbdesk")
        (tmp_path / "taken").mkdir()
        with pytest.raises(BackupFailed):
            library.backup(tmp_path / "taken")
    assert not list(tmp_path.glob(".*.part*"))


def test_a_backup_is_whole_and_stands_alone(real: Path, tmp_path: Path) -> None:
    out = tmp_path / "copy.wbdesk"
    out.write_bytes(b"an older copy")
    with Library.open(real) as library:
        library.store(invented.made("second"))
        library.backup(out)
    assert sorted(tmp_path.glob("*copy*")) == [out]
    with Library.open(out, create=False) as copy:
        assert {row.release.id for row in copy.releases()} == {invented.ID, "second"}
        assert copy.check() == []


def test_one_that_another_program_is_writing_to_says_so(real: Path) -> None:
    other = apsw.Connection(str(real))
    other.execute("BEGIN IMMEDIATE")
    with Library.open(real) as library:
        library._db.set_busy_timeout(1)
        assert library.pack(invented.ID) == invented.made()
        with pytest.raises(LibraryFailed, match="another program is using it"):
            library.store(invented.made(revision=2))
        other.execute("COMMIT")
        library.store(invented.made(revision=2))
    other.close()
