"""What is remembered from one launch to the next, in one place."""

from functools import partial
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QSettings, QTimer

VERSION = 1
"""Raised when what is kept no longer fits the window; older state is then let go."""


SMALLEST, LARGEST = 80, 250
"""Sizes of text, in per cent of the system's."""

_REST = 500
"""Milliseconds after a change until it is written, with all that changed meanwhile."""

_LONGEST = 5
"""Seconds that the end of the program waits for the disk."""

Value = str | QByteArray


class Settings:
    """Typed access to the settings file.

    It is read once, and written on a thread of its own: Qt waits for the disk when it writes one.
    """

    def __init__(self, file: Path | None = None) -> None:
        kept = _open("" if file is None else str(file))
        self._file = kept.fileName()
        self._values = {name: kept.value(name) for name in kept.allKeys()}
        self._changed: dict[str, Value] = {}
        self._foreign = self._values.get("version") not in (None, str(VERSION))
        self._writer: Thread | None = None
        self._rest = QTimer()
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._write)
        if self._foreign:
            self._values.clear()
        self.keep("version", str(VERSION))

    def text(self, name: str, default: str = "") -> str:
        """A text."""
        value = self._values.get(name, default)
        return value if isinstance(value, str) else default

    @property
    def text_size(self) -> int:
        """The size of text, in per cent of the system's."""
        text = self.text("text size", "100")
        return max(SMALLEST, min(LARGEST, int(text))) if text.isdecimal() else 100

    def state(self, name: str) -> QByteArray:
        """The state of a widget; empty where none is kept."""
        value = self._values.get(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep(self, name: str, value: Value) -> None:
        """Remember a value; it is written soon."""
        if self._values.get(name) != value:
            self._values[name] = self._changed[name] = value
            self._rest.start()

    def save(self) -> None:
        """Write what is not written yet, and wait for it; not for ever, as others may hold it."""
        for _ in range(2):
            if self._writer is not None:
                self._writer.join(_LONGEST)
            self._write()

    @property
    def writing(self) -> bool:
        """Whether a write is under way."""
        return self._writer is not None and self._writer.is_alive()

    def _write(self) -> None:
        """Write what changed, one time after the other."""
        self._rest.stop()
        if not self._changed:
            return
        if self.writing:
            self._rest.start()
            return
        anew, self._foreign = self._foreign, False
        changed, self._changed = self._changed, {}
        self._writer = Thread(target=partial(_write, self._file, changed, anew=anew), daemon=True)
        self._writer.start()


def _open(file: str) -> QSettings:
    """A settings file, by its path; "" for that of the user."""
    if file:
        return QSettings(file, QSettings.Format.IniFormat)
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "wbdesk", "wbdesk")


def _write(file: str, changed: dict[str, Value], *, anew: bool) -> None:
    """Put values into a file, beside what others have put there, or in the place of all."""
    kept = _open(file)
    if anew:
        kept.clear()
    for name, value in changed.items():
        kept.setValue(name, value)
    # As `sync`, but for the interpreter: the binding does not let go of it there.
    QCoreApplication.sendEvent(kept, QEvent(QEvent.Type.UpdateRequest))
