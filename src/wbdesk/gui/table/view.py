"""The table of a tab: columns from the kind, one line a row, sorted by the library."""

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from wbdesk.gui.table.dragging import RowDrag
from wbdesk.gui.table.model import Index, RecordModel
from wbdesk.gui.table.painting import RowPainter, heading_height
from wbdesk.gui.table.selection import select_alone, selected
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.library import Row

_RELEASE = 20
_LEAST = 32
"""Width below which the column of running text takes from the others, in digits."""
_NARROWEST = 24
_TIGHTEST = 0.55
"""How much of their width the other columns keep where the table has no room for all of it."""


class RecordTable(QTableView):
    """`chosen` gives the current record, None when there is none; `opened` follows Enter.

    `typed` gives letters typed here: they are meant for the search.
    """

    chosen = Signal(object)
    opened = Signal(object)
    typed = Signal(str)

    def __init__(self, model: RecordModel, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._records = model
        self._lead = 0
        self._headed: set[int] = set()
        self._columns = model.columnCount()
        self._release_sized = False
        self._by_hand = False
        self._sizing = False
        self._untouched = self._awaited = False
        self.setModel(model)
        self._painter = RowPainter(look, model, self)
        # Nothing behind it shows, so none of that is painted for it.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(f"{model.kind.label} table")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.drag = RowDrag(self, model, self.rows)
        self._set_header()
        self._records.replaced.connect(self._raise_headed)
        self._records.headed.connect(self._raise_headed)
        self._records.replaced.connect(self._choose_first)
        self._records.start_known.connect(self._choose_start)
        self._records.dataChanged.connect(self._filled)
        self._records.replaced.connect(self._size_release)
        look.changed.connect(self.viewport().update)
        look.resized.connect(self._size_all)

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
        """Make row `number` the current one and bring it into sight."""
        index = self._records.index(number, 0)
        select_alone(self, index)
        self._bring(index)

    def _bring(self, index: Index) -> None:
        """Scroll a row to the middle, the topmost row in sight whole."""
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        top = self.rowViewportPosition(self.rowAt(0))
        bar = self.verticalScrollBar()
        if top < 0:
            bar.setValue(bar.value() + top)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._untouched = False
        self._tell_current()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._painter.paint(painter, event.rect())
        painter.end()

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        self.drag.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if (row := self.current()) is not None:
                self.opened.emit(row)
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        self.typed.emit(search)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_lead()
        if self._untouched:
            # The chart above may take the room in which the row was shown.
            self._bring(self.currentIndex())

    def group(self, on: bool) -> None:
        """Put the rows together by release, or back into the order of their kind."""
        number = len(self._records.kind.columns)
        self.horizontalHeader().setSortIndicator(number if on else -1, Qt.SortOrder.AscendingOrder)

    def save_state(self) -> QByteArray:
        """Column widths, their order and the sorted column."""
        return self.horizontalHeader().saveState()

    @property
    def sized_by_hand(self) -> bool:
        """Whether the user gave columns a width, so that they keep it."""
        return self._by_hand

    def restore_state(self, state: QByteArray, *, by_hand: bool) -> None:
        """Take back what `save_state` gave, if it fits this table."""
        header = self.horizontalHeader()
        self._by_hand = by_hand
        self._sizing = True
        restored = not state.isEmpty() and header.restoreState(state)
        self._sizing = False
        if restored:
            header.setSectionsClickable(True)
            self._records.sort(
                header.sortIndicatorSection(),
                header.sortIndicatorOrder(),
            )
            self._fit_lead()

    def _set_header(self) -> None:
        header = self.horizontalHeader()
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        for number, field in enumerate(self._records.kind.columns):
            if not field.width:
                self._lead = number
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
        self._size_columns()
        header.sectionResized.connect(self._section_resized)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def _size_columns(self) -> None:
        """Rows and columns as high and wide as the text asks for."""
        digit = self.fontMetrics().horizontalAdvance("0")
        self.verticalHeader().setDefaultSectionSize(
            self._records.kind.lines * self.fontMetrics().lineSpacing() + 2 * SPACE
        )
        self.horizontalHeader().setMinimumSectionSize(digit * 5)
        self._squeeze()

    def _raise_headed(self) -> None:
        """Make room for the headings of groups above their first rows."""
        usual = self.verticalHeader().defaultSectionSize()
        for row in self._headed - self._records.headings.keys():
            if row < self._records.rowCount():
                self.setRowHeight(row, usual)
        self._headed = set(self._records.headings)
        for row in self._headed:
            self.setRowHeight(row, usual + heading_height(self.fontMetrics()))

    def _size_all(self) -> None:
        """The same again for another size of text."""
        self._size_columns()
        self._raise_headed()
        self._release_sized = False
        self._columns = 0
        self._size_release()

    def _section_resized(self, number: int) -> None:
        if number != self._lead and not self._sizing:
            self._by_hand = True
            self._fit_lead()

    def _wanted(self, number: int) -> int:
        """The width a column has where there is room."""
        digit = self.fontMetrics().horizontalAdvance("0")
        columns = self._records.kind.columns
        if number >= len(columns):
            return _RELEASE * digit
        return (columns[number].width or _LEAST) * digit + 2 * SPACE

    def _squeeze(self) -> None:
        """Give the columns the width they want, or less where the table is narrow."""
        others = [each for each in range(self._records.columnCount()) if each != self._lead]
        room = self.viewport().width() - self._wanted(self._lead)
        share = room / max(1, sum(map(self._wanted, others)))
        header = self.horizontalHeader()
        self._sizing = True
        for number in others:
            width = int(self._wanted(number) * min(1, max(_TIGHTEST, share)))
            self.setColumnWidth(number, max(width, header.sectionSizeHint(number)))
        self._sizing = False

    def _size_release(self) -> None:
        """Give the column of the release its width when it comes, and room back when it goes."""
        number, columns = len(self._records.kind.columns), self._records.columnCount()
        if columns == self._columns:
            return
        self._columns = columns
        if columns > number and not self._release_sized:
            header = self.horizontalHeader()
            header.moveSection(header.visualIndex(number), 1)
            self._release_sized = True
            self._sizing = True
            self.setColumnWidth(number, self._wanted(number))
            self._sizing = False
        self._fit_lead()

    def _fit_lead(self) -> None:
        """Give the column of running text what the others leave, and never too little."""
        if not self._by_hand:
            self._squeeze()
        header = self.horizontalHeader()
        others = header.length() - header.sectionSize(self._lead)
        least = _NARROWEST * self.fontMetrics().horizontalAdvance("0")
        header.resizeSection(self._lead, max(least, self.viewport().width() - others))

    def _choose_first(self) -> None:
        if self._records.rowCount():
            there = self.currentIndex().row()
            self.choose(self._records.start)
            if self.currentIndex().row() == there:
                # Another record stands in the same row.
                self._tell_current()
            self._untouched = True
        else:
            self.chosen.emit(None)

    def _choose_start(self, number: int) -> None:
        """Begin elsewhere, unless the user has gone somewhere by now."""
        if self._untouched:
            self.choose(number)

    def _filled(self, first: Index, last: Index) -> None:
        """Tell of the current record once its page is there."""
        if self._awaited and first.row() <= self.currentIndex().row() <= last.row():
            self._tell_current()

    def _tell_current(self) -> None:
        row = self.current()
        self._awaited = row is None
        self.chosen.emit(row)
