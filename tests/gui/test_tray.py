"""Collecting for a brief: from any tab, in the user's order, with words of their own."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from user import Desk

from wbdesk.gui.desk.tray_dock import TrayPanel
from wbdesk.model.tray import Heading, Pick, Sentence

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def texts(desk: Desk) -> list[str]:
    desk.settle()
    model = panel(desk).model
    return [model.index(row).data() for row in range(model.rowCount())]


def panel(desk: Desk) -> TrayPanel:
    return desk.window.collecting.panel


def collect(desk: Desk, tab: str, row: int) -> None:
    page = desk.tab(tab)
    page.view.choose(row)
    page.view.setFocus()
    desk.bot.keyClick(page.view, Qt.Key.Key_T, CONTROL)
    desk.settle()


def trigger(desk: Desk, name: str) -> None:
    desk.window.actions_by_name[name].trigger()
    desk.settle()


def test_an_empty_tray_says_what_to_do(desk: Desk) -> None:
    trigger(desk, "tray")
    mine = panel(desk)
    assert mine.isVisible()
    assert mine.hint.isVisible()
    assert "Ctrl+T" in mine.hint.text()
    assert not mine.compose.isEnabled()


def test_rows_of_several_tabs_are_collected_once(desk: Desk) -> None:
    collect(desk, "funding", 0)
    collect(desk, "quotes", 0)
    collect(desk, "funding", 0)
    assert len(texts(desk)) == 2
    assert texts(desk)[0].startswith("sum: £4 million")
    assert texts(desk)[1].startswith("quote: ")
    assert desk.window.collecting.dock.windowTitle() == "Tray · 2"
    trigger(desk, "undo")
    assert len(texts(desk)) == 1
    trigger(desk, "redo")
    assert len(texts(desk)) == 2


def test_headings_and_sentences_stand_where_they_are_put(desk: Desk) -> None:
    collect(desk, "funding", 0)
    collect(desk, "quotes", 0)
    mine = panel(desk)
    mine._select([0])
    desk.answers.line = "What was said"
    desk.bot.mouseClick(mine.heading, Qt.MouseButton.LeftButton)
    desk.answers.line = "We expect more."
    desk.bot.mouseClick(mine.sentence, Qt.MouseButton.LeftButton)
    items = desk.window.collecting.book.tray.items
    assert [type(item) for item in items] == [Pick, Heading, Sentence, Pick]
    assert texts(desk)[1:3] == ["What was said", "We expect more."]


def test_order_by_keyboard_and_removal_can_be_undone(desk: Desk) -> None:
    for row in range(3):
        collect(desk, "notes", row)
    before = texts(desk)
    mine = panel(desk)
    mine._select([2])
    mine.list.setFocus()
    desk.bot.keyClick(mine.list, Qt.Key.Key_Up, ALT)
    assert texts(desk) == [before[0], before[2], before[1]]
    desk.bot.keyClick(mine.list, Qt.Key.Key_Up, ALT)
    desk.bot.keyClick(mine.list, Qt.Key.Key_Up, ALT)
    assert texts(desk) == [before[2], before[0], before[1]]
    desk.bot.keyClick(mine.list, Qt.Key.Key_Delete)
    assert texts(desk) == before[:2]
    for _ in range(3):
        trigger(desk, "undo")
    assert texts(desk) == before


def test_a_drag_puts_items_elsewhere(desk: Desk) -> None:
    for row in range(3):
        collect(desk, "notes", row)
    before = texts(desk)
    model = panel(desk).model
    data = model.mimeData([model.index(0)])
    model.dropMimeData(data, Qt.DropAction.MoveAction, 3, 0, model.index(-1))
    assert texts(desk) == [before[1], before[2], before[0]]


def test_trays_have_names(desk: Desk) -> None:
    collect(desk, "notes", 0)
    mine = panel(desk)
    desk.answers.line = "Friday"
    mine._duplicate()
    assert desk.window.collecting.book.tray.name == "Friday"
    assert len(texts(desk)) == 1
    mine._new()
    assert desk.window.collecting.book.tray.name == "Friday"
    desk.answers.line = "tray"
    mine._rename()
    assert "already" in desk.answers.refused[0]
    desk.answers.line = "Monday"
    mine._rename()
    desk.settle()
    assert [mine.names.itemText(n) for n in range(mine.names.count())] == ["Monday", "Tray"]
    desk.window.collecting.book.drop()
    desk.settle()
    assert desk.window.collecting.book.names == ["Tray"]
    trigger(desk, "undo")
    assert desk.window.collecting.book.tray.name == "Monday"


def test_a_name_is_taken_in_any_case_of_any_alphabet(desk: Desk) -> None:
    collect(desk, "notes", 0)
    mine = panel(desk)
    desk.answers.line = "Übersicht"
    mine._duplicate()
    desk.answers.line = "Monday"
    mine._new()
    desk.answers.line = "ÜBERSICHT"
    mine._new()
    assert "ÜBERSICHT" in desk.answers.refused[0]
    desk.window.collecting.book.choose("Übersicht")
    desk.settle()
    mine._rename()
    desk.settle()
    assert [mine.names.itemText(n) for n in range(mine.names.count())] == [
        "Monday",
        "Tray",
        "ÜBERSICHT",
    ]


def test_a_record_that_is_gone_says_so(desk: Desk) -> None:
    collect(desk, "notes", 0)
    trigger(desk, "remove")
    desk.window.collecting.book.load()
    assert texts(desk) == ["note: no longer in the library"]


def test_an_item_opens_its_record_and_a_brief_is_composed(desk: Desk) -> None:
    collect(desk, "funding", 2)
    desk.tab("notes")
    mine = panel(desk)
    texts(desk)
    mine._select([0])
    mine.list.setFocus()
    desk.bot.keyClick(mine.list, Qt.Key.Key_Return)
    desk.settle()
    assert desk.window.tabs.name == "funding"
    desk.bot.mouseClick(mine.compose, Qt.MouseButton.LeftButton)
    summary = desk.window.paperwork.summary
    assert summary is not None
    assert summary.isVisible()
    summary.close()
    desk.settle()


def test_the_tray_is_there_tomorrow(desk: Desk, open_desk: Callable[[], Desk]) -> None:
    collect(desk, "funding", 0)
    later = open_desk()
    trigger(later, "tray")
    assert len(texts(later)) == 1
