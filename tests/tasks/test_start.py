"""The library takes up the packs that come with the program."""

from pathlib import Path

import pytest

import invented
from wbdesk.library import NotALibrary
from wbdesk.model.anchor import Anchor
from wbdesk.model.records import Note
from wbdesk.tasks.attach import attach, examine
from wbdesk.tasks.start import open_library


def test_a_new_library_has_the_bundled_releases(tmp_path: Path) -> None:
    invented.put(tmp_path / "packs")
    started = open_library(tmp_path / "desk.wbdesk", tmp_path / "packs")
    with started.library as library:
        assert started.findings == ()
        assert library.pack(invented.ID) == invented.made()


def test_without_a_folder_of_packs_it_is_empty(tmp_path: Path) -> None:
    started = open_library(tmp_path / "desk.wbdesk", tmp_path / "none")
    with started.library as library:
        assert library.releases() == []


def test_a_broken_pack_is_a_finding_and_the_others_are_taken_up(tmp_path: Path) -> None:
    packs = invented.put(tmp_path / "packs").parent
    (packs / "broken.json").write_text('{"format": "wbdesk-pack"', "utf-8")
    (packs / "folder.json").mkdir()
    started = open_library(tmp_path / "desk.wbdesk", packs)
    with started.library as library:
        assert [row.release.id for row in library.releases()] == [invented.ID]
    assert len(started.findings) == 2
    assert "broken.json" in started.findings[0]
    assert "folder.json" in started.findings[1]


def test_a_higher_revision_replaces_and_its_anchors_are_found_in_the_attached_text(
    tmp_path: Path, text: Path
) -> None:
    path, packs = tmp_path / "desk.wbdesk", invented.put(tmp_path / "packs").parent
    with open_library(path, packs).library as library:
        attach(library, examine(library, invented.ID, text))
        before = library.releases()[0].attached
    note = Note(id="plan", type="measure", text="A plan", anchor=Anchor(1, "a plan for cleaner"))
    invented.put(packs, invented.made(revision=2, notes=(note,)))
    with open_library(path, packs).library as library:
        row = library.row("notes", invented.ID, "plan")
        assert row is not None
        assert row.passage is not None
        assert row.passage.found
        assert library.row("notes", invented.ID, "crossings") is None
        assert library.releases()[0].attached == before
        assert library.release(invented.ID).paragraphs == invented.PARAGRAPHS


def test_a_lower_revision_is_left_alone(tmp_path: Path) -> None:
    path, packs = tmp_path / "desk.wbdesk", tmp_path / "packs"
    invented.put(packs, invented.made(revision=3))
    open_library(path, packs).library.close()
    invented.put(packs, invented.made(revision=2, notes=()))
    with open_library(path, packs).library as library:
        assert library.pack(invented.ID) == invented.made(revision=3)


def test_a_file_that_is_no_library_is_refused_untouched(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_bytes(b"Dear colleague, " * 50)
    with pytest.raises(NotALibrary):
        open_library(file, tmp_path)
    assert file.read_bytes() == b"Dear colleague, " * 50
