"""Attendance over several meetings in the window."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wbdesk.charts import matrix as layout
from wbdesk.charts.drawing import Drawing
from wbdesk.charts.item import Item
from wbdesk.gui.charts.ahead import Ahead, Maker, Show
from wbdesk.gui.charts.scrolled import Layout, ScrolledChart
from wbdesk.gui.charts.view import ChartView
from wbdesk.gui.theme.look import Look
from wbdesk.model.release import Release
from wbdesk.tasks.drawn import Drawn


class MatrixView(QWidget):
    """Who came to which meeting. Signals as of `ChartView`."""

    chosen = Signal(str, str)
    activated = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._area = ScrolledChart(look, self)
        self._area.chart.chosen.connect(self.chosen)
        self._area.chart.activated.connect(self.activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    @property
    def chart(self) -> ChartView:
        """What takes keys and clicks."""
        return self._area.chart

    def show_records(self, items: Sequence[Item], releases: Sequence[Release]) -> None:
        """Show attendees of releases."""
        self.maker()(Drawn(tuple(items), releases=tuple(releases)))()

    def maker(self) -> Maker:
        """Makes the matrix of attendees on another thread."""
        easel = self._area.easel()

        def make(seen: Drawn) -> Show:
            laid_out = partial(layout.draw, seen.items, seen.releases)
            ahead = easel.draw(lambda size, measure: laid_out(size[0], measure))
            return partial(self._show, {each.id for each in seen.items}, laid_out, ahead)

        return make

    def _show(self, ids: Collection[str], laid_out: Layout, ahead: Ahead) -> None:
        self._area.chart.hold(ids)
        self._area.show_layout(laid_out, ahead)

    def select(self, item_id: str | None) -> None:
        """Mark an attendee as chosen, None for none; nobody is told."""
        self._area.chart.select(item_id)

    def drawing(self) -> Drawing:
        """What is shown."""
        return self._area.chart.drawing()
