"""Preferences take effect at once and are there again at the next launch."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from user import Desk

from wbdesk.gui.preferences.dialog import PreferencesDialog

# The size of text is the application's: it is given back.
pytestmark = pytest.mark.usefixtures("usual_text")


def opened(desk: Desk) -> PreferencesDialog:
    desk.window.actions_by_name["preferences"].trigger()
    desk.settle()
    made = desk.window.paperwork.set
    assert isinstance(made, PreferencesDialog)
    return made


def test_text_grows_with_rows_and_columns(desk: Desk, open_desk: Callable[[], Desk]) -> None:
    page = desk.tab("funding")
    high, wide = page.view.rowHeight(0), page.view.columnWidth(0)
    mine = opened(desk)
    mine.size_of_text.setFocus()
    for _ in range(5):
        desk.bot.keyClick(mine.size_of_text, Qt.Key.Key_Right)
    desk.settle()
    assert mine.told.text() == "150%"
    assert page.view.rowHeight(0) > 1.3 * high
    assert page.view.columnWidth(0) > 1.3 * wide
    mine.accept()
    later = open_desk()
    assert later.tab("funding").view.rowHeight(0) > 1.3 * high


def test_the_theme_is_taken_at_once(desk: Desk) -> None:
    mine = opened(desk)
    mine.theme.setFocus()
    desk.bot.keyClicks(mine.theme, "Dark")
    mine.theme.activated.emit(mine.theme.currentIndex())
    assert desk.window._look.dark
    mine.accept()


def test_an_address_is_kept_if_it_is_one(desk: Desk) -> None:
    mine = opened(desk)
    mine.activateWindow()
    mine.address.setFocus()
    desk.bot.waitUntil(mine.address.hasFocus)
    desk.bot.keyClicks(mine.address, "gov.uk")
    desk.bot.keyClick(mine.address, Qt.Key.Key_Tab)
    assert "https://" in mine.problem.text()
    mine.address.setFocus()
    mine.address.clear()
    desk.bot.keyClicks(mine.address, "https://mirror.example/")
    desk.bot.keyClick(mine.address, Qt.Key.Key_Tab)
    assert mine.problem.text() == ""
    assert desk.window.imports._govuk == "https://mirror.example"
    mine.accept()
