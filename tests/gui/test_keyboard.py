"""A morning at the desk without a mouse: find, look up, bring in, review, choose, undo."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from user import Desk

from wbdesk.gui.review.dialog import ReviewDialog

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
RELEASE = """Ministers open a ferry line

Published 14 May 2024

The Harbour Minister will open the new ferry line in Lakeside today (14 May 2024).

The government has invested £3 million in electric ferries on this line.
"""


def go_to(bot: QtBot, window: QWidget) -> None:
    """Bring a window to the front, as it comes up on a real desktop."""
    window.activateWindow()
    bot.waitUntil(lambda: QApplication.activeWindow() is window)


def press(bot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the keyboard is."""
    widget = QApplication.focusWidget() or QApplication.activeWindow()
    assert widget is not None
    bot.keyClick(widget, key, modifier or Qt.KeyboardModifier.NoModifier)


def type_in(bot: QtBot, text: str) -> None:
    """Type where the keyboard is."""
    bot.keyClicks(QApplication.focusWidget(), text)


def test_from_a_word_to_its_passage(desk: Desk, own_text: Path) -> None:
    desk.answers.open_file = own_text
    go_to(desk.bot, desk.window)
    press(desk.bot, Qt.Key.Key_O, CONTROL)
    desk.settle()
    desk.tab("timeline")
    press(desk.bot, Qt.Key.Key_F, CONTROL)
    type_in(desk.bot, "general election")
    desk.settle()
    page = desk.window.tabs.pages["timeline"]
    assert 0 < page.model.rowCount() < 13
    press(desk.bot, Qt.Key.Key_Down)
    assert page.view.hasFocus()
    row = page.view.current()
    assert row is not None
    press(desk.bot, Qt.Key.Key_Return, CONTROL)
    desk.settle()
    assert desk.window.tabs.name == "source"
    press(desk.bot, Qt.Key.Key_K, CONTROL | SHIFT)
    desk.settle()
    assert page.model.rowCount() == 13


def test_from_a_file_to_the_library_and_back(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "ferries.txt"
    file.write_text(RELEASE, "utf-8")
    desk.answers.open_files = [file]
    go_to(desk.bot, desk.window)
    press(desk.bot, Qt.Key.Key_I, CONTROL)
    desk.settle()
    review = desk.window.imports.reviews.dialog
    assert isinstance(review, ReviewDialog)
    go_to(desk.bot, review)
    press(desk.bot, Qt.Key.Key_A, SHIFT)
    press(desk.bot, Qt.Key.Key_A, CONTROL | SHIFT)
    assert review.session.draft.count("open") == 0
    for _ in range(60):
        if QApplication.focusWidget() is review.keep_button:
            break
        press(desk.bot, Qt.Key.Key_Tab)
    press(desk.bot, Qt.Key.Key_Space)
    desk.settle()
    assert len(desk.releases) == 2
    go_to(desk.bot, desk.window)
    press(desk.bot, Qt.Key.Key_Z, CONTROL)
    desk.settle()
    assert len(desk.releases) == 1
