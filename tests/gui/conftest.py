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


@pytest.fixture
def own_text(tmp_path: Path) -> Path:
    """A text of our own that holds every anchor of the bundled pack, in its paragraph."""
    library = open_library(tmp_path / "scratch.wbdesk", places.packs()).library
    with library:
        rows = library.passages(library.releases()[0].release.id)
    paragraphs: dict[int, list[Anchor]] = {}
    for row in rows:
        paragraphs.setdefault(row.record.anchor.paragraph, []).append(row.record.anchor)
    lines = [
        f"Line {number}: " + _holding(paragraphs.get(number, []))
        for number in range(1, max(paragraphs) + 1)
    ]
    file = tmp_path / "text.txt"
    file.write_text("\n\n".join(lines), "utf-8")
    return file


def _holding(anchors: list[Anchor]) -> str:
    """A line in which each anchor stands once, with what is to stand before and after it."""
    phrases = [_phrase(anchor) for anchor in anchors]
    made = ""
    for phrase in phrases:
        if phrase in made or any(phrase in other and phrase != other for other in phrases):
            continue
        shared = next(n for n in range(len(phrase), -1, -1) if made.endswith(phrase[:n]))
        made += phrase[shared:] if shared > 2 else f" / {phrase}"
    return made


def _phrase(anchor: Anchor) -> str:
    before = anchor.prefix + ("" if anchor.prefix.endswith("(") else " ")
    after = anchor.suffix if anchor.suffix[:1] in ",.;:)" else f" {anchor.suffix}"
    return f"{before}{anchor.exact}{after}".strip()
