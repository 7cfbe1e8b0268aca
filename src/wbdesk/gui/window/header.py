"""The bar above the tabs: which release, the search everywhere, and the main actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from wbdesk.gui.records.searchbox import SearchBox
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import ElidedLabel
from wbdesk.model import period
from wbdesk.model.kinds import KINDS

if TYPE_CHECKING:
    from wbdesk.library import Collection

_ROOMY = 100
"""Width in characters below which buttons are pictures alone: title and search come first."""


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
            look, "Search everywhere", "Search every tab  (Ctrl+Shift+F)", self, KINDS
        )
        line.addWidget(self.everywhere, 2)
        self._tools: list[QToolButton] = []
        for action in actions:
            tool = QToolButton(self)
            self._tools.append(tool)
            tool.setDefaultAction(action)
            tool.setProperty("role", "flat")
            line.addWidget(tool)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() > _ROOMY * self.fontMetrics().averageCharWidth()
        style = Qt.ToolButtonStyle
        for tool in self._tools:
            tool.setToolButtonStyle(
                style.ToolButtonTextBesideIcon if roomy else style.ToolButtonIconOnly
            )

    def show_releases(self, shown: Collection) -> None:
        """Name the release, or say how many."""
        if shown.only is None:
            self._title.setText(f"{shown.count:,} releases" if shown.count else "No release yet")
            self._byline.setText(_span(shown))
            return
        release = shown.only.release
        parts = [release.publisher, period.text_of(release.published)]
        self._title.setText(release.title)
        self._byline.setText(" · ".join(part for part in parts if part))


def _span(shown: Collection) -> str:
    if shown.first is None or shown.last is None:
        return ""
    first, last = period.text_of(shown.first), period.text_of(shown.last)
    return first if first == last else f"{first} to {last}"
