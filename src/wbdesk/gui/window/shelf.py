"""The releases at the side of the window, and which of them the tabs show."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from wbdesk.gui.dock import Dock
from wbdesk.gui.theme.look import Look
from wbdesk.gui.work.turns import Turns
from wbdesk.gui.work.worker import Worker

if TYPE_CHECKING:
    from wbdesk.gui.releases.panel import ReleasePanel
    from wbdesk.library import Collection, Library, ReleaseRow, Row


class Shelf(Dock):
    """`changed` follows when other releases are to be shown; `remove_wanted` gives their ids.

    `learnt` follows when the release of a row was looked up, `refused` where it cannot be read.
    """

    changed = Signal()
    learnt = Signal()
    refused = Signal(object)
    remove_wanted = Signal(object)

    def __init__(
        self,
        worker: Worker,
        turns: Turns,
        look: Look,
        menu: Sequence[QAction],
        window: QMainWindow,
    ) -> None:
        super().__init__("Releases", look, window)
        self.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        )
        self._worker = worker
        self._turns = turns
        self._look = look
        self._menu = menu
        self.opens_itself = True
        self._known: dict[str, ReleaseRow] = {}
        self.visibilityChanged.connect(self._build)

    @cached_property
    def all(self) -> Collection:
        """What there is; nothing before it is read."""
        from wbdesk.library import Collection

        return Collection(0, None, None, None)

    @cached_property
    def shown(self) -> Collection:
        """What of it the tabs show."""
        return self.all

    @cached_property
    def panel(self) -> ReleasePanel:
        """The list of releases; made when it is first looked at."""
        from wbdesk.gui.releases.panel import ReleasePanel

        made = ReleasePanel(self._worker, self._look, self)
        made.list.addActions(self._menu)
        made.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        made.reload()
        made.chosen.connect(self._chosen)
        made.remove_wanted.connect(self.remove_wanted)
        self.setWidget(made)
        return made

    @property
    def wanted(self) -> tuple[str, ...] | None:
        """Ids of the releases to show, None for all."""
        return self.panel.wanted if self._made else None

    def reload(self) -> None:
        """Read what there is; `changed` follows."""
        self._known.clear()
        self._ask()
        if self._made:
            self.panel.reload()

    def row_of(self, record: Row | None) -> ReleaseRow | None:
        """The release of a record, as far as it is known by now; else the newest one shown."""
        if self.shown.count == 1 or record is None:
            return self.shown.newest
        return self._known.get(record.release)

    def know(self, record: Row | None) -> None:
        """Look up the release of a record, for what may be done to it next."""
        if record is not None and self.several and record.release not in self._known:
            from wbdesk.library import Library

            call = partial(Library.releases, slugs=(record.release,))
            self._worker.ask("release of the row", call, self._learn)

    @property
    def several(self) -> bool:
        """Whether more than one release is shown."""
        return self.shown.count > 1

    def show_release(self, release: str) -> None:
        """Show one release alone."""
        self.show()
        self.panel.choose((release,))

    def _ask(self) -> None:
        call = partial(_read, self.wanted)
        self._worker.ask("releases", call, self._take, self.refused.emit)

    def _take(self, read: tuple[Collection, Collection]) -> None:
        first_of_several = self.opens_itself and self.all.count < 2 <= read[0].count
        self.all, self.shown = read
        if first_of_several:
            self._turns.do(lambda: self.panel, self.show, self.changed.emit)
        else:
            self.changed.emit()

    def _learn(self, rows: list[ReleaseRow]) -> None:
        self._known |= {row.release.id: row for row in rows}
        self.learnt.emit()

    @property
    def _made(self) -> bool:
        return "panel" in self.__dict__

    def _build(self, visible: bool) -> None:
        if visible and not self._made:
            self.panel.show()

    def _chosen(self, releases: object) -> None:
        self._ask()


def _read(wanted: tuple[str, ...] | None, library: Library) -> tuple[Collection, Collection]:
    every = library.collection()
    return every, every if wanted is None else library.collection(wanted)
