"""The PDF is tagged, paged, reproducible and never fails on odd text."""

import re

import harbour
import pypdfium2
import pytest
from harbour import briefed, dossier, only

from wbdesk.briefing.glyphs import SUBSTITUTE, unshowable
from wbdesk.briefing.pages import Pages
from wbdesk.briefing.pdf import pdf
from wbdesk.model.anchor import Anchor
from wbdesk.model.records import Event, Quote, Record
from wbdesk.model.release import Release

ODD = (
    "a\x00b\x07c",
    "שלום and English مرحبا",
    "Ђукановић, Đukanović, Αθήνα",
    "😀👨‍👩‍👧 中文",
    "\u202eevil\u202c",
    "\ud800 lone",
    "e\u0301\u20d2",
    "",
    "\u200b",
    '#import "x" *b* $x$ @ref <lab> \\ `raw` // c',
    "x" * 3000,
)


def event(number: int, title: str = "", place: str = "") -> Event:
    return Event(
        id=f"e{number}",
        when="2024-05-14",
        title=title or f"Event number {number} begins",
        place=place,
        category="meeting",
        anchor=Anchor(number // 3 + 1, f"phrase {number}"),
    )


def texts(data: bytes) -> list[str]:
    with Pages(data) as pages:
        return [pages.text(index) for index in range(pages.count)]


def test_it_is_tagged_titled_and_says_its_language() -> None:
    data = pdf(briefed())
    assert b"/MarkInfo" in data
    assert b"/StructTreeRoot" in data
    assert re.search(rb"/Lang ?\(en-GB\)", data)
    assert b"pdfuaid:part" in data
    document = pypdfium2.PdfDocument(data)
    assert document.get_metadata_value("Title") == harbour.RELEASE.title
    assert document.get_metadata_value("Author") == "Harbour Office"
    assert document.is_tagged()


def test_the_same_briefing_gives_the_same_bytes() -> None:
    data = pdf(briefed())
    assert data == pdf(briefed())
    assert b"CreationDate" not in data
    assert b"xmp:CreateDate" not in data


def test_pages_are_numbered_and_headed() -> None:
    pages = texts(pdf(briefed(only("timeline", *map(event, range(200))), sections=("timeline",))))
    assert len(pages) > 3
    for number, text in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in text
        assert "200 of 200 records" in text
    assert harbour.RELEASE.title in pages[1]


def test_a_table_repeats_its_headings_and_keeps_rows_whole() -> None:
    pages = texts(pdf(briefed(only("timeline", *map(event, range(200))), sections=("timeline",))))
    heads = [re.search(r"When\W+Event\W+Place", text, re.IGNORECASE) for text in pages[:3]]
    assert all(heads)
    assert all(f"Event number {n} begins" in "".join(pages) for n in range(200))


def test_footnotes_stand_on_the_page_that_cites_them_first() -> None:
    many = only("timeline", *map(event, range(60)))
    pages = texts(pdf(briefed(many, sections=("timeline",), charts=False)))
    for text in pages:
        numbers = [int(n) for n in re.findall(r"Event number (\d+) begins", text)]
        assert all(f"“phrase {n}”" in text for n in numbers if n % 3 == 0)
    quiet = texts(pdf(briefed(only("timeline", event(0)), evidence=False)))
    assert "phrase 0" not in "".join(quiet)
    assert "¶\u00a01" in "".join(quiet)


def test_no_row_is_cut_off_however_long() -> None:
    long = " ".join(f"word{n}" for n in range(4000))
    data = pdf(briefed(only("timeline", event(0, long, " ".join(f"spot{n}" for n in range(300))))))
    text = "".join(texts(data))
    assert all(word in text for word in ("word0 ", "word1999", "word3999", "spot150", "spot299"))


def test_a_run_of_100_000_characters_is_broken() -> None:
    quote = Quote(id="run", words="y" * 100_000, anchor=Anchor(1, "y"))
    assert "".join(texts(pdf(briefed(only("quotes", quote))))).count("y") >= 100_000


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_text_never_fails(text: str) -> None:
    odd: tuple[Record, ...] = (event(0, text, text), event(1))
    release = Release(id="odd", title=text, publisher=text, url=text, language="x-odd")
    records = {"timeline": odd, "quotes": (Quote(id="q", words=text, anchor=Anchor(1, "q")),)}
    data = pdf(briefed(dossier(release, **records), scope=text))  # type: ignore[arg-type]
    assert "Event number 1" in "".join(texts(data))


def test_what_the_typeface_lacks_is_shown_as_a_box_and_the_rest_stays() -> None:
    assert unshowable("Đukanović Ђукановић שלום") == frozenset()
    assert unshowable("a 😀 中") == {"😀", "中"}
    text = "".join(texts(pdf(briefed(only("timeline", event(0, "Smile 😀 e\u0301\u20d2 here"))))))
    assert f"Smile {SUBSTITUTE}" in text
    assert "typeface lacks" in text
    assert "here" in text


def test_paper_can_be_letter() -> None:
    with Pages(pdf(briefed(paper="us-letter"))) as pages:
        assert pages.size(0) == (612.0, 792.0)
    with Pages(pdf(briefed())) as pages:
        assert pages.size(0) == pytest.approx((595.28, 841.89), abs=0.01)


def test_several_releases_have_headings_and_footnotes_that_name_them() -> None:
    other = Release(id="other", title="Another release")
    text = "".join(texts(pdf(briefed(dossier(), dossier(other)))))
    assert "2. Another release" in text
    assert text.count("3 of 3 events") == 2
    assert "Release 2, ¶\u00a02" in text
