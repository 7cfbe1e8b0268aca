"""What is done to a selection that is larger than what is read of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from user import Desk

from wbdesk.library import Library
from wbdesk.model.anchor import Anchor
from wbdesk.model.records import Note
from wbdesk.model.release import Pack, Release

CONTROL = Qt.KeyboardModifier.ControlModifier


def notes(count: int) -> Pack:
    made = tuple(
        Note(id=f"n{number}", type="statement", text=f"Note number {number}", anchor=Anchor(1, "a"))
        for number in range(count)
    )
    return Pack(Release(id="many", title="Many notes"), {"notes": made})


def test_what_is_not_read_of_a_selection_is_told(
    open_desk: Callable[[], Desk], tmp_path: Path
) -> None:
    with Library.open(tmp_path / "library.wbdesk") as library:
        library.store(notes(5000))
    desk = open_desk()
    page = desk.tab("notes")
    desk.bot.keyClick(page.view, Qt.Key.Key_A, CONTROL)
    desk.window.actions_by_name["copy"].trigger()
    desk.settle()
    copied = QGuiApplication.clipboard().text().count("Note number")
    said = desk.window.statusBar().currentMessage()
    total = page.model.rowCount()
    assert 0 < copied < total
    assert f"{total - page.view.left_out():,} rows" in said
    assert "were left out" in said


def test_a_selection_that_is_read_is_copied_whole(desk: Desk) -> None:
    page = desk.tab("notes")
    desk.bot.keyClick(page.view, Qt.Key.Key_A, CONTROL)
    assert (len(page.view.rows()), page.view.left_out()) == (29, 0)
    desk.window.actions_by_name["copy"].trigger()
    desk.settle()
    assert "Copied 29 rows with citation." in desk.window.statusBar().currentMessage()
