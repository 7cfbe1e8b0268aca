"""Small widgets in the project's look, used by every screen."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QSizePolicy, QWidget


def label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows its text as it is: never as markup, whatever the text."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    if role:
        made.setProperty("role", role)
    return made


def breakable(text: str) -> str:
    """A text whose longest words may be broken: a label is at least as wide as a whole word."""
    return _LONG_WORD.sub("\\g<0>\u200b", text)


_LONG_WORD = re.compile(r"\w{24}(?=\w)")


def prose(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label for running text: wrapped, and selectable with mouse and keys."""
    made = label(text, role, parent)
    made.setWordWrap(True)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    # Reached by the mouse or by the screen reader's review: a tab stop a field would be too many.
    made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return made


def fit(window: QWidget, width: int, height: int) -> None:
    """Size a window, no larger than nine tenths of the screen it opens on: text may be large."""
    room = window.screen().availableSize()
    window.resize(min(width, room.width() * 9 // 10), min(height, room.height() * 9 // 10))


def heading(text: str, parent: QWidget) -> QLabel:
    """A label over a part of a screen; it goes on in the next line where it has no room."""
    made = label(text, "section", parent)
    made.setWordWrap(True)
    return made


class ElidedLabel(QLabel):
    """One line that ends in an ellipsis where it has no room; whole in tool tip and speech."""

    def __init__(self, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        # A tool tip guesses rich text; without "<" it stays plain.
        self.setToolTip(text.replace("<", "‹"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width()
        super().setText(
            self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        )


def button(text: str, tip: str = "", role: str = "", parent: QWidget | None = None) -> QPushButton:
    """A push button; `tip` says what it does where the text is short."""
    made = QPushButton(text, parent)
    if tip:
        made.setToolTip(tip)
    if role:
        made.setProperty("role", role)
    return made


def choice(name: str, parent: QWidget) -> QComboBox:
    """A box to choose from that has a name without a label beside it.

    On Linux Qt tells screen readers the text chosen in the place of a box's name, and the name by
    the label that leads to the box: so it has one that does not show.
    """
    made = QComboBox(parent)
    made.setAccessibleName(name)
    told = label(name, "", parent)
    told.setBuddy(made)
    told.hide()
    return made
