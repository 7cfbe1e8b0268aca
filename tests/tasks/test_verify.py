"""Anchors are looked up anew, and what is not found is told."""

from pathlib import Path

import pytest

import invented
from wbdesk.library import Library, UnknownRelease
from wbdesk.model.anchor import Anchor
from wbdesk.model.records import Note
from wbdesk.tasks.attach import attach, examine
from wbdesk.tasks.verify import verify


def test_without_a_text_nothing_is_sound(library: Library) -> None:
    (result,) = verify(library)
    assert (result.attached, result.sound, result.passages) == (False, False, ())


def test_with_the_text_every_anchor_stands(library: Library, text: Path) -> None:
    attach(library, examine(library, invented.ID, text))
    (result,) = verify(library, [invented.ID])
    assert result.sound
    assert len(result.passages) == invented.COUNT


def test_an_anchor_that_is_not_in_the_text_is_told(library: Library, text: Path) -> None:
    attach(library, examine(library, invented.ID, text))
    note = Note(id="jam", type="statement", text="Jam", anchor=Anchor(1, "two kilograms of plums"))
    library.store(invented.made(notes=(note,)))
    (result,) = verify(library)
    assert not result.sound
    missing = [row.record.id for row, passage in result.passages if not passage.found]
    assert missing == ["jam"]


def test_an_unknown_release_is_refused(library: Library) -> None:
    with pytest.raises(UnknownRelease):
        verify(library, ["nowhere"])
