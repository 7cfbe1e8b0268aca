"""Paints the rows of a table that are in sight, matches marked, what does not fit elided.

A delegate would be given a cell at a time, for which Qt asks the model some fifteen times: each
answer from Python takes as long as the painting.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QTableView

from wbdesk.gui.table.marks import characters, formats
from wbdesk.gui.table.model import Cell, RecordModel
from wbdesk.gui.table.selection import ranges
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.library import Marks

_KEPT = 4000
_BADGE = SPACE - 2
"""Room at the sides of a code within its frame."""


class _Line(NamedTuple):
    """A line of a cell and its width."""

    text: str
    width: float


class _Column(NamedTuple):
    """A column in sight: its number, its left and its width in pixels."""

    number: int
    left: int
    width: int


def heading_height(metrics: QFontMetrics) -> int:
    """How high the heading of a group is, in a table with text of these metrics."""
    return metrics.height() + 2 * SPACE


class RowPainter:
    """For the rows of one table."""

    def __init__(self, look: Look, records: RecordModel, table: QTableView) -> None:
        self._look = look
        self._records = records
        self._table = table
        self._font = QFont()
        self._metrics = QFontMetrics(self._font)
        self._fits: dict[tuple[str, int, int], tuple[_Line, ...]] = {}
        self._marked: dict[tuple[int, str, int], QTextLayout | None] = {}
        self._inks: dict[str, QColor] = {}
        records.modelReset.connect(self._marked.clear)
        look.changed.connect(self._marked.clear)

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Paint a part of the viewport, what is below the last row included."""
        self._follow_font()
        painter.setFont(self._font)
        painter.fillRect(area, self._ink(self._look.colours.surface))
        columns, stretches = self._columns(), ranges(self._table.selectionModel())
        for row in self._rows(area):
            chosen = any(first <= row <= last for first, last in stretches)
            self._row(painter, row, columns, chosen=chosen)

    def _follow_font(self) -> None:
        if self._table.font() != self._font:
            self._font = QFont(self._table.font())
            self._metrics = QFontMetrics(self._font)
            self._fits.clear()
            self._marked.clear()

    def _columns(self) -> list[_Column]:
        header = self._table.horizontalHeader()
        edge = self._table.viewport().width()
        every = (
            _Column(number, header.sectionViewportPosition(number), header.sectionSize(number))
            for number in range(header.count())
        )
        return [each for each in every if each.left < edge and each.left + each.width > 0]

    def _rows(self, area: QRect) -> Sequence[int]:
        first, last = self._table.rowAt(area.top()), self._table.rowAt(area.bottom())
        if first < 0:
            return ()
        return range(first, (last if last >= 0 else self._records.rowCount() - 1) + 1)

    def _row(
        self, painter: QPainter, row: int, columns: Sequence[_Column], *, chosen: bool
    ) -> None:
        table, colours = self._table, self._look.colours
        top, height = table.rowViewportPosition(row), table.rowHeight(row)
        left, width = -table.horizontalHeader().offset(), table.horizontalHeader().length()
        if (heading := self._records.headings.get(row)) is not None:
            band = QRect(left, top, width, heading_height(self._metrics))
            self._heading(painter, band, heading)
            top, height = top + band.height(), height - band.height()
        if chosen:
            painter.fillRect(left, top, width, height, self._ink(colours.selection))
        painter.fillRect(left, top + height - 1, width, 1, self._ink(colours.line))
        if row and self._records.begins_group(row):
            painter.fillRect(left, top, width, 2, self._ink(colours.muted))
        for column in columns:
            room = QRect(column.left, top, column.width, height)
            room.adjust(SPACE, SPACE - 1, -SPACE, -SPACE)
            if not column.number:
                if chosen:
                    painter.fillRect(column.left, top, 3, height, self._ink(colours.accent))
                if (marks := self._records.marks_at(row)) is not None:
                    room.setRight(room.right() - self._signs(painter, marks, room))
            if (cell := self._records.cell(row, column.number)) is not None:
                if cell.badge:
                    self._badge(painter, cell, room)
                self._text(painter, column.number, cell, room)

    def _heading(self, painter: QPainter, band: QRect, text: str) -> None:
        """Draw the heading of a group across the table."""
        colours = self._look.colours
        painter.fillRect(band, self._ink(colours.raised))
        painter.fillRect(band.left(), band.bottom(), band.width(), 1, self._ink(colours.line))
        painter.setPen(self._ink(colours.kinds[self._records.kind.name]))
        bold = QFont(self._font)
        bold.setBold(True)
        painter.setFont(bold)
        room = band.adjusted(SPACE, 0, 0, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.setFont(self._font)

    def _badge(self, painter: QPainter, cell: Cell, room: QRect) -> None:
        """Draw the frame of a code, and leave the room in it."""
        width, height = self._metrics.horizontalAdvance(cell.text), self._metrics.height()
        box = QRectF(room.left() + 0.5, room.top() - 1.5, width + 2 * _BADGE, height + 3)
        painter.setPen(QPen(self._ink(self._look.colours.kinds[self._records.kind.name]), 1.2))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(box, 3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        room.adjust(_BADGE, 0, _BADGE, 0)

    def _ink(self, colour: str) -> QColor:
        """A colour, made once: a table asks for a few hundred a time."""
        made = self._inks.get(colour)
        if made is None:
            made = self._inks[colour] = QColor(colour)
        return made

    def _signs(self, painter: QPainter, marks: Marks, room: QRect) -> int:
        """Draw the user's marks at the right of a cell; gives the width they take."""
        signs = ("★" if marks.star else "") + ("#" if marks.tags else "")
        signs += "✎" if marks.remark else ""
        painter.setPen(self._ink(self._look.colours.accent))
        width = self._metrics.horizontalAdvance(signs)
        painter.drawText(room.right() - width, room.top() + self._metrics.ascent(), signs)
        return width + SPACE // 2

    def _text(self, painter: QPainter, column: int, cell: Cell, room: QRect) -> None:
        painter.setPen(self._ink(self._look.colours.text))
        if cell.terms and (layout := self._layout(column, cell, room.width())) is not None:
            layout.draw(painter, QPointF(room.topLeft()))
            return
        height, base = self._metrics.lineSpacing(), room.top() + self._metrics.ascent()
        for number, line in enumerate(self._lines(cell, room.width())):
            start = room.right() - line.width if cell.right else room.left()
            painter.drawText(QPointF(start, base + number * height), line.text)

    def _layout(self, column: int, cell: Cell, width: int) -> QTextLayout | None:
        """What fits of a cell with its matches marked, None where it has none; kept as long as
        the same is searched for.
        """
        key = (column, cell.text, width)
        if key in self._marked:
            return self._marked[key]
        if len(self._marked) > _KEPT:
            self._marked.clear()
        text = "".join(line.text for line in self._lines(cell, width))
        marks = formats(text, cell.terms, self._look.colours)
        made = self._marked[key] = self._laid_out(text, marks, cell, width) if marks else None
        return made

    def _laid_out(
        self, text: str, marks: list[QTextLayout.FormatRange], cell: Cell, width: int
    ) -> QTextLayout:
        layout = QTextLayout(text, self._font)
        layout.setFormats(marks)
        _break(layout, width)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            x = width - 1 - line.naturalTextWidth() if cell.right else 0
            line.setPosition(QPointF(x, number * self._metrics.lineSpacing()))
        return layout

    def _lines(self, cell: Cell, width: int) -> tuple[_Line, ...]:
        """The text of a cell as far as it fits; the same for every repaint."""
        key = (cell.text, width, cell.lines)
        found = self._fits.get(key)
        if found is None:
            if len(self._fits) > _KEPT:
                self._fits.clear()
            found = self._fits[key] = tuple(self._fitted(cell.text, width, cell.lines))
        return found

    def _fitted(self, text: str, width: int, lines: int) -> list[_Line]:
        """The text on so many lines, the last one elided where there is more."""
        advance = self._metrics.horizontalAdvance(text)
        if advance <= width:
            return [_Line(text, advance)]
        if lines == 1:
            return [self._elided(text, width)]
        layout = QTextLayout(text, self._font)
        _break(layout, width)
        broken = [layout.lineAt(number) for number in range(layout.lineCount())]
        if any(line.naturalTextWidth() > width for line in broken):
            # A word wider than the column.
            return [self._elided(text, width)]
        starts = [characters(text, line.textStart()) for line in broken[:lines]]
        made = [
            _Line(text[start:end], line.naturalTextWidth())
            for start, end, line in zip(starts, [*starts[1:], len(text)], broken, strict=False)
        ]
        if len(broken) > lines:
            made[-1] = self._elided(text[starts[-1] :], width)
        return made

    def _elided(self, text: str, width: int) -> _Line:
        shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        return _Line(shown, self._metrics.horizontalAdvance(shown))


def _break(layout: QTextLayout, width: int) -> None:
    choice = QTextOption()
    choice.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(choice)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
