"""Who sat in a council of ministers, by the record that a minister lays before a parliament."""

import pytest

from wbdesk.extract.attendees import attendees
from wbdesk.model.document import Block, Document
from wbdesk.model.records import Attendee

OPENING = (
    "The Minister for Fish (Jane Doe): The Fisheries Council was held in Brussels on 2 March. I "
    "attended for the islands."
)


def sat(*paragraphs: str, title: str = "Fisheries Council: 2 March 2015") -> set[str]:
    blocks = tuple(map(Block, (OPENING, *paragraphs)))
    document = Document(blocks, "a.txt", "0" * 64, title=title, published="2015-03-09")
    made = [each.record for each in attendees(document)]
    return {each.name for each in made if isinstance(each, Attendee)} - {"Jane Doe"}


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Ireland spoke in favour of the plan for eels.", "Ireland"),
        ("France, supported by Belgium and Malta, asked for a later date.", "Belgium France Malta"),
        ("Denmark, Sweden and I opposed this, as nets are dear.", "Denmark Sweden"),
        ("Many member states, including Spain and Portugal, had doubts.", "Portugal Spain"),
        ("At the request of Slovenia, the item on seals was put off.", "Slovenia"),
        (
            "Italy and Greece argued for nets; Finland and Estonia against.",
            "Estonia Finland Greece Italy",
        ),
        ("There were interventions from Cyprus and Latvia.", "Cyprus Latvia"),
        ("Germany’s Minister raised the price of fuel.", "Germany"),
        ("The incoming Polish Presidency set out its programme.", "Poland"),
        ("The Council began in mixed committee with Norway and Iceland.", "Iceland Norway"),
        ("Hungary pressed for more, while Austria warned of the cost.", "Austria Hungary"),
        ("Landings in Portugal rose and those in Spain fell.", ""),
        ("Ministers spoke of the storm off Ireland and of aid for Malta.", ""),
        ("The agreement between Latvia and Estonia expires in May.", ""),
        ("I set out the price of cod in Denmark.", ""),
        ("Russia announced that it had shut its ports to Polish boats.", ""),
    ],
)
def test_those_who_speak_sat_there(text: str, states: str) -> None:
    assert sat(text) == set(states.split())


def test_the_commission_is_heard_by_its_member_or_itself() -> None:
    assert sat("The Commission provided an update on seals.") == {"European Commission"}
    told = sat("The Commission presented its plan.", "Commissioner Roe thanked the ministers.")
    assert told == {"Roe"}


def test_the_minister_of_whom_a_statement_tells_was_there() -> None:
    blocks = (
        Block(
            "My right hon Friend, the Minister of State for Nets (John Roe), has today made the "
            "following statement."
        ),
        Block("I represented the UK at the Fisheries Council in Brussels on 2 March."),
        Block("The Council took stock. I raised the price of bait."),
    )
    document = Document(
        blocks, "a.txt", "0" * 64, title="Fisheries Council", published="2015-03-09"
    )
    made = [each.record for each in attendees(document) if isinstance(each.record, Attendee)]
    assert "John Roe" in {each.name for each in made}


def test_other_councils_keep_no_such_record() -> None:
    assert sat("France said no. Italy agreed.", title="Lakeside wins a prize") == set()
