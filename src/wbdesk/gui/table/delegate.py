"""Draws a cell on as many lines as its kind has room for, matches marked, its end elided."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from wbdesk.gui.table.marks import characters, formats
from wbdesk.gui.table.model import LINES, Cell, RecordModel
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.library import Marks

Index = QModelIndex | QPersistentModelIndex
_KEPT = 4000
BADGE = SPACE - 2
"""Room at the sides of a code within its frame."""
_SELECTED = QStyle.StateFlag.State_Selected


def heading_height(metrics: QFontMetrics) -> int:
    """How high the heading of a group is, in a table with text of these metrics."""
    return metrics.height() + 2 * SPACE


class CellDelegate(QStyledItemDelegate):
    """For every cell of the record tables."""

    def __init__(self, look: Look, records: RecordModel) -> None:
        super().__init__()
        self._look = look
        self._records = records
        self._font = QFont()
        self._fits: dict[tuple[str, int, int], tuple[str, int]] = {}
        self._inks: dict[str, QColor] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = self._look.colours
        row, column = index.row(), index.column()
        painter.save()
        rect: QRect = option.rect
        if (heading := self._records.headings.get(row)) is not None:
            rect = self._heading(painter, option, heading)
        chosen = _SELECTED in option.state
        painter.fillRect(rect, self._ink(colours.selection if chosen else colours.surface))
        painter.setPen(self._ink(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if row and self._records.begins_group(row):
            above = QRect(rect.left(), rect.top(), rect.width(), 2)
            painter.fillRect(above, self._ink(colours.muted))
        if chosen and column == 0:
            painter.fillRect(
                QRect(rect.left(), rect.top(), 3, rect.height()), self._ink(colours.accent)
            )
        room = rect.adjusted(SPACE, SPACE - 1, -SPACE, -SPACE)
        if column == 0 and (marks := self._records.marks_at(row)) is not None:
            room.setRight(room.right() - self._mark(painter, option, marks, room))
        cell = self._records.cell(row, column)
        if cell is not None:
            if cell.badge:
                room = self._badge(painter, option, cell, room)
            self._text(painter, option, cell, room)
        painter.restore()

    def _heading(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> QRect:
        """Draw a cell's part of the heading across the table; gives what is left of the cell."""
        whole: QRect = option.rect
        band = QRect(whole.left(), whole.top(), whole.width(), heading_height(option.fontMetrics))
        painter.fillRect(band, self._ink(self._look.colours.raised))
        painter.setPen(self._ink(self._look.colours.line))
        painter.drawLine(band.bottomLeft(), band.bottomRight())
        painter.setPen(self._ink(self._look.colours.kinds[self._records.kind.name]))
        bold = QFont(option.font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setClipRect(band)
        table = option.widget
        assert isinstance(table, QTableView)
        start = SPACE - table.horizontalHeader().offset()
        line = QRect(start, band.top(), table.viewport().width() - start, band.height())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.setClipping(False)
        return whole.adjusted(0, band.height(), 0, 0)

    def _badge(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell, room: QRect
    ) -> QRect:
        """Draw the frame of a code; gives where the code stands in it."""
        width = option.fontMetrics.horizontalAdvance(cell.text)
        box = QRectF(
            room.left() + 0.5, room.top() - 1.5, width + 2 * BADGE, option.fontMetrics.height() + 3
        )
        painter.setPen(QPen(self._ink(self._look.colours.kinds[self._records.kind.name]), 1.2))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(box, 3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        return room.adjusted(BADGE, 0, BADGE, 0)

    def _ink(self, colour: str) -> QColor:
        """A colour, made once: a table asks for a few hundred a time."""
        made = self._inks.get(colour)
        if made is None:
            made = self._inks[colour] = QColor(colour)
        return made

    def _mark(
        self, painter: QPainter, option: QStyleOptionViewItem, marks: Marks, room: QRect
    ) -> int:
        """Draw the user's marks at the right of a cell; gives the width they take."""
        signs = ("★" if marks.star else "") + ("#" if marks.tags else "")
        signs += "✎" if marks.remark else ""
        painter.setFont(option.font)
        painter.setPen(QColor(self._look.colours.accent))
        width = option.fontMetrics.horizontalAdvance(signs)
        at = QPointF(room.right() - width, room.top() + option.fontMetrics.ascent())
        painter.drawText(at, signs)
        return width + SPACE // 2

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines: int = index.data(LINES) or 1
        return QSize(10 * SPACE, lines * option.fontMetrics.lineSpacing() + 2 * SPACE)

    def _text(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell, room: QRect
    ) -> None:
        metrics = option.fontMetrics
        text, width = self._fitted(cell.text, option, room.width(), cell.lines)
        marks = formats(text, cell.terms, self._look.colours)
        right = cell.right
        painter.setFont(self._font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        if not marks and width <= room.width():
            # Most cells: much cheaper than a layout.
            start = room.right() - width if right else room.left()
            painter.drawText(QPointF(start, room.top() + metrics.ascent()), text)
            return
        if not marks:
            side = int(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
            painter.drawText(room, side | int(Qt.TextFlag.TextWordWrap), text)
            return
        layout = QTextLayout(text, self._font)
        layout.setFormats(marks)
        _break(layout, room.width())
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            x = room.right() - line.naturalTextWidth() if right else room.left()
            line.setPosition(QPointF(x, room.top() + number * metrics.lineSpacing()))
        layout.draw(painter, QPointF(0, 0))

    def _fitted(
        self, text: str, option: QStyleOptionViewItem, width: int, lines: int
    ) -> tuple[str, int]:
        """The text as far as it fits, and its width on one line; the same for every repaint."""
        if option.font != self._font:
            # A copy: what the option holds is gone with it.
            self._font = QFont(option.font)
            self._fits.clear()
        key = (text, width, lines)
        found = self._fits.get(key)
        if found is None:
            if len(self._fits) > _KEPT:
                self._fits.clear()
            fitting = _fitting(text, option, width, lines)
            found = self._fits[key] = (fitting, option.fontMetrics.horizontalAdvance(fitting))
        return found


def _fitting(text: str, option: QStyleOptionViewItem, width: int, lines: int) -> str:
    """The text, elided where it does not fit into so many lines."""
    metrics = option.fontMetrics
    if lines == 1 or metrics.horizontalAdvance(text) <= width:
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    layout = QTextLayout(text, option.font)
    _break(layout, width)
    if any(layout.lineAt(line).naturalTextWidth() > width for line in range(layout.lineCount())):
        # A word wider than the column.
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    if layout.lineCount() <= lines:
        return text
    kept = characters(text, layout.lineAt(lines - 1).textStart())
    return text[:kept] + metrics.elidedText(text[kept:], Qt.TextElideMode.ElideRight, width)


def _break(layout: QTextLayout, width: int) -> None:
    choice = QTextOption()
    choice.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(choice)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
