"""A block of wrapped text with the matches of a search marked."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from wbdesk.gui.table.marks import formats
from wbdesk.gui.theme.look import Look

_LEADING = 1.25


class MarkedText(QLabel):
    """Text that flows into the width it is given; its height follows.

    A label so that a screen reader takes it for text; it draws itself, for the marks.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look = look
        self._text = ""
        self._terms: Sequence[Any] = ()
        self._heights: dict[tuple[int, str], float] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.update)

    def show_text(self, text: str, terms: Sequence[Any] = ()) -> None:
        """Show `text` with what `terms` match marked."""
        self._text, self._terms = text, terms
        self._heights.clear()
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What is shown."""
        return self._text

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # Layouts ask dozens of times for every record.
        key = (width, self.font().key())
        if key not in self._heights:
            self._heights[key] = self._flow(width)[1]
        return round(self._heights[key]) + 2

    def sizeHint(self) -> QSize:
        width = max(self.width(), 200)
        return QSize(200, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.heightForWidth(max(self.width(), 80)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        layouts, _ = self._flow(self.width())
        for layout in layouts:
            layout.draw(painter, QPointF(0, 0))

    def _flow(self, width: int) -> tuple[list[QTextLayout], float]:
        layouts, top = [], 0.0
        choice = QTextOption()
        choice.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        choice.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        for part in self._text.split("\n"):
            layout = QTextLayout(part, self.font(), self)
            layout.setTextOption(choice)
            layout.setFormats(formats(part, self._terms, self._look.colours))
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                line.setPosition(QPointF(0, top))
                top += line.height() * _LEADING
            layout.endLayout()
            layouts.append(layout)
        return layouts, top
