"""Word documents and PDF."""

import io
import zipfile

import pytest
import typst
import written

from wbdesk import ingest
from wbdesk.model.document import Document, Link

LONG = (
    "The ministers met on the shore and agreed that the ferries of the lake need charging "
    "points, new landing stages and a timetable that people can rely on."
)
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def with_body(markup: str) -> bytes:
    """A Word document with this markup as its body."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written.docx())) as old, zipfile.ZipFile(held, "w") as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename == "word/document.xml":
                data = f'<w:document xmlns:w="{_W}"><w:body>{markup}</w:body></w:document>'.encode()
            new.writestr(part.filename, data)
    return held.getvalue()


def texts(markup: str) -> list[tuple[str, str]]:
    made = ingest.read_bytes(with_body(markup), "a.docx")
    return [(block.kind, block.text) for block in made.blocks]


def run(text: str, settings: str = "") -> str:
    return f"<w:r><w:rPr>{settings}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def test_insertions_and_controls_are_read_and_deletions_are_not() -> None:
    changed = f"<w:ins>{run('new ')}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
    control = f"<w:sdt><w:sdtContent><w:p>{run('In a control.')}</w:p></w:sdtContent></w:sdt>"
    assert texts(f"<w:p>{run('A ')}{changed}{run('plan.')}</w:p>{control}") == [
        ("paragraph", "A new plan."), ("paragraph", "In a control."),
    ]  # fmt: skip


def test_tables_are_read_by_row_and_frames_for_layout_are_not() -> None:
    def cell(text: str, times: int = 1) -> str:
        return f"<w:tc>{f'<w:p>{run(text)}</w:p>' * times}</w:tc>"

    table = f"<w:tbl><w:tr>{cell('Northshore')}{cell('£2 million')}</w:tr></w:tbl>"
    frame = f"<w:tbl><w:tr>{cell('Framed text.', 5)}{cell('Side.')}</w:tr></w:tbl>"
    found = texts(f"<w:p>{run(LONG)}</w:p>{table}{frame}")
    assert found[1] == ("table", "Northshore | £2 million")
    assert found[2:] == [("paragraph", "Framed text.")] * 5 + [("paragraph", "Side.")]


def test_marks_breaks_and_kinds() -> None:
    raised = "<w:vertAlign w:val='superscript'/>"
    bold = run("What comes next", "<w:b/>")
    listed = "<w:pPr><w:numPr/></w:pPr>"
    found = texts(
        f"<w:p>{run('It cost £4 million')}{run('12', raised)}<w:r><w:br/></w:r>{run('on 1')}"
        f"{run('st', raised)}{run(' May.')}</w:p><w:p>{bold}</w:p><w:p>{listed}{run('One')}</w:p>"
    )
    assert found == [
        ("paragraph", "It cost £4 million on 1st May."),
        ("heading", "What comes next"),
        ("item", "One"),
    ]


def test_links_of_a_word_document() -> None:
    import docx

    made = docx.Document()
    paragraph = made.add_paragraph(f"{LONG} See ")
    key = made.part.relate_to(
        "https://a.example/", docx.opc.constants.RELATIONSHIP_TYPE.HYPERLINK, True
    )
    link = docx.oxml.parse_xml(
        f'<w:hyperlink xmlns:w="{_W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/'
        f'2006/relationships" r:id="{key}"><w:r><w:t>the plan</w:t></w:r></w:hyperlink>'
    )
    paragraph._p.append(link)
    held = io.BytesIO()
    made.save(held)
    block = ingest.read_bytes(held.getvalue(), "a.docx").blocks[0]
    assert block.links == (Link(len(LONG) + 5, len(LONG) + 13, "https://a.example/"),)


def test_archives_that_are_no_document_or_too_large_are_refused() -> None:
    def archive(name: str, data: bytes) -> bytes:
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
            made.writestr(name, data)
        return held.getvalue()

    for data, reason in (
        (archive("a.txt", b"x"), "no Word document"),
        (archive("word/document.xml", b"\0" * 70_000_000), "unpacks to more than 60 MB"),
        (archive("word/document.xml", b"<a>"), "damaged"),
        (b"PK\x03\x04 and no more", "damaged"),
    ):
        with pytest.raises(ingest.IngestError, match=f"a.docx cannot be read: .*{reason}"):
            ingest.read_bytes(data, "a.docx")


def pdf(markup: str, page: str = "") -> Document:
    return ingest.read_bytes(typst.compile(f"#set page({page})\n{markup}".encode()), "a.pdf")


def test_lines_pages_and_divided_words_of_a_pdf_are_joined() -> None:
    words = (
        "internationalisation infrastructure responsibility administration cooperation "
        "modernisation transformation representation"
    ).split()
    places = ("Northshore", "Southshore", "Hilltop", "Reedham", "Millbank", "Fenwick")
    texts = tuple(
        f"{place} wants government-wide {' and '.join(words[n:] + words[:n])} to go on, and its "
        "government agrees."
        for n, place in enumerate(places)
    )
    markup = '#set par(justify: true)\n#set text(lang: "en")\n' + "\n\n".join(texts)
    made = pdf(markup, 'width: 9cm, height: 8cm, header: [Ministry], numbering: "1 of 1"')
    assert made.paragraphs == texts


@pytest.mark.parametrize(
    "settings",
    [
        "#set page(width: 14cm, height: 20cm)",
        "#set par(first-line-indent: 1.5em, spacing: 0.65em, justify: true)",
        "#set par(spacing: 0.65em)",
        "#set par(leading: 1.5em, spacing: 2.5em)",
        "#set page(columns: 2, height: 9cm)",
        "#set text(size: 8pt)\n#set page(width: 12cm, height: 9cm, "
        "footer: context align(center)[Page #counter(page).display() of 9])",
    ],
)
def test_a_pdf_reads_the_same_however_it_is_set(settings: str) -> None:
    made = ingest.read_bytes(written.pdf(settings), "a.pdf")
    assert made.paragraphs == written.PARAGRAPHS
    assert made.title == written.TITLE
    assert [block.kind for block in made.blocks] == [piece.kind for piece in written.PIECES]


def test_the_title_of_a_pdf_is_set_larger() -> None:
    made = pdf(f"= Ferries go quiet by spring\n\n{LONG}\n\n== What comes next\n\n{LONG}")
    assert made.title == "Ferries go quiet by spring"
    assert [block.kind for block in made.blocks] == ["paragraph", "heading", "paragraph"]


def test_a_pdf_of_pictures_a_locked_and_a_damaged_one_are_refused() -> None:
    with pytest.raises(ingest.IngestError, match=r"a\.pdf cannot be read: .*pictures without text"):
        pdf("#rect()")
    with pytest.raises(ingest.IngestError, match=r"a\.pdf cannot be read: it is damaged"):
        ingest.read_bytes(b"%PDF-1.7\nnothing", "a.pdf")
