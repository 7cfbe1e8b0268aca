"""The tray at the side of the window: what is collected, in order, and what to do with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wbdesk.gui.desk.tray_model import TrayModel
from wbdesk.gui.desk.traybook import TrayBook
from wbdesk.gui.dialogs.ask import Ask
from wbdesk.gui.dragged import picks_of
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import button, choice, prose
from wbdesk.gui.work.worker import Worker
from wbdesk.library import Library, Row
from wbdesk.model.release import Release
from wbdesk.model.tray import Heading, Item, Pick, Sentence

_EMPTY = (
    "Nothing collected yet. Choose rows in any tab and press Ctrl+T, then put headings and "
    "sentences of your own between them and compose a brief."
)


class TrayPanel(QWidget):
    """`opened` gives the record of an item, `composed` the tray to make a brief of."""

    opened = Signal(object)
    composed = Signal(object)

    def __init__(
        self, book: TrayBook, tasks: Worker, look: Look, ask: Ask, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._tasks = tasks
        self._ask = ask
        self.model = TrayModel(look, self)
        self._build()
        self.model.moved.connect(self.reorder)
        self.model.dropped.connect(book.insert)
        self.setAcceptDrops(True)
        book.changed.connect(self._show)
        self._show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if picks_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Records dropped anywhere but on the list, which an empty tray does not show."""
        if picks := picks_of(event.mimeData()):
            self._book.insert(picks)
            event.acceptProposedAction()

    def reorder(self, rows: Sequence[int], before: int) -> None:
        """Put some items before another."""
        items = list(self._book.tray.items)
        chosen = [items[row] for row in rows]
        rest = [item for row, item in enumerate(items) if row not in rows]
        at = before - sum(row < before for row in rows)
        self._book.change("reorder tray", [*rest[:at], *chosen, *rest[at:]])
        self._select(range(at, at + len(chosen)))

    def remove(self) -> None:
        """Take the items selected out of the tray."""
        rows = set(self._selected())
        items = [item for row, item in enumerate(self._book.tray.items) if row not in rows]
        self._book.change("remove from tray", items)

    def add_own(self, kind: type[Heading] | type[Sentence]) -> None:
        """Ask for a heading or a sentence, and put it behind the item selected."""
        noun = "heading" if kind is Heading else "sentence"
        text = self._ask.line(f"Add a {noun}", f"Your own {noun}:", "")
        if text.strip():
            items = list(self._book.tray.items)
            at = max(self._selected(), default=len(items) - 1) + 1
            self._book.change(f"add {noun}", [*items[:at], kind(text.strip()), *items[at:]])
            self._select([at])

    def _edit(self, row: int) -> None:
        """Open the record of an item, or change the words of one's own."""
        item = self._book.tray.items[row]
        if isinstance(item, Pick):
            if (found := self.model.row_of(row)) is not None:
                self.opened.emit(found)
            return
        text = self._ask.line("Change", "Your own words:", item.text).strip()
        if text:
            items: list[Item] = list(self._book.tray.items)
            items[row] = type(item)(text)
            self._book.change("change tray", items)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        head = QHBoxLayout()
        self.names = choice("Tray", self)
        self.names.activated.connect(lambda _: self._book.choose(self.names.currentText()))
        head.addWidget(self.names, 1)
        self.more = QToolButton(self)
        self.more.setText("More")
        self.more.setProperty("role", "menu")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu())
        head.addWidget(self.more)
        column.addLayout(head)
        self.hint = prose(_EMPTY, "muted", self)
        column.addWidget(self.hint)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setAccessibleName("What is in the tray")
        self.list.setWordWrap(True)
        self.list.setSpacing(SPACE // 4)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.activated.connect(lambda index: self._edit(index.row()))
        self._keys()
        column.addWidget(self.list, 1)
        own = QHBoxLayout()
        self.heading = button("Add &heading", "A heading of your own", "", self)
        self.sentence = button("Add se&ntence", "A sentence of your own", "", self)
        self.heading.clicked.connect(partial(self.add_own, Heading))
        self.sentence.clicked.connect(partial(self.add_own, Sentence))
        for each in (self.heading, self.sentence):
            own.addWidget(each)
        own.addStretch(1)
        column.addLayout(own)
        self.compose = button("Compose &brief…", "Make a summary of the tray", "primary", self)
        self.compose.clicked.connect(lambda: self.composed.emit(self._book.tray))
        column.addWidget(self.compose)

    def _keys(self) -> None:
        for text, keys, call in (
            ("Move up", "Alt+Up", partial(self._step, -1)),
            ("Move down", "Alt+Down", partial(self._step, 1)),
            ("Remove from tray", "Delete", self.remove),
        ):
            action = QAction(text, self.list)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(call)
            self.list.addAction(action)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for text, call in (
            ("&New tray…", self._new),
            ("&Rename…", self._rename),
            ("&Duplicate…", self._duplicate),
            ("De&lete tray", self._book.drop),
        ):
            menu.addAction(text).triggered.connect(lambda _=False, call=call: call())
        return menu

    def _new(self) -> None:
        if name := self._free_name("New tray", ""):
            self._book.make(name)

    def _rename(self) -> None:
        mine = self._book.tray.name
        if name := self._free_name("Rename tray", mine, but=mine):
            self._book.rename(name)

    def _duplicate(self) -> None:
        if name := self._free_name("Duplicate tray", f"{self._book.tray.name} copy"):
            self._book.make(name, self._book.tray.items)

    def _free_name(self, title: str, text: str, but: str = "") -> str:
        name = self._ask.line(title, "Name of the tray:", text).strip()
        if name != self._book.tray.name and self._book.taken(name, but):
            self._ask.refuse(f"There is a tray “{name}” already; choose another name.")
            return ""
        return "" if name == self._book.tray.name else name

    def _step(self, by: int) -> None:
        rows = self._selected()
        count = len(self._book.tray.items)
        if rows and rows[0] + by >= 0 and rows[-1] + by < count:
            self.reorder(rows, rows[0] - 1 if by < 0 else rows[-1] + 2)

    def _selected(self) -> list[int]:
        return sorted({index.row() for index in self.list.selectedIndexes()})

    def _select(self, rows: Sequence[int]) -> None:
        selection = self.list.selectionModel()
        selection.clearSelection()
        for row in rows:
            index = self.model.index(row)
            selection.select(index, selection.SelectionFlag.Select)
            selection.setCurrentIndex(index, selection.SelectionFlag.NoUpdate)

    def _show(self) -> None:
        tray = self._book.tray
        names = self._book.names or [tray.name]
        self.names.clear()
        self.names.addItems(names)
        self.names.setCurrentText(tray.name)
        self.model.show_items(tray.items)
        self.hint.setVisible(not tray.items)
        self.list.setVisible(bool(tray.items))
        self.compose.setEnabled(bool(tray.items))
        picks = tuple(item for item in tray.items if isinstance(item, Pick))
        self._tasks.ask("tray rows", partial(_rows, picks), self._named)

    def _named(self, found: tuple[dict[Pick, Row | None], dict[str, Release]]) -> None:
        self.model.name_records(*found)


def _rows(
    picks: Sequence[Pick], library: Library
) -> tuple[dict[Pick, Row | None], dict[str, Release]]:
    releases = library.releases(sorted({each.release for each in picks}))
    return (
        {each: library.row(each.kind, each.release, each.record) for each in picks},
        {each.release.id: each.release for each in releases},
    )
