"""What a briefing holds once composed: blocks of finished text that renderers only set.

All texts are tidy (see `tidy`): no control characters, no overrides of direction. A `cite` is
the number of a `Source`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from wbdesk.model.anchor import Passage
from wbdesk.model.kinds import KINDS, Kind
from wbdesk.model.records import Record
from wbdesk.model.release import Release

ALL_SECTIONS = tuple(kind.name for kind in KINDS)


@dataclass(frozen=True, slots=True)
class Dossier:
    """What one release contributes.

    `records` are those in scope, by kind; `totals` how many the release has of each kind;
    `passages`, by kind and record id, say where an anchor stands, where the text is attached;
    `reviewed` tells that a person looked over what was extracted.
    """

    release: Release
    records: Mapping[str, tuple[Record, ...]]
    totals: Mapping[str, int]
    passages: Mapping[tuple[str, str], Passage] = field(default_factory=dict)
    reviewed: bool = False


Style = Literal["brief", "reference", "tables"]
Cite = Literal["notes", "author-date", "oscola"]
STYLES: dict[str, str] = {
    "brief": "Brief, one page",
    "reference": "Reference, everything",
    "tables": "Tables",
}
CITES: dict[str, str] = {
    "notes": "Numbered notes",
    "author-date": "Author and date",
    "oscola": "Footnotes in full (as OSCOLA)",
}
PAPERS: dict[str, str] = {
    "a4": "A4",
    "a5": "A5",
    "us-letter": "US Letter",
    "us-legal": "US Legal",
}


@dataclass(frozen=True, slots=True)
class Options:
    """What to put in, and how.

    `sections` are names of kinds in the order wanted. `scope` is a phrase for the reader;
    `evidence` adds the phrases of the release and dates and sums as they are written there.
    `language` is that of dates and numbers, one of `tongue.LANGUAGES`.
    """

    sections: tuple[str, ...] = ALL_SECTIONS
    scope: str = "whole release"
    evidence: bool = True
    paper: str = "a4"
    title: str | None = None
    style: Style = "reference"
    cite: Cite = "notes"
    language: str = "en-GB"


@dataclass(frozen=True, slots=True)
class Source:
    """A cited paragraph; `release` counts from 1, `phrases` are the anchors that stand in it.

    `label` is what a citation shows, `text` what its note says without the phrases. `url`
    leads to the passage where the release has an address, else "".
    """

    number: int
    release: int
    paragraph: int
    phrases: tuple[str, ...]
    label: str
    text: str
    url: str


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
class Point:
    """A statement of a brief: what leads it (a sum, a date, a name), and what it rests on.

    `quote` is the language of quoted words, "" where the words are ours.
    """

    lead: str
    text: str
    detail: str = ""
    supports: tuple[Support, ...] = ()
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a brief says to one question (who, how much)."""

    question: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """The body of a brief."""

    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """A heading of the author's own within a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Own:
    """The author's own words, shown as such."""

    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing: SVG text, what it shows in words, and its caption."""

    svg: str
    alternative: str
    caption: str


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


Block = (
    Table | Groups | Figures | Topics | Quotations | Summary | Answers | Title | Own | Chart | Index
)


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks under a heading, maybe none; `count` reads "3 of 24 notes".

    `kind` is the name of the kind it holds, "" where it holds several.
    """

    kind: str
    label: str
    count: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One release; `number` counts from 1, `published` is in words, `reference` is its citation.

    Its `sections` are empty where the briefing puts what the releases say together in `lead`.
    """

    number: int
    title: str
    publisher: str
    published: str
    url: str
    language: str
    licence: str
    reference: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Data:
    """The records of one kind as given, each with its release: what tables of data hold."""

    kind: Kind
    records: tuple[Record, ...]
    releases: tuple[Release, ...]


@dataclass(frozen=True, slots=True)
class Briefing:
    """A composed briefing. `count` reads "62 of 62 records"; `paper` is a Typst paper name.

    `lead` comes before the releases, `back` after them. `releases` and `data` are what went
    in, for the formats that hold data and not pages.
    """

    title: str
    scope: str
    count: str
    style: Style
    cite: Cite
    language: str
    evidence: bool
    paper: str
    lead: tuple[Section, ...]
    parts: tuple[Part, ...]
    back: tuple[Section, ...]
    sources: tuple[Source, ...]
    notice: str
    releases: tuple[Release, ...]
    data: tuple[Data, ...]

    @property
    def noted(self) -> bool:
        """Whether citations are numbers that lead to notes, not words in the line."""
        return self.cite != "author-date"
