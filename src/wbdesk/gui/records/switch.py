"""The buttons that show a chart above the table or put rows in an order, or take it away."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from wbdesk.gui.theme.tokens import SPACE


class Switch(QWidget):
    """Buttons of which one or none is down. `switched` gives its name, or ""."""

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
            made.setToolTip(f"{text} (F8)")
            made.setAccessibleName(text)
            # Assistive technology toggles it without a click.
            made.toggled.connect(lambda on, name=name: self.choose(name if on else ""))
            self.buttons[name] = made
            line.addWidget(made)

    @property
    def name(self) -> str:
        """Which is down, "" for none."""
        return next((name for name, each in self.buttons.items() if each.isChecked()), "")

    def choose(self, name: str) -> None:
        """Press one, "" for none."""
        for each, made in self.buttons.items():
            with QSignalBlocker(made):
                made.setChecked(each == name)
        self._last = name or self._last
        self.switched.emit(name)

    def toggle(self) -> None:
        """Lift the one that is down, or press the last one again."""
        self.choose("" if self.name else self._last)
