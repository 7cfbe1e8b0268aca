"""How releases of many countries tell who met: each sentence with all it names, and no more.

`gatherings.txt` has a sentence of our own a line, and after a bar those it says took part; two
strokes part paragraphs.
"""

from pathlib import Path

import pytest

from wbdesk.extract.attendees import attendees
from wbdesk.model.document import Block, Document
from wbdesk.model.records import Attendee

LINES = Path(__file__).with_name("gatherings.txt").read_text("utf-8").splitlines()
FILLER = (
    "The government said today that the new services for families in the region will open in the "
    "autumn, and that this is what people had asked for over many years."
)


def found(*texts: str) -> set[str]:
    blocks = tuple(Block(text) for text in (FILLER, *texts))
    document = Document(blocks, "a.txt", "0" * 64, published="2026-03-04")
    records = [candidate.record for candidate in attendees(document)]
    return {record.name for record in records if isinstance(record, Attendee)}


@pytest.mark.parametrize("line", LINES)
def test_all_who_met_and_nobody_else(line: str) -> None:
    text, _, names = line.partition(" | ")
    assert found(*text.split(" // ")) == set(filter(None, names.split("; ")))


def test_an_office_that_signs_takes_the_name_told_elsewhere() -> None:
    assert found(
        "Home Secretary Jane Doe said that the work would go on.",
        "The pact was signed by the Home Secretary and Albanian Minister of Interior, Arben Kola, "
        "on his visit to Lakeside.",
    ) == {"Jane Doe", "Arben Kola"}


def test_a_country_stays_beside_the_leader_who_came_for_it() -> None:
    assert found(
        "The leaders of Kenya and Peru are among those due to address the forum today.",
        "Among those speaking alongside Prime Minister Jane Doe are President Amina Otieno of "
        "Kenya and HRH The Duke of Lakeside.",
    ) == {"Kenya", "Peru", "Jane Doe", "Amina Otieno", "HRH The Duke of Lakeside"}


def test_a_house_is_no_guest() -> None:
    assert found(
        "Chancellor Karl Weber was at his desk on Monday.",
        "The Prime Minister welcomed German Chancellor Karl Weber to Downing Street at noon.",
    ) == {"Karl Weber"}


def test_letters_after_a_name_that_belong_to_it() -> None:
    assert "Mark R. Roe Jr" in found(
        "Speakers included President Mark R. Roe Jr. of Kenya and Minister Ann Lee."
    )


def told(title: str, *texts: str) -> set[str]:
    blocks = tuple(Block(text) for text in (FILLER, *texts))
    document = Document(blocks, "a.txt", "0" * 64, title=title, published="2026-03-04")
    return {getattr(candidate.record, "name", "") for candidate in attendees(document)}


def test_countries_that_only_the_title_says_to_hold_talks() -> None:
    text = "The United Kingdom and Peru want a new agreement on fish. Talks take two days."
    assert told("UK and Peru to launch trade talks", text) == {"United Kingdom", "Peru"}
    assert told("Exports to Peru and Chile rise", text) == set()


def test_the_one_who_hosts_by_the_title() -> None:
    assert told(
        "Malta hosts conference on ports", "Malta expects many guests at the conference."
    ) == {"Malta"}


def test_the_one_meant_by_a_pronoun_or_an_office() -> None:
    assert told(
        "Minister in Lakeland",
        "Jane Doe, the Minister for Ports, flew home from Lakeland on Friday.",
        "In Fairview she met President John Roe. In Lakeport the Minister called on Prime Minister "
        "Tom Poe.",
    ) == {"Jane Doe", "John Roe", "Tom Poe"}


def test_the_one_who_opens_what_others_attend() -> None:
    assert told(
        "New school",
        "Education Minister Jane Doe today opened a school in Lakeside.",
        "The opening was attended by Mayor John Roe and Ambassador Ann Poe.",
    ) == {"Jane Doe", "John Roe", "Ann Poe"}


def test_who_announces_without_a_gathering_takes_part_in_none() -> None:
    assert (
        told("New fund", "Education Minister Jane Doe today launched a fund for schools.") == set()
    )


def test_whom_the_one_who_writes_will_meet() -> None:
    own = "I believe that we must go on with this work, and I shall say so wherever I am asked."
    assert found(
        "I leave today for visits to three countries, and I look forward to them.",
        own,
        "In Spain I will meet Foreign Minister Josep Doe and hold talks with the High Commissioner "
        "for Human Rights, Mary Roe, on what we share.",
        own,
        "I will be meeting Prime Minister Kara, Foreign Minister Tavo and others in Lakeside.",
        own,
        "The Foreign Minister Ann Poe wrote a book that I have read.",
    ) == {"Josep Doe", "Mary Roe", "Kara", "Tavo"}
