"""Looks for searches like the one that found nothing, and has the empty state offer them."""

from functools import partial

from PySide6.QtCore import QObject

from wbdesk.gui.records.empty import EmptyState
from wbdesk.gui.work.worker import Job, Worker
from wbdesk.library import Library
from wbdesk.model.view import View


class Nearby(QObject):
    """Asks once for each view in which nothing was found."""

    def __init__(self, counts: Worker, empty: EmptyState) -> None:
        super().__init__(empty)
        self._counts = counts
        self._empty = empty
        self._view: View | None = None
        self._job: Job | None = None

    def forget(self) -> None:
        """Offer nothing: there are rows, or no search."""
        if self._view is None:
            return
        self._view = None
        self._empty.offer([])
        if self._job is not None:
            self._job.cancel()

    def look(self, view: View, text: str, without: View) -> None:
        """Offer what may be meant by `text`; `view` has nothing, `without` is it without that."""
        if view == self._view:
            return
        self.forget()
        self._view = view
        call = partial(Library.suggestions, views=[without], text=text)
        self._job = self._counts.ask(f"near {view.kind}", call, self._empty.offer)
