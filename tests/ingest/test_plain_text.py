"""Plain text as people paste it."""

import hashlib
from pathlib import Path

import pytest

from wbdesk import ingest
from wbdesk.model.document import Document

RELEASE = (
    Path(__file__).resolve().parents[2]
    / ".."
    / "shared"
    / "release"
    / "hillsborough-2025-10-09.txt"
)
LONG = (
    "The ministers met on the shore and agreed that the ferries of the lake need "
    "charging points, new landing stages and a timetable that people can rely on."
)


def read(text: str) -> Document:
    return ingest.read_bytes(text.encode(), "a.txt")


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(text).blocks]


@pytest.mark.corpus
def test_the_first_release_keeps_its_paragraphs() -> None:
    paragraphs = ingest.read(RELEASE).paragraphs
    sums = [hashlib.sha256(text.encode()).hexdigest()[:8] for text in paragraphs]
    assert len(paragraphs) == 24
    assert hashlib.sha256("".join(sums).encode()).hexdigest() == (
        "5e22ae3335404b71ed2df75573d474bfe958ec4dfee3b9bc1c17ea36692aa730"
    )
    assert ingest.read(RELEASE).title == ""


def test_bullets_of_many_kinds_are_taken_off() -> None:
    text = "\n".join(f"{sign} the {n}th point" for n, sign in enumerate("-–•*▪‣"))
    assert read(f"{LONG}\n\n{text}\n1. one\n(b) two\niv) four\no   round").paragraphs[1:] == (
        *(f"the {n}th point" for n in range(6)),
        *("one", "two", "four", "round"),
    )


def test_a_number_or_a_dash_inside_a_sentence_is_no_bullet() -> None:
    text = f"{LONG}\n\n5.5 million people live there.\n\nThe lake\n– a deep one – is cold."
    assert "5.5 million people live there." in read(text).paragraphs


def test_lines_marked_as_quoted_are_a_quotation() -> None:
    text = "The Minister said:\n\n> Corn is dear.\n>\n> Bread is dearer.\n\nShe then left.\n"
    assert kinds(text) == [
        ("paragraph", "The Minister said:"),
        ("quotation", "Corn is dear."),
        ("quotation", "Bread is dearer."),
        ("paragraph", "She then left."),
    ]


def test_an_indented_passage_is_a_quotation() -> None:
    found = kinds(f"{LONG}\n\nThe minister said:\n\n    {LONG}\n    {LONG}\n\n{LONG}")
    assert [kind for kind, _ in found] == [
        "paragraph", "paragraph", "quotation", "quotation", "paragraph",
    ]  # fmt: skip


def test_a_first_line_set_in_starts_a_paragraph() -> None:
    text = (
        "   It rained all day long\nand all boats stayed in.\n"
        "   At noon the sun came out\nand all went."
    )
    assert len(read(text).paragraphs) == 2


def test_headings_stand_over_longer_text() -> None:
    assert kinds(f"{LONG}\n\nWhat comes next\n\n{LONG}")[1] == ("heading", "What comes next")
    assert kinds(f"{LONG}\n\nThe minister said:\n\n{LONG}")[1][0] == "paragraph"


@pytest.mark.parametrize("line", ["ENDS", "-ENDS-", "– Ends –", "*** ENDS ***", "[ends]"])
def test_the_end_is_told_without_ornaments(line: str) -> None:
    kind, text = kinds(f"{LONG}\n\n{line}\n\nNotes to editors:\n\n1. A note.")[1]
    assert (kind, text.lower()) == ("heading", "ends")


def test_page_numbers_and_running_heads_are_dropped_and_sentences_mended() -> None:
    page = "Ministry of Harbours\n\n{}\n\nPage {} of 3\f"
    text = page.format(f"{LONG} It was", 1) + page.format(f"a good day. {LONG}", 2)
    made = read(text + page.format(LONG, 3)).paragraphs
    assert made == (f"{LONG} It was a good day. {LONG}", LONG)


def test_a_figure_on_a_line_of_its_own_stays() -> None:
    assert "2024" in read(f"{LONG}\n\n2024\n\n{LONG}").paragraphs


def test_lines_spaced_out_by_empty_ones_are_put_together() -> None:
    lines = ["The ministers met on the shore and", "agreed that the ferries of the lake",
             "need charging points and stages", "and a timetable that people can",
             "rely on. It was signed at noon by", "all six of them and will be put to",
             "the vote in every parliament of the", "region before the year is over."]  # fmt: skip
    assert read("\n\n".join(lines)).paragraphs == (" ".join(lines),)


def test_words_divided_at_the_end_of_a_line() -> None:
    text = (
        "The plan for ferries is a matter for govern-\n"
        "ments, and all of the governments know it. The short-\n"
        "and long-term aims are known as well, and the UK-\n"
        "France route stays; so does the long-\n"
        "term aim of quiet boats for everybody on the lake."
    )
    assert read(text).paragraphs == (
        "The plan for ferries is a matter for governments, and all of the governments know it. "
        "The short- and long-term aims are known as well, and the UK-France route stays; so does "
        "the long-term aim of quiet boats for everybody on the lake.",
    )


def test_a_table_pasted_with_tabs_keeps_its_rows() -> None:
    rows = kinds(f"{LONG}\n\nCountry\tAmount\nNorthshore\t£2 million\n\n{LONG}")[1:3]
    assert rows == [("table", "Country | Amount"), ("table", "Northshore | £2 million")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Ferries to be quieter by spring\n\n{LONG}", "Ferries to be quieter by spring"),
        (
            f"PRESS RELEASE\n\n14 May 2024\n\nFerries to be quieter\n\n{LONG}",
            "Ferries to be quieter",
        ),
        (f"{LONG}\n\n{LONG}", ""),
        (f"- Ferries to be quieter by spring\n\n{LONG}", ""),
        (f"Good morning everybody who came\n\n{LONG}", ""),
        (f"The Harbour Minister said:\n\n{LONG}", ""),
        (
            f"Ferries go quiet by spring\n\nPublished 4 March 2026\n\n- 12 new boats\n"
            f"- 4 landing stages\n- a longer season\n\n{LONG}",
            "Ferries go quiet by spring",
        ),
    ],
)
def test_a_first_line_without_a_stop_is_the_title(text: str, title: str) -> None:
    made = read(text)
    assert made.title == title
    assert LONG in made.paragraphs
    assert not title or title not in made.paragraphs


def test_an_empty_or_a_blank_file_is_refused() -> None:
    for data in (b"", b" \n\t\n", b"-\n-\n", b"\xef\xbb\xbf\n"):
        with pytest.raises(ingest.IngestError, match=r"a\.txt cannot be read: "):
            ingest.read_bytes(data, "a.txt")
