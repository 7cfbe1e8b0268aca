"""What the window remembers: place, tab, columns, splitters and searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from wbdesk.gui.settings import Settings
from wbdesk.gui.window.tabs import NAMES, of_records

if TYPE_CHECKING:
    from wbdesk.gui.window.main import MainWindow
    from wbdesk.gui.window.tabs import Page

_SIZE = (1260, 780)
_PARTS = ("columns", "sized", "splitter", "graphic-splitter")


def restore(window: MainWindow, settings: Settings) -> None:
    """Put the window where it was, if that is still on a screen, and show the last tab."""
    window.resize(*_SIZE)
    geometry = settings.state("window")
    if not geometry.isEmpty():
        window.restoreGeometry(geometry)
        if QGuiApplication.screenAt(window.frameGeometry().center()) is None:
            window.resize(*_SIZE)
            window.move(QGuiApplication.primaryScreen().availableGeometry().topLeft())
    docks = settings.state("docks")
    if not docks.isEmpty():
        window.restoreState(docks)
        window.shelf.opens_itself = settings.text("several") != "yes"
    theme = settings.text("theme", "system")
    window.actions_by_name[theme if theme in ("light", "dark") else "system"].setChecked(True)
    name = settings.text("tab", NAMES[0])
    window.header.everywhere.setText(settings.text("search/everywhere"))
    window.tabs.begin_at(name if name in NAMES else NAMES[0])


def restore_page(name: str, page: Page, settings: Settings) -> None:
    """Give a tab that was just built its columns, splitter and search back."""
    if of_records(page):
        kept = {part: settings.state(f"{part}/{name}") for part in _PARTS}
        page.restore_state(kept, settings.text(f"graphic/{name}"))
    if page.box is not None:
        page.box.setText(settings.text(f"search/{name}"))


def keep(window: MainWindow, settings: Settings) -> None:
    """Remember all of it; tabs that were not built keep what was remembered of them."""
    settings.keep("window", window.saveGeometry())
    settings.keep("docks", window.saveState())
    settings.keep("several", "yes" if window.shelf.all.count > 1 else "no")
    settings.keep("tab", window.tabs.name)
    settings.keep("search/everywhere", window.header.everywhere.text())
    for name, page in window.tabs.pages.items():
        if page.box is not None:
            settings.keep(f"search/{name}", page.box.text())
        if of_records(page):
            for part, value in page.save_state().items():
                settings.keep(f"{part}/{name}", value)
            settings.keep(f"graphic/{name}", page.switch.name or "none")
    settings.save()
