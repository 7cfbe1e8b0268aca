"""Blocks in rows: tables, groups of attendees, figures, closing lines, indexes."""

import msgspec

from wbdesk.briefing.sources import Support
from wbdesk.briefing.texts import Line


class Cell(msgspec.Struct, frozen=True):
    """A table's cell; `below` is a quieter second line."""

    text: str
    below: str = ""


class Heading(msgspec.Struct, frozen=True):
    """A column's heading; `share` is its part of the width, 0 for as wide as its content."""

    text: str
    share: float
    numeric: bool = False


class Row(msgspec.Struct, frozen=True):
    """A record as a row; `level` is how far it is indented below the row it belongs to."""

    cells: tuple[Cell, ...]
    support: Support
    level: int = 0


class Table(msgspec.Struct, frozen=True):
    """Rows under headings; the support is set in column number `lead`."""

    name: str
    headings: tuple[Heading, ...]
    lead: int
    rows: tuple[Row, ...]


class Member(msgspec.Struct, frozen=True):
    """An attendee in a group; without `support` where the group's holds for it."""

    name: str
    code: str
    detail: str
    support: Support | None


class Group(msgspec.Struct, frozen=True):
    """Attendees that came together; `detail` and `support` are what all of them share."""

    heading: str
    detail: str
    members: tuple[Member, ...]
    support: Support | None


class Groups(msgspec.Struct, frozen=True):
    """The groups of attendees."""

    groups: tuple[Group, ...]


class Figure(msgspec.Struct, frozen=True):
    """A number with its unit, and the line that says what it counts."""

    value: str
    line: Line


class Figures(msgspec.Struct, frozen=True):
    """A list of figures."""

    heading: str
    figures: tuple[Figure, ...]


class Amount(msgspec.Struct, frozen=True):
    """A closing line of a section, such as a total: what it says, and what it rests on."""

    text: str
    below: str
    supports: tuple[Support, ...] = ()


class Summary(msgspec.Struct, frozen=True):
    """Closing lines of a section, such as totals, each with a quieter explanation."""

    lines: tuple[Amount, ...]


class Term(msgspec.Struct, frozen=True):
    """An entry of an index, with the numbers of the sources that name it."""

    text: str
    cites: tuple[int, ...]


class Index(msgspec.Struct, frozen=True):
    """An alphabetical list of people or places."""

    heading: str
    terms: tuple[Term, ...]
