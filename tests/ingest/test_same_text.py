"""A release has the same paragraphs whatever it came in."""

import textwrap
from collections.abc import Callable

import pytest
import written
from hypothesis import given, settings
from hypothesis import strategies as st

from wbdesk import ingest

FORMATS: dict[str, Callable[[], bytes]] = {
    "whole-lines.txt": lambda: written.plain().encode(),
    "close-lines.txt": lambda: written.plain(spaced=False).encode(),
    "wrapped-40.txt": lambda: written.plain(40).encode(),
    "wrapped-72.txt": lambda: written.plain(72).encode(),
    "wrapped-72-close.txt": lambda: written.plain(72, spaced=False).encode(),
    "wrapped-150.txt": lambda: written.plain(150).encode(),
    "utf-16.txt": lambda: written.plain(72).encode("utf-16"),
    "windows-lines.txt": lambda: written.plain(72).replace("\n", "\r\n").encode("utf-8-sig"),
    "govuk.html": written.govuk_page,
    "mirror.html": written.mirror_page,
    "content.json": written.content,
    "set.pdf": written.pdf,
    "office.docx": written.docx,
    "plain.eml": written.mail,
    "rich.eml": lambda: written.mail(rich=True),
}
MARKED = ("govuk.html", "mirror.html", "content.json", "set.pdf", "office.docx", "rich.eml")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_the_same_paragraphs_and_title(name: str) -> None:
    made = ingest.read_bytes(FORMATS[name](), name)
    assert made.paragraphs == written.PARAGRAPHS
    assert made.title == written.TITLE
    assert made.name == name
    assert made.warnings == ()


@pytest.mark.parametrize("name", [*MARKED, "whole-lines.txt", "wrapped-40.txt", "wrapped-72.txt"])
def test_the_kinds_of_paragraphs_are_the_same_too(name: str) -> None:
    made = ingest.read_bytes(FORMATS[name](), name)
    assert [block.kind for block in made.blocks] == [piece.kind for piece in written.PIECES]


@pytest.mark.parametrize("name", FORMATS)
def test_what_a_file_holds_counts_more_than_its_ending(name: str) -> None:
    other = ingest.read_bytes(FORMATS[name](), "saved.txt")
    assert other.paragraphs == written.PARAGRAPHS


WORDS = st.sampled_from(
    "a an the lake ferry minister said together with harbours 2024 £4m of Đurđevac and every "
    "six-month plan (the second) internationalisation, by agreement; then".split()
)
SENTENCES = st.lists(WORDS, min_size=12, max_size=60).map(
    lambda ws: " ".join(ws).capitalize() + "."
)


@settings(max_examples=150)
@given(st.lists(SENTENCES, min_size=3, max_size=8), st.integers(30, 160))
def test_any_width_of_wrapping_gives_the_paragraphs_back(texts: list[str], width: int) -> None:
    wrapped = "\n\n".join("\n".join(textwrap.wrap(text, width)) for text in texts)
    assert ingest.read_bytes(wrapped.encode(), "a.txt").paragraphs == tuple(texts)


@settings(max_examples=100)
@given(st.lists(SENTENCES, min_size=3, max_size=8))
def test_one_line_a_paragraph_gives_the_lines_back(texts: list[str]) -> None:
    assert ingest.read_bytes("\n".join(texts).encode(), "a.txt").paragraphs == tuple(texts)
