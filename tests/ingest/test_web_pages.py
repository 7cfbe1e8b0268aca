"""HTML: saved pages of GOV.UK, of copyists and of others."""

import html

import written
from hypothesis import given
from hypothesis import strategies as st

from wbdesk import ingest
from wbdesk.model.document import Change, Document, Link, Person

LONG = "The ministers met on the shore and agreed on charging points and on new landing stages. "


def read(body: str, head: str = "") -> Document:
    page = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    return ingest.read_bytes(page.encode(), "a.html")


def texts(body: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(body).blocks]


def test_the_fields_of_a_govuk_page() -> None:
    made = ingest.read_bytes(written.govuk_page(), "a.html")
    assert made.publisher == "Ministry of Harbours"
    assert (made.published, made.updated) == ("2024-05-14", "2024-05-16")
    assert made.url == "https://www.gov.uk/government/news/quieter-ferries"
    assert (made.language, made.licence) == ("en", "OGL-UK-3.0")
    assert made.people == (Person("Đorđe Ilić"),)
    assert made.places == ("Northshore",)
    assert made.changes == (
        Change("2024-05-14", "First published."),
        Change("2024-05-16", "Corrected the number of landing stages."),
    )


def test_a_page_and_its_content_document_tell_the_same() -> None:
    page = ingest.read_bytes(written.govuk_page(), "a.html")
    document = ingest.read_bytes(written.content(), "a.json")
    for name in ("title", "publisher", "published", "updated", "url", "language", "changes"):
        assert getattr(page, name) == getattr(document, name)


def test_a_page_that_says_what_it_is_elsewhere() -> None:
    made = read(
        "<header><nav>Menu</nav></header>"
        f"<article><h1>Boats go quiet</h1><p>{LONG * 4}</p></article>",
        '<title>Boats go quiet | Ministry</title><meta property="og:site_name" content="Ministry">'
        '<meta property="article:published_time" content="2023-02-01T08:00:00+02:00">'
        '<link rel="canonical" href="https://ministry.example/boats"><meta name="robots">',
    )
    assert (made.title, made.publisher) == ("Boats go quiet", "Ministry")
    assert (made.published, made.url) == ("2023-02-01", "https://ministry.example/boats")
    assert made.licence == ""
    assert made.paragraphs == ((LONG * 4).strip(),)


def test_what_stands_around_the_article_is_left_out() -> None:
    menu = "".join(f"<li><a href=/{n}>Menu entry {n} leads on</a></li>" for n in range(60))
    made = read(
        f"<div class='site-nav'><ul>{menu}</ul></div><div id=page><div class=col>"
        f"<p>{LONG}</p><p>{LONG}</p><div class='social-share'>Share this</div><p>{LONG}</p></div>"
        f"<div class='related-posts'><p>{LONG}</p></div></div>"
        f"<div class=cookie-bar><p>We use cookies.</p></div><footer><p>{LONG}</p></footer>"
    )
    assert made.paragraphs == (LONG.strip(),) * 3


def test_a_wrapper_named_like_clutter_keeps_its_article() -> None:
    made = read(f"<div class='page-with-sidebar sidebar'><p>{LONG * 5}</p></div><nav>Menu</nav>")
    assert made.paragraphs == ((LONG * 5).strip(),)


def test_kinds_follow_the_markup() -> None:
    body = (
        "<h2>Top</h2><p>One <b>bold</b>word.</p><blockquote><p>Two.</p><p>Three.</p></blockquote>"
        "<ol><li>Four<ul><li>Five</li></ul></li></ol>"
        "<figure><img alt=x><figcaption>Six</figcaption></figure>Loose seven<div>Eight</div>"
        "<table><tr><th>A</th><th>B</th></tr><tr><td><p>C</p></td><td>D</td></tr></table>"
    )
    assert texts(body) == [
        ("heading", "Top"), ("paragraph", "One boldword."), ("quotation", "Two."),
        ("quotation", "Three."), ("item", "Four"), ("item", "Five"), ("caption", "Six"),
        ("paragraph", "Loose seven"), ("paragraph", "Eight"), ("table", "A | B"),
        ("table", "C | D"),
    ]  # fmt: skip


def test_a_table_for_layout_is_no_table() -> None:
    cells = f"<td><p>{LONG}</p><p>{LONG}</p></td><td><div>{LONG}</div></td>"
    assert [kind for kind, _ in texts(f"<table><tr>{cells}</tr></table>")] == ["paragraph"] * 3


def test_links_know_where_they_stand() -> None:
    made = read(
        '<p>  See <a href="/plan?a=1#b">the  plan</a>, <a href="mailto:x@y.example">write</a>'
        ' or <a href="javascript:no()">do</a> <a href="#top">not</a>.</p>',
        '<link rel="canonical" href="https://www.gov.uk/government/news/x">',
    )
    block = made.blocks[0]
    assert block.text == "See the plan, write or do not."
    assert block.links == (
        Link(4, 12, "https://www.gov.uk/plan?a=1#b"),
        Link(14, 19, "mailto:x@y.example"),
    )


def test_links_move_with_what_is_taken_off_before_them() -> None:
    block = read(
        "<p>1. So\u00adon: <a href='https://a.example/'>the \u200bplan </a> now</p>"
    ).blocks[0]
    assert (block.kind, block.text) == ("item", "Soon: the plan now")
    assert [block.text[link.start : link.end] for link in block.links] == ["the plan"]


def test_footnote_marks_do_not_stick_to_numbers() -> None:
    body = (
        "<p>It cost £4 million<sup>12</sup> in 2024<sup><a href='#n'>[footnote 1]</a></sup>, for "
        "300 m<sup>2</sup> on the 1<sup>st</sup> of May, with CO<sub>2</sub>.</p>"
    )
    assert (
        texts(body)[0][1] == "It cost £4 million in 2024, for 300 m² on the 1st of May, with CO2."
    )


def test_breaks_hidden_parts_and_laid_out_text() -> None:
    assert texts("One<br>line.<br><br>Two <span class='govuk-visually-hidden'>not</span>here.") == [
        ("paragraph", "One line."), ("paragraph", "Two here."),
    ]  # fmt: skip
    assert texts("<pre>- One\n- Two</pre>") == [("item", "One"), ("item", "Two")]
    assert texts("<p>He said <q>well</q>.</p>")[0][1] == "He said “well”."


def test_nothing_is_loaded() -> None:
    entity = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><p>A &x; b.</p>'
    made = ingest.read_bytes(entity.encode(), "a.html")
    assert made.paragraphs[-1].replace("&x;", "").split()[0] == "A"
    assert len(" ".join(made.paragraphs)) < 40


def test_deep_nesting_is_read() -> None:
    assert read("<div>" * 1500 + "<p>Deep.</p>").paragraphs == ("Deep.",)


@given(st.lists(st.text(st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn"]), max_size=40)))
def test_any_text_in_paragraphs_comes_back(parts: list[str]) -> None:
    body = "".join(f"<p>x{html.escape(part)}x</p>" for part in parts)
    found = [text for _, text in texts(f"<p>First of all.</p>{body}")]
    assert len(found) == len(parts) + 1
    assert all(text == " ".join(text.split()) for text in found)
