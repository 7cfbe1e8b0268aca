"""Finds what belongs to a record: the same passage, the same money, the same places and people."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from wbdesk.library import Library, Row
from wbdesk.model.fold import words
from wbdesk.model.query import parse
from wbdesk.model.records import Attendee, Event, Funding, Quote, Record

MOST = 6
"""Records named at most under one heading."""
_NAMES = 4


class Elsewhere(msgspec.Struct, frozen=True):
    """A name that other records have too: how many of each kind a search for it finds."""

    name: str
    text: str
    counts: Mapping[str, int]


class Related(msgspec.Struct, frozen=True):
    """What belongs to `row`: records of its passage, `passage_more` of them not named; the money
    it is part of, has parts in or is told of again; and its names elsewhere.
    """

    row: Row
    passage: tuple[Row, ...] = ()
    passage_more: int = 0
    money: tuple[tuple[str, Row], ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()


def read(row: Row, releases: Sequence[str] | None, library: Library) -> Related:
    """What belongs to a record, its names looked for in some releases or in all."""
    beside = [each for each in library.beside(row) if each.kind != row.kind]
    money = tuple(_money(row, library)) if isinstance(row.record, Funding) else ()
    found = []
    for name in dict.fromkeys(_names(row.record)):
        text = f'"{" ".join(words(name))}"'
        counts = library.counts(parse(text), releases)
        # The record itself is one of them.
        counts[row.kind] -= 1
        if any(count > 0 for count in counts.values()):
            found.append(Elsewhere(name, text, counts))
    return Related(row, tuple(beside[:MOST]), max(0, len(beside) - MOST), money, tuple(found))


def _money(row: Row, library: Library) -> Iterator[tuple[str, Row]]:
    """Other mentions of a sum, what it is part of, and its parts."""
    record = row.record
    assert isinstance(record, Funding)
    for each in library.sums_of(row):
        other = each.record
        assert isinstance(other, Funding)
        if other.id == record.part_of:
            yield "Part of", each
        elif other.part_of == record.id:
            yield "Of which", each
        elif other.id == record.same_as or record.id == other.same_as:
            yield "Same money", each


def _names(record: Record) -> Iterator[str]:
    """Names that lead to other records: people first, then places, then what pays."""
    given: list[str | None] = []
    match record:
        case Attendee():
            given = [record.person, record.name]
        case Quote():
            given = [record.speaker, *record.topics]
        case Event():
            given = [record.place]
        case Funding():
            given = [*record.places, record.fund, record.programme]
    wanted = [name for name in given if name and words(name)]
    yield from wanted[:_NAMES]
