"""From a click on the head of a column to the painted rows."""

import time
from collections.abc import Callable, Iterator

import apsw
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHeaderView

from bench import queries
from bench.figures import Pair
from bench.keystrokes import timed
from bench.window import Desk
from wbdesk.gui.records.tab import RecordTab
from wbdesk.gui.table.view import RecordTable
from wbdesk.model.kinds import KINDS

_LEFT = Qt.MouseButton.LeftButton


def measure(desk: Desk, db: apsw.Connection) -> list[Pair]:
    """The pairs of the columns and orders of every tab, in milliseconds; the floor is that of
    sorting by the text of the column as it stands.
    """
    found = []
    for kind in KINDS:
        page = desk.tab(kind.name)
        for name, descending, click in _clicks(page):
            with desk.pulse.during("sorting"):
                start = time.perf_counter()
                click()
                wanted = (name, descending)
                end = desk.painted.wait(
                    lambda wanted=wanted: (  # type: ignore[misc]
                        (page.model.view.sort, page.model.view.descending) == wanted
                    ),
                    page.view.viewport(),
                )
                desk.settle()
            floor = timed(_floor, db, kind.name, name, descending)
            found.append(Pair(f"sort by {name}", kind.name, 1000 * (end - start), 1000 * floor))
        page.model.sort(-1)
        desk.settle()
    return found


def _clicks(page: RecordTab) -> Iterator[tuple[str, bool, Callable[[], None]]]:
    """What there is to click for another order, and what is shown then."""
    if not isinstance(page.view, RecordTable):
        for name, made in page.switch.buttons.items():
            yield name, False, made.click
        return
    header = page.view.horizontalHeader()
    for number, field in enumerate(page.kind.columns):
        for descending in (False, True):
            yield field.name, descending, lambda at=number: _click(header, at)  # type: ignore[misc]


def _click(header: QHeaderView, column: int) -> None:
    left = header.sectionViewportPosition(column) + 20
    QTest.mouseClick(
        header.viewport(), _LEFT, Qt.KeyboardModifier.NoModifier, QPoint(left, header.height() // 2)
    )


def _floor(db: apsw.Connection, kind: str, column: str, descending: bool) -> int:
    return queries.ordered(db, kind, column, descending=descending)
