"""The releases of the library as a Qt list read page by page, led by an entry for all of them."""

from collections import OrderedDict
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from wbdesk.gui.work.worker import Worker
from wbdesk.library import Library, ReleaseRow
from wbdesk.model import period

ID = Qt.ItemDataRole.UserRole
BYLINE = Qt.ItemDataRole.UserRole + 1

PAGE = 100
_KEPT = 30

Index = QModelIndex | QPersistentModelIndex


class ReleaseModel(QAbstractListModel):
    """Row 0 stands for all releases; role ID gives the id of a release, None for all.

    `shown` follows when the answer to a search is there.
    """

    shown = Signal()

    def __init__(self, worker: Worker, parent: Any = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._text = ""
        self._all = 0
        self._count = 0
        self._pages: OrderedDict[int, list[ReleaseRow]] = OrderedDict()
        self._wanted: set[int] = set()

    def look(self, text: str) -> None:
        """Show the releases whose title, publisher or date holds every word; `shown` follows."""
        self._worker.ask("releases panel", partial(_first, text), self._take)

    def reload(self) -> None:
        """Read again what is shown, after the library changed."""
        self.look(self._text)

    @property
    def text(self) -> str:
        """What the releases are narrowed by."""
        return self._text

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else self._count + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if index.row() == 0:
            count = f"{self._all:,} in the library"
            return {Qt.ItemDataRole.DisplayRole: "All releases", BYLINE: count}.get(role)
        row = self._row(index.row() - 1)
        if row is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole else None
        if role == ID:
            return row.release.id
        if role == Qt.ItemDataRole.DisplayRole:
            return row.release.title
        if role == BYLINE:
            return byline(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.release.title}, {byline(row)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            # A tool tip guesses rich text; without "<" it stays plain.
            return row.release.title.replace("<", "‹")
        return None

    def _row(self, number: int) -> ReleaseRow | None:
        page = self._pages.get(number // PAGE)
        if page is None:
            self._want(number // PAGE)
            return None
        place = number % PAGE
        return page[place] if place < len(page) else None

    def _want(self, page: int) -> None:
        if page in self._wanted:
            return
        self._wanted.add(page)
        call = partial(Library.release_page, text=self._text, offset=page * PAGE, limit=PAGE)
        self._worker.ask(f"releases panel {page}", call, partial(self._fill, self._text, page))

    def _take(self, answer: tuple[str, list[ReleaseRow], int, int]) -> None:
        self.beginResetModel()
        self._text, rows, self._count, self._all = answer
        self._pages = OrderedDict({0: rows})
        self._wanted.clear()
        self.endResetModel()
        self.shown.emit()

    def _fill(self, text: str, page: int, rows: list[ReleaseRow]) -> None:
        if text != self._text:
            return
        self._wanted.discard(page)
        self._pages[page] = rows
        while len(self._pages) > _KEPT:
            self._pages.popitem(last=False)
        first = page * PAGE + 1
        self.dataChanged.emit(self.index(first), self.index(first + len(rows) - 1))


def byline(row: ReleaseRow) -> str:
    """Date, publisher and number of records of a release."""
    count = sum(row.counts.values())
    noun = "record" if count == 1 else "records"
    when = period.text_of(row.release.published)
    state = "not reviewed" if row.unreviewed else ""
    parts = (when, row.release.publisher, f"{count:,} {noun}", state)
    return " · ".join(part for part in parts if part)


def _first(text: str, library: Library) -> tuple[str, list[ReleaseRow], int, int]:
    rows = library.release_page(text, limit=PAGE)
    return text, rows, library.release_count(text), library.release_count()
