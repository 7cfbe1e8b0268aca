"""A briefing as a Word document: Word's styles, true footnotes, true tables, same bytes.

python-docx gives the package, its styles and properties; the body is written by `body`.
"""

import io
import itertools
from datetime import datetime
from typing import Any

from wbdesk.briefing.document import Briefing, Chart
from wbdesk.briefing.office.body import Body
from wbdesk.briefing.office.package import latest, margins, picture, running, zipped
from wbdesk.briefing.office.styles import characters, paragraphs
from wbdesk.briefing.office.word_pieces import (
    R,
    W,
    WordPieces,
    character_style,
    field,
    footnotes,
    hyperlink,
    paragraph,
    paragraph_style,
    run,
)
from wbdesk.briefing.options import SIZES

_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_LONGEST_PROPERTY = 255


def word(briefing: Briefing) -> bytes:
    """The document. It keeps no time of making but the day of the latest release."""
    import docx

    document: Any = docx.Document()
    width = round((SIZES[briefing.paper][0] - 2 * margins(briefing)[0]) / 25.4 * 1440)
    _set_styles(document, briefing)
    _set_properties(document, briefing)
    numbers = itertools.count(1)
    pieces = WordPieces(
        width,
        _Relations(document.part),
        lambda chart: _drawing(document, chart, width, next(numbers)),
    )
    _fill(document, Body(briefing, pieces).set())
    if pieces.notes:
        _add_footnotes(document, pieces)
    _lay_out(document, briefing, divided=pieces.divided)
    _set_margins(document.sections[0], briefing, width)
    out = io.BytesIO()
    document.save(out)
    return zipped(out.getvalue())


class _Relations:
    """Gives the id of an address's relation, the same for the same address."""

    def __init__(self, part: Any) -> None:
        self._part = part
        self._known: dict[str, str] = {}

    def __call__(self, url: str) -> str:
        from docx.opc.constants import RELATIONSHIP_TYPE

        if url not in self._known:
            # Asked of python-docx, a relation is looked for among all there are.
            self._known[url] = self._part.rels.get_or_add_ext_rel(RELATIONSHIP_TYPE.HYPERLINK, url)
        return self._known[url]


def _lay_out(document: Any, briefing: Briefing, *, divided: bool) -> None:
    """Set the paper of each section."""
    from docx.enum.section import WD_SECTION
    from docx.shared import Mm

    wide, high = SIZES[briefing.paper]
    side, top, bottom = margins(briefing)
    for section in document.sections:
        section.page_width, section.page_height = Mm(wide), Mm(high)
        section.left_margin = section.right_margin = Mm(side)
        section.top_margin, section.bottom_margin = Mm(top), Mm(bottom)
        section.header_distance = section.footer_distance = Mm(min(top, bottom) / 2)
    if divided:
        section.start_type = WD_SECTION.CONTINUOUS


def _set_styles(document: Any, briefing: Briefing) -> None:
    """Ours in the place of python-docx's of the same name."""
    from docx.oxml import parse_xml

    styles = document.styles.element
    made = [paragraph_style(style) for style in paragraphs(briefing)]
    made += [character_style(style) for style in characters(briefing)]
    for xml in made:
        style = parse_xml(xml)
        for old in styles.xpath(f'w:style[@w:styleId="{style.styleId}"]'):
            styles.remove(old)
        styles.append(style)


def _set_properties(document: Any, briefing: Briefing) -> None:
    properties = document.core_properties
    properties.title = briefing.title[:_LONGEST_PROPERTY]
    properties.subject = briefing.scope[:_LONGEST_PROPERTY]
    author = briefing.parts[0].publisher if len(briefing.parts) == 1 else ""
    properties.author = author[:_LONGEST_PROPERTY]
    properties.last_modified_by, properties.comments = "", ""
    properties.created = properties.modified = datetime.combine(
        latest(briefing), datetime.min.time()
    )
    properties.language = "en-GB"
    properties.revision = 1


def _fill(document: Any, xml: str) -> None:
    from docx.oxml import parse_xml

    body = document.element.body
    whole = parse_xml(f'<w:body xmlns:w="{W}" xmlns:r="{R}">{xml}</w:body>')
    # The whole body changes places: to move its blocks one by one takes the square of their time.
    whole.append(body.sectPr)
    document.element.replace(body, whole)


def _add_footnotes(document: Any, pieces: WordPieces) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    part = Part(PackURI("/word/footnotes.xml"), _FOOTNOTES, b"", document.part.package)
    relate = _Relations(part)
    part._blob = footnotes(
        (number, hyperlink(relate(url), said) if url else said)
        for number, said, url in pieces.notes
    ).encode()
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _set_margins(section: Any, briefing: Briefing, width: int) -> None:
    """Header, from the second page on, and footer, with the number of the page.

    Those of the first section hold for all.
    """
    from docx.oxml import parse_xml

    head, foot = running(briefing)
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs>'

    pages = f"{run('Page ')}{field('PAGE')}{run(' of ')}{field('NUMPAGES')}"
    feet = f"{run(foot)}<w:r><w:tab/></w:r>{pages}"
    section.different_first_page_header_footer = True
    for place, content, style in (
        (section.header, run(head), "header"),
        (section.footer, feet, "footer"),
        (section.first_page_footer, feet, "footer"),
    ):
        made = paragraph(content, style, tab).replace("<w:p>", f'<w:p xmlns:w="{W}">', 1)
        old = place.paragraphs[0]._p
        old.getparent().replace(old, parse_xml(made))


def _drawing(document: Any, chart: Chart, width: int, number: int) -> str:
    """A drawing in line: Word gets a picture of it, with its meaning in words.

    `number` is its own in the document, which python-docx does not see yet.
    """
    from docx.shared import Twips
    from lxml import etree

    inline = document.part.new_pic_inline(io.BytesIO(picture(chart)), width=Twips(width))
    inline.docPr.id, inline.docPr.name = number, f"Chart {number}"
    inline.docPr.set("descr", chart.alternative)
    return f"<w:r><w:drawing>{etree.tostring(inline, encoding='unicode')}</w:drawing></w:r>"
