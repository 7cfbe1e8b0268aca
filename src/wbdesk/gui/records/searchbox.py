"""A search box: keys go on to the results, Esc clears, what is not understood is underlined."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from wbdesk.gui.records.completion import Asked, Completion
from wbdesk.gui.records.mistake import formats, from_qt, to_qt
from wbdesk.gui.table.dragging import ours
from wbdesk.gui.theme.icons import icon
from wbdesk.gui.theme.look import Look
from wbdesk.gui.work.worker import Worker
from wbdesk.model.kinds import Kind
from wbdesk.model.query import parse

_LONGEST = 10_000


class SearchBox(QLineEdit):
    """`down` follows the Down key and Enter: the results should take the keyboard.

    `kinds` are those whose fields a search here can name; None is a box for plain words.
    """

    down = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        hint: str,
        parent: QWidget,
        kinds: Sequence[Kind] | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._kinds = kinds
        self._wrong: tuple[int, int] | None = None
        self._composing = False
        self.completion: Completion | None = None
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setClearButtonEnabled(True)
        self.setMaxLength(_LONGEST)
        self._glass = self.addAction(
            icon("search", look.colours.muted), QLineEdit.ActionPosition.LeadingPosition
        )
        # Their buttons would else be announced without a name.
        self._glass.setText("Search")
        self._glass.triggered.connect(lambda _: self.down.emit())
        clear = self.findChild(QAction, "_q_qlineeditclearaction")
        if clear is not None:
            clear.setText("Clear the search")
        self._help: QAction | None = None
        if kinds is not None:
            self._help = self.addAction(
                icon("help", look.colours.muted), QLineEdit.ActionPosition.TrailingPosition
            )
            self._help.setText("The search language")
            self._help.setToolTip("The search language (F2)")
            self._help.triggered.connect(self.explain)
            self.textChanged.connect(self._check)
        look.changed.connect(self._recolour)

    def complete(self, counts: Worker, asked: Asked) -> None:
        """Offer the rest of what is typed from now on; `asked` gives the views it is for."""
        self.completion = Completion(self, self._look, counts, self._kinds or (), asked)

    @property
    def caret(self) -> int:
        """The caret, in characters."""
        return from_qt(self.text(), self.cursorPosition())

    def replace(self, start: int, end: int, text: str) -> None:
        """Put a text in the place of another, as one who types it."""
        there = self.text()
        first, last = to_qt(there, start), to_qt(there, end)
        self.setSelection(first, last - first)
        self.insert(text)

    def explain(self) -> None:
        """Show the language on a card, whose examples come into the box."""
        if self._kinds is None:
            return
        from wbdesk.gui.records.card import LanguageCard

        if self.completion is not None:
            self.completion.close()
        card = LanguageCard(self._kinds, self)
        card.chosen.connect(self._append)
        card.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # A whole record with its citation is nothing to search for.
        if ours(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self.completion is not None and self.completion.take_key(key):
            return
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down.emit()
        elif key == Qt.Key.Key_F2 and self._kinds is not None:
            self.explain()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        completion = self.completion
        if completion is not None and forward and completion.take_key(Qt.Key.Key_Tab):
            return True
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self.completion is not None:
            self.completion.close()
        super().focusOutEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        # Formats of ours would break off what is being composed.
        self._composing = True
        super().inputMethodEvent(event)
        self._composing = bool(event.preeditString())
        self._underline(again=True)

    def _check(self, text: str) -> None:
        query = parse(text)
        problem = query.problem or ""
        stretch = query.at if problem else None
        before, self._wrong = self._wrong, stretch
        if problem != self.accessibleDescription():
            # A tool tip guesses rich text; without "<" it stays plain.
            self.setToolTip(problem.replace("<", "‹"))
            self.setAccessibleDescription(problem)
        self._underline(again=before is not None)

    def _underline(self, *, again: bool = False) -> None:
        if (again or self._wrong is not None) and not self._composing:
            made = formats(
                self.text(), self.cursorPosition(), self._wrong, self._look.colours.warning
            )
            super().inputMethodEvent(made)

    def _append(self, text: str) -> None:
        there = self.text()
        self.window().activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.replace(len(there.rstrip()), len(there), f" {text}" if there.strip() else text)

    def _recolour(self) -> None:
        self._glass.setIcon(icon("search", self._look.colours.muted))
        if self._help is not None:
            self._help.setIcon(icon("help", self._look.colours.muted))
        self._underline()
