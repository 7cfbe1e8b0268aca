"""A panel at the side of the window, under a title that is as large as the text."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QMainWindow, QToolButton, QWidget

from wbdesk.gui.theme.icons import icon
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import label


class Dock(QDockWidget):
    """Its title is made with the first look at it. Qt's own keeps the size of text it began with,
    and buttons of ten pixels.
    """

    def __init__(self, title: str, look: Look, window: QMainWindow) -> None:
        super().__init__(title, window)
        self.setObjectName(title.casefold())
        self._look = look
        self._title: _Title | None = None

    def showEvent(self, event: QShowEvent) -> None:
        if self._title is None:
            self._title = _Title(self, self._look)
            self.setTitleBarWidget(self._title)
        super().showEvent(event)


class _Title(QWidget):
    """What the panel is called, and buttons to take it out of the window and to close it."""

    def __init__(self, dock: QDockWidget, look: Look) -> None:
        super().__init__(dock)
        self._dock = dock
        self._look = look
        text = label(dock.windowTitle(), "", self)
        dock.windowTitleChanged.connect(text.setText)
        self._float = self._button("float", "Put into a window of its own, or back")
        self._close = self._button("clear", "Close")
        self._float.clicked.connect(self._move_out)
        self._close.clicked.connect(dock.close)
        line = QHBoxLayout(self)
        line.setContentsMargins(SPACE, SPACE // 2, SPACE // 2, 0)
        line.setSpacing(SPACE // 2)
        line.addWidget(text, 1)
        line.addWidget(self._float)
        line.addWidget(self._close)
        look.changed.connect(self._draw)
        self._draw()

    def _button(self, drawing: str, name: str) -> QToolButton:
        made = QToolButton(self)
        made.setProperty("role", "flat")
        made.setProperty("drawing", drawing)
        made.setText(name)
        made.setToolTip(name)
        made.setAccessibleName(f"{name}: {self._dock.windowTitle()}")
        return made

    @Slot()
    def _draw(self) -> None:
        for each in (self._float, self._close):
            each.setIcon(icon(each.property("drawing"), self._look.colours.muted))

    @Slot()
    def _move_out(self) -> None:
        self._dock.setFloating(not self._dock.isFloating())
