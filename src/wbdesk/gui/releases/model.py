"""The releases of the library as a Qt list, led by an entry for all of them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from wbdesk.library import ReleaseRow
from wbdesk.model import period
from wbdesk.model.fold import fold

ID = Qt.ItemDataRole.UserRole
BYLINE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class ReleaseModel(QAbstractListModel):
    """Row 0 stands for all releases; role ID gives the id of a release, None for all."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._all: Sequence[ReleaseRow] = ()
        self._shown: Sequence[ReleaseRow] = ()
        self._words: tuple[str, ...] = ()

    def show_rows(self, rows: Sequence[ReleaseRow]) -> None:
        """Show these releases."""
        self._all = rows
        self._narrow()

    def narrow(self, text: str) -> None:
        """Show the releases whose title, publisher or date holds every word."""
        self._words = tuple(fold(text).split())
        self._narrow()

    def line(self, release: str) -> int | None:
        """The line of a release, None where it is not shown."""
        for number, row in enumerate(self._shown, start=1):
            if row.release.id == release:
                return number
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._shown) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if index.row() == 0:
            count = f"{len(self._all):,} in the library"
            return {Qt.ItemDataRole.DisplayRole: "All releases", BYLINE: count}.get(role)
        row = self._shown[index.row() - 1]
        if role == ID:
            return row.release.id
        if role == Qt.ItemDataRole.DisplayRole:
            return row.release.title
        if role == BYLINE:
            return byline(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.release.title}, {byline(row)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            # A tool tip guesses rich text; without "<" it stays plain.
            return row.release.title.replace("<", "‹")
        return None

    def _narrow(self) -> None:
        self.beginResetModel()
        self._shown = [row for row in self._all if _holds(row, self._words)]
        self.endResetModel()


def byline(row: ReleaseRow) -> str:
    """Date, publisher and number of records of a release."""
    count = sum(row.counts.values())
    noun = "record" if count == 1 else "records"
    when = period.text_of(row.release.published)
    state = "not reviewed" if row.unreviewed else ""
    parts = (when, row.release.publisher, f"{count:,} {noun}", state)
    return " · ".join(part for part in parts if part)


def _holds(row: ReleaseRow, words: tuple[str, ...]) -> bool:
    if not words:
        return True
    text = fold(f"{row.release.title} {row.release.publisher} {row.release.published or ''}")
    return all(word in text for word in words)
