"""Whole tasks by `python -m wbdesk`, as processes of their own, without a display."""

import hashlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

import invented
import wbdesk
from wbdesk import pack, places
from wbdesk.__main__ import main
from wbdesk.library import Library
from wbdesk.model.anchor import Anchor
from wbdesk.model.display import text_of
from wbdesk.model.kinds import BY_NAME, KINDS
from wbdesk.model.records import Note
from wbdesk.tasks.start import open_library

HILLSBOROUGH = "hillsborough-2025-10-09"
FUNDING = BY_NAME["funding"]
HEAVY = ("typst", "jinja2", "pypdfium2", "rapidfuzz", "PySide6", "wbdesk.extract")


def environment(library: Path) -> dict[str, str]:
    """No display, and an encoding that has neither £ nor Đ."""
    kept = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    return {
        **kept,
        "WBDESK_LIBRARY": str(library),
        "PYTHONPATH": str(Path(wbdesk.__file__).parents[1]),
        "PYTHONIOENCODING": "ascii",
    }


class Desk:
    """A library in a folder of its own, worked on by commands."""

    def __init__(self, folder: Path) -> None:
        self.library = folder / "desk.wbdesk"

    def run(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "wbdesk", *map(str, words)],
            env=environment(self.library),
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )

    def refused(self, *words: str | Path) -> str:
        """Run what must be refused in one line, changing nothing; gives that line."""
        before = fingerprint(self.library)
        done = self.run(*words)
        return self._one_line(done.returncode, done.stdout, done.stderr, before)

    def refused_here(self, capsys: pytest.CaptureFixture[str], *words: str | Path) -> str:
        """The same within this process, where others have tried the command as one of its own."""
        before = fingerprint(self.library)
        status = main([*map(str, words), "--library", str(self.library)])
        said = capsys.readouterr()
        return self._one_line(status, said.out, said.err, before)

    def _one_line(self, status: int, out: str, error: str, before: str | None) -> str:
        assert (status, out) == (2, "")
        assert error.startswith("wbdesk: ")
        assert error.count("\n") == 1
        assert fingerprint(self.library) == before
        return error


def fingerprint(file: Path) -> str | None:
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else None


def text_of_pdf(file: Path) -> str:
    document = pypdfium2.PdfDocument(file)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    return " ".join(" ".join(pages).split())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A library that has the invented release beside the bundled one."""
    made = Desk(tmp_path)
    packs = invented.put(tmp_path / "packs").parent
    open_library(made.library, packs).library.close()
    open_library(made.library, places.packs()).library.close()
    return made


@pytest.fixture
def text(tmp_path: Path) -> Path:
    file = tmp_path / "lakeside.txt"
    file.write_text(invented.TEXT, "utf-8")
    return file


def test_from_the_text_to_a_brief(desk: Desk, text: Path, tmp_path: Path) -> None:
    attached = desk.run("attach", invented.ID, text)
    assert (attached.returncode, attached.stderr) == (0, "")
    assert attached.stdout == "6 of 6 anchors found in lakeside.txt.\n"

    verified = desk.run("verify", invented.ID, "--json")
    assert verified.returncode == 0
    (result,) = json.loads(verified.stdout)
    assert {record["status"] for record in result["records"]} == {"exact"}

    found = desk.run("search", "djordje", "--json")
    assert found.returncode == 0
    assert json.loads(found.stdout)["attendees"][0]["person"] == "Đorđe Ilić"

    out = tmp_path / "brief.pdf"
    exported = desk.run("export", out, "--release", invented.ID)
    assert exported.stdout == f"{out}\n6 of 6 records\n"
    brief = text_of_pdf(out)
    for words in ("Ministers meet on ferries", "€2.5 million", "Quiet boats", "1,200 crossings"):
        assert words in brief
    for paragraph in (2, 3, 4, 5, 6):
        assert f"¶ {paragraph}" in brief or f"paragraph {paragraph}" in brief

    copied = desk.run("backup", tmp_path / "copy.wbdesk")
    assert copied.returncode == 0
    again = desk.run("verify", invented.ID, "--library", tmp_path / "copy.wbdesk")
    assert (again.returncode, again.stdout) == (0, f"{invented.ID}: 6 of 6 anchors found\n")
    assert desk.run("check").returncode == 0


def test_the_first_command_makes_and_fills_the_library(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "new" / "folder")
    listed = desk.run("releases", "--json")
    assert listed.returncode == 0
    assert HILLSBOROUGH in [release["id"] for release in json.loads(listed.stdout)]
    assert desk.run("verify").returncode == 1


@pytest.mark.corpus
def test_the_bundled_release_from_its_text_to_a_brief(tmp_path: Path, real_text: Path) -> None:
    desk = Desk(tmp_path)
    attached = desk.run("attach", HILLSBOROUGH, real_text)
    assert attached.returncode == 0
    whole = pack.read(places.packs() / f"{HILLSBOROUGH}.json")
    total = sum(len(records) for records in whole.records.values())
    assert f"{total} of {total} anchors found" in attached.stdout
    assert desk.run("verify").returncode == 0

    found = desk.run("search", "trafficking", "--json")
    assert found.returncode == 0
    assert json.loads(found.stdout)["notes"]

    assert desk.run("export", tmp_path / "brief.pdf").returncode == 0
    brief = text_of_pdf(tmp_path / "brief.pdf").replace(" ", "")
    for kind in KINDS:
        for record in whole.of(kind.name):
            lead = text_of(record, kind.field(kind.lead)).split("\n")[0]
            assert lead[:60].replace(" ", "") in brief
    for record in whole.of("funding"):
        assert text_of(record, FUNDING.field("amount")).replace(" ", "") in brief
    for paragraph in {r.anchor.paragraph for records in whole.records.values() for r in records}:
        assert f"¶{paragraph}" in brief or f"paragraph{paragraph}" in brief


def test_charts_stand_in_a_reference_unless_they_are_not_wanted(desk: Desk, tmp_path: Path) -> None:
    def charts(*words: str) -> int:
        out = tmp_path / f"out{''.join(words)}.html"
        assert desk.run("export", out, "--release", HILLSBOROUGH, *words).returncode == 0
        return out.read_text("utf-8").count('<figure class="chart">')

    assert charts() == charts("--charts") == 3
    assert charts("--no-charts") == 0
    assert charts("--charts", "--style", "brief") == charts("--style", "tables") == 0


def test_another_document_is_refused_with_its_share(desk: Desk, tmp_path: Path) -> None:
    other = tmp_path / "jam.txt"
    other.write_text(invented.OTHER_TEXT, "utf-8")
    assert "0% of its anchor phrases (0 of 6)" in desk.refused("attach", invented.ID, other)


def test_sources_that_are_no_text_are_refused(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "file").write_bytes(b"text")
    for source in (
        tmp_path,
        tmp_path / "none.txt",
        tmp_path / "binary.txt",
        tmp_path / "file" / "a",
    ):
        assert str(source) in desk.refused_here(capsys, "attach", invented.ID, source)


def test_places_that_take_no_file_are_refused(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder.pdf").mkdir()
    (tmp_path / "file").write_bytes(b"text")
    for out in (
        tmp_path / "folder.pdf",
        tmp_path / "none" / "a.pdf",
        tmp_path / "file" / "a.pdf",
        Path("/proc/self/a.pdf"),
    ):
        assert str(out) in desk.refused_here(capsys, "export", out)
        assert str(out) in desk.refused_here(capsys, "backup", out)
    assert (tmp_path / "file").read_bytes() == b"text"


def test_existing_files_are_not_replaced_unasked(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "brief.md"
    out.write_bytes(b"mine")
    assert "exists already" in desk.refused("export", out)
    assert "exists already" in desk.refused("backup", out)
    assert out.read_bytes() == b"mine"
    assert desk.run("export", out, "--overwrite").returncode == 0
    assert out.read_bytes() != b"mine"


def test_the_library_is_not_its_own_backup(desk: Desk) -> None:
    assert "library itself" in desk.refused("backup", desk.library, "--overwrite")


@pytest.mark.parametrize("command", ["releases", "check", "verify"])
def test_files_that_are_no_library_are_refused_untouched(
    tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk(tmp_path)
    for content in (
        b"A letter. " * 100,
        bytes(range(256)) * 40,
        b"SQLite format 3\x00" + b"?" * 200,
    ):
        desk.library.write_bytes(content)
        assert str(desk.library) in desk.refused_here(capsys, command)


def test_places_where_no_library_can_be_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"text")
    for place in (tmp_path, tmp_path / "file" / "a.wbdesk", Path("/proc/self/a.wbdesk")):
        desk = Desk(tmp_path)
        assert str(place) in desk.refused("releases", "--library", place)


def test_a_damaged_library_ends_in_a_sentence_never_a_traceback(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = desk.library.read_bytes()
    for page in range(1, len(whole) // 4096, 5):
        damaged = bytearray(whole)
        damaged[page * 4096 : page * 4096 + 2048] = b"\xa5" * 2048
        for words in (["check"], ["search", "ferries"]):
            desk.library.write_bytes(damaged)
            # What a process would end with a traceback for is raised here.
            status = main([*words, "--library", str(desk.library)])
            said = capsys.readouterr().err
            assert status in (0, 1, 2), (page, words)
            assert status != 2 or said.startswith("wbdesk: "), (page, words, said)
            assert "Traceback" not in said, (page, words, said)


def test_a_process_on_a_damaged_library_ends_in_a_sentence(desk: Desk) -> None:
    whole = desk.library.read_bytes()
    told = 0
    for page in (1, len(whole) // 8192):
        damaged = bytearray(whole)
        damaged[page * 4096 : page * 4096 + 2048] = b"\xa5" * 2048
        desk.library.write_bytes(damaged)
        for words in (("check",), ("search", "ferries")):
            done = desk.run(*words)
            assert "Traceback" not in done.stderr, (page, words, done.stderr)
            assert done.returncode in (0, 1, 2)
            told += done.returncode == 2 and done.stderr.startswith("wbdesk: ")
    assert told > 0


def test_a_reader_that_leaves_early_is_no_error(desk: Desk) -> None:
    command = (
        f'"{sys.executable}" -m wbdesk search "" --json | head -n 1; echo "${{PIPESTATUS[0]}}"'
    )
    done = subprocess.run(
        ["bash", "-c", command],
        env=environment(desk.library),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "0"


def test_a_full_disk_behind_the_output_is_named(desk: Desk) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "wbdesk", "releases"],
            env=environment(desk.library),
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == "wbdesk: standard output cannot be used: no space left on device.\n"


def test_ctrl_c_ends_quietly(desk: Desk) -> None:
    """More is printed than a pipe holds, so the command still runs when its first line is read."""
    notes = tuple(
        Note(id=f"n{number}", type="figure", text=f"Figure {number}", anchor=Anchor(1, "Ministers"))
        for number in range(5000)
    )
    with Library.open(desk.library) as library:
        library.store(invented.made(notes=notes))
    with subprocess.Popen(
        [sys.executable, "-m", "wbdesk", "search", "figure"],
        env=environment(desk.library),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline()
        running.send_signal(signal.SIGINT)
        assert running.communicate(timeout=60)[1] == b""
    assert running.returncode == 130


def test_neither_the_first_library_nor_its_list_loads_anything_heavy(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    script = (
        "import sys\n"
        "from wbdesk.__main__ import main\n"
        "status = main(['releases'])\n"
        f"print(status, [name for name in {HEAVY!r} if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=environment(desk.library),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "0 []"


def test_no_command_loads_qt(desk: Desk, tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from wbdesk.__main__ import main\n"
        f"main(['export', {str(tmp_path / 'a.pdf')!r}])\n"
        "print([name for name in sys.modules if name.startswith('PySide6')])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=environment(desk.library),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"
