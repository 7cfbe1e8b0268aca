"""What a briefing holds once composed: blocks of finished text that renderers only set.

All texts are tidy (see `tidy`): no control characters, no overrides of direction. A `cite` is
the number of a `Source`. The blocks are told in the modules imported here, by what they are.
"""

import msgspec

from wbdesk.briefing.drawn import Chart
from wbdesk.briefing.options import (
    ALL_SECTIONS,
    CITES,
    PAPERS,
    STYLES,
    Cite,
    Dossier,
    Options,
    Style,
)
from wbdesk.briefing.sources import (
    Source,
    Support,
)
from wbdesk.briefing.tabular import (
    Amount,
    Cell,
    Figure,
    Figures,
    Group,
    Groups,
    Heading,
    Index,
    Member,
    Row,
    Summary,
    Table,
    Term,
)
from wbdesk.briefing.texts import (
    Answer,
    Answers,
    Line,
    Own,
    Point,
    Quotation,
    Quotations,
    Title,
    Topic,
    Topics,
)
from wbdesk.model.kinds import Kind
from wbdesk.model.records import Record
from wbdesk.model.release import Release

__all__ = [
    "ALL_SECTIONS",
    "CITES",
    "PAPERS",
    "STYLES",
    "Amount",
    "Answer",
    "Answers",
    "Block",
    "Briefing",
    "Cell",
    "Chart",
    "Cite",
    "Data",
    "Dossier",
    "Figure",
    "Figures",
    "Group",
    "Groups",
    "Heading",
    "Index",
    "Line",
    "Member",
    "Options",
    "Own",
    "Part",
    "Point",
    "Quotation",
    "Quotations",
    "Row",
    "Section",
    "Source",
    "Style",
    "Summary",
    "Support",
    "Table",
    "Term",
    "Title",
    "Topic",
    "Topics",
]


Block = (
    Table | Groups | Figures | Topics | Quotations | Summary | Answers | Title | Own | Chart | Index
)


class Section(msgspec.Struct, frozen=True):
    """Blocks under a heading, maybe none; `count` reads "3 of 24 notes".

    `kind` is the name of the kind it holds, "" where it holds several.
    """

    kind: str
    label: str
    count: str
    blocks: tuple[Block, ...]


class Part(msgspec.Struct, frozen=True):
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


class Data(msgspec.Struct, frozen=True):
    """The records of one kind as given, each with its release: what tables of data hold.

    `marks` are the warnings that go with each, "" where there are none.
    """

    kind: Kind
    records: tuple[Record, ...]
    releases: tuple[Release, ...]
    marks: tuple[str, ...]


class Briefing(msgspec.Struct, frozen=True):
    """A composed briefing. `count` reads "62 of 62 records"; `paper` is a Typst paper name.

    `lead` comes before the releases, `back` after them. `releases` and `data` are what went
    in, for the formats that hold data and not pages; `accessed` has the day on which each of the
    releases was fetched from the web, or None.
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
    accessed: tuple[str | None, ...]
    data: tuple[Data, ...]

    @property
    def unnamed(self) -> Part | None:
        """The only release, where the title of the briefing is not its own."""
        only = self.parts[0] if len(self.parts) == 1 else None
        return only if only and only.title != self.title else None

    @property
    def noted(self) -> bool:
        """Whether citations are numbers that lead to notes, not words in the line."""
        return self.cite != "author-date"
