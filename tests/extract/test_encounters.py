"""Who was there by what a release tells as a whole: all who are named, but those spoken of.

`encounters.txt` has sentences of our own a line, and after a bar those they say were there; two
strokes part paragraphs, and a plus stands for an opening that tells of an encounter.
"""

from pathlib import Path

import pytest
from tests.extract.test_gatherings import found

from wbdesk.extract.attendees import attendees
from wbdesk.model.document import Block, Document
from wbdesk.model.records import Attendee

LINES = Path(__file__).with_name("encounters.txt").read_text("utf-8").splitlines()
OPENING = "Farming Minister Ana Brandt met growers at the county show in Harburg on Friday."


@pytest.mark.parametrize("line", LINES)
def test_all_who_were_there_and_nobody_else(line: str) -> None:
    text, _, names = line.rpartition(" | ")
    opening = [OPENING] if text.startswith("+ ") else []
    made = found(*opening, *text.removeprefix("+ ").split(" // "))
    assert made - ({"Ana Brandt"} if opening else set()) == set(filter(None, names.split("; ")))


def test_a_short_form_is_the_body_it_stands_for() -> None:
    made = found(
        OPENING,
        "She heard from Tom Berg of the Example Allotment Federation. For the EAF, Lotte Holm, "
        "who farms at Lakeside, asked for more time.",
    )
    assert "Example Allotment Federation" in made
    assert "EAF" not in made


def test_honours_are_no_part_of_a_name() -> None:
    assert "John Roe" in found(OPENING, "The show was opened by Sir John Roe and Dame Jane Doe.")


def test_a_place_named_after_a_queen_is_nobody() -> None:
    assert found(OPENING, "The judges sat at Queen Mary Barracks.") == {"Ana Brandt"}


def test_an_ambassador_stands_for_both_countries_where_the_title_says_so() -> None:
    text = (
        "Minister Ana Brandt received the Ambassador of Chile to Peru, Hugo Salas, in Lima today."
    )
    title = "Minister Brandt receives the Ambassador of Chile"
    document = Document((Block(text),), "a.txt", "0" * 64, title=title, published="2026-03-04")
    made = {each.record.name for each in attendees(document) if isinstance(each.record, Attendee)}
    assert made == {"Ana Brandt", "Hugo Salas", "Chile", "Peru"}
