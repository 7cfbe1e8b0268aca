"""Cuts a paragraph into runs, each with the records whose passages cover it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from wbdesk.library import Row


@dataclass(frozen=True, slots=True)
class Run:
    """Characters `start` to `end` of a paragraph and the records that rest on them."""

    start: int
    end: int
    rows: tuple[Row, ...]


def runs(length: int, rows: Sequence[Row]) -> list[Run]:
    """Runs that cover a paragraph of `length` characters without gap or overlap."""
    spans = [
        (max(0, row.passage.start), min(length, row.passage.end), row)
        for row in rows
        if row.passage is not None and row.passage.status != "missing"
    ]
    edges = sorted({0, length, *(s for s, _, _ in spans), *(e for _, e, _ in spans)})
    made = []
    for start, end in pairwise(edges):
        if start < end:
            over = tuple(row for s, e, row in spans if s <= start and end <= e)
            made.append(Run(start, end, over))
    return made


def by_paragraph(rows: Sequence[Row]) -> dict[int, list[Row]]:
    """The records by the paragraph they rest on, in the order of their passages."""
    grouped: dict[int, list[Row]] = {}
    for row in rows:
        passage = row.passage
        number = passage.paragraph if passage and passage.status != "missing" else 0
        grouped.setdefault(number or row.record.anchor.paragraph, []).append(row)
    for group in grouped.values():
        group.sort(key=_place)
    return grouped


def _place(row: Row) -> tuple[int, int]:
    return (row.passage.start, row.passage.end) if row.passage else (0, 0)
