"""One window at work on a library: typing, scrolling and sorting in every tab.

    python -m bench.session LIBRARY [--quick]

Prints a `Session` as JSON.
"""

import subprocess
import sys
from pathlib import Path

import msgspec

from bench.figures import Session


def measure(library: Path, *, quick: bool) -> Session:
    """Put one window to work, in a process of its own."""
    asked = [sys.executable, "-m", "bench.session", str(library), *(["--quick"] * quick)]
    out = subprocess.run(asked, check=True, stdout=subprocess.PIPE, text=True)
    return msgspec.json.decode(out.stdout, type=Session)


def main() -> int:
    """Measure one session."""
    # As the program itself does when it starts.
    sys.setswitchinterval(0.0002)
    from bench import keystrokes, scrolling, sorting
    from bench.beside import Beside
    from bench.clocks import memory
    from bench.launching import TAB
    from bench.window import desk

    library, quick = Path(sys.argv[1]), "--quick" in sys.argv
    with desk(library, TAB) as opened, Beside.open(library) as beside:
        opened.show_rows()
        opened.settle()
        before = memory()
        acts = keystrokes.measure(opened, beside, quick=quick)
        acts += scrolling.measure(opened, beside, quick=quick)
        acts += sorting.measure(opened, beside, quick=quick)
        found = Session(acts, opened.pulse.stalls, before, memory())
    sys.stdout.write(msgspec.json.encode(found).decode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
