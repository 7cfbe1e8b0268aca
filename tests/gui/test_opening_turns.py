"""The window opens a piece at a time: what the user does meanwhile is done in between."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from launched import first_library, put_away
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from wbdesk.app import make_window
from wbdesk.gui.settings import Settings
from wbdesk.gui.window.main import MainWindow
from wbdesk.gui.window.tabs import NAMES
from wbdesk.gui.work.turns import Turns

__all__ = ["first_library"]


def test_a_click_comes_in_between_two_steps(qtbot: QtBot) -> None:
    parent = QObject()
    turns, button, done = Turns(parent), QPushButton(), list[str]()
    qtbot.addWidget(button)
    button.clicked.connect(lambda: done.append("click"))

    def first() -> None:
        done.append("first")
        QTimer.singleShot(0, button.click)

    turns.do(first, lambda: done.append("second"))
    assert turns.busy
    assert done == []
    qtbot.waitUntil(lambda: not turns.busy)
    assert done == ["first", "click", "second"]


def test_a_step_that_fails_takes_none_of_the_others_with_it(qtbot: QtBot) -> None:
    parent = QObject()
    turns, done = Turns(parent), list[str]()

    def fail() -> None:
        raise ValueError("no such thing")

    with qtbot.captureExceptions() as caught:
        turns.do(fail, lambda: done.append("second"))
        qtbot.waitUntil(lambda: bool(done))
    assert [kind for kind, *_ in caught] == [ValueError]
    assert not turns.busy


@pytest.fixture
def unread(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, first_library: Path
) -> Iterator[MainWindow]:
    """A window that is shown and has not read the library yet; it was left at the timeline."""
    settings = Settings(tmp_path / "settings.ini")
    settings.keep("tab", "timeline")
    library = Path(shutil.copy(first_library, tmp_path))
    window = make_window(qapp, library, settings)
    window.show()
    yield window
    qtbot.waitUntil(lambda: not window.busy)
    put_away(window)


def test_a_tab_chosen_while_the_window_opens_is_the_one_shown(
    unread: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: unread.turns.busy)
    bar = unread.tabs.tabBar()
    place = bar.tabRect(NAMES.index("funding")).center()
    with qtbot.waitSignal(unread.ready, timeout=10_000):
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: not unread.busy)
    page = unread.tabs.pages[unread.tabs.name]
    assert unread.tabs.name == "funding"
    assert page.model.rowCount() > 0
    assert page.detail.row is not None


def test_the_window_answers_before_it_has_read_the_library(
    unread: MainWindow, qtbot: QtBot
) -> None:
    assert not unread.tabs.pages
    with qtbot.waitSignal(unread.ready, timeout=10_000):
        QTest.keyClicks(unread.header.everywhere, "security")
    qtbot.waitUntil(lambda: not unread.busy)
    assert unread.everywhere.text == "security"
    assert 0 < unread.tabs.pages["timeline"].model.rowCount() < 13
