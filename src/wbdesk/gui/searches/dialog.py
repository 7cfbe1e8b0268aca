"""Lists the saved searches: search again, pin, rename, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import button, fit, prose
from wbdesk.model.kinds import BY_NAME
from wbdesk.model.saved import SavedSearch

if TYPE_CHECKING:
    from wbdesk.gui.dialogs.ask import Ask
    from wbdesk.gui.window.searches import Searches

_NAME = Qt.ItemDataRole.UserRole
_EMPTY = "No search is saved yet. Type one in a tab, then choose Save this search (Ctrl+Shift+S)."
_HINT = "A search that is ticked has a button above its table."


class SearchesDialog(QDialog):
    """Every change can be undone in the window."""

    def __init__(self, searches: Searches, ask: Ask, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Saved searches")
        self._searches = searches
        self._ask = ask
        self.list = QListWidget(self)
        self.list.setAccessibleName("Saved searches")
        self.hint = prose("", "muted", self)
        self.search = button("&Search", "Search for it again (Enter)", "primary", self)
        self.rename = button("&Rename…", parent=self)
        self.delete = button("&Delete", "Delete it (Del); undo brings it back", parent=self)
        close = button("&Close", parent=self)
        line = QHBoxLayout()
        for each in (self.search, self.rename, self.delete):
            each.setAutoDefault(False)
            line.addWidget(each)
        line.addStretch(1)
        line.addWidget(close)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        column.addLayout(line)
        fit(self, 34 * self.fontMetrics().averageCharWidth() * 2, 360)
        self.list.itemChanged.connect(self._pin)
        self.list.itemActivated.connect(self._go)
        self.search.clicked.connect(lambda: self._go(self.list.currentItem()))
        self.rename.clicked.connect(self._rename)
        self.delete.clicked.connect(self._delete)
        close.clicked.connect(self.accept)
        searches.changed.connect(self._fill)
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._delete()
            return
        super().keyPressEvent(event)

    def _fill(self) -> None:
        at = self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        for search in self._searches.all.values():
            where = BY_NAME[search.tab].label if search.tab in BY_NAME else "All tabs"
            item = QListWidgetItem(f"{search.name}\n{where}: {search.text[:200]}")
            item.setData(_NAME, search.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            state = Qt.CheckState.Checked if search.pinned else Qt.CheckState.Unchecked
            item.setCheckState(state)
            self.list.addItem(item)
        self.list.blockSignals(False)
        some = self.list.count() > 0
        self.hint.setText(_HINT if some else _EMPTY)
        for each in (self.search, self.rename, self.delete):
            each.setEnabled(some)
        if some:
            self.list.setCurrentRow(min(max(at, 0), self.list.count() - 1))

    def _current(self) -> SavedSearch | None:
        item = self.list.currentItem()
        return None if item is None else self._searches.all.get(item.data(_NAME))

    def _pin(self, item: QListWidgetItem) -> None:
        search = self._searches.all.get(item.data(_NAME))
        if search is not None:
            self._searches.pin(search, item.checkState() == Qt.CheckState.Checked)

    def _go(self, item: QListWidgetItem | None) -> None:
        search = None if item is None else self._searches.all.get(item.data(_NAME))
        if search is not None:
            self.accept()
            self._searches.search(search)

    def _rename(self) -> None:
        search = self._current()
        if search is None:
            return
        name = " ".join((self._ask.line("Rename the search", "Name:", search.name) or "").split())
        other = self._searches.find(name)
        if not name or name == search.name:
            return
        if other is not None and other != search:
            self._ask.refuse(
                f"There is a saved search “{other.name}” already; choose another name."
            )
            return
        after = msgspec.structs.replace(search, name=name)
        self._searches.change("rename search", search, after)

    def _delete(self) -> None:
        search = self._current()
        if search is not None:
            self._searches.change(f"delete search {search.name}", search, None)
