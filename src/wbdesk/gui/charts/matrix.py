"""Attendance over several meetings in the window."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wbdesk.charts import matrix as layout
from wbdesk.charts.drawing import Drawing, Measure
from wbdesk.charts.item import Item
from wbdesk.gui.charts.scrolled import ScrolledChart
from wbdesk.gui.charts.view import ChartView
from wbdesk.gui.theme.look import Look
from wbdesk.model.release import Release


class MatrixView(QWidget):
    """Who came to which meeting. Signals as of `ChartView`."""

    chosen = Signal(str, str)
    activated = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._area = ScrolledChart(look, self)
        self._items: Sequence[Item] = ()
        self._releases: Sequence[Release] = ()
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
        self._items, self._releases = tuple(items), tuple(releases)
        self._area.chart.hold({each.id for each in self._items})
        self._area.show_layout(self._laid_out)

    def select(self, item_id: str | None) -> None:
        """Mark an attendee as chosen, None for none; nobody is told."""
        self._area.chart.select(item_id)

    def drawing(self) -> Drawing:
        """What is shown."""
        return self._area.chart.drawing()

    def _laid_out(self, width: float, measure: Measure) -> Drawing:
        return layout.draw(self._items, self._releases, width, measure)
