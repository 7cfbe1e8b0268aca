"""Looking a quotation up in real libraries, with and without texts."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import many
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import invented
from wbdesk.library import Entry, Library
from wbdesk.model.anchor import Anchor
from wbdesk.model.records import Quote
from wbdesk.model.release import Pack
from wbdesk.model.resolve import resolve_all
from wbdesk.tasks.quotecheck import Checked, check
from wbdesk.tasks.quotetelling import byline, caution, speaker_of, summary

SPEECH = (
    "A ferry plan for the lake",
    "The harbour minister said: “We will build quiet boats, and we will build them here.",
    "“Nobody on this lake has to choose between a timetable and a night's sleep.”",
    "The plan costs £4 million and begins in June.",
)
SPOKEN = (
    "We will build quiet boats, and we will build them here.\n\n"
    "Nobody on this lake has to choose between a timetable and a night's sleep."
)


def speech(release_id: str = "speech", published: str = "2024-06-01") -> Pack:
    """A release whose one quote runs over two paragraphs."""
    words = Quote(
        id="quiet",
        words=SPOKEN,
        speaker="Ana Ilić",
        role="Harbour minister",
        when=published,
        anchor=Anchor(2, "We will build quiet boats"),
    )
    pack = invented.made(release_id, **dict.fromkeys(invented.RECORDS, ()) | {"quotes": (words,)})
    release = msgspec.structs.replace(pack.release, published=published, paragraphs=SPEECH)
    return Pack(release, {"quotes": (words,)})


def store(library: Library, pack: Pack) -> None:
    records = [(k, r) for k, found in pack.records.items() for r in found]
    passages = resolve_all([r.anchor for _, r in records], pack.release.paragraphs or ())
    library.store(
        pack,
        passages={(k, r.id): p for (k, r), p in zip(records, passages, strict=True)},
    )


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The speech among others, and the invented release without its text."""
    with Library.open(tmp_path_factory.mktemp("desk") / "desk.wbdesk") as opened:
        opened.store_many(many.entries(30, records=10, paragraphs=8))
        store(opened, speech())
        opened.store(invented.made())
        yield opened


def only(checked: Checked) -> str:
    """The verdict of the one place."""
    [found] = checked.found
    return found.comparison.verdict


def test_a_sentence_is_found_with_who_said_it(library: Library) -> None:
    checked = check(library, "we will build quiet boats, and we will build them here")
    assert only(checked) == "exact"
    [found] = checked.found
    assert found.release.id == "speech"
    assert found.paragraphs == (2, 2)
    assert found.said is not None
    assert found.said.speaker == "Ana Ilić"
    assert found.in_text
    assert found.before.endswith("said: “")


def test_the_end_of_a_quote_is_known_as_part_of_it(library: Library) -> None:
    [found] = check(library, "choose between a timetable and a night’s sleep").found
    assert found.paragraphs == (3, 3)
    assert found.said is not None


def test_words_beside_a_quote_are_not_put_into_its_speaker_s_mouth(library: Library) -> None:
    for text in ("The plan costs £4 million", "the lake", "A ferry plan"):
        assert all(each.said is None for each in check(library, text).found if each.before == "")


def test_words_before_or_behind_a_quote_are_only_in_part_its_speaker_s(library: Library) -> None:
    for text in (
        "The harbour minister said: “We will build quiet boats",
        "a timetable and a night's sleep. The plan costs £4 million",
    ):
        [found] = check(library, text).found
        assert found.said is not None
        assert not found.whole
        assert byline(found)[0] == "Only in part: Ana Ilić, Harbour minister"
        assert speaker_of(found) == ""


def test_a_text_over_paragraphs_is_one_place(library: Library) -> None:
    checked = check(library, SPOKEN)
    assert only(checked) == "exact"
    assert checked.found[0].paragraphs == (2, 3)
    assert speaker_of(checked.found[0]) == "Ana Ilić, Harbour minister"


def test_words_in_no_quote_are_found_in_the_text(library: Library) -> None:
    checked = check(library, "The plan costs £4 million and begins in July")
    assert only(checked) == "nearly"
    [found] = checked.found
    assert found.said is None
    assert [p.text for p in found.comparison.pieces if p.kind == "changed"] == ["June"]


def test_what_a_report_puts_around_the_words_is_not_held_against_them(library: Library) -> None:
    checked = check(
        library,
        "“We will build quiet boats,” Ms Ilić told reporters, “and we will build them here.”",
    )
    assert only(checked) == "exact"
    assert checked.marked
    assert summary(checked).endswith("1 place, looking only for what is in quotation marks.")
    checked = check(library, 'She promised "quiet boats" and said "we will build them here".')
    assert only(checked) == "omissions"
    checked = check(library, "The port minister said: “We will build quiet boats, and we will”")
    assert only(checked) == "nearly"
    assert not checked.marked


def test_a_quote_without_a_text_counts(library: Library) -> None:
    checked = check(library, "Quiet boats make for bad neighbours.")
    assert only(checked) == "nearly"
    [found] = checked.found
    assert not found.in_text
    assert found.said is not None
    assert found.said.role == "Harbour minister"


def test_the_earliest_of_several_comes_first(tmp_path: Path) -> None:
    with Library.open(tmp_path / "desk.wbdesk") as library:
        for number, year in enumerate((2024, 2019, 2022)):
            store(library, speech(f"speech-{number}", f"{year}-05-01"))
        found = check(library, "We will build quiet boats").found
    assert [each.release.published for each in found] == ["2019-05-01", "2022-05-01", "2024-05-01"]


def test_many_places_are_told_as_at_least_so_many(tmp_path: Path) -> None:
    with Library.open(tmp_path / "desk.wbdesk") as library:
        for number in range(60):
            store(library, speech(f"speech-{number}"))
        checked = check(library, "We will build quiet boats")
    assert checked.more
    assert summary(checked) == "Word for word: at least 12 places."


def test_what_is_not_there_says_how_much_was_searched(library: Library) -> None:
    checked = check(library, "Plum jam is made in August, and never in June.")
    assert checked.found == ()
    said = "Not in the 32 releases of this library; 1 of them has no text attached."
    assert summary(checked) == said


def test_an_empty_library_has_nothing(tmp_path: Path) -> None:
    with Library.open(tmp_path / "desk.wbdesk") as library:
        assert summary(check(library, "Plum jam")) == "Not in the 0 releases of this library."
        assert summary(check(library, " … ")) == ""


@given(text=st.text(max_size=300))
def test_any_text_can_be_checked(library: Library, text: str) -> None:
    checked = check(library, text)
    assert checked.verbatim <= bool(checked.found)
    summary(checked)


def test_frequent_words_alone_are_looked_for_by_their_order(tmp_path: Path) -> None:
    rng = random.Random(2)
    words = "we will work with our partners on the lake and for the lake".split()
    with Library.open(tmp_path / "desk.wbdesk") as library:
        library.store_many(shuffled(words, rng, number) for number in range(700))
        checked = check(library, "We will work with our partners on the lake and for the lake")
        assert checked.more
        assert summary(checked).startswith("Not found, but its words stand in more places")
        assert "Give more words" in caution(checked)
        library.remove("release-0")
        library.store(plain("release-0", " ".join(words)))
        # It is among the last now, so not among those that are read.
        for number in range(1, 400):
            library.remove(f"release-{number}")
        assert only(check(library, " ".join(words))) == "exact"


def shuffled(words: list[str], rng: random.Random, number: int) -> Entry:
    return Entry(plain(f"release-{number}", " ".join(rng.sample(words, len(words)))))


def plain(release_id: str, text: str) -> Pack:
    given = invented.made(release_id).release
    return Pack(msgspec.structs.replace(given, paragraphs=(text,)), {})


def changed(words: list[str], rng: random.Random) -> list[str]:
    made = list(words)
    made[rng.randrange(len(made))] = "zzz"
    return made


@pytest.mark.parametrize(("change", "verdict"), [(None, "exact"), (changed, "nearly")])
def test_every_paragraph_is_found_again(
    library: Library,
    change: Callable[[list[str], random.Random], list[str]] | None,
    verdict: str,
) -> None:
    rng = random.Random(1)
    for known in library.sources()[:15]:
        texts = library.release(known.slug).paragraphs or ()
        for number, text in enumerate(texts[:2], start=1):
            words = text.split(" ")
            start = rng.randrange(len(words) - 12)
            wanted = words[start : start + rng.randrange(9, 13)]
            checked = check(library, " ".join(change(wanted, rng) if change else wanted))
            assert (known.slug, number, verdict) in [
                (each.release.id, each.paragraphs[0], each.comparison.verdict)
                for each in checked.found
            ]
