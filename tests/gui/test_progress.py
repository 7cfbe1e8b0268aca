"""How far a long task is, in words a person can use."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from wbdesk.gui.work.progress import ProgressWindow, remaining
from wbdesk.tasks.progress import Progress


@pytest.mark.parametrize(
    ("done", "seconds", "told"),
    [
        (0, 100.0, ""),
        (10, 1.0, ""),
        (50, 5.0, "a few seconds left"),
        (10, 5.0, "about 40 seconds left"),
        (10, 10.0, "about 2 minutes left"),
        (1, 120.0, "about 198 minutes left"),
    ],
)
def test_what_is_left_is_told_in_round_words(done: int, seconds: float, told: str) -> None:
    assert remaining(done, 100, seconds) == told


def test_a_task_that_tells_nothing_yet_is_shown_soon(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    window = ProgressWindow("Reading…", lambda: None, parent)
    qtbot.waitUntil(window.isVisible, timeout=2_500)
    window.end()


def test_cancel_stops_and_the_end_does_not(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    stopped: list[bool] = []
    window = ProgressWindow("Reading…", lambda: stopped.append(True), parent)
    window.step(Progress(3, 1200, "Reading line-3.txt"))
    assert window.labelText() == "Reading line-3.txt\n3 of 1,200"
    window.show()
    qtbot.mouseClick(window.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert stopped == [True]
    other = ProgressWindow("Reading…", lambda: stopped.append(True), parent)
    other.end()
    assert stopped == [True]
