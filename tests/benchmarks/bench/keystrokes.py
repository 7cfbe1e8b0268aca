"""From a key press to the painted rows: every letter of every search, in every tab."""

from PySide6.QtTest import QTest

from bench import queries
from bench.beside import Beside
from bench.clocks import Start, Taken
from bench.figures import Act
from bench.window import Desk
from wbdesk.gui.records.tab import RecordTab
from wbdesk.model.kinds import KINDS

REST, BURST, LOOK = 60, 30, 300
"""Milliseconds between two keys: of a typist, and of the fastest burst; and of a look at what
was found, in which charts are drawn.
"""
_WORD = "ministersecurity"


def measure(desk: Desk, beside: Beside, *, quick: bool) -> list[Act]:
    """Every letter typed, and the last letters of bursts."""
    found: list[Act] = []
    for kind in KINDS:
        page = desk.tab(kind.name)
        doing = f"typing in {kind.name}"
        for name, text in queries.typed_in(beside.db, kind.name, few=quick):
            _clear(desk, page)
            for end in range(1, len(text) + 1):
                if quick and end not in (1, len(text)):
                    QTest.keyClicks(page.box, text[end - 1])
                    continue
                with desk.pulse.during(doing):
                    ours = _press(desk, page, text[end - 1])
                    desk.pause(2 if quick else LOOK if end == len(text) else REST)
                found.append(beside.page(name, kind.name, ours, text[:end]))
        for _ in range(1 if quick else 5):
            _clear(desk, page)
            with desk.pulse.during(doing):
                ours = _burst(desk, page)
                desk.settle()
            found.append(beside.page("burst", kind.name, ours, _WORD))
        _clear(desk, page)
    return found


def _press(desk: Desk, page: RecordTab, letter: str) -> Taken:
    """Type a letter; the time until its rows are painted."""
    start = Start()
    QTest.keyClicks(page.box, letter)
    asked = page.query
    shown = desk.painted.wait(
        lambda: page.model.view.query == asked, page.view.viewport(), page.empty
    )
    return start.until(shown)


def _burst(desk: Desk, page: RecordTab) -> Taken:
    """Type a word without waiting for anything; the time from its last letter."""
    for letter in _WORD[:-1]:
        QTest.keyClicks(page.box, letter)
        desk.pause(BURST)
    return _press(desk, page, _WORD[-1])


def _clear(desk: Desk, page: RecordTab) -> None:
    page.box.clear()
    page.box.setFocus()
    desk.settle()
