"""Charts as assistive technology sees them: a list, whose items say what they show."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget

if TYPE_CHECKING:
    from wbdesk.gui.charts.view import ChartView

_Text, _Role = QAccessible.Text, QAccessible.Role


class SpokenChart(QAccessibleWidget):
    """A chart as a list of what can be chosen in it, with its buttons behind."""

    def __init__(self, chart: ChartView) -> None:
        super().__init__(chart, _Role.List, "")
        self._chart = chart
        # An item is told by its place: what stands there may change, the object stays.
        self._items: list[_SpokenItem] = []

    def childCount(self) -> int:
        return len(self._chart.spoken) + super().childCount()

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        count = len(self._chart.spoken)
        if index < 0 or index >= count:
            return super().child(index - count)
        while len(self._items) <= index:
            made = _SpokenItem(self._chart, len(self._items))
            QAccessible.registerAccessibleInterface(made)
            self._items.append(made)
        return self._items[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if isinstance(child, _SpokenItem):
            return child.place
        place = super().indexOfChild(child)
        return place if place < 0 else len(self._chart.spoken) + place

    def text(self, which: QAccessible.Text) -> str:
        match which:
            case _Text.Name:
                return self._chart.accessibleName()
            case _Text.Description:
                return self._chart.accessibleDescription()
        return ""

    def state(self) -> QAccessible.State:
        made = super().state()
        made.focusable = True
        return made


class _SpokenItem(QAccessibleInterface):
    """What stands at a place of the list."""

    def __init__(self, chart: ChartView, place: int) -> None:
        super().__init__()
        self._chart = chart
        self.place = place

    def isValid(self) -> bool:
        return self.place < len(self._chart.spoken)

    def object(self) -> QObject:
        return None  # type: ignore[return-value]

    def window(self) -> QWindow:
        return self._chart.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._chart)

    def child(self, index: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def relations(self, match: Any = None) -> Any:
        return []

    def role(self) -> QAccessible.Role:
        return _Role.ListItem

    def state(self) -> QAccessible.State:
        made = QAccessible.State()
        made.selectable = made.focusable = True
        if self.isValid() and self._chart.isVisible():
            chosen = self._chart.spoken[self.place] == self._chart.selected
            made.selected = chosen
            made.focused = chosen and self._chart.hasFocus()
            made.offscreen = not self._chart.visibleRegion().intersects(self._bounds())
        else:
            made.invisible = True
        return made

    def rect(self) -> QRect:
        if not self.isValid():
            return QRect()
        bounds = self._bounds()
        return QRect(self._chart.mapToGlobal(bounds.topLeft()), bounds.size())

    def _bounds(self) -> QRect:
        return self._chart.hits.bounds[self._chart.spoken[self.place]].toAlignedRect()

    def text(self, which: QAccessible.Text) -> str:
        if not self.isValid():
            return ""
        title, *facts = self._hint().split("\n")
        match which:
            case _Text.Name:
                return title or self._chart.spoken[self.place].id
            case _Text.Description:
                return ", ".join(facts)
        return ""

    def setText(self, which: QAccessible.Text, text: str) -> None:
        """Nothing here can be written."""

    def _hint(self) -> str:
        ref = self._chart.spoken[self.place]
        return self._chart.drawing().hints().get(ref, ref.id)


def speak(chart: ChartView, spoken: Sequence[object], chosen: object) -> None:
    """Tell assistive technology, where there is any, that it is on another item."""
    if QAccessible.isActive() and chosen in spoken:
        event = QAccessibleEvent(chart, QAccessible.Event.Focus)
        event.setChild(spoken.index(chosen))
        QAccessible.updateAccessibility(event)


def _factory(name: str, of: QObject | None) -> QAccessibleInterface | None:
    from wbdesk.gui.charts.view import ChartView

    if isinstance(of, ChartView):
        # Kept by the chart: Qt does not own what Python made.
        of.spoken_chart = SpokenChart(of)
        return of.spoken_chart
    return None


@cache
def install() -> None:
    """Make charts known to Qt's accessibility; once is enough."""
    QAccessible.installFactory(_factory)
