"""The panel: choose one release, several or all, find one, remove one."""

from functools import partial

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from wbdesk.gui.records.searchbox import SearchBox
from wbdesk.gui.releases.model import BYLINE, ID, Index, ReleaseModel
from wbdesk.gui.table.lines import LineView
from wbdesk.gui.theme.look import Look, font
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.work.worker import Worker
from wbdesk.library import Library, ReleaseRow


class ReleasePanel(QWidget):
    """`chosen` gives the ids of the releases to show, None for all; `remove_wanted` their ids."""

    chosen = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, worker: Worker, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._worker = worker
        self.model = ReleaseModel(worker, self)
        self.box = SearchBox(look, "Find a release", "Find a release", self)
        self.list = _List(look, self)
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
        self.box.textChanged.connect(self.model.look)
        self.model.modelAboutToBeReset.connect(self._hush)
        self.model.shown.connect(self._select)
        self.box.down.connect(self.list.setFocus)
        self.list.remove_wanted.connect(self._remove)
        self.list.selectionModel().selectionChanged.connect(self._chosen)
        look.changed.connect(self.list.viewport().update)

    def reload(self) -> None:
        """Read the releases again; what was chosen stays chosen as far as it is still there."""
        self.model.reload()
        if self._wanted is not None:
            call = partial(Library.releases, slugs=self._wanted)
            self._worker.ask("releases chosen", call, self._keep_chosen)

    def choose(self, releases: tuple[str, ...] | None) -> None:
        """Choose releases, None for all."""
        self._wanted = releases
        self._select()
        self.chosen.emit(releases)

    @property
    def wanted(self) -> tuple[str, ...] | None:
        """The releases chosen, None for all."""
        return self._wanted

    def _keep_chosen(self, rows: list[ReleaseRow]) -> None:
        there = tuple(sorted(row.release.id for row in rows))
        if self._wanted is not None and there != self._wanted:
            self.choose(there or None)

    def _hush(self) -> None:
        # The list lets go of its selection by itself, which is no choice of the user's.
        self._quiet = True

    def _select(self) -> None:
        """Show what is chosen, as far as its lines are known; the first one is looked up."""
        self._quiet = True
        self.list.clearSelection()
        self._quiet = False
        if self._wanted is None:
            self._select_lines([-1])
        elif len(self._wanted) <= _LOOKED_UP:
            call = partial(_lines, self._wanted, self.model.text)
            self._worker.ask("releases lines", call, self._select_lines)

    def _select_lines(self, lines: list[int]) -> None:
        selection = QItemSelection()
        for line in lines:
            index = self.model.index(line + 1)
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
        lines = self.list.selectedIndexes()
        if not lines:
            return
        if any(index.row() == 0 for index in lines):
            wanted = None
        else:
            # A line far away may not be read yet: what is known is what can be chosen.
            wanted = tuple(sorted(i.data(ID) for i in lines if i.data(ID) is not None)) or None
        if wanted != self._wanted:
            self._wanted = wanted
            self.chosen.emit(wanted)

    def _remove(self) -> None:
        chosen = tuple(i.data(ID) for i in self.list.selectedIndexes() if i.data(ID) is not None)
        if chosen:
            self.remove_wanted.emit(chosen)


_LOOKED_UP = 100
"""Releases chosen up to which their lines are looked up."""


def _lines(releases: tuple[str, ...], text: str, library: Library) -> list[int]:
    found = (library.release_position(each, text) for each in releases)
    return [line for line in found if line is not None]


class _List(LineView):
    remove_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._size()
        look.resized.connect(self._size)

    def _size(self) -> None:
        self.set_height(2 * self.fontMetrics().lineSpacing() + 2 * SPACE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
            return
        super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    """Title and byline, each on a line of its own."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

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
