"""Says what is shown of what: the numbers on the tabs, and the status bar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import label
from wbdesk.gui.window.tabs import OVERVIEW, of_records
from wbdesk.gui.work.worker import Worker
from wbdesk.model.query import parse

if TYPE_CHECKING:
    from wbdesk.gui.window.main import MainWindow
    from wbdesk.gui.window.tabs import Page

_TOLD = 8000
"""Milliseconds for which what was told stands in the status bar."""


class Tally(QObject):
    """Counts for tabs that are not built yet, and tells of those that are."""

    def __init__(self, window: MainWindow, worker: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._worker = worker
        self._totals: dict[str, int] = {}
        self._counts: dict[str, int] = {}
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(_TOLD)
        self._telling.timeout.connect(self.say_shown)
        window.tabs.currentChanged.connect(self._end_telling)
        window.tabs.built.connect(self._listen)
        window.header.everywhere.textChanged.connect(self._end_telling)
        self.text_state = label("", "", window)
        self.text_state.setContentsMargins(0, 0, SPACE, 0)
        window.statusBar().addPermanentWidget(self.text_state)
        window.statusBar().setSizeGripEnabled(False)

    def say_text(self) -> None:
        """Say whether the release shown has its text."""
        window = self._window
        row = window.current_release
        attached = row.attached if row else None
        told = f"Text attached: {attached.source}" if attached else "Text not attached (Ctrl+O)"
        self.text_state.setText(told if window.shelf.shown.count == 1 else "")
        window.actions_by_name["detach"].setEnabled(attached is not None)

    def count_all(self) -> None:
        """Count what there is without a search, in the releases chosen."""
        from wbdesk.library import Library

        call = partial(Library.counts, query=parse(""), releases=self._window.shelf.wanted)
        self._worker.ask("totals", call, self._take_totals)

    def count(self) -> None:
        """Count what the search of all tabs leaves in each kind."""
        window = self._window
        if window.everywhere.empty:
            self._take_counts(self._totals)
            return
        from wbdesk.library import Library

        call = partial(Library.counts, query=window.everywhere, releases=window.shelf.wanted)
        self._worker.ask("counts", call, self._take_counts)

    def counted(self, name: str, number: int) -> None:
        """Put the number of rows of a tab on it."""
        self._window.tabs.count_on(name, number)
        self.say_shown()

    def tell(self, text: str) -> None:
        """Say something for a while, or until the user searches or goes to another tab.

        What is read anew meanwhile does not wipe it away.
        """
        self._window.statusBar().showMessage(text)
        self._telling.start()

    def _listen(self, _name: str, page: Page) -> None:
        if page.box is not None:
            page.box.textChanged.connect(self._end_telling)

    def _end_telling(self) -> None:
        self._telling.stop()
        self.say_shown()

    def say_shown(self) -> None:
        """Say what is shown of what."""
        window = self._window
        if self._telling.isActive():
            return
        page = window.tabs.pages.get(window.tabs.name)
        if page is None:
            return
        text = page.told
        if not window.everywhere.empty:
            text = f"{text} · everywhere: {window.everywhere.text[:60]}"
        window.statusBar().showMessage(text)

    def _take_totals(self, counts: dict[str, int]) -> None:
        self._totals = counts
        if self._window.everywhere.empty:
            self._take_counts(counts)
        for page in self._window.tabs.pages.values():
            self.introduce(page)

    def introduce(self, page: Page) -> None:
        """Tell a tab how many rows it has without a search, as far as they are counted."""
        if of_records(page) and page.kind.name in self._totals:
            page.out_of(self._totals[page.kind.name])
        elif page is self._window.tabs.pages.get(OVERVIEW):
            page.count(self._counts)  # type: ignore[union-attr]

    def _take_counts(self, counts: dict[str, int]) -> None:
        self._counts = counts
        tabs = self._window.tabs
        if (overview := tabs.pages.get(OVERVIEW)) is not None:
            self.introduce(overview)
        for name, number in counts.items():
            if name not in tabs.pages:
                tabs.count_on(name, number)
