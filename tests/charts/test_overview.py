"""The overview of one release and of many: what it says, and how it is laid out."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from made import attendee, beyond, event, fund, overlapping

from wbdesk.charts.drawing import Rect, Text
from wbdesk.charts.item import Item, item
from wbdesk.charts.measure import Estimate
from wbdesk.charts.overview.choice import overview
from wbdesk.charts.overview.content import Card, Overview, Stock
from wbdesk.charts.overview.layout import draw
from wbdesk.model.anchor import Anchor
from wbdesk.model.records import Note, Quote
from wbdesk.model.release import Release

MEASURE = Estimate(10)
ANCHOR = Anchor(1, "somewhere in the text")
RELEASE = Release(id="r", title="Ministers meet", published="2025-10-09", publisher="An office")


def note(name: str, kind: str, text: str, **more: str) -> Item:
    return item(Note(id=name, type=kind, text=text, anchor=ANCHOR, **more))  # type: ignore[arg-type]


def quote(name: str, words: str, speaker: str | None, *, fragment: bool = False) -> Item:
    return item(Quote(id=name, words=words, speaker=speaker, fragment=fragment, anchor=ANCHOR))


ITEMS = {
    "timeline": (
        event("past", "2019", "The treaty", "agreement"),
        event("told", "2025-10-09", "A project is announced", "announcement"),
        event("meeting", "2025-10-09", "The meeting"),
        event("leaders", "2025-10-22", "The leaders meet"),
        event("someday", None, "Some day"),
    ),
    "attendees": (
        attendee("GB", "United Kingdom", "host"),
        attendee("AL", "Albania", "Western Balkans"),
        attendee("RS", "Serbia", "Western Balkans"),
    ),
    "funding": (
        fund("part", "3000000", "GBP", part_of="whole"),
        fund("whole", "10000000", "GBP"),
        fund("again", "10000000", "GBP", same_as="whole"),
        fund("other", "5000000"),
    ),
    "quotes": (
        quote("bit", "imperative", "A. Minister", fragment=True),
        quote("whole", "We agree on much.", "A. Minister"),
    ),
    "notes": (
        note("people", "figure", "People who passed", value="22000", unit="people",
             comparison="close to"),
        note("staff", "measure", "Staff move to other work"),
        note("term", "definition", "What a term means"),
    ),
}  # fmt: skip


def stock(**changes: object) -> Stock:
    counts = {kind: len(given) for kind, given in ITEMS.items()}
    return msgspec.structs.replace(Stock([RELEASE], 1, ITEMS, counts), **changes)


def card(made: Overview, title: str) -> Card:
    return next(each for each in made.cards if each.title == title)


def said(given: Card) -> list[str]:
    return [point.text for part in given.parts for point in part.points]


def test_one_release_says_what_when_where_who_how_much_and_what_follows() -> None:
    made = overview(stock())
    tiles = {name: point.text for name, point in made.tiles}
    assert tiles["When"] == "9 October 2025"
    assert tiles["Host"] == "United Kingdom"
    assert tiles["Delegations"] == "3"
    assert tiles["Next"] == "22 October 2025"
    assert said(card(made, "What happened"))[:2] == ["The meeting", "A project is announced"]
    assert said(card(made, "What follows")) == ["The leaders meet"]
    assert [part.name for part in card(made, "Who").parts] == ["Host (1)", "Western Balkans (2)"]
    assert card(made, "Who").foot == "All expected"
    assert said(card(made, "What was said"))[0] == "We agree on much."
    assert card(made, "Figures").parts[0].points[0].lead == "close to 22,000 people"
    assert said(card(made, "What is done")) == ["Staff move to other work"]


def test_no_money_is_told_twice_and_currencies_stay_apart() -> None:
    made = overview(stock())
    tiles = {name: point.text for name, point in made.tiles}
    assert tiles["Money, GBP"] == "£10 million"
    assert tiles["Money, EUR"] == "€5 million"
    leads = [point.lead for point in card(made, "How much").parts[0].points]
    assert sorted(leads[:2]) == ["£10 million", "€5 million"]
    assert leads[2:] == ["£3 million"]


def test_an_undated_release_has_no_next() -> None:
    undated = msgspec.structs.replace(RELEASE, published=None)
    made = overview(stock(releases=[undated]))
    assert "Next" not in dict(made.tiles)
    assert len(said(card(made, "What happened"))) == 4


def test_many_releases_tell_the_latest_and_what_is_coming() -> None:
    second = msgspec.structs.replace(RELEASE, id="s", title="Ministers meet again")
    made = overview(
        stock(
            releases=[second, RELEASE],
            total=2,
            coming=[event("soon", "2025-11-05", "Soon")],
        )
    )
    assert dict(made.tiles)["Timeline"].text == "5"
    assert said(card(made, "Latest releases")) == ["Ministers meet again", "Ministers meet"]
    assert said(card(made, "Next dates")) == ["Soon"]
    places = card(made, "Often there of late").parts[0].points
    assert places[2].ref == ("search", "attendees country:RS")
    assert not any(each.title == "Latest dates" for each in made.cards)


def test_nothing_is_nothing() -> None:
    assert overview(Stock([], 0, {}, {})) == Overview()
    assert overview(Stock([RELEASE], 1, {}, {})) == Overview()


@given(width=st.floats(240, 4000), size=st.floats(8, 30))
def test_everything_has_room(width: float, size: float) -> None:
    measure = Estimate(size)
    drawing = draw(overview(stock()), width, measure)
    assert not beyond(drawing, measure)
    assert not overlapping(drawing, measure)


def test_what_can_be_opened_says_what_it_is() -> None:
    drawing = draw(overview(stock()), 1000, MEASURE)
    hints = drawing.hints()
    assert all(hints[ref] for ref in drawing.order)
    frames = [shape for shape in drawing.shapes if isinstance(shape, Rect) and not shape.ref]
    assert max(shape.x + shape.w for shape in frames) <= 1000
    assert any(isinstance(shape, Text) and shape.text == "£10 million" for shape in drawing.shapes)
