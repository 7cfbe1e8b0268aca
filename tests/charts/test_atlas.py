"""The part of Europe that a map shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wbdesk.charts.atlas import BOUNDS, EUROPE, countries, frame_about

NAMED = sorted(each.code for each in countries(EUROPE) if each.at)


@given(st.frozensets(st.sampled_from(NAMED), max_size=6), st.floats(0.3, 4))
def test_a_frame_holds_its_countries_and_no_missing_land(
    codes: frozenset[str], ratio: float
) -> None:
    frame = frame_about(codes, ratio)
    assert BOUNDS.left <= frame.left < frame.right <= BOUNDS.right
    assert BOUNDS.top <= frame.top < frame.bottom <= BOUNDS.bottom
    labels = {each.code: each.at for each in countries(EUROPE)}
    assert all(frame.holds(labels[code]) for code in codes)  # type: ignore[arg-type]


@pytest.mark.parametrize("ratio", [0.8, 1.2])
def test_a_frame_has_the_shape_of_its_room(ratio: float) -> None:
    frame = frame_about(frozenset({"RS", "IT"}), ratio)
    assert frame.width / frame.height == pytest.approx(ratio, rel=0.03)


def test_few_countries_are_shown_with_what_lies_about_them() -> None:
    assert frame_about(frozenset({"XK"}), 1).height >= 2000
