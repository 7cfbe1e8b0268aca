"""Who meets whom, who hosts, who joins: told by a verb, and by whom it is told of."""

import pytest

from wbdesk.extract.attendees import attendees
from wbdesk.model.document import Block, Document
from wbdesk.model.records import Attendee

FILLER = (
    "The government said today that the new services for families in the region will open in the "
    "autumn, and that this is what people had asked for over many years."
)


def found(*texts: str, title: str = "") -> dict[str, Attendee]:
    """The attendees of a release by name; every anchor stands in its paragraph."""
    blocks = tuple(Block(text) for text in (FILLER, *texts))
    document = Document(blocks, "a.txt", "0" * 64, title=title, published="2026-03-04")
    made = {}
    for each in attendees(document):
        record = each.record
        assert isinstance(record, Attendee)
        text = blocks[each.passage.paragraph - 1].text
        assert text[each.passage.start : each.passage.end] == record.anchor.exact
        made[record.name] = record
    return made


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Harbour Minister, Jane Doe, met Prime Minister Mark Roe in Lakeside on Tuesday.",
            {"Jane Doe", "Mark Roe"},
        ),
        (
            "National Security Advisor John Poe spoke on the phone today with Prime Minister of "
            "Kosovo Ana Hoxha.",
            {"John Poe", "Ana Hoxha"},
        ),
        (
            "Today the Lake Leaders – Prime Minister Ann Lee of Australia and President Raj Rao of "
            "India – convened to talk of ferries.",
            {"Ann Lee", "Raj Rao"},
        ),
        (
            "Joining Minister Doe on the call were Prime Minister Smith of Canada, Chancellor "
            "Weber of Germany and Foreign Minister Novak of Slovenia.",
            {"Smith", "Weber", "Novak"},
        ),
        (
            "Secretary of State Ann Lee led the delegation, alongside Deputy Minister Tom Poe and "
            "Ambassador Eva Roe.",
            {"Ann Lee", "Tom Poe", "Eva Roe"},
        ),
        (
            "The boat was handed over at a ceremony with Transport Minister Jane Doe and Fire and "
            "Rescue Commissioner Sam Poe.",
            {"Jane Doe", "Sam Poe"},
        ),
        (
            "Finance Minister Ana Hoxha presented the prize to the winner of the competition.",
            {"Ana Hoxha"},
        ),
    ],
)
def test_persons_who_meet(text: str, names: set[str]) -> None:
    assert names <= set(found(text))


@pytest.mark.parametrize(
    "text",
    [
        "The Health Secretary will meet the target set for waiting times by next year.",
        "Foreign Minister Ana Hoxha said that leaders would have to meet every condition.",
        "Jane Doe, Director of the Ferry Trust, said the plan met what people had asked for.",
        "Our minister opened a debate on the price of bread and the cost of heating homes.",
        "The pupils said they would join Manchester in the league after the summer.",
    ],
)
def test_what_only_sounds_like_a_meeting(text: str) -> None:
    assert found(text) == {}


def test_the_body_that_hosts() -> None:
    made = found("Lakeside Embassy Tirana hosted three days of training for ferry captains.")
    assert made["Lakeside Embassy Tirana"].group == "host"
    made = found(
        "Students came from afar to attend the award ceremony hosted by the Ministry of Boats."
    )
    assert made["Ministry of Boats"].group == "host"


def test_names_with_and_stay_whole() -> None:
    made = found(
        "Participants included Deputy Advisor for Cyber and Emerging Technology Ann Lee, and "
        "officials from the Office of Science and Technology Policy, the Department of Boats, the "
        "Cybersecurity and Infrastructure Security Agency (CISA) and the Lake Institute."
    )
    assert {
        "Ann Lee",
        "Office of Science and Technology Policy",
        "Department of Boats",
        "Cybersecurity and Infrastructure Security Agency",
        "Lake Institute",
    } <= set(made)


def test_a_surname_gets_its_full_name_where_it_is_told() -> None:
    made = found(
        "President Doe met yesterday with leaders of Albania and Serbia at the summit.",
        title="Readout of President Jane Doe’s Meeting with Leaders",
    )
    assert "Jane Doe" in made
    made = found(
        "President Doe met Prime Minister Mark Roe in Lakeside.", title="Doe Meets Roe Again"
    )
    assert "Doe" in made


def test_a_list_below_a_heading_of_those_who_took_part() -> None:
    made = found(
        "The Leaders that participated:",
        "Prime Minister Ann Lee of Albania",
        "President Dr. Mark Roe of Serbia",
    )
    assert {record.code for record in made.values()} == {"AL", "RS"}


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (
            (
                "Written statement by Jane Doe MP, Secretary of State for Ports.",
                "I attended the second Ports Council of the Spanish Presidency in Lakeside.",
                "I set out what we want, and I agreed with most of it.",
                "I will report again, and I am glad of the work.",
            ),
            {"Jane Doe", "Spanish Presidency"},
        ),
        (
            (
                "Secretary of State for Ports (Mr John Roe): I travelled to Lakeside on Friday.",
                "I met with UNHCR and UNICEF to discuss aid.",
                "I will report again, and I am glad of the work.",
                "I thank my hosts, and I look forward to more.",
            ),
            {"John Roe", "UNHCR", "UNICEF"},
        ),
    ],
)
def test_the_author_and_the_bodies_met(lines: tuple[str, ...], names: set[str]) -> None:
    filler = ("It was a long day.", "There was much to see.")
    url = "https://www.gov.uk/government/speeches/x"
    given = Document(tuple(map(Block, (*lines, *filler))), "a.txt", "0" * 64, url=url)
    records = [each.record for each in attendees(given)]
    assert {
        each.name.removeprefix("Mr ") for each in records if isinstance(each, Attendee)
    } == names
