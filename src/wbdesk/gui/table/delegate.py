"""Draws a cell on one line, its matches marked, its end elided."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wbdesk.gui.table.marks import formats
from wbdesk.gui.table.model import TERMS
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """For every cell of the record tables."""

    def __init__(self, look: Look, parent: QStyledItemDelegate | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = self._look.colours
        painter.save()
        state = option.state
        rect: QRect = option.rect
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, QColor(colours.selection if chosen else colours.surface))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if chosen and index.column() == 0:
            painter.fillRect(
                QRect(rect.left(), rect.top(), 3, rect.height()), QColor(colours.accent)
            )
        self._text(painter, option, index, rect.adjusted(SPACE, 0, -SPACE, 0))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = option.fontMetrics.height() + 2 * SPACE
        return QSize(10 * SPACE, height)

    def _text(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect
    ) -> None:
        metrics = option.fontMetrics
        whole = index.data() or ""
        text = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, room.width())
        layout = QTextLayout(text, option.font)
        choice = QTextOption()
        choice.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(choice)
        layout.setFormats(formats(text, index.data(TERMS) or (), self._look.colours))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room.width())
        layout.endLayout()
        right = index.data(Qt.ItemDataRole.TextAlignmentRole) is not None
        x = room.right() - line.naturalTextWidth() if right else room.left()
        y = room.top() + (room.height() - line.height()) / 2
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        layout.draw(painter, QPointF(x, y))
