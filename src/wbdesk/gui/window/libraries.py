"""Other libraries: each opens in a window of its own, a process by itself."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess

from wbdesk.gui.work.worker import Worker
from wbdesk.library import Library

if TYPE_CHECKING:
    from wbdesk.gui.dialogs.libraries import LibrariesDialog
    from wbdesk.gui.settings import Settings
    from wbdesk.gui.window.main import MainWindow

_OPENED, _KEPT = "libraries opened", 8
_LIBRARIES = "wbdesk libraries (*.wbdesk);;All files (*)"


class Libraries(QObject):
    """`processes` holds the ids of those started from here."""

    def __init__(self, window: MainWindow, tasks: Worker, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._settings = settings
        self.dialog: LibrariesDialog | None = None
        self.processes: list[int] = []

    def open_another(self) -> None:
        """Let the user choose one of those opened lately, or any file."""
        call = partial(_others, self._known())
        self._tasks.ask("libraries", call, self._offer, lambda _: self._choose_file())

    def open(self, path: Path) -> None:
        """Open a library in a window of its own."""
        started, process = QProcess.startDetached(
            sys.executable, ["-m", "wbdesk", "--library", str(path)]
        )
        if started:
            self.processes.append(process)
            self._window.tell(f"Opening {path.name} in another window…")
        else:
            self._window.ask.refuse(f"Another window for {path} could not be started.")

    def begin(self) -> None:
        """Remember this one among those opened lately."""
        self._tasks.ask("path", attrgetter("path"), self._remember, self._window.imports.failed)

    def _remember(self, path: Path) -> None:
        mine = str(path.absolute())
        rest = [each for each in self._known() if each != mine]
        self._settings.keep(_OPENED, "\n".join([mine, *rest][:_KEPT]))

    def _known(self) -> list[str]:
        return [each for each in self._settings.text(_OPENED).split("\n") if each]

    def _offer(self, known: Sequence[Path]) -> None:
        if not known:
            self._choose_file()
            return
        from wbdesk.gui.dialogs.libraries import LibrariesDialog

        self.dialog = LibrariesDialog(known, self._window)
        self.dialog.chosen.connect(self._chosen)
        self.dialog.open()

    def _chosen(self, path: Path | None) -> None:
        if path is None:
            self._choose_file()
        else:
            self.open(path)

    def _choose_file(self) -> None:
        folder = self._settings.text("folder", str(Path.home()))
        path = self._window.ask.open_file("Open another library", folder, _LIBRARIES)
        if path is not None:
            self.open(path)


def _others(names: Sequence[str], library: Library) -> list[Path]:
    """Those of the files that are there, without the library itself."""
    mine = library.path.absolute()
    return [path for path in map(Path, names) if path != mine and path.is_file()]
