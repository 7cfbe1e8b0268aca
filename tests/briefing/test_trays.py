"""A tray keeps its author's order and words; sums and languages read as they should."""

import pytest
from harbour import RELEASE, dossier

from wbdesk.briefing.compose import compose
from wbdesk.briefing.document import Answers, Options, Own, Style, Table
from wbdesk.briefing.render import PAGED, render
from wbdesk.briefing.tongue import LANGUAGES, Tongue
from wbdesk.model.tray import Heading, Pick, Sentence, Tray

ITEMS = (
    Sentence("My own words come first."),
    Pick(RELEASE.id, "funding", "piers"),
    Heading("Said <b>loudly</b>"),
    Pick(RELEASE.id, "quotes", "neighbours"),
    Pick(RELEASE.id, "timeline", "gone"),
    Sentence("And last."),
)


@pytest.mark.parametrize("style", ["brief", "reference", "tables"])
@pytest.mark.parametrize("format_", PAGED)
def test_every_style_and_format_sets_a_tray(style: Style, format_: str) -> None:
    made = compose([dossier()], Options(style=style), tray=Tray("Visit", ITEMS))
    assert render(made, format_)[0].data


def test_the_order_and_the_words_are_the_authors() -> None:
    made = compose([dossier()], Options(style="brief"), tray=Tray("Visit", ITEMS))
    assert made.title == "Visit"
    first, second = made.lead
    assert (first.label, second.label) == ("Collected", "Said <b>loudly</b>")
    assert first.blocks[0] == Own(("My own words come first.",))
    assert isinstance(first.blocks[1], Answers)
    assert first.blocks[1].answers[0].points[0].lead == "€500,000"
    assert second.blocks[-1] == Own(("And last.",))
    assert second.count == "2 records, 1 no longer in the library"
    assert all(part.sections == () for part in made.parts)


def test_a_tray_of_one_release_names_it() -> None:
    made = compose([dossier()], Options(style="brief"), tray=Tray("Visit", ITEMS))
    for format_ in ("html", "md"):
        assert RELEASE.title in render(made, format_)[0].data.decode()
    whole = compose([dossier()], Options(style="brief"))
    assert whole.title == RELEASE.title
    assert whole.unnamed is None


def test_tables_of_a_tray_are_tables() -> None:
    made = compose([dossier()], Options(style="tables"), tray=Tray("Visit", ITEMS))
    assert isinstance(made.lead[0].blocks[1], Table)


def test_markup_of_the_author_is_text_on_the_page() -> None:
    made = compose([dossier()], Options(style="brief"), tray=Tray("Visit", ITEMS))
    assert b"<b>loudly" not in render(made, "html")[0].data


@pytest.mark.parametrize(
    ("tag", "day", "span", "sum_"),
    [
        ("en-GB", "9 October 2025", "April 2025 to March 2026", "£4 million"),
        ("en-US", "October 9, 2025", "April 2025 – March 2026", "£4 million"),
        ("de", "9. Oktober 2025", "April 2025 – März 2026", "4 Mio. £"),
        ("fr", "9 octobre 2025", "avril 2025 – mars 2026", "4 M £GB"),
        ("sr-Latn", "9. oktobar 2025.", "april 2025. – mart 2026.", "4 mil. £"),
        ("sq", "9 tetor 2025", "prill 2025 – mars 2026", "4 mln £"),
    ],
)
def test_dates_and_sums_read_as_the_language_writes_them(
    tag: str, day: str, span: str, sum_: str
) -> None:
    tongue = Tongue(tag)
    assert tongue.date("2025-10-09") == day
    assert tongue.date("2025-04/2026-03") == span
    assert " ".join(tongue.money("4000000", "GBP").split()) == sum_


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("edtf", ["2024", "2024-05", "2024-21~", "199X", "../2024", "2024/..", "?"])
def test_partial_dates_are_no_more_precise_than_written(tag: str, edtf: str) -> None:
    told = Tongue(tag).date(edtf)
    assert told
    assert "1 January" not in told
    assert "31" not in told


def test_no_digit_of_a_sum_is_lost() -> None:
    for tag in LANGUAGES:
        digits = [char for char in Tongue(tag).money("1250500001", "RSD") if char.isdigit()]
        assert "".join(digits) == "1250500001"
