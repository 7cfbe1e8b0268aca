"""The timeline: what is in sight, where it lies, and that nothing lies over anything else."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import CATEGORIES, beyond, event, many_events, overlapping

from wbdesk.charts.drawing import Circle, Drawing, Path, Ref, Text
from wbdesk.charts.item import Item
from wbdesk.charts.measure import Estimate
from wbdesk.charts.timeline import Frame, frame, still
from wbdesk.charts.timeline_axis import Window
from wbdesk.charts.timeline_index import TimelineIndex
from wbdesk.charts.timeline_labels import Labels
from wbdesk.charts.timescale import FIRST, LAST

MEASURE = Estimate(10)
SIZE = (900.0, 500.0)
EDTF = st.sampled_from(
    "2025-10-09 2025-10 2025 202X 19XX 2025-10-09T09:15:00 2024-07/2025-07 2014/.. ../2009 2008~ "
    "2001?/2006? 2024-22 2025-10-10 2025-10-11 0001-01-01 9999-12-31".split()
)
EVENTS = st.lists(
    st.tuples(
        EDTF, st.text(st.characters(codec="utf-8"), max_size=40), st.sampled_from(CATEGORIES)
    ),
    max_size=40,
).map(
    lambda each: [
        event(f"e{number}", when, title, category)
        for number, (when, title, category) in enumerate(each)
    ]
)


def drawn(given: list[Item], window: Window | None = None, **more: object) -> Frame:
    index = TimelineIndex(given)
    return frame(index, window or Window(*index.whole), SIZE, Labels(MEASURE), **more)  # type: ignore[arg-type]


def texts(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.shapes if isinstance(shape, Text)]


@given(EVENTS, st.floats(0, 1), st.floats(0.001, 1), st.floats(200, 1400))
def test_no_label_lies_over_another(
    given: list[Item], place: float, part: float, width: float
) -> None:
    index = TimelineIndex(given)
    first, last = index.whole
    span = (last - first) * part
    start = first + (last - first - span) * place
    made = frame(index, Window(start, start + span), (width, 420), Labels(MEASURE))
    assert overlapping(made.drawing, MEASURE) == []


def test_thousands_are_counted_where_they_have_no_room() -> None:
    given = many_events(5000)
    made = drawn(given)
    assert made.count == 5000
    assert 15 < made.shown < 200
    assert overlapping(made.drawing, MEASURE) == []
    assert "5,000 in view" in made.drawing.summary
    assert any(text.startswith("up to ") for text in texts(made.drawing))


@given(st.floats(0, 1), st.floats(0.0005, 1))
def test_what_is_found_in_sight_is_what_looking_at_all_finds(place: float, part: float) -> None:
    index = TimelineIndex(many_events(300))
    first, last = index.whole
    start = first + (last - first) * place
    end = start + (last - first) * part
    expected = [
        number for number, each in enumerate(index.dated) if each.start < end and each.end > start
    ]
    assert index.visible(start, end, 1000) == expected
    assert index.count(start, end) == len(expected)


def test_all_of_a_small_release_is_drawn_with_its_dates() -> None:
    made = drawn(
        [
            event("meeting", "2025-10-09", "Ministers meet"),
            event("month", "2025-08", "A treaty is signed", "agreement"),
            event("undated", None, "An older agreement", "agreement"),
        ]
    )
    assert made.shown == made.count == 2
    said = texts(made.drawing)
    assert {"Ministers meet", "9 October 2025", "August 2025", "Undated (1)"} <= set(said)
    assert Ref("timeline", "undated") in made.drawing.order
    assert "9 October 2025" in made.drawing.hints()[Ref("timeline", "meeting")]


def test_kinds_of_period_differ_in_shape() -> None:
    bars = {}
    for when in ("2024-01/2025-01", "2024", "2024~", "2024-01/..", "../2025-01"):
        made = drawn([event("one", when), event("two", "2023-01-01"), event("three", "2026-01-01")])
        bars[when] = next(
            (len(shape.rings[0]), shape.hatched)
            for shape in made.drawing.shapes
            if isinstance(shape, Path) and shape.ref == Ref("timeline", "one") and shape.stroke
        )
    assert bars["2024-01/2025-01"] == (4, False)
    assert bars["2024"] == (4, True)
    assert bars["2024~"] == (10, True)
    assert bars["2024-01/.."] == bars["../2025-01"] == (5, False)


def test_categories_differ_in_shape_as_well_as_colour() -> None:
    signs = set()
    for category in CATEGORIES:
        made = drawn([event("one", "2024-05-05", category=category)])
        sign = next(shape for shape in made.drawing.shapes if shape.ref)
        if isinstance(sign, Circle):
            signs.add(("circle", sign.fill is None))
        elif isinstance(sign, Path):
            signs.add((len(sign.rings[0]), sign.rings[0][0][0] == sign.rings[0][2][0]))
    assert len(signs) == len(CATEGORIES)


def test_events_stay_in_their_lanes_while_the_view_moves() -> None:
    index, labels = TimelineIndex(many_events(2000)), Labels(MEASURE)
    made = frame(index, Window(732_000, 732_400), SIZE, labels)
    moved = frame(index, Window(732_010, 732_410), SIZE, labels, before=made.lanes)
    both = made.lanes.keys() & moved.lanes.keys()
    assert len(both) > 0.8 * len(made.lanes)
    assert all(made.lanes[number] == moved.lanes[number] for number in both)


def test_events_are_told_in_order_of_time_whatever_is_chosen() -> None:
    given = [event(f"e{number}", f"20{10 + number}-05-05") for number in range(9)]
    order = [ref.id for ref in drawn(given, selected="e8").drawing.order]
    assert order == [each.id for each in given]


def test_the_chosen_event_is_always_drawn() -> None:
    given = many_events(3000)
    for name in ("e7", "e1234", "e2999"):
        made = drawn(given, selected=name)
        assert Ref("timeline", name) in made.drawing.order


@given(EVENTS)
def test_on_paper_nothing_is_cut_off(given: list[Item]) -> None:
    made = still(given, 500, MEASURE)
    assert beyond(made, MEASURE) == []
    assert overlapping(made, MEASURE) == []


def test_nothing_and_the_ends_of_the_calendar_are_drawn_too() -> None:
    assert drawn([]).drawing.summary.startswith("0 events")
    made = drawn([event("first", "0001-01-01"), event("last", "9999-12-31")], Window(FIRST, LAST))
    assert made.shown == 2


def test_a_year_is_spread_over_its_columns_and_days_are_counted() -> None:
    index = TimelineIndex(
        [event("year", "2024"), event("day", "2024-03-05"), event("open", "2024/..")]
    )
    columns = [sum(each) for each in index.columns(64, 738_886 // 64 - 2, 738_886 // 64 + 9)]
    assert columns[0] == 0
    assert 1 < max(columns) < 1.3
    assert sum(columns) == pytest.approx(2, abs=0.2)
    whole = index.columns(4096, 0, 200)
    assert sum(sum(each) for each in whole) == pytest.approx(2)


def test_a_century_does_not_set_the_first_view_of_many_events() -> None:
    index = TimelineIndex([*many_events(200), event("old", "18XX"), event("next", "20XX")])
    first, last = index.core
    assert last - first < 40 * 366
    assert index.whole[1] - index.whole[0] > 299 * 365
    few = TimelineIndex([event("old", "18XX"), event("now", "2024-05-05")])
    assert few.core == few.whole


def test_where_not_all_have_room_what_is_shown_comes_from_all_over_the_view() -> None:
    given = [
        event(f"e{number}", f"{1900 + number // 4}-0{1 + number % 4}-05") for number in range(400)
    ]
    made = drawn(given)
    numbers = sorted(made.lanes)
    assert made.shown < 400
    assert min(numbers) < 60
    assert max(numbers) > 340
    assert max(b - a for a, b in pairwise(numbers)) < 60
