"""What each action of the window does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wbdesk.gui.window.main import MainWindow


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
        "quit": window.close,
        "copy": window.paperwork.copy,
        "source": window.source_of_current,
        "find": window.find_here,
        "everywhere": partial(window.find_everywhere, None),
        "clear": window.clear_searches,
        "releases": window.toggle_releases,
        "system": partial(window.choose_theme, "system"),
        "light": partial(window.choose_theme, "light"),
        "dark": partial(window.choose_theme, "dark"),
        "help": paper.help,
        "shortcuts": paper.shortcuts,
        "about": paper.about,
    }
