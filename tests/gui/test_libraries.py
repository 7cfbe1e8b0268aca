"""Another library opens in a window of its own; those opened lately are a list away."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from launched import put_away
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from user import Answers, Desk, ScriptedAsk

from wbdesk.app import make_window
from wbdesk.gui.dialogs.libraries import LibrariesDialog
from wbdesk.gui.settings import Settings
from wbdesk.library import Library


@pytest.fixture
def opened(desk: Desk) -> Iterator[Desk]:
    """The window; what it starts is ended with the test."""
    yield desk
    for process in desk.window.libraries.processes:
        os.kill(process, signal.SIGTERM)


def trigger(desk: Desk) -> None:
    desk.window.actions_by_name["open_library"].trigger()
    desk.settle()


def test_a_file_opens_in_a_process_of_its_own(opened: Desk, tmp_path: Path) -> None:
    other = tmp_path / "other.wbdesk"
    with Library.open(other):
        pass
    opened.answers.open_file = other
    trigger(opened)
    assert len(opened.window.libraries.processes) == 1
    assert "other.wbdesk" in opened.window.statusBar().currentMessage()

    def filled() -> bool:
        # The other window takes up the release that comes with the program.
        with Library.open(other, create=False) as library:
            return bool(library.releases())

    opened.bot.waitUntil(filled, timeout=30_000)
    assert opened.window.isVisible()


def test_those_opened_lately_are_offered_and_what_is_gone_is_not(
    qapp: QApplication, qtbot: QtBot, open_desk: Callable[[], Desk], tmp_path: Path
) -> None:
    for name in ("first", "gone"):
        window = make_window(qapp, tmp_path / f"{name}.wbdesk", Settings(tmp_path / "settings.ini"))
        window.ask = ScriptedAsk(window, Answers())
        with qtbot.waitSignal(window.ready):
            window.show()
        Desk(window, qtbot, Answers()).settle()
        put_away(window)
    (tmp_path / "gone.wbdesk").unlink()
    desk = open_desk()
    trigger(desk)
    dialog = desk.window.libraries.dialog
    assert isinstance(dialog, LibrariesDialog)
    assert dialog.list.count() == 1
    assert dialog.list.item(0).text() == f"first\n{tmp_path}"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    [process] = desk.window.libraries.processes
    os.kill(process, signal.SIGTERM)
    trigger(desk)
    dialog = desk.window.libraries.dialog
    assert isinstance(dialog, LibrariesDialog)
    qtbot.mouseClick(dialog.other, Qt.MouseButton.LeftButton)
    # The chooser was closed without a choice.
    assert len(desk.window.libraries.processes) == 1
