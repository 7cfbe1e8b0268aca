"""Bars of funding in the window, by what the user wants to see it by."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from wbdesk.charts import bars as layout
from wbdesk.charts.drawing import Drawing, Measure
from wbdesk.charts.item import Item
from wbdesk.charts.sums import NAMES, By, shown_as
from wbdesk.gui.charts.ahead import Ahead, Maker, Show
from wbdesk.gui.charts.scrolled import ScrolledChart
from wbdesk.gui.charts.view import ChartView
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import label
from wbdesk.tasks.drawn import Drawn


class BarsView(QWidget):
    """Sums of money as bars. Signals as of `ChartView`."""

    chosen = Signal(str, str)
    activated = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.by: By = "purpose"
        self._items: Sequence[Item] = ()
        self._shown_as: Mapping[str, str] = {}
        self._area = ScrolledChart(look, self)
        self._area.chart.chosen.connect(self.chosen)
        self._area.chart.activated.connect(self.activated)
        self.choices = {by: self._choice(by, name) for by, name in NAMES.items()}
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE, SPACE // 2, SPACE, SPACE // 2)
        row.setSpacing(SPACE // 2)
        row.addWidget(label("Bars by", "muted", self))
        for button in self.choices.values():
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.choices[self.by].setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._area, 1)

    @property
    def chart(self) -> ChartView:
        """What takes keys and clicks."""
        return self._area.chart

    def show_records(self, items: Sequence[Item]) -> None:
        """Show sums of money."""
        self.maker()(Drawn(tuple(items)))()

    def maker(self) -> Maker:
        """Makes the bars of sums on another thread."""
        easel, by = self._area.easel(), self.by

        def make(seen: Drawn) -> Show:
            items = seen.items
            ahead = easel.draw(lambda size, measure: layout.draw(items, size[0], measure, by))
            return partial(self._show, items, shown_as(items), by, ahead)

        return make

    def _show(self, items: Sequence[Item], shown: Mapping[str, str], by: By, ahead: Ahead) -> None:
        self._items, self._shown_as = items, shown
        self._area.chart.hold(set(shown.values()))
        self._area.show_layout(self._laid_out, ahead if by == self.by else None)

    def show_by(self, by: By) -> None:
        """Put the sums in other groups."""
        self.by = by
        self.choices[by].setChecked(True)
        chosen = self._area.chart.selected
        self._area.show_layout(self._laid_out)
        self.select(chosen.id if chosen else None)

    def select(self, item_id: str | None) -> None:
        """Mark the money a sum is, None for none; nobody is told."""
        self._area.chart.select(self._shown_as.get(item_id) if item_id else None)

    def drawing(self) -> Drawing:
        """What is shown."""
        return self._area.chart.drawing()

    def _choice(self, by: By, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(name)
        button.setCheckable(True)
        button.setAccessibleName(f"Bars by {name.casefold()}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # Assistive technology toggles it without a click.
        button.toggled.connect(lambda on: self._choose(by, on))
        return button

    def _choose(self, by: By, on: bool) -> None:
        if on and by != self.by:
            self.show_by(by)

    def _laid_out(self, width: float, measure: Measure) -> Drawing:
        return layout.draw(self._items, width, measure, self.by)
