"""A card below a search box with the search language on one screen."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wbdesk.gui.theme.look import font
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import label
from wbdesk.model.kinds import Kind
from wbdesk.model.language import Group, card

_CHARACTERS = 100


class LanguageCard(QDialog):
    """`chosen` gives the example that was taken."""

    chosen = Signal(str)

    def __init__(self, kinds: Sequence[Kind], box: QWidget) -> None:
        super().__init__(box.window(), Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("The search language")
        self.setProperty("role", "palette")
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(label("The search language", "lead", self))
        self.table = _Table(card(kinds), self)
        column.addWidget(self.table, 1)
        hint = "Enter or a click puts an example into the box; Esc closes this."
        column.addWidget(label(hint, "small", self))
        self.table.taken.connect(self._take)
        self._place(box)
        self.table.setFocus()

    def _take(self, text: str) -> None:
        self.accept()
        self.chosen.emit(text)

    def _place(self, box: QWidget) -> None:
        """Below the box, within the window as far as that has room."""
        window = box.window()
        width = self.fontMetrics().averageCharWidth() * _CHARACTERS
        corner = box.mapTo(window, QPoint(0, box.height() + SPACE // 2))
        width = min(width, window.width() - 2 * SPACE)
        left = max(SPACE, min(corner.x(), window.width() - width - SPACE))
        around = self.sizeHint().height() - self.table.sizeHint().height()
        height = self.table.height_for(width - 4 * SPACE) + around
        height = min(height, window.height() - 2 * SPACE)
        # Over the box where there is not room enough below it.
        top = min(corner.y(), window.height() - height - SPACE)
        self.resize(width, height)
        self.move(window.mapToGlobal(QPoint(left, top)))


class _Table(QTableWidget):
    """Examples and what they find, under headings that cannot be chosen."""

    taken = Signal(str)

    def __init__(self, groups: Sequence[Group], parent: QWidget) -> None:
        super().__init__(0, 2, parent)
        self.setProperty("role", "plain")
        self.setAccessibleName("Examples of searches")
        self.setHorizontalHeaderLabels(["You type", "You get"])
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().sectionResized.connect(self._fit_rows)
        for group in groups:
            self._add_heading(group.heading)
            for example in group.examples:
                self._add(example.text, example.meaning)
        self.resizeColumnToContents(0)
        self.setCurrentCell(1, 0)
        self.cellClicked.connect(self._take)

    def examples(self) -> Iterator[str]:
        """The examples from top to bottom."""
        for row in range(self.rowCount()):
            if (text := self._text(row)) is not None:
                yield text

    def height_for(self, width: int) -> int:
        """The height all rows need at a width, in pixels."""
        self.resize(width, self.height())
        self.setColumnWidth(1, width - self.columnWidth(0))
        self._fit_rows()
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        return rows + 2 * self.frameWidth()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.currentRow())
        else:
            super().keyPressEvent(event)

    def _fit_rows(self) -> None:
        # Qt's own way leaves room for the header at the side, hidden or not.
        for row in range(self.rowCount()):
            # Never lower than a finger or an unsteady mouse can hit (WCAG 2.2, 2.5.8).
            self.setRowHeight(row, max(self.sizeHintForRow(row) + SPACE // 2, 3 * SPACE))

    def _take(self, row: int, column: int = 0) -> None:
        if (text := self._text(row)) is not None:
            self.taken.emit(text)

    def _text(self, row: int) -> str | None:
        item = self.item(row, 0)
        return item.text() if item is not None and item.flags() else None

    def _add_heading(self, text: str) -> None:
        item = self._append(text, "")
        self.setSpan(self.rowCount() - 1, 0, 1, 2)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(font(self.font(), "small", bold=True))

    def _add(self, text: str, meaning: str) -> None:
        self._append(text, meaning).setForeground(self.palette().link())

    def _append(self, text: str, meaning: str) -> QTableWidgetItem:
        row = self.rowCount()
        self.insertRow(row)
        first = QTableWidgetItem(text)
        self.setItem(row, 0, first)
        self.setItem(row, 1, QTableWidgetItem(meaning))
        return first
