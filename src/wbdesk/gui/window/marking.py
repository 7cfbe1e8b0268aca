"""Brings the user's marks to the tabs: the mark in the row, the editor in the detail, the star."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from wbdesk.gui.desk.book import MarkBook
from wbdesk.gui.window.tabs import of_records

if TYPE_CHECKING:
    from wbdesk.gui.desk.editor import MarkEditor
    from wbdesk.gui.window.main import MainWindow
    from wbdesk.gui.window.tabs import Page


_MARKED = re.compile(r"\b(?:is|tag):", re.I)


class Marking(QObject):
    """Connects tabs, once they are looked at, to the marks."""

    def __init__(self, window: MainWindow, book: MarkBook) -> None:
        super().__init__(window)
        self._window = window
        self.book = book
        self.editors: dict[str, MarkEditor] = {}
        book.changed.connect(self._changed)
        book.written.connect(self._written)
        window.ready.connect(self._begin)

    def star(self) -> None:
        """Star what is selected in the tab, or take the stars away."""
        page = self._window.tabs.pages.get(self._window.tabs.name)
        if of_records(page) and (rows := page.view.rows()):
            self.book.star(rows)

    def _begin(self) -> None:
        # After the first rows are shown: nobody waits for this at launch.
        for name, page in self._window.tabs.pages.items():
            self._introduce(name, page)
        self._window.tabs.built.connect(self._introduce)
        self.book.load()

    def _introduce(self, name: str, page: Page) -> None:
        if not of_records(page):
            return
        from wbdesk.gui.desk.editor import MarkEditor

        page.model.marks = self.book.of
        editor = MarkEditor(self.book, page.detail)
        page.detail.add_below(editor)
        self.editors[name] = editor
        page.view.chosen.connect(editor.show_row)
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
