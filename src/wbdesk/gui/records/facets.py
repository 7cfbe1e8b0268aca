"""What a tab can be narrowed by: a button a field, its values with their counts in a menu.

A value chosen is a term in the search box, where it can be read, changed, kept and taken out
again; there is no other state.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from wbdesk.gui.flow import Flow
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.work.worker import Worker
from wbdesk.library import RELEASE, TAG, Library, Value
from wbdesk.model.kinds import Kind
from wbdesk.model.query import parse, tokens
from wbdesk.model.saved import SavedSearch
from wbdesk.model.view import View

_LIMIT = 24
_LONGEST = 48


class FacetBar(QWidget):
    """`toggled` gives a term to put into the search or take out of it, `release` the id of one
    to show alone, `wanted` a search that was pinned.
    """

    toggled = Signal(str)
    release = Signal(str)
    wanted = Signal(object)

    def __init__(self, kind: Kind, counts: Worker, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self._counts = counts
        self._view = View(kind.name, parse(""))
        self._text = ""
        self._pinned: list[QToolButton] = []
        self._line = Flow(self)
        self._line.setContentsMargins(SPACE, 0, SPACE, SPACE)
        self._line.setSpacing(SPACE // 2)
        self.buttons: dict[str, QToolButton] = {}
        for field in kind.fields:
            if field.facet:
                self._add(field.name, field.facet)
        self._add(TAG, "Tag")
        self._add(RELEASE, "Release")
        self.follow(self._view, "", several=False)

    def follow(self, view: View, text: str, *, several: bool) -> None:
        """Count in this view from now on; `text` is the tab's own search."""
        self._view, self._text = view, text
        self.buttons[RELEASE].setVisible(several)
        asked = {token.field for token in tokens(text) if not token.minus}
        for name, made in self.buttons.items():
            made.setChecked(self._term(name) in asked)

    def pin(self, searches: Sequence[SavedSearch]) -> None:
        """Show buttons for these searches."""
        for made in self._pinned:
            self._line.removeWidget(made)
            made.hide()
            made.deleteLater()
        self._pinned = []
        for search in searches:
            made = QToolButton(self)
            made.setText(search.name[:_LONGEST])
            made.setToolTip(f"Search for {search.text[:200].replace('<', '‹')}")
            made.setAccessibleName(f"Saved search {search.name}")
            made.clicked.connect(partial(_emit, self.wanted, search))
            self._line.addWidget(made)
            self._pinned.append(made)

    def _add(self, name: str, text: str) -> None:
        made = QToolButton(self)
        made.setText(text)
        made.setCheckable(True)
        made.setProperty("role", "menu")
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        made.setToolTip(f"Narrow by {text.casefold()}")
        made.setAccessibleName(f"Narrow by {text.casefold()}")
        menu = QMenu(made)
        menu.setAccessibleName(text)
        menu.aboutToShow.connect(partial(self._count, name, menu))
        made.setMenu(menu)
        self.buttons[name] = made
        self._line.addWidget(made)

    def _term(self, name: str) -> str:
        return name if name in (TAG, RELEASE) else self._kind.field(name).search or name

    def _count(self, name: str, menu: QMenu) -> None:
        menu.clear()
        menu.addAction("Counting…").setEnabled(False)
        call = partial(Library.values, view=self._view, name=name, limit=_LIMIT + 1)
        self._counts.ask(f"facet {self._kind.name}", call, partial(self._fill, name, menu))

    def _fill(self, name: str, menu: QMenu, values: list[Value]) -> None:
        menu.clear()
        if not values:
            menu.addAction("Nothing to choose from").setEnabled(False)
        asked = {self._text[token.start : token.end].casefold() for token in tokens(self._text)}
        for value in values[:_LIMIT]:
            text = value.text if len(value.text) <= _LONGEST else f"{value.text[:_LONGEST]}…"
            action = QAction(f"{text.replace('&', '&&')}\t{value.count:,}", menu)
            action.setCheckable(True)
            action.setChecked(value.term.casefold() in asked)
            emit = self.release if name == RELEASE else self.toggled
            action.triggered.connect(partial(_emit, emit, value.term))
            menu.addAction(action)
        if len(values) > _LIMIT:
            hint = f"More: type {self._term(name)}: into the search"
            menu.addAction(hint).setEnabled(False)
        # It was laid out for the line that said to wait.
        menu.adjustSize()
        menu.resize(menu.sizeHint())


def _emit(signal: SignalInstance, given: object, checked: bool = False) -> None:
    signal.emit(given)
