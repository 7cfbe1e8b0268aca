"""Narrowing by what rows have in common, and searches that are kept."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton
from test_summary import open_summary, text_of
from user import Desk

from wbdesk.gui.records.tab import RecordTab

LEFT = Qt.MouseButton.LeftButton


def offered(desk: Desk, page: RecordTab, name: str) -> dict[str, QAction]:
    """Open the menu of a facet; gives its entries with their counts by value."""
    menu = page.facets.buttons[name].menu()
    menu.aboutToShow.emit()
    desk.settle()
    return {action.text().replace("\t", ": "): action for action in menu.actions()}


def pinned(page: RecordTab) -> list[QToolButton]:
    return [
        each
        for each in page.facets.findChildren(QToolButton)
        if each.accessibleName().startswith("Saved search") and each.isVisible()
    ]


def save(desk: Desk, tab: str, text: str, name: str) -> RecordTab:
    page = desk.tab(tab)
    page.box.clear()
    desk.bot.keyClicks(page.box, text)
    desk.settle()
    desk.answers.line = name
    desk.window.actions_by_name["keep_search"].trigger()
    desk.settle()
    return page


def test_values_come_with_counts_and_narrow_the_rows(desk: Desk) -> None:
    page = desk.tab("attendees")
    groups = offered(desk, page, "group")
    assert list(groups) == ["European partners: 11", "Western Balkans: 6", "host: 1"]
    groups["Western Balkans: 6"].trigger()
    desk.settle()
    assert page.box.text() == 'group:"Western Balkans"'
    assert page.model.rowCount() == 6
    assert page.facets.buttons["group"].isChecked()


def test_counts_follow_the_search(desk: Desk) -> None:
    page = desk.tab("attendees")
    desk.bot.keyClicks(page.box, "country:rs OR country:fr")
    desk.settle()
    assert list(offered(desk, page, "group")) == ["European partners: 1", "Western Balkans: 1"]


def test_a_value_chosen_again_is_let_go(desk: Desk) -> None:
    page = desk.tab("timeline")
    years = offered(desk, page, "when")
    assert next(iter(years)).startswith("2026: ")
    next(iter(years.values())).trigger()
    desk.settle()
    assert 0 < page.model.rowCount() < 13
    again = offered(desk, page, "when")
    [ticked] = [action for action in again.values() if action.isChecked()]
    ticked.trigger()
    desk.settle()
    assert page.box.text() == ""
    assert page.model.rowCount() == 13


def test_a_tag_of_ones_own_is_a_facet(desk: Desk) -> None:
    page = desk.tab("funding")
    row = page.view.current()
    assert row is not None
    desk.window.marking.book.tag([row], ["brief"])
    desk.settle()
    offered(desk, page, "tag")["brief: 1"].trigger()
    desk.settle()
    assert page.model.rowCount() == 1


def test_a_search_is_kept_and_its_button_brings_it_back(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    page = save(desk, "funding", "amount:>=4m", "Large sums")
    [shown] = pinned(page)
    assert shown.text() == "Large sums"
    later = open_desk()
    page = later.tab("funding")
    page.box.clear()
    later.settle()
    assert page.model.rowCount() == 8
    later.bot.mouseClick(pinned(page)[0], LEFT)
    later.settle()
    assert page.box.text() == "amount:>=4m"
    assert page.model.rowCount() == 4
    assert not pinned(later.tab("notes"))


def test_keeping_a_search_can_be_undone(desk: Desk) -> None:
    page = save(desk, "funding", "kosovo", "Kosovo")
    assert len(pinned(page)) == 1
    desk.window.actions_by_name["undo"].trigger()
    desk.settle()
    assert not pinned(page)
    desk.window.actions_by_name["redo"].trigger()
    desk.settle()
    assert len(pinned(page)) == 1


def test_saved_searches_are_searched_renamed_and_deleted_by_keys(desk: Desk) -> None:
    save(desk, "funding", "kosovo", "Kosovo")
    save(desk, "notes", "sanctions", "Sanctions").box.clear()
    desk.window.actions_by_name["searches"].trigger()
    dialog = desk.window.searches.dialog
    assert dialog is not None
    assert dialog.list.count() == 2
    dialog.list.setCurrentRow(1)
    desk.answers.line = "What sanctions are"
    desk.bot.mouseClick(dialog.rename, LEFT)
    desk.settle()
    assert set(desk.window.searches.all) == {"Kosovo", "What sanctions are"}
    dialog.list.setCurrentRow(0)
    desk.bot.keyClick(dialog.list, Qt.Key.Key_Delete)
    desk.settle()
    assert set(desk.window.searches.all) == {"What sanctions are"}
    desk.bot.keyClick(dialog.list, Qt.Key.Key_Return)
    desk.settle()
    assert desk.window.tabs.name == "notes"
    assert desk.tab("notes").box.text() == "sanctions"


def test_a_saved_search_is_a_scope_of_a_summary(desk: Desk) -> None:
    save(desk, "attendees", "serbia", "Serbia").box.clear()
    desk.settle()
    dialog = open_summary(desk)
    names = [each.text() for each in dialog.choices.scopes.buttons()]
    number = names.index("Saved search: Serbia")
    dialog.choices.scopes.button(number).click()
    desk.settle()
    text = text_of(desk, dialog)
    assert "1 of 18" in text
    assert "Albania" not in text
    dialog.close()
