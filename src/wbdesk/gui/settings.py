"""What is remembered from one launch to the next, in one place."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

VERSION = 1
"""Raised when what is kept no longer fits the window; older state is then let go."""


SMALLEST, LARGEST = 80, 250
"""Sizes of text, in per cent of the system's."""


class Settings:
    """Typed access to the settings file."""

    def __init__(self, file: Path | None = None) -> None:
        if file is not None:
            self._kept = QSettings(str(file), QSettings.Format.IniFormat)
        else:
            self._kept = QSettings(
                QSettings.Format.IniFormat, QSettings.Scope.UserScope, "wbdesk", "wbdesk"
            )
        if self._kept.value("version") not in (None, str(VERSION), VERSION):
            self._kept.clear()
        self._kept.setValue("version", VERSION)

    def text(self, name: str, default: str = "") -> str:
        """A text."""
        value = self._kept.value(name, default)
        return value if isinstance(value, str) else default

    @property
    def text_size(self) -> int:
        """The size of text, in per cent of the system's."""
        text = self.text("text size", "100")
        return max(SMALLEST, min(LARGEST, int(text))) if text.isdecimal() else 100

    def state(self, name: str) -> QByteArray:
        """The state of a widget; empty where none is kept."""
        value = self._kept.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep(self, name: str, value: str | QByteArray) -> None:
        """Remember a value."""
        self._kept.setValue(name, value)

    def save(self) -> None:
        """Write the file now."""
        self._kept.sync()
