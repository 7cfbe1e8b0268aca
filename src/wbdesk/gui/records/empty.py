"""What a tab shows instead of rows, with the way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import button, label, prose


class EmptyState(QWidget):
    """One sentence, one hint, and up to two buttons."""

    everywhere_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setSpacing(SPACE)
        self._title = label("", "lead", self)
        self._hint = prose("", "muted", self)
        for each in (self._title, self._hint):
            each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.everywhere = button(
            "Search &everywhere", "Look in all tabs (Ctrl+Shift+F)", "primary", self
        )
        self.clear = button("&Clear search", "Show all rows again (Esc)", "", self)
        self.everywhere.clicked.connect(self.everywhere_wanted)
        self.clear.clicked.connect(self.clear_wanted)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.everywhere)
        line.addWidget(self.clear)
        line.addStretch(1)
        box.addStretch(2)
        box.addWidget(self._title)
        box.addWidget(self._hint)
        box.addLayout(line)
        box.addStretch(3)

    def say(self, title: str, hint: str, *, searching: bool) -> None:
        """Show a sentence; the buttons belong to a search that found nothing."""
        self._title.setText(title)
        self._hint.setText(hint)
        self.everywhere.setVisible(searching)
        self.clear.setVisible(searching)

    def text(self) -> str:
        """The sentence shown."""
        return self._title.text()
