"""A search box: keys go on to the results, Esc clears, what is not understood is underlined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from wbdesk.gui.dragged import ours
from wbdesk.gui.records.inner import InnerButton, place
from wbdesk.gui.theme.look import Look
from wbdesk.gui.work.worker import Worker
from wbdesk.model.kinds import Kind
from wbdesk.model.query import parse

if TYPE_CHECKING:
    from wbdesk.gui.records.completion import Asked, Completion

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
        self._most: int | None = None
        self._wrong: tuple[int, int] | None = None
        self._composing = False
        self._completion: Completion | None = None
        self._completes: tuple[Worker, Asked] | None = None
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setMaxLength(_LONGEST)
        self._glass = InnerButton(self, "search", "Search", look, self.down.emit)
        self._cross = InnerButton(self, "clear", "Clear the search", look, self.clear)
        self._cross.hide()
        self._help: InnerButton | None = None
        self.textChanged.connect(self._changed)
        if kinds is not None:
            self._help = InnerButton(self, "help", "The search language", look, self.explain)
            self._help.setToolTip("The search language (F2)")
        look.changed.connect(self._recolour)

    def complete(self, counts: Worker, asked: Asked) -> None:
        """Offer the rest of what is typed from now on; `asked` gives the views it is for."""
        self._completes = (counts, asked)

    def limit(self, letters: int) -> None:
        """Let the box have room for so many letters at most, whatever their size."""
        self._most = letters
        self._recolour()

    @property
    def completion(self) -> Completion | None:
        """What offers the rest of what is typed, None where nothing does."""
        return self._begin()

    @property
    def caret(self) -> int:
        """The caret, in characters."""
        from wbdesk.gui.records.mistake import from_qt

        return from_qt(self.text(), self.cursorPosition())

    def replace(self, start: int, end: int, text: str) -> None:
        """Put a text in the place of another, as one who types it."""
        from wbdesk.gui.records.mistake import to_qt

        self._begin()
        there = self.text()
        first, last = to_qt(there, start), to_qt(there, end)
        self.setSelection(first, last - first)
        self.insert(text)

    def explain(self) -> None:
        """Show the language on a card, whose examples come into the box."""
        if self._kinds is None:
            return
        from wbdesk.gui.records.card import LanguageCard

        if self._completion is not None:
            self._completion.close()
        card = LanguageCard(self._kinds, self)
        card.chosen.connect(self._append)
        card.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # A whole record with its citation is nothing to search for.
        if ours(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        completion = self._begin()
        if completion is not None and completion.take_key(key):
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
        completion = self._completion
        if completion is not None and forward and completion.take_key(Qt.Key.Key_Tab):
            return True
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._completion is not None:
            self._completion.close()
        super().focusOutEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._begin()
        # Formats of ours would break off what is being composed.
        self._composing = True
        super().inputMethodEvent(event)
        self._composing = bool(event.preeditString())
        self._underline(again=True)

    def _begin(self) -> Completion | None:
        """Load it before the first letter, not with the window."""
        if self._completion is None and self._completes is not None:
            from wbdesk.gui.records.completion import Completion

            counts, asked = self._completes
            self._completion = Completion(self, self._look, counts, self._kinds or (), asked)
        return self._completion

    def _place(self) -> None:
        right = [each for each in (self._cross, self._help) if each and not each.isHidden()]
        place(self, [self._glass], right)

    def _changed(self, text: str) -> None:
        if self._cross.isHidden() == bool(text):
            self._cross.setVisible(bool(text))
            self._place()
        if self._kinds is not None:
            self._check(text)

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
            from wbdesk.gui.records.mistake import formats

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
        for each in filter(None, (self._glass, self._cross, self._help)):
            each.draw()
        if self._most is not None:
            self.setMaximumWidth(self.fontMetrics().averageCharWidth() * self._most)
        self._place()
        self._underline()
