"""A release gets its own text, and no other."""

from pathlib import Path

import pytest

import invented
from wbdesk.ingest import IngestError
from wbdesk.library import Library, UnknownRelease
from wbdesk.tasks.attach import AnotherDocument, attach, examine


def test_the_release_s_own_text_holds_every_anchor(library: Library, text: Path) -> None:
    examined = examine(library, invented.ID, text)
    assert (examined.found, examined.total) == (invented.COUNT, invented.COUNT)
    assert examined.doubtful == ()
    assert examined.summary() == "6 of 6 anchors found in lakeside.txt."


def test_examining_changes_nothing(library: Library, text: Path) -> None:
    examine(library, invented.ID, text)
    assert library.release(invented.ID).paragraphs is None


def test_attaching_keeps_text_source_and_passages(library: Library, text: Path) -> None:
    attach(library, examine(library, invented.ID, text))
    assert library.release(invented.ID).paragraphs == invented.PARAGRAPHS
    attached = library.releases()[0].attached
    assert attached is not None
    assert attached.source == "lakeside.txt"
    row = library.row("funding", invented.ID, "ferries")
    assert row is not None
    assert row.passage is not None
    paragraph = invented.PARAGRAPHS[row.passage.paragraph - 1]
    assert paragraph[row.passage.start : row.passage.end] == "A fund of €2.5 million"


def test_a_titled_page_is_numbered_as_the_records_number_it(
    library: Library, tmp_path: Path
) -> None:
    title, *rest = invented.PARAGRAPHS
    page = tmp_path / "lakeside.html"
    page.write_text(f"<h1>{title}</h1>" + "".join(f"<p>{text}</p>" for text in rest), "utf-8")
    examined = examine(library, invented.ID, page)
    assert examined.source.paragraphs == invented.PARAGRAPHS
    assert all(
        examined.passages[row.kind, row.record.id].paragraph == row.record.anchor.paragraph
        for row in examined.rows
    )


def test_another_document_is_refused_with_the_share_it_holds(
    library: Library, tmp_path: Path
) -> None:
    other = tmp_path / "jam.txt"
    other.write_text(invented.OTHER_TEXT + invented.PARAGRAPHS[4], "utf-8")
    with pytest.raises(AnotherDocument, match=r"16% of its anchor phrases \(1 of 6\)"):
        examine(library, invented.ID, other)
    assert library.release(invented.ID).paragraphs is None


def test_a_changed_phrase_is_left_to_review(library: Library, tmp_path: Path) -> None:
    edited = tmp_path / "edited.txt"
    changed = invented.TEXT.replace("A fund of €2.5 million", "One fund with €2.5 million")
    edited.write_text(changed, "utf-8")
    examined = examine(library, invented.ID, edited)
    assert [row.record.id for row in examined.doubtful] == ["ferries"]
    assert examined.summary() == "5 of 6 anchors found in edited.txt; 1 need review."


def test_unknown_releases_and_unreadable_files_are_named(library: Library, tmp_path: Path) -> None:
    with pytest.raises(UnknownRelease, match=invented.ID):
        examine(library, "nowhere", tmp_path / "a.txt")
    with pytest.raises(IngestError, match=r"none\.txt"):
        examine(library, invented.ID, tmp_path / "none.txt")
