"""The searches a person named: kept in the library, pinned as buttons, each change undoable."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from wbdesk.gui.window.tabs import of_records
from wbdesk.gui.work.worker import Worker
from wbdesk.library import Library
from wbdesk.model.kinds import BY_NAME
from wbdesk.model.naming import key, same
from wbdesk.model.saved import SavedSearch

if TYPE_CHECKING:
    from wbdesk.gui.records.tab import RecordTab
    from wbdesk.gui.searches.dialog import SearchesDialog
    from wbdesk.gui.window.main import MainWindow


class Searches(QObject):
    """`changed` follows when there are others."""

    changed = Signal()

    def __init__(self, window: MainWindow, tasks: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self.all: dict[str, SavedSearch] = {}
        self.dialog: SearchesDialog | None = None

    def load(self) -> None:
        """Read them."""
        self._tasks.ask("searches", Library.searches, self._loaded, self._window.imports.failed)

    def introduce(self, page: RecordTab) -> None:
        """Give a tab the buttons of those pinned for it."""
        wanted = [each for each in self.all.values() if each.pinned]
        page.facets.pin([each for each in wanted if each.tab in ("", page.kind.name)])

    def search(self, search: SavedSearch) -> None:
        """Search for it, in its tab or in all."""
        if not search.tab:
            self._window.find_everywhere(search.text)
        elif search.tab in BY_NAME:
            self._window.pages.search(search.tab, search.text)

    def keep_current(self) -> None:
        """Give the search of the tab a name; where it has none, the one of all tabs."""
        window = self._window
        page = window.tabs.pages.get(window.tabs.name)
        tab, text = "", window.header.everywhere.text().strip()
        if of_records(page) and page.box.text().strip():
            tab, text = page.kind.name, page.box.text().strip()
        if not text:
            window.tell("There is no search to save: type one first.")
            return
        name = window.ask.line("Save this search", f"Name for “{text[:60]}”:", text[:40])
        if name and name.strip():
            there = self.find(name.strip())
            pinned = there.pinned if there else True
            new = SavedSearch(" ".join(name.split()), tab, text, pinned)
            self.change(f"save search {new.name}", there, new)

    def find(self, name: str) -> SavedSearch | None:
        """The one of a name, whatever its case."""
        kept = same(name, self.all)
        return None if kept is None else self.all[kept]

    def pin(self, search: SavedSearch, on: bool) -> None:
        """Give a search a button, or take it away."""
        after = msgspec.structs.replace(search, pinned=on)
        if after != search:
            self.change("pin search" if on else "unpin search", search, after)

    def change(self, text: str, before: SavedSearch | None, after: SavedSearch | None) -> None:
        """Put one in place of another, as one step; None where there is none."""
        self._window.imports.undo_stack.push(_Changed(text, before, after, self))

    def put(self, before: SavedSearch | None, after: SavedSearch | None) -> None:
        """Do the same without a step."""
        call = partial(_put, before, after)
        self._tasks.ask("", call, lambda _: None, self._window.imports.failed)
        if before is not None:
            self.all.pop(before.name, None)
        if after is not None:
            self.all[after.name] = after
        self._tell()

    def manage(self) -> None:
        """List them."""
        from wbdesk.gui.searches.dialog import SearchesDialog

        self.dialog = SearchesDialog(self, self._window.ask, self._window)
        self.dialog.open()

    def _loaded(self, found: list[SavedSearch]) -> None:
        self.all = {each.name: each for each in found}
        self._tell()

    def _tell(self) -> None:
        self.all = dict(sorted(self.all.items(), key=lambda pair: key(pair[0])))
        for page in self._window.tabs.pages.values():
            if of_records(page):
                self.introduce(page)
        self.changed.emit()


class _Changed(QUndoCommand):
    def __init__(
        self,
        text: str,
        before: SavedSearch | None,
        after: SavedSearch | None,
        searches: Searches,
    ) -> None:
        super().__init__(text)
        self._before = before
        self._after = after
        self._searches = searches

    def redo(self) -> None:
        self._searches.put(self._before, self._after)

    def undo(self) -> None:
        self._searches.put(self._after, self._before)


def _put(before: SavedSearch | None, after: SavedSearch | None, library: Library) -> None:
    if before is not None and (after is None or after.name != before.name):
        library.drop_search(before.name)
    if after is not None:
        library.keep_search(after)
