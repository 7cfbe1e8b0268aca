"""The buttons that show a chart above the table, or take it away."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from wbdesk.gui.theme.tokens import SPACE


class Switch(QWidget):
    """One button a chart, of which one or none is down. `switched` gives its name, or ""."""

    switched = Signal(str)

    def __init__(self, names: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QToolButton] = {}
        self._last = next(iter(names), "")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE // 2)
        for name, text in names.items():
            made = QToolButton(self)
            made.setText(text)
            made.setCheckable(True)
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            made.setToolTip(f"Show or hide the {text.casefold()} above the table (F8)")
            made.setAccessibleName(f"{text} above the table")
            made.clicked.connect(lambda on, name=name: self.choose(name if on else ""))
            self.buttons[name] = made
            line.addWidget(made)

    @property
    def name(self) -> str:
        """What is shown, "" for nothing."""
        return next((name for name, each in self.buttons.items() if each.isChecked()), "")

    def choose(self, name: str) -> None:
        """Show a chart, "" for none."""
        for each, made in self.buttons.items():
            made.setChecked(each == name)
        self._last = name or self._last
        self.switched.emit(name)

    def toggle(self) -> None:
        """Take the chart away, or bring back the last one."""
        self.choose("" if self.name else self._last)
