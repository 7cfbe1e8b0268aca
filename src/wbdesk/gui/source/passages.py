"""Cuts paragraphs into runs, each with the records whose passages cover it."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from wbdesk.library import Row
from wbdesk.model.anchor import Anchor
from wbdesk.model.records import Quote
from wbdesk.model.resolve import resolve_all


class Mark(msgspec.Struct, frozen=True):
    """Characters `start` to `end` of a paragraph on which a record rests."""

    start: int
    end: int
    row: Row


class Run(msgspec.Struct, frozen=True):
    """Characters `start` to `end` of a paragraph and the records that rest on them."""

    start: int
    end: int
    rows: tuple[Row, ...]


def marks(paragraphs: Sequence[str], rows: Sequence[Row]) -> dict[int, list[Mark]]:
    """The marks of a text by paragraph; a quote is marked over all of its words."""
    made: dict[int, list[Mark]] = {}
    for row in rows:
        passage = row.passage
        if passage is None or passage.status == "missing":
            continue
        whole = _words(row, paragraphs) if passage.found else []
        for number, start, end in whole or [(passage.paragraph, passage.start, passage.end)]:
            made.setdefault(number, []).append(Mark(start, end, row))
    for group in made.values():
        group.sort(key=lambda mark: (mark.start, mark.end))
    return made


def runs(length: int, marks: Sequence[Mark]) -> list[Run]:
    """Runs that cover a paragraph of `length` characters without gap or overlap."""
    edges = sorted({0, length, *(m.start for m in marks), *(min(length, m.end) for m in marks)})
    made = []
    for start, end in pairwise(edges):
        if start < end:
            over = tuple(m.row for m in marks if m.start <= start and end <= m.end)
            made.append(Run(start, end, over))
    return made


def by_anchor(rows: Sequence[Row]) -> dict[int, list[Row]]:
    """The records by the number of the paragraph their anchor names."""
    grouped: dict[int, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row.record.anchor.paragraph, []).append(row)
    return grouped


def _words(row: Row, paragraphs: Sequence[str]) -> list[tuple[int, int, int]]:
    """Paragraph, start and end of each part of a quote; empty unless all of it is there."""
    quote = row.record
    if not isinstance(quote, Quote) or quote.fragment or row.passage is None:
        return []
    parts = [part for part in quote.words.split("\n\n") if part]
    first = row.passage.paragraph
    near = paragraphs[first - 1 : first - 1 + 2 * len(parts)]
    found = resolve_all([Anchor(n, part) for n, part in enumerate(parts, start=1)], near)
    if not all(each.found for each in found):
        return []
    return [(first - 1 + each.paragraph, each.start, each.end) for each in found]
