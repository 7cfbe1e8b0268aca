"""Who speaks where only an office, a short form of it or a title stands: the Secretary of State."""

import pytest

from wbdesk import ingest
from wbdesk.extract import offices
from wbdesk.extract.quotes import quotes
from wbdesk.model.records import Quote

_WHO = [
    ("Scottish Secretary Duncan Ferrier", "The Secretary of State"),
    ("Secretary of State for Wales Huw Prosser", "The Welsh Secretary"),
    ("Foreign Secretary Ann Doe", "The Secretary of State"),
    ("Parliamentary Under-Secretary of State Liam Cole", "The Minister"),
    ("Home Office Minister Liam Cole", "The Minister"),
    ("Ambassador Tom Reid", "HM Ambassador"),
    ("chief executive Mary Holt", "The chief executive"),
    ("Environment Agency chair Mary Holt", "The chair"),
    ("Environment Agency chair Mary Holt", "The chairwoman"),
    ("Chief Medical Officer Professor Mary Holt", "The CMO"),
    ("Secretary-General Mary Holt", "The Secretary General"),
    ("Consul General Mary Holt", "The Consul-General"),
    ("Chargé d’Affaires Mary Holt", "The Chargé d’Affaires"),
    ("Leader of the House Mary Holt", "The Leader of the House"),
    ("Commodore Mary Holt", "The Commodore"),
    ("Baroness Holt", "The Baroness"),
]
_FIRST = [
    "{} visited the port of Leith today to see the new pier.",
    "The new pier was opened today by {}.",
    "Work on the pier will be finished by June, {} said on a visit to Leith this week.",
]
_CUES = [
    "{} said:\n\n“We will build on this in the years ahead, and the port has shown how.”",
    "“We will build on this in the years ahead, and the port has shown how,” {} said.",
]


def _speakers(*paragraphs: str) -> list[str | None]:
    told = "\n\n".join(("New pier opened", "Published 14 March 2019", *paragraphs))
    return [each.record.speaker for each in quotes(ingest.read_bytes(told.encode(), "a.txt"))]


@pytest.mark.parametrize(("who", "cue"), _WHO)
@pytest.mark.parametrize("first", _FIRST)
@pytest.mark.parametrize("said", _CUES)
def test_an_office_alone_is_its_holder(who: str, cue: str, first: str, said: str) -> None:
    opened = first.format(who)
    begun = cue if said.startswith("{") else cue.replace("The", "the", 1)
    found = _speakers(opened[0].upper() + opened[1:], "It took two years.", said.format(begun))
    assert [name and name.split()[-1] for name in found] == [who.rsplit(maxsplit=1)[-1]]


@pytest.mark.parametrize(
    ("who", "cue"),
    [
        ("Permanent Secretary Mary Holt", "The Secretary of State"),
        ("Chief Secretary to the Treasury Mary Holt", "The Secretary of State"),
        ("Deputy Chief Executive Mary Holt", "The Chief Executive"),
        ("former Commodore Mary Holt", "The Admiral"),
        ("Shadow Foreign Secretary Mary Holt", "The Foreign Secretary"),
    ],
)
def test_another_office_is_not_taken_for_it(who: str, cue: str) -> None:
    first = f"The pier was opened by {who}."
    assert _speakers(first, "It took two years.", _CUES[0].format(cue)) == [None]


@pytest.mark.parametrize(
    ("role", "wanted", "held"),
    [
        ("Secretary of State for Defence", "the Defence Secretary", True),
        ("Home Secretary", "Secretary of State", True),
        ("Private Secretary", "Secretary of State", False),
        ("Vice-President", "President", False),
        ("Director-General", "DG", True),
    ],
)
def test_offices_are_compared_by_their_words(role: str, wanted: str, *, held: bool) -> None:
    assert offices.holds(offices.words_of(role), offices.words_of(wanted)) is held


def test_a_number_of_states_between_does_not_speak() -> None:
    found = _speakers(
        "Opening the talks, the Director, Ingrid Roe, pointed to the courts. In April alone, nine "
        "member states in ten had put off hearings.",
        "“The doors of justice stayed open when those of the courthouse were shut.”",
    )
    assert found == ["Ingrid Roe"]


def test_an_office_is_told_without_what_leads_to_it() -> None:
    text = (
        "Pier opened\n\nPublished 14 March 2019\n\nThe pier opened today. As the Head of the "
        "Harbour Trust Mary Holt has said, this was “a long road with many turns”.\n"
    )
    found = [each.record for each in quotes(ingest.read_bytes(text.encode(), "a.txt"))]
    assert [each.role for each in found if isinstance(each, Quote)] == ["Head of the Harbour Trust"]
