"""Delegations: on the map, and over several meetings."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import attendee, beyond, overlapping

from wbdesk.charts import atlas, map, matrix
from wbdesk.charts.delegations import delegations
from wbdesk.charts.drawing import Circle, Drawing, Path, Rect, Ref, Text
from wbdesk.charts.measure import Estimate
from wbdesk.charts.projection import MIDDLE, RADIUS, project
from wbdesk.model.release import Release

MEASURE = Estimate(10)
GIVEN = [
    attendee("GB", "United Kingdom", "host"),
    attendee("AL", "Albania", "Western Balkans"),
    attendee("BA", "Bosnia and Herzegovina", "Western Balkans"),
    attendee("XK", "Kosovo", "Western Balkans"),
    attendee("ME", "Montenegro", "Western Balkans"),
    attendee("MK", "North Macedonia", "Western Balkans"),
    attendee("RS", "Serbia", "Western Balkans"),
    attendee("DE", "Germany", "European partners"),
    attendee("EU", "European Union", "European partners", kind="organisation"),
    attendee("US", "United States", "Others"),
    attendee(None, "OSCE", "Others", kind="organisation"),
]


def texts(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.shapes if isinstance(shape, Text)]


def outlines(drawing: Drawing) -> dict[Ref, Path]:
    return {shape.ref: shape for shape in drawing.shapes if isinstance(shape, Path) and shape.ref}


@given(st.floats(-25, 50), st.floats(33, 71))
def test_the_projection_keeps_areas(lon: float, lat: float) -> None:
    step = 0.01
    corners = [(lon, lat), (lon + step, lat), (lon + step, lat + step), (lon, lat + step)]
    points = [project(*corner) for corner in corners]
    pairs = zip(points, points[1:] + points[:1], strict=True)
    drawn = abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2
    rise = math.sin(math.radians(lat + step)) - math.sin(math.radians(lat))
    on_earth = RADIUS**2 * math.radians(step) * rise
    assert drawn == pytest.approx(on_earth, rel=1e-3)


def test_the_middle_is_the_middle_and_north_is_up() -> None:
    assert project(*MIDDLE) == pytest.approx((0, 0), abs=1e-9)
    assert project(MIDDLE[0], MIDDLE[1] + 1)[1] < 0
    assert project(MIDDLE[0] + 1, MIDDLE[1])[0] > 0


def test_the_countries_of_the_western_balkans_are_there_each_in_its_own_right() -> None:
    there = {each.code for each in atlas.countries(atlas.BALKANS) if each.at}
    assert there >= {"AL", "BA", "XK", "ME", "MK", "RS"}
    in_europe = {each.code for each in atlas.countries(atlas.EUROPE) if each.at}
    assert in_europe >= set("GB IE FR DE PL AT SI HR BG GR IT SE ES PT RO UA TR MD".split())


def test_labels_stand_inside_their_countries() -> None:
    for country in atlas.countries(atlas.EUROPE):
        if country.at is None or country.code == "CY":
            continue
        x, y = country.at
        inside = False
        for ring in country.rings:
            for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
                if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
                    inside = not inside
        assert inside, country.code


def test_delegations_are_marked_and_those_beyond_the_map_listed_beside_it() -> None:
    made = map.draw(GIVEN, (900, 560), MEASURE)
    marked = outlines(made)
    assert Ref("attendees", "a-xk") in marked
    assert Ref("attendees", "a-us") not in marked
    assert {"Not on the map", "European Union", "United States", "OSCE"} <= set(texts(made))
    assert {"Host (1)", "Western Balkans (6)", "European partners (2)", "Others (2)"} <= set(
        texts(made)
    )
    # Groups differ in how their codes are framed, not in colour alone.
    frames = {
        shape.ref.id: (shape.radius, shape.dashed, shape.fill)
        for shape in made.shapes
        if isinstance(shape, Rect) and shape.ref
    }
    shown = ("a-gb", "a-xk", "a-de", "a-us")
    assert len({frames[name][:2] for name in shown}) == len(shown)


@given(st.floats(250, 1400), st.floats(250, 900), st.sets(st.sampled_from(range(len(GIVEN)))))
def test_codes_never_overlap_on_the_map(width: float, height: float, some: set[int]) -> None:
    made = map.draw([GIVEN[number] for number in sorted(some)], (width, height), MEASURE)
    assert overlapping(made, MEASURE) == []
    assert beyond(made, MEASURE) == []


def test_who_is_not_on_a_small_map_is_named_below_it() -> None:
    made = map.draw(GIVEN, (260, 260), MEASURE)
    assert {"Not on the map:", "European Union", "United States", "OSCE"} <= set(texts(made))


def releases(count: int) -> list[Release]:
    return [
        Release(id=f"r{number}", title=f"Meeting {number}", published=f"20{10 + number}-05-14")
        for number in range(count)
    ]


def test_who_came_to_which_meeting() -> None:
    items = [
        attendee("RS", "Serbia", "Western Balkans", "attended", "r0"),
        attendee("RS", "Serbia", "Western Balkans", "expected", "r1"),
        attendee("GB", "United Kingdom", "host", "attended", "r1"),
    ]
    made = matrix.draw(items, [*reversed(releases(2))], 700, MEASURE)
    marks = {shape.ref: shape for shape in made.shapes if shape.ref}
    first, second = marks[Ref("attendees", "r0/a-rs")], marks[Ref("attendees", "r1/a-rs")]
    assert isinstance(first, Circle)
    assert isinstance(second, Circle)
    assert first.fill is not None
    assert second.fill is None
    assert first.x < second.x
    assert isinstance(marks[Ref("attendees", "r1/a-gb")], Rect)
    assert first.hint.startswith("Serbia: attended\n14 May 2010: Meeting 0")


def test_a_delegation_is_one_over_its_people_and_its_group_that_of_most_meetings() -> None:
    items = [
        attendee("RS", "Serbia", "Western Balkans", release="r0"),
        attendee("RS", "Ana Anić", "", release="r0", kind="person", person="Ana Anić"),
        attendee("RS", "Serbia", "Western Balkans", release="r1"),
        attendee("AL", "Albania", "", release="r1"),
    ]
    found = delegations(items)
    assert [(each.name, each.group) for each in found] == [
        ("Serbia", "balkans"),
        ("Albania", "balkans"),
    ]


@given(st.integers(0, 14), st.floats(300, 1200))
def test_nothing_in_the_matrix_overlaps_or_is_cut_off(count: int, width: float) -> None:
    items = [
        attendee(each.record.code, each.record.name, each.record.group, release=f"r{number}")  # type: ignore[attr-defined]
        for number in range(count)
        for each in GIVEN
    ]
    made = matrix.draw(items, releases(count), width, MEASURE)
    assert overlapping(made, MEASURE) == []
    assert beyond(made, MEASURE) == []


def test_persons_with_the_code_of_a_country_are_its_delegation() -> None:
    items = [
        attendee("RS", "Ana Anić", "", release="r0", kind="person", person="Ana Anić"),
        attendee("RS", "Ivo Ivić", "", release="r0", kind="person", person="Ivo Ivić"),
        attendee("RS", "Ana Anić", "", release="r1", kind="person", person="Ana Anić"),
        attendee("AL", "Arben Kola", "", release="r1", kind="person", person="Arben Kola"),
    ]
    found = delegations(items)
    assert [(each.code, each.name, len(each.items)) for each in found] == [
        ("RS", "Ana Anić and 1 more", 3),
        ("AL", "Arben Kola", 1),
    ]
