"""A chart as it leaves the window: on paper's colours, as lines for print, or as a picture."""

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from wbdesk.charts.drawing import Drawing
from wbdesk.charts.palette import PAPER
from wbdesk.gui.charts.painter import FontMeasure, paint

_FINE = 2.0
"""Pixels of a picture for each of the window's."""
_LARGEST = 16_000


def picture(drawing: Drawing, measure: FontMeasure) -> QImage:
    """The drawing as a picture at twice its size, smaller where it would be beyond all use."""
    longest = max(drawing.width, drawing.height, 1.0)
    ratio = min(_FINE, _LARGEST / longest)
    size = QSizeF(drawing.width, drawing.height) * ratio
    image = QImage(size.toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER["surface"]))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(ratio, ratio)
    paint(painter, drawing, PAPER, measure)
    painter.end()
    return image


def print_drawing(drawing: Drawing, measure: FontMeasure, printer: QPrinter) -> bool:
    """Print the drawing as large as one page allows; whether the printer took it."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    page = QRectF(printer.pageLayout().paintRectPixels(printer.resolution()))
    scale = min(page.width() / drawing.width, page.height() / drawing.height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    paint(painter, drawing, PAPER, measure)
    painter.end()
    return True
