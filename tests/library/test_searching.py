"""The full-text index stays in step with the records, and searches mean what they say."""

import random
from collections.abc import Iterator
from pathlib import Path

import many
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import invented
from wbdesk.library import Library
from wbdesk.model.anchor import Anchor
from wbdesk.model.display import text_of
from wbdesk.model.fold import words
from wbdesk.model.kinds import BY_NAME, KINDS
from wbdesk.model.query import parse
from wbdesk.model.records import Event, Funding, Note, Record
from wbdesk.model.release import Pack, Release
from wbdesk.model.view import View

AT = Anchor(1, "anchored here")


def found(library: Library, query: str, kind: str | None = None) -> set[str]:
    """The ids of the records a search finds."""
    kinds = [kind] if kind else [each.name for each in KINDS]
    rows = [row for name in kinds for row in library.page(View(name, parse(query)))]
    counts = library.counts(parse(query))
    assert sum(counts[name] for name in kinds) == len(rows)
    return {row.record.id for row in rows}


def notes(library: Library, *texts: str, revision: int = 1) -> None:
    """Make the library hold just these notes, called 0, 1, 2 ..."""
    made = tuple(
        Note(id=str(number), type="statement", text=text, anchor=AT)
        for number, text in enumerate(texts)
    )
    library.store(Pack(Release(id="notes", title="Notes", revision=revision), {"notes": made}))


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("ferries", {"meeting", "ferries"}),
        ("ferr", {"meeting", "ferries", "cancelled"}),
        ("ferry crossings", {"cancelled"}),
        ('"ferry crossings"', {"cancelled"}),
        ('"crossings ferry"', set()),
        ("ferries -electric", {"meeting"}),
        ("-ferr", {"serbia", "neighbours", "crossings"}),
        ("boats OR serbia", {"neighbours", "serbia"}),
        ('crossings -"ferry crossings" -quiet', {"crossings"}),
        ("person:djordje", {"serbia"}),
        ("person:Ђорђе", {"serbia"}),
        ("title:electric", set()),
        ("purpose:electric", {"ferries"}),
        ("country:rs", {"serbia"}),
        ("country:serbia", {"serbia"}),
        ("country:r", set()),
        ("place:lakeside", {"meeting"}),
        ("amount:>=2.5m", {"ferries"}),
        ("amount:>2.5m", set()),
        ("amount:<=2,500,000", {"ferries"}),
        ("amount:2500k", {"ferries"}),
        ("value:>1000", {"crossings"}),
        ("value:<1000", set()),
        ("when:2024-05", {"meeting"}),
        ("when:2023-06..2024-05-13", {"cancelled"}),
        ("when:2023..2024", {"meeting", "cancelled"}),
        ("when:..2023", {"cancelled"}),
        ("when:2025..", set()),
        ("is:fragment", set()),
        ("-is:fragment role:harbour", {"neighbours"}),
        ("origin:curated type:figure", {"crossings"}),
        ("customs", set()),
        ("ilic of serbia", {"serbia"}),
    ],
)
def test_what_a_search_finds(library: Library, query: str, ids: set[str]) -> None:
    library.store(invented.made())
    assert found(library, query) == ids


def test_an_empty_search_finds_all(filled: Library) -> None:
    assert sum(filled.counts(parse("")).values()) == invented.COUNT + 12 * 25


def test_a_search_narrows_to_releases(filled: Library) -> None:
    every, none = parse(""), ()
    assert sum(filled.counts(every, [invented.ID]).values()) == invented.COUNT
    assert sum(filled.counts(every, [invented.ID, "release-00001"]).values()) == invented.COUNT + 25
    assert sum(filled.counts(every, none).values()) == 0
    assert filled.page(View("notes", every, ("no-such",))) == []


def test_every_searched_field_is_found_by_its_own_name(filled: Library) -> None:
    for kind in KINDS:
        for row in filled.page(View(kind.name, parse("")), limit=20):
            for field in kind.searched:
                value = text_of(row.record, field)
                if field.shape in ("period", "money", "decimal") or not words(value):
                    continue
                query = parse(f'{field.search}:"{" ".join(words(value))}"')
                assert query.problem is None
                hits = filled.page(View(kind.name, query), limit=5000)
                assert row.key in {hit.key for hit in hits}, (kind.name, field.name, value)


def test_a_search_agrees_with_reading_every_record(filled: Library) -> None:
    rows = {kind.name: filled.page(View(kind.name, parse("")), limit=5000) for kind in KINDS}
    for query in (
        "harbour",
        "ђердап",
        "srbija",
        "sar",
        "kotor drina",
        "niš OR mostar",
        "-lake",
        "m",
    ):
        for kind in KINDS:
            wanted = {row.key for row in rows[kind.name] if _matches(kind.name, row.record, query)}
            hits = filled.page(View(kind.name, parse(query)), limit=5000)
            assert {hit.key for hit in hits} == wanted, (kind.name, query)


def _matches(kind: str, record: Record, query: str) -> bool:
    """The language spelled out for words, OR and a leading minus, over the words of a record."""
    texts = [str(getattr(record, field.name) or "") for field in BY_NAME[kind].searched]
    have = {word for text in (*texts, record.anchor.exact) for word in words(text)}
    if query.startswith("-"):
        return not any(word.startswith(query[1:]) for word in have)
    wanted = [words(each)[0] for each in query.split() if each != "OR"]
    hits = [each in have for each in wanted[:-1]]
    hits.append(any(word.startswith(wanted[-1]) for word in have))
    return any(hits) if "OR" in query else all(hits)


def test_a_changed_record_is_found_by_its_new_words_only(library: Library) -> None:
    notes(library, "plums and pears", "apples")
    notes(library, "cherries", "apples", revision=2)
    assert found(library, "plums") == set()
    assert found(library, "cherries") == {"0"}
    assert found(library, "apples") == {"1"}
    assert library.check() == []


def test_a_removed_record_is_not_found(library: Library) -> None:
    notes(library, "plums", "apples")
    notes(library, "plums", revision=2)
    assert found(library, "apples") == set()
    library.remove("notes")
    assert found(library, "plums") == set()
    assert library.check() == []


def test_what_is_rolled_back_is_not_found(library: Library) -> None:
    notes(library, "plums")

    def failing() -> Iterator[many.Entry]:
        yield from many.entries(3)
        raise RuntimeError("the source ended")

    with pytest.raises(RuntimeError, match="the source ended"):
        library.store_many(failing())
    assert library.counts(parse("")) == {**dict.fromkeys(BY_NAME, 0), "notes": 1}
    assert found(library, "harbour") == set()
    assert found(library, "plums") == {"0"}
    assert library.check() == []


def test_index_and_records_stay_in_step_through_any_steps(library: Library) -> None:
    rng = random.Random(7)
    stock = "plum pear apple cherry quince medlar fig".split()
    held: list[str] = []
    for step in range(150):
        if rng.random() < 0.1 and held:
            library.remove("notes")
            held = []
        else:
            held = [" ".join(rng.choices(stock, k=4)) for _ in range(rng.randrange(1, 6))]
            notes(library, *held, revision=step + 1)
        word = rng.choice(stock)
        wanted = {str(n) for n, text in enumerate(held) if word in text.split()}
        assert found(library, word, "notes") == wanted
    assert library.check() == []


def test_money_and_dates_at_their_edges(library: Library) -> None:
    sums = [
        Funding(
            id=str(n), amount=a, currency="EUR" if a else None, purpose="x", status="new", anchor=AT
        )
        for n, a in enumerate(("100.00", "-5", None, "1" + "0" * 400, "0"))
    ]
    events = [
        Event(id=f"e{n}", when=when, title="x", category="meeting", anchor=AT)
        for n, when in enumerate(("../2020", "2022/..", None, "2021", "202X"))
    ]
    pack = Pack(
        Release(id="edges", title="Edges"), {"funding": tuple(sums), "timeline": tuple(events)}
    )
    library.store(pack)
    assert found(library, "amount:=100") == {"0"}
    assert found(library, "amount:<100") == {"4", "1"}
    assert found(library, "amount:>=100") == {"0", "3"}
    assert found(library, "-amount:>=0") == {"1"} | {"2"} | {f"e{n}" for n in range(5)}
    assert found(library, "when:2019") == {"e0"}
    assert found(library, "when:2030") == {"e1"}
    assert found(library, "when:2021-06-15") == {"e3", "e4"}
    assert found(library, "when:..") == {"e0", "e1", "e3", "e4"}
    assert library.pack("edges").of("funding") == tuple(sums)
    assert library.pack("edges").of("timeline") == tuple(events)


@given(
    st.text(max_size=80)
    | st.lists(
        st.sampled_from('" * ^ : { } ( ) - + OR AND NOT NEAR a ђ \x00 \ue000 ꙮ 𞤀'.split(" ")),
        max_size=12,
    ).map(" ".join)
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@example('"')
@example("a* OR \x00")
@example("\ud800")
@example("amount:>=" + "9" * 1900)
@example("{title} : a")
def test_no_text_makes_the_index_raise(held: Library, text: str) -> None:
    query = parse(text)
    counts = held.counts(query)
    for kind in KINDS:
        assert len(held.page(View(kind.name, query), limit=5000)) == counts[kind.name]


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library that many examples only read."""
    with Library.open(tmp_path_factory.mktemp("held") / "desk.wbdesk") as library:
        library.store(invented.made())
        yield library


printable = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)


@given(st.lists(printable, min_size=1, max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@example(["a\ue000b"])
@example(["Ђ™ ½ ㎅ ǅ"])
def test_any_text_pasted_back_finds_its_record(scratch: Library, texts: list[str]) -> None:
    scratch.remove("notes")
    notes(scratch, *texts)
    for number, text in enumerate(texts):
        have = words(text)
        # The index knows the letters of Unicode 6.1.
        if have and all(_long_known(letter) for word in have for letter in word):
            for pasted in (have[0], " ".join(have)):
                assert str(number) in found(scratch, f'"{pasted}"', "notes")


def _long_known(letter: str) -> bool:
    return ord(letter) < 0x500


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library that every example fills anew."""
    with Library.open(tmp_path_factory.mktemp("scratch") / "desk.wbdesk") as library:
        notes(library, "first")
        yield library


def test_an_index_that_lost_a_record_is_a_finding(library: Library, path: Path) -> None:
    notes(library, "plums", "apples")
    library._db.execute("DELETE FROM notes_fts WHERE rowid = 1")
    assert library.check() == ["search index of notes: 1 of 2 records"]
