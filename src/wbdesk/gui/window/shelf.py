"""The releases at the side of the window, and which of them the tabs show."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow

from wbdesk.gui.theme.look import Look
from wbdesk.library import ReleaseRow

if TYPE_CHECKING:
    from wbdesk.gui.releases.panel import ReleasePanel


class Shelf(QDockWidget):
    """`changed` follows when other releases are to be shown; `remove_wanted` gives their ids."""

    changed = Signal()
    remove_wanted = Signal(object)

    def __init__(self, look: Look, window: QMainWindow) -> None:
        super().__init__("Releases", window)
        self.setObjectName("releases")
        self.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        )
        self._look = look
        self.opens_itself = True
        self.rows: list[ReleaseRow] = []
        self.visibilityChanged.connect(self._build)

    @cached_property
    def panel(self) -> ReleasePanel:
        """The list of releases; made when it is first looked at."""
        from wbdesk.gui.releases.panel import ReleasePanel

        made = ReleasePanel(self._look, self)
        made.show_rows(self.rows)
        made.chosen.connect(self._chosen)
        made.remove_wanted.connect(self.remove_wanted)
        self.setWidget(made)
        return made

    @property
    def wanted(self) -> tuple[str, ...] | None:
        """Ids of the releases to show, None for all."""
        return self.panel.wanted if self._made else None

    @property
    def shown(self) -> list[ReleaseRow]:
        """The releases to show, the newest first."""
        wanted = self.wanted
        if wanted is None:
            return self.rows
        return [row for row in self.rows if row.release.id in wanted]

    def take(self, rows: Sequence[ReleaseRow]) -> None:
        """Show the releases there are; the first time there are several the panel opens."""
        first_of_several = self.opens_itself and len(self.rows) < 2 <= len(rows)
        self.rows = list(rows)
        if self._made:
            self.panel.show_rows(self.rows)
        if first_of_several:
            self.show()

    def show_release(self, release: str) -> None:
        """Show one release alone."""
        self.show()
        self.panel.choose((release,))

    def titles(self) -> dict[str, str]:
        """Titles by id, for tables that show more than one release; else none."""
        shown = self.shown
        return {row.release.id: row.release.title for row in shown} if len(shown) > 1 else {}

    @property
    def _made(self) -> bool:
        return "panel" in self.__dict__

    def _build(self, visible: bool) -> None:
        if visible and not self._made:
            self.panel.show()

    def _chosen(self, releases: object) -> None:
        self.changed.emit()
