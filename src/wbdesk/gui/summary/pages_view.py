"""Shows the pages of a PDF, as they will be printed."""

from collections import OrderedDict

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from wbdesk.briefing.pages import Pages
from wbdesk.gui import spoken
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE

_KEPT = 6
_GAP = 2 * SPACE
_ZOOMS = (0.25, 4.0)
_KEYS = {Qt.Key.Key_Plus: 1.2, Qt.Key.Key_Equal: 1.2, Qt.Key.Key_Minus: 1 / 1.2, Qt.Key.Key_0: 0}


class PagesView(QAbstractScrollArea, spoken.Group):
    """`moved` gives the number of the page in sight, from 1, and how many there are."""

    moved = Signal(int, int)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        spoken.install()
        self._look = look
        self._pages: Pages | None = None
        self._zoom = 1.0
        self._sizes: list[tuple[float, float]] = []
        self._rects: list[QRect] = []
        self._images: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self.setAccessibleName("Pages")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._tell)
        look.changed.connect(self.viewport().update)

    @property
    def pages(self) -> Pages | None:
        """What is shown."""
        return self._pages

    @property
    def current(self) -> int:
        """The number of the page in the middle of the view, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        for number, rect in enumerate(self._rects):
            if rect.bottom() + _GAP >= middle:
                return number
        return max(0, len(self._rects) - 1)

    def show_pages(self, pages: Pages) -> None:
        """Show other pages, staying at the place where that is possible."""
        place = self.verticalScrollBar().value()
        if self._pages is not None:
            self._pages.close()
        self._pages = pages
        self._sizes = [pages.size(number) for number in range(pages.count)]
        self._images.clear()
        self._arrange()
        self.verticalScrollBar().setValue(place)
        self.viewport().update()
        self._tell()

    def zoom(self, factor: float) -> None:
        """Enlarge or reduce by a factor; 0 goes back to fitting the width."""
        low, high = _ZOOMS
        bar = self.verticalScrollBar()
        place = bar.value() / max(1, bar.maximum())
        self._zoom = min(high, max(low, self._zoom * factor)) if factor else 1.0
        self._images.clear()
        self._arrange()
        bar.setValue(round(place * bar.maximum()))
        self.viewport().update()
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self._look.colours.window))
        if self._pages is None:
            return
        offset_x, offset_y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        for number, place in enumerate(self._rects):
            rect = place.translated(-offset_x, -offset_y)
            if rect.bottom() < 0 or rect.top() > self.viewport().height():
                continue
            # Pixel for pixel: scaling by the rounded size would drop lines of the page.
            painter.drawImage(rect.topLeft(), self._image(number, rect.width()))
            painter.setPen(QColor(self._look.colours.line))
            painter.drawRect(rect)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.1 if event.angleDelta().y() > 0 else 1 / 1.1)
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
            and (factor := _KEYS.get(Qt.Key(event.key()))) is not None
        ):
            self.zoom(factor)
            return
        bar = self.verticalScrollBar()
        moves = {
            Qt.Key.Key_PageDown: self._top(self.current + 1),
            Qt.Key.Key_PageUp: self._top(self.current - 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: bar.maximum(),
            Qt.Key.Key_Down: bar.value() + 5 * SPACE,
            Qt.Key.Key_Up: bar.value() - 5 * SPACE,
        }
        place = moves.get(Qt.Key(event.key()))
        if place is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(place)

    def _top(self, number: int) -> int:
        if not self._rects:
            return 0
        return self._rects[min(max(number, 0), len(self._rects) - 1)].top() - _GAP // 2

    def _scale(self) -> float:
        """Device-independent pixels a point: the first page fits the width at zoom 1."""
        width, _ = self._sizes[0]
        room = max(self.viewport().width() - 2 * _GAP, 100)
        return min(room / width, 1.6) * self._zoom

    def _arrange(self) -> None:
        if not self._sizes:
            return
        view, scale, top = self.viewport(), self._scale(), _GAP
        self._rects = []
        for size in self._sizes:
            width, height = (round(side * scale) for side in size)
            left = max(_GAP, (view.width() - width) // 2)
            self._rects.append(QRect(left, top, width, height))
            top += height + _GAP
        last = self._rects[-1]
        self.verticalScrollBar().setRange(0, max(0, last.bottom() + _GAP - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.horizontalScrollBar().setRange(0, max(0, last.width() + 2 * _GAP - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())

    def _image(self, number: int, width: int) -> QImage:
        assert self._pages is not None
        ratio = self.devicePixelRatioF()
        key = (number, round(width * ratio))
        if key not in self._images:
            self._images[key] = to_image(
                self._pages, number, width * ratio / self._sizes[number][0]
            )
            self._images[key].setDevicePixelRatio(ratio)
            while len(self._images) > _KEPT:
                self._images.popitem(last=False)
        return self._images[key]

    def _tell(self) -> None:
        if self._pages is not None:
            count = self._pages.count
            self.setAccessibleDescription(f"Page {self.current + 1} of {count}")
            self.moved.emit(self.current + 1, count)


def to_image(pages: Pages, number: int, scale: float) -> QImage:
    """A page as an image at `scale` pixels a point."""
    made = pages.image(number, scale)
    image = QImage(made.data, made.width, made.height, made.stride, QImage.Format.Format_RGB32)
    # The copy owns its pixels; `made` may go.
    return image.copy()
