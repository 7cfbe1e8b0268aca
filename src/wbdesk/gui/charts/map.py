"""The map of delegations in the window."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from wbdesk.charts import map as layout
from wbdesk.charts.delegations import delegations
from wbdesk.charts.drawing import Drawing, Path
from wbdesk.charts.item import Item
from wbdesk.gui.charts.hits import bounds_of
from wbdesk.gui.charts.painter import outline
from wbdesk.gui.charts.view import ChartView
from wbdesk.gui.theme.look import Look


class MapView(ChartView):
    """Attendees on the map of Europe; those of one delegation are one thing to choose."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._items: Sequence[Item] = ()
        self._first: dict[str, str] = {}
        self.setAccessibleName("Map of delegations")

    def show_records(self, items: Sequence[Item]) -> None:
        """Show attendees."""
        self._items = tuple(items)
        self._first = {
            item.id: each.items[0].id for each in delegations(self._items) for item in each.items
        }
        self.renew()

    def select(self, item_id: str | None) -> None:
        """Mark the delegation an attendee belongs to, None for none; nobody is told."""
        super().select(self._first.get(item_id) if item_id else None)

    def _drawn(self, size: tuple[float, float]) -> Drawing:
        return layout.draw(self._items, size, self._measure)

    def _paint_selection(self, painter: QPainter, bounds: QRectF, *, below: bool) -> None:
        if below or self._selected is None:
            return
        painter.setPen(QPen(QColor(self._look.colours.text), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for shape in self.hits.shapes(self._selected):
            if isinstance(shape, Path):
                painter.drawPath(outline(shape))
            else:
                painter.drawRoundedRect(
                    bounds_of(shape, self._measure).adjusted(-2, -2, 2, 2), 4, 4
                )
