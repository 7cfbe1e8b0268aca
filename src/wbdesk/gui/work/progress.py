"""Shows how far a long task is and how long it will still take, with a button to stop it."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtWidgets import QProgressDialog, QWidget

from wbdesk.tasks.progress import Progress

_SHOWN_AFTER = 500
"""Milliseconds; what ends before needs no window."""
_TELLING = 3.0
"""Seconds after which the pace says something about the rest."""


class ProgressWindow(QProgressDialog):
    """`stop` is called when the user cancels; the rest of the window stays free."""

    def __init__(self, text: str, stop: Callable[[], object], parent: QWidget) -> None:
        super().__init__(text, "Cancel", 0, 0, parent)
        self._stop = stop
        self._began = monotonic()
        self.setWindowTitle("wbdesk")
        self.setMinimumWidth(56 * self.fontMetrics().averageCharWidth())
        self.setMinimumDuration(_SHOWN_AFTER)
        # That counts from the first value: a task that begins by waiting has none for long.
        self.setValue(0)
        self.setAutoReset(False)
        self.setAutoClose(False)
        self.canceled.connect(stop)

    def step(self, step: Progress) -> None:
        """Show how far it is."""
        total = step.total or 0
        self.setMaximum(total)
        told = [step.text]
        if total > 1:
            rest = remaining(step.done, total, monotonic() - self._began)
            told.append(" · ".join(filter(None, (f"{step.done:,} of {total:,}", rest))))
        self.setLabelText("\n".join(told))
        self.setValue(step.done)

    def end(self) -> None:
        """Close for good; `stop` is not called any more."""
        self.canceled.disconnect(self._stop)
        self.close()
        self.deleteLater()


def remaining(done: int, total: int, seconds: float) -> str:
    """In words, how long the rest takes at the pace so far; "" while that says nothing yet."""
    if done <= 0 or seconds < _TELLING:
        return ""
    left = seconds / done * (total - done)
    if left < 10:
        return "a few seconds left"
    if left < 60:
        return f"about {round(left, -1):.0f} seconds left"
    minutes = round(left / 60)
    return f"about {minutes:,} minute{'' if minutes == 1 else 's'} left"
