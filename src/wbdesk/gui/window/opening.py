"""How the window comes to show the library for the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from wbdesk.gui.binding import meet_widgets
from wbdesk.gui.work.turns import Turns

if TYPE_CHECKING:
    from wbdesk.gui.window.main import MainWindow


class Opening:
    """Does it a piece at a time: much is made then, and the window is on the screen already.

    `begun` once the library was read, `under_way` from then on until its rows are shown.
    """

    def __init__(self, window: MainWindow, turns: Turns) -> None:
        self._window = window
        self._turns = turns
        self.begun = self.under_way = False

    def read(self) -> None:
        """Read the library, but not before the window is on its way to the screen."""
        # The second while the library is read.
        self._turns.do(self._window.reload, meet_widgets)

    def show(self) -> None:
        """Show what was read; the window's `ready` follows."""
        self.begun = self.under_way = True
        self._turns.do(self._window.name_chosen, self._make)

    def _make(self) -> None:
        """Make the tab, which may be another one by now than the window began at."""
        tabs = self._window.tabs
        self._turns.do(self._make if tabs.make(tabs.name) else self._place)

    def _place(self) -> None:
        self._window.show_rows()
        self._turns.do(self._await_rows)

    def _await_rows(self) -> None:
        """Other threads count and read once the rows are painted, which they would delay."""
        worker = self._window.worker
        if worker.busy:
            worker.idle.connect(self._end, Qt.ConnectionType.SingleShotConnection)
        else:
            self._end()

    def _end(self) -> None:
        window = self._window
        self.under_way = False
        self._turns.do(window.tell_chosen, window.into_results, window.ready.emit)
