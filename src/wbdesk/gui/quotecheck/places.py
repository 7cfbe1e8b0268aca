"""The list of places at which a quotation was found."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from wbdesk.gui.quotecheck.runs import Run, coloured, layout_of, passage, spoken
from wbdesk.gui.theme.icons import icon
from wbdesk.gui.theme.look import Look, font
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.tasks.quotecheck import Found
from wbdesk.tasks.quotetelling import byline, verdict

FOUND = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_ICON = 18
_LEADING = 1.2


class PlacesModel(QAbstractListModel):
    """One place a row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._found: Sequence[Found] = ()

    def show_found(self, found: Sequence[Found]) -> None:
        """Show these places."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._found):
            return None
        found = self._found[index.row()]
        if role == FOUND:
            return found
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{verdict(found.comparison)}. {spoken(found)} {'. '.join(byline(found))}"
        return None


class PlacesList(QListView):
    """Shows the places whole, however long they are."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.places = PlacesModel(self)
        self.setModel(self.places)
        self.setItemDelegate(_Delegate(look, self))
        self.setAccessibleName("Places found")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        look.changed.connect(self.viewport().update)
        look.resized.connect(self.scheduleDelayedItemsLayout)

    def current(self) -> Found | None:
        """The place the keyboard stands on."""
        found = self.currentIndex().data(FOUND)
        return found if isinstance(found, Found) else None

    def show_found(self, found: Sequence[Found]) -> None:
        """Show these places and stand on the first."""
        self.places.show_found(found)
        self.setCurrentIndex(self.places.index(0))
        self.scrollToTop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _Delegate(QStyledItemDelegate):
    """Verdict over passage over who said it, when and where."""

    def __init__(self, look: Look, parent: PlacesList) -> None:
        super().__init__(parent)
        self._look = look
        self._list = parent
        self._icons: dict[tuple[str, str], QIcon] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._list.viewport().width()
        _, height = self._flow(index.data(FOUND), width)
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, rect = self._look.colours, option.rect
        found: Found = index.data(FOUND)
        chosen = option.state & QStyle.StateFlag.State_Selected
        layouts, _ = self._flow(found, rect.width())
        painter.save()
        painter.fillRect(rect, QColor(colours.selection if chosen else colours.surface))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(colours.text))
        for layout in layouts:
            layout.draw(painter, QPointF(rect.topLeft()))
        name, colour = self._badge(found)
        line = layouts[0].lineAt(0)
        middle = round(line.position().y() + line.height() / 2)
        corner = rect.topLeft() + QPoint(2 * SPACE, middle - _ICON // 2)
        self._icon(name, colour).paint(painter, QRect(corner, QSize(_ICON, _ICON)))
        painter.restore()

    def _flow(self, found: Found, width: int) -> tuple[list[QTextLayout], int]:
        """Everything laid out in lines, from the top left corner, and how high that is."""
        base = self._list.font()
        left, top = 2 * SPACE + _ICON + SPACE, 1.5 * SPACE
        colours = self._look.colours
        who, where = byline(found)
        styled: list[tuple[list[Run], QFont]] = [
            ([_plain(verdict(found.comparison), self._badge(found)[1], bold=True)], base),
            (passage(found, colours), font(base, "lead")),
            ([_plain(who, colours.text, bold=True), _plain(f"   {where}", colours.muted)], base),
        ]
        made = []
        for runs, which in styled:
            layout = layout_of(runs, which)
            choice = QTextOption()
            choice.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(choice)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(max(20, width - left - 2 * SPACE))
                line.setPosition(QPointF(left, top))
                top += line.height() * _LEADING
            layout.endLayout()
            made.append(layout)
            top += SPACE / 2
        return made, round(top + SPACE)

    def _badge(self, found: Found) -> tuple[str, str]:
        wrong = found.comparison.wrong
        colours = self._look.colours
        return ("warning", colours.warning) if wrong else ("check", colours.accent)

    def _icon(self, name: str, colour: str) -> QIcon:
        if (name, colour) not in self._icons:
            self._icons[name, colour] = icon(name, colour)
        return self._icons[name, colour]


def _plain(text: str, colour: str, *, bold: bool = False) -> Run:
    style = coloured(colour)
    if bold:
        style.setFontWeight(QFont.Weight.Bold)
    return text, style
