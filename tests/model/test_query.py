"""The search language, read into an expression; no text is an error in it."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wbdesk.model.fold import Term
from wbdesk.model.query import (
    LONGEST,
    MOST_TERMS,
    AllOf,
    AnyOf,
    Flag,
    Node,
    Not,
    Number,
    Span,
    Tag,
    Text,
    parse,
)


def parts(text: str) -> tuple[Node, ...]:
    query = parse(text)
    assert query.problem is None
    return query.root.parts


def word(*words: str, field: str | None = None, prefix: bool = False) -> Text:
    return Text(Term(words, prefix), field)


def span(field: str, first: date | None, last: date | None) -> Span:
    return Span(
        field,
        first.toordinal() if first else None,
        last.toordinal() if last else None,
    )


def test_words_are_all_wanted_and_the_last_is_a_prefix() -> None:
    assert parts("Lake Ferr") == (word("lake"), word("ferr", prefix=True))


def test_a_phrase_in_quotes_is_whole_and_no_prefix() -> None:
    assert parts('"Quiet boats"') == (word("quiet", "boats"),)


def test_a_phrase_still_being_typed_is_a_prefix() -> None:
    assert parts('"quiet bo') == (word("quiet", "bo", prefix=True),)


def test_a_word_with_an_apostrophe_or_hyphen_is_a_phrase() -> None:
    assert parts("UK's cross-border plan") == (
        word("uk", "s"),
        word("cross", "border"),
        word("plan", prefix=True),
    )


def test_minus_excludes_words_phrases_and_fields() -> None:
    assert parts("-plum") == (Not(word("plum", prefix=True)),)
    assert parts('-"plum jam" tea') == (Not(word("plum", "jam")), word("tea", prefix=True))
    assert parts("-speaker:ana tea")[0] == Not(word("ana", field="speaker"))


def test_or_joins_its_neighbours_and_more_than_two() -> None:
    assert parts("tea OR coffee OR milk jug") == (
        AnyOf((word("tea"), word("coffee"), word("milk"))),
        word("jug", prefix=True),
    )


def test_or_in_small_letters_or_at_an_end_is_a_word() -> None:
    assert parts("tea or coffee")[1] == word("or")
    assert parts("tea OR") == (word("tea"), word("or", prefix=True))
    assert parts("OR tea") == (word("or"), word("tea", prefix=True))


def test_or_takes_an_exclusion() -> None:
    assert parts("tea OR -milk jug")[0] == AnyOf((word("tea"), Not(word("milk"))))


def test_a_field_is_looked_in_whatever_its_case() -> None:
    assert parts("Speaker:Ilić") == (word("ilic", field="speaker", prefix=True),)
    assert parts('speaker:"Ana Ilić" x')[0] == word("ana", "ilic", field="speaker")


def test_a_country_code_is_whole() -> None:
    assert parts("country:rs") == (word("rs", field="country"),)


def test_a_field_still_without_a_value_narrows_nothing() -> None:
    assert parts("speaker:") == ()
    assert parts("kosovo speaker:") == (word("kosovo"),)
    assert parts("speaker: kosovo")[0] == word("speaker")


@pytest.mark.parametrize(
    ("text", "operator", "bound"),
    [
        ("amount:>=5m", ">=", "5000000"),
        ("amount:>5", ">", "5"),
        ("amount:<=1.5bn", "<=", "1500000000"),
        ("amount:<10K", "<", "10000"),
        ("amount:=£2,500.50", "=", "2500.50"),
        ("amount:€3mn", "=", "3000000"),
        ("amount:$2tn", "=", "2000000000000"),
    ],
)
def test_amounts_are_compared(text: str, operator: str, bound: str) -> None:
    assert parts(text) == (Number("amount", operator, Decimal(bound)),)


def test_the_value_of_a_note_is_compared_too() -> None:
    assert parts("value:>100") == (Number("value", ">", Decimal(100)),)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("when:2025-10-09", date(2025, 10, 9), date(2025, 10, 9)),
        ("when:2025-10", date(2025, 10, 1), date(2025, 10, 31)),
        ("when:2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("when:2025-10..2025-12", date(2025, 10, 1), date(2025, 12, 31)),
        ("when:2025-10..", date(2025, 10, 1), None),
        ("when:..2025-10", None, date(2025, 10, 31)),
        ("when:2025-10/2026-03", date(2025, 10, 1), date(2026, 3, 31)),
        ("when:199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("when:2025-22", date(2025, 6, 1), date(2025, 8, 31)),
    ],
)
def test_dates_are_spans_of_days(text: str, first: date | None, last: date | None) -> None:
    assert parts(text) == (span("when", first, last),)


def test_a_flag_is_asked_for_with_is() -> None:
    assert parts("is:fragment") == (Flag("fragment"),)
    assert parts("is:Starred tea")[0] == Flag("starred")


def test_a_tag_is_asked_for_as_a_phrase_or_as_far_as_typed() -> None:
    assert parts("tag:brief tea")[0] == Tag(Term(("brief",)))
    assert parts('-tag:"to do"') == (Not(Tag(Term(("to", "do")))),)
    assert parts("tag:bri") == (Tag(Term(("bri",), prefix=True)),)
    assert parse("tag:…").root.parts == (word("tag", prefix=True),)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("colour:red", "colour"),
        ("amount:much", "amount"),
        ("when:yesterday", "when"),
        ("when:2025-13", "when"),
        ("when:2026..2025", "when"),
        ("is:nonsense", "is"),
        ("https://lake.example/a", "https"),
    ],
)
def test_what_cannot_be_read_is_searched_as_words_and_said(text: str, named: str) -> None:
    query = parse(text)
    assert query.problem is not None
    assert named in query.problem
    assert all(isinstance(part, Text) and part.field is None for part in query.root.parts)
    assert query.root.parts


@pytest.mark.parametrize("text", ["", "   ", '"', '""', "-", "--", ":", "…", '" "'])
def test_signs_alone_narrow_nothing(text: str) -> None:
    assert parse(text).empty


def test_more_words_than_are_searched_is_said() -> None:
    query = parse("tea " * (MOST_TERMS + 1))
    assert len(query.root.parts) == MOST_TERMS
    assert query.problem == f"Only the first {MOST_TERMS} words are searched."


def test_a_pasted_page_is_cut() -> None:
    assert len(parse("é" * 100_000).text) == LONGEST


def test_terms_to_mark_are_those_of_the_field_and_of_all() -> None:
    query = parse('lake -plum speaker:ana country:serbia "a b" OR c')
    assert query.terms_for("speaker") == (
        Term(("lake",)),
        Term(("ana",)),
        Term(("a", "b")),
        Term(("c",), prefix=True),
    )
    assert Term(("serbia",)) in query.terms_for("name")
    assert Term(("serbia",)) in query.terms_for("country")
    assert Term(("serbia",)) not in query.terms_for("title")


def test_two_searches_at_once() -> None:
    one, other, none = parse("lake"), parse("when:never"), parse("")
    both = one.both(other)
    assert both.root == AllOf(one.root.parts + other.root.parts)
    assert both.problem == other.problem
    assert one.both(none) is one
    assert none.both(one) is one


LANGUAGE = st.lists(
    st.sampled_from(
        '" - OR : .. amount: when: is: speaker: country: >= <= > < £ 5m 2025 2025-10 / ~ ? X ( ) * '
        "^ + { } AND NOT NEAR' \x00 \\ ; -- tea Đ ћ".split(" ")
    )
    | st.text(max_size=5),
    max_size=20,
).map("".join)


@given(st.text(max_size=200) | LANGUAGE | st.lists(LANGUAGE, max_size=5).map(" ".join))
@example("amount:>=" + "9" * 1900)
@example("amount:٥")
@example("when:٢٠٢٥")
@example("when:0000..9999-24")
@example("\ud800")
def test_any_text_is_a_query_whose_terms_are_words(text: str) -> None:
    query = parse(text)
    for term in _all_terms(query.root):
        assert term.words
        assert all(each.isalnum() for each in term.words)


def _all_terms(node: Node) -> list[Term]:
    match node:
        case Text(term=term) | Tag(term=term):
            return [term]
        case Not(part=part):
            return _all_terms(part)
        case AnyOf(parts=found) | AllOf(parts=found):
            return [term for part in found for term in _all_terms(part)]
    return []
