"""What each action of the window does."""

# ruff: noqa: PLW0108 - a lambda looks up what is not made yet

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from wbdesk.gui.window.quotations import open_quote_check
from wbdesk.gui.window.tabs import NAMES, of_records

if TYPE_CHECKING:
    from wbdesk.gui.window.main import MainWindow
    from wbdesk.gui.window.tabs import Page


def slots_of(window: MainWindow) -> dict[str, Callable[[], object]]:
    """The slots by the names of the actions.

    Most look up what they belong to when they are called: it is made after the window is shown.
    """
    return {
        "import": lambda: window.imports.choose_files(),
        "import_folder": lambda: window.imports.choose_folder(),
        "import_address": lambda: window.imports.choose_address(),
        "waiting": lambda: window.imports.reviews.show_waiting(),
        "review": lambda: window.imports.reviews.again(),
        "remove": lambda: window.imports.remove_chosen(),
        "undo": lambda: window.imports.undo_stack.undo(),
        "redo": lambda: window.imports.undo_stack.redo(),
        "attach": lambda: window.texts.attach(),
        "detach": lambda: window.texts.detach(),
        "preview": lambda: window.paperwork.preview(),
        "export": lambda: window.paperwork.export(),
        "backup": lambda: window.paperwork.backup(),
        "restore": lambda: window.paperwork.restore(),
        "open_library": lambda: window.libraries.open_another(),
        "quit": window.close,
        "star": lambda: window.marking.star(),
        "orphans": lambda: window.marking.show_orphans(),
        "collect": lambda: window.collecting.collect(),
        "tray": lambda: window.collecting.toggle(),
        "copy": lambda: window.paperwork.copy(),
        "source": window.source_of_current,
        "find": window.find_here,
        "palette": partial(open_palette, window),
        "everywhere": partial(window.find_everywhere, None),
        "clear": window.clear_searches,
        "language": window.explain_search,
        "keep_search": lambda: window.searches.keep_current(),
        "searches": lambda: window.searches.manage(),
        "quotecheck": partial(open_quote_check, window),
        "releases": window.toggle_releases,
        "graphic": window.pages.toggle_graphic,
        "chart_copy": lambda: window.charts.copy(),
        "chart_save": lambda: window.charts.save(),
        "chart_print": lambda: window.charts.print(),
        "group": partial(group_tabs, window),
        **{f"go_{name}": partial(window.pages.go, name) for name in NAMES},
        "system": partial(window.choose_theme, "system"),
        "light": partial(window.choose_theme, "light"),
        "dark": partial(window.choose_theme, "dark"),
        "preferences": lambda: window.paperwork.preferences(),
        "help": lambda: window.paperwork.help(),
        "shortcuts": lambda: window.paperwork.shortcuts(),
        "about": lambda: window.paperwork.about(),
    }


def group_tabs(window: MainWindow) -> None:
    """Group the rows of every tab by release, or not, as the action says."""
    for page in window.tabs.pages.values():
        group_tab(window, page)


def group_tab(window: MainWindow, page: Page) -> None:
    """The same for one tab, as it is built."""
    if of_records(page):
        page.view.group(window.actions_by_name["group"].isChecked())


def open_palette(window: MainWindow) -> None:
    """Open the palette over the window."""
    from wbdesk.gui.palette.dialog import Palette

    actions = [each for each in window.all_actions() if not each.isCheckable()]
    window.palette_dialog = Palette(window.worker, window.look, window.settings, actions, window)
    window.palette_dialog.opened.connect(window.pages.show_record)
    window.palette_dialog.open()
    window.palette_dialog.box.setFocus()
