"""A briefing as a Word document: Word's styles, true footnotes, true tables, same bytes.

python-docx gives the package, its styles and properties; the body is written by `word_body`.
"""

import io
import itertools
import zipfile
from datetime import datetime
from typing import Any

from wbdesk.briefing.document import Briefing, Chart
from wbdesk.briefing.drawn import printed
from wbdesk.briefing.options import SIZES
from wbdesk.briefing.word_body import Body
from wbdesk.briefing.word_xml import FOOTNOTES_HEAD, MUTED, R, W, field, footnote, outer_link
from wbdesk.model import period

_MARGIN = 22
_HEADINGS = (("Title", 19, 0), ("Heading 1", 13, 14), ("Heading 2", 11, 10), ("Heading 3", 10.5, 8))
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RUNNING = 70
_DRAWING = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg")
"""


def word(briefing: Briefing) -> bytes:
    """The document. It keeps no time of making but the day of the latest release."""
    import docx

    document: Any = docx.Document()
    width = _lay_out(document, briefing)
    _set_styles(document, dense=briefing.style == "brief")
    _set_properties(document, briefing)
    relations = _Relations(document.part)
    numbers = itertools.count(1)
    body = Body(
        briefing, width, relations, lambda chart: _picture(document, chart, width, next(numbers))
    )
    _fill(document, body.set())
    if briefing.noted:
        _add_footnotes(document, briefing, body)
    _set_margins(document, briefing)
    out = io.BytesIO()
    document.save(out)
    return _without_times(out.getvalue())


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


def _lay_out(document: Any, briefing: Briefing) -> int:
    """Set the paper; gives the width between the margins in twentieths of a point."""
    from docx.shared import Mm

    section = document.sections[0]
    wide, high = SIZES[briefing.paper]
    section.page_width, section.page_height = Mm(wide), Mm(high)
    section.left_margin = section.right_margin = Mm(_MARGIN)
    section.top_margin = section.bottom_margin = Mm(_MARGIN)
    return round((wide - 2 * _MARGIN) / 25.4 * 1440)


def _set_styles(document: Any, *, dense: bool) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    styles = document.styles
    accent, muted = RGBColor(0x1F, 0x4F, 0x99), RGBColor(0x56, 0x60, 0x74)

    def shape(name: str, size: float, before: float, after: float) -> Any:
        style = styles[name]
        style.font.name, style.font.size = "Cambria", Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for key in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[key]
        for script in ("w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(script), "Cambria")
        style.paragraph_format.space_before, style.paragraph_format.space_after = (
            Pt(before),
            Pt(after),
        )
        return style

    normal = shape("Normal", 9.5 if dense else 10.5, 0, 2 if dense else 5)
    language = normal.element.get_or_add_rPr().makeelement(qn("w:lang"), {qn("w:val"): "en-GB"})
    normal.element.rPr.append(language)
    scale = 0.8 if dense else 1.0
    for name, size, before in (
        ("Title", 19, 0),
        ("Heading 1", 13, 14),
        ("Heading 2", 11, 10),
        ("Heading 3", 10.5, 8),
    ):
        style = shape(name, size * scale, before * scale, 4 * scale)
        style.font.bold, style.font.color.rgb = True, accent
        style.paragraph_format.keep_with_next = True
    styles["Title"].font.color.rgb = RGBColor(0x1B, 0x22, 0x30)
    for border in styles["Title"].element.iter(qn("w:pBdr")):
        border.getparent().remove(border)
        break
    quote = shape("Quote", 11, 4, 4)
    quote.font.italic, quote.font.color.rgb = False, RGBColor(0x1B, 0x22, 0x30)
    quote.paragraph_format.left_indent = Pt(14)
    caption = shape("Caption", 9, 2, 8)
    caption.font.bold, caption.font.color.rgb = False, muted
    for name, kind in (
        ("Cell", WD_STYLE_TYPE.PARAGRAPH),
        ("Own Words", WD_STYLE_TYPE.PARAGRAPH),
        ("Footnote Text", WD_STYLE_TYPE.PARAGRAPH),
        ("Footnote Reference", WD_STYLE_TYPE.CHARACTER),
    ):
        made = styles.add_style(name, kind)
        made.element.set(qn("w:styleId"), name.replace(" ", ""))
        if kind == WD_STYLE_TYPE.PARAGRAPH:
            made.base_style = normal
    styles["Cell"].paragraph_format.space_after = Pt(1)
    styles["Own Words"].paragraph_format.left_indent = Pt(14)
    styles["Footnote Text"].font.size = Pt(8.5)
    styles["Footnote Text"].paragraph_format.space_after = Pt(1)
    styles["Footnote Reference"].font.superscript = True
    styles["Footnote Reference"].font.color.rgb = accent


def _set_properties(document: Any, briefing: Briefing) -> None:
    days = [period.bounds(release.published)[0] for release in briefing.releases]
    latest = max((day for day in days if day), default=0)
    made = datetime.fromordinal(latest) if latest else datetime(1980, 1, 1)
    properties = document.core_properties
    properties.title, properties.subject = briefing.title[:255], briefing.scope[:255]
    properties.author = (briefing.parts[0].publisher if len(briefing.parts) == 1 else "")[:255]
    properties.last_modified_by, properties.comments = "", ""
    properties.created = properties.modified = made
    properties.language = "en-GB"
    properties.revision = 1


def _fill(document: Any, xml: str) -> None:
    from docx.oxml import parse_xml

    body = document.element.body
    whole = parse_xml(f'<w:body xmlns:w="{W}" xmlns:r="{R}">{xml}</w:body>')
    # The whole body changes places: to move its blocks one by one takes the square of their time.
    whole.append(body.sectPr)
    document.element.replace(body, whole)


def _add_footnotes(document: Any, briefing: Briefing, body: Body) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    part = Part(PackURI("/word/footnotes.xml"), _FOOTNOTES, b"", document.part.package)
    relate = _Relations(part)
    notes = [
        footnote(
            source.number,
            outer_link(relate(source.url), body.note(source)) if source.url else body.note(source),
        )
        for source in briefing.sources
    ]
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    part._blob = f"{head}{FOOTNOTES_HEAD}{''.join(notes)}</w:footnotes>".encode()
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _set_margins(document: Any, briefing: Briefing) -> None:
    """Header and footer, with the number of the page."""
    from docx.oxml import parse_xml

    from wbdesk.briefing.pdf import cut
    from wbdesk.briefing.word_xml import paragraph, run

    section = document.sections[0]
    width = section.page_width - section.left_margin - section.right_margin
    tabs = "".join(f'<w:tab w:val="clear" w:pos="{place}"/>' for place in (4320, 8640))
    tabs = f'<w:tabs>{tabs}<w:tab w:val="right" w:pos="{width // 635}"/></w:tabs>'

    def small(text: str) -> str:
        return run(text, colour=MUTED, size=8.5)

    look = f'<w:rPr><w:color w:val="{MUTED}"/><w:sz w:val="17"/></w:rPr>'
    numbers = f"{small('Page ')}{field('PAGE', look)}{small(' of ')}{field('NUMPAGES', look)}"
    scope = small(f"{briefing.count}, {cut(briefing.scope, _RUNNING)}")
    head, foot = small(cut(briefing.title, _RUNNING)), f"{scope}<w:r><w:tab/></w:r>{numbers}"
    for place, content in ((section.header, head), (section.footer, foot)):
        made = parse_xml(paragraph(content, "", tabs).replace("<w:p>", f'<w:p xmlns:w="{W}">', 1))
        old = place.paragraphs[0]._p
        old.getparent().replace(old, made)


def _picture(document: Any, chart: Chart, width: int, number: int) -> str:
    """A drawing in line: Word gets a picture of it, with its meaning in words.

    `number` is its own in the document, which python-docx does not see yet.
    """
    import typst
    from docx.shared import Twips
    from lxml import etree

    made = typst.compile(
        _DRAWING,
        format="png",
        ppi=200.0,
        ignore_system_fonts=True,
        sys_inputs={"svg": printed(chart)},
    )
    assert isinstance(made, bytes)
    inline = document.part.new_pic_inline(io.BytesIO(made), width=Twips(width))
    inline.docPr.id, inline.docPr.name = number, f"Chart {number}"
    inline.docPr.set("descr", chart.alternative)
    return f"<w:r><w:drawing>{etree.tostring(inline, encoding='unicode')}</w:drawing></w:r>"


def _without_times(data: bytes) -> bytes:
    """The same package with fixed times in its zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return out.getvalue()
