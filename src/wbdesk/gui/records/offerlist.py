"""The list below a search box; the keyboard stays in the box."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from wbdesk.gui.records.offers import Offer
from wbdesk.gui.theme.look import Look, font
from wbdesk.gui.theme.tokens import SPACE

Index = QModelIndex | QPersistentModelIndex
_ROWS = 8
_OFFER = Qt.ItemDataRole.UserRole


class OfferList(QListView):
    """`taken` gives the offer clicked."""

    taken = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._offers = _Model(self)
        self.setModel(self._offers)
        self.setItemDelegate(_Delegate(look, self))
        self.setAccessibleName("Suggestions")
        self.setProperty("role", "offers")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.clicked.connect(lambda index: self.taken.emit(index.data(_OFFER)))
        self.hide()

    @property
    def offers(self) -> Sequence[Offer]:
        """What is listed."""
        return self._offers.offers

    @property
    def current(self) -> Offer | None:
        """The offer the arrow keys are on."""
        offer: Offer | None = self.currentIndex().data(_OFFER)
        return offer

    def offer(self, offers: Sequence[Offer], box: QWidget) -> None:
        """List these below a box, none of them chosen."""
        self._offers.put(offers)
        self.show()
        self._place(box)
        self.raise_()

    def move_on(self, step: int) -> None:
        """Go to the next line or the one before; before the first one there is none."""
        count = len(self.offers) + 1
        number = (self.currentIndex().row() + 1 + step) % count - 1
        self.setCurrentIndex(self._offers.index(number))

    def _place(self, box: QWidget) -> None:
        """As wide as the box, or as its lines need where there is room in the window."""
        window = box.window()
        corner = box.mapTo(window, QPoint(0, box.height() + 1))
        widest = max(_width(offer, self) for offer in self.offers)
        room = QSize(window.width() - corner.x() - SPACE, window.height() - corner.y() - SPACE)
        rows = min(len(self.offers), _ROWS)
        around = self.height() - self.viewport().height()
        height = rows * self.sizeHintForRow(0) + around
        width = min(max(box.width() // 2, widest), room.width())
        self.setGeometry(corner.x(), corner.y(), width, min(height, room.height()))


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.offers: Sequence[Offer] = ()

    def put(self, offers: Sequence[Offer]) -> None:
        self.beginResetModel()
        self.offers = offers
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.offers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.offers):
            return None
        offer = self.offers[index.row()]
        if role == _OFFER:
            return offer
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return offer.spoken
        return None


def _width(offer: Offer, view: QListView) -> int:
    metrics = view.fontMetrics()
    return (
        metrics.horizontalAdvance(offer.text) + metrics.horizontalAdvance(offer.beside) + 8 * SPACE
    )


class _Delegate(QStyledItemDelegate):
    """A value, and quieter at the right what stands beside it."""

    def __init__(self, look: Look, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(20 * SPACE, option.fontMetrics.lineSpacing() + SPACE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        offer: Offer = index.data(_OFFER)
        colours = self._look.colours
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(colours.raised))
        room = option.rect.adjusted(2 * SPACE, 0, -2 * SPACE, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colours.muted))
        painter.setFont(font(option.font, "small"))
        painter.drawText(room, int(middle | Qt.AlignmentFlag.AlignRight), offer.beside)
        room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(offer.beside) - SPACE)
        painter.setPen(QColor(colours.text))
        painter.setFont(option.font)
        elide = Qt.TextElideMode.ElideRight
        text = option.fontMetrics.elidedText(offer.text, elide, room.width())
        painter.drawText(room, int(middle), text)
        painter.restore()
