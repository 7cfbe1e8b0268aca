"""Bars of money: nothing twice, no two currencies together, parts inside their whole."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from made import beyond, fund, overlapping

from wbdesk.charts import bars
from wbdesk.charts.drawing import Drawing, Rect, Ref, Text
from wbdesk.charts.item import Item
from wbdesk.charts.measure import Estimate
from wbdesk.charts.sums import panels
from wbdesk.model import money
from wbdesk.model.records import Funding

MEASURE = Estimate(10)


def texts(drawing: Drawing) -> set[str]:
    return {shape.text for shape in drawing.shapes if isinstance(shape, Text)}


def rect(drawing: Drawing, name: str) -> Rect:
    return next(
        shape
        for shape in drawing.shapes
        if isinstance(shape, Rect) and shape.ref == Ref("funding", name)
    )


def test_a_part_is_drawn_inside_its_whole_and_the_same_money_once() -> None:
    made = bars.draw(
        [
            fund("whole", "90000000"),
            fund("part", "30000000", part_of="whole"),
            fund("again", "90000000", same_as="whole"),
            fund("unstated", None, None, part_of="whole"),
        ],
        700,
        MEASURE,
    )
    whole, part = rect(made, "whole"), rect(made, "part")
    assert whole.x < part.x
    assert part.x + part.w < whole.x + whole.w
    assert whole.y < part.y
    assert part.y + part.h < whole.y + whole.h
    assert abs(part.w / whole.w - 1 / 3) < 0.02
    assert Ref("funding", "again") not in made.order
    said = texts(made)
    assert "EUR: €90 million in 1 sum" in said
    assert "€90 million, mentioned 2 times" in said
    assert "of which €30 million: Money for part" in said
    assert "of which not stated: Money for unstated" in said


def test_each_currency_has_a_panel_and_a_scale_of_its_own() -> None:
    made = bars.draw([fund("euro", "5000000"), fund("pound", "10", "GBP")], 700, MEASURE)
    assert {"EUR: €5 million in 1 sum", "GBP: £10 in 1 sum"} <= texts(made)
    assert "Each currency is added up alone, to its own scale" in texts(made)
    euro, pound = rect(made, "euro"), rect(made, "pound")
    assert abs(euro.w - pound.w) / euro.w < 0.2


@pytest.mark.parametrize(
    ("by", "labels"),
    [
        ("fund", ["WBIF", "No fund named"]),
        ("place", ["Kosovo", "Albania, Serbia"]),
        ("year", ["2021", "2025/26"]),
        ("purpose", ["Money for b", "Money for a", "Money for c"]),
    ],
)
def test_groups(by: str, labels: list[str]) -> None:
    given = [
        fund("a", "5", fund="WBIF", places=("Kosovo",), period="2021"),
        fund("b", "7", fund="WBIF", places=("Kosovo",), period="2025-04/2026-03"),
        fund("c", "2", places=("Albania", "Serbia"), period="2021"),
    ]
    found, unstated = panels(given, by)  # type: ignore[arg-type]
    assert [group.label for group in found[0].groups] == labels
    assert not unstated


def test_sums_without_an_amount_are_named() -> None:
    made = bars.draw([fund("a", "5"), fund("b", None, None)], 700, MEASURE)
    assert {"Amount not stated: 1 sum", "Money for b"} <= texts(made)


def test_records_of_two_releases_that_share_an_id_are_two() -> None:
    given = [fund("a", "5", release="one"), fund("a", "7", release="two"),
             fund("b", "7", release="two", same_as="a")]  # fmt: skip
    (panel,), _ = panels(given, "purpose")
    assert panel.amount == 12
    assert [sums.record.id for group in panel.groups for sums in group.sums] == ["two/a", "one/a"]


NAMES = st.sampled_from("abcdef")
SUMS = st.lists(
    st.builds(
        lambda name, amount, currency, part, same: (name, amount, currency, part, same),
        NAMES,
        st.one_of(st.none(), st.integers(0, 10**12).map(str)),
        st.sampled_from(["EUR", "GBP"]),
        st.one_of(st.none(), NAMES),
        st.one_of(st.none(), NAMES),
    ),
    max_size=6,
    unique_by=lambda each: each[0],
).map(
    lambda given: [
        fund(name, amount, currency if amount else None, part_of=part, same_as=same)
        for name, amount, currency, part, same in given
    ]
)


@given(SUMS)
def test_panels_come_to_the_totals_and_hold_every_record_once(given: list[Item]) -> None:
    records = [each.record for each in given if isinstance(each.record, Funding)]
    found, _ = panels(given, "purpose")
    totals, _ = money.totals(records)
    assert {panel.currency: panel.amount for panel in found} == {
        total.currency: total.amount for total in totals
    }
    assert all(
        sum((group.amount for group in panel.groups), Decimal()) == panel.amount for panel in found
    )
    top, unstated = money.nested(records)
    told = [record.id for record in unstated]
    waiting = list(top)
    while waiting:
        each = waiting.pop()
        told += [each.record.id, *(mention.id for mention in each.mentions)]
        waiting += each.parts
    assert sorted(told) == sorted(record.id for record in records)


_LARGE = [
    fund("a", "100000000001", "EUR"),
    fund("b", None, None, same_as="a"),
]


@given(SUMS, st.floats(320, 1200))
@example(_LARGE, 320.0)
def test_nothing_is_cut_off_or_laid_over_text(given: list[Item], width: float) -> None:
    made = bars.draw(given, width, MEASURE)
    assert beyond(made, MEASURE) == []
    assert overlapping(made, MEASURE) == []
