"""What of a search can be completed, and the examples of its language."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wbdesk.model.completing import Stub, names_of, stub_at, term
from wbdesk.model.kinds import BY_NAME, KINDS
from wbdesk.model.language import card
from wbdesk.model.query import parse, tokens


@pytest.mark.parametrize(
    ("text", "stub"),
    [
        ("sp", Stub(0, 2, "", "sp")),
        ("border Sp", Stub(7, 9, "", "sp")),
        ("-sp", Stub(1, 3, "", "sp")),
        ("s", None),
        ("", None),
        ("sp ", None),
        ('"sp', None),
        ("2025", None),
        ("speaker:", Stub(0, 8, "speaker", "")),
        ("Speaker:Co", Stub(0, 10, "speaker", "Co")),
        ("a -speaker:co", Stub(3, 13, "speaker", "co")),
        ('speaker:"yvette c', Stub(0, 17, "speaker", "yvette c")),
        ('speaker:"yvette ', Stub(0, 16, "speaker", "yvette")),
        ('speaker:"yvette"', None),
        ("speaker: ", None),
    ],
)
def test_what_is_being_typed(text: str, stub: Stub | None) -> None:
    assert stub_at(text, len(text)) == stub


def test_only_the_end_of_a_word_is_completed() -> None:
    assert stub_at("speaker", 3) is None
    assert stub_at("sp border", 2) == Stub(0, 2, "", "sp")
    assert stub_at("sp border", 1) is None


@given(
    text=st.text(max_size=60) | st.from_regex(r'(-?[a-z]{0,9}:?"?[\w ]{0,9}"? ?)*'), at=st.data()
)
@example(text="x" * 3000, at=None)
def test_a_stub_stands_where_it_says(text: str, at: st.DataObject | None) -> None:
    caret = at.draw(st.integers(0, len(text))) if at else len(text)
    stub = stub_at(text, caret)
    if stub is not None:
        assert 0 <= stub.start < stub.end == caret
        assert text[stub.start : stub.end].casefold().startswith(stub.field)


@given(value=st.text(min_size=1, max_size=30))
def test_a_term_is_one_token_of_its_field(value: str) -> None:
    found = tokens(term("speaker", value))
    assert found[0].field == "speaker"
    assert len(found) == 1


@pytest.mark.parametrize("kinds", [(), *((kind,) for kind in KINDS), KINDS])
def test_every_example_is_understood(kinds: tuple) -> None:
    for group in card(kinds):
        for each in group.examples:
            assert parse(each.text).problem is None, each.text
            assert each.meaning


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_the_card_names_every_field_there_is(kind: object) -> None:
    told = {token.field for g in card((kind,)) for e in g.examples for token in tokens(e.text)}
    assert told - {""} == set(names_of((kind,)))


def test_the_card_of_all_kinds_says_where_a_field_is() -> None:
    told = {each.text: each.meaning for group in card(KINDS) for each in group.examples}
    assert told["speaker:"] == "Speaker (Quotes)"
    assert "Timeline, Funding, Quotes" in told["when:2025-10..2025-12"]
    assert told["category:meeting"].startswith("Category: meeting, announcement")
    assert BY_NAME["quotes"].label in told["is:fragment"]
