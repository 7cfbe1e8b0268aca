"""Small widgets in the project's look, used by every screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget


def label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows its text as it is: never as markup, whatever the text."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    if role:
        made.setProperty("role", role)
    return made


def prose(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label for running text: wrapped, and selectable with mouse and keys."""
    made = label(text, role, parent)
    made.setWordWrap(True)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    # Reached by the mouse or by the screen reader's review: a tab stop a field would be too many.
    made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return made


def button(text: str, tip: str = "", role: str = "", parent: QWidget | None = None) -> QPushButton:
    """A push button; `tip` says what it does where the text is short."""
    made = QPushButton(text, parent)
    if tip:
        made.setToolTip(tip)
    if role:
        made.setProperty("role", role)
    return made
