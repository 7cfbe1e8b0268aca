"""Rows dragged out into a mail or a document, and onto the tray."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QListView, QTableView, QWidget
from pytestqt.qtbot import QtBot
from test_tray import collect, panel, texts, trigger
from user import Desk

from wbdesk.gui.dragged import RECORDS, ours
from wbdesk.gui.records.quotes import QuoteList
from wbdesk.gui.table.view import RecordTable
from wbdesk.model.tray import Pick

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
COPY, MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction


def middle(view: QTableView | QListView, row: int) -> QPoint:
    model = view.model()
    assert model is not None
    return view.visualRect(model.index(row, 0)).center()


def move(view: QTableView | QListView, at: QPoint) -> None:
    """Move the mouse with the left button held."""
    viewport = view.viewport()
    place = QPointF(viewport.mapToGlobal(at))
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), place, LEFT, LEFT, NO_KEYS)
    QApplication.sendEvent(viewport, event)


def pull(bot: QtBot, view: QTableView | QListView, row: int) -> None:
    """Press on a row and move away with it."""
    at = middle(view, row)
    bot.mousePress(view.viewport(), LEFT, pos=at)
    for step in (4, 8, 16):
        move(view, at + QPoint(step, step))


def dragged(bot: QtBot, view: QuoteList | RecordTable, row: int) -> QMimeData:
    """What leaves where a row is pulled."""
    kept = QMimeData()

    def keep(drag: QDrag) -> None:
        assert not drag.pixmap().isNull()
        for name in drag.mimeData().formats():
            kept.setData(name, drag.mimeData().data(name))

    view.drag.began.connect(keep)
    with bot.waitSignal(view.drag.began):
        pull(bot, view, row)
    bot.mouseRelease(view.viewport(), LEFT, pos=middle(view, row))
    return kept


def drop(target: QWidget, at: QPoint, data: QMimeData, action: Qt.DropAction) -> bool:
    """Drag something over a widget and let go of it; gives whether it was taken."""
    both = COPY | MOVE
    enter = QDragEnterEvent(at, both, data, LEFT, NO_KEYS)
    enter.setDropAction(action)
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    over = QDragMoveEvent(at, both, data, LEFT, NO_KEYS)
    over.setDropAction(action)
    QApplication.sendEvent(target, over)
    let_go = QDropEvent(QPointF(at), both, data, LEFT, NO_KEYS)
    let_go.setDropAction(action)
    QApplication.sendEvent(target, let_go)
    return let_go.isAccepted()


@pytest.mark.parametrize("tab", ["funding", "quotes"])
def test_a_row_leaves_with_its_citation_in_every_form(desk: Desk, tab: str) -> None:
    page = desk.tab(tab)
    words = desk.texts(tab)[0]
    data = dragged(desk.bot, page.view, 0)
    for form in ("text/plain", "text/html", "text/markdown"):
        told = bytes(data.data(form).data()).decode()
        assert words[:12] in told
        assert "Foreign, Commonwealth" in told
        assert "https://www.gov.uk/" in told


def test_several_rows_leave_together(desk: Desk) -> None:
    page = desk.tab("funding")
    page.view.selectAll()
    data = dragged(desk.bot, page.view, 1)
    assert data.text().count("paragraph ") == 8
    assert len(page.view.rows()) == 8


def test_a_button_let_go_at_once_drags_nothing(desk: Desk) -> None:
    page = desk.tab("funding")
    begun: list[QDrag] = []
    page.view.drag.began.connect(begun.append)
    pull(desk.bot, page.view, 2)
    desk.bot.mouseRelease(page.view.viewport(), LEFT, pos=middle(page.view, 2))
    desk.settle()
    assert begun == []
    assert len(page.view.rows()) == 1


def test_rows_dropped_onto_an_empty_tray_are_one_step(desk: Desk) -> None:
    trigger(desk, "tray")
    page = desk.tab("funding")
    page.view.selectAll()
    data = dragged(desk.bot, page.view, 0)
    assert drop(panel(desk), QPoint(20, 200), data, COPY)
    assert len(texts(desk)) == 8
    assert desk.window.actions_by_name["undo"].text() == "&Undo add 8 records to tray"
    trigger(desk, "undo")
    assert texts(desk) == []


def test_rows_dropped_between_others_stand_there_and_only_once(desk: Desk) -> None:
    for row in range(3):
        collect(desk, "notes", row)
    before = texts(desk)
    data = dragged(desk.bot, desk.tab("funding").view, 0)
    tray = panel(desk).list
    gap = tray.visualRect(tray.model().index(1)).topLeft() + QPoint(20, 0)
    assert drop(tray.viewport(), gap, data, COPY)
    assert [text[:12] for text in texts(desk)] == [
        before[0][:12],
        "sum: £4 mill",
        before[1][:12],
        before[2][:12],
    ]
    drop(tray.viewport(), QPoint(20, 5), data, COPY)
    assert len(texts(desk)) == 4


def test_rows_of_the_tray_still_change_places_and_leave_as_text(desk: Desk) -> None:
    for row in range(3):
        collect(desk, "notes", row)
    desk.answers.line = "We expect more."
    desk.bot.mouseClick(panel(desk).sentence, LEFT)
    before = texts(desk)
    tray = panel(desk).list
    tray.selectAll()
    told = tray.model().mimeData(tray.selectedIndexes()).text()
    assert told.count("paragraph ") == 3
    assert told.endswith("We expect more.")
    data = tray.model().mimeData([tray.model().index(0)])
    drop(tray.viewport(), QPoint(20, tray.viewport().height() - 3), data, MOVE)
    assert texts(desk) == [*before[1:], before[0]]


def test_own_rows_over_the_window_are_no_files(desk: Desk, own_text: Path) -> None:
    data = dragged(desk.bot, desk.tab("funding").view, 0)
    # As some systems add to text that looks like an address.
    data.setUrls([QUrl.fromLocalFile(str(own_text))])
    assert ours(data)
    assert not drop(desk.window, QPoint(60, 60), data, COPY)
    desk.settle()
    assert "not attached" in desk.window.tally.text_state.text()


def test_own_rows_are_nothing_to_search_for_but_words_are(desk: Desk) -> None:
    page = desk.tab("funding")
    data = dragged(desk.bot, page.view, 0)
    assert not drop(page.box, QPoint(60, 10), data, COPY)
    assert page.box.text() == ""
    words = QMimeData()
    words.setText("kosovo")
    assert drop(page.box, QPoint(60, 10), words, COPY)
    assert page.box.text() == "kosovo"


def test_what_another_wbdesk_drags_is_no_record_of_this_one(desk: Desk) -> None:
    trigger(desk, "tray")
    data = QMimeData()
    data.setData("application/x-wbdesk-records.1", b'[["record"]]')
    assert not drop(panel(desk), QPoint(20, 200), data, COPY)
    assert ours(data)
    assert Pick("a", "notes", "b") not in desk.window.collecting.book.tray.items
    assert data.data(RECORDS).isEmpty()
