"""Marks whose record an edition no longer has: told, listed, copied, deleted, and undone."""

from collections.abc import Callable
from pathlib import Path

from ferries import FERRIES, import_and_keep, reviewed
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from user import Desk

from wbdesk.gui.desk.orphans import OrphansDialog
from wbdesk.gui.importing.editions import EditionsDialog

LEFT = Qt.MouseButton.LeftButton


def mark_crossings(desk: Desk) -> None:
    """Star the note on crossings and write a remark on it."""
    page = desk.tab("notes")
    page.box.setText("crossings cancelled")
    desk.settle()
    desk.window.actions_by_name["star"].trigger()
    mine = desk.window.marking.editors["notes"]
    mine.remark.setFocus()
    desk.bot.keyClicks(mine.remark, "ask the port")
    desk.bot.keyClick(mine.remark, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.box.clear()
    desk.settle()


def take_edition_without_crossings(desk: Desk, file: Path) -> None:
    file.write_text(FERRIES.partition("Last year")[0], "utf-8")
    desk.window.imports.take([str(file)])
    desk.settle()
    dialog = desk.window.imports.editions
    assert isinstance(dialog, EditionsDialog)
    desk.bot.mouseClick(dialog.replace, LEFT)
    review = reviewed(desk)
    review.accept_rest()
    review.keep()
    desk.settle()


def listed(desk: Desk) -> OrphansDialog:
    desk.window.actions_by_name["orphans"].trigger()
    desk.settle()
    dialog = desk.window.marking.orphans
    assert isinstance(dialog, OrphansDialog)
    assert dialog.isVisible()
    return dialog


def lines(dialog: OrphansDialog) -> list[str]:
    dialog.table.clearSelection()
    return dialog.text().splitlines()


def test_none_is_said_so(desk: Desk) -> None:
    dialog = listed(desk)
    assert dialog.table.rowCount() == 0
    assert "has its record" in dialog.hint.text()
    assert not dialog.delete.isEnabled()
    dialog.close()


def test_what_an_edition_leaves_behind_is_told_and_listed(desk: Desk, ferries: Path) -> None:
    import_and_keep(desk, ferries)
    mark_crossings(desk)
    take_edition_without_crossings(desk, ferries)
    assert "1 mark has no record any more" in desk.window.statusBar().currentMessage()
    dialog = listed(desk)
    [line] = lines(dialog)
    record, marks, release = line.split("\t")
    assert record.startswith("note: 1,200")
    assert marks == "★ · ask the port"
    assert release == "Ferry ministers agree on cleaner boats"
    desk.bot.mouseClick(dialog.copy, LEFT)
    assert QGuiApplication.clipboard().text() == line
    QGuiApplication.clipboard().clear()
    dialog.table.selectRow(0)
    dialog.table.setFocus()
    desk.bot.keyClick(dialog.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == line
    dialog.close()


def test_they_are_deleted_and_come_back_by_undo(desk: Desk, ferries: Path) -> None:
    import_and_keep(desk, ferries)
    mark_crossings(desk)
    take_edition_without_crossings(desk, ferries)
    dialog = listed(desk)
    before = lines(dialog)
    dialog.table.selectRow(0)
    dialog.table.setFocus()
    desk.bot.keyClick(dialog.table, Qt.Key.Key_Delete)
    desk.settle()
    assert dialog.table.rowCount() == 0
    assert desk.window.actions_by_name["undo"].text() == "&Undo delete mark"
    desk.window.imports.undo_stack.undo()
    desk.settle()
    assert lines(dialog) == before
    dialog.close()
    desk.window.actions_by_name["undo"].trigger()
    desk.settle()
    page = desk.tab("notes")
    page.box.setText("is:starred")
    desk.settle()
    assert page.model.rowCount() == 1
    assert lines(listed(desk)) == []


def test_a_later_launch_tells_of_them_once(
    desk: Desk, ferries: Path, open_desk: Callable[[], Desk]
) -> None:
    import_and_keep(desk, ferries)
    mark_crossings(desk)
    take_edition_without_crossings(desk, ferries)
    desk.window.settings.keep("marks without a record", "0")
    assert "1 mark has no record" in open_desk().window.statusBar().currentMessage()
    assert "no record" not in open_desk().window.statusBar().currentMessage()
