"""What a search box offers and explains, by keys as a user presses them."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from user import Desk

import invented
from wbdesk.gui.palette.dialog import Palette
from wbdesk.gui.records.card import LanguageCard
from wbdesk.gui.records.searchbox import SearchBox
from wbdesk.gui.records.tab import RecordTab

Key = Qt.Key


@pytest.fixture
def two(desk: Desk) -> Desk:
    """The window on two releases, one of them of our own invention."""
    desk.window._tasks.ask("", lambda library: library.store(invented.made()), lambda _: None)
    desk.settle()
    desk.window.reload()
    desk.settle()
    desk.window.activateWindow()
    return desk


@pytest.fixture
def both(searching: Desk) -> Desk:
    """The same, one window for all that do no more than search in it."""
    if len(searching.releases) == 1:
        searching.window._tasks.ask(
            "", lambda library: library.store(invented.made()), lambda _: None
        )
        searching.settle()
        searching.window.reload()
        searching.settle()
    return searching


def typed(desk: Desk, box: SearchBox, text: str) -> list[str]:
    """Type into a box and wait for the list; what it offers, each with what stands beside."""
    box.setFocus()
    desk.bot.keyClicks(box, text)
    assert box.completion is not None
    desk.bot.waitUntil(lambda: box.completion.open, timeout=5000)
    desk.settle()
    return [offer.spoken for offer in box.completion.offers]


def quiet(desk: Desk, box: SearchBox) -> bool:
    """Whether nothing is offered, once there has been time for it."""
    assert box.completion is not None
    desk.bot.waitUntil(lambda: not box.completion._pause.isActive(), timeout=5000)
    desk.settle()
    return not box.completion.open


def offered(desk: Desk, page: RecordTab) -> list[str]:
    """The searches a tab without rows offers, once there has been time for it."""
    desk.settle()
    desk.bot.waitUntil(lambda: not page._nearby._pause.isActive(), timeout=5000)
    desk.settle()
    return [each.text() for each in page.empty.offered]


def press(desk: Desk, box: SearchBox, *keys: Qt.Key) -> None:
    for key in keys:
        desk.bot.keyClick(box, key)


def test_a_field_then_its_value_by_tab(both: Desk) -> None:
    box = both.tab("attendees").box
    assert typed(both, box, "pe") == ["person:, Person"]
    press(both, box, Key.Key_Tab)
    assert box.text() == "person:"
    assert box.hasFocus()
    both.bot.waitUntil(lambda: box.completion.open)
    assert [offer.spoken for offer in box.completion.offers] == ["Đorđe Ilić, 1"]
    press(both, box, Key.Key_Tab)
    assert box.text() == 'person:"Đorđe Ilić" '
    both.settle()
    assert both.texts("attendees") == ["Serbia"]
    press(both, box, Key.Key_Tab)
    assert not box.hasFocus()


@pytest.mark.parametrize(
    ("tab", "text", "first"),
    [
        ("attendees", "country:ser", "Serbia (RS), 2"),
        ("attendees", "-group:west", "Western Balkans, 7"),
        ("attendees", "status:", "expected, 19"),
        ("attendees", "person:dj", "Đorđe Ilić, 1"),
        ("timeline", "when:202", "2026, 1"),
        ("timeline", "ferries place:l", "Lakeside, 1"),
        ("notes", "is:st", "starred, 0"),
        ("funding", "currency:", "GBP, 4"),
        ("notes", "type:def", "definition, 4"),
    ],
)
def test_values_are_counted(both: Desk, tab: str, text: str, first: str) -> None:
    assert typed(both, both.tab(tab).box, text)[0] == first


def test_tags_are_offered(two: Desk) -> None:
    page = two.tab("funding")
    rows = [row for row in map(page.model.row_at, range(2)) if row is not None]
    two.window.marking.book.tag(rows, ["for the brief"])
    two.settle()
    assert typed(two, page.box, "tag:br") == ["for the brief, 2"]
    press(two, page.box, Key.Key_Down, Key.Key_Return)
    two.settle()
    assert page.box.text() == 'tag:"for the brief" '
    assert page.model.rowCount() == 2


def test_the_box_of_all_tabs_knows_all_fields_and_adds_up(both: Desk) -> None:
    box = both.window.header.everywhere
    assert [each.partition(":")[0] for each in typed(both, box, "pl")] == ["place"]
    press(both, box, Key.Key_Tab)
    both.bot.waitUntil(lambda: box.completion.open)
    here = {offer.text: offer.beside for offer in box.completion.offers}
    events = both.window.tabs.page("timeline")
    assert here["Lakeside"] == "1"
    assert len(here) > 3
    press(both, box, Key.Key_Escape, Key.Key_Escape)
    assert box.text() == ""
    assert events.box.text() == ""
    assert "expected, 19" in typed(both, box, "status:e")


def test_arrows_choose_and_typing_goes_on(both: Desk) -> None:
    box = both.tab("timeline").box
    offered = typed(both, box, "category:")
    assert len(offered) > 2
    press(both, box, Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Up, Key.Key_Up)
    assert box.text() == "category:"
    both.bot.keyClicks(box, "ag")
    assert box.text() == "category:ag"
    both.bot.waitUntil(lambda: len(box.completion.offers) == 1)
    press(both, box, Key.Key_Down, Key.Key_Return)
    assert box.text() == "category:agreement "
    assert box.hasFocus()


def test_a_click_takes_an_offer(both: Desk) -> None:
    box = both.tab("timeline").box
    typed(both, box, "ferries -category:m")
    shown = box.completion._list
    at = shown.visualRect(shown.model().index(0)).center()
    both.bot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert box.text() == "ferries -category:meeting "
    assert box.hasFocus()


def test_what_was_taken_can_be_undone(both: Desk) -> None:
    box = both.tab("timeline").box
    typed(both, box, "category:m")
    press(both, box, Key.Key_Tab)
    assert box.text() == "category:meeting "
    box.undo()
    assert box.text() == "category:m"


def test_escape_closes_the_list_first_then_empties_the_box(both: Desk) -> None:
    box = both.tab("timeline").box
    typed(both, box, "category:")
    press(both, box, Key.Key_Escape)
    assert not box.completion.open
    assert box.text() == "category:"
    press(both, box, Key.Key_Escape)
    assert box.text() == ""


def test_enter_goes_to_the_results_where_nothing_is_chosen(both: Desk) -> None:
    page = both.tab("timeline")
    typed(both, page.box, "category:m")
    press(both, page.box, Key.Key_Return)
    assert page.box.text() == "category:m"
    assert not page.box.completion.open
    assert page.view.hasFocus()


def test_down_goes_to_the_results_where_nothing_is_offered(both: Desk) -> None:
    page = both.tab("timeline")
    page.box.setFocus()
    both.bot.keyClicks(page.box, "ferries")
    assert quiet(both, page.box)
    press(both, page.box, Key.Key_Down)
    assert page.view.hasFocus()


@pytest.mark.parametrize(
    "text", ["p", "zz", '"pe', "2025", "speaker:x ", "nofield:", "amount:", "country:rs"]
)
def test_nothing_is_offered_where_nothing_helps(both: Desk, text: str) -> None:
    box = both.tab("attendees").box
    box.setFocus()
    both.bot.keyClicks(box, text)
    assert quiet(both, box)


def test_what_is_filled_in_by_others_offers_nothing(both: Desk) -> None:
    page = both.tab("timeline")
    page.box.setFocus()
    page.box.setText("category:")
    both.settle()
    assert not page.box.completion.open
    typed(both, page.box, "m")
    page.box.setText("ferries")
    assert not page.box.completion.open


def test_the_list_goes_with_the_keyboard(both: Desk) -> None:
    page = both.tab("timeline")
    typed(both, page.box, "category:m")
    page.view.setFocus()
    assert not page.box.completion.open


def test_the_list_can_be_read_out(both: Desk) -> None:
    box = both.tab("timeline").box
    typed(both, box, "category:")
    shown = QAccessible.queryAccessibleInterface(box.completion._list)
    assert shown.text(QAccessible.Text.Name) == "Suggestions"
    first = shown.child(0).text(QAccessible.Text.Name)
    assert first.partition(", ")[2].isdigit()


def test_a_misspelt_search_is_put_right_by_a_link(both: Desk) -> None:
    page = both.tab("notes")
    page.box.setFocus()
    both.bot.keyClicks(page.box, "enigne trouble")
    assert offered(both, page) == ["engine trouble"]
    link = page.empty.offered[0]
    assert link.isVisible()
    assert link.accessibleName() == "Did you mean engine trouble"
    link.setFocus()
    both.bot.keyClick(link, Key.Key_Space)
    both.settle()
    assert page.box.text() == "engine trouble"
    assert page.model.rowCount() == 1
    assert page.empty.offered == []


def test_a_misspelt_search_of_all_tabs_is_put_right_there(both: Desk) -> None:
    page = both.tab("notes")
    both.bot.keyClicks(both.window.header.everywhere, "enigne")
    assert offered(both, page) == ["engine"]
    both.bot.mouseClick(page.empty.offered[0], Qt.MouseButton.LeftButton)
    both.settle()
    assert both.window.header.everywhere.text() == "engine"
    assert page.model.rowCount() == 1


def test_what_is_offered_belongs_to_what_is_typed(both: Desk) -> None:
    page = both.tab("notes")
    both.bot.keyClicks(page.box, "enigne")
    assert offered(both, page)
    both.bot.keyClicks(page.box, "zzzz")
    assert offered(both, page) == []
    page.box.setText("enigne")
    assert offered(both, page)
    page.box.clear()
    assert offered(both, page) == []


def test_the_palette_offers_what_may_be_meant(two: Desk) -> None:
    two.window.actions_by_name["palette"].trigger()
    palette = two.window.palette_dialog
    assert isinstance(palette, Palette)
    two.bot.keyClicks(palette.box, "enigne truoble")
    two.settle()
    assert "enigne truoble" in palette.told.text()
    two.bot.keyClick(palette.box, Key.Key_Return)
    two.settle()
    assert palette.box.text() == "engine trouble"
    line = palette.model.line(palette.list.currentIndex().row())
    assert line is not None
    assert line.row is not None
    palette.reject()


def card_of(desk: Desk, opener: Callable[[], object]) -> LanguageCard:
    opener()
    card = QApplication.activeModalWidget()
    assert isinstance(card, LanguageCard)
    desk.bot.waitUntil(card.isActiveWindow)
    return card


def test_f2_shows_the_language_and_enter_takes_an_example(two: Desk) -> None:
    box = two.tab("attendees").box
    box.setFocus()
    two.bot.keyClicks(box, "ferries ")
    card = card_of(two, lambda: two.bot.keyClick(box, Key.Key_F2))
    wanted = list(card.table.examples()).index("status:expected")
    for _ in range(wanted):
        two.bot.keyClick(card.table, Key.Key_Down)
    two.bot.keyClick(card.table, Key.Key_Return)
    two.settle()
    assert box.text() == "ferries status:expected"
    assert box.hasFocus()
    box.undo()
    assert box.text().strip() == "ferries"


def test_an_unfinished_example_goes_on_with_its_values(two: Desk) -> None:
    box = two.tab("attendees").box
    card = card_of(two, box.explain)
    row = [card.table._text(n) for n in range(card.table.rowCount())].index("person:")
    at = card.table.visualItemRect(card.table.item(row, 1)).center()
    two.bot.mouseClick(card.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert box.text() == "person:"
    two.bot.waitUntil(lambda: box.completion.open)
    assert box.completion.offers[0].text == "Đorđe Ilić"


def test_escape_closes_the_card_and_changes_nothing(two: Desk) -> None:
    box = two.window.header.everywhere
    box.setText("ferries")
    card = card_of(two, box.explain)
    two.bot.keyClick(card.table, Key.Key_Escape)
    assert not card.isVisible()
    assert box.text() == "ferries"


def test_the_menu_shows_the_card_of_the_box_in_use(two: Desk) -> None:
    two.tab("quotes")
    action = two.window.actions_by_name["language"]
    assert action.shortcut().toString() == "F2"
    card = card_of(two, action.trigger)
    assert "speaker:" in list(card.table.examples())
    assert "category:meeting" not in list(card.table.examples())
    card.reject()
    two.window.header.everywhere.setFocus()
    card = card_of(two, action.trigger)
    assert {"speaker:", "category:meeting"} <= set(card.table.examples())
    card.reject()
    two.window.tabs.go("overview")
    card = card_of(two, action.trigger)
    assert "speaker:" in list(card.table.examples())
    card.reject()


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=40) | st.from_regex(r'(-?[a-z]{0,8}:?"?[\w ]{0,9}"? ?){0,4}\Z'))
@example(text='speaker:"')
@example(text="🏰 amount:🏰 when:")
@example(text="person:\ud83c")
def test_nothing_typed_raises_or_hangs(two: Desk, text: str) -> None:
    box = two.tab("attendees").box
    box.setFocus()
    box.clear()
    box.insert(text)
    for key in (Key.Key_Down, Key.Key_Tab):
        box.completion._ask()
        two.settle()
        if box.completion.open:
            press(two, box, key)
    box.completion.close()
    two.settle()


def test_the_names_offered_are_those_of_the_tab(both: Desk) -> None:
    assert typed(both, both.tab("quotes").box, "to") == ["topic:, Topics"]
    assert typed(both, both.tab("notes").box, "to") == ["topic:, Topic"]
