"""Says that nothing was found, and looks for searches like it that find something."""

from functools import partial

import msgspec
from PySide6.QtCore import QObject, QTimer

from wbdesk.gui.records.empty import EmptyState
from wbdesk.gui.work.worker import Worker
from wbdesk.library import Library
from wbdesk.model.kinds import Kind
from wbdesk.model.query import Query, parse
from wbdesk.model.view import View

_PAUSE = 150
"""Milliseconds without a further key: a word half typed is no mistake yet."""


class Nearby(QObject):
    """Keeps the empty state of a tab in step with what the tab shows."""

    def __init__(self, counts: Worker, kind: Kind, empty: EmptyState) -> None:
        super().__init__(empty)
        self._counts = counts
        self._kind = kind
        self._empty = empty
        self._view: View | None = None
        self._text = ""
        self._rest = parse("")
        self._channel = f"near {kind.name}"
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._ask)

    def follow(self, view: View, own: str, everywhere: Query, shown: int, *, several: bool) -> None:
        """Say what there is to say about a view of so many rows.

        `own` is what is searched in the tab, `everywhere` what narrows it besides.
        """
        if shown or view.query.empty:
            self._forget()
        if shown:
            return
        if view.query.empty:
            which = "these releases" if several else "this release"
            hint = "Import a release with Ctrl+I, or drop one here."
            self._empty.say(f"No {self._kind.noun}s in {which}.", hint, searching=False)
            return
        self._empty.say(
            f"No {self._kind.noun} matches “{view.query.text[:60]}”.",
            view.query.problem or "Try fewer or shorter words, or look in all tabs.",
            searching=True,
        )
        if view != self._view:
            self._forget()
            self._view = view
            self._text = own if own.strip() else everywhere.text
            self._rest = everywhere if own.strip() else parse("")
            self._pause.start()

    def _forget(self) -> None:
        """Offer nothing: there are rows, or no search."""
        if self._view is None:
            return
        self._view = None
        self._pause.stop()
        self._empty.offer([])
        self._counts.withdraw(self._channel)

    def _ask(self) -> None:
        assert self._view is not None
        rest = msgspec.structs.replace(self._view, query=self._rest)
        call = partial(Library.suggestions, views=[rest], text=self._text)
        self._counts.ask(self._channel, call, self._empty.offer)
