"""Putting releases in, bringing them up to date, giving them texts, and taking them out."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime

import many
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import invented
from wbdesk.library import Attached, Entry, Known, Library, Marks, Row, UnknownRelease
from wbdesk.model.anchor import Anchor, Passage
from wbdesk.model.kinds import KINDS
from wbdesk.model.query import parse
from wbdesk.model.records import Note
from wbdesk.model.release import Pack, Release
from wbdesk.model.resolve import resolve_all
from wbdesk.model.view import View

SOURCE = ("lakeside.txt", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), "ab" * 32)


def attach(library: Library, slug: str = invented.ID) -> None:
    rows = library.passages(slug)
    found = resolve_all([row.record.anchor for row in rows], invented.PARAGRAPHS)
    keys = [(row.kind, row.record.id) for row in rows]
    library.attach(slug, invented.PARAGRAPHS, SOURCE, dict(zip(keys, found, strict=True)))


def row(library: Library, kind: str, record: str, release: str = invented.ID) -> Row:
    found = library.row(kind, release, record)
    assert found is not None
    return found


def note(id_: str, text: str = "A note", origin: str = "curated", paragraph: int = 1) -> Note:
    at = Anchor(paragraph, "a plan for cleaner ferries")
    return Note(id=id_, type="statement", text=text, anchor=at, origin=origin)  # type: ignore[arg-type]


def test_a_pack_comes_back_as_it_went_in(library: Library) -> None:
    library.store(invented.made(), "digest")
    assert library.pack(invented.ID) == invented.made()
    assert (library.revision(invented.ID), library.has_digest("digest")) == (1, True)
    assert library.release(invented.ID) == invented.made().release


def test_releases_are_listed_newest_first_with_their_counts(library: Library) -> None:
    for slug, day in (("b", "2024"), ("a", "2024"), ("c", None), ("d", "2025-10-09")):
        library.store(Pack(Release(id=slug, title=slug, published=day), {"notes": (note("n"),)}))
    assert [each.release.id for each in library.releases()] == ["d", "a", "b", "c"]
    assert library.releases()[0].counts == {**{kind.name: 0 for kind in KINDS}, "notes": 1}


def test_a_text_makes_passages_and_goes_again(library: Library) -> None:
    library.store(invented.made())
    attach(library)
    listed = library.releases()[0]
    assert listed.attached == Attached("lakeside.txt", "2026-01-02T03:04:05+00:00", "ab" * 32)
    assert library.release(invented.ID).paragraphs == invented.PARAGRAPHS
    assert all(each.passage and each.passage.found for each in library.passages(invented.ID))
    assert library.pack(invented.ID) == invented.made()
    library.detach(invented.ID)
    assert library.release(invented.ID).paragraphs is None
    assert library.releases()[0].attached is None
    assert not any(each.passage for each in library.passages(invented.ID))
    assert library.pack(invented.ID) == invented.made()
    assert library.check() == []


def test_another_text_takes_the_place_of_the_first(library: Library) -> None:
    library.store(invented.made())
    attach(library)
    library.attach(invented.ID, ["Only one"], SOURCE, {})
    assert library.release(invented.ID).paragraphs == ("Only one",)


@pytest.mark.parametrize("call", ["release", "pack", "entry", "detach", "remove"])
def test_a_release_that_is_not_there_is_named_with_those_that_are(
    library: Library, call: str
) -> None:
    library.store(invented.made())
    with pytest.raises(UnknownRelease, match=f"“nothing”.*known are: {invented.ID}"):
        getattr(library, call)("nothing")
    with pytest.raises(UnknownRelease):
        library.attach("nothing", [], SOURCE, {})
    with pytest.raises(UnknownRelease):
        library.mark("nothing", "notes", "crossings", Marks(star=True))


def test_a_newer_revision_replaces_records_but_not_those_the_user_added(library: Library) -> None:
    first = (note("kept", "old"), note("gone"), note("mine", "my own", "added"))
    library.store(invented.made(notes=first))
    second = (note("kept", "new"), note("mine", "theirs"), note("fresh"))
    library.store(invented.made(revision=2, notes=second), "two")
    texts = {each.record.id: each.record for each in library.passages(invented.ID)}
    assert "gone" not in texts
    assert texts["kept"] == note("kept", "new")
    assert texts["mine"] == note("mine", "my own", "added")
    assert texts["fresh"] == note("fresh")
    assert (library.revision(invented.ID), library.has_digest("two")) == (2, True)


def test_a_record_keeps_its_key_and_passage_while_its_anchor_stays(library: Library) -> None:
    library.store(invented.made(notes=(note("same"), note("moved"))))
    attach(library)
    before = row(library, "notes", "same")
    library.store(
        invented.made(revision=2, notes=(note("same", "new"), note("moved", paragraph=2)))
    )
    after = row(library, "notes", "same")
    assert (after.key, after.passage) == (before.key, before.passage)
    assert row(library, "notes", "moved").passage is None
    assert library.release(invented.ID).paragraphs == invented.PARAGRAPHS


def test_a_pack_with_a_text_is_stored_whole(library: Library) -> None:
    [entry] = many.entries(1)
    library.store(entry.pack, "d", passages=entry.passages, attached=entry.attached)
    assert library.entry(entry.pack.release.id) == msgspec.structs.replace(entry, digest="d")
    for each in library.passages(entry.pack.release.id):
        assert each.passage is not None
        text = entry.pack.release.paragraphs or ()
        found = text[each.passage.paragraph - 1][each.passage.start : each.passage.end]
        assert found == each.record.anchor.exact


def test_a_text_stored_anew_gives_new_passages_to_all_and_to_the_users_own(
    library: Library,
) -> None:
    library.store(invented.made(notes=(note("theirs"), note("mine", origin="added"))))
    attach(library)
    release = msgspec.structs.replace(invented.made().release, paragraphs=("x", "new text"))
    place = Passage(2, 0, 3, "exact")
    library.store(Pack(release, {"notes": (note("theirs"),)}), passages={("notes", "mine"): place})
    assert row(library, "notes", "theirs").passage is None
    assert row(library, "notes", "mine").passage == place
    assert library.release(invented.ID).paragraphs == ("x", "new text")


def test_a_text_that_came_inside_the_pack_says_so(library: Library) -> None:
    release = Release(id="r", title="R", url="https://lake.example/r", paragraphs=("One", "Two"))
    library.store(Pack(release, {}))
    attached = library.releases()[0].attached
    assert attached is not None
    assert attached.source == "https://lake.example/r"
    assert datetime.fromisoformat(attached.when).tzinfo is not None
    assert len(attached.sha256) == 64
    library.detach("r")
    assert library.release("r").paragraphs is None


def test_an_empty_text_is_none(library: Library) -> None:
    library.store(Pack(Release(id="r", title="R", paragraphs=()), {}))
    assert library.release("r").paragraphs is None
    assert library.releases()[0].attached is None


def test_many_are_stored_all_or_none(library: Library) -> None:
    library.store(invented.made())

    def broken() -> Iterator[Entry]:
        yield from many.entries(3)
        bad = Release(id="bad", title="\ud800")
        yield Entry(Pack(bad, {}))

    with pytest.raises(UnicodeEncodeError):
        library.store_many(broken())
    assert [each.release.id for each in library.releases()] == [invented.ID]
    assert library.store_many(many.entries(3)) == 3
    assert library.store_many([]) == 0
    assert len(library.releases()) == 4
    assert library.check() == []


def test_what_is_being_stored_may_look_into_the_library(library: Library) -> None:
    library.store(invented.made())

    def looking() -> Iterator[Entry]:
        for entry in many.entries(2):
            assert invented.ID in {each.slug for each in library.sources()}
            yield entry

    assert library.store_many(looking()) == 2


def test_taking_out_takes_everything_and_putting_back_restores_it(library: Library) -> None:
    library.store(invented.made(notes=(note("mine", origin="added"), note("n"))), "d")
    attach(library)
    library.mark(invented.ID, "notes", "mine", Marks(True, ("brief",), "look"))
    library.store_many(many.entries(2))
    before = library.entry(invented.ID)
    assert library.remove(invented.ID) == before
    assert library.revision(invented.ID) == 0
    assert library.marks([invented.ID]) == {}
    assert library.counts(parse("ferries"))["timeline"] == 0
    assert library.check() == []
    library.store_many([before])
    assert library.entry(invented.ID) == before
    assert library.counts(parse("ferries"))["timeline"] == 1
    assert library.check() == []


def test_an_import_over_a_release_is_undone_by_what_was_there_before(library: Library) -> None:
    library.store(invented.made(), "one")
    attach(library)
    before = library.entry(invented.ID)
    library.store(invented.made(revision=2, notes=()), "two")
    library.remove(invented.ID)
    library.store_many([before])
    assert library.entry(invented.ID) == before


def test_sources_tell_what_is_there_already(library: Library) -> None:
    library.store(invented.made())
    [entry] = many.entries(1)
    library.store_many([entry])
    release = entry.pack.release
    assert library.sources() == [
        Known(invented.ID, "", None, "Cleaner ferries", "2024-05-14"),
        Known(release.id, release.url, release.id, release.title, release.published),
    ]


def test_paragraphs_shared_with_other_texts(library: Library) -> None:
    shared = "A paragraph that begins like another one for quite a while, then ends here."
    alike = "A paragraph that begins like another one for quite a while, then ends there."
    for slug, text in (("a", (shared, "Own words", shared)), ("b", (alike, "Ends")), ("c", ("x",))):
        library.store(Pack(Release(id=slug, title=slug, paragraphs=text), {}))
    assert library.shared_paragraphs([shared, "Ends", "Ends", "No one", "Own words"]) == {
        "a": 0.5,
        "b": 0.25,
    }
    assert library.shared_paragraphs([]) == {}


texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
items = st.lists(texts.map(lambda text: " ".join(text.split())).filter(bool), max_size=3).map(tuple)


@given(texts, st.none() | texts, items, st.integers(1, 10**9))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_text_comes_back_as_it_went_in(
    library: Library, text: str, maybe: str | None, listed: tuple[str, ...], number: int
) -> None:
    [entry] = many.entries(1, records=5, paragraphs=2)
    made = {}
    for kind in KINDS:
        [record] = entry.pack.of(kind.name)
        changes = {}
        for field in kind.fields:
            if field.shape == "list":
                changes[field.name] = listed
            elif field.shape in ("text", "prose", "url") and field.name != "origin":
                changes[field.name] = maybe if field.optional else text
        made[kind.name] = (type(record)(**{**msgspec.structs.asdict(record), **changes}),)
    release = Release(
        id="any", title=text, publisher=text, url=text, revision=number, paragraphs=(text, "end")
    )
    given_entry = Entry(Pack(release, made), {}, Attached(text, text, text), maybe)
    library.store_many([given_entry])
    assert library.entry("any") == given_entry


def test_every_step_in_any_order_leaves_a_sound_library(library: Library) -> None:
    rng = random.Random(3)
    made = {entry.pack.release.id: entry for entry in many.entries(5, records=10, paragraphs=2)}
    held: set[str] = set()
    for _ in range(120):
        slug = rng.choice(sorted(made))
        match rng.choice(("store", "remove", "detach", "mark")):
            case "store":
                library.store_many([made[slug]])
                held.add(slug)
            case "remove" if slug in held:
                library.remove(slug)
                held.discard(slug)
            case "detach" if slug in held:
                library.detach(slug)
            case "mark" if slug in held:
                library.mark(slug, "notes", "r4", Marks(star=rng.random() < 0.5))
    assert {each.release.id for each in library.releases()} == held
    for slug in held:
        assert library.pack(slug).records == made[slug].pack.records
    for kind in KINDS:
        every = library.count(View(kind.name, parse("")))
        assert every == sum(len(made[slug].pack.of(kind.name)) for slug in held)
    assert library.check() == []
