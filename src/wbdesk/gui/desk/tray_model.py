"""The items of a tray as a Qt list: put in another order by drag, dragged out, dropped onto."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont

from wbdesk.gui.dragged import RECORDS, TRAY_ROWS, picks_of
from wbdesk.gui.theme.look import Look
from wbdesk.library import Row
from wbdesk.model.display import headline
from wbdesk.model.kinds import BY_NAME
from wbdesk.model.release import Release
from wbdesk.model.tray import Heading, Item, Pick, Sentence

if TYPE_CHECKING:
    from wbdesk.gui.clipboard import Cited

Index = QModelIndex | QPersistentModelIndex
_LONGEST = 200


class TrayModel(QAbstractListModel):
    """`moved` gives the numbers of the rows dragged and the row they are to stand before,
    `dropped` records from elsewhere and the row.
    """

    moved = Signal(object, int)
    dropped = Signal(object, int)

    def __init__(self, look: Look, parent: Any) -> None:
        super().__init__(parent)
        self._look = look
        self._items: Sequence[Item] = ()
        self._rows: Mapping[Pick, Row | None] = {}
        self._releases: Mapping[str, Release] = {}

    def show_items(self, items: Sequence[Item]) -> None:
        """Show these items."""
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def name_records(
        self, rows: Mapping[Pick, Row | None], releases: Mapping[str, Release]
    ) -> None:
        """Say what the records pointed at are, None where one is gone, and their releases."""
        self._rows = rows
        self._releases = releases
        if self._items:
            self.dataChanged.emit(self.index(0), self.index(len(self._items) - 1))

    def row_of(self, number: int) -> Row | None:
        """The record an item points at."""
        item = self._items[number] if 0 <= number < len(self._items) else None
        return self._rows.get(item) if isinstance(item, Pick) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid():
            return flags | Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsDropEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(item)
        if role == Qt.ItemDataRole.ToolTipRole:
            # A tool tip guesses rich text; without "<" it stays plain.
            return self._text(item).replace("<", "‹")
        if role == Qt.ItemDataRole.FontRole and not isinstance(item, Pick):
            font = QFont()
            font.setBold(isinstance(item, Heading))
            font.setItalic(isinstance(item, Sentence))
            return font
        if role == Qt.ItemDataRole.ForegroundRole and self._gone(item):
            return QColor(self._look.colours.warning)
        return None

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [TRAY_ROWS, RECORDS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        from wbdesk.gui.clipboard import mime, texts

        rows = sorted({index.row() for index in indexes})
        cited = [self._cited(self._items[row]) for row in rows]
        made = mime(texts([each for each in cited if each is not None]))
        made.setData(TRAY_ROWS, ",".join(map(str, rows)).encode())
        return made

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        before = len(self._items) if row < 0 else row
        if picks := picks_of(data):
            self.dropped.emit(picks, before)
            return True
        if not data.hasFormat(TRAY_ROWS):
            return False
        rows = [int(each) for each in bytes(data.data(TRAY_ROWS).data()).decode().split(",")]
        self.moved.emit(rows, before)
        # Moved by hand, so that Qt takes nothing away.
        return False

    def _cited(self, item: Item) -> "Cited | None":
        """An item as it leaves by drag; None for a record that is gone or not read yet."""
        from wbdesk.gui.clipboard import Cited, cite

        if not isinstance(item, Pick):
            return Cited(item.text)
        row, release = self._rows.get(item), self._releases.get(item.release)
        return None if row is None or release is None else cite(row, release)

    def _gone(self, item: Item) -> bool:
        return isinstance(item, Pick) and item in self._rows and self._rows[item] is None

    def _text(self, item: Item) -> str:
        if not isinstance(item, Pick):
            return item.text
        row = self._rows.get(item)
        if row is None:
            state = "no longer in the library" if self._gone(item) else "…"
            return f"{BY_NAME[item.kind].noun}: {state}"
        kind = BY_NAME[row.kind]
        return f"{kind.noun}: {headline(row.record, kind.field(kind.lead))[:_LONGEST]}"
