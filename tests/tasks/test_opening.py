"""Where a timeline opens: at the meeting of the release, or nearest to today."""

from datetime import date

import many
import pytest

import invented
from wbdesk.library import Library, Row
from wbdesk.model.anchor import Anchor
from wbdesk.model.query import parse
from wbdesk.model.records import Event
from wbdesk.model.release import Pack, Release
from wbdesk.model.view import View
from wbdesk.tasks.opening import opening

TODAY = date(2025, 6, 1)
PLAIN = View("timeline", parse(""))


def event(name: str, when: str | None, category: str = "background") -> Event:
    return Event(
        id=name,
        when=when,
        title=name,
        category=category,  # type: ignore[arg-type]
        anchor=Anchor(1, "anchored here"),
    )


def stored(library: Library, published: str | None, *events: Event, slug: str = "one") -> None:
    release = Release(id=slug, title=slug, published=published)
    library.store(Pack(release, {"timeline": events}))


def opened(library: Library, view: View = PLAIN) -> Row:
    return library.page(view)[opening(library, view, TODAY)]


DAY = (
    event("long-ago", "1999"),
    event("that-year", "2024"),
    event("said", "2024-05-14", "announcement"),
    event("met", "2024-05-14", "meeting"),
    event("later", "2024-11", "meeting"),
    event("some-day", None),
)


@pytest.fixture
def empty(tmp_path: object) -> Library:
    return Library.open(tmp_path / "empty.wbdesk")  # type: ignore[operator]


@pytest.mark.parametrize(
    ("published", "names", "wanted"),
    [
        ("2024-05-14", ("long-ago", "that-year", "said", "met", "later"), "met"),
        ("2024-05-14", ("long-ago", "that-year", "said", "later"), "said"),
        ("2024-05-14", ("long-ago", "that-year", "later", "some-day"), "that-year"),
        ("2024-10-30", ("long-ago", "met", "later", "some-day"), "later"),
        ("2024-05", ("long-ago", "said", "met"), "met"),
        (None, ("long-ago", "said", "met"), "long-ago"),
        ("2024-05-14", ("some-day",), "some-day"),
    ],
)
def test_of_one_release_it_is_the_meeting_or_the_first_event_of_its_day(
    empty: Library, published: str | None, names: tuple[str, ...], wanted: str
) -> None:
    stored(empty, published, *(each for each in DAY if each.id in names))
    assert opened(empty).record.id == wanted


@pytest.mark.parametrize(
    ("dates", "wanted"),
    [
        (("2025-05-01", "2025-06-03", "2026"), 1),
        (("2025-05-30", "2025-06-05", "2026"), 0),
        (("2025-05-30", "2025-06-03"), 1),
        (("2030", "2031"), 0),
        (("1999", "2001", None), 1),
        (("2020/2030", "2025-06-02"), 1),
    ],
)
def test_of_several_it_is_the_one_nearest_to_today(
    empty: Library, dates: tuple[str | None, ...], wanted: int
) -> None:
    for number, when in enumerate(dates):
        stored(empty, "2001-01-01", event(f"e{number}", when), slug=f"r{number}")
    assert opened(empty).record.id == f"e{wanted}"


def test_one_of_several_chosen_is_taken_as_one(empty: Library) -> None:
    stored(empty, "2024-05-14", *DAY)
    empty.store(invented.made())
    assert opened(empty, View("timeline", parse(""), ("one",))).record.id == "met"


def test_a_search_or_another_order_begins_at_its_first_row(empty: Library) -> None:
    stored(empty, "2024-05-14", *DAY)
    for view in (
        View("timeline", parse("e")),
        View("timeline", parse(""), None, "title"),
        View("notes", parse("")),
    ):
        assert opening(empty, view, TODAY) == 0


def test_of_many_it_is_found_all_the_same(empty: Library) -> None:
    empty.store_many(many.entries(60, records=50, paragraphs=3))
    number = opening(empty, PLAIN, TODAY)
    rows = empty.page(PLAIN, limit=1000)
    days = [
        date.fromisoformat(row.record.when).toordinal()
        for row in rows
        if isinstance(row.record, Event) and row.record.when and len(row.record.when) == 10
    ]
    when = rows[number].record.when  # type: ignore[attr-defined]
    away = min(abs(day - TODAY.toordinal()) for day in days)
    assert abs(date.fromisoformat(when).toordinal() - TODAY.toordinal()) == away
