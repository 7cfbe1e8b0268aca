"""The timeline in the window: moved and zoomed with mouse, wheel, keys and pinch."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from wbdesk.charts.drawing import Drawing, Ref
from wbdesk.charts.item import Item
from wbdesk.charts.timeline import KIND, frame
from wbdesk.charts.timeline_axis import Window
from wbdesk.charts.timeline_index import TimelineIndex
from wbdesk.charts.timeline_labels import Labels
from wbdesk.charts.timescale import FIRST, LAST
from wbdesk.gui.charts.ahead import Maker, Show
from wbdesk.gui.charts.view import ChartView
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.tasks.drawn import Drawn

_NARROWEST = 0.5
"""Days in view when zoomed in as far as it goes."""
_NOTCH = 1.25
"""How much a notch of the wheel, or a key, zooms."""
_STEP = 0.15
_PAGE = 0.8
_DRAG = 5
_ZOOMS = {
    Qt.Key.Key_Plus: 1 / _NOTCH,
    Qt.Key.Key_Equal: 1 / _NOTCH,
    Qt.Key.Key_Minus: _NOTCH,
    Qt.Key.Key_Underscore: _NOTCH,
}
_MOVES = {Qt.Key.Key_PageUp: -_PAGE, Qt.Key.Key_PageDown: _PAGE}
_SIDE = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TimelineView(ChartView):
    """Events on a line of time.

    Left and right go from event to event, with Shift they move the line; plus and minus zoom,
    Home shows all. `moved` tells that another stretch of time is in view.
    """

    moved = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._index = TimelineIndex(())
        self._window = Window(*self._index.whole)
        self._labels = Labels(self._measure)
        self._lanes: Mapping[int, int] = {}
        self._grabbed: tuple[QPointF, Window] | None = None
        self._dragging = False
        self._buttons = self._zoom_buttons()
        self.setAccessibleName("Timeline")

    @property
    def index(self) -> TimelineIndex:
        """The events, in order."""
        return self._index

    @property
    def window_shown(self) -> Window:
        """The stretch of time in view."""
        return self._window

    def show_records(self, items: Sequence[Item]) -> None:
        """Show events: all of them or, of many, the stretch where nearly all of them are."""
        self.show_index(TimelineIndex(items))

    def show_index(
        self, index: TimelineIndex, labels: Labels | None = None, *, stay: bool = False
    ) -> None:
        """The same for events in order, with the labels made by now; `stay` leaves the stretch of
        time in view as it is.
        """
        self._index = index
        self._labels = labels or Labels(self._measure)
        self._lanes = {}
        if self._selected is not None:
            self.hold(index.ids)
        self._move(self._window if stay else Window(*index.core))

    def maker(self, *, stay: bool = False) -> Maker:
        """Makes labels on another thread; the line itself is quickly laid out, and depends on
        what is chosen.
        """
        easel, window = self.easel(), self._window

        def make(seen: Drawn) -> Show:
            index = seen.index or TimelineIndex(seen.items)
            labels = Labels(easel.measure)
            frame(index, window if stay else Window(*index.core), easel.size, labels)
            return partial(self.show_index, index, labels, stay=stay)

        return make

    def fit(self) -> None:
        """Bring all events into view."""
        self._move(Window(*self._index.whole))

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Show `factor` times as much time, about a place across the view or what is chosen."""
        start, end = self._window
        centre = self._centre() if at is None else start + (end - start) * at / max(1, self.width())
        span = min(max((end - start) * factor, _NARROWEST), self._widest())
        factor = span / (end - start)
        self._move(Window(centre - (centre - start) * factor, centre + (end - centre) * factor))

    def pan(self, part: float) -> None:
        """Move by a part of the view, to later times where it is positive."""
        start, end = self._window
        by = (end - start) * part
        self._move(Window(start + by, end + by))

    def select(self, item_id: str | None) -> None:
        """Mark an event as chosen and bring it into view, None for none; nobody is told."""
        if item_id is None:
            self._mark(None)
            return
        self._show(item_id)
        self._mark(Ref(KIND, item_id))

    def _drawn(self, size: tuple[float, float]) -> Drawing:
        chosen = self._selected.id if self._selected else None
        buttons = self._buttons.sizeHint()
        made = frame(
            self._index,
            self._window,
            size,
            self._labels,
            before=self._lanes,
            selected=chosen,
            free=(buttons.width() + SPACE, buttons.height() + SPACE),
        )
        self._lanes = made.lanes
        return made.drawing

    def _remeasure(self) -> None:
        super()._remeasure()
        self._labels = Labels(self._measure)
        self._lanes = {}

    def _widest(self) -> float:
        first, last = self._index.whole
        return min(3 * (last - first), LAST - FIRST)

    def _centre(self) -> float:
        """The middle of what is chosen where that is in view, else of the view."""
        start, end = self._window
        number = self._index.number(self._selected.id) if self._selected else None
        if number is not None:
            dated = self._index.dated[number]
            middle = (max(dated.start, start) + min(dated.end, end)) / 2
            if start < middle < end:
                return middle
        return (start + end) / 2

    def _move(self, window: Window) -> None:
        """Show a stretch, kept within reach of the events and of the calendar."""
        first, last = self._index.whole
        span = min(window.end - window.start, self._widest())
        reach = max(span, last - first) * 0.5
        low, high = max(FIRST, first - reach), min(LAST, last + reach)
        start = min(max(window.start, low), max(low, high - span))
        self._window = Window(start, start + span)
        self.renew()
        self.moved.emit()

    def _show(self, item_id: str) -> None:
        """Move so far that an event is in view with room for its label."""
        number = self._index.number(item_id)
        if number is None:
            return
        dated, (start, end) = self._index.dated[number], self._window
        span = end - start
        if dated.end < start + 0.02 * span or dated.start > end - 0.1 * span:
            at = max(dated.start, FIRST) if dated.extent.start is not None else dated.end
            self._move(Window(at - span * 0.4, at + span * 0.6))

    def _mark(self, ref: Ref | None) -> None:
        if ref != self._selected:
            # What is chosen is always drawn, so the frame is another one.
            self._selected = ref
            self.renew()
        super()._mark(ref)
        self._tell()

    def _go(self, across: int, down: int) -> None:
        """Left and right go through time, up and down through what is drawn."""
        number = self._index.number(self._selected.id) if self._selected else None
        if not across or number is None:
            if self._selected is None and (first := self._first_in_view()) is not None:
                self._choose(first)
            else:
                super()._go(across, down)
            return
        target = number + across
        if 0 <= target < len(self._index.dated):
            item_id = self._index.dated[target].item.id
            self._show(item_id)
            self._choose(Ref(KIND, item_id))

    def _first_in_view(self) -> Ref | None:
        start, end = self._window
        for number in self._index.visible(start, end, 1000):
            dated = self._index.dated[number]
            if dated.start >= start:
                return Ref(KIND, dated.item.id)
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ZOOMS:
            self.zoom(_ZOOMS[key])
        elif key in _MOVES:
            self.pan(_MOVES[key])
        elif key in _SIDE and held == Qt.KeyboardModifier.ShiftModifier:
            self.pan(_SIDE[key] * _STEP)
        elif key == Qt.Key.Key_Home:
            self.fit()
        elif key == Qt.Key.Key_End and self._index.dated:
            last = self._index.dated[-1].item.id
            self._show(last)
            self._choose(Ref(KIND, last))
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel zooms about the pointer; sideways, or with Shift, it moves."""
        turned, pixels = event.angleDelta(), event.pixelDelta()
        sideways = abs(turned.x()) > abs(turned.y())
        if sideways or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            by = pixels.x() or pixels.y() or (turned.x() or turned.y()) / 2
            self.pan(-by / max(1, self.width()))
        elif turned.y():
            self.zoom(_NOTCH ** (-turned.y() / 120), event.position().x())
        event.accept()

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom(1 / max(0.2, 1 + event.value()), event.position().x())
            return True
        return super().event(event)

    def _press(self, point: QPointF) -> None:
        self._grabbed, self._dragging = (point, self._window), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None:
            super().mouseMoveEvent(event)
            return
        point, window = self._grabbed
        by = event.position().x() - point.x()
        if not self._dragging and abs(by) < _DRAG:
            return
        self._dragging = True
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        days = by * (window.end - window.start) / max(1, self.width())
        self._move(Window(window.start - days, window.end - days))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged, self._grabbed, self._dragging = self._dragging, None, False
        if not dragged and event.button() == Qt.MouseButton.LeftButton:
            super()._press(event.position())
        self._hover(event.position())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lanes = {}
        super().resizeEvent(event)
        hint = self._buttons.sizeHint()
        self._buttons.resize(hint)
        self._buttons.move(
            self.width() - hint.width() - SPACE, self.height() - hint.height() - SPACE // 2
        )

    def _zoom_buttons(self) -> QWidget:
        """Zoom for those who have neither wheel nor keyboard at hand."""
        made = QWidget(self)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        for text, name, act in (
            ("−", "Zoom out", lambda: self.zoom(_NOTCH**2)),
            ("+", "Zoom in", lambda: self.zoom(1 / _NOTCH**2)),
            ("Fit", "Show all events", self.fit),
        ):
            button = QToolButton(made)
            button.setText(text)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(act)
            row.addWidget(button)
        return made
