"""Paints drawings with Qt, and measures text for them in Qt's fonts."""

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

from wbdesk.charts.drawing import (
    AnyShape,
    Boxes,
    Circle,
    Drawing,
    Line,
    Palette,
    Path,
    Rect,
    Step,
    Text,
)
from wbdesk.gui.theme.tokens import SCALE


class FontMeasure:
    """A `Measure` in device-independent pixels of a font; `text_font` is what it measures."""

    def __init__(self, font: QFont, dots_per_inch: float) -> None:
        self._font = font
        points = font.pointSizeF()
        self._body = points * dots_per_inch / 72 if points > 0 else float(font.pixelSize())
        self.width: Callable[..., float] = lru_cache(maxsize=65536)(self._width)
        self.text_font = cache(self._text_font)
        self._metrics = cache(self._metrics_of)

    def size(self, step: Step) -> float:
        """The height of type of a step of the scale."""
        return self._body * SCALE[step]

    def _width(self, text: str, size: float, bold: bool = False) -> float:
        return self._metrics(size, bold).horizontalAdvance(text)

    def _metrics_of(self, size: float, bold: bool) -> QFontMetricsF:
        return QFontMetricsF(self.text_font(size, bold))

    def _text_font(self, size: float, bold: bool) -> QFont:
        font = QFont(self._font)
        font.setPixelSize(max(1, round(size)))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font


def paint(
    painter: QPainter,
    drawing: Drawing,
    palette: Palette,
    measure: FontMeasure,
    area: QRectF | None = None,
) -> None:
    """Paint a drawing at the painter's origin, or what of it can be seen in an area.

    Raises KeyError for a colour the palette lacks.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush = _Brush(painter, palette, measure)
    for shape in drawing.shapes:
        if area is None or _within(shape, area.top(), area.bottom()):
            brush.paint(shape)


def pictured(
    drawing: Drawing, size: QSizeF, ratio: float, palette: Palette, measure: FontMeasure
) -> QImage:
    """A picture of a drawing, with so many pixels for each of the window's."""
    image = QImage((size * ratio).toSize(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(palette["surface"]))
    painter = QPainter(image)
    paint(painter, drawing, palette, measure)
    painter.end()
    return image


def _within(shape: AnyShape, top: float, bottom: float) -> bool:
    """Whether some of a shape may lie between two heights."""
    match shape:
        case Text():
            return shape.y + shape.size >= top and shape.y - 1.5 * shape.size <= bottom
        case Rect():
            return shape.y + shape.h + shape.width >= top and shape.y - shape.width <= bottom
        case Line():
            low, high = sorted((shape.y1, shape.y2))
            return high + shape.width >= top and low - shape.width <= bottom
    # Those of which there are many have their own way of being few.
    return True


class _Brush:
    def __init__(self, painter: QPainter, palette: Palette, measure: FontMeasure) -> None:
        self._painter = painter
        self._measure = measure
        self._colours = {name: QColor(value) for name, value in palette.items()}
        self._pens: dict[tuple[str | None, float, bool], QPen] = {}
        self._fills: dict[tuple[str | None, bool], QBrush] = {}
        self._by_type: dict[type, Callable[[Any], None]] = {
            Path: self._path,
            Line: self._line,
            Rect: self._rect,
            Boxes: self._boxes,
            Circle: self._circle,
            Text: self._text,
        }

    def paint(self, shape: AnyShape) -> None:
        self._by_type[type(shape)](shape)

    def _path(self, shape: Path) -> None:
        self._set(shape.fill, shape.stroke, shape.width, hatched=shape.hatched)
        if len(shape.rings) == 1 and shape.closed:
            self._painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in shape.rings[0]]))
        elif shape.closed:
            self._painter.drawPath(outline(shape))
        else:
            for ring in shape.rings:
                self._painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in ring]))

    def _line(self, shape: Line) -> None:
        self._painter.setPen(self._pen(shape.stroke, shape.width, dashed=shape.dashed))
        self._painter.drawLine(QLineF(shape.x1, shape.y1, shape.x2, shape.y2))

    def _rect(self, shape: Rect) -> None:
        self._set(shape.fill, shape.stroke, shape.width, hatched=shape.hatched, dashed=shape.dashed)
        room = QRectF(shape.x, shape.y, max(shape.w, 0.0), max(shape.h, 0.0))
        if shape.radius:
            self._painter.drawRoundedRect(room, shape.radius, shape.radius)
        else:
            self._painter.drawRect(room)

    def _boxes(self, shape: Boxes) -> None:
        self._set(shape.fill, None, 0)
        self._painter.drawRects([QRectF(*box) for box in shape.boxes])

    def _circle(self, shape: Circle) -> None:
        self._set(shape.fill, shape.stroke, shape.width)
        self._painter.drawEllipse(QPointF(shape.x, shape.y), shape.r, shape.r)

    def _text(self, shape: Text) -> None:
        painter = self._painter
        painter.setFont(self._measure.text_font(shape.size, shape.bold))
        painter.setPen(self._colours[shape.colour])
        x = shape.x
        if shape.anchor != "start":
            width = self._measure.width(shape.text, shape.size, shape.bold)
            x -= width / 2 if shape.anchor == "middle" else width
        painter.drawText(QPointF(x, shape.y), shape.text)

    def _set(
        self,
        fill: str | None,
        stroke: str | None,
        width: float,
        *,
        hatched: bool = False,
        dashed: bool = False,
    ) -> None:
        self._painter.setPen(self._pen(stroke, width, dashed=dashed))
        key = (fill, hatched)
        if key not in self._fills:
            style = Qt.BrushStyle.BDiagPattern if hatched else Qt.BrushStyle.SolidPattern
            self._fills[key] = (
                QBrush(Qt.BrushStyle.NoBrush)
                if fill is None
                else QBrush(self._colours[fill], style)
            )
        self._painter.setBrush(self._fills[key])

    def _pen(self, stroke: str | None, width: float, *, dashed: bool = False) -> QPen:
        key = (stroke, width, dashed)
        made = self._pens.get(key)
        if made is None:
            made = QPen(Qt.PenStyle.NoPen)
            if stroke is not None:
                made = QPen(self._colours[stroke], width)
                made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
                if dashed:
                    made.setDashPattern([3, 2])
            self._pens[key] = made
        return made


def outline(shape: Path) -> QPainterPath:
    """A path as Qt has it, rings inside rings being holes."""
    made = QPainterPath()
    made.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in shape.rings:
        made.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]))
        if shape.closed:
            made.closeSubpath()
    return made
