"""A list of any length: what is not in sight costs nothing.

Qt's list view lays out every line before it shows the first one, a table view of one column only
asks for those in sight. Lines have one height, or are fitted to their content once they come into
sight.
"""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget


class LineView(QTableView):
    """The first column of a model as a list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._height: Callable[[int], int | None] | None = None
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self._fitting.timeout.connect(self.fit)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setVisible(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(1)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._renewed)
            model.rowsInserted.connect(self._fitting.start)
            model.dataChanged.connect(self._fitting.start)
        self._renewed()

    def set_height(self, height: int) -> None:
        """How high a line is, or is taken to be until it is in sight."""
        self.verticalHeader().setDefaultSectionSize(height)

    def fit_to(self, height: Callable[[int], int | None]) -> None:
        """Fit lines that come into sight to what this says of their row; None leaves one be."""
        self._height = height
        self.verticalScrollBar().valueChanged.connect(self._fitting.start)

    def fit(self) -> None:
        """Fit the lines in sight, from the first one on."""
        if self._height is None or self.model() is None:
            return
        row, rows = max(0, self.rowAt(0)), self.model().rowCount(QModelIndex())
        bottom = self.viewport().height()
        while row < rows and self.rowViewportPosition(row) < bottom:
            height = self._height(row)
            if height is not None and height != self.rowHeight(row):
                self.setRowHeight(row, height)
            row += 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnWidth(0, self.viewport().width())
        self.fit()

    def _renewed(self) -> None:
        for column in range(1, self.horizontalHeader().count()):
            self.setColumnHidden(column, True)
        self.setColumnWidth(0, self.viewport().width())
        self.fit()


def paint_now(view: QAbstractItemView) -> None:
    """Paint the rows of a view at once, and its scroll bars with all else that is to be painted.

    What is still to be laid out is so before: Qt does that as it paints, and then paints again.
    """
    view.executeDelayedItemsLayout()
    bars = (view.verticalScrollBar(), view.horizontalScrollBar())
    for bar in bars:
        bar.setUpdatesEnabled(False)
    view.viewport().repaint()
    for bar in bars:
        bar.setUpdatesEnabled(True)
