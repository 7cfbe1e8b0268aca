"""The map of delegations in the window."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from wbdesk.charts import map as layout
from wbdesk.charts.delegations import delegations
from wbdesk.charts.drawing import Drawing, Path
from wbdesk.charts.item import Item
from wbdesk.gui.charts.ahead import Ahead, Maker, Show
from wbdesk.gui.charts.painter import outline, paint
from wbdesk.gui.charts.view import ChartView
from wbdesk.gui.theme.look import Look
from wbdesk.tasks.drawn import Drawn


class MapView(ChartView):
    """Attendees on the map of Europe; those of one delegation are one thing to choose."""

    kept = True

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._items: Sequence[Item] | None = None
        self._first: Mapping[str, str] = {}
        self.setAccessibleName("Map of delegations")

    def show_records(self, items: Sequence[Item]) -> None:
        """Show attendees."""
        self.maker()(Drawn(tuple(items)))()

    def maker(self) -> Maker:
        """Makes the map of attendees on another thread."""
        easel = self.easel()

        def make(seen: Drawn) -> Show:
            items = seen.items
            first = {
                item.id: each.items[0].id for each in delegations(items) for item in each.items
            }
            ahead = easel.draw(partial(layout.draw, items))
            return partial(self._show, items, first, ahead)

        return make

    def _show(self, items: Sequence[Item], first: Mapping[str, str], ahead: Ahead) -> None:
        self._items, self._first = items, first
        self.hold(set(first.values()))
        self.show_ahead(ahead)

    def select(self, item_id: str | None) -> None:
        """Mark the delegation an attendee belongs to, None for none; nobody is told."""
        super().select(self._first.get(item_id) if item_id else None)

    def _drawn(self, size: tuple[float, float]) -> Drawing:
        if self._items is None:
            # The first map is on its way: it is laid out on another thread.
            return Drawing(*size, ())
        return layout.draw(self._items, size, self._measure)

    def _paint_selection(self, painter: QPainter, bounds: QRectF, *, below: bool) -> None:
        if below or self._selected is None:
            return
        painter.setPen(QPen(QColor(self._look.colours.text), 2.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        shapes = self.hits.shapes(self._selected)
        paths = [shape for shape in shapes if isinstance(shape, Path)]
        for path in paths:
            painter.drawPath(outline(path))
        # A small country's badge would be hidden by the line about it.
        badges = tuple(shape for shape in shapes if not isinstance(shape, Path))
        paint(painter, Drawing(0, 0, badges, ""), self._palette, self._measure)
        if not paths:
            painter.drawRoundedRect(bounds.adjusted(-3, -3, 3, 3), 4, 4)
