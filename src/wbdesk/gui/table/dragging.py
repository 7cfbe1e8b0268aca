"""Rows dragged out: into a mail or a document with their citation, or onto the tray."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, QMimeData, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QApplication

from wbdesk.gui.dragged import RECORDS
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.library import Library, Row
from wbdesk.model.display import headline
from wbdesk.model.kinds import BY_NAME
from wbdesk.model.tray import Pick

if TYPE_CHECKING:
    from wbdesk.gui.clipboard import Texts
    from wbdesk.gui.table.model import RecordModel

_WIDEST = 48


class RowDrag(QObject):
    """Lets the selected rows of a view be dragged.

    Their releases are read when a drag begins, and it goes on once they are there; a button let
    go before that ends it. `began` gives what is dragged.
    """

    began = Signal(object)

    def __init__(
        self, view: QAbstractItemView, records: RecordModel, rows: Callable[[], list[Row]]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._records = records
        self._rows = rows
        self._waiting = False
        view.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    def begin(self) -> None:
        """Drag what is selected."""
        rows = self._rows()
        if rows:
            self._waiting = True
            self._view.viewport().installEventFilter(self)
            self._records.ask("drag", partial(_texts, rows), partial(self._ready, rows))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._end_waiting()
        # Else the view would select rows under the pointer meanwhile.
        return event.type() == QEvent.Type.MouseMove

    def _end_waiting(self) -> None:
        self._waiting = False
        self._view.viewport().removeEventFilter(self)

    def _ready(self, rows: Sequence[Row], texts: Texts) -> None:
        # A drag runs until the button is let go: not inside the worker's answer.
        QTimer.singleShot(0, self, partial(self._go, rows, texts))

    def _go(self, rows: Sequence[Row], texts: Texts) -> None:
        if not self._waiting:
            return
        self._end_waiting()
        drag = QDrag(self._view)
        drag.setMimeData(leaving(rows, texts))
        drag.setPixmap(_picture(rows, self._view))
        self.began.emit(drag)
        drag.exec(Qt.DropAction.CopyAction)


def leaving(rows: Sequence[Row], texts: Texts) -> QMimeData:
    """Records for a drag: their texts, and for the tray what they are."""
    from wbdesk.gui.clipboard import mime

    data = mime(texts)
    picks = [Pick(row.release, row.kind, row.record.id) for row in rows]
    data.setData(RECORDS, msgspec.json.encode(picks))
    return data


def _texts(rows: Sequence[Row], library: Library) -> Texts:
    from wbdesk.gui.clipboard import cite, texts

    found = library.releases(sorted({row.release for row in rows}))
    known = {each.release.id: each.release for each in found}
    return texts([cite(row, known[row.release]) for row in rows if row.release in known])


def _picture(rows: Sequence[Row], view: QAbstractItemView) -> QPixmap:
    """What goes with the pointer: the first record, and how many more."""
    metrics, palette = view.fontMetrics(), QApplication.palette()
    kind = BY_NAME[rows[0].kind]
    room = _WIDEST * metrics.averageCharWidth()
    elide = Qt.TextElideMode.ElideRight
    text = metrics.elidedText(headline(rows[0].record, kind.field(kind.lead))[:500], elide, room)
    if len(rows) > 1:
        text = f"{text}  +{len(rows) - 1:,}"
    size = metrics.boundingRect(text).size()
    ratio = view.devicePixelRatioF()
    area = QRect(0, 0, size.width() + 2 * SPACE, metrics.height() + 2 * SPACE)
    made = QPixmap(area.size() * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(palette.toolTipBase().color())
    painter = QPainter(made)
    painter.setFont(view.font())
    painter.setPen(palette.toolTipText().color())
    painter.drawRect(area.adjusted(0, 0, -1, -1))
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), text)
    painter.end()
    return made
