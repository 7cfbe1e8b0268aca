"""The pieces a Word document's body is made of, as WordprocessingML text.

Written as text and parsed once: python-docx takes a minute for a table of 10,000 rows.
"""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

ACCENT, MUTED, WARNING, LINE = "1F4F99", "566074", "8A4B00", "C3C9D3"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def run(
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    colour: str = "",
    size: float = 0,
    raised: bool = False,
    language: str = "",
) -> str:
    """Text of one look; `size` in points, 0 for that of the paragraph."""
    if not text:
        return ""
    look = "<w:b/>" * bold + "<w:i/>" * italic
    look += f'<w:color w:val="{colour}"/>' if colour else ""
    look += f'<w:sz w:val="{round(2 * size)}"/>' if size else ""
    look += '<w:vertAlign w:val="superscript"/>' if raised else ""
    look += f"<w:lang w:val={quoteattr(language)}/>" if language else ""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def quiet(text: str) -> str:
    """A run of lesser weight."""
    return run(text, colour=MUTED, size=9)


def paragraph(content: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{content}</w:p>"


def inner_link(anchor: str, content: str) -> str:
    """Runs that lead to a bookmark."""
    return f'<w:hyperlink w:anchor="{anchor}" w:history="1">{content}</w:hyperlink>'


def outer_link(relation: str, content: str) -> str:
    """Runs that lead to an address, by the id of its relation."""
    return f'<w:hyperlink r:id="{relation}" w:history="1">{content}</w:hyperlink>'


def bookmark(number: int, name: str, content: str) -> str:
    """A place that links lead to; `number` is unique in the document."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'


def table(widths: Sequence[int], head: Sequence[str], rows: Sequence[str]) -> str:
    """A table with a heading row that every page repeats; widths in twentieths of a point."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    first = row(widths, head, repeated=True) if head else ""
    border = f'w:val="single" w:sz="4" w:space="0" w:color="{LINE}"'
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f"<w:tblBorders><w:bottom {border}/><w:insideH {border}/></w:tblBorders>"
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="50" w:type="dxa"/>'
        '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/>'
        '<w:right w:w="140" w:type="dxa"/></w:tblCellMar>'
        f'<w:tblLook w:val="0020" w:firstRow="{int(bool(head))}" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{first}{''.join(rows)}</w:tbl>"
    )


def row(widths: Sequence[int], cells: Sequence[str], *, repeated: bool = False) -> str:
    """A row that no page divides; each cell is paragraphs."""
    head = "<w:tblHeader/>" if repeated else ""
    filled = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for width, cell in zip(widths, cells, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{filled}</w:tr>"


def field(code: str, look: str = "") -> str:
    """A field that Word works out, such as the number of the page; `look` is a w:rPr."""
    pieces = (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> {code} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>1</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    return "".join(f"<w:r>{look}{piece}</w:r>" for piece in pieces)


FOOTNOTES_HEAD = (
    f'<w:footnotes xmlns:w="{W}" xmlns:r="{R}">'
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/>'
    "</w:r></w:p></w:footnote>"
)


def footnote(number: int, content: str) -> str:
    """A note of the footnotes part."""
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    body = paragraph(f"{mark}{run(' ')}{content}", "FootnoteText")
    return f'<w:footnote w:id="{number}">{body}</w:footnote>'
