"""The styles of text documents, the same in each format. Sizes are in points."""

from collections.abc import Iterator
from typing import Any

import msgspec

from wbdesk.briefing.document import Briefing
from wbdesk.briefing.office.fitting import NORMAL, fitted

FONT = "Cambria"
INK, ACCENT, MUTED, WARNING, LINE = "1B2230", "1F4F99", "566074", "8A4B00", "C3C9D3"
_INDENT = 12
LEVELS = 3
"""How deep a row may be indented below another."""
LONGEST_LEAD = 60
"""Letters of a first cell beyond which it is not set in bold."""


class Paragraph(msgspec.Struct, frozen=True):
    """A style of paragraphs; `rule` is "below" or "beside", `keep` holds to what follows.

    `leading` is the height of lines by that of the type, 0 for the same as Normal.
    """

    name: str
    size: float = NORMAL
    before: float = 0
    after: float = 5
    indent: float = 0
    bold: bool = False
    colour: str = ""
    keep: bool = False
    right: bool = False
    rule: str = ""
    leading: float = 0


class Characters(msgspec.Struct, frozen=True):
    """A style of characters; `size` 0 is that of the paragraph."""

    name: str
    size: float = 0
    bold: bool = False
    italic: bool = False
    colour: str = ""
    raised: bool = False


_PARAGRAPHS = (
    Paragraph("Normal", leading=1.2),
    Paragraph("Kicker", 9, after=2, colour=ACCENT),
    Paragraph("Title", 18, after=4, bold=True, colour=INK, keep=True),
    Paragraph("Heading 1", 13, 16, 5, bold=True, colour=ACCENT, keep=True, rule="below"),
    Paragraph("Heading 2", 11, 10, 4, bold=True, colour=ACCENT, keep=True),
    Paragraph("Heading 3", NORMAL, 8, 3, bold=True, colour=ACCENT, keep=True),
    Paragraph("Contents Heading", 9, 10, 2, colour=MUTED, keep=True),
    *(Paragraph(f"toc {n}", after=1, indent=_INDENT * (n - 1), colour=ACCENT) for n in (1, 2)),
    Paragraph("Quote", 11, 3, 2, indent=14, colour=INK, keep=True, rule="beside"),
    Paragraph("Quote Source", after=6, indent=14),
    Paragraph("Quote Source Noted", after=2, indent=14, keep=True),
    Paragraph("Quote Note", 9, after=6, indent=14, colour=MUTED),
    Paragraph("Caption", 9, after=2, colour=MUTED, keep=True),
    Paragraph("Picture", after=8, keep=True),
    Paragraph("Group", after=1, keep=True),
    Paragraph("Statement", after=3),
    Paragraph("Statement Below", after=3, indent=_INDENT),
    Paragraph("Note", 9, after=4, indent=_INDENT, colour=MUTED),
    Paragraph("Cell", after=1),
    *(Paragraph(f"Cell {n}", after=1, indent=_INDENT * n) for n in range(1, LEVELS + 1)),
    Paragraph("Cell Number", after=1, right=True),
    Paragraph("Cell Head", 8.5, after=1, colour=MUTED, keep=True),
    Paragraph("Cell Head Number", 8.5, after=1, colour=MUTED, keep=True, right=True),
    Paragraph("Own Words", indent=14, rule="beside"),
    Paragraph("Index Entry", after=1),
    Paragraph("Notice", 9, 16, 0, colour=MUTED),
    Paragraph("Footnote Text", 8.5, after=1, colour=MUTED),
    Paragraph("header", 8.5, after=0, colour=MUTED),
    Paragraph("footer", 8.5, after=0, colour=MUTED),
)
_BRIEF: dict[str, dict[str, Any]] = {
    "Title": {"size": 15.5, "after": 3},
    "Heading 1": {"size": 10, "before": 0, "after": 0, "rule": ""},
    "Normal": {"after": 2, "leading": 1},
    "Quote": {"size": NORMAL, "before": 0, "after": 1, "indent": 8},
    "Quote Source": {"after": 2, "indent": 8},
    "Notice": {"size": 8.5, "before": 4},
    "Footnote Text": {"size": 8.2, "after": 0},
}
"""How a brief differs, which is to stand on one page."""
_CHARACTERS = (
    Characters("Lead", bold=True),
    Characters("Quiet", 9, colour=MUTED),
    Characters("Figure", bold=True, colour=ACCENT),
    Characters("Label", 8.5, colour=ACCENT),
    Characters("Link", colour=ACCENT),
    Characters("Note Link", colour=MUTED),
    Characters("Address", 9, colour=ACCENT),
    Characters("Raised", colour=ACCENT, raised=True),
    Characters("Warning", italic=True, colour=WARNING),
    Characters("Nothing", italic=True, colour=MUTED),
    Characters("footnote reference", colour=ACCENT, raised=True),
)


def paragraphs(briefing: Briefing) -> Iterator[Paragraph]:
    """The styles of paragraphs; those of a brief are as large as one page bears."""
    brief = briefing.style == "brief"
    scale = fitted(briefing) / NORMAL if brief else 1
    for style in _PARAGRAPHS:
        own = msgspec.structs.replace(style, **(_BRIEF.get(style.name, {}) if brief else {}))
        yield msgspec.structs.replace(
            own, size=own.size * scale, before=own.before * scale, after=own.after * scale
        )


def characters(briefing: Briefing) -> Iterator[Characters]:
    """The styles of characters."""
    scale = fitted(briefing) / NORMAL if briefing.style == "brief" else 1
    for style in _CHARACTERS:
        yield msgspec.structs.replace(style, size=style.size * scale)
