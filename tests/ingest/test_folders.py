"""Folders, files that cannot be read, and what is loaded for them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import written

from wbdesk import ingest


def test_the_files_of_a_folder_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "sub/c.eml", "sub/.d.txt", ".git/e.txt", "f.png", "~$g.docx"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("x")
    told: dict[str, str] = {}
    walked = ingest.files(tmp_path, lambda path, why: told.update({path.name: why}))
    found = [str(each.relative_to(tmp_path)) for each in walked]
    assert found == ["a.html", "b.txt", str(Path("sub", "c.eml"))]
    hidden = dict.fromkeys((".d.txt", ".git", "~$g.docx"), "it is hidden")
    assert told == {**hidden, "f.png": "it is of another kind"}


def test_links_to_folders_make_no_circle(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "same.txt").symlink_to(tmp_path / "a.txt")
    told: dict[str, str] = {}
    walked = ingest.files(tmp_path, lambda path, why: told.update({path.name: why}))
    assert [each.name for each in walked] == ["a.txt", "same.txt"]
    assert told == {
        "loop": "it is a link to another folder",
        "gone.txt": "it is not an ordinary file",
    }


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ingest.IngestError, match="it is not a folder"):
        list(ingest.files(tmp_path / "nowhere"))


def test_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    with pytest.raises(ingest.IngestError, match=r"none\.txt cannot be read: no such file"):
        ingest.read(tmp_path / "none.txt")
    with pytest.raises(ingest.IngestError, match="it is a folder"):
        ingest.read(tmp_path)
    for name, reason in {
        "a.doc": "old Word document; save it as .docx",
        "a.xyz": "this kind of file is not known; the kinds are .txt",
    }.items():
        (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0 something")
        with pytest.raises(ingest.IngestError, match=f"{name} cannot be read: .*{reason}"):
            ingest.read(tmp_path / name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are pipes on POSIX only")
def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(ingest.IngestError, match="not an ordinary file"):
        ingest.read(tmp_path / "pipe.txt")
    assert list(ingest.files(tmp_path)) == []


def test_a_page_saved_under_an_ending_of_its_server(tmp_path: Path) -> None:
    file = tmp_path / "release.aspx"
    file.write_bytes(written.mirror_page())
    made = ingest.read(file)
    assert (made.name, made.paragraphs) == ("release.aspx", written.PARAGRAPHS)


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingest, "MOST_BYTES", 1000)
    with pytest.raises(ingest.IngestError, match="larger than"):
        ingest.read_bytes(b"x" * 1001, "a.txt")


def test_no_reader_is_loaded_before_it_is_needed() -> None:
    heavy = "{'lxml', 'docx', 'httpx', 'truststore', 'ftfy', 'pypdfium2', 'email.message'}"
    code = (
        "import sys, pathlib; from wbdesk import ingest\n"
        "ingest.read_bytes('The ministers’ plan – a good one.'.encode(), 'a.txt')\n"
        f"sys.exit(str({heavy} & set(sys.modules)) if {heavy} & set(sys.modules) else 0)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
