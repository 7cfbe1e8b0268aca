"""A bar with a tick a paragraph: full where a record rests on it, empty where none does."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE


class CoverageBar(QWidget):
    """`pointed` gives the number of a paragraph that was clicked."""

    pointed = Signal(int)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._counts: Sequence[int] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_counts(self, counts: Sequence[int]) -> None:
        """Show how many records rest on each paragraph."""
        self._counts = counts
        bare = [str(number) for number, count in enumerate(counts, start=1) if not count]
        told = f"{len(counts) - len(bare)} of {len(counts)} paragraphs gave a record"
        self.setAccessibleName(told)
        self.setAccessibleDescription(f"None: {', '.join(bare)}" if bare else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40 * SPACE, int(1.5 * SPACE))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._counts:
            return
        colours = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = self.width() / len(self._counts)
        gap = 1 if step > 3 else 0
        for number, count in enumerate(self._counts):
            room = QRectF(number * step, 1, max(1.0, step - gap), self.height() - 2)
            if count:
                painter.fillRect(room, QColor(colours.accent))
            else:
                painter.setPen(QColor(colours.muted))
                painter.drawRect(room.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (number := self._at(event.position().x())) is not None:
            self.pointed.emit(number)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._at(event.pos().x())
            if number is not None:
                count = self._counts[number - 1]
                text = (
                    "no record" if not count else "1 record" if count == 1 else f"{count} records"
                )
                QToolTip.showText(event.globalPos(), f"Paragraph {number}: {text}", self)
            return True
        return super().event(event)

    def _at(self, x: float) -> int | None:
        if not self._counts:
            return None
        return min(len(self._counts), max(1, int(x * len(self._counts) / self.width()) + 1))
