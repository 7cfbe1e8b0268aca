"""The sheet at the end of an import: what became of each source."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from wbdesk.gui.importing.outcomes import OUTCOME, RELEASE, OutcomeModel, cells
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import breakable, button, fit, prose
from wbdesk.tasks.importing import Imported, Outcome

_ORDER = ("refused", "known", "kept", "left out")


class ResultSheet(QDialog):
    """A line a source, those that were refused first.

    `opened` gives the id of a release, `compared` a source whose release is there already.
    """

    opened = Signal(str)
    compared = Signal(str)

    def __init__(self, result: Imported, parent: QWidget | None, *, stopped: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Import finished" if not stopped else "Import stopped")
        fit(self, 130 * self.fontMetrics().averageCharWidth(), 520)
        self._outcomes = sorted(result.outcomes, key=_place)
        outer = QVBoxLayout(self)
        outer.setSpacing(SPACE)
        self.told = prose(_summary(result, stopped=stopped), "lead", self)
        outer.addWidget(self.told)
        outer.addWidget(self._table(), 1)
        self.detail = prose("", "muted", self)
        self.detail.setText("Import the same again to go on: what is in the library is recognised.")
        self.detail.setVisible(stopped)
        outer.addWidget(self.detail)
        bar = QHBoxLayout()
        self.compare = button(
            "Co&mpare…",
            "See what this edition changes: skip it, replace the other or keep both",
            "",
            self,
        )
        self.compare.setEnabled(False)
        self.compare.clicked.connect(self._compare)
        self.copy = button("&Copy the list", "As text, a line a source", "", self)
        close = button("Close", "", "primary", self)
        self.copy.clicked.connect(self._copy)
        close.clicked.connect(self.accept)
        bar.addWidget(self.compare)
        bar.addStretch(1)
        bar.addWidget(self.copy)
        bar.addWidget(close)
        outer.addLayout(bar)
        close.setFocus()

    def text(self) -> str:
        """All lines, parted by tabs."""
        return "\n".join("\t".join(cells(each)) for each in self._outcomes)

    def _table(self) -> QTableView:
        self.table = QTableView(self)
        self.table.setProperty("role", "plain")
        self.table.setModel(OutcomeModel(self._outcomes, self))
        self.table.setAccessibleName("What became of each source")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        named = 34 * self.fontMetrics().averageCharWidth()
        self.table.setColumnWidth(0, min(named, self.width() * 3 // 10))
        for column in (1, 2):
            # By what is in sight and the heading: thousands of lines would be measured else.
            header.setResizeContentsPrecision(0)
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.table.selectionModel().currentChanged.connect(self._chosen)
        self.table.activated.connect(self._open)
        return self.table

    def _open(self, index: QModelIndex) -> None:
        release = index.data(RELEASE)
        if release is not None:
            self.opened.emit(release)
            self.accept()

    def _chosen(self, current: QModelIndex) -> None:
        outcome = current.data(OUTCOME)
        told = "" if outcome is None else cells(outcome)[-1]
        self.detail.setText(breakable(told))
        self.detail.setVisible(bool(told))
        self.compare.setEnabled(outcome is not None and outcome.state == "known")

    def _compare(self) -> None:
        self.compared.emit(self.table.currentIndex().data(OUTCOME).source)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())


def _place(outcome: Outcome) -> int:
    return _ORDER.index(outcome.state)


def _summary(result: Imported, *, stopped: bool) -> str:
    parts = [
        f"{result.count('kept'):,} imported",
        f"{result.count('known'):,} already there",
        f"{result.count('refused'):,} refused",
    ]
    if left_out := result.count("left out"):
        parts.append(f"{left_out:,} left out")
    if result.left:
        parts.append(f"{result.left:,} not read yet")
    start = "Stopped: " if stopped else ""
    return start + ", ".join(parts) + "."
