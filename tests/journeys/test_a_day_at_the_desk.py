"""A release comes in in the morning, a question in the afternoon, a brief goes out by evening."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from user import Desk

from wbdesk.gui.review.dialog import ReviewDialog
from wbdesk.gui.summary.dialog import SummaryDialog

RELEASE = """Harbour ministers agree on a night ferry

Published 3 June 2024

The Harbour Minister hosted her colleagues in Lakeside today (3 June 2024).

Representatives from Albania, Kosovo and Serbia attended the meeting.

The government will invest £7.5 million in night ferries over the next two years.

The Harbour Minister Jane Doe said:

“Nobody should have to swim home. I am glad that we will sail at night again.”
"""
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NIGHT = "sail at night again"


@pytest.fixture
def release(tmp_path: Path) -> Path:
    file = tmp_path / "ferry.txt"
    file.write_text(RELEASE, "utf-8")
    return file


def trigger(desk: Desk, name: str) -> None:
    desk.window.actions_by_name[name].trigger()
    desk.settle()


def take_in(desk: Desk, file: Path) -> None:
    """Drop a file on the window, reject its first record, keep the rest, by keyboard."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    desk.window.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, none))
    desk.settle()
    review = desk.window.imports.reviews.dialog
    assert isinstance(review, ReviewDialog)
    desk.bot.keyClick(review.list, "r")
    desk.bot.keyClick(review.list, "a", CONTROL | SHIFT)
    assert review.session.draft.count("open") == 0
    desk.bot.mouseClick(review.keep_button, Qt.MouseButton.LeftButton)
    desk.settle()


def collect(desk: Desk, query: str) -> str:
    """Go to a record by its words from wherever one is, and put it into the tray."""
    trigger(desk, "palette")
    palette = desk.window.palette_dialog
    assert palette is not None
    desk.bot.keyClicks(palette.box, query)
    desk.settle()
    desk.bot.keyClick(palette.box, Qt.Key.Key_Return)
    desk.settle()
    name = desk.window.tabs.name
    # A window manager gives the window back its keyboard; offscreen there is none.
    desk.window.activateWindow()
    before = len(desk.window.collecting.book.tray.items)
    desk.bot.keyClick(desk.tab(name).view, Qt.Key.Key_T, CONTROL)
    desk.settle()
    assert len(desk.window.collecting.book.tray.items) == before + 1
    return name


def text_of(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return " ".join(" ".join(pages).split())


def test_from_the_release_to_the_brief(
    open_desk: Callable[[], Desk], release: Path, tmp_path: Path
) -> None:
    desk = open_desk()
    take_in(desk, release)
    assert len(desk.releases) == 2

    # "Who said something about sailing at night, and how much is it?"
    assert collect(desk, f'"{NIGHT}"') == "quotes"
    assert collect(desk, "amount:7.5m") == "funding"
    desk.tab("quotes")
    trigger(desk, "source")
    assert desk.window.tabs.name == "source"

    desk.answers.line = "Night ferries"
    panel = desk.window.collecting.panel
    desk.bot.mouseClick(panel.heading, Qt.MouseButton.LeftButton)
    desk.answers.save_file = out = tmp_path / "brief.pdf"
    desk.bot.mouseClick(panel.compose, Qt.MouseButton.LeftButton)
    desk.settle()
    summary = desk.window.paperwork.summary
    assert isinstance(summary, SummaryDialog)
    desk.bot.mouseClick(summary.save_button, Qt.MouseButton.LeftButton)
    desk.bot.waitUntil(lambda: not summary.saving.busy, timeout=20_000)
    desk.settle()
    summary.close()
    brief = text_of(out)
    for told in ("Night ferries", NIGHT, "Jane Doe", "£7.5 million", "Harbour ministers agree"):
        assert told in brief
    assert "Hillsborough" not in brief

    # The next morning everything is where it was; what was rejected has not come back.
    kept = [row.counts for row in desk.releases]
    later = open_desk()
    assert [row.counts for row in later.releases] == kept
    trigger(later, "tray")
    assert len(later.window.collecting.book.tray.items) == 3
