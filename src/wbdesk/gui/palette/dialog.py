"""The palette: type, and go to a record in whatever tab and release, or do a command."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter, QPalette, QTextLayout
from PySide6.QtWidgets import (
    QDialog,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from wbdesk.gui.palette.model import LINE, Hits, Index, Line, PaletteModel, commands, hits, lines_of
from wbdesk.gui.records.searchbox import SearchBox
from wbdesk.gui.settings import Settings
from wbdesk.gui.table.marks import formats
from wbdesk.gui.theme.look import Look, font
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import label
from wbdesk.gui.work.worker import Worker
from wbdesk.model.kinds import KINDS
from wbdesk.model.query import parse

_RECENT, _KEPT = "recent searches", 8
_SHARE = 0.62


class Palette(QDialog):
    """`opened` gives the record chosen."""

    opened = Signal(object)

    def __init__(
        self,
        worker: Worker,
        look: Look,
        settings: Settings,
        actions: Sequence[QAction],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Go to anything")
        self.setProperty("role", "palette")
        self._worker = worker
        self._settings = settings
        self._actions = actions
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        hint = "A record of any tab, or a command"
        self.box = SearchBox(look, "Go to anything", hint, self, KINDS)
        self.model = PaletteModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Delegate(look, self.model, self.list))
        self.list.setAccessibleName("Found")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.told = label("", "small", self)
        for each in (self.box, self.list, self.told):
            column.addWidget(each)
        self.box.textChanged.connect(self._search)
        self.box.installEventFilter(self)
        self.list.clicked.connect(lambda index: self._take(index.row()))
        self._place(parent)
        self._search("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = watched is self.box and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and self._key(event.key()):
            return True
        return super().eventFilter(watched, event)

    def _key(self, key: int) -> bool:
        at = self.list.currentIndex().row()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._choose(self.model.next(at, 1 if key == Qt.Key.Key_Down else -1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(at)
        elif key == Qt.Key.Key_Escape:
            self.reject()
        else:
            return False
        return True

    def _search(self, text: str) -> None:
        if text.strip():
            self._worker.ask("palette", partial(hits, text), partial(self._show, text))
        else:
            self._show("", Hits(parse(""), {}))

    def _show(self, text: str, found: Hits) -> None:
        if text != self.box.text():
            return
        lines = lines_of(found)
        if not text.strip() and (recent := self._recent()):
            lines += [Line("Searched for lately", heading=True)]
            lines += [Line(each, search=each) for each in recent]
        if found.near:
            lines += [Line("Did you mean", heading=True)]
            lines += [Line(each, search=each) for each in found.near]
        lines += commands(text, self._actions)
        self.model.show_lines(lines, found.query)
        self._choose(self.model.next(-1, 1))
        problem = found.query.problem or ""
        nothing = not lines or found.near
        self.told.setText(f"Nothing has “{text[:60]}”. {problem}".strip() if nothing else problem)

    def _choose(self, number: int) -> None:
        index = self.model.index(number)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def _take(self, number: int) -> None:
        line = self.model.line(number)
        if line is None or line.heading:
            return
        if line.search:
            self.box.setText(line.search)
            return
        self._remember()
        self.accept()
        if line.row is not None:
            self.opened.emit(line.row)
        elif line.action is not None:
            line.action.trigger()

    def _recent(self) -> list[str]:
        return [each for each in self._settings.text(_RECENT).split("\n") if each]

    def _remember(self) -> None:
        text = " ".join(self.box.text().split())
        if text:
            rest = [each for each in self._recent() if each != text]
            self._settings.keep(_RECENT, "\n".join([text, *rest][:_KEPT]))

    def _place(self, parent: QWidget) -> None:
        """Below the top of the window, in its middle."""
        width = max(560, int(parent.width() * _SHARE))
        self.resize(width, int(parent.height() * _SHARE))
        at = parent.mapToGlobal(parent.rect().topLeft())
        self.move(at.x() + (parent.width() - width) // 2, at.y() + 8 * SPACE)


class _Delegate(QStyledItemDelegate):
    """A line with its matches marked, over a quieter one with its passage and release."""

    def __init__(self, look: Look, model: PaletteModel, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Line = index.data(LINE)
        lines = 2 if line.row is not None else 1
        return QSize(20 * SPACE, lines * option.fontMetrics.lineSpacing() + 2 * SPACE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LINE)
        colours = self._look.colours
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected and not line.heading:
            painter.fillRect(option.rect, QColor(colours.selection))
        room = option.rect.adjusted(2 * SPACE, SPACE, -2 * SPACE, -SPACE)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        if line.heading:
            painter.setFont(font(option.font, "small", bold=True))
            painter.setPen(QColor(colours.muted))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignBottom), line.text.upper())
        else:
            self._text(painter, option, line, room)
            self._below(painter, option, line, room)
        painter.restore()

    def _text(
        self, painter: QPainter, option: QStyleOptionViewItem, line: Line, room: QRect
    ) -> None:
        elide = Qt.TextElideMode.ElideRight
        text = option.fontMetrics.elidedText(line.text, elide, room.width())
        terms = self._model.query.terms_for("") if line.row is not None else ()
        layout = QTextLayout(text, option.font)
        layout.setFormats(formats(text, terms, self._look.colours))
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        layout.draw(painter, room.topLeft().toPointF())

    def _below(
        self, painter: QPainter, option: QStyleOptionViewItem, line: Line, room: QRect
    ) -> None:
        painter.setFont(font(option.font, "small"))
        painter.setPen(QColor(self._look.colours.muted))
        elide = Qt.TextElideMode.ElideRight
        text = painter.fontMetrics().elidedText(line.below, elide, room.width())
        side = Qt.AlignmentFlag.AlignBottom
        if line.row is None:
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(side), text)
