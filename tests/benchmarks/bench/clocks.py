"""Clocks of the GUI thread, free of the program: a bare window is measured by them as well."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

LONGEST_WAIT = 20_000
"""Milliseconds after which a wait gives up, so that a figure that never comes ends the run."""


class Painted(QObject):
    """Waits until one of some widgets is painted."""

    def __init__(self) -> None:
        super().__init__()
        self._done: Callable[[], bool] = bool
        self._loop = QEventLoop()
        self._at = 0.0

    def wait(self, done: Callable[[], bool], *watched: QWidget) -> float:
        """Run until one of these is painted while `done` holds; the moment it was on the window."""
        self._done, self._at = done, 0.0
        guard = QTimer()
        guard.setSingleShot(True)
        guard.timeout.connect(self._loop.quit)
        guard.start(LONGEST_WAIT)
        for each in watched:
            each.installEventFilter(self)
        self._loop.exec()
        for each in watched:
            each.removeEventFilter(self)
        if not self._at:
            raise TimeoutError("what was waited for was never painted")
        return self._at

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._done():
            # All that is to be painted is painted within one event; this is the next one.
            after = QEvent(QEvent.Type.User)
            QCoreApplication.postEvent(self, after, Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.User:
            return super().event(event)
        self._at = self._at or time.perf_counter()
        self._loop.quit()
        return True


class Pulse(QTimer):
    """Beats every millisecond; a stall is the time between two beats beyond that."""

    def __init__(self) -> None:
        super().__init__()
        self.longest: dict[str, float] = {}
        self._doing = ""
        self._last = 0.0
        self.setTimerType(Qt.TimerType.PreciseTimer)
        self.setInterval(1)
        self.timeout.connect(self._beat)

    @contextmanager
    def during(self, doing: str) -> Iterator[None]:
        """Keep the longest stall, in milliseconds, under this name."""
        self._doing, self._last = doing, time.perf_counter()
        self.start()
        try:
            yield
        finally:
            self._beat()
            self.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        stall = 1000 * (now - self._last) - 1
        self.longest[self._doing] = max(stall, self.longest.get(self._doing, 0.0))
        self._last = now


def memory() -> float:
    """What the process has in memory, in MiB."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise OSError("the system does not say how much memory a process has")
