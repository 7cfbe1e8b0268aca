"""A briefing as an OpenDocument text: named styles, true footnotes and tables, same bytes."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from wbdesk.briefing.document import Briefing, Chart
from wbdesk.briefing.office.body import Body
from wbdesk.briefing.office.odt_pieces import (
    OdtPieces,
    character_style,
    content_styles,
    paragraph_style,
)
from wbdesk.briefing.office.package import latest, margins, packed, picture, running
from wbdesk.briefing.office.styles import FONT, characters, paragraphs
from wbdesk.briefing.options import SIZES

_TYPE = "application/vnd.oasis.opendocument.text"
_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
        "meta": "meta",
    }.items()
)
_SPACES += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_RUNNING = 24
"""Points that the header and the footer take of the margins."""


def odt(briefing: Briefing) -> bytes:
    """The document. It keeps no time of making but the day of the latest release."""
    side = margins(briefing)[0]
    width = (SIZES[briefing.paper][0] - 2 * side) * 72 / 25.4
    pictures: dict[str, bytes] = {}

    def keep(chart: Chart) -> str:
        path = f"Pictures/chart{len(pictures) + 1}.png"
        pictures[path] = picture(chart)
        return path

    pieces = OdtPieces(width, keep)
    body = Body(briefing, pieces).set()
    automatic = "".join([*content_styles(width), *pieces.automatic.values()])
    parts = {
        "content.xml": _document(
            "content",
            f"<office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body>",
        ),
        "styles.xml": _document("styles", "".join(_styles(briefing, width))),
        "meta.xml": _document("meta", _meta(briefing)),
        **pictures,
    }
    manifest = _manifest(parts).encode()
    return packed(
        [("mimetype", _TYPE.encode()), *parts.items(), ("META-INF/manifest.xml", manifest)],
        stored=1,
    )


def _document(name: str, content: str) -> bytes:
    root = f"office:document-{name}"
    return f'{_HEAD}<{root} {_SPACES} office:version="1.3">{content}</{root}>'.encode()


def _styles(briefing: Briefing, width: float) -> Iterator[str]:
    yield (
        f'<office:font-face-decls><style:font-face style:name="{FONT}" '
        f'svg:font-family="{FONT}" style:font-family-generic="roman"/></office:font-face-decls>'
    )
    yield "<office:styles>"
    for style in paragraphs(briefing):
        yield paragraph_style(style)
    for look in characters(briefing):
        yield character_style(look)
    yield (
        '<text:notes-configuration text:note-class="footnote" style:num-format="1" '
        'text:citation-style-name="footnote_20_reference" '
        'text:citation-body-style-name="footnote_20_reference" text:footnotes-position="page"/>'
        "</office:styles>"
    )
    yield from _pages(briefing, width)


def _pages(briefing: Briefing, width: float) -> Iterator[str]:
    """The paper, and header, from the second page on, and footer with the number of the page."""
    wide, high = SIZES[briefing.paper]
    side, top, bottom = margins(briefing)
    head, foot = running(briefing)
    # Header and footer stand within the margins, which OpenDocument counts up to them.
    room = f'<style:header-footer-properties fo:min-height="{_RUNNING}pt"/>'
    tab = f'<style:tab-stops><style:tab-stop style:position="{width:.1f}pt" style:type="right"/>'
    yield (
        '<office:automatic-styles><style:page-layout style:name="Paper">'
        f'<style:page-layout-properties fo:page-width="{wide}mm" fo:page-height="{high}mm" '
        f'fo:margin-left="{side}mm" fo:margin-right="{side}mm" '
        f'fo:margin-top="{_outside(top)}" fo:margin-bottom="{_outside(bottom)}"/>'
        f"<style:header-style>{room}</style:header-style>"
        f"<style:footer-style>{room}</style:footer-style></style:page-layout>"
        '<style:style style:name="Foot" style:family="paragraph" style:parent-style-name="footer">'
        '<style:paragraph-properties fo:margin-top="9pt">'
        f"{tab}</style:tab-stops></style:paragraph-properties></style:style>"
        "</office:automatic-styles>"
    )
    pages = "<text:page-number>1</text:page-number> of <text:page-count>1</text:page-count>"
    footer = f'<text:p text:style-name="Foot">{escape(foot)}<text:tab/>Page {pages}</text:p>'
    header = f'<text:p text:style-name="header">{escape(head)}</text:p>'
    blank = '<text:p text:style-name="header"/>'
    master = '<style:master-page style:page-layout-name="Paper" style:name='
    yield (
        "<office:master-styles>"
        f'{master}"Standard"><style:header>{header}</style:header>'
        f"<style:header-first>{blank}</style:header-first><style:footer>{footer}</style:footer>"
        f"<style:footer-first>{footer}</style:footer-first></style:master-page>"
        "</office:master-styles>"
    )


def _outside(margin: float) -> str:
    return f"{max(0, margin - _RUNNING * 25.4 / 72):.2f}mm"


def _meta(briefing: Briefing) -> str:
    day = f"{latest(briefing).isoformat()}T00:00:00"
    author = briefing.parts[0].publisher if len(briefing.parts) == 1 else ""
    told = {
        "meta:generator": "wbdesk",
        "dc:title": briefing.title,
        "dc:subject": briefing.scope,
        "meta:initial-creator": author,
        "dc:creator": author,
        "meta:creation-date": day,
        "dc:date": day,
        "dc:language": "en-GB",
    }
    fields = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in told.items() if text)
    return f"<office:meta>{fields}</office:meta>"


def _manifest(parts: dict[str, bytes]) -> str:
    kinds = {".png": "image/png", ".xml": "text/xml"}
    entries = {"/": _TYPE} | {path: kinds[path[-4:]] for path in parts}
    told = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
        for path, kind in entries.items()
    )
    return (
        f'{_HEAD}<manifest:manifest manifest:version="1.3" '
        f'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{told}'
        "</manifest:manifest>"
    )
