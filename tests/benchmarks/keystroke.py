"""Times a keystroke in a search box, from the key press to the painted rows.

    python tests/benchmarks/keystroke.py [LIBRARY]

Prints median, 99th percentile and worst in milliseconds, tab by tab, and the same query as raw
SQL beside it. Run it on an idle machine; the figures are for comparing, not for passing.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from wbdesk.app import make_window
from wbdesk.gui.records.tab import RecordTab
from wbdesk.gui.settings import Settings
from wbdesk.gui.window.main import MainWindow
from wbdesk.library import Library
from wbdesk.model.kinds import KINDS
from wbdesk.model.query import parse
from wbdesk.model.view import View

WORDS = ("security", "kosovo", "£10 million", "border serbia", "when:2025-10", "the", "a")


def main() -> int:
    """Measure every tab."""
    app = QApplication([])
    # As the program itself does when it starts.
    sys.setswitchinterval(0.0002)
    with tempfile.TemporaryDirectory() as folder:
        library = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder) / "library.wbdesk"
        window = make_window(app, library, Settings(Path(folder) / "settings.ini"))
        window.show()
        _until(window.ready)
        print(f"{'tab':<12}{'keys':>6}{'median':>9}{'p99':>9}{'worst':>9}   raw SQL median, ms")
        for kind in KINDS:
            page = window.tabs.go(kind.name)
            assert isinstance(page, RecordTab)
            _settle(window)
            times = sorted(_typed(page, word) for word in WORDS for word in _grown(word))
            raw = _raw(library, kind.name)
            p99 = times[min(len(times) - 1, round(0.99 * len(times)))]
            print(
                f"{kind.name:<12}{len(times):>6}{statistics.median(times):>9.2f}{p99:>9.2f}"
                f"{times[-1]:>9.2f}   {raw:.2f}"
            )
        window.close()
    return 0


def _grown(word: str) -> list[str]:
    return [word[:end] for end in range(1, len(word) + 1)]


def _typed(page: RecordTab, text: str) -> float:
    """Type the last letter of `text` and wait for the rows; milliseconds."""
    page.box.blockSignals(True)
    page.box.setText(text[:-1])
    page.box.blockSignals(False)
    page.box.setFocus()
    # What the letter before set going is done, as between two letters of a typist.
    for _ in range(2):
        QApplication.processEvents()
    start = time.perf_counter()
    QTest.keyClick(page.box, Qt.Key.Key_unknown if not text else text[-1])
    _until(page.model.shown)
    page.view.viewport().repaint()
    return 1000 * (time.perf_counter() - start)


def _raw(library: Path, kind: str) -> float:
    """The same queries, without a window."""
    times = []
    with Library.open(library, create=False, read_only=True) as opened:
        for word in WORDS:
            for text in _grown(word):
                view = View(kind, parse(text))
                start = time.perf_counter()
                opened.count(view)
                opened.page(view)
                times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def _settle(window: MainWindow) -> None:
    while window.busy:
        QApplication.processEvents()
    QApplication.processEvents()


def _until(signal: object) -> None:
    loop = QEventLoop()
    signal.connect(loop.quit)  # type: ignore[attr-defined]
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
