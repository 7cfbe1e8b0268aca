"""Fixtures for the real window on a real library: opened, opened again, closed."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from user import Answers, Desk, ScriptedAsk

from wbdesk import places
from wbdesk.app import make_window
from wbdesk.gui.settings import Settings
from wbdesk.gui.window.main import MainWindow
from wbdesk.tasks.start import open_library


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture(scope="session")
def first_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library as the first launch makes it, which takes longer than to copy it."""
    file = tmp_path_factory.mktemp("first") / "library.wbdesk"
    open_library(file, places.packs()).library.close()
    return file


@pytest.fixture
def open_desk(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, answers: Answers, first_library: Path
) -> Iterator[Callable[[], Desk]]:
    """Opens the window; called again it is a later launch on the same library and settings."""
    opened: list[MainWindow] = []
    if not (library := tmp_path / "library.wbdesk").exists():
        shutil.copy(first_library, library)

    def open_it() -> Desk:
        for earlier in opened:
            earlier.close()
        window = make_window(qapp, library, Settings(tmp_path / "settings.ini"))
        ask = ScriptedAsk(window, answers)
        window.ask = window.paperwork._ask = window.imports.ask = ask
        opened.append(window)
        with qtbot.waitSignal(window.ready, timeout=10_000):
            window.show()
        desk = Desk(window, qtbot, answers)
        desk.settle()
        return desk

    yield open_it
    put_away(*opened)


def put_away(*windows: MainWindow) -> None:
    """Close windows and delete all they had: what is left is styled anew with each later one."""
    for window in windows:
        window.close()
        for each in (window, window.worker, window.counts, window.tasks, window.look):
            each.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="module")
def searched(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, first_library: Path
) -> Iterator[MainWindow]:
    """A window on the first library, for `searching`."""
    folder = tmp_path_factory.mktemp("searched")
    library = Path(shutil.copy(first_library, folder))
    window = make_window(qapp, library, Settings(folder / "settings.ini"))
    window.show()
    yield window
    put_away(window)


@pytest.fixture
def searching(searched: MainWindow, qtbot: QtBot, answers: Answers) -> Iterator[Desk]:
    """One window for all tests of a module that do no more than search, emptied after each."""
    searched.ask = searched.paperwork._ask = searched.imports.ask = ScriptedAsk(searched, answers)
    desk = Desk(searched, qtbot, answers)
    desk.settle()
    searched.activateWindow()
    yield desk
    searched.clear_searches()
    desk.settle()


@pytest.fixture
def desk(open_desk: Callable[[], Desk]) -> Desk:
    return open_desk()
