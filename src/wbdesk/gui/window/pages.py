"""The tabs of the window: makes each, connects it, and brings it up to the releases chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from wbdesk.gui.records.recent import RecentSearches
from wbdesk.gui.window import state
from wbdesk.gui.window.slots import group_tab
from wbdesk.gui.window.tabs import OVERVIEW, SOURCE, Tabs, of_records
from wbdesk.model.kinds import BY_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wbdesk.gui.detail.related import RelatedBox
    from wbdesk.gui.overview.tab import OverviewTab
    from wbdesk.gui.records.tab import RecordTab
    from wbdesk.gui.source.tab import SourceTab
    from wbdesk.gui.window.main import MainWindow
    from wbdesk.gui.window.tabs import Page
    from wbdesk.library import Row
    from wbdesk.model.checking import Stretch


class Pages(QObject):
    """Knows what each tab asks of the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.related: dict[str, RelatedBox] = {}
        self.recent: dict[str, RecentSearches] = {}

    @property
    def _tabs(self) -> Tabs:
        return self._window.tabs

    def make(self, name: str, holder: QWidget) -> Iterator[Page | None]:
        """Makes a tab's page, piece by piece: None between two of them, the page at the end.

        What only some tabs need is loaded with the first of them.
        """
        window = self._window
        if name == OVERVIEW:
            from wbdesk.gui.overview.tab import OverviewTab

            yield OverviewTab(window.worker, window.look, holder)
        elif name == SOURCE:
            from wbdesk.gui.source.tab import SourceTab

            yield SourceTab(window.worker, window.look, holder)
        else:
            from wbdesk.gui.detail.pane import DetailPane
            from wbdesk.gui.records.tab import RecordTab

            detail = DetailPane(BY_NAME[name], window.look, holder)
            yield None
            page = RecordTab(detail, window.worker, window.counts, window.look, holder)
            yield None
            page.lay_out()
            yield None
            yield page

    def introduce(self, name: str, page: Page) -> None:
        """Connect a tab that was just built, and bring it up to date."""
        window = self._window
        page.searched.connect(window.tally.say_shown)
        if of_records(page):
            self._introduce_records(name, page)
        elif name == OVERVIEW:
            self._introduce_overview(page)  # type: ignore[arg-type]
        else:
            self._introduce_source(page)  # type: ignore[arg-type]
        state.restore_page(name, page, window.settings)
        if page.box is not None:
            self.recent[name] = RecentSearches(page.box, window.settings, name)
        if window.actions_by_name["group"].isChecked():
            group_tab(window, page)
        if window.opening.under_way:
            # Laid out first: both at once would take longer than a frame.
            window.turns.do(partial(self._fill, name, page))
        else:
            self._fill(name, page)

    def _fill(self, name: str, page: Page) -> None:
        page.search_everywhere(self._window.everywhere)
        self.update(name, page)
        self._window.tally.introduce(page)

    def update(self, name: str, page: Page) -> None:
        """Bring a tab to the releases chosen."""
        shelf = self._window.shelf
        # That of the row may still be on its way.
        current = self._window.current_release or shelf.shown.newest
        if name != SOURCE:
            page.of(shelf.wanted, several=shelf.several)  # type: ignore[union-attr]
        elif current is not None:
            page.load(current.release.id)  # type: ignore[union-attr]
        else:
            page.clear()  # type: ignore[union-attr]

    def update_all(self, *, reread: bool) -> None:
        """The same for all tabs; `reread` where the library changed."""
        for name, page in list(self._tabs.pages.items()):
            if reread and of_records(page):
                page.reload()
            self.update(name, page)

    def go(self, name: str) -> None:
        """Show a tab and give it the keyboard."""
        self._tabs.go(name).take_keyboard()

    def toggle_graphic(self) -> None:
        """Show or hide the chart of the tab."""
        page = self._tabs.pages.get(self._tabs.name)
        if of_records(page) and page.switch.buttons:
            page.switch.toggle()

    def show_record(self, row: Row) -> None:
        """Go to a record in its tab."""
        page = self._tabs.go(row.kind)
        assert of_records(page)
        page.reveal(row)

    def show_in_source(self, row: Row | None) -> None:
        """Go to the passage of a record."""
        if row is not None:
            page: SourceTab = self._tabs.go(SOURCE)  # type: ignore[assignment]
            page.reveal(row)

    def show_stretch(self, release: str, stretch: Stretch) -> None:
        """Go to a stretch of the text of a release."""
        page: SourceTab = self._tabs.go(SOURCE)  # type: ignore[assignment]
        page.reveal_stretch(release, stretch)

    def _introduce_records(self, name: str, page: RecordTab) -> None:
        window = self._window
        page.counted.connect(partial(window.tally.counted, name))
        page.source_wanted.connect(self.show_in_source)
        page.view.chosen.connect(window.shelf.know)
        page.copy_wanted.connect(window.paperwork.copy_rows)
        page.everywhere_wanted.connect(window.find_everywhere)
        page.release_wanted.connect(window.shelf.show_release)
        page.facets.wanted.connect(window.searches.search)
        self._relate(page)
        self._offer(page.graphic)
        window.searches.introduce(page)

    def _offer(self, widget: QWidget) -> None:
        """Give a chart its menu."""
        actions = self._window.actions_by_name
        widget.addActions([actions[f"chart_{each}"] for each in ("copy", "save", "print")])
        widget.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _relate(self, page: RecordTab) -> None:
        """Show below each record what belongs to it."""
        from wbdesk.gui.detail.related import RelatedBox

        window = self._window
        related = RelatedBox(window.counts, lambda: window.shelf.wanted, page.detail)
        page.detail.add_below(related)
        page.detail.shown.connect(related.follow)
        page.searched.connect(related.wait)
        related.row_wanted.connect(self.show_record)
        related.search_wanted.connect(self.search)
        self.related[page.kind.name] = related

    def _introduce_overview(self, page: OverviewTab) -> None:
        window = self._window
        page.row_wanted.connect(self.show_record)
        page.tab_wanted.connect(self.go)
        page.search_wanted.connect(self.search)
        page.release_wanted.connect(window.shelf.show_release)
        page.clear_wanted.connect(window.clear_searches)
        self._offer(page)

    def _introduce_source(self, page: SourceTab) -> None:
        window = self._window
        page.counted.connect(partial(window.tally.counted, SOURCE))
        page.row_wanted.connect(self.show_record)
        page.attach_wanted.connect(window.texts.attach)
        page.fetch_wanted.connect(window.texts.fetch_text)

    def search(self, tab: str, text: str) -> None:
        """Search in a tab."""
        box = self._tabs.go(tab).box
        if box is not None:
            box.setText(text)
