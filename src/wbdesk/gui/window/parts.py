"""The parts of the window that do what the user asks, each made when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from wbdesk.gui.dialogs.ask import Ask
    from wbdesk.gui.window.charts import ChartsOut
    from wbdesk.gui.window.collecting import Collecting
    from wbdesk.gui.window.imports import Imports
    from wbdesk.gui.window.libraries import Libraries
    from wbdesk.gui.window.main import MainWindow
    from wbdesk.gui.window.marking import Marking
    from wbdesk.gui.window.paperwork import Paperwork
    from wbdesk.gui.window.recovery import Recovery
    from wbdesk.gui.window.searches import Searches
    from wbdesk.gui.window.texts import Texts


class Parts:
    """Of the main window: none of them shows anything by itself, so none delays it."""

    @property
    def _whole(self) -> MainWindow:
        return cast("MainWindow", self)

    @cached_property
    def ask(self) -> Ask:
        """What asks the user and tells them."""
        from wbdesk.gui.dialogs.ask import Ask

        return Ask(self._whole)

    @cached_property
    def paperwork(self) -> Paperwork:
        """Files and dialogs."""
        from wbdesk.gui.window.paperwork import Paperwork

        window = self._whole
        return Paperwork(window, window.tasks, window.look, window.settings, self.ask)

    @cached_property
    def texts(self) -> Texts:
        """The text of the release."""
        from wbdesk.gui.window.texts import Texts

        return Texts(self._whole, self._whole.tasks, self._whole.settings)

    @cached_property
    def imports(self) -> Imports:
        """What brings releases in and takes them out, and what can be undone."""
        from wbdesk.gui.window.imports import Imports

        window = self._whole
        return Imports(window, window.tasks, window.look, window.settings, self.ask)

    @cached_property
    def marking(self) -> Marking:
        """The user's marks."""
        from wbdesk.gui.desk.book import MarkBook
        from wbdesk.gui.window.marking import Marking

        imports = self.imports
        book = MarkBook(self._whole.tasks, imports.undo_stack, imports.failed)
        return Marking(self._whole, book)

    @cached_property
    def collecting(self) -> Collecting:
        """The tray."""
        from wbdesk.gui.window.collecting import Collecting

        return Collecting(self._whole, self._whole.tasks, self._whole.look)

    @cached_property
    def searches(self) -> Searches:
        """The searches with a name."""
        from wbdesk.gui.window.searches import Searches

        return Searches(self._whole, self._whole.tasks)

    @cached_property
    def charts(self) -> ChartsOut:
        """What copies, saves and prints a chart."""
        from wbdesk.gui.window.charts import ChartsOut

        return ChartsOut(self._whole, self._whole.tasks)

    @cached_property
    def libraries(self) -> Libraries:
        """Other libraries."""
        from wbdesk.gui.window.libraries import Libraries

        return Libraries(self._whole, self._whole.tasks, self._whole.settings)

    @cached_property
    def recovery(self) -> Recovery:
        """The way on where the library is damaged."""
        from wbdesk.gui.window.recovery import Recovery

        window = self._whole
        return Recovery(window, (window.worker, window.counts, window.tasks), window.settings)
