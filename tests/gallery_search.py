"""Pictures of a search box: what it offers, underlines and explains."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QDeadlineTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from wbdesk.gui.records.card import LanguageCard
from wbdesk.gui.records.searchbox import SearchBox
from wbdesk.gui.window.main import MainWindow

Shot = tuple[str, QWidget]


def boxes(window: MainWindow, size: str = "") -> Iterator[Shot]:
    """The boxes of a tab and of all tabs, at the size of text in force."""
    page = window.tabs.go("timeline")
    window.activateWindow()
    typed(page.box, "london OR belfast category:")
    yield f"complete-values{size}", window
    page.box.clear()
    typed(window.header.everywhere, "country:s")
    window.header.everywhere.completion.take_key(0x01000015)
    yield f"complete-everywhere{size}", window
    window.header.everywhere.clear()
    notes = window.tabs.go("notes")
    typed(notes.box, "to")
    yield f"complete-names{size}", window
    notes.box.clear()
    notes.box.setText("sanctions value:many")
    yield f"search-mistake{size}", window
    notes.box.setText("sanctoins trafikking")
    until(lambda: bool(notes.empty.offered))
    yield f"search-did-you-mean{size}", window
    notes.box.clear()
    window.actions_by_name["palette"].trigger()
    palette = window.palette_dialog
    assert palette is not None
    palette.box.setText("trafikking")
    until(lambda: bool(palette.model.query.text))
    yield f"palette-did-you-mean{size}", palette
    palette.reject()
    yield from cards(notes.box, f"notes{size}")
    yield from cards(window.header.everywhere, f"everywhere{size}")


def cards(box: SearchBox, name: str) -> Iterator[Shot]:
    """The card of a box."""
    box.explain()
    card = box.window().findChild(LanguageCard)
    assert card is not None
    yield f"language-{name}", card
    card.close()
    QCoreApplication.sendPostedEvents()


def typed(box: SearchBox, text: str) -> None:
    """Type and wait for what is offered."""
    box.setFocus()
    QTest.keyClicks(box, text)
    until(lambda: box.completion is not None and box.completion.open)


def until(done: Callable[[], bool]) -> None:
    """Wait for something, ten seconds at most."""
    end = QDeadlineTimer(10_000)
    while not done() and not end.hasExpired():
        QCoreApplication.processEvents()
