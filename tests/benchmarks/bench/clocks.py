"""Clocks of the GUI thread, free of the program: a bare window is measured by them as well."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from bench.figures import Stall

LONGEST_WAIT = 60_000
"""Milliseconds after which a wait gives up, so that a figure that never comes ends the run."""

_NONE = Stall(0.0, 0.0)


class Taken(NamedTuple):
    """Seconds by the clock, and those the process was at work in them, on all its threads."""

    seconds: float
    worked: float


class Start:
    """A moment that something is measured from."""

    def __init__(self) -> None:
        self._clock, self._work = time.perf_counter(), time.process_time()

    def until(self, end: Taken) -> Taken:
        """From this moment to that of another."""
        return Taken(end.seconds - self._clock, end.worked - self._work)


class Painted(QObject):
    """Waits until one of some widgets is painted."""

    def __init__(self) -> None:
        super().__init__()
        self._done: Callable[[], bool] = bool
        self._loop = QEventLoop()
        self._at: Taken | None = None
        self._guard = QTimer(self)
        self._guard.setSingleShot(True)
        self._guard.timeout.connect(self._loop.quit)

    def wait(self, done: Callable[[], bool], *watched: QWidget) -> Taken:
        """Run until one of these is painted while `done` holds; the moment it was on the window."""
        self._done, self._at = done, None
        self._guard.start(LONGEST_WAIT)
        for each in watched:
            each.installEventFilter(self)
        self._loop.exec()
        for each in watched:
            each.removeEventFilter(self)
        self._guard.stop()
        if self._at is None:
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
        self._at = self._at or Taken(time.perf_counter(), time.process_time())
        self._loop.quit()
        return True


class Pulse(QTimer):
    """Beats every millisecond; a stall is the time between two beats beyond that."""

    def __init__(self) -> None:
        super().__init__()
        self.stalls: dict[str, Stall] = {}
        self._doing = ""
        self._last = self._worked = 0.0
        self.setTimerType(Qt.TimerType.PreciseTimer)
        self.setInterval(1)
        self.timeout.connect(self._beat)

    @contextmanager
    def during(self, doing: str) -> Iterator[None]:
        """Keep the longest stall under this name."""
        self._doing = doing
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self.start()
        try:
            yield
        finally:
            self._beat()
            self.stop()

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        known = self.stalls.get(self._doing, _NONE)
        longest = max(known.longest, 1000 * (now - self._last) - 1)
        if longest > known.longest or 1000 * (worked - self._worked) > known.worked:
            most = max(known.worked, 1000 * (worked - self._worked))
            self.stalls[self._doing] = Stall(longest, most)
        self._last, self._worked = now, worked


def memory() -> float:
    """What the process has in memory, in MiB."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise OSError("the system does not say how much memory a process has")
