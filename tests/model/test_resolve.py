"""Finding the passage an anchor means: certain only where nothing is left in doubt."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wbdesk.model.anchor import Anchor, Passage
from wbdesk.model.resolve import resolve, resolve_all

TEXT = (
    "Ministers meet by the lake to agree a plan",
    "The harbour  minister’s plan – “quiet boats” – comes first.",
    "The plan for the lake and the plan for the river differ.",
    "An orchard plan came later.",
)


def shown(passage: Passage) -> str:
    return TEXT[passage.paragraph - 1][passage.start : passage.end]


def test_the_phrase_itself_is_exact() -> None:
    found = resolve(Anchor(1, "meet by the lake"), TEXT)
    assert found == Passage(1, 10, 26, "exact", 1.0)
    assert shown(found) == "meet by the lake"


@pytest.mark.parametrize(
    "phrase",
    [
        "harbour minister's plan",
        'harbour minister’s plan - "quiet boats"',
        "HARBOUR MINISTER’S PLAN — «Quiet Boats»",
        "harbour\u00a0min\u00adister’s plan",
        "  harbour minister’s  plan ",
    ],
)
def test_quotes_dashes_spaces_invisible_signs_and_case_do_not_matter(phrase: str) -> None:
    found = resolve(Anchor(2, phrase), TEXT)
    assert found.status == "folded"
    assert found.found
    assert shown(found).startswith("harbour  minister’s plan")


def test_the_only_place_is_certain_even_in_another_paragraph() -> None:
    assert resolve(Anchor(4, "quiet boats"), TEXT).paragraph == 2
    assert resolve(Anchor(4, "quiet boats"), TEXT).status == "exact"


def test_the_paragraph_decides_between_places() -> None:
    found = resolve(Anchor(4, "plan"), TEXT)
    assert (found.paragraph, found.status, shown(found)) == (4, "exact", "plan")


def test_context_decides_within_a_paragraph() -> None:
    first = resolve(Anchor(3, "plan", suffix="for the lake"), TEXT)
    second = resolve(Anchor(3, "plan", prefix="and the "), TEXT)
    assert (first.status, first.start) == ("exact", 4)
    assert (second.status, second.start) == ("exact", 30)


def test_context_decides_between_paragraphs_where_the_number_is_wrong() -> None:
    found = resolve(Anchor(9, "plan", prefix="orchard"), TEXT)
    assert (found.paragraph, found.status) == (4, "exact")


def test_context_is_folded_too() -> None:
    found = resolve(Anchor(9, "plan", prefix="HARBOUR minister's", suffix='- "quiet'), TEXT)
    assert (found.paragraph, found.status) == (2, "exact")


def test_what_fits_in_several_places_is_for_review() -> None:
    found = resolve(Anchor(3, "plan"), TEXT)
    assert (found.paragraph, found.status, found.found) == (3, "review", False)
    assert shown(found) == "plan"


def test_context_that_fits_nowhere_leaves_a_doubt() -> None:
    assert resolve(Anchor(3, "plan", prefix="secret"), TEXT).status == "review"


def test_a_similar_phrase_is_for_review_with_its_likeness() -> None:
    found = resolve(Anchor(4, "orchard plan comes late"), TEXT)
    assert (found.paragraph, found.status) == (4, "review")
    assert 0.75 <= found.score < 1


def test_a_part_of_a_word_is_no_place() -> None:
    assert resolve(Anchor(1, "inister"), ("Ministers and ministries",)).status != "exact"


def test_what_is_not_there_is_missing() -> None:
    gone = Passage(0, 0, 0, "missing", 0.0)
    assert resolve(Anchor(1, "two kilograms of ripe plums"), TEXT) == gone
    assert resolve(Anchor(1, "anything"), ()) == gone
    assert resolve(Anchor(1, ""), TEXT) == gone


def test_several_at_once_are_as_one_by_one() -> None:
    anchors = [Anchor(1, "a plan"), Anchor(3, "plan"), Anchor(2, "nowhere at all"), Anchor(4, "An")]
    assert resolve_all(anchors, TEXT) == [resolve(anchor, TEXT) for anchor in anchors]


@pytest.mark.parametrize(
    ("anchor", "text"),
    [
        (Anchor(1, "Kosovo", "not", "this"), "Kosovo and the region " * 40_000),
        (Anchor(1, "x" * 240 + "y" * 60), "x" * 200_000),
        (Anchor(1, "a " * 2000 + "b"), "a " * 100_000),
        (Anchor(1, "one of very many"), "ab " * 300_000),
        (Anchor(1, "…" * 500), "...“ " * 100_000),
    ],
)
def test_no_text_takes_long(anchor: Anchor, text: str) -> None:
    before = time.process_time()
    resolve(anchor, [text])
    assert time.process_time() - before < 10


pieces = st.sampled_from(
    [
        "plan",
        "Plan",
        "the",
        " ",
        "  ",
        "\u00a0",
        "’",
        "'",
        "“",
        "–",
        "-",
        "…",
        "...",
        "\u00ad",
        "ß",
        "ss",
        "é",
    ]
)
texts = st.lists(pieces, max_size=12).map("".join) | st.text(max_size=30)


@given(st.lists(texts, max_size=4), st.integers(1, 5), texts.filter(bool), texts, texts)
def test_a_span_is_true_to_the_text(
    paragraphs: list[str], number: int, exact: str, prefix: str, suffix: str
) -> None:
    found = resolve(Anchor(number, exact, prefix, suffix), paragraphs)
    if found.status == "missing":
        assert found == Passage(0, 0, 0, "missing", 0.0)
        return
    text = paragraphs[found.paragraph - 1]
    assert 0 <= found.start < found.end <= len(text)
    assert 0 < found.score <= 1
    if found.status == "exact":
        assert text[found.start : found.end] == exact
    assert found.status != "review" or not found.found


@given(st.lists(texts, min_size=1, max_size=4), st.data())
def test_a_phrase_cut_from_the_text_is_found_or_left_to_a_person(
    paragraphs: list[str], data: st.DataObject
) -> None:
    number = data.draw(st.integers(1, len(paragraphs)))
    text = paragraphs[number - 1]
    words = [word for word in text.split() if any(map(str.isalnum, word))]
    if not words:
        return
    start = text.index(words[0])
    end = text.rindex(words[-1]) + len(words[-1])
    found = resolve(Anchor(number, text[start:end], text[:start], text[end:]), paragraphs)
    assert found.status in ("exact", "review")
    if found.status == "exact":
        assert paragraphs[found.paragraph - 1][found.start : found.end] == text[start:end]
