"""What a tab shows instead of rows, with the way out."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import button, label, prose

_LONGEST = 60


class EmptyState(QWidget):
    """One sentence, one hint, searches that may be meant, and up to two buttons.

    `search_wanted` gives the search taken up.
    """

    everywhere_wanted = Signal()
    clear_wanted = Signal()
    search_wanted = Signal(str)

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
        self._meant = label("Did you mean", "muted", self)
        self._meant.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.offered: list[QPushButton] = []
        self._offers = QVBoxLayout()
        self._offers.setSpacing(0)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.everywhere)
        line.addWidget(self.clear)
        line.addStretch(1)
        box.addStretch(2)
        box.addWidget(self._title)
        box.addWidget(self._hint)
        box.addWidget(self._meant)
        box.addLayout(self._offers)
        box.addLayout(line)
        box.addStretch(3)
        self.offer([])

    def say(self, title: str, hint: str, *, searching: bool) -> None:
        """Show a sentence; the buttons belong to a search that found nothing."""
        self._title.setText(title)
        self._hint.setText(hint)
        self.everywhere.setVisible(searching)
        self.clear.setVisible(searching)

    def offer(self, searches: Sequence[str]) -> None:
        """Show searches that may be meant, each a link."""
        for made in self.offered:
            self._offers.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.offered = []
        self._meant.setVisible(bool(searches))
        for search in searches:
            shown = search if len(search) <= _LONGEST else f"{search[:_LONGEST]}…"
            tip = f"Search for {search.replace('<', '‹')}"
            made = button(shown.replace("&", "&&"), tip, "link", self)
            made.setAccessibleName(f"Did you mean {search}")
            made.clicked.connect(partial(self._emit, search))
            self._offers.addWidget(made, 0, Qt.AlignmentFlag.AlignHCenter)
            self.offered.append(made)

    def _emit(self, search: str, checked: bool = False) -> None:
        self.search_wanted.emit(search)

    def text(self) -> str:
        """The sentence shown."""
        return self._title.text()
