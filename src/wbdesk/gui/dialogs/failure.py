"""What happens when the program itself is at fault: a log entry, and one dialog that says so."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QtMsgType, Signal, Slot, qInstallMessageHandler, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from wbdesk import __version__
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import button, fit, label, prose

log = logging.getLogger("wbdesk")
_SHOWN = 20


class Failures(QObject):
    """Catches what nothing else caught, from any thread, and shows it once at a time."""

    _happened = Signal(str)

    def __init__(self, folder: Callable[[], Path], parent: QObject) -> None:
        super().__init__(parent)
        self.count = 0
        self.dialog: FailureDialog | None = None
        self._log = _LateHandler(folder)
        log.addHandler(self._log)
        log.setLevel(logging.INFO)
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread
        qInstallMessageHandler(_qt_message)

    def _caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        text = "".join(traceback.format_exception(kind, error, trace))
        log.error("unexpected error\n%s", text)
        self._happened.emit(text)

    def _caught_in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._caught(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    @Slot(str)
    def _show(self, text: str) -> None:
        self.count += 1
        if self.dialog is None:
            self.dialog = FailureDialog(text, self._log.path)
            self.dialog.finished.connect(self._closed)
            self.dialog.show()
        else:
            self.dialog.add(text)

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


class FailureDialog(QDialog):
    """Says that something broke, with the details to copy."""

    def __init__(self, text: str, file: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("wbdesk: something went wrong")
        fit(self, 640, 420)
        self._count = 1
        box = QVBoxLayout(self)
        box.setSpacing(SPACE)
        box.addWidget(label("Something in wbdesk went wrong.", "title", self))
        where = f" They are also in {file}." if file else ""
        box.addWidget(
            prose(
                "Your library is safe: nothing half-written is ever kept. You can go on working. "
                f"Please send the details below with a word on what you did.{where}",
                "muted",
                self,
            )
        )
        self.details = QPlainTextEdit(f"{_about()}\n\n{text}", self)
        self.details.setReadOnly(True)
        self.details.setAccessibleName("Details")
        box.addWidget(self.details, 1)
        line = QHBoxLayout()
        self.copy = button("&Copy details", "", "", self)
        close = button("Close", "", "primary", self)
        self.copy.clicked.connect(self._copy)
        close.clicked.connect(self.accept)
        self.further = label("", "muted", self)
        line.addWidget(self.further)
        line.addStretch(1)
        line.addWidget(self.copy)
        line.addWidget(close)
        box.addLayout(line)

    def add(self, text: str) -> None:
        """Count a further error, and add the first few to the details."""
        self._count += 1
        self.further.setText(f"It happened {self._count} times.")
        if self._count <= _SHOWN:
            self.details.appendPlainText(f"\n{text}")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())


def _about() -> str:
    import platform

    return (
        f"wbdesk {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.platform()}"
    )


class _LateHandler(logging.Handler):
    """Opens the log at its first entry: most launches have none, and what it needs is slow to load.

    `path` is its file, None where none can be written. It is rotated, so that all of it stays
    below three megabytes.
    """

    def __init__(self, folder: Callable[[], Path]) -> None:
        super().__init__()
        self._folder = folder
        self._file: logging.Handler | None = None

    @cached_property
    def path(self) -> Path | None:
        folder = self._folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return None
        return folder / "wbdesk.log"

    def emit(self, record: logging.LogRecord) -> None:
        if self.path is None:
            return
        if self._file is None:
            from logging.handlers import RotatingFileHandler

            self._file = RotatingFileHandler(
                self.path, maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True
            )
            self._file.setFormatter(
                logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s")
            )
        self._file.emit(record)


def _qt_message(kind: QtMsgType, context: object, text: str) -> None:
    level = logging.INFO if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) else logging.WARNING
    logging.getLogger("wbdesk.qt").log(level, text)
