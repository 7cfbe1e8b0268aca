"""From a key press to the painted rows: every letter of every search, in every tab."""

import time
from collections.abc import Callable

import apsw
from PySide6.QtTest import QTest

from bench import queries
from bench.figures import Pair
from bench.window import Desk
from wbdesk.gui.records.tab import RecordTab
from wbdesk.model.kinds import KINDS

REST, BURST = 60, 30
"""Milliseconds between two keys: of a typist who looks up, and of the fastest burst."""
_WORD = "ministersecurity"


def measure(desk: Desk, db: apsw.Connection, *, quick: bool) -> list[Pair]:
    """The pairs of the typed letters, and of the last letters of bursts, in milliseconds."""
    found: list[Pair] = []
    for kind in KINDS:
        page = desk.tab(kind.name)
        for name, text in queries.typed_in(db, kind.name):
            _clear(desk, page)
            for end in range(1, len(text) + 1):
                with desk.pulse.during("typing"):
                    ours = _press(desk, page, text[:end])
                    desk.pause(2 if quick else REST)
                floor = timed(queries.page, db, kind.name, text[:end])
                found.append(Pair(name, kind.name, 1000 * ours, 1000 * floor))
        for _ in range(1 if quick else 5):
            _clear(desk, page)
            with desk.pulse.during("typing"):
                ours = _burst(desk, page)
                desk.settle()
            floor = timed(queries.page, db, kind.name, _WORD)
            found.append(Pair("burst", kind.name, 1000 * ours, 1000 * floor))
        _clear(desk, page)
    return found


def _press(desk: Desk, page: RecordTab, wanted: str) -> float:
    """Type the last letter of `wanted`; the seconds until its rows are painted."""
    start = time.perf_counter()
    QTest.keyClicks(page.box, wanted[-1])
    return _painted(desk, page, wanted) - start


def _burst(desk: Desk, page: RecordTab) -> float:
    """Type a word without waiting for anything; the seconds from its last letter."""
    for letter in _WORD[:-1]:
        QTest.keyClicks(page.box, letter)
        desk.pause(BURST)
    start = time.perf_counter()
    QTest.keyClicks(page.box, _WORD[-1])
    return _painted(desk, page, _WORD) - start


def _painted(desk: Desk, page: RecordTab, wanted: str) -> float:
    assert page.box.text() == wanted
    asked = page.query
    return desk.painted.wait(
        lambda: page.model.view.query == asked, page.view.viewport(), page.empty
    )


def _clear(desk: Desk, page: RecordTab) -> None:
    page.box.clear()
    page.box.setFocus()
    desk.settle()


def timed(call: Callable[..., object], *given: object) -> float:
    """The seconds of a call."""
    start = time.perf_counter()
    call(*given)
    return time.perf_counter() - start
