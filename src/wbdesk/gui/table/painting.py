"""Paints the rows of a table that are in sight, matches marked, what does not fit elided.

A delegate would be given a cell at a time, for which Qt asks the model some fifteen times: each
answer from Python takes as long as the painting.
"""

import re
from collections.abc import Sequence
from itertools import accumulate
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QTableView

from wbdesk.gui.table.cells import Cell
from wbdesk.gui.table.fitting import Fitter
from wbdesk.gui.table.marks import formats
from wbdesk.gui.table.model import RecordModel
from wbdesk.gui.table.selection import ranges
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.library import Marks
from wbdesk.model.fold import spans

_KEPT = 4000
"""Cells whose marks are kept while the same is searched for."""
_LEFTWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters of scripts that are written from right to left."""
_BADGE = SPACE - 2
"""Room at the sides of a code within its frame."""


class _Mark(NamedTuple):
    """A stretch of a line: where it begins and how wide it is, in pixels."""

    left: int
    width: int


_Marks = Sequence[Sequence[_Mark]] | QTextLayout | None
"""The marks of each line of a cell, or the cell laid out with them."""


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
        self._fitter = Fitter(QFont())
        self._marked: dict[tuple[int, str, int], _Marks] = {}
        self._inks: dict[str, QColor] = {}
        records.replaced.connect(self._marked.clear)
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
            self._fitter = Fitter(QFont(self._table.font()))
            self._marked.clear()

    @property
    def _font(self) -> QFont:
        return self._fitter.font

    @property
    def _metrics(self) -> QFontMetrics:
        return self._fitter.metrics

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
        lines = self._fitter.fit(cell.text, room.width(), cell.lines)
        marks = self._marks(column, cell, lines, room.width()) if cell.terms else None
        if isinstance(marks, QTextLayout):
            marks.draw(painter, QPointF(room.topLeft()))
            return
        height, base = self._metrics.lineSpacing(), room.top() + self._metrics.ascent()
        for number, line in enumerate(lines):
            left = room.left()
            if cell.right:
                left = room.right() - ceil(self._fitter.wide(line.rstrip()))
            if marks and (there := marks[number]):
                self._marked_line(painter, line, QPoint(left, base), there)
            else:
                painter.drawText(left, base, line)
            base += height

    def _marked_line(
        self, painter: QPainter, line: str, at: QPoint, marks: Sequence[_Mark]
    ) -> None:
        """Draw a line on the ground of its marks."""
        colours = self._look.colours
        top, height = at.y() - self._metrics.ascent(), self._metrics.height()
        places = [QRect(at.x() + left, top, width, height) for left, width in marks]
        for place in places:
            painter.fillRect(place, self._ink(colours.mark))
        painter.drawText(at, line)
        if colours.on_mark == colours.text:
            return
        painter.setPen(self._ink(colours.on_mark))
        for place in places:
            painter.setClipRect(place)
            painter.drawText(at, line)
        painter.setClipping(False)
        painter.setPen(self._ink(colours.text))

    def _marks(self, column: int, cell: Cell, lines: tuple[str, ...], width: int) -> _Marks:
        """Where matches stand in the lines of a cell, None where it has none; kept as long as
        the same is searched for. Text from right to left is laid out by Qt.
        """
        key = (column, cell.text, width)
        if key in self._marked:
            return self._marked[key]
        if len(self._marked) > _KEPT:
            self._marked.clear()
        text = "".join(lines)
        found = spans(text, cell.terms)
        made: _Marks = None
        if found and _LEFTWARDS.search(text):
            made = self._laid_out(text, cell, width)
        elif found:
            starts = accumulate(map(len, lines), initial=0)
            made = [
                self._marks_of(line, start, found)
                for start, line in zip(starts, lines, strict=False)
            ]
        self._marked[key] = made
        return made

    def _marks_of(self, line: str, start: int, found: Sequence[tuple[int, int]]) -> list[_Mark]:
        """Where in a line, which begins at `start`, the stretches found stand."""
        made = []
        for first, last in found:
            begin, end = max(0, first - start), min(len(line), last - start)
            if begin < end:
                left = self._metrics.horizontalAdvance(line[:begin]) if begin else 0
                made.append(_Mark(left, self._metrics.horizontalAdvance(line[:end]) - left))
        return made

    def _laid_out(self, text: str, cell: Cell, width: int) -> QTextLayout:
        layout = QTextLayout(text, self._font)
        layout.setFormats(formats(text, cell.terms, self._look.colours))
        layout.beginLayout()
        for number in range(cell.lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            x = width - 1 - line.naturalTextWidth() if cell.right else 0
            line.setPosition(QPointF(x, number * self._metrics.lineSpacing()))
        layout.endLayout()
        return layout
