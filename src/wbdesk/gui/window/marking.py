"""Brings the user's marks to the tabs: the mark in the row, the editor in the detail, the star."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from wbdesk.gui.desk.book import MarkBook
from wbdesk.gui.window.tabs import of_records

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wbdesk.gui.desk.editor import MarkEditor
    from wbdesk.gui.desk.left import Orphan
    from wbdesk.gui.desk.orphans import OrphansDialog
    from wbdesk.gui.window.main import MainWindow
    from wbdesk.gui.window.tabs import Page


_TOLD = "marks without a record"
_MARKED = re.compile(r"\b(?:is|tag):", re.I)


class Marking(QObject):
    """Connects tabs, once they are looked at, to the marks."""

    def __init__(self, window: MainWindow, book: MarkBook) -> None:
        super().__init__(window)
        self._window = window
        self.book = book
        self.editors: dict[str, MarkEditor] = {}
        self.orphans: OrphansDialog | None = None
        book.changed.connect(self._changed)
        book.written.connect(self._written)

    def star(self) -> None:
        """Star what is selected in the tab, or take the stars away."""
        page = self._window.tabs.pages.get(self._window.tabs.name)
        if of_records(page) and (rows := page.view.rows()):
            self.book.star(rows)
            if left_out := page.view.left_out():
                from wbdesk.gui.table.selection import told_of

                self._window.tell(told_of(left_out).strip())

    def show_orphans(self) -> None:
        """List the marks whose record is gone."""
        self.book.read_orphans(self._list_orphans)

    def _list_orphans(self, found: list[Orphan]) -> None:
        from wbdesk.gui.desk.orphans import OrphansDialog

        self.orphans = OrphansDialog(self.book, found, self._window)
        self.orphans.open()

    def tell_left(self, found: Sequence[object]) -> None:
        """Say that there are marks without a record, where that was not said of so many yet."""
        settings, number = self._window.settings, str(len(found))
        told = settings.text(_TOLD, "0")
        settings.keep(_TOLD, number)
        if told.isdecimal() and len(found) > int(told):
            self._window.tell(left_behind(len(found)))

    def begin(self) -> None:
        """Read the marks, once the first rows are shown: nobody waits for them at launch."""
        for name, page in self._window.tabs.pages.items():
            self._introduce(name, page)
        self._window.tabs.built.connect(self._introduce)
        self.book.load()
        # A newer pack of the program may have left some behind.
        self.book.read_orphans(self.tell_left)

    def _introduce(self, name: str, page: Page) -> None:
        if not of_records(page):
            return
        from wbdesk.gui.desk.editor import MarkEditor

        page.model.marks = self.book.of
        editor = MarkEditor(self.book, page.detail)
        page.detail.add_below(editor)
        self.editors[name] = editor
        page.detail.shown.connect(editor.show_row)
        editor.show_row(page.view.current())
        actions = self._window.actions_by_name
        page.view.addActions([actions[each] for each in ("star", "collect", "source", "copy")])
        page.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _changed(self) -> None:
        for page in self._window.tabs.pages.values():
            if of_records(page):
                page.view.viewport().update()

    def _written(self) -> None:
        """Search again where marks are searched for."""
        for page in self._window.tabs.pages.values():
            if of_records(page) and _MARKED.search(page.query.text):
                page.model.reload()


def left_behind(count: int) -> str:
    """That so many marks have no record any more, and where they are."""
    told = "1 mark has" if count == 1 else f"{count:,} marks have"
    return f"{told} no record any more: see Edit, Marks without a record."
