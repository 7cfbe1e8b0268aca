"""The pieces of an OpenDocument text (ISO/IEC 26300), as XML text."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from xml.sax.saxutils import escape, quoteattr

from wbdesk.briefing.document import Chart
from wbdesk.briefing.office.pieces import COLUMNS
from wbdesk.briefing.office.styles import ACCENT, FONT, LINE, Characters, Paragraph

_SPACES = re.compile("  +")
_GAP = 5
"""Between a rule and its text, in points."""
_NAMES = {"Normal": "Standard", "toc 1": "Contents 1", "toc 2": "Contents 2"}
"""Styles that OpenDocument knows under other names."""


class OdtPieces:
    """Pieces for a text `width` points wide; `draw` keeps a drawing and gives its path.

    `automatic` are the styles that the content needs besides the named ones.
    """

    def __init__(self, width: float, draw: Callable[[Chart], str]) -> None:
        self._width = width
        self._draw = draw
        self._tables = self._sections = 0
        self.automatic: dict[str, str] = {}

    def run(self, text: str, look: str = "", *, language: str = "") -> str:
        """A text:span."""
        # Of several spaces all but the first have to be told apart.
        told = _SPACES.sub(lambda match: f' <text:s text:c="{len(match[0]) - 1}"/>', escape(text))
        name = style_name(look) if look else self._spoken(language)
        return f'<text:span text:style-name="{name}">{told}</text:span>' if name and text else told

    def paragraph(self, content: str, style: str = "") -> str:
        """A text:p."""
        return _paragraph(content, style or "Normal")

    def heading(self, rank: int, mark: str, content: str) -> str:
        """A text:h."""
        name = style_name(f"Heading {rank}")
        opened = f'<text:h text:style-name="{name}" text:outline-level="{rank}">'
        return f"{opened}{self.bookmark(mark, content)}</text:h>"

    def contents(self, entries: Sequence[tuple[int, str, str]]) -> str:
        """A table of contents that a program can work out anew, with page numbers."""
        listed = "".join(
            _paragraph(self.inner_link(mark, self.run(text)), f"toc {rank}")
            for rank, mark, text in entries
        )
        deepest = max((rank for rank, _, _ in entries), default=1)
        return (
            '<text:table-of-content text:name="Contents" text:protected="false">'
            f'<text:table-of-content-source text:outline-level="{deepest}"/><text:index-body>'
            f"{_paragraph(self.run('Contents'), 'Contents Heading')}{listed}"
            "</text:index-body></text:table-of-content>"
        )

    def bookmark(self, mark: str, content: str) -> str:
        """A text:bookmark before the content, as not all programs take one about a note."""
        return f'<text:bookmark text:name="{mark}"/>{content}'

    def inner_link(self, mark: str, content: str) -> str:
        """A text:a to a bookmark."""
        return self.outer_link(f"#{mark}", content)

    def outer_link(self, url: str, content: str) -> str:
        """A text:a."""
        return _link(url, content, "Link")

    def note(self, number: int, content: str, url: str) -> str:
        """A text:note with what it says."""
        linked = _link(url, content, "Note Link") if url else content
        said = _paragraph(f"<text:s/>{linked}", "Footnote Text")
        return (
            f'<text:note text:id="note{number}" text:note-class="footnote">'
            f"<text:note-citation>{number}</text:note-citation>"
            f"<text:note-body>{said}</text:note-body></text:note>"
        )

    def table(
        self, shares: Sequence[float], head: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> str:
        """A table:table with rules between its rows, and a paragraph that ends it."""
        self._tables += 1
        name = f"Table{self._tables}"
        columns = "".join(
            f'<table:table-column table:style-name="{self._column(share / sum(shares))}"/>'
            for share in shares
        )
        opened = "Ruled" if head else "Opening"
        first = f"<table:table-header-rows>{_row(head)}</table:table-header-rows>" if head else ""
        return (
            f'<table:table table:name="{name}" table:style-name="Records">{columns}{first}'
            f"{_row(rows[0], opened)}{''.join(map(_row, rows[1:]))}</table:table>"
            f"{_paragraph('', 'Cell')}"
        )

    def columns(self, content: str) -> str:
        """A text:section."""
        self._sections += 1
        name = f"Columns{self._sections}"
        return (
            f'<text:section text:style-name="Columns" text:name="{name}">{content}</text:section>'
        )

    def picture(self, chart: Chart) -> str:
        """A draw:frame."""
        height = self._width * chart.drawing.height / chart.drawing.width
        return (
            '<draw:frame draw:style-name="Picture" text:anchor-type="as-char" '
            f'svg:width="{self._width:.2f}pt" svg:height="{height:.2f}pt">'
            f'<draw:image xlink:href="{self._draw(chart)}" xlink:type="simple" '
            'xlink:show="embed" xlink:actuate="onLoad"/>'
            f"<svg:title>{escape(chart.title)}</svg:title>"
            f"<svg:desc>{escape(chart.alternative)}</svg:desc></draw:frame>"
        )

    def _column(self, share: float) -> str:
        width = f"{self._width * share:.1f}"
        name = f"Column{width.replace('.', '_')}"
        self.automatic[name] = (
            f'<style:style style:name="{name}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{width}pt"/></style:style>'
        )
        return name

    def _spoken(self, language: str) -> str:
        """The style of words in a language, "" for no language."""
        if not language:
            return ""
        name = f"Language_{language}"
        tongue, _, country = language.partition("-")
        country = f' fo:country="{country}"' if re.fullmatch("[A-Z]{2}", country) else ""
        self.automatic[name] = (
            f'<style:style style:name="{name}" style:family="text">'
            f'<style:text-properties fo:language="{tongue}"{country}/></style:style>'
        )
        return name


@cache
def style_name(name: str) -> str:
    """The name of a style as data: what is no letter of a name is told by its code."""
    return _NAMES.get(name, name).replace(" ", "_20_")


def _link(url: str, content: str, look: str) -> str:
    name = style_name(look)
    names = f'text:style-name="{name}" text:visited-style-name="{name}"'
    return f'<text:a xlink:type="simple" xlink:href={quoteattr(url)} {names}>{content}</text:a>'


def _paragraph(content: str, style: str) -> str:
    return f'<text:p text:style-name="{style_name(style)}">{content}</text:p>'


def _row(cells: Sequence[str], style: str = "Ruled") -> str:
    filled = "".join(
        f'<table:table-cell table:style-name="{style}" office:value-type="string">{cell}'
        "</table:table-cell>"
        for cell in cells
    )
    return f'<table:table-row table:style-name="Whole">{filled}</table:table-row>'


def content_styles(width: float) -> Iterator[str]:
    """Styles of tables `width` points wide, ruled and with whole rows, of columns and pictures."""
    yield (
        '<style:style style:name="Columns" style:family="section"><style:section-properties '
        'text:dont-balance-text-columns="false">'
        f'<style:columns fo:column-count="{COLUMNS}" fo:column-gap="14pt"/>'
        "</style:section-properties></style:style>"
    )
    yield (
        '<style:style style:name="Records" style:family="table"><style:table-properties '
        f'style:width="{width:.1f}pt" table:align="left" table:border-model="collapsing"/>'
        "</style:style>"
    )
    yield (
        '<style:style style:name="Whole" style:family="table-row">'
        '<style:table-row-properties fo:keep-together="always"/></style:style>'
    )
    rule = f"0.5pt solid #{LINE}"
    for name, above in (("Ruled", "none"), ("Opening", rule)):
        yield (
            f'<style:style style:name="{name}" style:family="table-cell">'
            f'<style:table-cell-properties fo:border-left="none" fo:border-right="none" '
            f'fo:border-top="{above}" fo:border-bottom="{rule}" fo:padding="0pt" '
            'fo:padding-top="2.5pt" fo:padding-bottom="1.5pt" fo:padding-right="7pt"/>'
            "</style:style>"
        )
    yield (
        '<style:style style:name="Picture" style:family="graphic"><style:graphic-properties '
        'style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>'
    )


def paragraph_style(style: Paragraph) -> str:
    """A style:style of paragraphs."""
    side = {"below": "bottom", "beside": "left"}.get(style.rule, "")
    rule = f' fo:border-{side}="1pt solid #{ACCENT}" fo:padding-{side}="{_GAP}pt"' if side else ""
    # The rule stands beside what is indented, as in Word.
    indent = style.indent - (_GAP + 1 if side == "left" else 0)
    look = (
        f'fo:margin-top="{style.before:.2f}pt" fo:margin-bottom="{style.after:.2f}pt" '
        f'fo:margin-left="{indent:.2f}pt" fo:orphans="2" fo:widows="2"{rule}'
    )
    look += f' fo:line-height="{100 * style.leading:.0f}%"' if style.leading else ""
    look += ' fo:keep-with-next="always"' * style.keep + ' fo:text-align="end"' * style.right
    parent = "" if style.name == "Normal" else ' style:parent-style-name="Standard"'
    level = f' style:default-outline-level="{style.name[-1]}"' * style.name.startswith("Heading ")
    return (
        f'<style:style style:name="{style_name(style.name)}" style:display-name='
        f'"{_NAMES.get(style.name, style.name)}" style:family="paragraph"{parent}{level}>'
        f"<style:paragraph-properties {look}/>{_letters(style)}</style:style>"
    )


def character_style(style: Characters) -> str:
    """A style:style of characters."""
    return (
        f'<style:style style:name="{style_name(style.name)}" style:display-name="{style.name}" '
        f'style:family="text">{_letters(style)}</style:style>'
    )


def _letters(style: Paragraph | Characters) -> str:
    look = f' fo:font-size="{style.size:.2f}pt"' if style.size else ""
    look += f' fo:color="#{style.colour}"' if style.colour else ""
    look += ' fo:font-weight="bold"' * style.bold
    if isinstance(style, Characters):
        look += ' fo:font-style="italic"' * style.italic
        look += ' style:text-position="super 65%"' * style.raised
    elif style.name == "Normal":
        look += f' style:font-name="{FONT}" fo:language="en" fo:country="GB"'
    return f"<style:text-properties{look}/>"
