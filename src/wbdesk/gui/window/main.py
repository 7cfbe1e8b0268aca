"""The main window: puts the screens together and lets the user's actions reach them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from wbdesk.gui.dragged import ours
from wbdesk.gui.records.recent import RecentSearches
from wbdesk.gui.settings import Settings
from wbdesk.gui.theme.look import Choice, Look
from wbdesk.gui.window import state
from wbdesk.gui.window.actions import IN_HEADER, make_actions, recolour
from wbdesk.gui.window.header import Header
from wbdesk.gui.window.opening import Opening
from wbdesk.gui.window.pages import Pages
from wbdesk.gui.window.parts import Parts
from wbdesk.gui.window.shelf import Shelf
from wbdesk.gui.window.slots import slots_of
from wbdesk.gui.window.tabs import Tabs, of_records
from wbdesk.gui.window.tally import Tally
from wbdesk.gui.work.turns import Turns
from wbdesk.gui.work.worker import Worker
from wbdesk.model.errors import UserError
from wbdesk.model.kinds import KINDS
from wbdesk.model.query import Query, parse
from wbdesk.model.view import View

if TYPE_CHECKING:
    from wbdesk.gui.palette.dialog import Palette
    from wbdesk.gui.quotecheck.dialog import QuoteCheck
    from wbdesk.gui.window.tabs import Page
    from wbdesk.library import ReleaseRow


class MainWindow(QMainWindow, Parts):
    """`ready` follows when the first tab shows the library."""

    ready = Signal()

    def __init__(
        self, worker: Worker, counts: Worker, tasks: Worker, look: Look, settings: Settings
    ) -> None:
        super().__init__()
        self._worker = self.worker = worker
        self._counts = self.counts = counts
        self._tasks = self.tasks = tasks
        self._look = self.look = look
        self._settings = self.settings = settings
        self.palette_dialog: Palette | None = None
        self.quote_check: QuoteCheck | None = None
        self.turns = Turns(self)
        self.opening = Opening(self, self.turns)
        self._stale = False
        self._refusing = self._said_meanwhile = False
        self.pages = Pages(self)
        self.setWindowTitle("wbdesk")
        self.setAcceptDrops(True)
        self.actions_by_name = make_actions(self, look, slots_of(self))
        self._build()
        self._connect()
        state.restore(self, settings)
        self.opening.read()

    @property
    def current_release(self) -> ReleaseRow | None:
        """The release that what is done to one is done to: that of the row the user stands on.

        None before the library is read, and where it is empty.
        """
        page = self.tabs.pages.get(self.tabs.name)
        return self.shelf.row_of(page.view.current() if of_records(page) else None)

    @property
    def busy(self) -> bool:
        """Whether an answer from the library is still on its way, or being shown."""
        return any(each.busy for each in (self._worker, self._counts, self._tasks, self.turns))

    def reload(self) -> None:
        """Read everything shown anew."""
        self._stale = True
        self.shelf.reload()

    def find_here(self) -> None:
        """Put the keyboard into the search box of the tab."""
        box = self.tabs.page(self.tabs.name).box or self.header.everywhere
        box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        box.selectAll()

    def find_everywhere(self, text: str | None = None) -> None:
        """Put the keyboard into the box for all tabs, with `text` in it if given."""
        if text:
            self._clear(self.tabs.page(self.tabs.name))
            self.header.everywhere.setText(text)
        self.header.everywhere.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.header.everywhere.selectAll()

    def explain_search(self) -> None:
        """Show the search language at the box that has the keyboard, else at that of the tab."""
        everywhere, page = self.header.everywhere, self.tabs.page(self.tabs.name)
        box = everywhere if self.focusWidget() is everywhere else page.box
        (box or everywhere).explain()

    def clear_searches(self) -> None:
        """Show everything again."""
        self.header.everywhere.clear()
        for page in self.tabs.pages.values():
            self._clear(page)

    @staticmethod
    def _clear(page: Page) -> None:
        if page.box is not None:
            page.box.clear()

    def tell(self, text: str) -> None:
        """Say something in the status bar."""
        self.tally.tell(text)

    def query_of(self, name: str) -> Query:
        """What narrows a tab now."""
        page = self.tabs.pages.get(name)
        return page.query if page is not None else self.everywhere

    @property
    def everywhere(self) -> Query:
        """The search of all tabs."""
        return parse(self.header.everywhere.text())

    def closeEvent(self, event: QCloseEvent) -> None:
        state.keep(self, self._settings)
        self.imports.reviews.put_off()
        self.recovery.end()
        for each in (self._worker, self._counts, self._tasks):
            each.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if files := _files(event.mimeData()):
            event.acceptProposedAction()
            self.texts.attach_or_import(files)

    def _build(self) -> None:
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        shown = [self.actions_by_name[name] for name in IN_HEADER]
        self.header = Header(self._look, shown, middle)
        self.header.everywhere.complete(self._counts, self._views_everywhere)
        self.tabs = Tabs(self.pages.make, middle)
        column.addWidget(self.header)
        column.addWidget(self.tabs, 1)
        self.setCentralWidget(middle)
        menu = [self.actions_by_name[name] for name in ("preview", "export", "remove")]
        self.shelf = Shelf(self._worker, self.turns, self._look, menu, self)
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.shelf)
        self.shelf.hide()
        self.tally = Tally(self, self._counts)

    def _connect(self) -> None:
        self.header.everywhere.textChanged.connect(self._search_everywhere)
        self.header.everywhere.down.connect(self.into_results)
        everywhere = RecentSearches(self.header.everywhere, self.settings, "everywhere")
        self.pages.recent["everywhere"] = everywhere
        self.tabs.built.connect(self.pages.introduce)
        self.shelf.changed.connect(self._show_chosen)
        self.shelf.learnt.connect(self.tally.say_text)
        self.shelf.refused.connect(self.refused)
        for each in (self._worker, self._counts, self._tasks):
            each.refused.connect(self._refused_meanwhile)
        self.ready.connect(self._furnish)
        self._look.changed.connect(self._recolour)

    def _furnish(self) -> None:
        """What nobody sees, once the library is shown; each is made at its first use."""
        self.turns.do(
            self._offer_imports, self._offer_searches, self._offer_libraries, self._recolour
        )

    def _offer_imports(self) -> None:
        self.shelf.remove_wanted.connect(self.imports.remove)
        self.imports.name_undo()

    def _offer_searches(self) -> None:
        self.searches.load()
        self.marking.begin()

    def _offer_libraries(self) -> None:
        self.libraries.begin()

    def _show_chosen(self) -> None:
        """Bring everything to the releases chosen."""
        self._said_meanwhile = False
        if not self.opening.begun:
            self.opening.show()
            return
        for step in (self.name_chosen, self.show_rows, self.tell_chosen):
            if self.turns.busy:
                self.turns.do(step)
            else:
                step()

    def name_chosen(self) -> None:
        """Name the releases chosen, in the header and in the title."""
        shown = self.shelf.shown
        self.header.show_releases(shown)
        title = shown.only.release.title if shown.only else f"{shown.count:,} releases"
        self.setWindowTitle(f"{title} - wbdesk")

    def show_rows(self) -> None:
        """Bring the tabs to the releases chosen; the current one is built if need be."""
        reread, self._stale = self._stale, False
        self.pages.update_all(reread=reread)
        self.tabs.page(self.tabs.name)

    def tell_chosen(self) -> None:
        """Say how many records the releases chosen have, and whether they have a text."""
        self.tally.count_all()
        self.tally.count()
        self.tally.say_text()

    def _search_everywhere(self) -> None:
        query = self.everywhere
        for page in self.tabs.pages.values():
            page.search_everywhere(query)
        self.tally.count()

    def _views_everywhere(self, text: str) -> list[View]:
        return [View(kind.name, parse(text), self.shelf.wanted) for kind in KINDS]

    def into_results(self) -> None:
        """Give the keyboard to what the current tab shows."""
        self.tabs.pages[self.tabs.name].take_keyboard()

    def source_of_current(self) -> None:
        """Go to the passage of the record the keyboard stands on."""
        page = self.tabs.pages.get(self.tabs.name)
        if of_records(page):
            self.pages.show_in_source(page.view.current())

    def toggle_releases(self) -> None:
        """Show or hide the panel of releases."""
        self.shelf.setVisible(not self.shelf.isVisible())
        if self.shelf.isVisible():
            self.shelf.panel.list.setFocus()

    def choose_theme(self, choice: Choice) -> None:
        """Take a theme, and remember it."""
        self._look.choose(choice)
        self._settings.keep("theme", choice)

    def _recolour(self) -> None:
        recolour(self.actions_by_name, self._look)

    def refused(self, error: Exception) -> None:
        """Say why the library cannot be read, and offer what can be done."""
        if not isinstance(error, UserError):
            raise error
        self.statusBar().showMessage(str(error))
        if not self._refusing:
            self._refusing = True
            if not self.recovery.offer(error):
                self.ask.refuse(str(error))
            self._refusing = False

    def _refused_meanwhile(self, error: Exception) -> None:
        """The same for a question nobody waits for, once: where one fails, many do."""
        if not self._said_meanwhile:
            self._said_meanwhile = True
            self.refused(error)

    def all_actions(self) -> list[QAction]:
        """Every action with a name, for the list of shortcuts."""
        return list(self.actions_by_name.values())


def _files(data: QMimeData) -> list[str]:
    """Files and addresses in what is dragged here; rows of our own are none, whatever they say."""
    if ours(data):
        return []
    local = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return local or [u.toString() for u in data.urls() if u.scheme() in ("http", "https")]
