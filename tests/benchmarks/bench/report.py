"""The table as text, and the report with its plot."""

import os
import platform
from collections.abc import Sequence
from pathlib import Path

from bench import plot
from bench.figures import Launch
from bench.results import Line, Size, lines
from wbdesk.charts.palette import PAPER
from wbdesk.charts.svg import to_svg

_HEADS = ("", "ours", "at work", "floor", "ratio", "target", "")
_BOUNDS = {
    "keys": "A key press ends with one pass of painting in Python, cell by cell, and begins with a "
    "walk along the index; where the time at work is far below the time told, other work of the "
    "machine stood in between",
    "stall": "A pass of layout and painting of rows, detail or chart runs in one piece; the bare "
    "window's stall in the same run says how much of it was the machine's",
    "file": "Each of the 57 tables and indexes has a page of 8 KiB at least, as much as all the "
    "text of 1,000 records; in a large one 4 % of the pages is unused, which VACUUM gives "
    "back",
    "memory": "The order of each column that was sorted by is kept, 4 bytes a record and four of "
    "them; what else grows was not traced",
    "launch": "The first page and the releases are read before anything is shown",
    "load": "What comes on top of executemany is making rows of records and telling new from known",
}


def table(sizes: Sequence[Size], bare: Sequence[Launch]) -> str:
    """All lines, for reading on a terminal."""
    told = []
    for size in sizes:
        rows = [_HEADS, *(_cells(line) for line in lines(size, sizes[0], bare))]
        wide = [max(len(row[at]) for row in rows) for at in range(len(_HEADS))]
        told.append(_named(size))
        told += ["  ".join(map(str.ljust, row, wide)).rstrip() for row in rows]
        told.append("")
    told.append(f"At work: milliseconds of processor; else there were {_load()}.")
    return "\n".join(told)


def write(folder: Path, sizes: Sequence[Size], bare: Sequence[Launch]) -> None:
    """Write report.md and report.svg."""
    drawn = to_svg(plot.growth(sizes, bare), PAPER)
    folder.joinpath("report.svg").write_text(drawn, "utf-8")
    folder.joinpath("report.md").write_text(_report(sizes, bare), "utf-8")


def _report(sizes: Sequence[Size], bare: Sequence[Launch]) -> str:
    rounds = len(sizes[0].sessions)
    told = [
        "# Speed and size of wbdesk",
        "",
        f"Python {platform.python_version()} on {platform.system()}, {platform.machine()}. "
        f"Medians of {rounds} {'round' if rounds == 1 else 'rounds'} in turn over the sizes; the "
        "worst is that of all rounds. Floors were measured in the same run: a bare window with a "
        "table, the same page by plain SQL right behind every key, and `executemany` of the same "
        "rows into the same schema right behind every batch. Times of keys run from the press to "
        "the painted rows: median / 99th percentile / worst. At work are milliseconds of processor "
        "in that time, of all threads, for a stall of the window's own: the rest is what others on "
        f"the machine took ({_load()}). Load and file were measured when the library was made; "
        "delete it to measure them again.",
        "",
        "![Growth with the size of the library](report.svg)",
        "",
    ]
    for size in sizes:
        found = lines(size, sizes[0], bare)
        told += [f"## {_named(size)}", "", _row(_HEADS), _row(("---",) * len(_HEADS))]
        told += [_row(_cells(line)) for line in found]
        told += ["", *_missed(found)]
    return "\n".join(told)


def _missed(found: Sequence[Line]) -> list[str]:
    """What bounds the figures that were missed."""
    missed = [line for line in found if line.met is False]
    told = []
    for group in dict.fromkeys(line.group for line in missed):
        told.append(f"- {_BOUNDS[group]}.")
        told += [
            f"  - {line.what}: {line.bound}."
            for line in missed
            if line.group == group and line.bound
        ]
    return ["What bounds what was missed:", "", *told, ""] if told else ["Nothing was missed.", ""]


def _cells(line: Line) -> tuple[str, ...]:
    met = {True: "met", False: "MISSED", None: ""}[line.met]
    return (line.what, line.ours, line.worked, line.floor, line.ratio, line.target, met)


def _load() -> str:
    """How busy the machine was."""
    count = os.cpu_count() or 1
    if not hasattr(os, "getloadavg"):
        return f"of {count} processors"
    return f"{os.getloadavg()[2]:.1f} tasks at a time on {count} processors"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _named(size: Size) -> str:
    return f"{size.made.records:,} records"
