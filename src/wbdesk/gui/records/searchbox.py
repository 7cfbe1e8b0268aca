"""A search box: keys go on to the results, Esc clears."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from wbdesk.gui.table.dragging import ours
from wbdesk.gui.theme.icons import icon
from wbdesk.gui.theme.look import Look

_LONGEST = 10_000


class SearchBox(QLineEdit):
    """`down` follows the Down key and Enter: the results should take the keyboard."""

    down = Signal()

    def __init__(self, look: Look, name: str, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setClearButtonEnabled(True)
        self.setMaxLength(_LONGEST)
        self._glass = self.addAction(
            icon("search", look.colours.muted), QLineEdit.ActionPosition.LeadingPosition
        )
        # Their buttons would else be announced without a name.
        self._glass.setText("Search")
        clear = self.findChild(QAction, "_q_qlineeditclearaction")
        if clear is not None:
            clear.setText("Clear the search")
        look.changed.connect(self._recolour)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # A whole record with its citation is nothing to search for.
        if ours(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down.emit()
        else:
            super().keyPressEvent(event)

    def _recolour(self) -> None:
        self._glass.setIcon(icon("search", self._look.colours.muted))
