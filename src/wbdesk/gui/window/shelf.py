"""The releases at the side of the window, and which of them the tabs show."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow

from wbdesk.gui.releases.panel import ReleasePanel
from wbdesk.gui.theme.look import Look
from wbdesk.library import ReleaseRow


class Shelf(QDockWidget):
    """`changed` follows when other releases are to be shown."""

    changed = Signal()

    def __init__(self, look: Look, window: QMainWindow) -> None:
        super().__init__("Releases", window)
        self.setObjectName("releases")
        self.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        )
        self.panel = ReleasePanel(look, self)
        self.setWidget(self.panel)
        self.opens_itself = True
        self.rows: list[ReleaseRow] = []
        self.panel.chosen.connect(self._chosen)

    @property
    def wanted(self) -> tuple[str, ...] | None:
        """Ids of the releases to show, None for all."""
        return self.panel.wanted

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
        self.panel.show_rows(self.rows)
        if first_of_several:
            self.show()

    def titles(self) -> dict[str, str]:
        """Titles by id, for tables that show more than one release; else none."""
        shown = self.shown
        return {row.release.id: row.release.title for row in shown} if len(shown) > 1 else {}

    def _chosen(self, releases: object) -> None:
        self.changed.emit()
