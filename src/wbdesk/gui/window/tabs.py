"""The tabs, each built when it is first looked at, and the numbers on them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from wbdesk.model.kinds import KINDS

OVERVIEW, SOURCE = "overview", "source"
NAMES = (OVERVIEW, *(kind.name for kind in KINDS), SOURCE)
LABELS = {
    OVERVIEW: "Overview",
    **{kind.name: kind.label for kind in KINDS},
    SOURCE: "Source",
}

if TYPE_CHECKING:
    # Not looked at on every launch, so not imported on every launch.
    from typing_extensions import TypeIs

    from wbdesk.gui.overview.tab import OverviewTab
    from wbdesk.gui.records.tab import RecordTab
    from wbdesk.gui.source.tab import SourceTab

    Page = RecordTab | SourceTab | OverviewTab


def of_records(page: Page | None) -> TypeIs[RecordTab]:
    """Whether a page is a tab of records; asked so, nothing is loaded that is not shown."""
    return hasattr(page, "kind")


class Tabs(QTabWidget):
    """`built` gives the name and page of a tab that was just made."""

    built = Signal(str, object)

    def __init__(
        self, make: Callable[[str, QWidget], Iterator[Page | None]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._pages: dict[str, Page] = {}
        self._making: dict[str, Iterator[Page | None]] = {}
        self._made: dict[str, Page] = {}
        self._holders: dict[str, QWidget] = {}
        self.setDocumentMode(True)
        self.setAccessibleName("Tabs")
        for name in NAMES:
            holder = QWidget(self)
            box = QVBoxLayout(holder)
            box.setContentsMargins(0, 0, 0, 0)
            self._holders[name] = holder
            self.addTab(holder, LABELS[name])
        self.currentChanged.connect(self._build_current)

    @property
    def pages(self) -> dict[str, Page]:
        """The tabs built so far."""
        return self._pages

    @property
    def name(self) -> str:
        """The name of the current tab."""
        return NAMES[self.currentIndex()]

    def page(self, name: str) -> Page:
        """A tab's page, built if need be."""
        if name not in self._pages:
            while self.make(name):
                pass
            holder, page = self._holders[name], self._made.pop(name)
            self._pages[name] = page
            layout = holder.layout()
            assert layout is not None
            layout.addWidget(page)
            self.built.emit(name, page)
        return self._pages[name]

    def make(self, name: str) -> bool:
        """Make a piece of a tab's page, which `page` then puts into its place; whether there is
        more to make.
        """
        if name in self._pages or name in self._made:
            return False
        if name not in self._making:
            self._making[name] = self._make(name, self._holders[name])
        page = next(self._making[name])
        if page is not None:
            self._made[name] = page
            del self._making[name]
        return page is None

    def go(self, name: str) -> Page:
        """Show a tab."""
        page = self.page(name)
        self.setCurrentIndex(NAMES.index(name))
        return page

    def begin_at(self, name: str) -> None:
        """Take a tab for the current one; it is built with the first look at the library."""
        self.blockSignals(True)
        self.setCurrentIndex(NAMES.index(name))
        self.blockSignals(False)

    def count_on(self, name: str, number: int | None) -> None:
        """Put a number on a tab."""
        text = LABELS[name] if number is None else f"{LABELS[name]}  {number:,}"
        if self.tabText(NAMES.index(name)) != text:
            # Setting it lays out the bar anew, the same text or not. The bar's own call, as that
            # of the whole has the page painted anew as well.
            self.tabBar().setTabText(NAMES.index(name), text)

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.LayoutRequest:
            return super().event(event)
        # The row of tabs has another width: what is below it need not be painted for that.
        # What changes its place or size by this is painted all the same.
        self.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled)
        try:
            return super().event(event)
        finally:
            self.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, False)

    def _build_current(self) -> None:
        page = self.page(self.name)
        # Who went here by a key or a link means to go on here, not in the row of tabs.
        if not self.tabBar().hasFocus():
            page.take_keyboard()
