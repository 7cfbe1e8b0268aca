"""The bar above the tabs: which release, the search everywhere, and the main actions."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from wbdesk.gui.records.searchbox import SearchBox
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import ElidedLabel
from wbdesk.library import ReleaseRow
from wbdesk.model import period


class Header(QFrame):
    """Shows a release and holds the box that searches all tabs."""

    def __init__(self, look: Look, actions: list[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "header")
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        line.setSpacing(SPACE)
        names = QVBoxLayout()
        names.setSpacing(0)
        self._title = ElidedLabel("lead", self)
        self._byline = ElidedLabel("small", self)
        for each in (self._title, self._byline):
            each.setMinimumWidth(10 * SPACE)
            names.addWidget(each)
        line.addLayout(names, 3)
        self.everywhere = SearchBox(
            look, "Search everywhere", "Search every tab  (Ctrl+Shift+F)", self
        )
        line.addWidget(self.everywhere, 2)
        for action in actions:
            tool = QToolButton(self)
            tool.setDefaultAction(action)
            tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            tool.setProperty("role", "flat")
            line.addWidget(tool)

    def show_releases(self, rows: Sequence[ReleaseRow]) -> None:
        """Name the release, or say how many."""
        if len(rows) != 1:
            self._title.setText(f"{len(rows):,} releases" if rows else "No release yet")
            self._byline.setText(_span(rows))
            return
        row = rows[0]
        release = row.release
        parts = [release.publisher, period.text_of(release.published)]
        self._title.setText(release.title)
        self._byline.setText(" · ".join(part for part in parts if part))


def _span(rows: Sequence[ReleaseRow]) -> str:
    dates = sorted(row.release.published for row in rows if row.release.published)
    if not dates:
        return ""
    first, last = period.text_of(dates[0]), period.text_of(dates[-1])
    return first if first == last else f"{first} to {last}"
