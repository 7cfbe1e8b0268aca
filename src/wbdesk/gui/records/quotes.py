"""Quotes as a reading list: the words set as a quotation, who said them below."""

from PySide6.QtCore import (
    QByteArray,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from wbdesk.gui.table.dragging import RowDrag
from wbdesk.gui.table.lines import LineView
from wbdesk.gui.table.marks import formats
from wbdesk.gui.table.model import ROW, RecordModel
from wbdesk.gui.table.selection import select_alone, selected
from wbdesk.gui.theme.look import Look, font
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.library import Row
from wbdesk.model.period import text_of
from wbdesk.model.records import Quote

Index = QModelIndex | QPersistentModelIndex
_WIDEST = 90
_LONGEST = 6000
_KEPT = 100


class QuoteDelegate(QStyledItemDelegate):
    """Draws a quote with a rule at its side, its matches marked."""

    def __init__(self, look: Look, records: RecordModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._records = records
        self._list = parent
        self._laid: dict[tuple[str, int, str], tuple[list[QTextLayout], float]] = {}
        records.replaced.connect(self._laid.clear)
        look.changed.connect(self._laid.clear)

    def height(self, row: int) -> int | None:
        """How high the quote of a row is; None while it is on the way."""
        found = self._records.row_at(row)
        if found is None or not isinstance(found.record, Quote):
            return None
        quote = found.record
        room = self._room(self._list.width())
        _, height = self._laid_out(quote, room)
        high = round(height) + self._list.fontMetrics().height() + 6 * SPACE
        return high + (self._heading_height() if self._records.begins_group(row) else 0)

    def _heading_height(self) -> int:
        return self._list.fontMetrics().height() + 3 * SPACE

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = self._look.colours
        rect: QRect = option.rect
        chosen = option.state & QStyle.StateFlag.State_Selected
        painter.save()
        painter.fillRect(rect, QColor(colours.selection if chosen else colours.surface))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        quote = self._quote(index)
        if quote is not None:
            left, top = rect.left() + 3 * SPACE, rect.top() + 2 * SPACE
            if self._records.begins_group(index.row()):
                self._heading(painter, self._records.heading(index.row()), rect)
                top += self._heading_height()
            room = self._room(self._list.width())
            layouts, height = self._laid_out(quote, room)
            painter.fillRect(
                QRect(rect.left() + int(1.5 * SPACE), top, 3, round(height)),
                QColor(colours.kinds["quotes"]),
            )
            painter.setPen(QColor(colours.text))
            for layout in layouts:
                layout.draw(painter, QPointF(left, top))
            title = self._records.title_of(index.data(ROW))
            marks = self._records.marks_at(index.row())
            starred = marks is not None and marks.star
            at = QPointF(left, top + height + SPACE)
            self._byline(painter, quote, title, at, starred=starred)
        painter.restore()

    def _quote(self, index: Index) -> Quote | None:
        row = index.data(ROW)
        return row.record if row is not None and isinstance(row.record, Quote) else None

    def _room(self, width: int) -> int:
        letter = self._list.fontMetrics().averageCharWidth()
        return max(20, min(width - 6 * SPACE, _WIDEST * letter))

    def _laid_out(self, quote: Quote, width: int) -> tuple[list[QTextLayout], float]:
        """Its words with what is searched for marked; kept as long as the same is shown."""
        key = (quote.words, width, self._list.font().key())
        made = self._laid.get(key)
        if made is None:
            if len(self._laid) > _KEPT:
                self._laid.clear()
            made = self._laid[key] = self._words(quote, width)
        return made

    def _words(self, quote: Quote, width: int) -> tuple[list[QTextLayout], float]:
        words = f"“{quote.words[:_LONGEST]}”"
        terms = self._records.view.query.terms_for("words")
        choice = QTextOption()
        choice.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layouts, top = [], 0.0
        for part in words.split("\n\n"):
            layout = QTextLayout(part, _serif(self._list.font()))
            layout.setTextOption(choice)
            layout.setFormats(formats(part, terms, self._look.colours))
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                line.setPosition(QPointF(0, top))
                top += line.height() * 1.2
            layout.endLayout()
            layouts.append(layout)
            top += SPACE
        return layouts, top - SPACE

    def _heading(self, painter: QPainter, text: str, rect: QRect) -> None:
        """Whose words, or which release's, follow."""
        band = QRect(rect.left(), rect.top(), rect.width(), self._heading_height())
        painter.fillRect(band, QColor(self._look.colours.raised))
        painter.setFont(font(self._list.font(), "body", bold=True))
        painter.setPen(QColor(self._look.colours.kinds["quotes"]))
        room = band.adjusted(2 * SPACE, 0, -2 * SPACE, 0)
        elide = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(text, elide, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _byline(
        self, painter: QPainter, quote: Quote, title: str, at: QPointF, *, starred: bool
    ) -> None:
        who = ", ".join(part for part in (quote.speaker, quote.role) if part) or "Speaker not named"
        who = f"★ {who}" if starred else who
        rest = [text_of(quote.when)] if quote.when else []
        rest += ["fragment"] if quote.fragment else []
        rest += [", ".join(quote.topics)] if quote.topics else []
        rest += [title] if title else []
        painter.setFont(font(self._list.font(), "body", bold=True))
        metrics = painter.fontMetrics()
        baseline = QPointF(at.x(), at.y() + metrics.ascent())
        painter.setPen(QColor(self._look.colours.text))
        painter.drawText(baseline, who)
        after = metrics.horizontalAdvance(who) + 2 * SPACE
        painter.setFont(self._list.font())
        painter.setPen(QColor(self._look.colours.muted))
        room = self._list.width() - int(at.x()) - after - 3 * SPACE
        text = painter.fontMetrics().elidedText(
            " · ".join(rest), Qt.TextElideMode.ElideRight, max(room, 0)
        )
        painter.drawText(QPointF(baseline.x() + after, baseline.y()), text)


class QuoteList(LineView):
    """The quotes tab's view, with the same signals and calls as the record table."""

    chosen = Signal(object)
    opened = Signal(object)
    typed = Signal(str)

    def __init__(self, model: RecordModel, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._records = model
        self.setModel(model)
        delegate = QuoteDelegate(look, model, self)
        self.setItemDelegate(delegate)
        self.set_height(8 * self.fontMetrics().lineSpacing())
        self.fit_to(delegate.height)
        self.drag = RowDrag(self, model, self.rows)
        self.setAccessibleName("Quotes list")
        model.replaced.connect(self.fit)
        model.replaced.connect(self._choose_first)
        look.changed.connect(self.viewport().update)
        look.resized.connect(self.fit)

    def rows(self) -> list[Row]:
        """The selected records, from top to bottom; else the one the keyboard stands on."""
        return selected(self.selectionModel(), self._records)[0]

    def left_out(self) -> int:
        """How many of the selected records are not read, so that `rows` lacks them."""
        return selected(self.selectionModel(), self._records)[1]

    def current(self) -> Row | None:
        """The record the keyboard stands on."""
        return self._records.row_at(self.currentIndex().row())

    def choose(self, number: int) -> None:
        """Make quote `number` the current one and bring it into sight."""
        select_alone(self, self._records.index(number, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self._records.row_at(current.row()))

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        self.drag.begin()

    def keyboardSearch(self, search: str) -> None:
        self.typed.emit(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if (row := self.current()) is not None:
                self.opened.emit(row)
            return
        super().keyPressEvent(event)

    def group(self, on: bool) -> None:
        """Put the quotes together by release, or back into their own order."""
        self._records.sort(len(self._records.kind.columns) if on else -1)

    def save_state(self) -> QByteArray:
        """Nothing to keep: the list has no columns."""
        return QByteArray()

    @property
    def sized_by_hand(self) -> bool:
        """Never: the list has no columns."""
        return False

    def restore_state(self, state: QByteArray, *, by_hand: bool) -> None:
        """The counterpart of `save_state`."""

    def _choose_first(self) -> None:
        if self._records.rowCount():
            there = self.currentIndex().row()
            self.choose(0)
            if there == 0:
                # Another record stands in the same row.
                self.chosen.emit(self.current())
        else:
            self.chosen.emit(None)


def _serif(base: QFont) -> QFont:
    made = font(base, "lead")
    made.setStyleHint(QFont.StyleHint.Serif)
    made.setFamilies(["Georgia", "Libertinus Serif", "DejaVu Serif", base.family()])
    return made
