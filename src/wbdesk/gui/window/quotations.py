"""Opens the check of quotations, and goes where it leads."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wbdesk.gui.window.main import MainWindow
    from wbdesk.library import Row
    from wbdesk.tasks.quotecheck import Found


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
        window.pages.show_stretch(found.release.id, found.comparison.stretch)
    else:
        window.pages.show_in_source(found.quote)
    window.activateWindow()


def show_quote(window: MainWindow, row: Row) -> None:
    """Go to the quote a quotation stands in."""
    window.pages.show_record(row)
    window.activateWindow()
