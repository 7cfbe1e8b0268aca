"""Looks for searches like the one that found nothing, and has the empty state offer them."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from wbdesk.gui.records.empty import EmptyState
from wbdesk.gui.work.worker import Worker
from wbdesk.library import Library
from wbdesk.model.view import View

_PAUSE = 150
"""Milliseconds without a further key: a word half typed is no mistake yet."""


class Nearby(QObject):
    """Asks once for each view in which nothing was found."""

    def __init__(self, counts: Worker, kind: str, empty: EmptyState) -> None:
        super().__init__(empty)
        self._counts = counts
        self._empty = empty
        self._view: View | None = None
        self._without: View | None = None
        self._text = ""
        self._channel = f"near {kind}"
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._ask)

    def forget(self) -> None:
        """Offer nothing: there are rows, or no search."""
        if self._view is None:
            return
        self._view = None
        self._pause.stop()
        self._empty.offer([])
        self._counts.withdraw(self._channel)

    def look(self, view: View, text: str, without: View) -> None:
        """Offer what may be meant by `text`; `view` has nothing, `without` is it without that."""
        if view == self._view:
            return
        self.forget()
        self._view, self._text, self._without = view, text, without
        self._pause.start()

    def _ask(self) -> None:
        assert self._without is not None
        call = partial(Library.suggestions, views=[self._without], text=self._text)
        self._counts.ask(self._channel, call, self._empty.offer)
