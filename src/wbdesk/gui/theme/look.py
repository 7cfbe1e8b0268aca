"""Puts a theme on the application, and tells widgets which colours are in force."""

from string import Template
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from wbdesk.gui.theme.icons import icon_size
from wbdesk.gui.theme.tokens import DARK, LIGHT, SCALE, SPACE, Colours
from wbdesk.places import resources

Choice = Literal["system", "light", "dark"]


STYLE = ("-style", "fusion")
"""Arguments for the application: asked for the style any other way, Qt's binding makes all its
types of styles at once, which takes as long as a tab.
"""


class Look(QObject):
    """The theme and the size of text in force. `changed` tells those who paint by hand to do it
    again, `resized` those who measure text.
    """

    changed = Signal()
    resized = Signal()

    def __init__(self, app: QApplication, choice: Choice = "system", percent: int = 100) -> None:
        super().__init__(app)
        self._app = app
        self._usual = app.font()
        if percent != 100:
            app.setFont(_sized(self._usual, percent))
        self._style = Template((resources() / "styles" / "window.qss").read_text("utf-8"))
        self.choice: Choice = choice
        self.colours: Colours = LIGHT
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._apply()

    @property
    def dark(self) -> bool:
        """Whether the dark theme is in force."""
        return self.colours is DARK

    def choose(self, choice: Choice) -> None:
        """Take a theme, or follow the system's."""
        if choice != self.choice:
            self.choice = choice
            self._apply()

    def resize(self, percent: int) -> None:
        """Set all text in a size, in per cent of the system's."""
        self._app.setFont(_sized(self._usual, percent))
        self._apply()
        self.resized.emit()

    def _system_changed(self) -> None:
        if self.choice == "system":
            self._apply()

    def _apply(self) -> None:
        system_dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        dark = self.choice == "dark" or (self.choice == "system" and system_dark)
        self.colours = DARK if dark else LIGHT
        self._app.setPalette(_palette(self.colours))
        style = self._style.substitute(_values(self.colours, self._app.font()))
        # Qt styles every widget anew, even for what is in force already.
        if style != self._app.styleSheet():
            self._app.setStyleSheet(style)
        self.changed.emit()


def _sized(base: QFont, percent: int) -> QFont:
    made = QFont(base)
    made.setPointSizeF(base.pointSizeF() * percent / 100)
    return made


def font(base: QFont, size: str, *, bold: bool = False) -> QFont:
    """`base` at a size of the type scale."""
    made = QFont(base)
    made.setPointSizeF(base.pointSizeF() * SCALE[size])
    made.setBold(bold)
    return made


def _values(colours: Colours, base: QFont) -> dict[str, str]:
    values = {
        name: getattr(colours, name)
        for name in colours.__struct_fields__
        if isinstance(getattr(colours, name), str)
    }
    values |= {
        f"size_{name}": f"{base.pointSizeF() * scale:.1f}pt" for name, scale in SCALE.items()
    }
    side = icon_size(base)
    check = 14 * side // 18
    values |= {"space": f"{SPACE}px", "half": f"{SPACE // 2}px", "icon": f"{side}px"}
    values |= {"check": f"{check}px", "ring": f"{check - 2}px", "round": f"{check // 2}px"}
    values["icons"] = (resources() / "icons").as_posix()
    # Drawn by Qt as they are, so one of each theme: what is on the accent is dark on a light one.
    values["tick"] = "tick-dark" if colours is DARK else "tick-light"
    # Qt takes it for the width of both arrows; 24 is the least that is easily hit (WCAG 2.5.8).
    values["scroller"] = f"{2 * max(24, side)}px"
    return values


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, value in {
        role.Window: colours.window,
        role.Base: colours.surface,
        role.AlternateBase: colours.raised,
        role.Button: colours.raised,
        role.ToolTipBase: colours.raised,
        role.WindowText: colours.text,
        role.Text: colours.text,
        role.ButtonText: colours.text,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.selection,
        role.HighlightedText: colours.text,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Accent: colours.accent,
        role.Mid: colours.line,
        role.Midlight: colours.line,
        role.Light: colours.raised,
        role.Dark: colours.line,
        role.Shadow: colours.line,
    }.items():
        palette.setColor(which, QColor(value))
    disabled = QPalette.ColorGroup.Disabled
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, which, QColor(colours.muted))
    return palette
