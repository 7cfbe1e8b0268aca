"""The pieces of a Word document, as WordprocessingML text.

Written as text and parsed once: python-docx takes a minute for a table of 10,000 rows.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from xml.sax.saxutils import escape, quoteattr

from wbdesk.briefing.document import Chart
from wbdesk.briefing.office.pieces import COLUMNS
from wbdesk.briefing.office.styles import ACCENT, FONT, LINE, Characters, Paragraph

_LINES = 240
"""What Word calls a line of single height."""
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class WordPieces:
    """Pieces for a text `width` twentieths of a point wide.

    `relate` gives the id of an address's relation, `draw` sets a drawing. `notes` is filled with
    the number, content and address of each footnote; `divided` tells that there are sections.
    """

    def __init__(
        self, width: int, relate: Callable[[str], str], draw: Callable[[Chart], str]
    ) -> None:
        self._width = width
        self._relate = relate
        self._draw = draw
        self._bookmarks = 0
        self.divided = False
        self.notes: list[tuple[int, str, str]] = []

    def run(self, text: str, look: str = "", *, language: str = "") -> str:
        """A w:r."""
        return run(text, look, language)

    def paragraph(self, content: str, style: str = "") -> str:
        """A w:p."""
        return paragraph(content, style)

    def heading(self, rank: int, mark: str, content: str) -> str:
        """A paragraph in one of Word's heading styles."""
        return paragraph(self.bookmark(mark, content), f"Heading {rank}")

    def contents(self, entries: Sequence[tuple[int, str, str]]) -> str:
        """A field that Word can work out anew; without page numbers, which only Word knows."""
        made = [paragraph(self.run("Contents"), "Contents Heading")]
        last = len(entries) - 1
        for number, (rank, mark, text) in enumerate(entries):
            content = self.inner_link(mark, self.run(text))
            before = _field_start(r"TOC \o &quot;1-2&quot; \n \h") if number == 0 else ""
            after = _field_char("end") if number == last else ""
            made.append(paragraph(before + content + after, f"toc {rank}"))
        return "".join(made) if entries else ""

    def bookmark(self, mark: str, content: str) -> str:
        """A w:bookmarkStart and its end about the content."""
        self._bookmarks += 1
        start = f'<w:bookmarkStart w:id="{self._bookmarks}" w:name="{mark}"/>'
        return f'{start}{content}<w:bookmarkEnd w:id="{self._bookmarks}"/>'

    def inner_link(self, mark: str, content: str) -> str:
        """A w:hyperlink to a bookmark."""
        return f'<w:hyperlink w:anchor="{mark}" w:history="1">{content}</w:hyperlink>'

    def outer_link(self, url: str, content: str) -> str:
        """A w:hyperlink to an address."""
        return hyperlink(self._relate(url), content)

    def note(self, number: int, content: str, url: str) -> str:
        """The reference; what it says goes to `notes`."""
        self.notes.append((number, content, url))
        return (
            '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
            f'<w:footnoteReference w:id="{number}"/></w:r>'
        )

    def table(
        self, shares: Sequence[float], head: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> str:
        """A w:tbl with rules between its rows, and a paragraph that ends it."""
        widths = [round(self._width * share / sum(shares)) for share in shares]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        first = _row(widths, head, repeated=True) if head else ""
        border = f'w:val="single" w:sz="4" w:space="0" w:color="{LINE}"'
        top = f"<w:top {border}/>" if not head else ""
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
            f"<w:tblBorders>{top}<w:bottom {border}/><w:insideH {border}/></w:tblBorders>"
            '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="50" w:type="dxa"/>'
            '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/>'
            '<w:right w:w="140" w:type="dxa"/></w:tblCellMar>'
            f'<w:tblLook w:val="0020" w:firstRow="{int(bool(head))}" w:lastRow="0" '
            'w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{first}"
            f"{''.join(_row(widths, cells) for cells in rows)}</w:tbl>{paragraph('', 'Cell')}"
        )

    def columns(self, content: str) -> str:
        """A section of the document; the properties that end one stand in its last paragraph."""
        self.divided = True
        columns = (f'<w:cols w:num="{count}" w:space="280"/>' for count in (1, COLUMNS))
        ends = (f'<w:sectPr><w:type w:val="continuous"/>{each}</w:sectPr>' for each in columns)
        before, after = (paragraph("", "Index Entry", end) for end in ends)
        return before + content + after

    def picture(self, chart: Chart) -> str:
        """A w:drawing."""
        return self._draw(chart)


@cache
def style_id(name: str) -> str:
    """The id of a style: Word knows its own by these."""
    return "".join(part[:1].upper() + part[1:] for part in name.split()).replace("Toc", "TOC")


def run(text: str, look: str = "", language: str = "") -> str:
    """Text in a style of characters, "" for no text."""
    if not text:
        return ""
    properties = f'<w:rStyle w:val="{style_id(look)}"/>' if look else ""
    properties += f"<w:lang w:val={quoteattr(language)}/>" if language else ""
    properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs."""
    named = f'<w:pStyle w:val="{style_id(style)}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{content}</w:p>"


def hyperlink(relation: str, content: str) -> str:
    """Runs that lead to an address, by the id of its relation."""
    return f'<w:hyperlink r:id="{relation}" w:history="1">{content}</w:hyperlink>'


def _row(widths: Sequence[int], cells: Sequence[str], *, repeated: bool = False) -> str:
    """A row that no page divides; each cell is paragraphs."""
    head = "<w:tblHeader/>" if repeated else ""
    filled = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for width, cell in zip(widths, cells, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{filled}</w:tr>"


def field(code: str) -> str:
    """A field that Word works out, such as the number of the page."""
    return f"{_field_start(code)}<w:r><w:t>1</w:t></w:r>{_field_char('end')}"


def _field_start(code: str) -> str:
    instruction = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return f"{_field_char('begin')}{instruction}{_field_char('separate')}"


def _field_char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def footnotes(notes: Iterable[tuple[int, str]]) -> str:
    """The part that holds what footnotes say, each by its number."""
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    space = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
    kinds = ((-1, "separator"), (0, "continuationSeparator"))
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}">'
        f"<w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>"
        for number, kind in kinds
    )
    made = "".join(
        f'<w:footnote w:id="{number}">'
        f"{paragraph(mark + space + said, 'Footnote Text')}</w:footnote>"
        for number, said in notes
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f'{head}<w:footnotes xmlns:w="{W}" xmlns:r="{R}">{separators}{made}</w:footnotes>'


def paragraph_style(style: Paragraph) -> str:
    """A w:style."""
    rules = {"below": ("bottom", 3), "beside": ("left", 7)}
    rule = ""
    if style.rule:
        side, space = rules[style.rule]
        width = 'w:val="single" w:sz="8"'
        rule = f'<w:pBdr><w:{side} {width} w:space="{space}" w:color="{ACCENT}"/></w:pBdr>'
    properties = "<w:keepNext/>" * style.keep + rule
    spacing = f'w:before="{_twips(style.before)}" w:after="{_twips(style.after)}"'
    spacing += f' w:line="{_LINES * style.leading:.0f}" w:lineRule="auto"' if style.leading else ""
    properties += f"<w:spacing {spacing}/>"
    properties += f'<w:ind w:left="{_twips(style.indent)}"/>' if style.indent else ""
    properties += '<w:jc w:val="right"/>' * style.right
    if style.name.startswith("Heading "):
        properties += f'<w:outlineLvl w:val="{int(style.name[-1]) - 1}"/>'
    fonts = "".join(f' w:{script}="{FONT}"' for script in ("ascii", "hAnsi", "cs", "eastAsia"))
    look = f"<w:rFonts{fonts}/>{_look(style.bold, style.colour, style.size)}"
    look += '<w:lang w:val="en-GB"/>' if style.name == "Normal" else ""
    return _style("paragraph", style.name, f"<w:pPr>{properties}</w:pPr><w:rPr>{look}</w:rPr>")


def character_style(style: Characters) -> str:
    """A w:style."""
    look = _look(style.bold, style.colour, style.size, italic=style.italic)
    look += '<w:vertAlign w:val="superscript"/>' * style.raised
    return _style("character", style.name, f"<w:rPr>{look}</w:rPr>")


def _look(bold: bool, colour: str, size: float, *, italic: bool = False) -> str:
    look = "<w:b/>" * bold + "<w:i/>" * italic
    look += f'<w:color w:val="{colour}"/>' if colour else ""
    return look + (f'<w:sz w:val="{round(2 * size)}"/>' if size else "")


def _style(kind: str, name: str, properties: str) -> str:
    default = ' w:default="1"' if name == "Normal" else ""
    based = '<w:basedOn w:val="Normal"/>' if kind == "paragraph" and not default else ""
    return (
        f'<w:style xmlns:w="{W}" w:type="{kind}"{default} w:styleId="{style_id(name)}">'
        f'<w:name w:val="{name}"/>{based}<w:qFormat/>{properties}</w:style>'
    )


def _twips(points: float) -> int:
    return round(20 * points)
