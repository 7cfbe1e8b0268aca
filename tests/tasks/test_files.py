"""Files are written whole or not at all."""

import os
from pathlib import Path

import pytest

from wbdesk.tasks.files import Exists, FileProblem, beside, put_in_place, write, write_all


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_writes_a_new_file_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    write(tmp_path / "a.md", b"words", overwrite=False)
    assert (tmp_path / "a.md").read_bytes() == b"words"
    assert names(tmp_path) == ["a.md"]


def test_an_existing_file_is_replaced_only_when_allowed(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    with pytest.raises(Exists, match="exists already"):
        write(file, b"new", overwrite=False)
    assert file.read_bytes() == b"old"
    write(file, b"new", overwrite=True)
    assert file.read_bytes() == b"new"


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    file.chmod(0o640)
    write(file, b"new", overwrite=True)
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    real = tmp_path / "real.md"
    real.write_bytes(b"old")
    (tmp_path / "link.md").symlink_to(real)
    with pytest.raises(FileProblem, match="link"):
        write(tmp_path / "link.md", b"new", overwrite=True)
    assert real.read_bytes() == b"old"
    assert (tmp_path / "link.md").is_symlink()


def test_a_dangling_link_is_refused_too(tmp_path: Path) -> None:
    (tmp_path / "link.md").symlink_to(tmp_path / "gone.md")
    with pytest.raises(FileProblem, match="link"):
        write(tmp_path / "link.md", b"new", overwrite=True)
    assert not (tmp_path / "gone.md").exists()


def test_folders_and_devices_are_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(FileProblem, match="it is a folder"):
        write(tmp_path / "folder.md", b"new", overwrite=True)
    os.mkfifo(tmp_path / "pipe.md")
    with pytest.raises(FileProblem, match="not an ordinary file"):
        write(tmp_path / "pipe.md", b"new", overwrite=True)


def test_missing_and_impossible_folders_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="there is no folder"):
        write(tmp_path / "none" / "a.md", b"new", overwrite=False)
    (tmp_path / "file").write_bytes(b"old")
    with pytest.raises(FileProblem, match="a directory"):
        write(tmp_path / "file" / "a.md", b"new", overwrite=False)
    assert (tmp_path / "file").read_bytes() == b"old"
    with pytest.raises(FileProblem, match="too long"):
        write(tmp_path / f"{'a' * 300}.md", b"new", overwrite=False)
    assert names(tmp_path) == ["file"]


def test_a_folder_that_takes_no_files_is_named() -> None:
    with pytest.raises(FileProblem, match=r"/proc/self/a\.md cannot be written"):
        write(Path("/proc/self/a.md"), b"new", overwrite=False)


def test_the_library_and_its_side_files_are_never_replaced(tmp_path: Path) -> None:
    library = tmp_path / "desk.wbdesk"
    library.write_bytes(b"records")
    os.link(library, tmp_path / "second name.wbdesk")
    for name in ("desk.wbdesk", "desk.wbdesk-wal", "desk.wbdesk-shm", "second name.wbdesk"):
        with pytest.raises(FileProblem, match="library itself"):
            write(tmp_path / name, b"new", overwrite=True, kept=beside(library))
    assert library.read_bytes() == b"records"


def test_of_several_files_none_is_written_where_one_is_refused(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_bytes(b"old")
    with pytest.raises(Exists):
        write_all({tmp_path / "a.csv": b"1", tmp_path / "b.csv": b"2"}, overwrite=False)
    assert names(tmp_path) == ["b.csv"]


def test_of_several_files_none_is_put_in_place_where_one_cannot_be_stored(tmp_path: Path) -> None:
    contents = {tmp_path / "a.csv": b"1", Path("/proc/self/b.csv"): b"2"}
    with pytest.raises(FileProblem, match=r"b\.csv"):
        write_all(contents, overwrite=False)
    assert names(tmp_path) == []


class HeldError(PermissionError):
    winerror = 32


def test_a_file_held_by_another_program_is_tried_again(tmp_path: Path) -> None:
    waited: list[float] = []

    def replace(made: Path, path: Path) -> None:
        if len(waited) < 3:
            raise HeldError
        made.replace(path)

    (tmp_path / "made").write_bytes(b"new")
    put_in_place(tmp_path / "made", tmp_path / "a", replace=replace, pause=waited.append)
    assert (tmp_path / "a").read_bytes() == b"new"
    assert waited == [0.05, 0.1, 0.2]


def test_a_file_held_for_good_is_given_up_after_some_seconds(tmp_path: Path) -> None:
    waited: list[float] = []

    def replace(*_: Path) -> None:
        raise HeldError

    with pytest.raises(HeldError):
        put_in_place(tmp_path / "made", tmp_path / "a", replace=replace, pause=waited.append)
    assert 2 < sum(waited) < 3


def test_other_errors_are_not_tried_again(tmp_path: Path) -> None:
    waited: list[float] = []
    with pytest.raises(FileNotFoundError):
        put_in_place(tmp_path / "none", tmp_path / "a", pause=waited.append)
    assert waited == []
