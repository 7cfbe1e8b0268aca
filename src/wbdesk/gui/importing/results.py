"""The sheet at the end of an import: what became of each source."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
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

from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import button, label
from wbdesk.tasks.importing import Imported, Outcome

_STATES = {
    "kept": "imported",
    "known": "already there",
    "refused": "refused",
    "left out": "left out",
}
_ORDER = ("refused", "known", "kept", "left out")
_MOST = 20_000
"""Lines the sheet shows; all of them can be copied."""


class ResultSheet(QDialog):
    """A line a source, those that were refused first."""

    def __init__(self, result: Imported, parent: QWidget | None, *, stopped: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Import finished" if not stopped else "Import stopped")
        self.resize(860, 520)
        self._outcomes = sorted(result.outcomes, key=_place)
        outer = QVBoxLayout(self)
        outer.setSpacing(SPACE)
        self.told = label(_summary(result, stopped=stopped), "lead", self)
        outer.addWidget(self.told)
        outer.addWidget(self._table(self._outcomes[:_MOST]), 1)
        bar = QHBoxLayout()
        self.copy = button("&Copy the list", "As text, a line a source", "", self)
        close = button("Close", "", "primary", self)
        self.copy.clicked.connect(self._copy)
        close.clicked.connect(self.accept)
        bar.addStretch(1)
        bar.addWidget(self.copy)
        bar.addWidget(close)
        outer.addLayout(bar)
        close.setFocus()

    def text(self) -> str:
        """All lines, parted by tabs."""
        return "\n".join("\t".join(_cells(each)) for each in self._outcomes)

    def _table(self, outcomes: Sequence[Outcome]) -> QTableWidget:
        self.table = QTableWidget(len(outcomes), 4, self)
        self.table.setAccessibleName("What became of each source")
        self.table.setHorizontalHeaderLabels(["Source", "Result", "Records", "Why"])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        for line, outcome in enumerate(outcomes):
            for column, text in enumerate(_cells(outcome)):
                item = QTableWidgetItem(text)
                item.setToolTip(text.replace("<", "‹"))
                if column == 2:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                self.table.setItem(line, column, item)
        self.table.setColumnWidth(0, 260)
        return self.table

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())


def _cells(outcome: Outcome) -> tuple[str, str, str, str]:
    name = outcome.source if "://" in outcome.source else Path(outcome.source).name
    records = f"{outcome.records:,}" if outcome.state == "kept" else ""
    return name, _STATES[outcome.state], records, outcome.reason


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
    start = "Stopped: " if stopped else ""
    return start + ", ".join(parts) + "."
