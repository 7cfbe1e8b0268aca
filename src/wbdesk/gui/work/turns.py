"""Work of the GUI thread that is done a piece at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """Does one thing after the other, each in a turn of the event loop of its own: keys, clicks
    and painting come in between, so that none waits longer than for the longest of them.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: deque[Callable[[], object]] = deque()
        self._resting = False
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)

    @property
    def busy(self) -> bool:
        """Whether something is still to be done."""
        return bool(self._steps)

    def do(self, *steps: Callable[[], object]) -> None:
        """Do these after all that was given before."""
        self._steps.extend(steps)
        self._timer.start()

    def _next(self) -> None:
        # What a step has laid out and painted is as much as a step: it gets a turn of its own.
        self._resting = not self._resting
        if self._resting:
            return
        step = self._steps.popleft()
        if not self._steps:
            self._timer.stop()
        step()
