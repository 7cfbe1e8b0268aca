"""A chart in the window: shows a drawing, and lets one choose what is in it."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessibleInterface,
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from wbdesk.charts.drawing import Drawing, Ref
from wbdesk.gui.charts import spoken
from wbdesk.gui.charts.ahead import Ahead, Easel, Size
from wbdesk.gui.charts.card import HoverCard
from wbdesk.gui.charts.hits import Hits
from wbdesk.gui.charts.painter import FontMeasure, paint, pictured
from wbdesk.gui.charts.palette import palette_of
from wbdesk.gui.theme.look import Look

_NOTHING = Drawing(0, 0, ())
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ChartView(QWidget):
    """Shows what `_drawn` lays out for its size.

    `chosen` gives kind and id of what the user goes to, `activated` of what they open with Enter
    or a double click. `select` goes to something without telling. `redraw`, where it is set, has
    a kept picture made anew elsewhere; the former one stands until `show_ahead`.
    """

    chosen = Signal(str, str)
    activated = Signal(str, str)
    selection_moved = Signal(QRectF)

    kept = False
    """Whether the picture is kept between paints: where it is small and takes long to paint."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._palette = palette_of(look.colours)
        self._measure = self._measured()
        self._given = _NOTHING
        self._drawing: Drawing | None = None
        self._hits: Hits | None = None
        self._picture: QImage | None = None
        self._former: QImage | None = None
        self.redraw: Callable[[], None] | None = None
        self._selected: Ref | None = None
        self.card: HoverCard | None = None
        self._under: Ref | None = None
        self._by_keys = False
        self.spoken_chart: QAccessibleInterface | None = None
        spoken.install()
        self.setAccessibleName("Chart")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self._recolour)
        look.resized.connect(self._remeasure)

    @property
    def measure(self) -> FontMeasure:
        """How wide text runs here."""
        return self._measure

    @property
    def selected(self) -> Ref | None:
        """What is chosen."""
        return self._selected

    def drawing(self) -> Drawing:
        """What is shown, for print and export; laid out anew where that is needed."""
        if self._drawing is None:
            self._drawing = self._drawn(self._size())
            self._hits = None
            self._tell()
        return self._drawing

    def show_drawing(self, drawing: Drawing) -> None:
        """Show a drawing as it is, whatever the size of the widget."""
        self._given = drawing
        self.renew()

    def easel(self) -> Easel:
        """What to draw for this view with, on another thread."""
        ratio = self.devicePixelRatioF() if self.kept else 0.0
        return Easel(self._size(), self._measured(), self._palette, ratio)

    def show_ahead(self, ahead: Ahead) -> None:
        """Show what was drawn ahead, if that is still for the size there is."""
        self.renew()
        if ahead.size == self._size():
            self._drawing, self._hits, self._picture = ahead.drawing, ahead.hits, ahead.picture
            self._former = None
            self._tell()

    def _size(self) -> Size:
        return float(self.width()), float(self.height())

    def select(self, item_id: str | None) -> None:
        """Mark an item as chosen, None for none; nobody is told."""
        wanted = next((ref for ref in self.hits.bounds if ref.id == item_id), None)
        self._mark(wanted)

    def hold(self, item_ids: Collection[str]) -> None:
        """Let go of what is chosen where it is not among these: other records are shown."""
        if self._selected is not None and self._selected.id not in item_ids:
            self._selected = None

    @property
    def hits(self) -> Hits:
        """What lies where."""
        drawing = self.drawing()
        if self._hits is None:
            self._hits = Hits(drawing, self._measure)
        return self._hits

    def sizeHint(self) -> QSize:
        return QSize(640, 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 120)

    @property
    def spoken(self) -> Sequence[Ref]:
        """What can be chosen, in the order it is told to assistive technology."""
        return tuple(self.hits.bounds)

    def _drawn(self, size: tuple[float, float]) -> Drawing:
        """Lay the chart out for a size; those with records do."""
        return self._given

    @property
    def outdated(self) -> bool:
        """Whether a former picture is shown while another one is made."""
        return self._drawing is None and self._former is not None and self.redraw is not None

    def renew(self) -> None:
        """Lay out anew at the next look: the records or the place of things are others."""
        self._former = self._picture or self._former
        self._drawing = self._hits = self._picture = None
        self._leave()
        self.update()

    def _measured(self) -> FontMeasure:
        return FontMeasure(self.font(), self.logicalDpiY())

    def _recolour(self) -> None:
        self._palette = palette_of(self._look.colours)
        self._picture = None
        self.update()

    def _remeasure(self) -> None:
        self._measure = self._measured()
        self.renew()

    def _tell(self) -> None:
        """Say in words what is seen."""
        drawing = self._drawing or _NOTHING
        said = drawing.summary
        if self._selected and (hint := drawing.hints().get(self._selected)):
            said += f". Chosen: {hint.replace(chr(10), ', ')}"
        self.setAccessibleName(drawing.title or "Chart")
        self.setAccessibleDescription(said)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.outdated and self._former is not None and self.redraw is not None:
            painter = QPainter(self)
            painter.fillRect(event.rect(), QColor(self._look.colours.surface))
            painter.drawImage(0, 0, self._former)
            painter.end()
            self.redraw()
            return
        drawing, area = self.drawing(), QRectF(event.rect())
        painter = QPainter(self)
        bounds = self.hits.bounds.get(self._selected) if self._selected else None
        if self.kept:
            painter.drawImage(0, 0, self._pictured(drawing))
        else:
            painter.fillRect(area, QColor(self._look.colours.surface))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if bounds is not None:
                self._paint_selection(painter, bounds, below=True)
            paint(painter, drawing, self._palette, self._measure, area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if bounds is not None:
            self._paint_selection(painter, bounds, below=False)
        if self.hasFocus() and self._by_keys:
            painter.setPen(QPen(QColor(self._look.colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _pictured(self, drawing: Drawing) -> QImage:
        """The picture kept, what is chosen left out."""
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatioF() != ratio:
            size = QRectF(self.rect()).size()
            self._picture = pictured(drawing, size, ratio, self._palette, self._measure)
        return self._picture

    def _paint_selection(self, painter: QPainter, bounds: QRectF, *, below: bool) -> None:
        """A wash below what is chosen, and a line around it: told by more than colour."""
        colours = self._look.colours
        painter.setPen(Qt.PenStyle.NoPen if below else QPen(QColor(colours.accent), 1.6))
        painter.setBrush(QColor(colours.selection) if below else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(bounds.adjusted(-4, -3, 4, 3), 4, 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.renew()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._remeasure()

    def focusInEvent(self, event: QFocusEvent) -> None:
        # As a browser does: who points with the mouse knows where they are.
        self._by_keys = event.reason() in _BY_KEYS
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keys = True
        key = Qt.Key(event.key())
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _WAYS and plain == Qt.KeyboardModifier.NoModifier:
            self._go(*_WAYS[key])
        elif key in _ENTER and self._selected:
            self.activated.emit(*self._selected)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.hits.bounds:
            order = list(self.hits.bounds)
            self._choose(order[0 if key == Qt.Key.Key_Home else -1])
        else:
            super().keyPressEvent(event)

    def _go(self, across: int, down: int) -> None:
        """Go from what is chosen to the next in a direction, or to the first."""
        bounds = self.hits.bounds
        if self._selected is not None and self._selected in bounds:
            target = self.hits.beside(self._selected, across, down)
        else:
            target = next(iter(bounds), None)
        if target is not None:
            self._choose(target)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._press(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        ref = self.hits.at(event.position())
        if ref is not None and event.button() == Qt.MouseButton.LeftButton:
            self.activated.emit(*ref)

    def _press(self, point: QPointF) -> None:
        ref = self.hits.at(point)
        if ref is not None:
            self._choose(ref)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        self._leave()
        super().leaveEvent(event)

    def _hover(self, point: QPointF) -> None:
        ref = self.hits.at(point)
        self.setCursor(Qt.CursorShape.PointingHandCursor if ref else Qt.CursorShape.ArrowCursor)
        if ref == self._under:
            return
        self._leave()
        self._under = ref
        hint = self.drawing().hints().get(ref) if ref else None
        if hint:
            if self.card is None:
                self.card = HoverCard(self)
            self.card.show_at(hint, point)

    def _leave(self) -> None:
        self._under = None
        if self.card is not None:
            self.card.hide()

    def _choose(self, ref: Ref) -> None:
        self._mark(ref)
        spoken.speak(self, self.spoken, ref)
        self.chosen.emit(*ref)

    def _mark(self, ref: Ref | None) -> None:
        if ref != self._selected:
            self._selected = ref
            self._tell()
            self.update()
        if ref is not None and (bounds := self.hits.bounds.get(ref)) is not None:
            self.selection_moved.emit(bounds)
