"""Fixtures for the real window on a real library: opened, opened again, closed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from user import Answers, Desk, ScriptedAsk

from wbdesk.app import make_window
from wbdesk.gui.settings import Settings
from wbdesk.gui.window.main import MainWindow


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def open_desk(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, answers: Answers
) -> Iterator[Callable[[], Desk]]:
    """Opens the window; called again it is a later launch on the same library and settings."""
    opened: list[MainWindow] = []

    def open_it() -> Desk:
        for earlier in opened:
            earlier.close()
        window = make_window(qapp, tmp_path / "library.wbdesk", Settings(tmp_path / "settings.ini"))
        ask = ScriptedAsk(window, answers)
        window.ask = window.paperwork._ask = window.imports.ask = ask
        opened.append(window)
        with qtbot.waitSignal(window.ready, timeout=10_000):
            window.show()
        desk = Desk(window, qtbot, answers)
        desk.settle()
        return desk

    yield open_it
    for window in opened:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(open_desk: Callable[[], Desk]) -> Desk:
    return open_desk()
