"""What a briefing holds once composed: blocks of finished text that renderers only set.

All texts are tidy (see `tidy`): no control characters, no overrides of direction. A `cite` is
the number of a `Source`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wbdesk.model.anchor import Passage
from wbdesk.model.kinds import KINDS, Kind
from wbdesk.model.records import Record
from wbdesk.model.release import Release

ALL_SECTIONS = tuple(kind.name for kind in KINDS)


@dataclass(frozen=True, slots=True)
class Dossier:
    """What one release contributes.

    `records` are those in scope, by kind; `totals` how many the release has of each kind;
    `passages`, by kind and record id, say where an anchor stands, where the text is attached.
    """

    release: Release
    records: Mapping[str, tuple[Record, ...]]
    totals: Mapping[str, int]
    passages: Mapping[tuple[str, str], Passage] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Options:
    """What to put in.

    `scope` is a phrase for the reader; `evidence` adds the phrases of the release and dates
    and sums as they are written there; `paper` is "a4" or "us-letter".
    """

    sections: tuple[str, ...] = ALL_SECTIONS
    scope: str = "whole release"
    evidence: bool = True
    paper: str = "a4"
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A cited paragraph; `release` counts from 1, `phrases` are the anchors that stand in it."""

    number: int
    release: int
    paragraph: int
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Support:
    """What follows a statement: its citation, warnings about it, and our own remark.

    `first` marks the place where a source is cited for the first time.
    """

    cite: int
    first: bool = False
    marks: tuple[str, ...] = ()
    remark: str = ""


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
class Line:
    """One statement; `detail` is quieter, `url` an http(s) address or ""."""

    text: str
    support: Support
    detail: str = ""
    url: str = ""


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
class Topic:
    """Statements on one topic."""

    topic: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Topics:
    """Statements of one type, by topic."""

    heading: str
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A person's words; `language` is that of the release."""

    paragraphs: tuple[str, ...]
    speaker: str
    role: str
    when: str
    topics: str
    fragment: bool
    language: str
    support: Support


@dataclass(frozen=True, slots=True)
class Quotations:
    """A list of quotations."""

    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """Closing lines of a section, such as totals, each with a quieter explanation."""

    lines: tuple[Cell, ...]


Block = Table | Groups | Figures | Topics | Quotations | Summary


@dataclass(frozen=True, slots=True)
class Entry:
    """A record as given, with the number of its citation: what tables of data are made of."""

    record: Record
    release: Release
    cite: int


@dataclass(frozen=True, slots=True)
class Section:
    """The records of one kind, maybe none; `count` reads "3 of 24 notes"."""

    kind: Kind
    label: str
    count: str
    blocks: tuple[Block, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One release; `number` counts from 1, `published` is in words."""

    number: int
    title: str
    publisher: str
    published: str
    url: str
    language: str
    licence: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Briefing:
    """A composed briefing. `count` reads "62 of 62 records"; `paper` is a Typst paper name."""

    title: str
    scope: str
    count: str
    evidence: bool
    paper: str
    parts: tuple[Part, ...]
    sources: tuple[Source, ...]
    notice: str
