"""All actions with their keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wbdesk.gui.widgets import button, fit

_FIXED = (
    ("Take what a search box offers", "Tab, or arrows and Enter"),
    ("Close what a search box offers, clear the box", "Esc"),
    ("From a search box into the results", "Down or Enter"),
    ("Show the chosen record in the source", "Enter"),
    ("Next or previous tab", "Ctrl+Tab, Ctrl+Shift+Tab"),
    ("Move between passages in the source", "Tab, Shift+Tab; Enter opens"),
)


class ShortcutsDialog(QDialog):
    """A list with a box to narrow it."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Keyboard shortcuts")
        letter = self.fontMetrics().averageCharWidth()
        fit(self, max(560, 90 * letter), max(560, 30 * self.fontMetrics().lineSpacing()))
        box = QVBoxLayout(self)
        self.narrow = QLineEdit(self)
        self.narrow.setPlaceholderText("Search actions and keys")
        self.narrow.setAccessibleName("Search actions and keys")
        self.narrow.setClearButtonEnabled(True)
        self.narrow.textChanged.connect(self._narrow)
        self.table = _table(_rows(actions), self)
        box.addWidget(self.narrow)
        box.addWidget(self.table, 1)
        line = QHBoxLayout()
        close = button("Close", "", "primary", self)
        close.clicked.connect(self.accept)
        line.addStretch(1)
        line.addWidget(close)
        box.addLayout(line)

    def _narrow(self, text: str) -> None:
        for row in range(self.table.rowCount()):
            cells = [self.table.item(row, column) for column in range(2)]
            shown = any(cell and text.casefold() in cell.text().casefold() for cell in cells)
            self.table.setRowHidden(row, not shown)


def _rows(actions: Sequence[QAction]) -> list[tuple[str, str]]:
    native = QKeySequence.SequenceFormat.NativeText
    made = []
    for action in actions:
        keys = dict.fromkeys(key.toString(native) for key in action.shortcuts())
        keys.pop("", None)
        if keys:
            made.append((action.text().replace("&", "").rstrip("…"), ", ".join(keys)))
    return [*made, *_FIXED]


def _table(rows: Sequence[tuple[str, str]], parent: QWidget) -> QTableWidget:
    table = QTableWidget(len(rows), 2, parent)
    table.setProperty("role", "plain")
    table.setAccessibleName("Keyboard shortcuts")
    table.setHorizontalHeaderLabels(["Action", "Keys"])
    table.verticalHeader().setVisible(False)
    table.setShowGrid(False)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            table.setItem(number, column, QTableWidgetItem(text))
    return table
