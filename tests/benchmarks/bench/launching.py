"""From the start of a process to the painted rows, beside a bare window of the same toolkit.

    python -m bench.launching LIBRARY|bare STARTED

STARTED is the monotonic clock of who started the process. Prints a `Launch` as JSON.
"""

import subprocess
import sys
import time
from pathlib import Path

import msgspec

from bench.figures import Launch

TAB = "timeline"
_IDLE = 2000
"""Milliseconds over which the bare window shows how long the machine itself is away."""


def measure(library: Path | None) -> Launch:
    """Launch the window on a library, or a bare one."""
    asked = [sys.executable, "-m", "bench.launching", str(library or "bare")]
    out = subprocess.run(
        [*asked, str(time.monotonic())], check=True, stdout=subprocess.PIPE, text=True
    )
    return msgspec.json.decode(out.stdout, type=Launch)


def _full(library: Path, started: float) -> Launch:
    # As the program itself does when it starts.
    sys.setswitchinterval(0.0002)
    from wbdesk.gui import binding

    binding.load()
    from PySide6.QtWidgets import QApplication

    from bench.clocks import memory
    from bench.window import desk
    from wbdesk import cli, places
    from wbdesk.gui.dialogs.failure import Failures
    from wbdesk.gui.theme.icons import application_icon

    assert cli.main
    app = QApplication([])
    app.setWindowIcon(application_icon())
    Failures(places.logs, app)
    with desk(library, TAB) as opened:
        with opened.pulse.during("launch"):
            opened.show_rows()
            taken = time.monotonic() - started
            opened.settle()
        return Launch(1000 * taken, memory(), opened.pulse.stalls["launch"])


def _bare(started: float) -> Launch:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget

    from bench.clocks import Painted, Pulse, memory

    app = QApplication([])
    window = QMainWindow()
    window.resize(1260, 780)
    window.setCentralWidget(QTableWidget(20, 4))
    painted = Painted()
    window.show()
    painted.wait(lambda: True, window)
    taken = time.monotonic() - started
    pulse = Pulse()
    with pulse.during("idle"):
        QTimer.singleShot(_IDLE, app.quit)
        app.exec()
    return Launch(1000 * taken, memory(), pulse.stalls["idle"])


def main() -> int:
    """Launch once."""
    what, started = sys.argv[1], float(sys.argv[2])
    found = _bare(started) if what == "bare" else _full(Path(what), started)
    sys.stdout.write(msgspec.json.encode(found).decode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
