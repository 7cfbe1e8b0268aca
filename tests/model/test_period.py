"""EDTF dates: the days they span, the order they sort in, the words they read as."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wbdesk.model import period


@pytest.mark.parametrize(
    ("edtf", "start", "end", "text"),
    [
        ("2025-10-09", date(2025, 10, 9), date(2025, 10, 9), "9 October 2025"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        ("1900-02", date(1900, 2, 1), date(1900, 2, 28), "February 1900"),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31), "December 9999"),
        ("2025", date(2025, 1, 1), date(2025, 12, 31), "2025"),
        ("2025-21", date(2025, 3, 1), date(2025, 5, 31), "Spring 2025"),
        ("2025-22", date(2025, 6, 1), date(2025, 8, 31), "Summer 2025"),
        ("2025-23", date(2025, 9, 1), date(2025, 11, 30), "Autumn 2025"),
        ("2023-24", date(2023, 12, 1), date(2024, 2, 29), "Winter 2023"),
        ("199X", date(1990, 1, 1), date(1999, 12, 31), "1990s"),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31), "20th century"),
        ("20XX", date(2000, 1, 1), date(2099, 12, 31), "21st century"),
        ("11XX", date(1100, 1, 1), date(1199, 12, 31), "12th century"),
        ("00XX", date(1, 1, 1), date(99, 12, 31), "1st century"),
        ("2025-10~", date(2025, 10, 1), date(2025, 10, 31), "about October 2025"),
        ("2025?", date(2025, 1, 1), date(2025, 12, 31), "perhaps 2025"),
        ("2025%", date(2025, 1, 1), date(2025, 12, 31), "perhaps about 2025"),
        (
            "2014-07-13/2014-08-06",
            date(2014, 7, 13),
            date(2014, 8, 6),
            "13 July 2014 to 6 August 2014",
        ),
        ("2024/2027", date(2024, 1, 1), date(2027, 12, 31), "2024 to 2027"),
        ("2025-04/2026-03", date(2025, 4, 1), date(2026, 3, 31), "April 2025 to March 2026"),
        (
            "2016-12-16T09:15:00",
            date(2016, 12, 16),
            date(2016, 12, 16),
            "16 December 2016, 09:15",
        ),
        (
            "2016-12-16T09:15:30Z",
            date(2016, 12, 16),
            date(2016, 12, 16),
            "16 December 2016, 09:15:30 UTC",
        ),
        (
            "2025-05-03T10:00:00+01:00/2025-05-03T12:30:00+01:00",
            date(2025, 5, 3),
            date(2025, 5, 3),
            "3 May 2025, 10:00 to 12:30 UTC+1",
        ),
        (
            "2025-05-03T22:00:00/2025-05-04T02:00:00",
            date(2025, 5, 3),
            date(2025, 5, 4),
            "3 May 2025, 22:00 to 4 May 2025, 02:00",
        ),
        ("2017/..", date(2017, 1, 1), None, "from 2017"),
        ("2017/", date(2017, 1, 1), None, "from 2017"),
        ("../2030", None, date(2030, 12, 31), "until 2030"),
        ("/2030", None, date(2030, 12, 31), "until 2030"),
    ],
)
def test_what_a_date_spans_and_how_it_reads(
    edtf: str, start: date | None, end: date | None, text: str
) -> None:
    assert period.parse(edtf) == period.Period(edtf, start, end, text)
    assert period.text_of(edtf) == text


@pytest.mark.parametrize(
    "edtf",
    [
        "",
        "/",
        "../..",
        "yesterday",
        "2025-00",
        "2025-13",
        "2025-02-30",
        "2025-1",
        "25",
        "20255",
        "0000",
        "199X-05",
        "9999-24",
        "2026/2025",
        "2024/2025/2026",
        "2025-10-09\n",
        "2025-10-09T10:00",
        "2025-10-09T25:00:00",
        "2025-10-09T10:00:00+1",
        "2025-10-09T10:00:00/2025-10-09T09:00:00",
    ],
)
def test_what_is_no_date_is_refused_and_shown_as_it_stands(edtf: str) -> None:
    with pytest.raises(period.PeriodError):
        period.parse(edtf)
    assert period.bounds(edtf) == (None, None)
    assert period.text_of(edtf) == (edtf or "undated")


def test_no_date_is_undated() -> None:
    assert period.text_of(None) == "undated"
    assert period.bounds(None) == (None, None)


def test_bounds_are_day_numbers() -> None:
    first, last = date(2025, 10, 1).toordinal(), date(2025, 10, 31).toordinal()
    assert period.bounds("2025-10") == (first, last)
    assert period.bounds("2025-10/..") == (first, None)
    assert period.bounds("../2025-10") == (None, last)


def test_sorting_by_bounds_puts_the_earlier_first_and_the_shorter_before_the_longer() -> None:
    turned = ["2025-21", "2025-01/2026-03", "2025", "2025-01", "2025-01-01", "2024", "199X"]
    ordered = ["199X", "2024", "2025-01-01", "2025-01", "2025", "2025-01/2026-03", "2025-21"]
    assert sorted(turned, key=period.bounds) == ordered


days = st.dates(min_value=date(1, 1, 1))


@given(days, days)
def test_any_two_days_are_an_interval_in_their_order(one: date, other: date) -> None:
    first, last = sorted((one, other))
    made = period.parse(f"{first.isoformat()}/{last.isoformat()}")
    assert (made.start, made.end) == (first, last)


@given(days)
def test_a_day_lies_in_its_month_and_year(day: date) -> None:
    text = day.isoformat()
    for edtf in (text, text[:7], text[:4], f"{text[:3]}X", f"{text[:2]}XX"):
        made = period.parse(edtf)
        assert made.start is not None
        assert made.end is not None
        assert made.start <= day <= made.end


@given(st.text("0123456789-X.~?%/Z", max_size=24) | st.text(max_size=12))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        made = period.parse(text)
    except period.PeriodError:
        assert period.text_of(text or None) == (text or "undated")
    else:
        assert made.start or made.end
        assert made.start is None or made.end is None or made.start <= made.end
