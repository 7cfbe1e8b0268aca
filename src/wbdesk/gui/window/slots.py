"""What each action of the window does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from wbdesk.gui.records.tab import RecordTab
from wbdesk.gui.window.tabs import SOURCE

if TYPE_CHECKING:
    from wbdesk.gui.window.main import MainWindow
    from wbdesk.gui.window.tabs import Page
    from wbdesk.library import Row
    from wbdesk.tasks.quotecheck import Found


def slots_of(window: MainWindow) -> dict[str, Callable[[], object]]:
    """The slots by the names of the actions."""
    paper = window.paperwork
    imports = window.imports
    return {
        "import": imports.choose_files,
        "import_folder": imports.choose_folder,
        "import_address": imports.choose_address,
        "waiting": imports.reviews.show_waiting,
        "review": imports.reviews.again,
        "remove": imports.remove_chosen,
        "undo": imports.undo_stack.undo,
        "redo": imports.undo_stack.redo,
        "attach": paper.attach,
        "detach": paper.detach,
        "preview": paper.preview,
        "export": paper.export,
        "backup": paper.backup,
        "restore": paper.restore,
        "quit": window.close,
        "star": window.marking.star,
        "collect": window.collecting.collect,
        "tray": window.collecting.toggle,
        "copy": window.paperwork.copy,
        "source": window.source_of_current,
        "find": window.find_here,
        "palette": partial(open_palette, window),
        "everywhere": partial(window.find_everywhere, None),
        "clear": window.clear_searches,
        "keep_search": window.searches.keep_current,
        "searches": window.searches.manage,
        "quotecheck": partial(open_quote_check, window),
        "releases": window.toggle_releases,
        "group": partial(group_tabs, window),
        "system": partial(window.choose_theme, "system"),
        "light": partial(window.choose_theme, "light"),
        "dark": partial(window.choose_theme, "dark"),
        "preferences": paper.preferences,
        "help": paper.help,
        "shortcuts": paper.shortcuts,
        "about": paper.about,
    }


def group_tabs(window: MainWindow) -> None:
    """Group the rows of every tab by release, or not, as the action says."""
    for page in window.tabs.pages.values():
        group_tab(window, page)


def group_tab(window: MainWindow, page: Page) -> None:
    """The same for one tab, as it is built."""
    if isinstance(page, RecordTab):
        page.view.group(window.actions_by_name["group"].isChecked())


def open_palette(window: MainWindow) -> None:
    """Open the palette over the window."""
    from wbdesk.gui.palette.dialog import Palette

    actions = [each for each in window.all_actions() if not each.isCheckable()]
    window.palette_dialog = Palette(window.worker, window.look, window.settings, actions, window)
    window.palette_dialog.opened.connect(window.show_record)
    window.palette_dialog.open()
    window.palette_dialog.box.setFocus()


def open_quote_check(window: MainWindow) -> None:
    """Open the check of quotations beside the window, with the text it had."""
    from wbdesk.gui.quotecheck.dialog import QuoteCheck

    if window.quote_check is None:
        window.quote_check = QuoteCheck(window.worker, window.look, window)
        window.quote_check.source_wanted.connect(partial(show_found, window))
        window.quote_check.quote_wanted.connect(partial(show_quote, window))
        window.quote_check.resize(int(window.width() * 0.62), int(window.height() * 0.8))
    window.quote_check.show()
    window.quote_check.raise_()
    window.quote_check.activateWindow()
    window.quote_check.take_clipboard()


def show_found(window: MainWindow, found: Found) -> None:
    """Go to the place of a quotation: in the text, else in the outline of its release."""
    if found.in_text:
        page = window.tabs.go(SOURCE)
        assert not isinstance(page, RecordTab)
        page.reveal_stretch(found.release.id, found.comparison.stretch)
    else:
        window.show_in_source(found.quote)
    window.activateWindow()


def show_quote(window: MainWindow, row: Row) -> None:
    """Go to the quote a quotation stands in."""
    window.show_record(row)
    window.activateWindow()
