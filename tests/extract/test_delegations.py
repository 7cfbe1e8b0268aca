"""Who goes where and with whom: bodies seen, delegations, royals, hosts, and where people are from.

Each wording is tried with each name, so that no sentence stands for its class alone.
"""

import pytest

from wbdesk.extract.attendees import attendees
from wbdesk.model.document import Block, Document
from wbdesk.model.records import Attendee

FILLER = (
    "The government said today that the new services for families in the region will open in the "
    "autumn, and that this is what people had asked for over many years."
)
WHO = "Health Minister Mina Duarte"


def found(*texts: str) -> set[str]:
    blocks = tuple(Block(text) for text in (*texts, FILLER))
    document = Document(blocks, "a.txt", "0" * 64, published="2026-03-04")
    records = [candidate.record for candidate in attendees(document)]
    return {record.name for record in records if isinstance(record, Attendee)}


@pytest.mark.parametrize(
    "wording",
    [
        "visited {} on Monday.",
        "visited the team at {} today.",
        "visited the new maternity unit at {} today.",
        "paid a visit to {} to talk about safety.",
        "made a visit to {} on Monday.",
        "went to see {} on Monday.",
        "dropped in on {} on Monday.",
        "called in at {} on Monday.",
        "stopped by at {} on Monday.",
        "toured {} on Monday.",
        "was given a tour of {} on Monday.",
        "was shown around {} on Monday.",
        "spent the morning at {} with families.",
        "was welcomed to {} by families.",
        "met apprentices at {} on Monday.",
    ],
)
@pytest.mark.parametrize(
    "body",
    [
        "Lakeside Hospital", "St Brannock’s Hospital", "Queen Matilda Hospital",
        "Harbour Trust", "Lakeside Primary School", "University of Tarn",
    ],
)  # fmt: skip
def test_a_body_that_is_visited(wording: str, body: str) -> None:
    assert found(f"{WHO} {wording.format(body)}") == {"Mina Duarte", body}


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("visited the team at Lakeside Hospital’s Stroke Centre today.", {"Lakeside Hospital"}),
        ("toured the Brightwell Foods factory at Tarn on Monday.", {"Brightwell Foods"}),
        ("visited the offices of Brightwell Looms in Tarn on Monday.", {"Brightwell Looms"}),
        ("visited Brightwell Looms in Tarn, a maker of ropes.", {"Brightwell Looms"}),
        ("visited Brightwell Mussels, which employs thirty people.", {"Brightwell Mussels"}),
        ("visited Tarn College and the Harbour Trust.", {"Tarn College", "Harbour Trust"}),
        ("visited the town of Tarn on Monday.", set()),
        ("visited Tarn Castle and met families.", set()),
        ("toured the Harvest Exhibition in Tarn and met growers.", set()),
        ("visited Temple Gardens in Tarn, a park with many trees, and met growers.", set()),
        ("visited homes near Tarn University and met growers.", set()),
        ("visited a bakery that is funded by the Harbour Trust and met growers.", set()),
        ("visited the show at the Harbour Institute and met growers.", set()),
    ],
)
def test_places_are_no_bodies(sentence: str, bodies: set[str]) -> None:
    assert found(f"{WHO} {sentence}") == {"Mina Duarte"} | bodies


@pytest.mark.parametrize("kind", ["Household names such as", "Firms including", "Companies like"])
@pytest.mark.parametrize(
    "verb",
    [
        "will join the Prime Minister’s delegation",
        "are joining the delegation",
        "will accompany the Prime Minister",
        "are travelling with the Prime Minister",
        "will be part of the trade mission",
    ],
)
def test_firms_that_join_a_delegation(kind: str, verb: str) -> None:
    assert found(
        "Eighty chief executives will join the Prime Minister on a trade mission to India.",
        f"{kind} Harbour Motors, Tarn Telecom, London Fish Exchange and Orme Airways {verb}.",
    ) >= {"Harbour Motors", "Tarn Telecom", "London Fish Exchange", "Orme Airways"}


def test_firms_of_which_something_else_is_told() -> None:
    assert not found(
        "Eighty chief executives will join the Prime Minister on a trade mission to India.",
        "Brands such as Harbour Motors, Tarn Telecom and Orme Airways sell well in many towns.",
    ) & {"Harbour Motors", "Tarn Telecom", "Orme Airways"}


@pytest.mark.parametrize(
    "first", ["Lord Ashby", "Baroness Ashby", "Sir Miles Ashby", "Dr Ulla Ashby"]
)
@pytest.mark.parametrize("led", ["ministers including", "officials such as", "figures, among them"])
def test_a_list_whose_first_has_a_title(first: str, led: str) -> None:
    made = found(
        "Ninety companies are taking part in a visit to Chile with ministers from this week on.",
        f"Amongst the ninety companies are small firms, and {led} {first}, Hew Berger, Ola Swann "
        "and Gwil Marr.",
    )
    assert {"Hew Berger", "Ola Swann", "Gwil Marr"} < made
    assert any(name.endswith("Ashby") for name in made)


@pytest.mark.parametrize(
    "office",
    [
        "minister for Asia and the Pacific in the Foreign and Commonwealth Office (FCO)",
        "minister of state in the Department for Business",
        "chief executive of the Harbour Trust",
        "the country’s trade minister",
    ],
)
@pytest.mark.parametrize(
    "verb",
    ["will lead a team of", "is leading a delegation of", "led a group of", "will head a party of"],
)
def test_who_leads_others_somewhere(office: str, verb: str) -> None:
    assert "Ola Swann" in found(
        f"Ola Swann, {office}, {verb} twelve young firms to the fair in Lima this week."
    )


@pytest.mark.parametrize(
    "office",
    ["Harbour Chairman & Managing Director", "Harbour Founder & CEO", "Vice-President/Secretary"],
)
@pytest.mark.parametrize("verb", ["met", "spoke with", "held talks with"])
def test_two_offices_of_one_holder(office: str, verb: str) -> None:
    sentence = f"Trade Minister Mina Duarte {verb} {office} Gwil Marr in Tarn on Monday."
    assert found(sentence) == {"Mina Duarte", "Gwil Marr"}


def test_a_body_represented_by_several() -> None:
    assert found(
        "The leaders will hold a summit in Tarn, hosted by Prime Minister Mina Duarte, and chaired "
        "by President Gwil Marr.",
        "The Harbour Commission will be represented by its President, Ola Swann, High "
        "Representative/Vice-President for Foreign Affairs and Security Policy Hew Berger, and "
        "Commissioner for Trade, Ines Calder.",
    ) >= {
        "Mina Duarte",
        "Gwil Marr",
        "Harbour Commission",
        "Ola Swann",
        "Hew Berger",
        "Ines Calder",
    }


@pytest.mark.parametrize(
    "title",
    [
        "The Duchess of Tarn", "The Duke of Tarn", "The Earl and Countess of Tarn",
        "The Princess Royal", "Prince Harald", "Princess Ulla of Norway", "The Prince of Tarn",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "deed",
    [
        "will make a first visit as Royal Patron of the museum on Monday.",
        "visited the school on Monday and met pupils.",
        "toured the park and met rangers today.",
        "attended a reception for nurses on Monday.",
    ],
)
def test_a_royal_by_title(title: str, deed: str) -> None:
    assert found(f"{title} {deed}") == {title.removeprefix("The ")}


@pytest.mark.parametrize("kind", ["Hospital", "Trust", "Theatre"])
def test_what_is_named_after_a_royal(kind: str) -> None:
    made = found(f"{WHO} met nurses.", f"The Duke of Tarn {kind} attended to them on Monday.")
    assert not any(name.startswith("Duke") and not name.endswith(kind) for name in made)


@pytest.mark.parametrize(
    "deed",
    [
        "played host as she threw a reception for the charity.",
        "threw a party for volunteers at the hall on Monday.",
        "gave a reception for volunteers on Monday.",
        "held a garden party for volunteers on Monday.",
    ],
)
def test_who_holds_a_reception(deed: str) -> None:
    assert found(f"Sarah Camber {deed}") == {"Sarah Camber"}


@pytest.mark.parametrize(
    "lead", ["The talks were attended by", "Attendees included", "Speakers were"]
)
@pytest.mark.parametrize(
    ("listed", "bodies"),
    [
        ("{}, Department of Paediatrics, University Hospital Tarn, {}, Neonatal Unit and {}, "
         "Department of Obstetrics.", set()),
        ("{}, Tarn University, {}, Harbour Trust, and {}, Orme Institute.", set()),
        ("{}, Tarn Ltd; {}, Harbour Bank; and {}, Orme Trust.", set()),
        ("{}, Head of Policy, Harbour Agency, {} and {}.", set()),
        ("{}, {}, {}, the Harbour Trust and the Orme Institute.",
         {"Harbour Trust", "Orme Institute"}),
        ("{}, {} and {}, the Harbour Trust, Tarn Council and Orme Airways.",
         {"Harbour Trust", "Tarn Council", "Orme Airways"}),
    ],
)  # fmt: skip
def test_where_somebody_is_from(lead: str, listed: str, bodies: set[str]) -> None:
    people = ("Dr Hazel Evers", "Dr Tobin Austen", "Professor Gordon Marr")
    made = found("The talks were held on Tuesday.", f"{lead} {listed.format(*people)}")
    assert made == {"Hazel Evers", "Tobin Austen", "Gordon Marr"} | bodies
