"""The panel: choose one release, several or all, find one, remove one."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from wbdesk.gui.records.searchbox import SearchBox
from wbdesk.gui.releases.model import BYLINE, ID, Index, ReleaseModel
from wbdesk.gui.theme.look import Look, font
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.library import ReleaseRow


class ReleasePanel(QWidget):
    """`chosen` gives the ids of the releases to show, None for all; `remove_wanted` their ids."""

    chosen = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = ReleaseModel(self)
        self.box = SearchBox(look, "Find a release", "Find a release", self)
        self.list = _List(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Delegate(look, self.list))
        self.list.setAccessibleName("Releases")
        self._wanted: tuple[str, ...] | None = None
        self._quiet = False
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.box)
        column.addWidget(self.list, 1)
        self.box.textChanged.connect(self._find)
        self.box.down.connect(self.list.setFocus)
        self.list.remove_wanted.connect(self._remove)
        self.list.selectionModel().selectionChanged.connect(self._chosen)
        look.changed.connect(self.list.viewport().update)

    def show_rows(self, rows: Sequence[ReleaseRow]) -> None:
        """Show the releases; what was chosen stays chosen as far as it is still there."""
        there = {row.release.id for row in rows}
        if self._wanted is not None:
            self._wanted = tuple(each for each in self._wanted if each in there) or None
        self._quiet = True
        self.model.show_rows(rows)
        self._quiet = False
        self._select()

    def choose(self, releases: tuple[str, ...] | None) -> None:
        """Choose releases, None for all."""
        self._wanted = releases
        self._select()
        self.chosen.emit(releases)

    @property
    def wanted(self) -> tuple[str, ...] | None:
        """The releases chosen, None for all."""
        return self._wanted

    def _find(self, text: str) -> None:
        self._quiet = True
        self.model.narrow(text)
        self._quiet = False
        self._select()

    def _select(self) -> None:
        selection = QItemSelection()
        lines = [0] if self._wanted is None else [self.model.line(each) for each in self._wanted]
        for line in lines:
            if line is not None:
                index = self.model.index(line)
                selection.select(index, index)
        self._quiet = True
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().select(selection, flag)
        if (indexes := selection.indexes()) and not self.list.hasFocus():
            self.list.selectionModel().setCurrentIndex(
                indexes[0], QItemSelectionModel.SelectionFlag.NoUpdate
            )
            self.list.scrollTo(indexes[0])
        self._quiet = False

    def _chosen(self) -> None:
        if self._quiet:
            return
        chosen = [index.data(ID) for index in self.list.selectedIndexes()]
        if not chosen:
            return
        wanted = None if None in chosen else tuple(sorted(chosen))
        if wanted != self._wanted:
            self._wanted = wanted
            self.chosen.emit(wanted)

    def _remove(self) -> None:
        chosen = tuple(i.data(ID) for i in self.list.selectedIndexes() if i.data(ID) is not None)
        if chosen:
            self.remove_wanted.emit(chosen)


class _List(QListView):
    remove_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
            return
        super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    """Title and byline, each on a line of its own."""

    def __init__(self, look: Look, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(20 * SPACE, 2 * option.fontMetrics.lineSpacing() + 2 * SPACE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = self._look.colours
        painter.save()
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.selection))
        room = rect.adjusted(SPACE, SPACE, -SPACE, -SPACE)
        elide = Qt.TextElideMode.ElideRight
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        title = option.fontMetrics.elidedText(index.data() or "", elide, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignTop), title)
        painter.setFont(font(option.font, "small"))
        painter.setPen(QColor(colours.muted))
        line = painter.fontMetrics().elidedText(index.data(BYLINE) or "", elide, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignBottom), line)
        painter.restore()
