"""Where dates lie on the line of time, and the ticks on it."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wbdesk.charts.measure import Estimate
from wbdesk.charts.timescale import FIRST, LAST, Extent, extent, ticks
from wbdesk.model import period

MEASURE = Estimate()


def day(text: str) -> float:
    return float(date.fromisoformat(text).toordinal())


@pytest.mark.parametrize(
    ("edtf", "start", "end", "vague", "about"),
    [
        ("2025-10-09", "2025-10-09", "2025-10-10", False, False),
        ("2025-08", "2025-08-01", "2025-09-01", True, False),
        ("2024-02", "2024-02-01", "2024-03-01", True, False),
        ("2024", "2024-01-01", "2025-01-01", True, False),
        ("2024~", "2024-01-01", "2025-01-01", True, True),
        ("199X", "1990-01-01", "2000-01-01", True, False),
        ("18XX", "1800-01-01", "1900-01-01", True, False),
        ("2024-22", "2024-06-01", "2024-09-01", True, False),
        ("2024-07/2025-07", "2024-07-01", "2025-08-01", False, False),
        ("2024-12-31/2025", "2024-12-31", "2026-01-01", False, False),
        ("2001?/2006?", "2001-01-01", "2007-01-01", False, True),
    ],
)
def test_where_a_date_lies(edtf: str, start: str, end: str, vague: bool, about: bool) -> None:
    assert extent(edtf) == Extent(day(start), day(end), vague, about)


@pytest.mark.parametrize(
    "edtf", [None, "", "next week", "2025-13", "2025-02-30", "2025/2024", "2024/2025/2026"]
)
def test_what_cannot_be_read_lies_nowhere(edtf: str | None) -> None:
    assert extent(edtf) is None


def test_open_ends_and_times_of_the_day() -> None:
    assert extent("2014/..") == Extent(day("2014-01-01"), None)
    assert extent("../2014") == Extent(None, day("2015-01-01"))
    noon = extent("2025-10-09T12:00:00")
    assert noon is not None
    assert noon.start == day("2025-10-09") + 0.5
    assert noon.point
    talks = extent("2025-10-09T09:00:00/2025-10-09T15:00:00")
    assert talks is not None
    assert (talks.start, talks.end) == (day("2025-10-09") + 0.375, day("2025-10-09") + 0.625)


@given(st.dates(date(1000, 1, 1)), st.sampled_from([4, 7, 10]))
def test_short_cuts_agree_with_the_grammar(when: date, length: int) -> None:
    edtf = when.isoformat()[:length]
    first, last = period.bounds(edtf)
    found = extent(edtf)
    assert found is not None
    assert (found.start, found.end) == (first, (last or 0) + 1)


@given(
    st.floats(FIRST, LAST - 40),
    st.floats(0.1, 800_000),
    st.floats(60, 2500),
    st.floats(6, 40),
)
def test_labels_of_ticks_never_overlap(
    start: float, span: float, width: float, size: float
) -> None:
    end = min(start + span, LAST)
    found = ticks(start, end, width, MEASURE, size)
    scale = width / (end - start)
    assert all(start <= tick.at <= end for tick in found)
    assert len(found) <= width
    named = [tick for tick in found if tick.label]
    for one, other in pairwise(named):
        half = (MEASURE.width(one.label, size) + MEASURE.width(other.label, size)) / 2
        assert (other.at - one.at) * scale >= half - 1e-6
    headed = [tick for tick in found if tick.heading]
    for one, other in pairwise(headed):
        assert (other.at - one.at) * scale >= MEASURE.width(one.heading, size, True) - 1e-6


@pytest.mark.parametrize(
    ("span", "label"),
    [(1, "12:00"), (12, "15"), (400, "Apr"), (4000, "2015"), (60_000, "1900")],
)
def test_ticks_go_from_hours_to_decades(span: float, label: str) -> None:
    start = {1: day("2010-04-15"), 12: day("2010-04-10")}.get(int(span), day("2010-01-01"))
    if span == 60_000:
        start = day("1860-01-01")
    labels = [tick.label for tick in ticks(start, start + span, 900, MEASURE, 9)]
    assert label in labels
