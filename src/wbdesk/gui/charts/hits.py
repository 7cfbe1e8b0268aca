"""What of a drawing lies where: for the mouse, for arrow keys, for marking what is chosen."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF

from wbdesk.charts.drawing import (
    AnyShape,
    Boxes,
    Circle,
    Drawing,
    Line,
    Measure,
    Path,
    Rect,
    Ref,
    Text,
)
from wbdesk.gui.charts.painter import outline

_SLACK = 4.0
_ASIDE = 3.0
"""How much worse it is to lie beside the way an arrow key goes than to lie far along it."""


class Hits:
    """The shapes of a drawing that stand for something, with their bounds."""

    def __init__(self, drawing: Drawing, measure: Measure) -> None:
        self._found: list[tuple[Ref, AnyShape, QRectF]] = []
        self._bounds: dict[Ref, QRectF] = {}
        for shape in drawing.shapes:
            if shape.ref:
                bounds = bounds_of(shape, measure)
                self._found.append((shape.ref, shape, bounds))
                before = self._bounds.get(shape.ref)
                self._bounds[shape.ref] = before.united(bounds) if before else bounds

    @property
    def bounds(self) -> Mapping[Ref, QRectF]:
        """What all shapes of a thing take up together, in the order things are painted."""
        return self._bounds

    def at(self, point: QPointF) -> Ref | None:
        """What is seen at a point, or close to it."""
        for ref, shape, bounds in reversed(self._found):
            if bounds.contains(point) and _covers(shape, point):
                return ref
        room = QRectF(point.x() - _SLACK, point.y() - _SLACK, 2 * _SLACK, 2 * _SLACK)
        for ref, shape, bounds in reversed(self._found):
            if bounds.intersects(room) and not (isinstance(shape, Path) and bounds.width() > 40):
                return ref
        return None

    def shapes(self, ref: Ref) -> list[AnyShape]:
        """The shapes of a thing."""
        return [shape for each, shape, _ in self._found if each == ref]

    def beside(self, ref: Ref, across: int, down: int) -> Ref | None:
        """The nearest thing in a direction (-1, 0 or 1 each way); None where there is none."""
        here = self._bounds.get(ref)
        if here is None:
            return next(iter(self._bounds), None)
        best, least = None, float("inf")
        middle = here.center()
        for other, bounds in self._bounds.items():
            way = bounds.center() - middle
            along = way.x() * across + way.y() * down
            aside = abs(way.y() * across) + abs(way.x() * down)
            if other == ref or along < 1:
                continue
            if along + _ASIDE * aside < least:
                best, least = other, along + _ASIDE * aside
        return best


def bounds_of(shape: AnyShape, measure: Measure) -> QRectF:
    """The box a shape takes up; of text with its usual height of letters."""
    match shape:
        case Rect():
            return QRectF(shape.x, shape.y, max(shape.w, 0), max(shape.h, 0))
        case Boxes():
            made = QRectF()
            for box in shape.boxes:
                made = made.united(QRectF(*box))
            return made
        case Circle():
            return QRectF(shape.x - shape.r, shape.y - shape.r, 2 * shape.r, 2 * shape.r)
        case Line():
            return QRectF(QPointF(shape.x1, shape.y1), QPointF(shape.x2, shape.y2)).normalized()
        case Text():
            width = measure.width(shape.text, shape.size, shape.bold)
            left = shape.x - {"start": 0.0, "middle": width / 2, "end": width}[shape.anchor]
            return QRectF(left, shape.y - shape.size, width, 1.3 * shape.size)
    xs = [x for ring in shape.rings for x, _ in ring]
    ys = [y for ring in shape.rings for _, y in ring]
    return QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))


def _covers(shape: AnyShape, point: QPointF) -> bool:
    if isinstance(shape, Path) and shape.closed:
        return outline(shape).contains(point)
    return True
