"""What a view can be narrowed by, and searches that are kept."""

import pytest

import invented
from wbdesk.library import RELEASE, TAG, Library, Marks, UnknownSearch
from wbdesk.model.kinds import BY_NAME, KINDS
from wbdesk.model.query import parse
from wbdesk.model.saved import SavedSearch
from wbdesk.model.view import View

FACETS = [(kind.name, field.name) for kind in KINDS for field in kind.fields if field.facet]


@pytest.mark.parametrize(("kind", "name"), FACETS)
def test_every_value_finds_what_it_counts(filled: Library, kind: str, name: str) -> None:
    view = View(kind, parse(""))
    values = filled.values(view, name)
    for value in values:
        found = filled.count(View(kind, parse(value.term)))
        if BY_NAME[kind].field(name).shape == "period":
            assert found == value.count
        else:
            # A value that stands within a longer one finds that too.
            assert found >= value.count > 0
    assert len({value.text for value in values}) == len(values)


def test_values_follow_the_search_and_the_releases(filled: Library) -> None:
    view = View("attendees", parse(""), (invented.ID,))
    everything = sum(value.count for value in filled.values(view, "kind"))
    assert everything == len(invented.RECORDS["attendees"])
    none = View("attendees", parse("nowhereatall"), None)
    assert filled.values(none, "kind") == []


def test_typed_letters_narrow_the_values(filled: Library) -> None:
    view = View("timeline", parse(""))
    first = filled.values(view, "category")[0].text
    assert [v.text for v in filled.values(view, "category", typed=first[:4])] == [first]
    assert filled.values(view, "category", typed="zzz") == []


def test_releases_are_values_by_their_ids(filled: Library) -> None:
    found = filled.values(View("notes", parse("")), RELEASE)
    assert all(filled.count(View("notes", parse(""), (each.term,))) == each.count for each in found)


def test_tags_are_values_of_ones_own(filled: Library) -> None:
    [row] = filled.page(View("notes", parse(""), (invented.ID,)), limit=1)
    filled.mark(row.release, row.kind, row.record.id, Marks(tags=("brief", "later")))
    found = filled.values(View("notes", parse("")), TAG)
    assert [(each.text, each.count) for each in found] == [("brief", 1), ("later", 1)]
    assert filled.count(View("notes", parse(found[0].term))) == 1


def test_searches_are_kept_by_name_whatever_its_case(filled: Library) -> None:
    filled.keep_search(SavedSearch("Money", "funding", "amount:>1m", pinned=True))
    filled.keep_search(SavedSearch("money", "funding", "amount:>2m"))
    assert filled.searches() == [SavedSearch("money", "funding", "amount:>2m")]
    assert filled.search("MONEY").text == "amount:>2m"
    filled.drop_search("Money")
    assert filled.searches() == []
    with pytest.raises(UnknownSearch, match="no saved search “Money”; there is none yet"):
        filled.search("Money")
