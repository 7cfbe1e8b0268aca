"""The real window on a real library."""

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
from wbdesk.model.anchor import Anchor
from wbdesk.tasks.start import open_library


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
        window.ask = window.paperwork._ask = ask
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


@pytest.fixture
def own_text(tmp_path: Path) -> Path:
    """A text of our own that holds every anchor of the bundled pack, in its paragraph."""
    library = open_library(tmp_path / "scratch.wbdesk", places.packs()).library
    with library:
        rows = library.passages(library.releases()[0].release.id)
    paragraphs: dict[int, list[Anchor]] = {}
    for row in rows:
        paragraphs.setdefault(row.record.anchor.paragraph, []).append(row.record.anchor)
    lines = []
    for number in range(1, max(paragraphs) + 1):
        phrases = {f"{a.prefix} {a.exact} {a.suffix}".strip() for a in paragraphs.get(number, ())}
        kept: list[str] = []
        # A phrase that stands within a longer one would be there twice, and so be in doubt.
        for phrase in sorted(phrases, key=lambda each: (-len(each), each)):
            if not any(phrase in longer for longer in kept):
                kept.append(phrase)
        lines.append(f"Line {number}: " + " / ".join(kept))
    file = tmp_path / "text.txt"
    file.write_text("\n\n".join(lines), "utf-8")
    return file
