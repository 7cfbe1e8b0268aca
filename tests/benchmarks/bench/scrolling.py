"""From a pull at the scroll bar to the painted rows of a far place."""

import random

from bench.beside import Beside
from bench.clocks import Start, Taken
from bench.figures import Act
from bench.window import Desk
from wbdesk.gui.records.tab import RecordTab
from wbdesk.gui.table.reading import PAGE
from wbdesk.model.kinds import KINDS


def measure(desk: Desk, beside: Beside, *, quick: bool) -> list[Act]:
    """Pulls to the end and to places drawn by chance."""
    found = []
    chance = random.Random(1)
    for kind in KINDS:
        page = desk.tab(kind.name)
        # A timeline opens where today is, which may be the very end.
        _to(page, 0)
        desk.settle()
        # Drawn, so that hardly a pull goes to the page behind one that is known.
        for place in [1.0] + [chance.random() for _ in range(0 if quick else 12)]:
            with desk.pulse.during(f"scrolling in {kind.name}"):
                ours = _pull(desk, page, place)
                desk.settle()
            row = page.view.rowAt(0) // PAGE * PAGE
            found.append(beside.page("scroll far", kind.name, ours, "", row))
            _to(page, 0)
            desk.settle()
    return found


def _pull(desk: Desk, page: RecordTab, place: float) -> Taken:
    start = Start()
    _to(page, place)
    return start.until(desk.painted.wait(lambda: _filled(page), page.view.viewport()))


def _to(page: RecordTab, place: float) -> None:
    bar = page.view.verticalScrollBar()
    bar.setValue(round(place * bar.maximum()))


def _filled(page: RecordTab) -> bool:
    """Whether every row in sight holds a record."""
    first, last = page.view.rowAt(0), page.view.rowAt(page.view.viewport().height() - 1)
    if last < 0:
        last = page.model.rowCount() - 1
    return all(page.model.row_at(row) is not None for row in range(first, last + 1))
