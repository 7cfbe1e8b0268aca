"""A backup is a library that opens."""

from pathlib import Path

import pytest

import invented
from wbdesk.library import Library
from wbdesk.tasks.backup import backup
from wbdesk.tasks.files import Exists, FileProblem


def test_a_backup_holds_what_the_library_holds(library: Library, tmp_path: Path) -> None:
    backup(library, tmp_path / "copy.wbdesk", overwrite=False)
    with Library.open(tmp_path / "copy.wbdesk", create=False) as copy:
        assert copy.pack(invented.ID) == library.pack(invented.ID)
        assert copy.check() == []


def test_an_existing_file_is_replaced_only_when_allowed(library: Library, tmp_path: Path) -> None:
    out = tmp_path / "copy.wbdesk"
    out.write_bytes(b"old")
    with pytest.raises(Exists):
        backup(library, out, overwrite=False)
    assert out.read_bytes() == b"old"
    backup(library, out, overwrite=True)
    Library.open(out, create=False).close()


def test_the_library_cannot_be_its_own_backup(library: Library) -> None:
    with pytest.raises(FileProblem, match="library itself"):
        backup(library, library.path, overwrite=True)
    assert library.check() == []
