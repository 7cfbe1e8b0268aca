"""The tray at the side of the window, made when it is first looked at."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from wbdesk.gui.dock import Dock
from wbdesk.gui.window.tabs import of_records

if TYPE_CHECKING:
    from wbdesk.gui.desk.tray_dock import TrayPanel
    from wbdesk.gui.desk.traybook import TrayBook
    from wbdesk.gui.theme.look import Look
    from wbdesk.gui.window.main import MainWindow
    from wbdesk.gui.work.worker import Worker


class Collecting(QObject):
    """What the tray's actions do."""

    def __init__(self, window: MainWindow, tasks: Worker, look: Look) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._look = look

    @cached_property
    def book(self) -> TrayBook:
        """The tray in hand."""
        from wbdesk.gui.desk.traybook import TrayBook

        imports = self._window.imports
        made = TrayBook(self._tasks, imports.undo_stack, imports.failed)
        made.changed.connect(self._name)
        made.load()
        return made

    @cached_property
    def dock(self) -> Dock:
        """The dock that holds the tray."""
        made = Dock("Tray", self._look, self._window)
        made.setWidget(self.panel)
        self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, made)
        return made

    @cached_property
    def panel(self) -> TrayPanel:
        """The tray's list and buttons."""
        from wbdesk.gui.desk.tray_dock import TrayPanel

        window = self._window
        made = TrayPanel(self.book, self._tasks, self._look, window.imports.ask, window)
        made.opened.connect(window.pages.show_record)
        made.composed.connect(window.paperwork.compose)
        return made

    def collect(self) -> None:
        """Put what is selected in the tab into the tray."""
        page = self._window.tabs.pages.get(self._window.tabs.name)
        if of_records(page) and (rows := page.view.rows()):
            from wbdesk.gui.table.selection import told_of

            self.dock.show()
            self.book.add(rows)
            self._window.tell(f"Added to the tray.{told_of(page.view.left_out())}")

    def toggle(self) -> None:
        """Show or hide the tray."""
        shown = "dock" in self.__dict__ and self.dock.isVisible()
        self.dock.setVisible(not shown)
        if not shown:
            self.panel.list.setFocus()

    def _name(self) -> None:
        count = len(self.book.tray.items)
        if "dock" in self.__dict__:
            self.dock.setWindowTitle(f"Tray · {count}" if count else "Tray")
