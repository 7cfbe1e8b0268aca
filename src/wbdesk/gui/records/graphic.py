"""The records of a tab as a chart above the table, what is chosen in step with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import label
from wbdesk.gui.work.worker import Worker
from wbdesk.library import Library, Row
from wbdesk.model.view import View

if TYPE_CHECKING:
    from wbdesk.gui.charts.ahead import Maker, Show
    from wbdesk.gui.charts.bars import BarsView
    from wbdesk.gui.charts.map import MapView
    from wbdesk.gui.charts.matrix import MatrixView
    from wbdesk.gui.charts.timeline import TimelineView
    from wbdesk.gui.charts.view import ChartView
    from wbdesk.tasks.drawn import Drawn

    Chart = TimelineView | MapView | MatrixView | BarsView

CHARTS: Mapping[str, Mapping[str, str]] = {
    "timeline": {"line": "Chart"},
    "attendees": {"map": "Map", "matrix": "Matrix"},
    "funding": {"bars": "Bars"},
}
"""The charts of each kind that has one, with their names; the first is shown at first."""
ORDERS: Mapping[str, Mapping[str, str]] = {"quotes": {"speaker": "By speaker", "when": "By date"}}
"""Orders of what is no table, so has no heads of columns to click."""
_PAUSE = 700
"""Milliseconds before the other events of a long timeline follow those nearest to today."""
_WAIT = 150
"""Milliseconds of rest in the search before anything is drawn: the rows come first."""


class Graphic(QWidget):
    """`chosen` and `opened` give the record of what the user goes to and opens.

    `drawn` follows when a chart shows the view it was told to follow.
    """

    chosen = Signal(object)
    opened = Signal(object)
    drawn = Signal()

    def __init__(self, counts: Worker, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._counts = counts
        self._look = look
        self._view: View | None = None
        self._asked: View | None = None
        self._seen: Drawn | None = None
        self._more = False
        self._selected: Row | None = None
        self._rows: Mapping[str, Row] = {}
        self._charts: dict[str, Chart] = {}
        self.name = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._read)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self._redraw)
        self._marking = QTimer(self)
        self._marking.setSingleShot(True)
        self._marking.setInterval(0)
        self._marking.timeout.connect(self._mark)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._read_deep)
        self._stack = QStackedWidget(self)
        self.note = label("", "small", self)
        self.note.setContentsMargins(2 * SPACE, SPACE // 2, SPACE, SPACE // 2)
        self.note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.note)

    @property
    def chart(self) -> Chart | None:
        """The chart shown."""
        return self._charts.get(self.name)

    @property
    def pending(self) -> bool:
        """Whether what it is to show is still on its way; `drawn` follows."""
        return self._view is not None and self._seen is None

    def show_chart(self, name: str) -> None:
        """Show one of the charts of the kind."""
        from wbdesk.gui.charts.view import ChartView

        self.name = name
        if name not in self._charts:
            made = _MAKE[name](self._look, self)
            made.chosen.connect(self._choose)
            made.activated.connect(self._open)
            if isinstance(made, ChartView):
                made.redraw = self._again.start
            self._charts[name] = made
            self._stack.addWidget(made)
        self._stack.setCurrentWidget(self._charts[name])
        self._draw()

    def follow(self, view: View) -> None:
        """Draw this view, in whatever order its rows are, once the user rests and looks."""
        plain = View(view.kind, view.query, view.releases)
        if plain != self._view:
            self._view = plain
            self._seen = None
            self._pause.stop()
        if self._seen is None and self._asked is not self._view and self.isVisible():
            # Nobody types before there is anything to see.
            self._rest.start(_WAIT if self._asked is not None else 0)
        elif self._seen is not None and self._more:
            self._pause.start()

    def wait(self) -> None:
        """Draw nothing until a view is followed: other rows are on their way."""
        self._rest.stop()
        self._pause.stop()

    def renew(self) -> None:
        """Read again what is drawn: the library changed."""
        self._seen = self._asked = None
        if self._view is not None:
            self.follow(self._view)

    def select(self, row: Row | None) -> None:
        """Mark a record in the chart, in a turn of its own; nobody is told."""
        self._selected = row
        self._marking.start()

    def _mark(self) -> None:
        if self.chart is not None and self._seen is not None and not self._outdated:
            self.chart.select(_id(self._selected))

    @property
    def _outdated(self) -> bool:
        """Whether the chart is made anew for another room: what is chosen comes with it."""
        from wbdesk.gui.charts.view import ChartView

        return isinstance(self.chart, ChartView) and self.chart.outdated

    @property
    def chart_view(self) -> ChartView:
        """What takes keys and clicks in the chart shown."""
        from wbdesk.gui.charts.view import ChartView

        chart = self.chart
        assert chart is not None
        return chart if isinstance(chart, ChartView) else chart.chart

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._seen is None and self._view is not None:
            # Once it has its place: what is made on another thread is made for a size.
            self._rest.start(_WAIT if self._asked is not None else 0)
        elif self._more:
            self._pause.start()

    def _read(self) -> None:
        if self._view is not None and self._asked is not self._view:
            self._rest.stop()
            self._asked = self._view
            self._ask()

    def _read_deep(self) -> None:
        if self._view is not None and self._seen is not None and self.isVisible():
            self._ask(deep=True)

    def _redraw(self) -> None:
        """Make the chart shown for the room there is now."""
        if self._seen is not None and self.isVisible():
            self._ask()

    def _ask(self, *, deep: bool = False) -> None:
        assert self._view is not None
        maker: Maker | None = None
        if self.chart is not None:
            # Only a timeline has more to show, and stays where it is for that.
            maker = self.chart.maker(stay=True) if deep else self.chart.maker()  # type: ignore[call-arg]
        call = partial(_made, self._view, date.today(), maker, deep)
        take = partial(self._take, self._view, self.chart, deep)
        self._counts.ask(f"chart {self._view.kind}", call, take)

    def _take(
        self, view: View, chart: Chart | None, deep: bool, made: tuple[Drawn, Show | None]
    ) -> None:
        if view is not self._view:
            return
        seen, show = made
        room = self._stack.size()
        self._more = seen.index is not None and not seen.whole and not deep
        self._say_which(seen)
        if chart is not self.chart or self._stack.size() != room:
            # Made for another chart, or for more room than what is said of it leaves.
            self._ask(deep=deep)
            return
        self._seen = seen
        self._rows = dict(zip((each.id for each in seen.items), seen.rows, strict=True))
        self._draw(show)
        if self._more:
            self._pause.start()
        self.drawn.emit()

    def _draw(self, show: Show | None = None) -> None:
        """Show what was read, made by now or still to be made."""
        chart, seen = self.chart, self._seen
        if chart is None or seen is None:
            return
        show = show or chart.maker()(seen)
        show()
        self._say_which(seen)
        chart.select(_id(self._selected))

    def _say_which(self, seen: Drawn) -> None:
        which = "nearest to today" if self.name == "line" else "of the latest releases"
        self.note.setText(
            f"The {len(seen.items):,} {which} are drawn. Narrow the search for others."
        )
        self.note.setVisible(not seen.whole and not self._more)
        if (layout := self.layout()) is not None:
            layout.activate()

    def _choose(self, _kind: str, item_id: str) -> None:
        if (row := self._rows.get(item_id)) is not None:
            self.chosen.emit(row)

    def _open(self, _kind: str, item_id: str) -> None:
        if (row := self._rows.get(item_id)) is not None:
            self.opened.emit(row)


def _made(
    view: View, today: date, maker: Maker | None, deep: bool, library: Library
) -> tuple[Drawn, Show | None]:
    """What a chart of a view draws, and the chart itself, which takes longer than a frame."""
    from wbdesk.tasks.drawn import read

    seen = read(view, today, library, deep=deep)
    return seen, maker(seen) if maker is not None else None


def _id(row: Row | None) -> str | None:
    from wbdesk.charts.item import item_id

    return None if row is None else item_id(row.record.id, row.release)


def _line(look: Look, parent: QWidget) -> Chart:
    from wbdesk.gui.charts.timeline import TimelineView

    return TimelineView(look, parent)


def _map(look: Look, parent: QWidget) -> Chart:
    from wbdesk.gui.charts.map import MapView

    return MapView(look, parent)


def _matrix(look: Look, parent: QWidget) -> Chart:
    from wbdesk.gui.charts.matrix import MatrixView

    return MatrixView(look, parent)


def _bars(look: Look, parent: QWidget) -> Chart:
    from wbdesk.gui.charts.bars import BarsView

    return BarsView(look, parent)


_MAKE: Mapping[str, Callable[[Look, QWidget], Chart]] = {
    "line": _line,
    "map": _map,
    "matrix": _matrix,
    "bars": _bars,
}
