"""Blocks in rows: tables, groups of attendees, figures, closing lines, indexes."""

from dataclasses import dataclass

from wbdesk.briefing.sources import Support
from wbdesk.briefing.texts import Line


@dataclass(frozen=True, slots=True)
class Cell:
    """A table's cell; `below` is a quieter second line."""

    text: str
    below: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's heading; `share` is its part of the width, 0 for as wide as its content."""

    text: str
    share: float
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A record as a row; `level` is how far it is indented below the row it belongs to."""

    cells: tuple[Cell, ...]
    support: Support
    level: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; the support is set in column number `lead`."""

    name: str
    headings: tuple[Heading, ...]
    lead: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """An attendee in a group; without `support` where the group's holds for it."""

    name: str
    code: str
    detail: str
    support: Support | None


@dataclass(frozen=True, slots=True)
class Group:
    """Attendees that came together; `detail` and `support` are what all of them share."""

    heading: str
    detail: str
    members: tuple[Member, ...]
    support: Support | None


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups of attendees."""

    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, and the line that says what it counts."""

    value: str
    line: Line


@dataclass(frozen=True, slots=True)
class Figures:
    """A list of figures."""

    heading: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Amount:
    """A closing line of a section, such as a total: what it says, and what it rests on."""

    text: str
    below: str
    supports: tuple[Support, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """Closing lines of a section, such as totals, each with a quieter explanation."""

    lines: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of an index, with the numbers of the sources that name it."""

    text: str
    cites: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """An alphabetical list of people or places."""

    heading: str
    terms: tuple[Term, ...]
