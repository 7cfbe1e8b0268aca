"""Going to anything by a few keys: a record of another tab, a command, an earlier search."""

from PySide6.QtCore import Qt
from user import Desk

from wbdesk.gui.palette.dialog import Palette
from wbdesk.gui.palette.model import Line


def opened(desk: Desk) -> Palette:
    desk.window.actions_by_name["palette"].trigger()
    desk.settle()
    made = desk.window.palette_dialog
    assert isinstance(made, Palette)
    return made


def type_in(desk: Desk, palette: Palette, text: str) -> list[Line]:
    desk.bot.keyClicks(palette.box, text)
    desk.settle()
    lines = [palette.model.line(n) for n in range(palette.model.rowCount())]
    return [line for line in lines if line is not None]


def test_a_record_of_another_tab_is_opened(desk: Desk) -> None:
    palette = opened(desk)
    lines = type_in(desk, palette, "cyber")
    headings = [line.text for line in lines if line.heading]
    assert "Funding" in headings
    assert "Notes" in headings
    number = next(n for n, line in enumerate(lines) if line.row and line.row.kind == "funding")
    wanted = lines[number].row
    while palette.list.currentIndex().row() != number:
        desk.bot.keyClick(palette.box, Qt.Key.Key_Down)
    desk.bot.keyClick(palette.box, Qt.Key.Key_Return)
    desk.settle()
    assert desk.window.tabs.name == "funding"
    row = desk.window.tabs.pages["funding"].view.current()
    assert row is not None
    assert wanted is not None
    assert row.key == wanted.key


def test_a_command_is_done(desk: Desk) -> None:
    palette = opened(desk)
    lines = type_in(desk, palette, "shortcuts")
    assert [line.text for line in lines if not line.heading] == ["Keyboard shortcuts"]
    desk.bot.keyClick(palette.box, Qt.Key.Key_Return)
    desk.settle()
    from wbdesk.gui.dialogs.shortcuts import ShortcutsDialog

    shown = desk.window.findChild(ShortcutsDialog)
    assert shown is not None
    shown.close()


def test_headings_are_passed_over(desk: Desk) -> None:
    palette = opened(desk)
    type_in(desk, palette, "kosovo")
    seen = set()
    for _ in range(palette.model.rowCount() + 2):
        line = palette.model.line(palette.list.currentIndex().row())
        assert line is not None
        assert not line.heading
        seen.add(line.text)
        desk.bot.keyClick(palette.box, Qt.Key.Key_Up)
    assert len(seen) >= 2
    palette.reject()


def test_earlier_searches_come_back(desk: Desk) -> None:
    palette = opened(desk)
    type_in(desk, palette, "serbia")
    desk.bot.keyClick(palette.box, Qt.Key.Key_Return)
    desk.settle()
    again = opened(desk)
    first = again.model.line(again.list.currentIndex().row())
    assert first is not None
    assert first.search == "serbia"
    desk.bot.keyClick(again.box, Qt.Key.Key_Return)
    desk.settle()
    assert again.box.text() == "serbia"
    again.reject()


def test_nothing_found_says_so(desk: Desk) -> None:
    palette = opened(desk)
    assert type_in(desk, palette, "zzzzqqq") == []
    assert "zzzzqqq" in palette.told.text()
    desk.bot.keyClick(palette.box, Qt.Key.Key_Return)
    assert palette.isVisible()
    desk.bot.keyClick(palette.box, Qt.Key.Key_Escape)
    assert not desk.window.header.everywhere.text()
