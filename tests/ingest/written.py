"""A release of our own wording, written out in every format that can be read."""

import html
import io
import json
import textwrap
from email.message import EmailMessage
from typing import NamedTuple

TITLE = "Lake ministers sign a plan for quieter ferries and safer harbours"


class Piece(NamedTuple):
    """A paragraph and its kind."""

    kind: str
    text: str


PIECES = (
    Piece("item", "Six lakeside governments agree on one timetable for electric ferries"),
    Piece("item", "A new fund of €2.5 million pays for charging points"),
    Piece(
        "paragraph",
        "The Harbour Minister will receive her colleagues in Lakeside today (14 May 2024) to sign "
        "a plan that makes crossings quieter, harbours safer and the long-term upkeep of the "
        "government-wide fleet cheaper for everybody who lives on the shore.",
    ),
    Piece(
        "paragraph",
        "Last year 1,200 crossings were cancelled because of engine trouble, up 13% on the year "
        "before. The plan’s first step is a survey of every landing stage – 48 in all – which "
        "starts in June 2024.",
    ),
    Piece("paragraph", "Harbour Minister Đorđe Ilić said:"),
    Piece(
        "quotation",
        "Quiet boats make for good neighbours, and nobody on this lake should have to choose "
        "between a night’s sleep and a ferry home after the late shift.",
    ),
    Piece(
        "quotation",
        "What we sign today was worked out by the people who run the boats, and it is theirs as "
        "much as ours, so I want to thank all of them for their patience.",
    ),
    Piece("heading", "Next steps"),
    Piece(
        "paragraph",
        "Work on the first three charging points begins in autumn 2024 and is expected to take "
        "eighteen months. A second meeting, in Hilltop on 3 March 2025, will look at fares.",
    ),
    Piece("heading", "Notes to editors"),
    Piece(
        "item",
        "The Lake Conference is a yearly meeting of the governments around the lake, which was "
        "founded in 1998 and has no permanent seat.",
    ),
    Piece(
        "item", "Taking part are Northshore, Southshore, Hilltop, Reedham, Millbank and Fenwick."
    ),
    Piece("item", "The text of the plan can be had from the press office of the harbour ministry."),
)
PARAGRAPHS = tuple(piece.text for piece in PIECES)


def plain(width: int | None = None, *, spaced: bool = True) -> str:
    """The release as plain text: wrapped at a width, or one line a paragraph."""
    lines = [TITLE, ""]
    for piece in PIECES:
        bullet = "- " if piece.kind == "item" else ""
        indent = "    " if piece.kind == "quotation" and spaced else ""
        text = f"{bullet}{piece.text}"
        hang = indent + (" " * len(bullet) if spaced else "")
        if width is None:
            lines.append(indent + text)
        else:
            lines += textwrap.wrap(
                text, width, initial_indent=indent, subsequent_indent=hang, break_on_hyphens=False
            )
        if spaced:
            lines.append("")
    return "\n".join(lines) + "\n"


def body() -> str:
    """The article as the HTML that GOV.UK's editors make."""
    made: list[str] = []
    before = ""
    for piece in (*PIECES, Piece("", "")):
        if before == "item" != piece.kind:
            made.append("</ul>")
        if before == "quotation" != piece.kind:
            made.append("</blockquote>")
        if piece.kind == "item" != before:
            made.append("<ul>")
        if piece.kind == "quotation" != before:
            made.append("<blockquote>")
        tag = {"item": "li", "heading": "h2", "": "br"}.get(piece.kind, "p")
        if piece.kind:
            made.append(f"<{tag}>{html.escape(piece.text)}</{tag}>")
        before = piece.kind
    return "\n".join(made)


def govuk_page() -> bytes:
    """A page as a browser saves it from GOV.UK, with what stands around the article."""
    return f"""<!DOCTYPE html>
<html class="govuk-template" lang="en"><head><meta charset="utf-8">
<title lang="en">{TITLE} - GOV.UK</title>
<script type="application/ld+json">{json.dumps(_STORY)}</script>
<link rel="canonical" href="https://www.gov.uk/government/news/quieter-ferries">
<meta name="govuk:first-published-at" content="2024-05-13T23:30:00Z">
<meta name="govuk:public-updated-at" content="2024-05-16T10:00:00+01:00"></head>
<body><div class="gem-c-cookie-banner" id="global-cookie-message">
<p>We use some essential cookies to make this website work.</p></div>
<header role="banner"><nav><ul><li><a href="/browse">Services</a></li></ul></nav></header>
<main id="content"><div class="gem-c-heading"><span>Press release</span><h1> {TITLE}
</h1></div><p class="gem-c-lead-paragraph">Six governments agree on ferries.</p>
<div class="gem-c-metadata"><dl><dt>From:</dt><dd>
<a href="/government/organisations/harbour-ministry">Ministry of Harbours</a> and
<a href="https://www.gov.uk/government/people/dorde-ilic">Đorđe Ilić</a></dd>
<dt>Published:</dt><dd>14 May 2024</dd></dl><a href="/world/northshore">Northshore</a></div>
<div class="gem-c-notice"><div class="govspeak"><p>{"This was published some time ago. " * 80}</p>
</div></div><div class="gem-c-govspeak"><div class="govspeak">{body()}</div></div>
<div class="gem-c-published-dates"><ol>
<li class="gem-c-published-dates__change-item"><time datetime="2024-05-16T09:00:00Z">16 May</time>
<p>Corrected the number of landing stages.</p></li>
<li class="gem-c-published-dates__change-item"><time datetime="2024-05-13T23:30:00Z">14 May</time>
<p>First published.</p></li></ol></div>
<div class="gem-c-share-links"><a href="https://example.org/share">Share on a network</a></div>
<nav class="gem-c-related-navigation"><h2>Related content</h2><a href="/x">Another release</a></nav>
</main><footer><p>All content is available under the licence.</p></footer></body></html>
""".encode()


_STORY = {
    "@context": "http://schema.org",
    "@type": "NewsArticle",
    "headline": TITLE,
    "datePublished": "2024-05-14T00:30:00+01:00",
    "articleBody": "<p>The whole text once more.</p>",
    "author": {"@type": "Organization", "name": "Ministry of Harbours"},
}


def mirror_page() -> bytes:
    """A page of a site that copies releases, in Windows-1252 but for what that lacks."""
    article = body().replace("Đorđe Ilić", "&#272;or&#273;e Ili&#263;")
    links = "".join(
        f'<li><a href="/n/{n}">Other news item {n} of the day</a></li>' for n in range(40)
    )
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">
<title>{TITLE} | Copied News</title></head><body>
<div id="cookie-consent"><p>This site sets cookies. Do you mind? Tell us, please, at once.</p></div>
<table width="100%"><tr><td><div class="left-menu"><ul>{links}</ul></div></td><td>
<h1>{TITLE}</h1><div class="story"><div class="share-buttons"><a href="#">Share this</a></div>
{article}</div><div class="related-stories"><h3>Related</h3><p>Ferry fares rise again.</p></div>
</td></tr></table><div id="footer"><p>Copied News Ltd, a company of copyists.</p></div></body>
</html>
""".encode("cp1252")


def content(**more: object) -> bytes:
    """The release as a document of the Content API."""
    links = {
        "organisations": [{"title": "Ministry of Harbours"}],
        "people": [{"title": "Đorđe Ilić"}],
        "roles": [{"title": "Harbour Minister"}],
        "world_locations": [{"title": "Northshore"}],
    }
    changes = [
        {"public_timestamp": "2024-05-14T00:30:00+01:00", "note": "First published."},
        {
            "public_timestamp": "2024-05-16T10:00:00+01:00",
            "note": "Corrected the number of landing stages.",
        },
    ]
    given = {
        "base_path": "/government/news/quieter-ferries",
        "title": TITLE,
        "description": "Six governments agree on ferries.",
        "document_type": "press_release",
        "schema_name": "news_article",
        "locale": "en",
        "first_published_at": "2024-05-13T23:30:00Z",
        "public_updated_at": "2024-05-16T10:00:00+01:00",
        "details": {"body": f'<div class="govspeak">{body()}</div>', "change_history": changes},
        "links": links,
    }
    return json.dumps(given | more).encode()


RUNNING = """#set page(width: 16cm, height: 14cm, header: [Ministry of Harbours],
  footer: context align(center, counter(page).display()))
#set par(justify: true)"""


def pdf(settings: str = RUNNING) -> bytes:
    """The release set by typst, unless told otherwise with running heads and page numbers."""
    import typst

    made = [settings, f"= {TITLE}"]
    for piece in PIECES:
        text = f"#{json.dumps(piece.text, ensure_ascii=False)}"
        match piece.kind:
            case "item":
                made.append(f"- {text}")
            case "heading":
                made += ["", f"== {text}", ""]
            case "quotation":
                made += ["", f"#quote(block: true)[{text}]", ""]
            case _:
                made += ["", text, ""]
    return typst.compile("\n".join(made).encode())


def docx() -> bytes:
    """The release as a Word document made with its own styles."""
    import docx as word

    made = word.Document()
    made.add_paragraph(TITLE, style="Title")
    styles = {"item": "List Bullet", "heading": "Heading 2", "quotation": "Quote"}
    for piece in PIECES:
        made.add_paragraph(piece.text, style=styles.get(piece.kind))
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def mail(*, rich: bool = False) -> bytes:
    """The release as a press office sends it; `rich` with an HTML part and a poor text part."""
    made = EmailMessage()
    made["Subject"] = f"Press release: {TITLE}"
    made["From"] = "Harbour Ministry Press Office <press@harbours.example>"
    made["To"] = "desk@paper.example"
    made["Date"] = "Tue, 14 May 2024 09:00:00 +0100"
    made["Message-ID"] = "<1@harbours.example>"
    if rich:
        made.set_content("Please read this message in a program that shows HTML.")
        made.add_alternative(f"<html><body><h1>{TITLE}</h1>{body()}</body></html>", subtype="html")
    else:
        made.set_content(plain(72))
    return bytes(made)
