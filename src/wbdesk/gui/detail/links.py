"""A line of text that leads somewhere, elided where it has no room."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

_LONGEST = 300


class LinkLine(QPushButton):
    """A flat button as wide as there is room; whole in tool tip and speech."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = ""
        self._follow: Callable[[], object] = bool
        self.setProperty("role", "line")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _: self._follow())

    def lead(self, text: str, follow: Callable[[], object]) -> None:
        """Show a text, and do this when it is followed."""
        self._whole, self._follow = text[:_LONGEST], follow
        self.setAccessibleName(self._whole)
        # A tool tip guesses rich text; without "<" it stays plain.
        self.setToolTip(self._whole.replace("<", "‹"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width() - 2 * self.fontMetrics().averageCharWidth()
        elide = Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(self._whole, elide, max(room, 0))
        self.setText(text.replace("&", "&&"))
