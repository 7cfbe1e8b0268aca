"""Sums of money: how they read, and totals that count no money twice."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wbdesk.model import money
from wbdesk.model.anchor import Anchor
from wbdesk.model.records import Funding


def a_sum(
    id_: str,
    amount: str | None = "100",
    currency: str | None = "EUR",
    same_as: str | None = None,
    part_of: str | None = None,
) -> Funding:
    return Funding(
        id=id_,
        amount=amount,
        currency=currency,
        purpose="Boats",
        status="new",
        same_as=same_as,
        part_of=part_of,
        anchor=Anchor(1, "a sum for boats"),
    )


def counted(*sums: Funding) -> dict[str, Decimal]:
    """The totals, once it is clear that nothing is lost between them and what is left out."""
    made, left_out = money.totals(sums)
    listed = [record for total in made for record in total.records] + list(left_out)
    assert sorted(map(id, listed)) == sorted(map(id, sums))
    return {total.currency: total.amount for total in made}


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [
        ("4000000", "GBP", "£4 million"),
        ("1250000000", "EUR", "€1.25 billion"),
        ("3000000000000", "USD", "US$3 trillion"),
        ("1125000", "AUD", "A$1.125 million"),
        ("1125500", "AUD", "A$1,125,500"),
        ("12500", "RSD", "RSD 12,500"),
        ("2500.50", "GBP", "£2,500.50"),
        ("999999", "JPY", "¥999,999"),
        ("1000000", None, "1 million"),
        ("0", "EUR", "€0"),
        ("-5000000", "GBP", "-£5 million"),
        ("-12", "CHF", "-CHF 12"),
        ("1000000.01", "GBP", "£1,000,000.01"),
        (None, "GBP", ""),
        (None, None, ""),
    ],
)
def test_a_sum_reads_as_people_write_it(
    amount: str | None, currency: str | None, text: str
) -> None:
    assert money.text_of(amount, currency) == text


@given(st.from_regex(r"-?[0-9]{1,60}(\.[0-9]{1,12})?", fullmatch=True))
@example("1" + "0" * 40)
@example("1234567890123456789012345678901000001")
@example("-0")
def test_no_digit_of_a_sum_is_lost(amount: str) -> None:
    text = money.text_of(amount, None).replace(",", "")
    digits, _, word = text.partition(" ")
    places = {"": 0, "million": 6, "billion": 9, "trillion": 12}[word]
    whole, _, fraction = digits.partition(".")
    shown = int(whole + fraction.ljust(40, "0")) * 10**places
    whole, _, fraction = amount.partition(".")
    assert shown == int(whole + fraction.ljust(40, "0"))


def test_currencies_are_never_added_up() -> None:
    made, left_out = money.totals([a_sum("a"), a_sum("b", currency="GBP"), a_sum("c")])
    assert [(total.currency, total.amount) for total in made] == [
        ("EUR", Decimal(200)),
        ("GBP", Decimal(100)),
    ]
    assert left_out == ()


def test_a_total_is_exact() -> None:
    assert counted(a_sum("a", "0.1"), a_sum("b", "0.2")) == {"EUR": Decimal("0.3")}
    large = "1" + "0" * 40
    assert counted(a_sum("a", large), a_sum("b", "0.01")) == {"EUR": Decimal(large + ".01")}


def test_no_sums_have_no_total() -> None:
    assert money.totals([]) == ((), ())


def test_another_mention_of_the_same_money_is_left_out_also_through_others() -> None:
    chain = [a_sum("a"), a_sum("b", same_as="a"), a_sum("c", same_as="b")]
    assert counted(*chain) == {"EUR": 100}
    assert counted(*reversed(chain)) == {"EUR": 100}


def test_two_mentions_of_money_that_is_not_at_hand_are_the_same_money() -> None:
    assert counted(a_sum("b", same_as="x"), a_sum("c", same_as="x")) == {"EUR": 100}


def test_the_mention_that_states_the_amount_counts() -> None:
    assert counted(a_sum("a", amount=None), a_sum("b", same_as="a")) == {"EUR": 100}


def test_the_same_money_in_two_currencies_counts_in_the_first() -> None:
    assert counted(a_sum("a"), a_sum("b", "120", "USD", same_as="a")) == {"EUR": 100}


def test_a_part_is_inside_its_whole_also_through_other_parts() -> None:
    whole = a_sum("w", "900")
    part, piece = a_sum("p", "300", part_of="w"), a_sum("q", "100", part_of="p")
    assert counted(whole, part, piece) == {"EUR": 900}
    assert counted(piece, part, whole) == {"EUR": 900}


def test_parts_count_where_the_whole_is_not_at_hand_or_states_nothing() -> None:
    parts = (a_sum("p", "300", part_of="w"), a_sum("q", "100", part_of="w"))
    assert counted(*parts) == {"EUR": 400}
    assert counted(a_sum("w", amount=None), *parts) == {"EUR": 400}
    assert counted(a_sum("w", "900", currency=None), *parts) == {"EUR": 400}


def test_a_part_of_a_part_without_an_amount_is_inside_the_whole() -> None:
    assert counted(a_sum("w", "900"), a_sum("p", None, part_of="w"), a_sum("q", part_of="p")) == {
        "EUR": 900
    }


def test_a_part_of_another_mention_is_inside_the_money() -> None:
    assert counted(a_sum("a", "900"), a_sum("b", "900", same_as="a"), a_sum("p", part_of="b")) == {
        "EUR": 900
    }
    assert counted(a_sum("a", "900"), a_sum("p", part_of="a"), a_sum("q", same_as="p")) == {
        "EUR": 900
    }


def test_a_ring_of_mentions_is_one_money_also_for_what_leads_into_it() -> None:
    ring = (a_sum("b", same_as="c"), a_sum("c", same_as="b"))
    assert counted(a_sum("0", same_as="b"), *ring) == {"EUR": 100}
    assert counted(*ring, a_sum("z", same_as="c")) == {"EUR": 100}


def test_of_a_ring_of_parts_the_first_counts() -> None:
    ring = [
        a_sum("a", "1", part_of="b"),
        a_sum("b", "2", part_of="c"),
        a_sum("c", "3", part_of="a"),
    ]
    assert counted(*ring) == {"EUR": 1}
    assert counted(*ring[1:], ring[0]) == {"EUR": 2}


def test_a_sum_that_is_said_to_be_its_own_part_counts() -> None:
    assert counted(a_sum("a", part_of="a")) == {"EUR": 100}
    assert counted(a_sum("a", same_as="a")) == {"EUR": 100}


ids = st.sampled_from("abcdefg")
many = st.lists(
    st.builds(
        a_sum,
        ids,
        st.sampled_from((None, "1", "20", "300")),
        st.sampled_from((None, "EUR", "GBP")),
        st.none() | ids,
        st.none() | ids,
    ),
    max_size=7,
    unique_by=lambda record: record.id,
)


@given(many)
def test_totals_agree_with_the_rule_spelled_out(sums: list[Funding]) -> None:
    made, left_out = money.totals(sums)
    counted_ids = [record.id for total in made for record in total.records]
    same = _closure({(r.id, r.same_as) for r in sums if r.same_as}, both=True)
    part = _closure(
        {
            (one, whole)
            for one in "abcdefg"
            for r in sums
            if r.part_of
            if one == r.id or (one, r.id) in same
            for whole in "abcdefg"
            if whole == r.part_of or (r.part_of, whole) in same
        }
    )
    by_id = {record.id: record for record in sums}
    for one in counted_ids:
        for other in counted_ids:
            if one != other:
                assert (one, other) not in same
                assert (one, other) not in part
    for record in left_out:
        if record.amount is not None and record.currency is not None:
            others = [other for other in counted_ids if other in by_id]
            assert any((record.id, o) in same or (record.id, o) in part for o in others)
    for total in made:
        assert total.amount == sum(Decimal(record.amount or 0) for record in total.records)
        assert {record.currency for record in total.records} == {total.currency}


def _closure(pairs: set[tuple[str, str]], *, both: bool = False) -> set[tuple[str, str]]:
    made = pairs | ({(b, a) for a, b in pairs} if both else set())
    while more := {(a, d) for a, b in made for c, d in made if b == c} - made:
        made |= more
    return made
