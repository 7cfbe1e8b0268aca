"""Measures libraries of several sizes in turn, prints the table and writes the report."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from bench import launching, loading, report, session
from bench.figures import Launch
from bench.results import Size

RECORDS = {"1k": 1_000, "100k": 100_000, "1m": 1_000_000}
_LAUNCHES = 5
"""Of each size, a round."""


def main() -> int:
    """Measure, print and write."""
    asked = argparse.ArgumentParser(prog="script/bench", description=__doc__)
    asked.add_argument("--sizes", nargs="+", choices=RECORDS, default=list(RECORDS))
    asked.add_argument("--out", type=Path, default=Path(tempfile.gettempdir(), "wbdesk-bench"))
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--quick", action="store_true", help="one short round")
    given = asked.parse_args()
    out: Path = given.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as private:
        # The settings and logs of who measures are not touched.
        os.environ |= {"XDG_CONFIG_HOME": private, "XDG_STATE_HOME": private}
        names = sorted(set(given.sizes), key=RECORDS.__getitem__)
        sizes, bare = measure(out, names, given.rounds, quick=given.quick)
    print(report.table(sizes, bare))
    report.write(out, sizes, bare)
    return 0


def measure(
    out: Path, names: list[str], rounds: int, *, quick: bool
) -> tuple[list[Size], list[Launch]]:
    """All rounds of all sizes, and the bare windows between them."""
    files, sizes = {}, []
    for name in names:
        _say(f"{name}: the library")
        files[name], made = loading.library(out, name, RECORDS[name])
        sizes.append(Size(name, made))
        # The first launch of all takes up the records that come with the program.
        launching.measure(files[name])
    bare: list[Launch] = []
    for number in range(1 if quick else rounds):
        for _ in range(1 if quick else _LAUNCHES):
            bare.append(launching.measure(None))
            for size in sizes:
                size.launches.append(launching.measure(files[size.name]))
        for size in sizes:
            _say(f"{size.name}: round {number + 1}")
            size.sessions.append(session.measure(files[size.name], quick=quick))
    return sizes, bare


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
