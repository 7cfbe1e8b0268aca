"""What can be done in a review: each action with its keys, and the bar of their buttons."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import button, label

_KEYS = (
    ("accept", "&Accept", ("A", "Return"), "Take this record"),
    ("reject", "&Reject", ("R", "Delete"), "Leave this record out"),
    ("correct", "&Correct…", ("C", "F2"), "Put the fields of this record right"),
    ("add", "A&dd…", ("N", "Insert"), "Make a record of the words selected in the text"),
    ("kind", "Accept all of this &kind", ("Shift+A",), "Take every open record of this kind"),
    ("rest", "Accept the r&est", ("Ctrl+Shift+A",), "Take every record that is still open"),
    ("undo", "&Undo", (QKeySequence.StandardKey.Undo,), "Take the last decision back"),
    ("redo", "Re&do", (QKeySequence.StandardKey.Redo,), "Make it again"),
)
_ENDING = frozenset({"undo", "redo"})


class ReviewKeys(QWidget):
    """The buttons by name; `later` and `keep` end the review, `told` says how it stands."""

    def __init__(self, dialog: QWidget, calls: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(dialog)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SPACE)
        deciding, ending = QHBoxLayout(), QHBoxLayout()
        self.buttons = {}
        for name, text, keys, tip in _KEYS:
            action = QAction(text, dialog)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(calls[name])
            dialog.addAction(action)
            shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            made = button(text, f"{tip} ({shown})", "", self)
            made.setAutoDefault(False)
            made.clicked.connect(action.trigger)
            self.buttons[name] = made
            (ending if name in _ENDING else deciding).addWidget(made)
        deciding.addStretch(1)
        ending.addStretch(1)
        self.told = label("", "muted", self)
        ending.addWidget(self.told)
        self.later = button("Review &later", "Close; the review is kept (Esc)", "", self)
        self.keep = button("&Keep in library", "", "primary", self)
        for made in (self.later, self.keep):
            made.setAutoDefault(False)
            ending.addWidget(made)
        outer.addLayout(deciding)
        outer.addLayout(ending)
