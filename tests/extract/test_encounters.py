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
        "The meeting was attended by the Example Allotment Federation, Lakeside Council and the "
        "Seed Trust. The EAF was represented at the meeting by Lotte Holm, its chair.",
    )
    assert "Example Allotment Federation" in made
    assert "EAF" not in made


def test_honours_are_no_part_of_a_name() -> None:
    assert "John Roe" in found(OPENING, "The show was opened by Sir John Roe and Dame Jane Doe.")


def test_a_place_named_after_a_queen_is_nobody() -> None:
    assert found(OPENING, "The judges sat at Queen Mary Barracks.") == {"Ana Brandt"}


def _names(title: str, *paragraphs: str) -> set[str]:
    blocks = tuple(map(Block, paragraphs))
    document = Document(blocks, "a.txt", "0" * 64, title=title, published="2026-03-04")
    return {each.record.name for each in attendees(document) if isinstance(each.record, Attendee)}


def test_the_lines_below_those_present_name_more() -> None:
    lines = ("Ana Brandt, Farming Minister", "Ewa Lindqvist and Tom Achterberg, Fenwick Creameries")
    blocks = (
        Block(OPENING),
        Block("Around the table, under the eye of a stuffed pike, were:"),
        *(Block(line, "item") for line in lines),
    )
    document = Document(blocks, "a.txt", "0" * 64, title="Growers meet", published="2026-03-04")
    made = {each.record.name for each in attendees(document) if isinstance(each.record, Attendee)}
    assert made == {"Ana Brandt", "Ewa Lindqvist", "Tom Achterberg"}


STATEMENT = (
    "I will make three points.",
    "First, I regret that the ferries stopped. I say so with sorrow.",
    "Second, I call on all to let them sail.",
    "Third, I note that my country has sent rope.",
    "I welcome the calm of the past week. The late Bishop Amos Tully would have done so too.",
)


def test_a_statement_tells_who_was_at_the_session() -> None:
    made = _names(
        "Peru statement at the Security Council",
        "Statement by Ambassador Rosa Quispe at the Security Council meeting on ferries.",
        "I thank Special Envoy Juris Ozols and Ms Efua Mensah, of the Rope Fund, for their "
        "briefings.",
        *STATEMENT,
    )
    assert made == {"Rosa Quispe", "Juris Ozols", "Efua Mensah"}


def test_a_statement_given_nowhere_has_nobody_present() -> None:
    made = _names(
        "Statement on ferries",
        "Statement by Ambassador Rosa Quispe on ferries.",
        "I thank Ms Efua Mensah for her report.",
        *STATEMENT,
    )
    assert made == set()


def test_a_pronoun_is_the_one_of_its_own_sentence() -> None:
    made = _names(
        "New lifts for stations",
        "Work at the first of them, Fenwick Heath, has begun.",
        "Transport Minister Olwen Pryce saw it for herself when she called at Fenwick Heath. "
        "She was met by the engineer Noor Haddad.",
    )
    assert made == {"Olwen Pryce", "Noor Haddad"}


def test_a_body_named_after_a_country_does_not_make_it_a_host() -> None:
    made = _names(
        "Reading scheme ends in Lima",
        "Minister Ana Brandt met teachers in Lima on Friday.",
        "The ceremony was hosted by the Chilean Council. Peru and Japan attended.",
    )
    assert "Chile" not in made


@pytest.mark.parametrize(
    "headline",
    ["UK brings together ports ministers of four states", "Ports Secretary hosts island ministers"],
)
def test_a_headline_in_the_present_leaves_what_is_to_come_to_come(headline: str) -> None:
    made = _names(
        headline,
        headline,
        "Ports ministers from across the region will meet in Hull today.",
        "The Ports Secretary, Ana Brandt, will host her counterparts from Chile, Peru and Japan "
        "at the harbour. They will be joined for a late working lunch by the EU Commissioner.",
    )
    assert {"Chile", "Peru", "Japan", "Ana Brandt"} <= made
