"""Arguments, messages and statuses of the command line, within the process."""

import json
import shutil
from pathlib import Path

import apsw
import pytest

import invented
from wbdesk.__main__ import main
from wbdesk.cli import arguments, commands
from wbdesk.cli.output import line
from wbdesk.library import Library
from wbdesk.model.saved import SavedSearch
from wbdesk.tasks.start import open_library


@pytest.fixture(scope="module")
def desk_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the invented release, to be copied."""
    folder = tmp_path_factory.mktemp("desk")
    packs = invented.put(folder / "packs").parent
    open_library(folder / "desk.wbdesk", packs).library.close()
    return folder / "desk.wbdesk"


@pytest.fixture
def desk(tmp_path: Path, desk_file: Path) -> str:
    """The path of a library with the invented release; commands take up the bundled ones."""
    return str(shutil.copy(desk_file, tmp_path / "desk.wbdesk"))


def test_every_command_and_each_of_its_arguments_has_help() -> None:
    parser = arguments.commands()
    (chosen,) = (action for action in parser._actions if action.dest == "command")
    assert isinstance(chosen.choices, dict)
    assert list(chosen.choices) == list(arguments.COMMANDS) == list(commands.RUN)
    for command in [arguments.window(), *chosen.choices.values()]:
        assert command.description
        assert command.epilog
        assert all(action.help for action in command._actions)


@pytest.mark.parametrize("words", [["--help"], *([name, "--help"] for name in arguments.COMMANDS)])
def test_help_is_printed(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 0
    assert capsys.readouterr().out.startswith("usage: wbdesk ")


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out.startswith("wbdesk 0.")


@pytest.mark.parametrize(
    "words",
    [
        ["search"],
        ["releases", "--nothing"],
        ["export", "a.pdf", "--sections", "money"],
        ["search", "x", "--in", ","],
        ["releases", "--lib", "x"],
        ["--nothing"],
    ],
)
def test_wrong_arguments_are_refused_in_one_line(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("wbdesk: ")
    assert said.err.count("\n") == 1


def test_a_misspelt_command_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serach", "ferries"]) == 2
    assert capsys.readouterr().err.startswith("wbdesk: serach is neither a command nor a file")


def test_the_library_may_be_named_before_or_after_the_command(
    desk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    said = []
    for words in (
        ["--library", desk, "releases"],
        [f"--library={desk}", "releases"],
        ["releases", "--library", desk],
    ):
        assert main(words) == 0
        said.append(capsys.readouterr().out)
    assert invented.ID in said[0]
    assert said[0] == said[1] == said[2]


def test_a_hit_is_one_line_with_its_source(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--library", desk, "--release", invented.ID, "electric"]) == 0
    hit = f"funding    €2.5 million: Electric ferries  ({invented.ID} ¶ 4)\n"
    assert capsys.readouterr().out == hit


def test_search_prints_a_pack_with_only_what_was_found(
    desk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "--library", desk, "engine trouble", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["release"]["id"] == invented.ID
    assert found["release"]["paragraphs"] is None
    assert [note["id"] for note in found["notes"]] == ["crossings"]
    assert found["timeline"] == found["funding"] == []


def test_a_search_without_a_match_says_so(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--library", desk, "plums", "--json"]) == 1
    said = capsys.readouterr()
    assert json.loads(said.out) == []
    assert said.err == "wbdesk: nothing matches “plums”.\n"


def test_a_search_without_a_match_offers_one_that_has(
    desk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "--library", desk, "enigne truoble"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [
        "wbdesk: nothing matches “enigne truoble”.",
        "wbdesk: Did you mean: engine trouble?",
    ]
    assert main(["search", "--library", desk, "enigne truoble", "--in", "quotes"]) == 1
    assert "Did you mean" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "status", "verdict"),
    [
        ("quiet boats make for good neighbours", 0, "Word for word"),
        ("Quiet boats ... good neighbours.", 0, "Word for word, with omissions"),
        ("Calm boats make for good neighbours", 1, "Nearly: 1 word differs"),
    ],
)
def test_a_quotation_is_found_with_its_source(
    desk: str, capsys: pytest.CaptureFixture[str], text: str, status: int, verdict: str
) -> None:
    assert main(["quote", "--library", desk, text]) == status
    said = capsys.readouterr()
    first, who, source, where = said.out.splitlines()
    assert first.startswith(f"{verdict}: ")
    assert who == "  Harbour minister"
    assert source == "  Harbour Office, “Cleaner ferries”, 14 May 2024, paragraph 5"
    assert where.startswith(f"  {invented.ID} ¶ 5")
    assert said.err == ""


def test_a_quotation_is_printed_with_its_differences(
    desk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["quote", "--library", desk, "Calm boats make for good neighbours"]) == 1
    assert "[-Calm-]{+Quiet+} boats make for good neighbours." in capsys.readouterr().out
    assert main(["quote", "--library", desk, "--json", "Calm boats make for good neighbours"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["verdict"] == "nearly"
    [found] = told["found"]
    assert found["quote"] == "neighbours"
    assert found["words"] == "Quiet boats make for good neighbours."
    assert found["paragraphs"] == [5, 5]
    assert found["differences"][0] == {"kind": "changed", "text": "Quiet", "pasted": "Calm"}


@pytest.mark.parametrize(
    ("text", "why"),
    [("A recipe for plum jam", "2 of them have no text attached"), ("…", "no word in the text")],
)
def test_a_quotation_that_is_not_found_says_so(
    desk: str, capsys: pytest.CaptureFixture[str], text: str, why: str
) -> None:
    assert main(["quote", "--library", desk, text, "--json"]) == 1
    said = capsys.readouterr()
    assert json.loads(said.out)["verdict"] == "none"
    assert why in said.err
    assert said.err.count("\n") == 1


def test_kinds_narrow_a_search(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    query = ["--library", desk, "--release", invented.ID, "ferr"]
    assert main(["search", *query, "--in", "timeline"]) == 0
    assert [each[:8] for each in capsys.readouterr().out.splitlines()] == ["timeline"] * 2


def test_an_unknown_release_is_refused_with_those_known(
    desk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (["search", "x", "--release", "no"], ["verify", "no"], ["attach", "no", desk]):
        assert main([*words, "--library", desk]) == 2
        assert invented.ID in capsys.readouterr().err


def test_verify_without_a_text_is_a_finding(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", invented.ID, "--library", desk]) == 1
    assert capsys.readouterr().out == f"{invented.ID}: no text attached\n"


def test_a_line_carries_nothing_that_steers_a_terminal() -> None:
    assert line("a\x1b[31mb\nc\u202ed\x07") == "a[31mb cd"
    assert line("one two three", limit=5) == "one…"


def page_of_notes(library: Path) -> int:
    """Where in the file the table of notes is: it is opened without being looked at."""
    db = apsw.Connection(str(library))
    [(page,)] = list(db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'notes'"))
    db.close()
    return int(page) - 1


def spoil(library: Path, page: int) -> None:
    """Overwrite a page, but for the header of the file."""
    data = bytearray(library.read_bytes())
    start, end = max(100, page * 4096), (page + 1) * 4096
    data[start:end] = b"\xff" * (end - start)
    library.write_bytes(data)


@pytest.mark.parametrize("harm", ["first page", "a table"])
def test_restore_brings_a_damaged_library_back_and_keeps_it(
    desk: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], harm: str
) -> None:
    copy, file = str(tmp_path / "copy.wbdesk"), Path(desk)
    assert main(["--library", desk, "backup", copy]) == 0
    page = 0 if harm == "first page" else page_of_notes(file)
    spoil(file, page)
    file.with_name(f"{file.name}-wal").write_bytes(b"of the damaged one")
    capsys.readouterr()
    assert main(["--library", desk, "restore", copy]) == 0
    said = capsys.readouterr()
    assert said.out == f"{desk}\n"
    kept = Path(said.err.removesuffix(".\n").rpartition(" ")[2])
    assert said.err.startswith("wbdesk: the damaged library is kept as ")
    assert b"\xff" * 3_900 in kept.read_bytes()
    assert kept.parent == file.parent
    assert main(["--library", desk, "check"]) == 0
    assert main(["--library", desk, "releases"]) == 0


def test_a_damaged_library_that_is_in_use_is_left_alone(
    desk: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy, file = str(tmp_path / "copy.wbdesk"), Path(desk)
    assert main(["--library", desk, "backup", copy]) == 0
    page = page_of_notes(file)
    spoil(file, page)
    before = file.read_bytes()
    capsys.readouterr()
    with Library.open(file) as other:
        assert main(["--library", desk, "restore", copy]) == 2
        assert "another program is using it" in capsys.readouterr().err
        assert len(other.releases()) == 2
    assert not list(tmp_path.glob("desk-before-*"))
    assert file.read_bytes()[4096:] == before[4096:]


def test_restore_over_a_damaged_library_refuses_what_is_no_backup(
    desk: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, letter = Path(desk), tmp_path / "letter.txt"
    letter.write_text("no library")
    spoil(file, 0)
    before = file.read_bytes()
    assert main(["--library", desk, "restore", str(letter)]) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert str(letter) in said.err
    assert file.read_bytes() == before
    assert sorted(tmp_path.glob("desk*")) == [file]


def test_a_saved_search_is_exported(desk: str, tmp_path: Path) -> None:
    with Library.open(Path(desk)) as library:
        library.keep_search(SavedSearch("Serbia", "attendees", "country:rs"))
    out = tmp_path / "out.csv"
    assert main(["--library", desk, "export", str(out), "--saved", "serbia"]) == 0
    lines = (tmp_path / "out-attendees.csv").read_text("utf-8").splitlines()
    assert len(lines) == 3
    assert all("Serbia" in line for line in lines[1:])


def test_a_saved_search_nobody_has_is_refused(
    desk: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--library", desk, "export", str(tmp_path / "a.csv"), "--saved", "no"]) == 2
    assert "no saved search “no”" in capsys.readouterr().err


def test_where_all_is_refused_there_is_nothing_to_keep(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(tmp_path / "none.txt")]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "none.txt cannot be read" in said


def test_import_says_beside_the_pack_what_its_reader_had_to_say(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, library = tmp_path / "german.txt", tmp_path / "desk.wbdesk"
    file.write_text(
        "Die Ministerin hat heute ihre Kollegen aus den sechs Staaten des Balkans empfangen, "
        "und die Regierung wird auch im Jahr 2026 mit 12 Millionen Euro helfen.",
        "utf-8",
    )
    assert main(["import", str(file), "--json"]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["release"]["language"] == "de"
    assert f"wbdesk: {file}: The text is in German" in said.err
    assert main(["import", "--library", str(library), str(file), "--accept"]) == 0
    assert "The text is in German" in capsys.readouterr().err


def test_what_is_only_shown_needs_no_library(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, library = tmp_path / "ferries.txt", tmp_path / "none.wbdesk"
    file.write_text(invented.TEXT, "utf-8")
    assert main(["import", "--library", str(library), str(file), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["format"] == "wbdesk-pack"
    assert main(["import", "--library", str(library), str(file)]) == 0
    assert not library.exists()
    assert main(["import", "--library", str(library), str(file), "--json", "--accept"]) == 0
    assert library.exists()
