"""Icons by name, drawn from resources/icons in the colour of the theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontInfo, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from wbdesk.places import resources


def icon_size(text: QFont) -> int:
    """The side of an icon beside text of a font, in device-independent pixels."""
    return max(18, round(1.3 * QFontInfo(text).pixelSize()))


def icon(name: str, colour: str) -> QIcon:
    """The icon `name` with its strokes in `colour` (#rrggbb), sharp on every screen there is."""
    drawing = _drawing(name).replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    made = QIcon()
    size = icon_size(QGuiApplication.font())
    for scale in {screen.devicePixelRatio() for screen in QGuiApplication.screens()}:
        side = round(size * scale)
        pixmap = QPixmap(QSize(side, side))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, side, side))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        made.addPixmap(pixmap)
    return made


@cache
def _drawing(name: str) -> str:
    """The SVG of an icon, which is drawn anew for every colour, size and place."""
    return (resources() / "icons" / f"{name}.svg").read_text("utf-8")


def application_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(resources() / "icons" / "wbdesk.svg"))
