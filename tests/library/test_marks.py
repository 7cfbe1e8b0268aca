"""The user's own layer: apart from the records, and there again after they are stored anew."""

from pathlib import Path

import msgspec
import pytest

import invented
from wbdesk.library import Entry, Library, Marks
from wbdesk.model.display import headline
from wbdesk.model.kinds import BY_NAME, KINDS
from wbdesk.model.query import parse
from wbdesk.model.tray import Heading, Pick, Tray
from wbdesk.model.view import View

KEY = (invented.ID, "notes", "crossings")


@pytest.fixture
def held(library: Library) -> Library:
    """A library with the invented release."""
    library.store(invented.made())
    return library


def test_nothing_is_marked_at_first(held: Library) -> None:
    assert held.marks() == {}


def test_star_tags_and_remark_are_kept_in_the_file(held: Library, path: Path) -> None:
    marks = Marks(star=True, tags=("brief", "ferries"), remark="Ask the harbour office")
    held.mark(*KEY, marks)
    held.close()
    with Library.open(path) as again:
        assert again.marks() == {KEY: marks}
        assert again.pack(invented.ID) == invented.made()


def test_tags_are_tidied_each_once_and_in_order(held: Library) -> None:
    held.mark(*KEY, Marks(tags=("  to  do ", "brief", "", "to do", "brief"), remark=" later\n"))
    assert held.marks()[KEY] == Marks(tags=("brief", "to do"), remark="later")


def test_new_marks_take_the_place_of_old_ones_and_empty_ones_take_them_away(
    held: Library,
) -> None:
    held.mark(*KEY, Marks(True, ("one", "two"), "first"))
    held.mark(*KEY, Marks(tags=("two",)))
    assert held.marks() == {KEY: Marks(tags=("two",))}
    held.mark(*KEY, Marks())
    assert held.marks() == {}
    assert held.check() == []


def test_marks_of_some_releases(held: Library) -> None:
    held.store(invented.made("other"))
    held.mark(*KEY, Marks(star=True))
    held.mark("other", "notes", "crossings", Marks(remark="here too"))
    assert set(held.marks(["other"])) == {("other", "notes", "crossings")}
    assert held.marks([]) == {}
    assert len(held.marks()) == 2


def test_marks_of_a_record_that_is_gone_are_told_until_it_comes_again(held: Library) -> None:
    held.mark(*KEY, Marks(star=True, tags=("brief",), remark="Ask again"))
    held.mark(invented.ID, "funding", "ferries", Marks(star=True))
    assert held.orphans() == {}
    held.store(invented.made(revision=2, notes=()))
    note = invented.RECORDS["notes"][0]
    was = headline(note, BY_NAME["notes"].field("text"))
    assert held.orphans() == {KEY: Marks(True, ("brief",), "Ask again", was)}
    assert held.orphans([invented.ID]) == held.orphans()
    assert held.orphans(["other"]) == {}
    held.store(invented.made(revision=2, notes=()))
    assert held.orphans()[KEY].was == was
    # As undo does.
    held.store_many([held.remove(invented.ID)])
    assert held.orphans()[KEY].was == was
    held.store(invented.made(revision=3))
    assert held.orphans() == {}
    assert held.marks()[KEY] == Marks(True, ("brief",), "Ask again")


def test_marks_stay_with_a_record_that_is_corrected(held: Library) -> None:
    note = invented.RECORDS["notes"][0]
    held.mark(*KEY, Marks(star=True))
    corrected = msgspec.structs.replace(note, text="Said better", value="1300")
    held.store(invented.made(revision=2, notes=(corrected,)))
    assert held.marks() == {KEY: Marks(star=True)}
    assert held.pack(invented.ID).of("notes") == (corrected,)


def test_marks_and_trays_follow_a_record_that_is_given_another_id(held: Library) -> None:
    note = invented.RECORDS["notes"][0]
    held.mark(*KEY, Marks(remark="Ask again"))
    other = Pick(invented.ID, "funding", "ferries")
    held.keep_tray(Tray("brief", (Heading("crossings"), Pick(*KEY), other)))
    renamed = msgspec.structs.replace(note, id="crossings-2023", text="Said in other words")
    held.store(invented.made(revision=2, notes=(renamed,)))
    there = (invented.ID, "notes", "crossings-2023")
    assert held.marks() == {there: Marks(remark="Ask again")}
    assert held.tray("brief").items == (Heading("crossings"), Pick(*there), other)
    assert held.orphans() == {}


def test_marks_follow_nobody_where_two_rest_on_the_same_phrase(held: Library) -> None:
    note = invented.RECORDS["notes"][0]
    held.mark(*KEY, Marks(star=True))
    twins = tuple(msgspec.structs.replace(note, id=name) for name in ("one", "two"))
    held.store(invented.made(revision=2, notes=twins))
    assert set(held.orphans()) == {KEY}


def test_marks_outlive_a_record_that_goes_and_comes_again(held: Library) -> None:
    held.mark(*KEY, Marks(star=True, tags=("brief",)))
    held.store(invented.made(revision=2, notes=()))
    held.store(invented.made(revision=3))
    held.detach(invented.ID)
    assert held.marks() == {KEY: Marks(star=True, tags=("brief",))}


def test_marks_brought_with_a_release_are_put_in_place_the_others_stay(held: Library) -> None:
    held.mark(*KEY, Marks(star=True))
    held.mark(invented.ID, "funding", "ferries", Marks(remark="mine"))
    brought = {("notes", "crossings"): Marks(tags=("theirs",))}
    held.store_many([Entry(invented.made(), marks=brought)])
    assert held.marks() == {
        KEY: Marks(tags=("theirs",)),
        (invented.ID, "funding", "ferries"): Marks(remark="mine"),
    }


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("is:starred", {"crossings", "ferries"}),
        ("is:starred amount:>0", {"ferries"}),
        ("tag:brief", {"crossings", "meeting"}),
        ('tag:"brief"', {"crossings"}),
        ("tag:bri", {"crossings", "meeting"}),
        ("tag:bri crossings", set()),
        ('tag:"to do"', {"meeting"}),
        ("tag:djordje", {"meeting"}),
        ("tag:briefing -is:starred", {"meeting"}),
        ("tag:brief OR is:starred", {"crossings", "ferries"}),
        ("tag:nothing", set()),
    ],
)
def test_marks_are_searched(held: Library, query: str, ids: set[str]) -> None:
    held.store(invented.made("other"))
    held.mark(*KEY, Marks(star=True, tags=("brief",)))
    held.mark(invented.ID, "funding", "ferries", Marks(star=True))
    held.mark(invented.ID, "timeline", "meeting", Marks(tags=("Briefing", "To do!", "Ђорђе")))
    rows = [row for kind in KINDS for row in held.page(View(kind.name, parse(query)))]
    assert {row.record.id for row in rows} == ids
    assert {row.release for row in rows} <= {invented.ID}


def test_a_kind_that_is_none_is_refused_and_changes_nothing(held: Library) -> None:
    with pytest.raises(KeyError):
        held.mark(invented.ID, "recipes", "jam", Marks(star=True))
    assert held.marks() == {}
    assert held.check() == []
