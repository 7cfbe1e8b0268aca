"""A drawing made on another thread while the window goes on, and shown once it is there."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from wbdesk.charts.drawing import Drawing, Palette
from wbdesk.gui.charts.hits import Hits
from wbdesk.gui.charts.painter import FontMeasure, pictured
from wbdesk.tasks.drawn import Drawn

Size = tuple[float, float]
Layout = Callable[[Size, FontMeasure], Drawing]
Show = Callable[[], None]
Maker = Callable[[Drawn], Show]
"""Makes a chart of what was read, on any thread; what it gives shows that, in the window's."""


class Ahead(NamedTuple):
    """A drawing of a size, what lies where in it and, where that is kept, its picture."""

    size: Size
    drawing: Drawing
    hits: Hits
    picture: QImage | None


class Easel(NamedTuple):
    """What a drawing is made with away from its widget: nothing of it is used elsewhere."""

    size: Size
    measure: FontMeasure
    palette: Palette
    ratio: float
    """Pixels of the picture for each of the window's; 0 where none is kept."""

    def draw(self, layout: Layout) -> Ahead:
        """Lay out, and paint."""
        drawing = layout(self.size, self.measure)
        hits = Hits(drawing, self.measure)
        picture = None
        size = QSizeF(*self.size)
        if self.ratio and not size.isEmpty():
            picture = pictured(drawing, size, self.ratio, self.palette, self.measure)
        return Ahead(self.size, drawing, hits, picture)
