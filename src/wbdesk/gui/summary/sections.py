"""The list of sections: ticked or not, moved by dragging or with Alt and an arrow key."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from wbdesk.model.kinds import BY_NAME

_NAME = Qt.ItemDataRole.UserRole
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SectionList(QListWidget):
    """`altered` follows every change of a tick or of the order."""

    altered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Sections, in order")
        self.setToolTip("Space ticks a section; Alt+Up and Alt+Down move it, or drag it.")
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(lambda _: self.altered.emit())
        self.model().rowsMoved.connect(lambda *_: self.altered.emit())

    def show_sections(self, order: tuple[str, ...], without: tuple[str, ...]) -> None:
        """Show the sections in an order, ticked but for some."""
        self.blockSignals(True)
        self.clear()
        for name in order:
            item = QListWidgetItem(BY_NAME[name].label, self)
            item.setData(_NAME, name)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsDragEnabled
            )
            ticked = name not in without
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.setCurrentRow(0)
        self.blockSignals(False)
        height = self.sizeHintForRow(0) * self.count() + 2 * self.frameWidth() + 2
        self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        return QSize(100, self.sizeHintForRow(0) * max(1, self.count()))

    def offer(self, kinds: tuple[str, ...]) -> None:
        """Let only some be chosen: the others are not in the scope."""
        self.blockSignals(True)
        for item in self._items():
            flags = item.flags() & ~Qt.ItemFlag.ItemIsEnabled
            enabled = item.data(_NAME) in kinds
            item.setFlags(flags | Qt.ItemFlag.ItemIsEnabled if enabled else flags)
        self.blockSignals(False)

    def order(self) -> tuple[str, ...]:
        """All sections in order."""
        return tuple(item.data(_NAME) for item in self._items())

    def without(self) -> tuple[str, ...]:
        """Those not ticked."""
        return tuple(
            item.data(_NAME)
            for item in self._items()
            if item.checkState() == Qt.CheckState.Unchecked
        )

    def go(self, name: str) -> None:
        """Put the keyboard on a section."""
        self.setCurrentRow(self.order().index(name))
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _MOVES.get(Qt.Key(event.key()))
        if step is None or not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        row = self.currentRow()
        if 0 <= row + step < self.count():
            item = self.takeItem(row)
            self.insertItem(row + step, item)
            self.setCurrentRow(row + step)
            self.altered.emit()

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]
