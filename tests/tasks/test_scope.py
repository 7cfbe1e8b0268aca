"""What goes into a summary."""

from datetime import UTC, datetime

import pytest

import invented
from wbdesk.library import Library, UnknownRelease
from wbdesk.model.anchor import Anchor
from wbdesk.model.query import parse
from wbdesk.model.records import Note
from wbdesk.tasks.scope import Scope, dossiers


def test_a_whole_release_has_all_its_records(library: Library) -> None:
    (dossier,) = dossiers(library, Scope())
    assert {name: len(found) for name, found in dossier.records.items()} == dossier.totals
    assert sum(dossier.totals.values()) == invented.COUNT


def test_a_search_narrows_and_the_totals_stay(library: Library) -> None:
    (dossier,) = dossiers(library, Scope(query=parse("ilic")))
    assert [record.id for record in dossier.records["attendees"]] == ["serbia"]
    assert dossier.records["funding"] == ()
    assert dossier.totals["funding"] == 1


def test_only_the_wanted_kinds_are_in(library: Library) -> None:
    (dossier,) = dossiers(library, Scope(kinds=("funding",)))
    assert list(dossier.records) == ["funding"]


def test_releases_without_a_match_are_left_out_where_others_have_one(library: Library) -> None:
    library.store(invented.made("second", notes=()))
    found = dossiers(library, Scope(query=parse("engine trouble")))
    assert [each.release.id for each in found] == [invented.ID]
    assert len(dossiers(library, Scope(query=parse("plums")))) == 2


def test_an_unknown_release_is_refused(library: Library) -> None:
    with pytest.raises(UnknownRelease, match="nowhere"):
        dossiers(library, Scope(releases=(invented.ID, "nowhere")))


@pytest.mark.parametrize(
    ("source", "day"),
    [("https://www.gov.uk/government/news/ferries", "2024-05-15"), ("ferries.html", None)],
)
def test_only_what_was_fetched_has_a_day_of_access(
    library: Library, source: str, day: str | None
) -> None:
    came = (source, datetime(2024, 5, 15, 8, 30, tzinfo=UTC), "0" * 64)
    library.attach(invented.ID, ("Ministers met.",), came, {})
    (dossier,) = dossiers(library, Scope())
    assert dossier.accessed == day


def test_more_records_than_a_page_all_come_once(library: Library) -> None:
    notes = tuple(
        Note(id=f"n{number}", type="figure", text=f"Figure {number}", anchor=Anchor(1, "Ministers"))
        for number in range(2500)
    )
    library.store(invented.made(notes=notes))
    (dossier,) = dossiers(library, Scope())
    assert dossier.records["notes"] == notes


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        (Scope(), "whole release"),
        (Scope(kinds=("funding", "notes")), "Funding, Notes"),
        (Scope(query=parse("ferries")), "search: ferries"),
    ],
)
def test_a_scope_says_what_it_is(scope: Scope, words: str) -> None:
    assert scope.described() == words
