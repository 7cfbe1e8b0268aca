"""What is learnt of a view once its first page is painted: its rows in number, groups and start."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from wbdesk.gui.table import reading
from wbdesk.gui.work.worker import Worker
from wbdesk.library import Library
from wbdesk.model.groups import Group
from wbdesk.model.view import BY_GROUP, View


class Afterwards(QObject):
    """`counted` follows with the number of rows, then `grouped` with the groups of attendees and
    `opened` with the row a timeline begins on; nothing follows of a view that another replaced.
    """

    counted = Signal(int)
    grouped = Signal(object)
    opened = Signal(int)

    def __init__(self, kind: str, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._name = f"count {kind}"
        self._worker = worker
        self._view: View | None = None
        # Behind the painting: another thread at work holds it up.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._count)

    def wait(self) -> None:
        """Ask nothing more before the next view is there."""
        self._timer.stop()
        self._worker.withdraw(self._name)

    def follow(self, view: View, *, known: bool) -> None:
        """Learn of the view that is shown now, unless all of it is `known`."""
        self._view = view
        if not known:
            self._timer.start()

    def _count(self) -> None:
        view = self._view
        assert view is not None
        self._worker.ask(
            self._name, partial(Library.count, view=view), partial(self._take_count, view)
        )

    def _take_count(self, view: View, total: int) -> None:
        if view is not self._view:
            return
        self.counted.emit(total)
        if view.sort == BY_GROUP:
            self._worker.ask(
                "groups", partial(Library.groups, view=view), partial(self._take_groups, view)
            )
        if view.kind == "timeline":
            call = partial(reading.opening, view, date.today())
            self._worker.ask("opening", call, partial(self._take_start, view))

    def _take_start(self, view: View, start: int) -> None:
        if view is self._view:
            self.opened.emit(start)

    def _take_groups(self, view: View, counts: Mapping[Group, int]) -> None:
        if view is self._view:
            self.grouped.emit(counts)
