"""The command that measures speed and size runs, and reports what was promised."""

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

_TOLD = (
    "launch to populated tab", "key, rare", "last key of a burst", "scroll to a far row",
    "sort by ", "longest stall", "memory", "size of the file", "load rate",
)  # fmt: skip
_BENCHMARKS = Path(__file__).resolve().parent / "benchmarks"


def test_a_quick_run_prints_the_table_and_writes_the_report(tmp_path: Path) -> None:
    asked = [sys.executable, "-m", "bench", "--sizes", "1k", "--quick", "--out", str(tmp_path)]
    done = subprocess.run(
        asked,
        env={**os.environ, "PYTHONPATH": str(_BENCHMARKS)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    report = (tmp_path / "report.md").read_text("utf-8")
    for told in _TOLD:
        assert told in done.stdout
        assert told in report
    assert str(tmp_path) not in report
    drawn = ElementTree.parse(tmp_path / "report.svg").getroot()
    assert drawn.tag.endswith("svg")
