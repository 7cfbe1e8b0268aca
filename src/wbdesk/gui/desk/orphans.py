"""Lists the marks whose record a later edition of its release no longer has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wbdesk.gui.desk.book import MarkBook
from wbdesk.gui.desk.left import Orphan
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import button, prose
from wbdesk.model.kinds import BY_NAME

_COLUMNS = ("Record", "Your marks", "Release")
_EMPTY = "Every star, tag and remark has its record."
_HINT = (
    "A later edition of the release no longer has these records. The marks come back to them "
    "if an edition has them again."
)


class OrphansDialog(QDialog):
    """What is deleted here can be undone in the window."""

    def __init__(self, book: MarkBook, found: Sequence[Orphan], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Marks without a record")
        self._book = book
        self._found: Sequence[Orphan] = ()
        self.table = QTableWidget(0, len(_COLUMNS), self)
        self.hint = prose("", "muted", self)
        self.copy = button("&Copy", "As text, a line a record (Ctrl+C)", parent=self)
        self.delete = button("&Delete", "Delete them (Del); undo brings them back", parent=self)
        close = button("Close", "", "primary", self)
        line = QHBoxLayout()
        for each in (self.copy, self.delete):
            each.setAutoDefault(False)
            line.addWidget(each)
        line.addStretch(1)
        line.addWidget(close)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(self.table, 1)
        column.addWidget(self.hint)
        column.addLayout(line)
        width = 130 * self.fontMetrics().averageCharWidth()
        self.resize(min(width, parent.width()), 26 * self.fontMetrics().height())
        self._set_table()
        # Instead of the table's own, which copies one cell.
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.table)
        keys.activated.connect(self._copy)
        self.copy.clicked.connect(self._copy)
        self.delete.clicked.connect(self._delete)
        close.clicked.connect(self.accept)
        book.written.connect(self._read)
        self._show(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._delete()
            return
        super().keyPressEvent(event)

    def text(self) -> str:
        """The lines selected, or all, parted by tabs."""
        return "\n".join("\t".join(_cells(each)) for each in self._chosen() or self._found)

    def _set_table(self) -> None:
        table = self.table
        table.setProperty("role", "plain")
        table.setAccessibleName("Marks without a record")
        table.setHorizontalHeaderLabels(_COLUMNS)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        # Two lines each, as in the tabs.
        rows = table.verticalHeader()
        rows.setDefaultSectionSize(2 * self.fontMetrics().lineSpacing() + 2 * SPACE)
        rows.hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)

    def _read(self) -> None:
        self._book.read_orphans(self._show)

    def _show(self, found: Sequence[Orphan]) -> None:
        at = self.table.currentRow()
        self._found = found
        self.table.setRowCount(len(found))
        for number, each in enumerate(found):
            for column, text in enumerate(_cells(each)):
                item = QTableWidgetItem(text)
                # A tool tip guesses rich text; without "<" it stays plain.
                item.setToolTip(text.replace("<", "‹"))
                self.table.setItem(number, column, item)
        self.hint.setText(_HINT if found else _EMPTY)
        for each_button in (self.copy, self.delete):
            each_button.setEnabled(bool(found))
        if found:
            self.table.selectRow(min(max(at, 0), len(found) - 1))

    def _chosen(self) -> list[Orphan]:
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        return [self._found[row] for row in rows]

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def _delete(self) -> None:
        gone = {each.key: each.marks for each in self._chosen()}
        if gone:
            self._book.drop(gone)


def _cells(each: Orphan) -> tuple[str, str, str]:
    _, kind, record = each.key
    marks = [*(["★"] if each.marks.star else []), *(f"#{tag}" for tag in each.marks.tags)]
    told = " · ".join(filter(None, (" ".join(marks), " ".join(each.marks.remark.split()))))
    return f"{BY_NAME[kind].noun}: {each.marks.was or record}", told, each.title
