"""A banner over the tabs on the first launch: what this is, and three things to try.

It is no dialog: everything below it works, and it goes when it is closed or one thing was tried.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from wbdesk.gui.settings import Settings
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import button, label, prose

if TYPE_CHECKING:
    from wbdesk.gui.window.main import MainWindow
    from wbdesk.gui.window.tabs import Tabs

_SEEN = "welcomed"
_WHAT = (
    "wbdesk keeps government releases as records: who came, how much, since when, who said it. "
    "Each record leads to the passage it rests on. One release is here to start with."
)
_THINGS = (
    ("find", "&Find something", "Type “kosovo” or “amount:>=4m” into a search box (Ctrl+F)."),
    ("attach", "&Attach the text", "Give the release its text and see every passage (Ctrl+O)."),
    ("import", "&Import a release", "Bring in another one and review what is found (Ctrl+I)."),
)


def welcome(window: MainWindow, settings: Settings) -> None:
    """Show the banner in a window, the first time only."""
    if settings.text(_SEEN):
        return
    actions = window.actions_by_name
    calls: Mapping[str, Callable[[], object]] = {
        name: actions[name].trigger for name, _, _ in _THINGS
    }
    banner = Banner(calls, lambda: settings.keep(_SEEN, "yes"), window)
    middle = window.header.parentWidget()
    column = middle.layout() if middle is not None else None
    assert isinstance(column, QVBoxLayout)
    column.insertWidget(1, banner)
    banner.stay_with(window.tabs)
    banner.show()


class Banner(QFrame):
    """`seen` is called when it is closed, by whatever way."""

    def __init__(
        self,
        calls: Mapping[str, Callable[[], object]],
        seen: Callable[[], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._seen = seen
        self._shown_on: Callable[[], bool] = lambda: True
        self.setProperty("role", "welcome")
        self.setAccessibleName("Welcome")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        outer.setSpacing(SPACE)
        head = QHBoxLayout()
        head.addWidget(label("Every fact, one click from where it stands", "title", self), 1)
        self.close_button = button("&Got it", "Close this for good (Esc)", "", self)
        self.close_button.clicked.connect(self.done)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(head)
        outer.addWidget(prose(_WHAT, "muted", self))
        things = QGridLayout()
        things.setHorizontalSpacing(3 * SPACE)
        things.setVerticalSpacing(SPACE // 2)
        self.buttons = {}
        for column, (name, text, hint) in enumerate(_THINGS):
            made = button(text, hint, "primary" if not column else "", self)
            made.clicked.connect(calls[name])
            made.clicked.connect(self.done)
            self.buttons[name] = made
            things.addWidget(made, 0, column, Qt.AlignmentFlag.AlignLeft)
            things.addWidget(prose(hint, "small", self), 1, column)
            things.setColumnStretch(column, 1)
        outer.addLayout(things)

    def stay_with(self, tabs: Tabs) -> None:
        """Show only while the tab that is current now is: the others need the room."""
        begun = tabs.name
        tabs.currentChanged.connect(self._follow)
        self._shown_on = lambda: tabs.name == begun

    def _follow(self) -> None:
        self.setVisible(self._shown_on())

    def done(self) -> None:
        """Close for good."""
        self._seen()
        self.hide()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.done()
            return
        super().keyPressEvent(event)
