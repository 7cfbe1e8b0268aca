"""From a click on the head of a column to the painted rows."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHeaderView

from bench.beside import Beside
from bench.clocks import Start, Taken
from bench.figures import Act
from bench.window import Desk
from wbdesk.gui.records.tab import RecordTab
from wbdesk.gui.table.view import RecordTable
from wbdesk.model.kinds import KINDS

_LEFT = Qt.MouseButton.LeftButton
_INSIDE = 20
"""Pixels from the left of a head, away from where it is pulled wider."""


def measure(desk: Desk, beside: Beside, *, quick: bool) -> list[Act]:
    """Every column and order of every tab; the floor sorts by the text of the column as it is."""
    found = []
    for kind in KINDS:
        page = desk.tab(kind.name)
        for name, descending, click in _clicks(page):
            if quick and (descending or (found and found[-1].tab == kind.name)):
                continue
            with desk.pulse.during(f"sorting in {kind.name}"):
                ours = _sorted(desk, page, (name, descending), click)
                desk.settle()
            found.append(beside.ordered(kind.name, ours, name, descending=descending))
        page.model.sort(-1)
        desk.settle()
    return found


def _sorted(
    desk: Desk, page: RecordTab, wanted: tuple[str, bool], click: Callable[[], None]
) -> Taken:
    start = Start()
    click()
    view = page.view.viewport()
    shown = desk.painted.wait(
        lambda: (page.model.view.sort, page.model.view.descending) == wanted, view
    )
    return start.until(shown)


def _clicks(page: RecordTab) -> Iterator[tuple[str, bool, Callable[[], None]]]:
    """What there is to click for another order, and what is shown then."""
    if not isinstance(page.view, RecordTable):
        for name, made in page.switch.buttons.items():
            yield name, False, made.click
        return
    header = page.view.horizontalHeader()
    for number, field in enumerate(page.kind.columns):
        for descending in (False, True):
            yield field.name, descending, partial(_click, header, number)


def _click(header: QHeaderView, column: int) -> None:
    at = QPoint(header.sectionViewportPosition(column) + _INSIDE, header.height() // 2)
    QTest.mouseClick(header.viewport(), _LEFT, Qt.KeyboardModifier.NoModifier, at)
