"""What became of each source of an import, as rows of a Qt table."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from wbdesk.tasks.importing import Outcome

RELEASE = Qt.ItemDataRole.UserRole
OUTCOME = Qt.ItemDataRole.UserRole + 1
_HEADINGS = ("Source", "Result", "Records", "Details")
_NUMBERS = 2
_STATES = {
    "kept": "imported",
    "known": "already there",
    "refused": "refused",
    "left out": "left out",
}

Index = QModelIndex | QPersistentModelIndex


class OutcomeModel(QAbstractTableModel):
    """A row a source; role RELEASE gives the id of the release it is, None where it is none; role
    OUTCOME gives the whole.
    """

    def __init__(self, outcomes: Sequence[Outcome], parent: Any = None) -> None:
        super().__init__(parent)
        self._outcomes = outcomes

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._outcomes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(_HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        outcome = self._outcomes[index.row()]
        text = cells(outcome)[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            # A tool tip guesses rich text; without "<" it stays plain.
            return text.replace("<", "‹")
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == _NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return {RELEASE: outcome.release, OUTCOME: outcome}.get(role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = section == _NUMBERS
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return _HEADINGS[section] if role == Qt.ItemDataRole.DisplayRole else None


def cells(outcome: Outcome) -> tuple[str, str, str, str]:
    """The texts of a row."""
    name = outcome.source if "://" in outcome.source else Path(outcome.source).name
    records = f"{outcome.records:,}" if outcome.state == "kept" else ""
    # The first column names the source already, the second says that it is not read: no room is
    # left for the reason otherwise.
    reason = outcome.reason.removeprefix(f"{outcome.source} ").removeprefix("cannot be read: ")
    return name, _STATES[outcome.state], records, reason
