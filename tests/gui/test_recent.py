"""The last searches of a box: offered by a key, kept, and out of the way."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMenu
from user import Desk

ALT = Qt.KeyboardModifier.AltModifier


def search(desk: Desk, box: QLineEdit, text: str) -> None:
    """Search, go on to the results, and clear the box."""
    box.setFocus()
    desk.bot.keyClicks(box, text)
    desk.bot.keyClick(box, Qt.Key.Key_Return)
    desk.settle()
    box.clear()
    desk.settle()


def offered(desk: Desk, name: str = "funding") -> QMenu:
    menu = desk.window.pages.recent[name].menu
    assert menu is not None
    desk.bot.waitUntil(menu.isVisible)
    return menu


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()][:-1]


def test_down_in_an_empty_box_offers_what_was_searched_for(desk: Desk) -> None:
    box = desk.tab("funding").box
    search(desk, box, "kosovo")
    search(desk, box, "amount:>=4m & more")
    search(desk, box, "kosovo")
    box.setFocus()
    desk.bot.keyClick(box, Qt.Key.Key_Down)
    menu = offered(desk)
    assert texts(menu) == ["kosovo", "amount:>=4m && more"]
    assert menu.accessibleName() == "Recent searches"
    desk.bot.keyClick(menu, Qt.Key.Key_Down)
    desk.bot.keyClick(menu, Qt.Key.Key_Return)
    desk.settle()
    assert box.text() == "amount:>=4m & more"


def test_alt_down_offers_them_whatever_stands_there_and_esc_changes_nothing(desk: Desk) -> None:
    page = desk.tab("funding")
    box = page.box
    search(desk, box, "kosovo")
    box.setFocus()
    desk.bot.keyClicks(box, "koso")
    desk.bot.keyClick(box, Qt.Key.Key_Down, ALT)
    menu = offered(desk)
    desk.bot.keyClick(menu, Qt.Key.Key_Escape)
    assert box.text() == "koso"
    assert desk.window.pages.recent["funding"].texts == ["kosovo"]
    desk.bot.keyClick(box, Qt.Key.Key_Down)
    assert page.view.hasFocus()


def test_where_nothing_was_searched_for_down_goes_into_the_rows(desk: Desk) -> None:
    page = desk.tab("notes")
    page.box.setFocus()
    desk.bot.keyClick(page.box, Qt.Key.Key_Down, ALT)
    assert page.box.hasFocus()
    desk.bot.keyClick(page.box, Qt.Key.Key_Down)
    assert page.view.hasFocus()
    assert desk.window.pages.recent["notes"].menu is None


def test_leaving_the_box_counts_and_ten_are_kept(desk: Desk) -> None:
    page = desk.tab("notes")
    for number in range(12):
        page.box.setFocus()
        page.box.setText(f"word {number}")
        page.view.setFocus()
    assert desk.window.pages.recent["notes"].texts == [f"word {n}" for n in range(11, 1, -1)]


@pytest.mark.parametrize("name", ["funding", "everywhere", "source"])
def test_every_box_has_its_own_and_has_it_tomorrow(
    desk: Desk, open_desk: Callable[[], Desk], name: str
) -> None:
    def box_of(where: Desk) -> QLineEdit:
        if name == "everywhere":
            return where.window.header.everywhere
        where.window.tabs.go(name)
        where.settle()
        box = where.window.tabs.pages[name].box
        assert box is not None
        return box

    search(desk, box_of(desk), "kosovo")
    later = open_desk()
    box = box_of(later)
    box.setFocus()
    later.bot.keyClick(box, Qt.Key.Key_Down)
    menu = offered(later, name)
    assert texts(menu) == ["kosovo"]
    forget = menu.actions()[-1]
    assert forget.text() == "Forget these"
    desk.bot.keyClick(menu, Qt.Key.Key_Up)
    desk.bot.keyClick(menu, Qt.Key.Key_Return)
    assert later.window.pages.recent[name].texts == []
    later.tab("notes")
    assert later.window.pages.recent["notes"].texts == []
