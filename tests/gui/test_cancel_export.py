"""Cancel of a large export: progress is shown, the window stays free, nothing is left behind."""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import many
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from user import Desk

from wbdesk import places
from wbdesk.gui.summary.dialog import SummaryDialog
from wbdesk.tasks.start import open_library

RECORDS = 15_000
BLOCKED = 0.5
"""Seconds that count as a window that hangs, on a machine with other things to do."""


class Heartbeat:
    """Beats in the window's thread; `longest` is the longest it was kept from it, in seconds."""

    def __init__(self) -> None:
        self.longest, self.beats = 0.0, 0
        self._last = 0.0
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self._last = time.monotonic()
        self._timer.start(5)

    def _beat(self) -> None:
        now = time.monotonic()
        self.longest = max(self.longest, now - self._last)
        self._last = now
        self.beats += 1

    def stop(self) -> None:
        self._timer.stop()


@pytest.fixture
def heart(qapp: QApplication) -> Iterator[Heartbeat]:
    made = Heartbeat()
    yield made
    made.stop()


@pytest.fixture(scope="module")
def large_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library whose export takes seconds on any machine, to be copied."""
    file = tmp_path_factory.mktemp("large") / "library.wbdesk"
    with open_library(file, places.packs()).library as library:
        library.store_many(many.entries(RECORDS // 100, records=100, paragraphs=4))
    return file


@pytest.fixture
def large(tmp_path: Path, large_file: Path, open_desk: Callable[[], Desk]) -> Desk:
    """The window on such a library."""
    shutil.copy(large_file, tmp_path / "library.wbdesk")
    return open_desk()


@pytest.mark.parametrize("ending", ["pdf", "xlsx"])
def test_cancel_of_a_large_export(
    large: Desk, tmp_path: Path, ending: str, heart: Heartbeat
) -> None:
    desk, out = large, tmp_path / "out" / f"all.{ending}"
    out.parent.mkdir()
    desk.answers.save_file = out
    # A search that every record meets: what it found is the scope.
    desk.bot.keyClicks(desk.window.header.everywhere, "-nowhere")
    desk.settle()
    desk.window.actions_by_name["export"].trigger()
    dialog = desk.window.paperwork.summary
    assert isinstance(dialog, SummaryDialog)
    assert dialog.choices.scope().releases is None
    assert len(dialog.choices.scope().kinds) == 5
    desk.bot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    heart.start()
    progress = dialog.saving.progress
    assert progress is not None
    desk.bot.waitUntil(
        lambda: progress.isVisible() and "Making the file" in progress.labelText(), timeout=60_000
    )
    cancel = progress.findChild(QPushButton)
    assert cancel is not None
    pressed = time.monotonic()
    desk.bot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert dialog.told.text() == "Stopped; nothing was written."
    assert not progress.isVisible()
    desk.bot.waitUntil(lambda: not desk.window.busy, timeout=20_000)
    freed = time.monotonic() - pressed
    assert list(out.parent.iterdir()) == []
    assert heart.beats > 50
    assert heart.longest < BLOCKED
    assert freed < 5
    # What was asked for next is done.
    dialog.close()
    assert len(desk.tab("funding").view.rows()) == 1
