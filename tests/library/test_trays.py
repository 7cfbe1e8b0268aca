"""Trays are kept by name, whatever its case, and outlive what they point at."""

import pytest

import invented
from wbdesk.library import Library, UnknownTray
from wbdesk.model.saved import SavedSearch
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


@pytest.mark.parametrize(("name", "other"), [("Übersicht", "ÜBERSICHT"), ("Преглед", "преглед")])
def test_case_does_not_matter_in_any_alphabet(library: Library, name: str, other: str) -> None:
    library.keep_tray(Tray(name, ITEMS[:1]))
    library.keep_tray(Tray("Else"))
    assert library.tray(other) == Tray(name, ITEMS[:1])
    library.keep_tray(Tray(other, ITEMS))
    assert library.trays() == ["Else", other]
    assert library.tray(name).items == ITEMS
    library.drop_tray(name)
    assert library.trays() == ["Else"]


def test_saved_searches_do_the_same(library: Library) -> None:
    library.keep_search(SavedSearch("Übersicht", "notes", "harbour"))
    library.keep_search(SavedSearch("übersicht", "", "ferry", pinned=True))
    assert library.searches() == [SavedSearch("übersicht", "", "ferry", pinned=True)]
    assert library.search("ÜBERSICHT").text == "ferry"
    library.drop_search("ÜBERSICHT")
    assert library.searches() == []
