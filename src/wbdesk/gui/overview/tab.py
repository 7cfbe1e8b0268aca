"""The Overview tab: a release, or many, on one screen, each item opening its record."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from msgspec import structs
from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from wbdesk.charts.drawing import Drawing, Measure
from wbdesk.charts.overview import content
from wbdesk.charts.overview.choice import overview
from wbdesk.charts.overview.layout import draw
from wbdesk.gui.charts.scrolled import ScrolledChart
from wbdesk.gui.charts.view import ChartView
from wbdesk.gui.records.empty import EmptyState
from wbdesk.gui.theme.look import Look
from wbdesk.gui.work.worker import Worker
from wbdesk.library import Row
from wbdesk.model.display import counted
from wbdesk.model.query import Query, parse
from wbdesk.tasks.overview import Seen, read


class OverviewTab(QWidget):
    """What is most worth knowing.

    `row_wanted` gives a record to show in its tab, `tab_wanted` the name of a tab, `search_wanted`
    a tab and what to search there, `release_wanted` the id of a release to show alone;
    `clear_wanted` asks for everything again.
    """

    row_wanted = Signal(object)
    tab_wanted = Signal(str)
    search_wanted = Signal(str, str)
    release_wanted = Signal(str)
    clear_wanted = Signal()
    searched = Signal()

    def __init__(self, worker: Worker, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = None
        self._worker = worker
        self._stale = False
        self._awaited = False
        self._releases: Sequence[str] | None = None
        self._query = parse("")
        self._rows: Mapping[tuple[str, str], Row] = {}
        self._stock: content.Stock | None = None
        self._counts: Mapping[str, int] = {}
        self._shown = content.Overview()
        self.told = ""
        self._area = ScrolledChart(look, self, links=True)
        self.empty = EmptyState(self)
        self._blank = QWidget(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._blank)
        self._stack.addWidget(self._area)
        self._stack.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self.chart.setAccessibleName("Overview")
        self.chart.activated.connect(self._open)
        self.empty.clear_wanted.connect(self.clear_wanted)

    @property
    def chart(self) -> ChartView:
        """What takes keys and clicks."""
        return self._area.chart

    @property
    def query(self) -> Query:
        """What narrows the overview: the search everywhere."""
        return self._query

    def search_everywhere(self, query: Query) -> None:
        """Narrow by the search of all tabs."""
        if query != self._query:
            self._query = query
            self.reload()

    def take_keyboard(self) -> None:
        """Give the keyboard to what is shown, or is about to be."""
        self._awaited = self._stack.currentWidget() is self._blank
        self.chart.setFocus()

    def copied(self) -> list[Row]:
        """The record the keyboard stands on, to be copied."""
        chosen = self.chart.selected
        row = self._row(*chosen) if chosen else None
        return [] if row is None else [row]

    def of(self, releases: Sequence[str] | None, *, several: bool) -> None:
        """Show some releases, None for all."""
        self._releases = releases
        self.reload()

    def reload(self) -> None:
        """Read anew, once it is looked at."""
        self._stale = not self.isVisible()
        if self._stale:
            return
        call = partial(read, self._releases, self._query, date.today())
        self._worker.ask("overview", call, self._take)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()

    def count(self, counts: Mapping[str, int]) -> None:
        """Say how many records there are of each kind."""
        if counts != self._counts:
            self._counts = counts
            if self._stock is not None:
                self._show(self._stock)

    def _take(self, seen: Seen) -> None:
        self._rows, self._stock = seen.rows, seen.stock
        self._show(seen.stock)

    def _show(self, stock: content.Stock) -> None:
        self._shown = overview(structs.replace(stock, counts=self._counts))
        self.told = _told(stock.total, self._counts)
        awaited, self._awaited = self._awaited, False
        self._stack.setCurrentWidget(self._area if self._shown.cards else self.empty)
        if self._shown.cards:
            self._area.show_layout(self._laid_out)
            if awaited:
                self.take_keyboard()
        elif self._query.empty:
            title, hint = _EMPTY if stock.total else _NOTHING
            self.empty.say(title, hint, searching=False)
        else:
            self.empty.say(
                f"Nothing matches “{self._query.text[:60]}”.",
                self._query.problem or "Try fewer or shorter words.",
                searching=True,
            )
            self.empty.everywhere.hide()
        self.searched.emit()

    def _laid_out(self, width: float, measure: Measure) -> Drawing:
        return draw(self._shown, width, measure)

    def _open(self, kind: str, item_id: str) -> None:
        match kind.split(maxsplit=1)[0]:
            case content.TAB:
                self.tab_wanted.emit(item_id)
            case content.RELEASE:
                self.release_wanted.emit(item_id)
            case content.SEARCH:
                tab, _, text = item_id.partition(" ")
                self.search_wanted.emit(tab, text)
            case _:
                self.row_wanted.emit(self._row(kind, item_id))

    def _row(self, kind: str, item_id: str) -> Row | None:
        return self._rows.get((kind.split(maxsplit=1)[0], item_id))


_NOTHING = ("Nothing here yet.", "Import a release (Ctrl+I), or drop one here.")
_EMPTY = ("No records yet.", "Review the release (Ctrl+R), or attach its text (Ctrl+O).")


def _told(releases: int, counts: Mapping[str, int]) -> str:
    """How many records there are, "" until they are counted."""
    if not counts:
        return ""
    told = counted(sum(counts.values()), "record")
    return told if releases == 1 else f"{told} in {counted(releases, 'release')}"
