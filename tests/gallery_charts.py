"""Charts for the gallery: of the bundled release, of several, of thousands, of awkward records."""

import random
from collections.abc import Iterator, Sequence
from typing import TypeVar

import msgspec
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from wbdesk import pack, places
from wbdesk.charts.item import Item, item, items
from wbdesk.gui.charts.bars import BarsView
from wbdesk.gui.charts.map import MapView
from wbdesk.gui.charts.matrix import MatrixView
from wbdesk.gui.charts.timeline import TimelineView
from wbdesk.gui.charts.view import ChartView
from wbdesk.gui.theme.look import Look
from wbdesk.model.anchor import Anchor
from wbdesk.model.records import Attendee, Event, Funding
from wbdesk.model.release import Pack, Release

View = TypeVar("View", bound=QWidget)
_ANCHOR = Anchor(1, "as the text has it")
_CATEGORIES = ("meeting", "announcement", "agreement", "appointment", "background")
_FORMS = (
    "199X", "2003-06-21", "2008~", "2014-08-28", "2014/..", "2017?", "../2009", "2020-01/2023-12",
    "19XX", "2025-10-09T09:15:00", "2024-22", "2001~/2006~",
)  # fmt: skip
_MEETINGS = (
    ("2014-08-28", "Berlin"),
    ("2018-07-10", "London"),
    ("2021-07-05", "Sofia"),
    ("2023-10-16", "Tirana"),
    ("2024-10-14", "Berlin"),
    ("2025-10-09", "Hillsborough"),
)


def charts(look: Look) -> Iterator[tuple[str, QWidget]]:
    """Every chart in every state."""
    bundled = pack.read(next(places.packs().glob("*.json")))
    yield from _timelines(look, bundled)
    yield from _maps(look, bundled)
    yield from _bars(look, bundled)
    yield from _matrices(look, bundled)


def _timelines(look: Look, bundled: Pack) -> Iterator[tuple[str, QWidget]]:
    for name, given in (
        ("release", items(bundled.of("timeline"))),
        ("periods", _periods()),
        ("thousands", _thousands(10_000)),
        ("empty", ()),
        ("long", _awkward()),
    ):
        view = _made(TimelineView(look, None), (1000, 560))  # type: ignore[arg-type]
        view.show_records(given)
        yield f"chart-timeline-{name}", view
        if name == "release":
            view.setFocus()
            view.select("event-meeting")
            _point(view, "event-leaders")
            yield "chart-timeline-chosen", view
        if name == "thousands":
            for _ in range(24):
                view.zoom(0.8)
            yield "chart-timeline-zoomed", view


def _maps(look: Look, bundled: Pack) -> Iterator[tuple[str, QWidget]]:
    people = items(bundled.of("attendees"))
    others = (
        _person("US", "United States"),
        _person("JP", "Japan"),
        _person("TR", "Türkiye"),
        _person(None, "Organisation for Security and Co-operation in Europe"),
    )
    for name, given, size in (
        ("release", people, (1000, 560)),
        ("others", people + others, (1000, 560)),
        ("narrow", people + others, (460, 420)),
        ("tall", people, (420, 700)),
        ("empty", (), (1000, 560)),
    ):
        view = _made(MapView(look, None), size)  # type: ignore[arg-type]
        view.show_records(given)
        yield f"chart-map-{name}", view
        if name == "release":
            view.select("attendee-xk")
            yield "chart-map-chosen", view


def _bars(look: Look, bundled: Pack) -> Iterator[tuple[str, QWidget]]:
    for name, given in (
        ("release", items(bundled.of("funding"))),
        ("several", _sums()),
        ("empty", ()),
    ):
        view = _made(BarsView(look, None), (800, 460))  # type: ignore[arg-type]
        view.show_records(given)
        yield f"chart-bars-{name}", view
        if given:
            view.show_by("place")
            view.select(given[0].id)
            yield f"chart-bars-{name}-place", view


def _matrices(look: Look, bundled: Pack) -> Iterator[tuple[str, QWidget]]:
    chance = random.Random(3)
    releases = [
        Release(id=f"r{number}", title=f"Ministers of the region meet in {town}", published=day)
        for number, (day, town) in enumerate(_MEETINGS)
    ]
    given: list[Item] = []
    for number, release in enumerate(releases):
        for record in bundled.of("attendees"):
            assert isinstance(record, Attendee)
            if chance.random() < 0.8:
                status = "attended" if number < 4 or chance.random() < 0.5 else "expected"
                given.append(item(msgspec.structs.replace(record, status=status), release.id))
    view = _made(MatrixView(look, None), (800, 720))  # type: ignore[arg-type]
    view.show_records(given, releases)
    view.select("r1/attendee-rs")
    yield "chart-matrix-several", view
    narrow = _made(MatrixView(look, None), (420, 420))  # type: ignore[arg-type]
    narrow.show_records(given, releases)
    yield "chart-matrix-narrow", narrow


def _made(view: View, size: tuple[int, int]) -> View:
    view.resize(*size)
    view.show()
    return view


def _point(view: ChartView, name: str) -> None:
    """As the pointer does when it rests on something."""
    for ref, bounds in view.hits.bounds.items():
        if ref.id == name:
            view._hover(QPointF(bounds.center()))


def _event(number: int, when: str | None, title: str) -> Item:
    category = _CATEGORIES[number % len(_CATEGORIES)]
    record = Event(id=f"e{number}", when=when, title=title, category=category, anchor=_ANCHOR)
    return item(record)


def _periods() -> Sequence[Item]:
    return [_event(number, when, f"Dated {when}") for number, when in enumerate(_FORMS)]


def _thousands(count: int) -> Sequence[Item]:
    chance = random.Random(1)
    made = []
    for number in range(count):
        year, month = min(2026, max(1990, int(chance.gauss(2016, 7)))), chance.randint(1, 12)
        forms = (f"{year}-{month:02}-{chance.randint(1, 28):02}", f"{year}-{month:02}", str(year))
        when = chance.choices(forms, (8, 2, 1))[0]
        made.append(_event(number, when, f"Meeting number {number} of ministers on energy"))
    return made


def _awkward() -> Sequence[Item]:
    titles = (
        "A title that goes on and on, as titles of ministries' releases are wont to do " * 3,
        "اجتماع وزراء الخارجية في لندن",
        "Састанак министара спољних послова Западног Балкана",
        "x",
    )
    days = ("2025-10-07", "2025-10-08", "2025-10-09", None)
    return [
        _event(number, when, title)
        for number, (when, title) in enumerate(zip(days, titles, strict=True))
    ]


def _person(code: str | None, name: str) -> Item:
    record = Attendee(
        id=f"a-{(code or 'osce').casefold()}",
        code=code,
        name=name,
        group="",
        kind="country" if code else "organisation",
        status="expected",
        anchor=_ANCHOR,
    )
    return item(record)


def _sums() -> Sequence[Item]:
    return [
        item(Funding(id=name, amount=amount, currency=currency, purpose=purpose, anchor=_ANCHOR,
                     status=status, part_of=whole, same_as=same, places=where))
        for name, amount, currency, purpose, status, whole, same, where in (
            ("a", "90000000", "EUR", "Railways between capitals", "new", None, None, ("Serbia",)),
            ("b", "30000000", "EUR", "New signals", "new", "a", None, ()),
            ("c", "12500000", "EUR", "Stations", "new", "a", None, ()),
            ("d", "50000000", "EUR", "Clean energy for schools and hospitals in the whole of the "
             "region, with a reserve for what the winter may bring", "existing", None, None,
             ("Albania", "Kosovo")),
            ("e", "40000000", "GBP", "Projects on migration", "allocation", None, None, ()),
            ("f", None, None, "Help for those who mediate", "new", None, None, ("Kosovo",)),
            ("g", "90000000", "EUR", "Railways, told again", "new", None, "a", ()),
            ("h", "5000000", "EUR", "A school for railway staff", "new", None, None, ("Serbia",)),
        )
    ]  # fmt: skip
