"""What a screen reader and a keyboard find: controls named, cells spoken, all in reach."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget
from user import Desk

from wbdesk.gui.window.tabs import NAMES
from wbdesk.model.kinds import KINDS

_Role = QAccessible.Role
NAMED = {
    _Role.Button,
    _Role.CheckBox,
    _Role.ComboBox,
    _Role.EditableText,
    _Role.List,
    _Role.ListItem,
    _Role.MenuItem,
    _Role.PageTab,
    _Role.RadioButton,
    _Role.Table,
    _Role.Tree,
    _Role.TreeItem,
    _Role.Cell,
    _Role.ColumnHeader,
    _Role.RowHeader,
    _Role.Window,
}
DEEPEST = 16
MOST = 80


def tree(top: QAccessibleInterface, depth: int = 0) -> Iterator[QAccessibleInterface]:
    """Everything a screen reader can reach, but what is hidden."""
    if not top.isValid() or top.state().invisible:
        return
    yield top
    if depth < DEEPEST:
        for number in range(min(top.childCount(), MOST)):
            child = top.child(number)
            if child is not None:
                yield from tree(child, depth + 1)


def nameless(widget: QWidget) -> list[str]:
    """Controls that a screen reader would announce without a name."""
    found = []
    for each in tree(QAccessible.queryAccessibleInterface(widget)):
        if each.role() in NAMED and not each.text(QAccessible.Text.Name).strip():
            owner = each.object()
            found.append(f"{each.role().name} {type(owner).__name__}")
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_control_has_a_name(desk: Desk, name: str) -> None:
    desk.window.tabs.go(name)
    desk.window.shelf.show()
    desk.settle()
    assert nameless(desk.window) == []


@pytest.mark.parametrize("name", [kind.name for kind in KINDS if kind.name != "quotes"])
def test_every_cell_says_its_column_and_value(desk: Desk, name: str) -> None:
    page = desk.tab(name)
    cells = [
        each.text(QAccessible.Text.Name)
        for each in tree(QAccessible.queryAccessibleInterface(page.view))
        if each.role() == _Role.Cell
    ]
    labels = [field.label for field in page.kind.columns]
    for cell, label in zip(cells, labels, strict=False):
        assert cell.startswith(f"{label}: ")
    assert len(cells) >= len(labels)


def test_fields_in_the_detail_are_spoken_with_their_value(desk: Desk) -> None:
    page = desk.tab("timeline")
    page.view.choose(0)
    desk.settle()
    names = [
        each.text(QAccessible.Text.Name)
        for each in tree(QAccessible.queryAccessibleInterface(page.detail))
    ]
    assert "Category: background" in names


def test_the_glass_in_a_search_box_leads_to_what_was_found(desk: Desk) -> None:
    page = desk.tab("funding")
    desk.window.activateWindow()
    page.box.setFocus()
    [glass] = [each for each in page.box.findChildren(QToolButton) if each.text() == "Search"]
    desk.bot.mouseClick(glass, Qt.MouseButton.LeftButton)
    assert page.view.hasFocus()


def _within_a_choice(widget: QWidget) -> bool:
    """Whether arrow keys lead to a button, from the one of its choice that is down."""
    group = widget.group() if isinstance(widget, QToolButton) else None
    return group is not None and group.exclusive() and not widget.isChecked()


def test_the_tab_key_reaches_everything_that_takes_the_keyboard(desk: Desk) -> None:
    window = desk.window
    desk.tab("funding").view.choose(0)
    desk.settle()
    window.activateWindow()
    wanted = {
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        and not each.focusProxy()
        and not _within_a_choice(each)
    }
    start = window.header.everywhere
    start.setFocus()
    reached = set()
    for _ in range(3 * len(wanted)):
        now = QApplication.focusWidget()
        if now is not None:
            reached.add(now)
        desk.bot.keyClick(now or window, Qt.Key.Key_Tab)
    assert {type(each).__name__ for each in wanted - reached} == set()


def test_no_menu_has_two_entries_on_one_letter(desk: Desk) -> None:
    for menu in desk.window.menuBar().findChildren(QMenu):
        letters = [
            action.text()[action.text().index("&") + 1].lower()
            for action in menu.actions()
            if "&" in action.text()
        ]
        assert len(letters) == len(set(letters)), (menu.title(), letters)
