"""A backup comes back, and what was there before is kept."""

from pathlib import Path

import pytest

import invented
from wbdesk.library import Library, Marks
from wbdesk.model.tray import Pick, Sentence, Tray
from wbdesk.tasks.backup import backup
from wbdesk.tasks.restore import CannotRestore, restore


def test_what_the_backup_held_is_back(library: Library, tmp_path: Path) -> None:
    library.mark(invented.ID, "funding", "ferries", Marks(star=True, remark="ask again"))
    tray = Tray("Friday", (Sentence("In my words."), Pick(invented.ID, "funding", "ferries")))
    library.keep_tray(tray)
    backup(library, tmp_path / "copy.wbdesk", overwrite=False)
    library.remove(invented.ID)
    library.drop_tray("Friday")
    former = restore(library, tmp_path / "copy.wbdesk")
    assert library.pack(invented.ID).release.id == invented.ID
    assert library.marks()[invented.ID, "funding", "ferries"].remark == "ask again"
    assert library.tray("Friday") == tray
    assert library.check() == []
    with Library.open(former, create=False) as before:
        assert before.releases() == []
    assert former.parent == library.path.parent


def test_another_reader_sees_it_at_once(library: Library, tmp_path: Path) -> None:
    backup(library, tmp_path / "copy.wbdesk", overwrite=False)
    with Library.open(library.path, create=False) as reader:
        library.remove(invented.ID)
        assert reader.releases() == []
        restore(library, tmp_path / "copy.wbdesk")
        assert [row.release.id for row in reader.releases()] == [invented.ID]


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"no library at all" * 20, "not a wbdesk library"), (None, "no such file")],
)
def test_what_is_no_backup_changes_nothing(
    library: Library, tmp_path: Path, content: bytes | None, reason: str
) -> None:
    file = tmp_path / "other.wbdesk"
    if content is not None:
        file.write_bytes(content)
    before = library.pack(invented.ID)
    with pytest.raises(Exception, match=reason) as told:
        restore(library, file)
    assert str(file) in str(told.value)
    assert library.pack(invented.ID) == before
    assert list(tmp_path.glob("desk-before-*")) == []


def test_a_damaged_backup_is_refused(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "copy.wbdesk"
    backup(library, file, overwrite=False)
    data = bytearray(file.read_bytes())
    data[8192:40_000] = bytes(40_000 - 8192)
    file.write_bytes(data)
    with pytest.raises(CannotRestore, match="damaged"):
        restore(library, file)
    assert library.check() == []
