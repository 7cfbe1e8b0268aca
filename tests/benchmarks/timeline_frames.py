"""Times the graphic timeline of thousands of events, and how soon the charts open.

    python tests/benchmarks/timeline_frames.py [EVENTS]

Every frame is laid out and painted in full. Prints frame times in milliseconds while the view
zooms and pans (median, 99th percentile, worst; 60 frames a second leave 16.7), then the time from
records to the painted widget, once for a new one and once more. The figures are for comparing.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from wbdesk import pack, places
from wbdesk.charts.item import Item, item, items
from wbdesk.gui.charts.bars import BarsView
from wbdesk.gui.charts.map import MapView
from wbdesk.gui.charts.timeline import TimelineView
from wbdesk.gui.charts.view import ChartView
from wbdesk.gui.theme.look import Look
from wbdesk.model.anchor import Anchor
from wbdesk.model.records import Event

SIZE = (1200, 700)
CATEGORIES = ("meeting", "announcement", "agreement", "appointment", "background")


class Painted(QObject):
    """Counts what is painted: a repaint of a widget that is not exposed does nothing."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self.count = 0
        for each in (view, *view.findChildren(QWidget)):
            if isinstance(each, ChartView):
                each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def main() -> int:
    """Measure, and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    app = QApplication([])
    look = Look(app, "light")
    given = events(count)
    bundled = pack.read(next(Path(places.packs()).glob("*.json")))
    opening(f"timeline of {count:,}", lambda: TimelineView(look, None), given)  # type: ignore[arg-type]
    people = items(bundled.of("attendees"))
    opening("map", lambda: MapView(look, None), people)  # type: ignore[arg-type]
    opening("bars", lambda: BarsView(look, None), items(bundled.of("funding")))  # type: ignore[arg-type]
    frames(look, given)
    return 0


def events(count: int) -> list[Item]:
    """Days, months, years, spans and decades, closest together about 2016."""
    chance = random.Random(1)
    made = []
    for number in range(count):
        year = min(2026, max(1990, int(chance.gauss(2016, 7))))
        month, day = chance.randint(1, 12), chance.randint(1, 28)
        forms = (
            f"{year}-{month:02}-{day:02}",
            f"{year}-{month:02}",
            str(year),
            f"{year}-{month:02}/{year + chance.randint(1, 4)}-{month:02}",
            f"{year // 10}X",
        )
        when = chance.choices(forms, (70, 15, 8, 6, 1))[0]
        event = Event(
            id=f"e{number}",
            when=when,
            title=f"Meeting number {number} of ministers on energy and the common market",
            category=chance.choice(CATEGORIES),
            anchor=Anchor(1, "a meeting"),
        )
        made.append(item(event))
    return made


def opening(name: str, make: Callable[[], QWidget], given: list[Item] | tuple[Item, ...]) -> None:
    """Time from records to pixels, first and again."""
    took = []
    for _ in range(2):
        start = time.perf_counter()
        view = make()
        view.resize(*SIZE)
        view.show_records(given)  # type: ignore[attr-defined]
        painted = Painted(view)
        view.show()
        QTest.qWaitForWindowExposed(view)
        QApplication.processEvents()
        assert painted.count
        took.append(1000 * (time.perf_counter() - start))
        view.deleteLater()
    print(f"{name}: opens in {took[0]:.0f} ms, again in {took[1]:.0f} ms")


def frames(look: Look, given: list[Item]) -> None:
    """Zoom in on the densest years, pan through them, zoom out again."""
    view = TimelineView(look, None)  # type: ignore[arg-type]
    view.resize(*SIZE)
    view.show_records(given)
    painted = Painted(view)
    view.show()
    QTest.qWaitForWindowExposed(view)
    QApplication.processEvents()
    steps: dict[str, tuple[int, Callable[[], None]]] = {
        "zoom in": (120, lambda: view.zoom(0.95)),
        "pan": (240, lambda: view.pan(0.02)),
        "pan back": (240, lambda: view.pan(-0.02)),
        "zoom out": (120, lambda: view.zoom(1 / 0.95)),
        "pan over all": (120, lambda: view.pan(0.003)),
    }
    total: list[float] = []
    for name, (count, act) in steps.items():
        taken = []
        for _ in range(count):
            start = time.perf_counter()
            painted.count = 0
            act()
            view.repaint()
            taken.append(1000 * (time.perf_counter() - start))
            assert painted.count == 1
        tell(name, taken)
        total += taken
    tell("all frames", total)


def tell(name: str, taken: list[float]) -> None:
    """Median, 99th percentile and worst."""
    high = statistics.quantiles(taken, n=100)[98]
    middle = statistics.median(taken)
    print(f"{name:13} median {middle:5.1f}  p99 {high:5.1f}  worst {max(taken):5.1f} ms")


if __name__ == "__main__":
    sys.exit(main())
