"""Trays are kept by name, whatever its case, and outlive what they point at."""

import pytest

import invented
from wbdesk.library import Library, UnknownTray
from wbdesk.model.tray import Heading, Pick, Sentence, Tray

ITEMS = (
    Heading("Money"),
    Pick(invented.ID, "funding", "ferries"),
    Sentence("This is where we stand."),
)


def test_a_tray_comes_back_as_it_was_kept(library: Library) -> None:
    assert library.trays() == []
    library.keep_tray(Tray("Brief", ITEMS))
    assert library.tray("brief") == Tray("Brief", ITEMS)
    library.keep_tray(Tray("Brief", ITEMS[:1]))
    assert library.tray("BRIEF").items == ITEMS[:1]
    assert library.trays() == ["Brief"]


def test_an_unknown_tray_is_named_with_those_there_are(library: Library) -> None:
    with pytest.raises(UnknownTray, match="there is none yet"):
        library.tray("Brief")
    library.keep_tray(Tray("Friday"))
    with pytest.raises(UnknownTray, match="known are: Friday"):
        library.tray("Brief")
    library.drop_tray("friday")
    assert library.trays() == []


def test_a_tray_outlives_its_release(library: Library) -> None:
    library.store(invented.made())
    library.keep_tray(Tray("Brief", ITEMS))
    entry = library.remove(invented.ID)
    assert library.tray("Brief").items == ITEMS
    library.store_many([entry])
    assert library.row("funding", invented.ID, "ferries") is not None
