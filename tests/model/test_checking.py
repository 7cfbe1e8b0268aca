"""A text held against a passage: whatever the text, and down to the word that differs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wbdesk.model.checking import Comparison, compare
from wbdesk.model.quotation import MOST_GAPS, MOST_WORDS, quotation, tokens

PASSAGE = (
    "The harbour minister said: “Quiet boats make for good neighbours.”",
    "Last year 1,200 crossings were cancelled because of engine trouble, costing £2.5 million.",
)
WORD = st.text(st.sampled_from("abdejšđćžЂљñé1"), min_size=1, max_size=5)


def several(least: int) -> st.SearchStrategy[list[str]]:
    """Different words, however they are written: else a text may stand at two places."""
    return st.lists(WORD, min_size=least, max_size=30, unique_by=lambda word: tokens(word)[0].key)


ANY = st.text(max_size=200) | st.text(st.sampled_from("ab.…[]() \n’-d1,"), max_size=120)


def found(text: str, *paragraphs: str) -> Comparison:
    made = compare(quotation(text), paragraphs or PASSAGE)
    assert made is not None
    return made


def told(comparison: Comparison) -> list[tuple[str, str, str]]:
    return [(p.kind, p.text, p.pasted) for p in comparison.pieces if p.kind != "equal"]


@given(ANY, st.lists(ANY, max_size=4))
def test_any_text_can_be_held_against_any_other(text: str, paragraphs: list[str]) -> None:
    comparison = compare(quotation(text), paragraphs, 7)
    if comparison is None:
        return
    stretch = comparison.stretch
    assert 7 <= stretch.first <= stretch.last < 7 + len(paragraphs)
    before = sum(len(each) + 1 for each in paragraphs[: stretch.first - 7]) + stretch.start
    after = sum(len(each) + 1 for each in paragraphs[: stretch.last - 7]) + stretch.end
    own = "\n".join(paragraphs)[before:after]
    assert "".join(piece.text for piece in comparison.pieces) == own
    assert (comparison.wrong > 0) == (comparison.verdict == "nearly")


@given(st.lists(ANY, min_size=1, max_size=4), st.data())
def test_what_stands_there_is_found_exactly(paragraphs: list[str], data: st.DataObject) -> None:
    passage = "\n".join(paragraphs)
    there = tokens(passage)
    if not there:
        return
    first = data.draw(st.integers(0, len(there) - 1))
    last = data.draw(st.integers(first, len(there) - 1))
    text = passage[there[first].start : there[last].end]
    comparison = compare(quotation(text), paragraphs)
    assert comparison is not None
    assert comparison.verdict == "exact"
    assert not told(comparison)


@given(several(5), st.data())
def test_one_changed_word_is_the_one_that_is_marked(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words) - 1))
    changed = [*words[:at], "qqq", *words[at + 1 :]]
    comparison = found(" ".join(changed), "Before it: " + " ".join(words) + " And behind.")
    assert (comparison.verdict, comparison.wrong) == ("nearly", 1)
    assert told(comparison) == [("changed", words[at], "qqq")]


@given(several(8), st.data())
def test_dots_are_an_honest_omission(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(1, len(words) - 2))
    end = data.draw(st.integers(start + 1, len(words) - 1))
    dots = data.draw(st.sampled_from(["…", "...", "[...]", "[…]", " . . . ", "(…)"]))
    text = f"{' '.join(words[:start])} {dots} {' '.join(words[end:])}"
    comparison = found(text, " ".join(words))
    assert comparison.verdict == "omissions"
    assert told(comparison) == [("omitted", " ".join(words[start:end]), "…")]


@pytest.mark.parametrize(
    "text",
    [
        "quiet boats make for good neighbours",
        "“QUIET boats make for good neighbours”",
        "Quiet\u00a0boats — make  for\ngood neigh\u00adbours",
        "Тихе",
    ],
)
def test_typography_does_not_matter(text: str) -> None:
    passage = (*PASSAGE, "Tihe luke")
    assert found(text, *passage).verdict == "exact"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Quiet boats make for bad neighbours", ("changed", "good", "bad")),
        ("Quiet boats do not make for good neighbours", ("added", "", "do not")),
        ("minister said: boats make for good neighbours", ("missing", "Quiet", "")),
        ("because of engine trouble, costing €2.5 million", ("changed", "£", "€")),
        ("engine trouble, costing £25 million", ("changed", "2.5", "25")),
    ],
)
def test_a_difference_is_told(text: str, marked: tuple[str, str, str]) -> None:
    comparison = found(text)
    assert comparison.verdict == "nearly"
    assert told(comparison) == [marked]


def test_brackets_stand_for_other_words() -> None:
    comparison = found("[He] said: “Quiet boats make for good [friends].”")
    assert comparison.verdict == "omissions"
    comparison = found("1,200 crossings [on the lake] were cancelled because of engine trouble")
    assert comparison.verdict == "omissions"
    assert told(comparison) == [("omitted", "", "[on the lake]")]
    comparison = found("Quiet boats make for [better] neighbours")
    assert told(comparison) == [("omitted", "good", "[better]")]


def test_brackets_of_the_source_itself_are_words_of_it() -> None:
    assert found("they was [sic] late ... again", "So they was [sic] late ... again.").verdict == (
        "exact"
    )


def test_a_wrong_word_beside_an_omission_is_still_told() -> None:
    comparison = found("Quiet boats … good friends. … because of engine trouble")
    assert comparison.verdict == "nearly"
    assert ("changed", "neighbours", "friends") in told(comparison)
    assert comparison.wrong == 1


def test_a_text_may_run_over_paragraphs() -> None:
    text = "good neighbours.\n\nLast year 1,200 crossings were cancelled"
    comparison = compare(quotation(text), PASSAGE, 5)
    assert comparison is not None
    assert comparison.verdict == "exact"
    assert (comparison.stretch.first, comparison.stretch.last) == (5, 6)
    assert comparison.words == "good neighbours.”\nLast year 1,200 crossings were cancelled"


def test_the_words_to_cite_are_the_passage_s_own() -> None:
    comparison = found("quiet boats make for nice neighbours")
    assert comparison.words == "Quiet boats make for good neighbours."
    assert found("Quiet boats ... good neighbours").words == "Quiet boats […] good neighbours."


@pytest.mark.parametrize(
    "text",
    ["", "…", "[all]", "plums", "good friends", "Quiet harbours have nice engines", "a b c d e f"],
)
def test_what_is_not_near_is_not_found(text: str) -> None:
    assert compare(quotation(text), PASSAGE) is None


def test_a_very_long_text_is_looked_for_by_its_beginning() -> None:
    text = " ".join(f"word{number}" for number in range(2 * MOST_WORDS))
    quoted = quotation(text)
    assert quoted.cut
    assert len(quoted.tokens) == MOST_WORDS
    assert found(text, text).verdict == "exact"


def test_gaps_without_end_are_no_omissions() -> None:
    text = "the … boats … " * MOST_GAPS
    assert len(quotation(text).parts) == MOST_GAPS + 1
    assert compare(quotation(text), PASSAGE) is None
