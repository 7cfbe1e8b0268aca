"""A layout that goes on in the next line where there is no more room in one."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class Flow(QLayout):
    """Widgets side by side, each as wide as it wants; one that expands takes the rest of its line.

    A line is as high as its highest.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        # Layouts ask dozens of times before anything in them changes.
        self._hints: list[tuple[QLayoutItem, QSize]] | None = None
        self._heights: dict[int, int] = {}

    def invalidate(self) -> None:
        self._hints = None
        self._heights.clear()
        super().invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        taken = self._items.pop(index)
        self.invalidate()
        return taken

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), put=False)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """That of one line."""
        margins, sizes = self.contentsMargins(), [size for _, size in self._shown()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width, height).grownBy(margins)

    def minimumSize(self) -> QSize:
        """That of the widest."""
        least = QSize(0, 0)
        for _, size in self._shown():
            least = least.expandedTo(size)
        return least.grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, put=True)

    def _shown(self) -> list[tuple[QLayoutItem, QSize]]:
        """The items in sight, each with the size it wants."""
        if self._hints is None:
            self._hints = [(each, each.sizeHint()) for each in self._items if not each.isEmpty()]
        return self._hints

    def _place(self, rect: QRect, *, put: bool) -> int:
        """Go through the lines; gives the height of all, and where asked to puts each in place."""
        margins = self.contentsMargins()
        room = rect.marginsRemoved(margins)
        x, y, high = room.left(), room.top(), 0
        for each, size in self._shown():
            if x > room.left() and x + size.width() > room.left() + room.width():
                x, y, high = room.left(), y + high + self.spacing(), 0
            if put:
                rest = room.left() + room.width() - x
                grows = each.expandingDirections() & Qt.Orientation.Horizontal
                place = QRect(x, y, rest if grows else min(size.width(), rest), size.height())
                each.setGeometry(QStyle.visualRect(self._direction(), rect, place))
            x, high = x + size.width() + self.spacing(), max(high, size.height())
        return y + high - rect.top() + margins.bottom()

    def _direction(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
