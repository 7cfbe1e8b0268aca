"""A tab of records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from wbdesk.gui.detail.pane import DetailPane
from wbdesk.gui.records.charted import Charted
from wbdesk.gui.records.empty import EmptyState
from wbdesk.gui.records.facets import FacetBar
from wbdesk.gui.records.graphic import CHARTS, ORDERS, Graphic
from wbdesk.gui.records.nearby import Nearby
from wbdesk.gui.records.searchbox import SearchBox
from wbdesk.gui.records.switch import Switch
from wbdesk.gui.table.lines import paint_now
from wbdesk.gui.table.model import RecordModel
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import label
from wbdesk.gui.work.turns import Turns
from wbdesk.gui.work.worker import Worker
from wbdesk.library import Row
from wbdesk.model.display import counted
from wbdesk.model.query import Query, parse, toggled
from wbdesk.model.view import View

if TYPE_CHECKING:
    from wbdesk.gui.records.quotes import QuoteList
    from wbdesk.gui.table.view import RecordTable

_SIZES = [860, 400]
_NARROW = 150
"""Below this width, in characters, the detail stands under the table, not beside it."""


class RecordTab(QWidget):
    """Search, results and detail of one kind.

    `counted` gives the number of rows shown, `source_wanted` and `copy_wanted` a record and
    records, `everywhere_wanted` the text to look for in all tabs, `release_wanted` the id of a
    release to show alone.
    """

    counted = Signal(int)
    searched = Signal()
    source_wanted = Signal(object)
    copy_wanted = Signal(object)
    everywhere_wanted = Signal(str)
    release_wanted = Signal(str)

    def __init__(
        self, detail: DetailPane, worker: Worker, counts: Worker, look: Look, parent: QWidget
    ) -> None:
        super().__init__(parent)
        kind = detail.kind
        # Nothing behind it shows, so none of that is painted for it.
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.kind = kind
        self._everywhere = parse("")
        self._releases: tuple[str, ...] | None = None
        self._total = 0
        self._several = False
        self._sought: Row | None = None
        self._shown: Row | None = None
        self._turns = Turns(self)
        self.model = RecordModel(kind, worker, counts, self._everywhere, self)
        plural = kind.label.casefold()
        self.facets = FacetBar(kind, counts, self)
        hint = f"Search {plural}  (Ctrl+F)"
        self.box = SearchBox(look, f"Search {plural}", hint, self, (kind,))
        self.box.complete(counts, lambda text: [self._view_of(parse(text).both(self._everywhere))])
        self.note = label("", "muted", self)
        self.view = _view(self.model, look, self)
        self.empty = EmptyState(self)
        self._nearby = Nearby(counts, kind, self.empty)
        self.detail = detail
        self.switch = Switch(CHARTS.get(kind.name) or ORDERS.get(kind.name, {}), self)
        self.graphic = Graphic(counts, look, self)

    @property
    def query(self) -> Query:
        """What narrows the tab: its own search and the one everywhere."""
        return parse(self.box.text()).both(self._everywhere)

    @property
    def told(self) -> str:
        """What is shown of what."""
        return self.note.text()

    def take_keyboard(self) -> None:
        """Give the keyboard to what is shown."""
        self.view.setFocus()

    def search_everywhere(self, query: Query) -> None:
        """Narrow by the search of all tabs besides the tab's own."""
        self._everywhere = query
        self._search()

    def of(self, releases: tuple[str, ...] | None, *, several: bool) -> None:
        """Show the records of these releases, None for all, each named where they are several."""
        self._several = several
        self.model.name_releases(several)
        if releases != self._releases:
            self._releases = releases
            self._search()

    def out_of(self, total: int) -> None:
        """Say how many rows there are without a search."""
        self._total = total
        self._say(self.model.rowCount())

    def reveal(self, row: Row) -> None:
        """Go to a record, letting go of the search where it hides the record."""
        self._sought = row
        self.model.find(row, self._found)

    def save_state(self) -> dict[str, QByteArray]:
        """The table's columns and the splitters, by name."""
        return {
            "columns": self.view.save_state(),
            "sized": QByteArray(b"by hand" if self.view.sized_by_hand else b""),
            "splitter": self._splitter.saveState(),
            "graphic-splitter": self._drawn.saveState(),
        }

    def restore_state(self, state: Mapping[str, QByteArray], graphic: str) -> None:
        """Take back what `save_state` gave, and show a chart: "" for the first one there is."""
        self.view.restore_state(state["columns"], by_hand=not state["sized"].isEmpty())
        for splitter, name in ((self._splitter, "splitter"), (self._drawn, "graphic-splitter")):
            if not state[name].isEmpty():
                splitter.restoreState(state[name])
        self._drawn.begin(graphic)

    def reload(self) -> None:
        """Read anew: the library changed."""
        self.model.reload()
        self.graphic.renew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW * self.fontMetrics().averageCharWidth()
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self._splitter.orientation() != wanted:
            # Widths are no heights: each way keeps its own share.
            if self.isVisible():
                self._sizes[self._splitter.orientation()] = self._splitter.sizes()
            self._splitter.setOrientation(wanted)
            self._splitter.setSizes(self._sizes.get(wanted, _SIZES))

    def lay_out(self) -> None:
        """Put the parts together, once, before it is shown: that takes as long as to make them."""
        top = QHBoxLayout()
        top.setContentsMargins(SPACE, SPACE, 2 * SPACE, SPACE // 2)
        top.setSpacing(2 * SPACE)
        self.box.limit(70)
        top.addWidget(self.box, 2)
        top.addWidget(self.note, 1)
        top.addWidget(self.switch)
        self._drawn = Charted(self.model, self.switch, self.graphic, self.view, self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self._drawn)
        self._splitter.addWidget(self.detail)
        self._splitter.setStretchFactor(0, 5)
        self._splitter.setStretchFactor(1, 3)
        self._splitter.setSizes(_SIZES)
        self._drawn.alone.connect(self._make_room)
        self._sizes: dict[Qt.Orientation, list[int]] = {}
        # In its place, not within: what it hides keeps its size, so is not laid out again.
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._splitter)
        self._stack.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(top)
        outer.addWidget(self.facets)
        outer.addWidget(self._stack, 1)
        self._connect()

    def _connect(self) -> None:
        self.box.textChanged.connect(self._search)
        self.facets.toggled.connect(self._toggle)
        self.facets.release.connect(self.release_wanted)
        self.box.down.connect(self.view.setFocus)
        self.model.replaced.connect(self._paint_rows)
        # Behind the painting, which is all a keystroke waits for.
        self.model.shown.connect(self._say, Qt.ConnectionType.QueuedConnection)
        self.view.chosen.connect(self._show)
        self.view.opened.connect(self.source_wanted)
        self.view.typed.connect(self._type_on)
        self.graphic.chosen.connect(self._choose_drawn)
        self.graphic.opened.connect(self.source_wanted)
        self.detail.source_wanted.connect(self._source_of_current)
        self.detail.copy_wanted.connect(self._copy_current)
        self.empty.clear_wanted.connect(self.box.clear)
        self.empty.everywhere_wanted.connect(self._ask_everywhere)
        self.empty.search_wanted.connect(self._search_instead)

    def _choose_drawn(self, row: Row) -> None:
        self.model.find(row, self._go_to)

    def _go_to(self, number: int | None) -> None:
        if number is not None:
            self.view.choose(number)

    def _toggle(self, term: str) -> None:
        self.box.setText(toggled(self.box.text(), term))

    def _type_on(self, text: str) -> None:
        self.box.setFocus()
        self.box.insert(text)

    def _view_of(self, query: Query) -> View:
        return View(self.kind.name, query, self._releases)

    def _search(self) -> None:
        self.model.search(self.query, self._releases)
        self.graphic.wait()
        self.searched.emit()

    def _paint_rows(self) -> None:
        """Paint the rows at once, before all else that follows: a keystroke waits for them.

        Qt would wait a few milliseconds for more to paint, and lay out the detail meanwhile.
        """
        if self.model.rowCount():
            self._stack.setCurrentWidget(self._splitter)
            paint_now(self.view)

    def _show(self, row: Row | None) -> None:
        self._shown = row
        if not self._turns.busy:
            # Rows are painted as they come: what follows them must not fill the same frame.
            self._turns.do(self._show_detail)

    def _make_room(self, alone: bool) -> None:
        """Take the detail away below a chart that has too little room even without the table."""
        below = self._splitter.orientation() == Qt.Orientation.Vertical
        crowded = below and not self._drawn.has_room(self._splitter.height())
        self.detail.setVisible(not (alone and crowded))

    def _show_detail(self) -> None:
        self.graphic.select(self._shown)
        self.detail.show_row(self._shown, self.model.view.query)

    def _say(self, shown: int) -> None:
        query = self.model.view.query
        if query.empty and self.model.exact:
            self._total = shown
        self._stack.setCurrentWidget(self._splitter if shown else self.empty)
        if shown:
            self._drawn.follow()
        self.facets.follow(self.model.view, self.box.text(), several=self._several)
        told = counted(self._total, self.kind.noun)
        if not query.empty:
            more = "" if self.model.exact else "+"
            told = f"{shown:,}{more} of {told}"
        if query.problem and shown:
            told = f"{told} · {query.problem}"
        self.note.setText(told)
        own, several = self.box.text(), self._several
        self._nearby.follow(self.model.view, own, self._everywhere, shown, several=several)
        if self.model.exact:
            self.counted.emit(shown)
        elif query.empty:
            self.counted.emit(self._total)

    def _search_instead(self, text: str) -> None:
        if self.box.text().strip():
            self.box.setText(text)
            self.box.setFocus()
        else:
            self.everywhere_wanted.emit(text)

    def _found(self, number: int | None) -> None:
        if number is not None:
            self.view.choose(number)
            self.view.setFocus()
        elif self._sought is not None and (self.box.text() or not self._everywhere.empty):
            # Hidden by a search: show everything, then go there.
            row, self._sought = self._sought, None
            self._everywhere = parse("")
            self.box.blockSignals(True)
            self.box.clear()
            self.box.blockSignals(False)
            self._search()
            self.model.find(row, self._found)

    def _source_of_current(self) -> None:
        self.source_wanted.emit(self.view.current())

    def _copy_current(self) -> None:
        if (row := self.view.current()) is not None:
            self.copy_wanted.emit([row])

    def _ask_everywhere(self) -> None:
        self.everywhere_wanted.emit(self.box.text())


def _view(model: RecordModel, look: Look, tab: QWidget) -> QuoteList | RecordTable:
    """The view of a kind, loaded when the first of its tabs is built."""
    if model.kind.name == "quotes":
        from wbdesk.gui.records.quotes import QuoteList

        return QuoteList(model, look, tab)
    from wbdesk.gui.table.view import RecordTable

    return RecordTable(model, look, tab)
