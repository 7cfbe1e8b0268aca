"""Records of a view, read page by page in the background, as rows of a Qt table.

The model never holds the whole result: pages come from the library as they are looked at,
the page after a known one by key, a far one by position. What is shown stays until the
answer to a new search is there, so typing never blanks the table.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from wbdesk.gui.table import columns, reading
from wbdesk.gui.table.afterwards import Afterwards
from wbdesk.gui.table.cells import Cell, headings
from wbdesk.gui.table.pages import Pages
from wbdesk.gui.table.reading import PAGE
from wbdesk.gui.work.worker import Worker
from wbdesk.library import Library, Marks, Row
from wbdesk.model.display import text_of
from wbdesk.model.fold import Term
from wbdesk.model.groups import Group
from wbdesk.model.kinds import Kind
from wbdesk.model.query import Query
from wbdesk.model.view import BY_GROUP, BY_RELEASE, View

ROW = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class RecordModel(QAbstractTableModel):
    """Rows of one kind. `replaced` follows when other rows stand there; Qt's own signals tell of
    the difference only, for which a view has less to do than for a reset. `shown` follows with
    the number of rows.

    The first page is shown before the rows are counted: `exact` tells whether they are, and
    `shown` follows again once they are. `start` is the row to begin on; of many rows it is known
    after they are shown, and `start_known` follows. `headings` are the headings of groups of
    attendees, by their first row; of many rows they are known later too, and `headed` follows.
    """

    replaced = Signal()
    shown = Signal(int)
    start_known = Signal(int)
    headed = Signal()

    def __init__(
        self, kind: Kind, worker: Worker, counts: Worker, query: Query, parent: Any = None
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self.view = View(kind.name, query)
        self._asked = self.view
        self._worker = worker
        self._total = 0
        self.exact = True
        self.start = 0
        self.headings: Mapping[int, str] = {}
        self.marks: Callable[[Row], Marks] | None = None
        self._several = False
        self._terms: dict[int, tuple[Term, ...]] = {}
        self._pages = Pages([])
        self._afterwards = Afterwards(kind.name, counts, self)
        self._afterwards.counted.connect(self._take_count)
        self._afterwards.opened.connect(self._take_start)
        self._afterwards.grouped.connect(self._take_groups)

    def look(self, view: View) -> None:
        """Show another view; `shown` follows once it is there."""
        self._asked = view
        self._afterwards.wait()
        call = partial(reading.first, self._ordered)
        self._worker.ask(f"table {self.kind.name}", call, self._take)

    @property
    def _ordered(self) -> View:
        """What is asked for; the attendees of one release stand in their groups at first."""
        if self.kind.name == "attendees" and self._asked.sort is None and not self._several:
            return msgspec.structs.replace(self._asked, sort=BY_GROUP)
        return self._asked

    def search(self, query: Query, releases: tuple[str, ...] | None = None) -> None:
        """Narrow to `query`, in the order there is."""
        self.look(msgspec.structs.replace(self._asked, query=query, releases=releases))

    def name_releases(self, several: bool) -> None:
        """Show a last column with the title of each record's release, or no longer."""
        shown, self._several = self._several, several
        if shown != several:
            self.beginResetModel()
            self.endResetModel()
            self.replaced.emit()
            if self._ordered != self.view:
                self.reload()

    def reload(self) -> None:
        """Read again what is shown, after the library changed."""
        self.look(self._asked)

    def row_at(self, number: int) -> Row | None:
        """The record in row `number`, None while its page is on the way."""
        return self._pages.row_at(number)

    def held(self, first: int, last: int) -> dict[int, Row]:
        """The records of rows `first` to `last` that are read, by row."""
        return self._pages.held(first, last)

    def find(self, row: Row, then: Callable[[int | None], None]) -> None:
        """Tell `then` in which row of the view a record stands, None where it is not in it."""
        view = self._ordered
        self._worker.ask(f"find {self.kind.name}", partial(reading.position, view, row), then)

    def ask(self, name: str, call: Callable[[Library], Any], then: Callable[[Any], None]) -> None:
        """Ask the library something about rows of the view; a newer question of a name counts."""
        self._worker.ask(f"{name} {self.kind.name}", call, then)

    def flags(self, index: Index) -> Qt.ItemFlag:
        # Asked for each cell of every paint, so joined once.
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def cell(self, row: int, column: int) -> Cell | None:
        """What a cell is painted from; None where it is empty."""
        text = self._text(row, column)
        if not text:
            return None
        if column >= len(self.kind.columns):
            return Cell(text, (), self.kind.lines)
        field = self.kind.columns[column]
        terms = self._terms.get(column)
        if terms is None:
            terms = self._terms[column] = self.view.query.terms_for(field.search or "")
        return Cell(text, terms, self.kind.lines, columns.is_number(field), field.shape == "code")

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.kind.columns) + self._several

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _SERVED or not index.isValid():
            return None
        number, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(number, column)
        row = self._asked_for(number)
        if role == ROW:
            return row
        if column >= len(self.kind.columns):
            if role != _SPOKEN or row is None:
                return None
            return f"Release: {self.title_of(row)}"
        field = self.kind.columns[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return columns.RIGHT if columns.is_number(field) else None
        if row is None:
            return None
        first = column == 0
        marks = self.marks_at(number) if first else None
        return columns.spoken(row, field, marks, self.headings.get(number) if first else None)

    def _asked_for(self, number: int) -> Row | None:
        """The record in a row; where it is not read yet its page is asked for."""
        row = self.row_at(number)
        if row is None:
            self._want(number // PAGE)
        return row

    def _text(self, number: int, column: int) -> str:
        """What a cell reads; while its page is on the way, a sign of that."""
        row = self._asked_for(number)
        if row is None:
            return "…"
        if column >= len(self.kind.columns):
            named = not self.grouped or self.begins_group(number)
            return self.title_of(row) if named else ""
        text = text_of(row.record, self.kind.columns[column])[: columns.LONGEST]
        return " ".join(text.split()) if "\n" in text else text

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        return columns.head(self.kind, section, role)

    def marks_at(self, row: int) -> Marks | None:
        """The user's marks of the record in a row, None where there are none."""
        found = self.row_at(row) if self.marks is not None else None
        marks = self.marks(found) if found is not None and self.marks is not None else None
        return None if marks == _UNMARKED else marks

    @property
    def grouped(self) -> bool:
        """Whether rows stand together under headings: by release, or quotes by their speaker."""
        by_speaker = self.kind.name == "quotes" and self.view.sort == "speaker"
        return by_speaker or (self._several and self.view.sort == BY_RELEASE)

    def heading(self, row: int) -> str:
        """Under what heading a row stands, where rows are grouped; "" while it is on the way."""
        found = self.row_at(row)
        if found is None:
            return ""
        if self.view.sort == BY_RELEASE:
            return found.title
        return getattr(found.record, "speaker", None) or "Speaker not named"

    def begins_group(self, row: int) -> bool:
        """Whether a row is the first of its group, as far as the row before it is known."""
        if not self.grouped or self.row_at(row) is None:
            return False
        before = self.row_at(row - 1) if row else None
        return before is None or self.heading(row) != self.heading(row - 1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        name = self.kind.columns[column].name if 0 <= column < len(self.kind.columns) else None
        if column == len(self.kind.columns):
            name = BY_RELEASE
        down = name is not None and order == Qt.SortOrder.DescendingOrder
        if (name, down) != (self._asked.sort, self._asked.descending):
            self.look(msgspec.structs.replace(self._asked, sort=name, descending=down))

    def title_of(self, row: Row) -> str:
        """The title of a record's release where several releases are shown, else ""."""
        return row.title if self._several else ""

    def _take(self, answer: reading.Answer) -> None:
        self.view = answer.view
        self._terms.clear()
        self.exact = len(answer.rows) < PAGE
        self.start = answer.start
        self._pages = Pages(answer.rows)
        self.headings = {}
        if self.exact and answer.view.sort == BY_GROUP:
            self.headings = headings(reading.groups(answer.rows), descending=answer.view.descending)
        self._replace(len(answer.rows))
        self._afterwards.follow(answer.view, known=self.exact)
        self.shown.emit(self._total)

    def _replace(self, total: int) -> None:
        """Tell that other rows stand there now, and how many."""
        before = self._total
        if before > total:
            self.beginRemoveRows(QModelIndex(), total, before - 1)
            self._total = total
            self.endRemoveRows()
        elif total > before:
            self.beginInsertRows(QModelIndex(), before, total - 1)
            self._total = total
            self.endInsertRows()
        if kept := min(before, total):
            self.dataChanged.emit(self.index(0, 0), self.index(kept - 1, self.columnCount() - 1))
        self.replaced.emit()

    def _take_count(self, total: int) -> None:
        self.exact = True
        if total > self._total:
            self.beginInsertRows(QModelIndex(), self._total, total - 1)
            self._total = total
            self.endInsertRows()
        self.shown.emit(total)

    def _take_start(self, start: int) -> None:
        if 0 < start < self._total:
            self.start_known.emit(start)

    def _take_groups(self, counts: Mapping[Group, int]) -> None:
        self.headings = headings(counts, descending=self.view.descending)
        self.headed.emit()

    def _want(self, number: int) -> None:
        if not self._pages.want(number):
            return
        after = self._pages.last_before(number)
        self._worker.ask(
            f"page {self.kind.name} {number}",
            partial(reading.further, self.view, number, after),
            partial(self._fill, self._pages, number),
        )

    def _fill(self, pages: Pages, number: int, rows: list[Row]) -> None:
        if pages is not self._pages:
            # Asked before the rows were read anew.
            return
        pages.fill(number, rows)
        first, last = number * PAGE, min((number + 1) * PAGE, self._total) - 1
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))


_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
_UNMARKED = Marks()
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_SERVED = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.TextAlignmentRole,
        ROW,
    }
)
