"""Searches that found nothing, and those offered in their place."""

import time
from pathlib import Path

import many
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import invented
from wbdesk.library import Library
from wbdesk.model.anchor import Anchor
from wbdesk.model.kinds import KINDS
from wbdesk.model.query import parse
from wbdesk.model.records import Note, Quote
from wbdesk.model.release import Pack, Release
from wbdesk.model.view import View

AT = Anchor(1, "anchored here")


def views(*kinds: str, query: str = "", releases: tuple[str, ...] | None = None) -> list[View]:
    names = kinds or tuple(kind.name for kind in KINDS)
    return [View(name, parse(query), releases) for name in names]


@pytest.fixture
def written(library: Library) -> Library:
    """A library in two scripts and three languages."""
    library.store(invented.made())
    notes = tuple(
        Note(id=str(number), type="statement", text=text, anchor=AT)
        for number, text in enumerate(
            (
                "Đukanović speaks of security at the border",
                "Security of the border again",
                "Министар Вучевић о безбедности границе",
                "Takimi në Shkodër për sigurinë",
            )
        )
    )
    quote = Quote(id="q", words="The border needs security.", speaker="Yvette Cooper", anchor=AT)
    library.store(
        Pack(Release(id="notes", title="Notes"), {"notes": notes, "quotes": (quote,)}),
    )
    return library


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("secruity", "security"),
        ("Djukanovci", "Đukanović"),
        ("Đukanovik", "Đukanović"),
        ("Ђукановци", "Đukanović"),
        ("безбедноти", "безбедности"),
        ("bezbednosty", "безбедности"),
        ("Shkoder sigurine takimm", "Shkoder sigurine takimi"),
        ("Shkodër sigurimë", "Shkodër sigurinë"),
        ("ecurity", None),
        ("escurity", "security"),
        ("sxcurity", "security"),
        ("secruity bordr", "security border"),
        ("border secruity -nothing", "border security -nothing"),
        ("speaker:coopre", "speaker:cooper"),
        ("speeker:cooper", "speaker:cooper"),
        ('speaker:"Yvete Cooper"', 'speaker:"yvette Cooper"'),
        ("is:fragmnt", None),
        ("secruity OR nowhere", "security OR"),
        ("ab", None),
        ("zzzqqq", None),
        ("amount:>5m secruity", None),
        ("origin:curatet", None),
        ("", None),
    ],
)
def test_what_is_meant(written: Library, typed: str, meant: str | None) -> None:
    offered = written.suggestions(views(), typed)
    if meant is None:
        assert offered == []
    else:
        assert offered
        assert offered[0].startswith(meant)


def test_the_nearest_comes_first_then_the_more_frequent(library: Library) -> None:
    texts = ("a ferry", "a berry", "a merry crew", "the ferry", "a fern")
    made = tuple(
        Note(id=str(n), type="statement", text=text, anchor=AT) for n, text in enumerate(texts)
    )
    library.store(Pack(Release(id="notes", title="Notes"), {"notes": made}))
    assert library.suggestions(views(), "fery")[0] == "ferry"
    assert library.suggestions(views(), "ferny")[:2] == ["ferry", "fern"]
    assert len(library.suggestions(views(), "ferny", limit=1)) == 1


def test_only_what_matches_is_offered(written: Library) -> None:
    assert written.suggestions(views("notes"), "secruity") == ["security"]
    assert written.suggestions(views("timeline"), "secruity") == []
    assert written.suggestions(views(query="ferries"), "secruity") == []
    assert written.suggestions(views(releases=(invented.ID,)), "secruity") == []
    assert written.suggestions(views(query="again"), "secruity") == ["security"]


def test_a_search_whose_words_are_all_known_is_left_alone(written: Library) -> None:
    assert written.suggestions(views("timeline"), "security border") == []
    assert written.suggestions(views(), "security ferries") == []
    assert written.suggestions(views(), "secur") == []


def test_a_library_that_is_only_read_offers_too_and_stays_as_it_is(filled: Library) -> None:
    before = filled.check()
    with Library.open(filled.path, read_only=True) as reading:
        assert reading.suggestions(views(), "hrabour") == ["harbour"]
        assert reading.suggestions(views(), "hrabour") == ["harbour"]
    assert filled.check() == before == []
    with Library.open(filled.path) as again:
        assert again.count(View("notes", parse(""))) > 0


def test_words_stored_later_are_known_at_once(written: Library) -> None:
    assert written.suggestions(views(), "orcharf") == []
    written.store_many(many.entries(3))
    assert written.suggestions(views(), "orcharf") == ["orchard"]


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=80) | st.from_regex(r'(-?[a-z]{1,8}:)?"?[\w ]{0,20}"?'))
def test_no_text_raises_and_what_is_offered_matches(filled: Library, typed: str) -> None:
    for offered in filled.suggestions(views(), typed):
        assert sum(filled.counts(parse(offered)).values()) > 0


def test_a_long_search_is_bounded_in_time(filled: Library) -> None:
    typed = " ".join(f"hrabour{number} lkae mniister" for number in range(200))
    start = time.monotonic()
    filled.suggestions(views(), typed)
    assert time.monotonic() - start < 1


def test_a_copy_without_rights_is_read_too(filled: Library, tmp_path: Path) -> None:
    copy = tmp_path / "copy.wbdesk"
    filled.backup(copy)
    copy.chmod(0o400)
    with Library.open(copy, read_only=True) as reading:
        assert reading.suggestions(views(), "hrabour") == ["harbour"]
