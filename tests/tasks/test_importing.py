"""Bringing in many releases: kept, recognised, refused, stopped and taken up again."""

import json
import socket
from pathlib import Path

import pytest

import invented
from tasks import work
from wbdesk import pack
from wbdesk.ingest import IngestError
from wbdesk.library import Library
from wbdesk.tasks import apart
from wbdesk.tasks.draft import draft_of
from wbdesk.tasks.importing import BATCH, import_all, keep, read, read_any
from wbdesk.tasks.progress import run
from wbdesk.tasks.recognise import recognise

TEXT = """Ministers open the {0} ferry line

Published 14 May 2024

The Harbour Minister will open ferry line number {0} today (14 May 2024) in Lakeside.

The government has invested £{0} million in electric ferries on line {0}.

The Harbour Minister Jane Doe said:

“Line {0} will be quiet, and I look forward to its first crossing with our neighbours.”
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "releases"
    made.mkdir()
    for number in range(3, 8):
        (made / f"line-{number}.txt").write_text(TEXT.format(number), "utf-8")
    return made


def imported(library: Library, *sources: Path, known: str = "skip") -> list[tuple[str, str]]:
    steps = import_all(library, map(str, sources), known=known, separate=False)
    return [(Path(each.source).name, each.state) for each in run(steps).outcomes]


def test_a_folder_is_kept_with_everything_found(library: Library, folder: Path) -> None:
    before = len(library.releases())
    assert [state for _, state in imported(library, folder)] == ["kept"] * 5
    rows = {row.release.title: row for row in library.releases()}
    assert len(rows) == before + 5
    row = rows["Ministers open the 4 ferry line"]
    assert row.release.published == "2024-05-14"
    assert row.counts["funding"] == row.counts["quotes"] == 1
    for each in library.passages(row.release.id):
        assert each.passage is not None
        text = (library.release(row.release.id).paragraphs or ())[each.passage.paragraph - 1]
        assert text[each.passage.start : each.passage.end] == each.record.anchor.exact


def test_what_is_there_is_recognised(library: Library, folder: Path) -> None:
    imported(library, folder)
    again = imported(library, folder)
    assert {state for _, state in again} == {"known"}
    near = folder / "line-3.txt"
    near.write_text(near.read_text("utf-8") + "\n\nA last line was added.\n", "utf-8")
    found = recognise(library, read(str(near)))
    assert found is not None
    assert found.reason == "text"
    assert "% of its paragraphs" in found.told()


def test_replace_keeps_one_and_both_keeps_two(library: Library, folder: Path) -> None:
    imported(library, folder)
    count = len(library.releases())
    file = folder / "line-3.txt"
    file.write_text(TEXT.format(3).replace("£3 million", "£33 million"), "utf-8")
    assert imported(library, file, known="replace") == [("line-3.txt", "kept")]
    assert len(library.releases()) == count
    assert imported(library, file, known="both") == [("line-3.txt", "kept")]
    assert len(library.releases()) == count + 1


def test_the_same_file_twice_in_one_go_is_kept_once(library: Library, folder: Path) -> None:
    (folder / "copy.txt").write_bytes((folder / "line-3.txt").read_bytes())
    assert sorted(state for _, state in imported(library, folder)) == ["kept"] * 5 + ["known"]


def test_one_bad_file_does_not_stop_the_rest(library: Library, folder: Path) -> None:
    (folder / "a-picture.txt").write_bytes(bytes(range(256)) * 30)
    states = dict(imported(library, folder))
    assert states.pop("a-picture.txt") == "refused"
    assert set(states.values()) == {"kept"}


def test_stopped_and_taken_up_again(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    total = BATCH + 5
    for number in range(total):
        (folder / f"{number:03}.txt").write_text(TEXT.format(100 + number), "utf-8")
    before = len(library.releases())
    steps = import_all(library, [str(folder)], separate=False)
    next(steps)
    for _ in range(10):
        steps.send(False)
    with pytest.raises(StopIteration) as ended:
        steps.send(True)
    assert ended.value.value.stopped
    kept = len(library.releases()) - before
    assert 0 < kept < total
    assert kept + ended.value.value.left == total
    states = [state for _, state in imported(library, folder)]
    assert states.count("known") == kept
    assert len(library.releases()) - before == total


def test_closing_the_task_loses_nothing_read_so_far(library: Library, folder: Path) -> None:
    before = len(library.releases())
    steps = import_all(library, [str(folder)], separate=False)
    next(steps)
    next(steps)
    next(steps)
    steps.close()
    assert len(library.releases()) - before == 2


def test_in_a_process_of_its_own(library: Library, folder: Path) -> None:
    result = run(import_all(library, [str(folder)]))
    assert result.count("kept") == 5


def test_what_another_process_refuses_says_why(library: Library, folder: Path) -> None:
    (folder / "empty.txt").write_text(" ", "utf-8")
    (folder / "office.docx").write_bytes(b"PK\x03\x04 and nothing that follows")
    bad = [each for each in run(import_all(library, [str(folder)])).outcomes if not each.release]
    assert [(each.state, Path(each.source).name) for each in bad] == [
        ("refused", "empty.txt"),
        ("refused", "office.docx"),
    ]
    assert bad[0].reason == f"{folder / 'empty.txt'} cannot be read: it is empty."
    assert "not a Word document" in bad[1].reason


def test_stopped_while_a_server_is_waited_for(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "*")
    with socket.create_server(("127.0.0.1", 0)) as silent:
        base = f"http://127.0.0.1:{silent.getsockname()[1]}"
        steps = import_all(library, ["https://www.gov.uk/government/news/a"], base=base)
        assert next(steps).done == 0
        assert silent.accept()
        assert steps.send(False).done == 0
        with pytest.raises(StopIteration) as ended:
            steps.send(True)
    assert ended.value.value.stopped
    assert ended.value.value.outcomes == ()
    assert ended.value.value.left == 1


def test_a_pack_is_kept_as_it_is(library: Library, tmp_path: Path) -> None:
    file = invented.put(tmp_path / "packs", invented.made("another-release"))
    made = read_any(str(file))
    assert made.release.id == "another-release"
    assert imported(library, file) == [("another-release.json", "kept")]
    stored = library.pack("another-release")
    assert stored.of("quotes")[0].origin == "curated"


def test_a_kept_draft_gives_what_was_there_before(library: Library, folder: Path) -> None:
    draft = read(str(folder / "line-3.txt"))
    everything = draft.decide(range(len(draft.proposals)), "accepted")
    release, before = keep(library, everything)
    assert before is None
    library.keep_draft(draft)
    _, before = keep(library, everything.decide([0], "rejected"))
    assert before is not None
    assert before.pack.release.id == release
    assert library.drafts() == []


def test_ids_differ_from_those_taken(folder: Path) -> None:
    first = read(str(folder / "line-3.txt"))
    second = read(str(folder / "line-3.txt"), taken={first.release.id})
    assert second.release.id == f"{first.release.id}-2"


def test_what_is_no_source_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IngestError):
        read(str(tmp_path / "nothing.txt"))
    broken = tmp_path / "broken.json"
    broken.write_text(json.dumps({"format": "wbdesk-pack", "version": 9}), "utf-8")
    with pytest.raises(pack.PackError):
        read_any(str(broken))


def test_a_document_that_kills_its_process_is_refused_alone() -> None:
    names = ["one", "die", "two", "bad", "three"]
    came = dict(apart.each(work.on, names))
    assert [came[name] for name in ("one", "two", "three")] == ["ONE", "TWO", "THREE"]
    assert isinstance(came["die"], apart.TooHeavy)
    assert str(came["bad"]) == "bad cannot be read."


def test_a_document_that_takes_too_long_is_refused_alone() -> None:
    # How long the others need with the start of their process is for the machine to say; there is
    # no time in which the long one ends.
    for seconds in (1, 4, 16):
        came = dict(apart.each(work.on, ["one", "long", "two"], seconds=seconds))
        assert isinstance(came["long"], apart.TooHeavy)
        assert "time" in str(came["long"])
        if (came["one"], came["two"]) == ("ONE", "TWO"):
            return
    pytest.fail(f"refused as well: {came}")


def test_a_draft_holds_what_its_document_says(folder: Path) -> None:
    from wbdesk import ingest

    draft = draft_of(ingest.read(folder / "line-5.txt"))
    assert draft.release.paragraphs
    assert draft.count("open") == len(draft.proposals)
    assert {each.record.origin for each in draft.proposals} == {"extracted"}


GERMAN = """Außenministerin zur Lage auf dem westlichen Balkan

Die Bundesaußenministerin hat heute ihre Kolleginnen und Kollegen aus den sechs Staaten empfangen.
Die Bundesregierung stellt dafür 12 Millionen Euro bereit, und sie wird auch im Jahr 2026 helfen.
"""


def test_a_text_in_another_language_is_kept_and_said_to_be_so(
    library: Library, folder: Path
) -> None:
    file = folder / "balkan.txt"
    file.write_text(GERMAN, "utf-8")
    result = run(import_all(library, [str(file)], separate=False))
    [outcome] = result.outcomes
    assert outcome.state == "kept"
    assert outcome.reason == (
        "The text is in German: it is kept, but records are found in English only."
    )
    assert outcome.release is not None
    kept = library.release(outcome.release)
    assert kept.language == "de"
    assert "12 Millionen" in " ".join(kept.paragraphs or ())


def test_english_is_english_whatever_the_site_says(folder: Path) -> None:
    page = folder / "page.html"
    page.write_text(f'<html lang="sr"><body><p>{TEXT.format(9)}</p></body></html>', "utf-8")
    made = read(str(page))
    assert made.release.language == "en"
    assert made.warnings == ()
