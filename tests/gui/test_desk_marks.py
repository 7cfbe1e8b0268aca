"""Stars, tags and remarks: made, shown, searched for, undone, and there again tomorrow."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from user import Desk

from wbdesk.gui.desk.editor import MarkEditor
from wbdesk.library import Marks

CONTROL = Qt.KeyboardModifier.ControlModifier


def marks_of_current(desk: Desk, name: str = "funding") -> Marks:
    page = desk.window.tabs.pages[name]
    row = page.view.current()
    assert row is not None
    return desk.window.marking.book.of(row)


def editor(desk: Desk, name: str = "funding") -> MarkEditor:
    desk.tab(name)
    return desk.window.marking.editors[name]


def test_a_star_by_key_is_drawn_spoken_and_found(desk: Desk) -> None:
    page = desk.tab("funding")
    page.view.choose(1)
    page.view.setFocus()
    desk.bot.keyClick(page.view, Qt.Key.Key_D, CONTROL)
    desk.settle()
    assert marks_of_current(desk).star
    spoken = page.model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "starred" in spoken
    page.box.setText("is:starred")
    desk.settle()
    assert page.model.rowCount() == 1
    desk.window.actions_by_name["undo"].trigger()
    desk.settle()
    assert page.model.rowCount() == 0
    desk.window.actions_by_name["redo"].trigger()
    desk.settle()
    assert page.model.rowCount() == 1


def test_several_rows_are_one_step(desk: Desk) -> None:
    page = desk.tab("attendees")
    page.view.selectAll()
    desk.window.actions_by_name["star"].trigger()
    desk.settle()
    undo = desk.window.actions_by_name["undo"]
    assert undo.text() == "&Undo star 18 records"
    desk.window.actions_by_name["star"].trigger()
    desk.settle()
    assert undo.text() == "&Undo remove star 18 records"
    undo.trigger()
    undo.trigger()
    desk.settle()
    assert not marks_of_current(desk, "attendees").star


def test_tags_and_a_remark_are_typed_in_place(desk: Desk) -> None:
    mine = editor(desk)
    mine.tags.setFocus()
    desk.bot.keyClicks(mine.tags, "brief, money ,brief")
    desk.bot.keyClick(mine.tags, Qt.Key.Key_Return)
    assert marks_of_current(desk).tags == ("brief", "money")
    assert mine.tags.text() == "brief, money"
    mine.remark.setFocus()
    desk.bot.keyClicks(mine.remark, "ask the desk")
    desk.bot.keyClick(mine.remark, Qt.Key.Key_Return, CONTROL)
    desk.settle()
    assert marks_of_current(desk).remark == "ask the desk"
    page = desk.tab("funding")
    page.box.setText("tag:money")
    desk.settle()
    assert page.model.rowCount() == 1


def test_what_was_typed_is_kept_when_another_row_is_chosen(desk: Desk) -> None:
    mine, page = editor(desk), desk.tab("funding")
    first = page.view.current()
    mine.tags.setFocus()
    desk.bot.keyClicks(mine.tags, "kept")
    page.view.choose(2)
    desk.settle()
    assert mine.tags.text() == ""
    assert first is not None
    assert desk.window.marking.book.of(first).tags == ("kept",)


def test_they_are_there_again_tomorrow(desk: Desk, open_desk: Callable[[], Desk]) -> None:
    page = desk.tab("quotes")
    page.view.choose(0)
    desk.window.actions_by_name["star"].trigger()
    desk.settle()
    later = open_desk()
    later.tab("quotes").view.choose(0)
    assert marks_of_current(later, "quotes").star
    assert later.window.marking.editors["quotes"].star.isChecked()


def test_the_star_in_the_detail_is_a_button(desk: Desk) -> None:
    mine = editor(desk)
    desk.bot.mouseClick(mine.star, Qt.MouseButton.LeftButton)
    desk.settle()
    assert marks_of_current(desk).star
    assert mine.star.text() == "★ Starred"
    assert QApplication.focusWidget() is not None


def test_a_context_menu_has_what_can_be_done_with_a_row(desk: Desk) -> None:
    page = desk.tab("notes")
    assert page.view.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu
    texts = [action.text().replace("&", "") for action in page.view.actions()]
    assert texts == ["Star", "Add to tray", "Show in source", "Copy with citation"]
