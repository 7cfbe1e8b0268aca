"""Title, day and publisher from the lines of a text."""

import pytest
from hypothesis import given, settings

from extract.releases import documents, release
from wbdesk.extract.frame import frame
from wbdesk.model.document import Block, Document


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published 9 October 2025", "2025-10-09"),
        ("9 October 2025", "2025-10-09"),
        ("Thursday, 9 October 2025", "2025-10-09"),
        ("Date: 9 October 2025", "2025-10-09"),
        ("EMBARGOED UNTIL 00:01 Thursday 9 October 2025", "2025-10-09"),
        ("London, 9 October 2025", "2025-10-09"),
        ("October 9, 2025 – Halifax, Nova Scotia – Fisheries and Oceans Canada", "2025-10-09"),
        ("9 October 2025 | Press release", "2025-10-09"),
        ("9 October 2025, Tirana", "2025-10-09"),
        ("9 October 2025 - we were all there", None),
        ("The press release issued by the Ministry of Ports on 9 October 2025.", "2025-10-09"),
        ("The minister will open the port today (9 October 2025).", "2025-10-09"),
        ("The port was opened on 9 October 2025 by the minister.", None),
        ("The minister will open the port today.", None),
        ("The minister will open the port today (9 October).", None),
    ],
)
def test_finds_the_day(line: str, day: str | None) -> None:
    document = release(
        "Ministers open a new port", line, "Ships may call from now on.", published=None
    )
    assert frame(document).published == day


@pytest.mark.parametrize(
    ("rest", "day"),
    [
        ("The pact was signed in August 2025.", "2025-10-09"),
        ("The figure is the FY 25/26 allocation.", "2025-10-09"),
        ("The pact was signed in December 2024.", "2025-10-09"),
        ("The port will be full by 2030.", None),
    ],
)
def test_takes_the_year_of_today_from_other_dates(rest: str, day: str | None) -> None:
    document = release("She will host them today (9 October).", rest, published=None)
    assert frame(document).published == day


def test_finds_publisher_and_title() -> None:
    document = release(
        "PRESS RELEASE : Ministers open a new port [October 2025]",
        "The press release issued by the Ministry of Ports on 9 October 2025.",
        "Ships may call from now on.",
        published=None,
    )
    framed = frame(document)
    assert (framed.title, framed.publisher) == ("Ministers open a new port", "Ministry of Ports")


def test_labels_are_no_titles() -> None:
    document = release(
        "PRESS RELEASE", "From: Department for Ports", "9 October 2025", "A new port opens in Kent",
        "Ships may call.", published=None,
    )  # fmt: skip
    framed = frame(document)
    assert (framed.title, framed.publisher) == ("A new port opens in Kent", "Department for Ports")


def test_a_sentence_is_no_title() -> None:
    assert frame(release("The minister opened a new port in Kent.", published=None)).title == ""


def test_what_the_source_tells_stays() -> None:
    document = Document(
        (Block("Another headline stands here"), Block("1 May 2020")),
        "release", "", title="Told", publisher="Them", published="2025-01-02",
    )  # fmt: skip
    assert frame(document) == document


@settings(max_examples=60, deadline=None)
@given(documents)
def test_any_text_is_framed_and_its_blocks_stay(document: Document) -> None:
    framed = frame(document)
    assert framed.blocks == document.blocks
    assert framed.published is None or document.published or len(framed.published) == 10
