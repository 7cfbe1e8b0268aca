"""A table with its chart above it, where there is room for both, else one of them."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from wbdesk.gui.records.graphic import CHARTS, ORDERS, Graphic
from wbdesk.gui.records.switch import Switch
from wbdesk.gui.table.model import RecordModel

_LINES = 22
"""Lines of text below which there is room for the table alone, or for the chart if asked for."""
_SIZES = (280, 320)


class Charted(QSplitter):
    """Does what the switch says: shows a chart or, where there is none, puts rows in order.

    `alone` says that the chart has the room of the table, for want of it.
    """

    alone = Signal(bool)

    def __init__(
        self, model: RecordModel, switch: Switch, graphic: Graphic, below: QWidget, parent: QWidget
    ) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._model = model
        self._graphic = graphic
        self._switch = switch
        self._drawable = False
        self._insisted = False
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(graphic)
        self._below = below
        self.addWidget(below)
        self.setSizes(_SIZES)
        graphic.hide()
        switch.switched.connect(self._switched)

    def begin(self, name: str) -> None:
        """Show a chart, or take an order: "" for the first chart there is."""
        kind = self._model.kind.name
        name = name or next(iter(CHARTS.get(kind, {})), "")
        self._switch.choose(name if name in self._switch.buttons else "")
        self._insisted = False
        self._fit()

    def follow(self) -> None:
        """Draw the view of the model, which has rows."""
        if not self._drawable:
            # The first time the chart comes into sight, which is as much as painting the rows.
            self._drawable = True
            QTimer.singleShot(0, self.follow)
        else:
            self._fit()
        self._graphic.follow(self._model.view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _switched(self, name: str) -> None:
        kind = self._model.kind
        if kind.name in ORDERS:
            names = [field.name for field in kind.columns]
            self._model.sort(names.index(name) if name else -1)
        elif name:
            self._graphic.show_chart(name)
        self._insisted = bool(name)
        self._fit()

    def _fit(self) -> None:
        room = self.has_room(self.height())
        charted = self._switch.name if self._model.kind.name in CHARTS else ""
        shown = bool(self._drawable and charted and (room or self._insisted))
        self._graphic.setVisible(shown)
        # A strip of a chart shows nothing: asked for where both have no room, it has it all.
        self._below.setVisible(room or not shown)
        self.alone.emit(shown and not room)

    def has_room(self, height: int) -> bool:
        """Whether chart and table both have room in a height, in pixels."""
        return height >= _LINES * self.fontMetrics().lineSpacing()
