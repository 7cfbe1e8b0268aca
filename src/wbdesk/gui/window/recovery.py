"""A way on where the library is damaged: put a backup in its place, or begin a new one.

The damaged file is never written to: it is kept beside, under a name with the day and the time.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wbdesk.library import LibraryDamaged, NotALibrary

if TYPE_CHECKING:
    from wbdesk.gui.settings import Settings
    from wbdesk.gui.window.main import MainWindow
    from wbdesk.gui.work.worker import Worker

_RESTORE, _ANEW, _QUIT = "&Restore a backup…", "Start a &new library", "&Quit"
_LIBRARIES = "wbdesk libraries (*.wbdesk);;All files (*)"
_KEPT = (
    "Whatever takes its place, the damaged file is kept beside it, under a name with today's date."
)


class Recovery(QObject):
    """Knows the library that could not be opened."""

    def __init__(self, window: MainWindow, workers: Sequence[Worker], settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._workers = workers
        self._settings = settings
        self._path: Path | None = None
        self._there = threading.Event()

    def offer(self, error: Exception) -> bool:
        """Ask what to do about a damaged library; False where this is none."""
        path = self._path = _damaged(error) or self._path
        if path is None:
            return False
        window = self._window
        choice = window.ask.choose(str(error), _KEPT, (_RESTORE, _ANEW, _QUIT))
        if choice == _RESTORE:
            folder = self._settings.text("folder", str(path.parent))
            file = window.ask.open_file("Restore a backup", folder, _LIBRARIES)
            if file is None:
                return self.offer(error)
            self._over(path, file)
        elif choice == _ANEW:
            self._begin(partial(_anew, path), "The library is a new one")
        elif choice == _QUIT:
            window.close()
        return True

    def restore(self, error: Exception, file: Path) -> bool:
        """Restore a backup over the library where it was refused as damaged, else False."""
        path = _damaged(error)
        if path is not None:
            self._over(path, file)
        return path is not None

    def show_anew(self) -> None:
        """Show a library that has nothing to do with what was shown before."""
        window = self._window
        window.imports.undo_stack.clear()
        window.reload()
        window.marking.book.load()
        window.searches.load()
        window.collecting.book.load()

    def _over(self, path: Path, file: Path) -> None:
        self._begin(partial(_restored, path, file), "Restored")

    def end(self) -> None:
        """Keep nobody waiting: the window closes."""
        self._there.set()

    def _begin(self, change: Callable[[], Path], told: str) -> None:
        """Let all workers close the library, change the file, and let them open it again.

        The first one opens it alone: it may have to bring the file up to date.
        """
        former: list[Path] = []
        first, *others = (each for each in self._workers if each.running)
        closed = [threading.Event() for _ in others]
        there = self._there = threading.Event()

        def wait(mine: threading.Event) -> None:
            mine.set()
            there.wait()

        def alone() -> None:
            for each in closed:
                each.wait()
            former.append(change())

        def failed(error: Exception) -> None:
            there.set()
            self._window.refused(error)

        for worker, mine in zip(others, closed, strict=True):
            worker.reopen(partial(wait, mine))
        first.reopen(alone)
        self._window.statusBar().showMessage("Putting the library right…")
        first.ask("", lambda _: there.set(), partial(self._done, former, told), failed)

    def _done(self, former: Sequence[Path], told: str, _: object) -> None:
        self._path = None
        self.show_anew()
        self._window.tell(f"{told}. The damaged file is kept as {former[0].name}.")


def _damaged(error: Exception) -> Path | None:
    """The library an error finds damaged; a file of another kind is left alone."""
    if isinstance(error, LibraryDamaged):
        return error.path
    if isinstance(error, NotALibrary) and error.path.suffix == ".wbdesk":
        return error.path
    return None


def _restored(path: Path, file: Path) -> Path:
    from wbdesk.tasks.restore import restore_over

    return restore_over(path, file)


def _anew(path: Path) -> Path:
    from wbdesk.tasks.restore import set_aside

    return set_aside(path)
