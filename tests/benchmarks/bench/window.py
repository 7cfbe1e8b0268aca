"""The real window under measurement."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from bench.clocks import Painted, Pulse
from wbdesk.app import make_window, spare
from wbdesk.gui.records.tab import RecordTab
from wbdesk.gui.settings import Settings
from wbdesk.gui.window.main import MainWindow


class Desk:
    """An open window, its clock and its pulse."""

    def __init__(self, app: QApplication, library: Path, folder: Path, tab: str) -> None:
        settings = Settings(folder / "settings.ini")
        settings.keep("tab", tab)
        self.window: MainWindow = make_window(app, library, settings)
        spare(self.window)
        self.painted = Painted()
        self.pulse = Pulse()
        self._loop, self._rest = QEventLoop(), QTimer()
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._loop.quit)

    def show_rows(self) -> None:
        """Show the window, until its first tab is painted with rows in it."""
        self.window.show()
        self.painted.wait(lambda: bool(self._rows()), self.window)

    def tab(self, name: str) -> RecordTab:
        """Go to a tab of records, and wait until all is done."""
        page = self.window.tabs.go(name)
        assert isinstance(page, RecordTab)
        self.settle()
        return page

    def settle(self) -> None:
        """Wait until no answer is on its way and what follows the last one is done."""
        still = 0
        while still < 3:
            self.pause(2)
            still = 0 if self.window.busy else still + 1

    def pause(self, milliseconds: int) -> None:
        """Let the window go on for as long as a typist rests between two keys."""
        self._rest.start(milliseconds)
        self._loop.exec()

    def close(self) -> None:
        """Close the window."""
        self.settle()
        self.window.close()

    def _rows(self) -> int:
        page = self.window.tabs.pages.get(self.window.tabs.name)
        return page.model.rowCount() if isinstance(page, RecordTab) else 0


@contextmanager
def desk(library: Path, tab: str) -> Iterator[Desk]:
    """A window on a library, with settings of its own, not yet shown."""
    # Set before any window is there, as the program itself does when it starts.
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        made = Desk(app, library, Path(folder), tab)
        yield made
        made.close()
