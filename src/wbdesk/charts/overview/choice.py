"""Chooses what an overview of a release, or of many, says first."""

from collections.abc import Sequence
from decimal import Decimal
from typing import cast

from wbdesk.charts.delegations import delegations
from wbdesk.charts.drawing import Ref
from wbdesk.charts.item import Item
from wbdesk.charts.overview import points
from wbdesk.charts.overview.content import (
    SEARCH,
    TAB,
    Card,
    Look,
    Overview,
    Part,
    Point,
    Stock,
)
from wbdesk.charts.sums import qualified
from wbdesk.charts.timescale import extent
from wbdesk.model import money, period
from wbdesk.model.display import counted
from wbdesk.model.groups import GROUPS
from wbdesk.model.kinds import BY_NAME
from wbdesk.model.query import term_of
from wbdesk.model.records import Attendee, Event, Note

_DELEGATIONS = 24
_MOST = {"timeline": 4, "funding": 5, "quotes": 3, "notes": 6}
_WEIGHT = {"meeting": 0, "agreement": 1, "announcement": 2, "appointment": 3, "background": 4}


def overview(stock: Stock) -> Overview:
    """The overview of what there is; without tiles and cards where there is nothing."""
    if stock.total == 1 and stock.releases:
        return _Release(stock).made()
    return _many(stock)


class _Release:
    """One release: what, when, where, who, how much, and what follows."""

    def __init__(self, stock: Stock) -> None:
        self._stock = stock
        self._day = stock.releases[0].published or ""
        events = stock.items.get("timeline", ())
        self._now = sorted(
            (each for each in events if not _after(each, self._day)), key=self._nearness
        )
        self._next = sorted((each for each in events if _after(each, self._day)), key=_begin)
        self._who = delegations(stock.items.get("attendees", ()))
        self._sums = list(qualified(stock.items.get("funding", ())))

    def made(self) -> Overview:
        """Tiles and cards."""
        cards = (
            self._occasion(),
            self._attendees(),
            self._funding(),
            self._quotes(),
            self._follows(),
            self._figures(),
            self._done(),
        )
        return Overview(tuple(self._tiles()), tuple(card for card in cards if card is not None))

    def _nearness(self, item: Item) -> tuple[int, int, float]:
        """Events of the day first, meetings before announcements, then the latest."""
        record = cast(Event, item.record)
        on_the_day = record.when is not None and record.when[:10] == self._day
        return (not on_the_day, _WEIGHT[record.category], -_begin(item))

    def _tiles(self) -> list[tuple[str, Point]]:
        made = []
        for item in self._now[:1]:
            point, record = points.event(item), cast(Event, item.record)
            made.append(("When", _tile(point, point.lead)))
            if record.place:
                made.append(("Where", _tile(point, record.place, "place")))
        hosts = [each for each in self._who if each.group == "host"]
        if hosts:
            made.append(("Host", points.delegation(hosts[0])))
        if self._who:
            said = f"{len(self._who):,}"
            made.append(("Delegations", Point(Ref(TAB, "attendees"), said, hint=f"{said} in all")))
        totals, _ = money.totals(self._sums)
        for total in totals[:2]:
            said = money.text_of(total.amount, total.currency)
            hint = f"{said}\n{counted(len(total.records), 'sum')}, none counted twice"
            made.append((f"Money, {total.currency}", Point(Ref(TAB, "funding"), said, hint=hint)))
        for item in self._next[:1]:
            point = points.event(item)
            made.append(("Next", _tile(point, point.lead, "next")))
        return made

    def _card(
        self, title: str, kind: str, look: Look, found: Sequence[Point], whole: int | None = None
    ) -> Card | None:
        shown = tuple(found[: _MOST[kind]])
        if not shown:
            return None
        return Card(title, kind, look, (Part(shown),), _all(self._stock, kind))

    def _occasion(self) -> Card | None:
        return self._card("What happened", "timeline", "list", [*map(points.event, self._now)])

    def _follows(self) -> Card | None:
        return self._card("What follows", "timeline", "list", [*map(points.event, self._next)])

    def _attendees(self) -> Card | None:
        parts = []
        for group, name in GROUPS.items():
            found = [points.delegation(each) for each in self._who if each.group == group]
            if found:
                parts.append(Part(tuple(found[:_DELEGATIONS]), f"{name} ({len(found):,})"))
        if not parts:
            return None
        people = [cast(Attendee, each.record) for each in self._stock.items["attendees"]]
        attended = sum(each.status == "attended" for each in people)
        foot = "All expected" if not attended else ""
        foot = "All attended" if attended == len(people) else foot
        more = _all(self._stock, "attendees")
        return Card("Who", "attendees", "badges", tuple(parts), more, foot)

    def _funding(self) -> Card | None:
        by_id = {each.id: each for each in self._stock.items.get("funding", ())}
        totals, left_out = money.totals(self._sums)
        counted = [record for total in totals for record in total.records]
        counted.sort(key=lambda each: (each.currency or "", -Decimal(each.amount or 0)))
        whole = {record.id for record in counted}
        parts = [each for each in left_out if each.part_of in whole]
        unstated = [each for each in left_out if not (each.part_of or each.same_as)]
        chosen = [points.sum_of_money(by_id[each.id]) for each in (*counted, *parts, *unstated)]
        return self._card("How much", "funding", "list", chosen)

    def _quotes(self) -> Card | None:
        found = sorted(
            self._stock.items.get("quotes", ()),
            key=lambda each: bool(getattr(each.record, "fragment", False)),
        )
        return self._card("What was said", "quotes", "quotes", [*map(points.quote, found)])

    def _figures(self) -> Card | None:
        return self._card(
            "Figures", "notes", "figures", [*map(points.figure, self._notes("figure"))]
        )

    def _done(self) -> Card | None:
        return self._card(
            "What is done", "notes", "list", [*map(points.note, self._notes("measure"))]
        )

    def _notes(self, kind: str) -> list[Item]:
        notes = self._stock.items.get("notes", ())
        return [each for each in notes if cast(Note, each.record).type == kind]


def _many(stock: Stock) -> Overview:
    """Many releases: the latest of them, what is coming, and the latest of each kind."""
    cards: list[Card] = []

    def add(title: str, kind: str, look: Look, found: Sequence[Point], more: str | None) -> None:
        if found:
            cards.append(Card(title, kind, look, (Part(tuple(found)),), more))

    latest = [points.release(each) for each in stock.releases]
    add("Latest releases", "timeline", "list", latest, None)
    coming = [points.event(each) for each in stock.coming]
    add("Next dates", "timeline", "list", coming, _all(stock, "timeline"))
    for title, kind, look, point in (
        ("Latest dates", "timeline", "list", points.event),
        ("Latest sums", "funding", "list", points.sum_of_money),
        ("Latest words", "quotes", "quotes", points.quote),
        ("Latest figures", "notes", "figures", points.figure),
    ):
        found = [point(each) for each in stock.items.get(kind, ())][: _MOST[kind]]
        if not (kind == "timeline" and coming):
            add(title, kind, cast(Look, look), found, _all(stock, kind))
    add("Often there of late", "attendees", "badges", _often(stock), _all(stock, "attendees"))
    return Overview(tuple(_numbers(stock)), tuple(cards))


def _numbers(stock: Stock) -> list[tuple[str, Point]]:
    made = []
    for name, count in stock.counts.items():
        point = Point(Ref(TAB, name), f"{count:,}", hint=f"{BY_NAME[name].label}: {count:,}")
        made.append((BY_NAME[name].label, point))
    return made


def _often(stock: Stock) -> list[Point]:
    """Those there most often among the attendees given, each a search for all its records."""
    there = delegations(stock.items.get("attendees", ()))
    made = []
    for each in sorted(there, key=lambda each: -len(each.items))[:_DELEGATIONS]:
        term = f"country:{each.code}" if each.code else term_of("name", each.name)
        hint = f"{each.name}\n{counted(len(each.items), 'time')} of late: search for all"
        made.append(Point(Ref(SEARCH, f"attendees {term}"), each.name, each.code or "", hint=hint))
    return made


def _tile(point: Point, text: str, use: str = "") -> Point:
    """A point as a tile; two tiles of one record are two things to choose."""
    ref = Ref(f"{point.ref.kind} {use}".strip(), point.ref.id)
    return Point(ref, text, hint=point.hint)


def _all(stock: Stock, kind: str) -> str:
    count = stock.counts.get(kind, 0)
    if not count:
        return BY_NAME[kind].label
    return counted(count, BY_NAME[kind].noun)


def _begin(item: Item) -> float:
    found = extent(cast(Event, item.record).when)
    if found is None:
        return 0.0
    return found.start if found.start is not None else found.end or 0.0


def _after(item: Item, day: str) -> bool:
    """Whether an event begins after a day."""
    end = period.bounds(day)[1] if day else None
    return end is not None and _begin(item) > end + 0.999
