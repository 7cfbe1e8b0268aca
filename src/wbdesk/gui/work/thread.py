"""A thread of Qt that runs one function."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread


class Thread(QThread):
    """Ends with its function; an event loop it has none."""

    def __init__(self, body: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._body = body

    def run(self) -> None:
        self._body()
