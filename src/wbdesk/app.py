"""Wires the window to a library."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from wbdesk import places
from wbdesk.gui.dialogs.failure import Failures
from wbdesk.gui.settings import Settings
from wbdesk.gui.theme.icons import application_icon
from wbdesk.gui.theme.look import STYLE, Choice, Look
from wbdesk.gui.window.main import MainWindow
from wbdesk.gui.window.tabs import NAMES
from wbdesk.gui.work.worker import Worker

if TYPE_CHECKING:
    from wbdesk.library import Library


def run(library: Path, sources: Sequence[str]) -> int:
    """Open the window on a library and serve it until it is closed; gives the exit status."""
    # Workers must not make the window wait for the interpreter for longer than this.
    sys.setswitchinterval(0.0002)
    app = QApplication([*sys.argv[:1], *STYLE])
    app.setApplicationName("wbdesk")
    app.setDesktopFileName("wbdesk")
    app.setWindowIcon(application_icon())
    Failures(places.logs, app)
    settings = Settings()
    window = make_window(app, library, settings)
    window.ready.connect(partial(QTimer.singleShot, 0, partial(_begin, window, settings, sources)))
    spare(window)
    window.show()
    gc.enable()
    return app.exec()


def spare(window: MainWindow) -> None:
    """Keep what stays as long as the window out of the search for garbage.

    That search held the window up for two frames whenever a few thousand rows had been read.
    """

    def keep(*_: object) -> None:
        gc.freeze()

    keep()
    window.tabs.built.connect(keep)
    window.ready.connect(keep)


def make_window(app: QApplication, library: Path, settings: Settings) -> MainWindow:
    """The main window on a library, with workers of its own; not yet shown."""
    choice = settings.text("theme", "system")
    known: dict[str, Choice] = {"light": "light", "dark": "dark"}
    look = Look(app, known.get(choice, "system"), settings.text_size)
    start = partial(_start, library, settings.text("tab", NAMES[0]))
    worker = Worker(start, "queries", app, lazy=True, spare=_prepare)
    # Counting runs beside: it takes longer than a page, which no keystroke should wait for.
    counts = Worker(partial(_open, library), "counts", app, lazy=True)
    tasks = Worker(partial(_open, library), "tasks", app, lazy=True)
    return MainWindow(worker, counts, tasks, look, settings)


def _begin(window: MainWindow, settings: Settings, sources: Sequence[str]) -> None:
    """What follows once the library is shown."""
    from wbdesk.gui.welcome.banner import welcome

    welcome(window, settings)
    if sources:
        window.texts.attach_or_import(list(sources))


# The library, and what shows it, are loaded on the thread that opens it, while the window is on
# its way already.


def _start(path: Path, tab: str) -> Library:
    from wbdesk.gui.window import ahead
    from wbdesk.tasks.start import open_library

    library = open_library(path, places.packs()).library
    ahead.load(tab)
    return library


def _prepare(library: Library) -> bool:
    return library.prepare()


def _open(path: Path) -> Library:
    from wbdesk.library import Library

    return Library.open(path, create=False)
