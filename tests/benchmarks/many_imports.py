"""Imports thousands of releases through the window: rate, longest stall of it, memory.

    QT_QPA_PLATFORM=offscreen python tests/benchmarks/many_imports.py TEXTS [--count N]

TEXTS as in throughput.py. The stall is the longest time in which the window did not answer.
"""

import argparse
import resource
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parent))

from throughput import mix  # type: ignore[import-not-found]

from wbdesk.app import make_window
from wbdesk.gui.settings import Settings
from wbdesk.gui.window.main import MainWindow


class Pulse(QTimer):
    """Beats every few milliseconds; `longest` is the longest time between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = perf_counter()
        self.setInterval(2)
        self.timeout.connect(self._beat)
        self.start()

    def _beat(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--words", type=int, default=900)
    given = parser.parse_args()
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        sources = Path(folder, "releases")
        sources.mkdir()
        count = len(list(mix(given.texts, sources, given.count, given.words)))
        window = make_window(app, Path(folder, "desk.wbdesk"), Settings(Path(folder, "s.ini")))
        _wait(window.ready, window.show)
        before = _memory()
        pulse, began = Pulse(), perf_counter()
        window.imports.take([str(sources)])
        _until(lambda: window.imports.sheet is not None)
        seconds = perf_counter() - began
        _until(lambda: not window.busy)
        print(f"{count} releases, {count / seconds:.1f} a second, with the window free meanwhile")
        print(f"longest stall {1000 * pulse.longest:.0f} ms")
        print(f"memory {before} MB before, {_memory()} MB at most")
        _close(window)
    return 0


def _wait(signal: object, call: object) -> None:
    loop = QEventLoop()
    signal.connect(loop.quit)  # type: ignore[attr-defined]
    call()  # type: ignore[operator]
    loop.exec()


def _until(done: object) -> None:
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: loop.quit() if done() else None)  # type: ignore[operator]
    timer.start(50)
    loop.exec()


def _close(window: MainWindow) -> None:
    assert window.imports.sheet is not None
    window.imports.sheet.close()
    window.close()


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    sys.exit(main())
