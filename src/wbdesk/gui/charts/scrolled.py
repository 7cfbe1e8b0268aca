"""Charts that are as high as their records need: they scroll, and follow what is chosen."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from wbdesk.charts.drawing import Drawing, Measure
from wbdesk.gui.charts.ahead import Ahead, Easel
from wbdesk.gui.charts.view import ChartView
from wbdesk.gui.theme.look import Look

Layout = Callable[[float, Measure], Drawing]
"""Lays a chart out for a width."""


class _Sheet(ChartView):
    """A chart whose drawing is made by the area it is in."""

    remeasured = Signal()

    def __init__(self, look: Look, parent: QWidget, *, links: bool) -> None:
        super().__init__(look, parent)
        self._links = links

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        ref = self.hits.at(event.position())
        if self._links and ref is not None and ref == self.selected:
            self.activated.emit(*ref)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._links:
            super().mouseDoubleClickEvent(event)

    def _remeasure(self) -> None:
        super()._remeasure()
        self.remeasured.emit()


class ScrolledChart(QScrollArea):
    """A chart in a scroll area. `chart` tells what is chosen; `links` open at one click."""

    def __init__(self, look: Look, parent: QWidget, *, links: bool = False) -> None:
        super().__init__(parent)
        self._layout: Layout | None = None
        self.chart = _Sheet(look, self, links=links)
        self.setWidget(self.chart)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.chart.selection_moved.connect(self._follow)
        self.chart.remeasured.connect(self._arrange)

    def show_layout(self, layout: Layout, ahead: Ahead | None = None) -> None:
        """Show what a layout makes of the width there is, now and when that changes.

        `ahead` is what it made already of the width there was.
        """
        self._layout = layout
        if ahead is not None and ahead.size[0] == self._room():
            self.chart.show_drawing(ahead.drawing)
            self._fit()
        else:
            self._arrange()

    def easel(self) -> Easel:
        """What to draw for the width there is with, on another thread."""
        return self.chart.easel()._replace(size=(self._room(), 0.0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._arrange()
        else:
            self._fit()

    def _arrange(self) -> None:
        if self._layout is None:
            return
        self.chart.show_drawing(self._layout(self._room(), self.chart.measure))
        self._fit()

    def _room(self) -> float:
        # Room for the bar is kept, so that its coming does not change the width again.
        return max(self.width() - self.verticalScrollBar().sizeHint().width(), 240)

    def _fit(self) -> None:
        sheet, room = self.chart.drawing(), self.viewport()
        self.chart.resize(
            max(int(sheet.width), room.width()), max(int(sheet.height + 1), room.height())
        )

    def _follow(self, bounds: QRectF) -> None:
        middle = bounds.center().toPoint()
        self.ensureVisible(
            middle.x(),
            middle.y(),
            min(int(bounds.width() / 2) + 16, self.viewport().width() // 2),
            int(bounds.height() / 2) + 16,
        )
