"""Who takes part in a meeting, and who is only named."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from extract.checks import in_step
from extract.texts import check, document, mixes
from wbdesk import ingest
from wbdesk.extract.attendees import attendees
from wbdesk.model.document import Document
from wbdesk.model.records import Attendee

LEAD = "The talks on the river and the ports of the region will be of use to all of the towns."


def listed(*lines: str, url: str = "") -> list[Attendee]:
    given_document = document(LEAD, *lines, url=url)
    candidates = attendees(given_document)
    check(given_document, candidates)
    made = [candidate.record for candidate in candidates]
    assert all(isinstance(record, Attendee) for record in made)
    return made  # type: ignore[return-value]


def codes(*lines: str, url: str = "") -> list[str | None]:
    return [record.code for record in listed(*lines, url=url)]


def names(*lines: str) -> list[str]:
    return [record.name for record in listed(*lines)]


def test_groups_in_brackets_keep_their_names() -> None:
    made = listed(
        "Attendees at the river talks will be representatives from Western Balkans countries "
        "(Albania, Bosnia and Herzegovina, and Serbia), and European partners (Austria, the EU, "
        "and Slovenia)."
    )
    assert [(record.code, record.group) for record in made] == [
        ("AL", "Western Balkans"),
        ("BA", "Western Balkans"),
        ("RS", "Western Balkans"),
        ("AT", "European partners"),
        ("EU", "European partners"),
        ("SI", "European partners"),
    ]
    assert {record.status for record in made} == {"expected"}


def test_a_group_between_dashes() -> None:
    made = listed(
        "The Minister welcomed the Foreign Ministers of the Western Balkans Six (WB6) - Albania, "
        "Kosovo and Serbia - and their counterparts from Austria and Germany to the river talks."
    )
    assert [(record.code, record.group) for record in made] == [
        ("AL", "Western Balkans Six"),
        ("XK", "Western Balkans Six"),
        ("RS", "Western Balkans Six"),
        ("AT", ""),
        ("DE", ""),
    ]
    assert {record.status for record in made} == {"attended"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The talks will be attended by the foreign ministers of Kosovo and Serbia, as well as "
         "representatives of the United States and the EU.", ["XK", "RS", "US", "EU"]),
        ("Representatives from France, Greece and the European Union also took part in the talks.",
         ["FR", "GR", "EU"]),
        ("Ministers from the Netherlands, Denmark and Sweden gathered in a castle.",
         ["NL", "DK", "SE"]),
        ("Leaders of Germany, France and Italy joined the call.", ["DE", "FR", "IT"]),
        ("It will bring together leaders from France, Poland and Ukraine with bankers.",
         ["FR", "PL", "UA"]),
        ("The Mayor met with her counterparts from Kuwait, Israel and Jordan in the town.",
         ["KW", "IL", "JO"]),
        ("As well as G7 countries (Canada, Japan, and the EU) she invited India and Australia.",
         ["CA", "JP", "EU", "IN", "AU"]),
        ("They have invited the leaders of the 3 nations: Albania, Macedonia and Montenegro.",
         ["AL", "MK", "ME"]),
        ("She spoke to the leaders of Turkey, Norway and Iceland today.", ["TR", "NO", "IS"]),
    ],
)  # fmt: skip
def test_the_wordings_of_taking_part(sentence: str, expected: list[str]) -> None:
    assert codes(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The fund will support projects in Kosovo, Serbia and Albania.",
        "It builds on agreements with Iraq, France and Germany.",
        "We welcome the commitment from Japan and Korea to share the costs of the meeting.",
        "Joint statement from the Foreign Ministers of Australia, Austria and Canada.",
        "Exports to countries including Germany, France and Spain rose as ministers met.",
        "The course was attended by 200 students.",
        "Students from China, India and Nigeria attend schools here.",
        "He was joined by his wife and two children.",
        "The visa is open to nationals of Australia, Canada and Japan who are invited to apply.",
    ],
)
def test_countries_that_are_only_named_take_no_part(sentence: str) -> None:
    assert listed(sentence) == []


def test_the_host_is_the_country_of_the_release() -> None:
    made = listed(
        "The Foreign Secretary will host foreign ministers from Kosovo and Serbia in a castle.",
        url="https://www.gov.uk/government/news/talks",
    )
    assert [(record.code, record.group, record.role) for record in made] == [
        ("GB", "host", "Foreign Secretary"),
        ("XK", "", ""),
        ("RS", "", ""),
    ]


def test_only_those_who_host_are_hosts() -> None:
    made = listed(
        "Hosted by President Ana Hoxha, the summit was attended by Chancellor Karl Weber."
    )
    assert {each.name: each.group for each in made} == {"Ana Hoxha": "host", "Karl Weber": ""}
    made = listed("The fair was opened by Minister Jane Doe and Ambassador Tom Berg.")
    assert {each.group for each in made} == {""}


def test_a_named_host() -> None:
    made = listed("The talks were hosted by Slovenia and attended by Kosovo, Serbia and Czechia.")
    assert (made[0].code, made[0].group) == ("SI", "host")
    assert {record.code for record in made} == {"SI", "XK", "RS", "CZ"}


def test_people_with_their_roles_and_countries() -> None:
    made = listed(
        "The event was attended by Minister of Ports Jane Doe, Secretary to the President Dr. John "
        "Roe, Albanian Prime Minister Ana Moe, and the Ambassador of Japan."
    )
    assert [(record.name, record.role, record.code, record.kind) for record in made] == [
        ("Japan", "Ambassador", "JP", "country"),
        ("Jane Doe", "Minister of Ports", None, "person"),
        ("John Roe", "Secretary to the President", None, "person"),
        ("Ana Moe", "Albanian Prime Minister", "AL", "person"),
    ]


def test_a_list_before_its_verb() -> None:
    made = listed(
        "The Minister for Ports of Albania, Ana Moe, the Minister of Ports of Kosovo, Jane Doe, "
        "and the Deputy Minister of Ports of Serbia John Roe participated in the meeting."
    )
    assert [(record.name, record.code) for record in made] == [
        ("Ana Moe", "AL"),
        ("Jane Doe", "XK"),
        ("John Roe", "RS"),
    ]


def test_organisations_of_any_kind() -> None:
    assert names(
        "The talks were attended by representatives from Example Stores, the Harbour Trust, the "
        "Regional Cooperation Council (RCC) and Moe & Sons Ltd."
    ) == ["Example Stores", "Harbour Trust", "Regional Cooperation Council", "Moe & Sons Ltd"]


def test_a_list_set_out_in_lines() -> None:
    made = listed(
        "# Attendees",
        "The ministers were as follows.",
        "* UK government - Minister for Ports (MFP), Jane Doe MP",
        "* Jane Moe, CEO, Example Bank",
        "* Harbour Secretariat",
        "# What was discussed",
    )
    assert [(record.name, record.role, record.code, record.kind) for record in made] == [
        ("Harbour Secretariat", "", None, "organisation"),
        ("Jane Doe", "Minister for Ports", "GB", "person"),
        ("Jane Moe", "CEO, Example Bank", None, "person"),
    ]


def test_a_delegation_named_twice_is_one() -> None:
    made = listed(
        "The Mayor will host leaders from Kosovo and Albania at the river talks.",
        "Attendees:",
        "Kosovo: Prime Minister Jane Doe",
        "Albania: Prime Minister Ana Moe",
    )
    assert [(record.code, record.person) for record in made] == [
        ("XK", "Jane Doe"),
        ("AL", "Ana Moe"),
    ]


def test_in_a_speech_those_who_were_heard() -> None:
    assert names(
        "I thank you all for the day, and I know you heard from Ana Moe earlier today.",
        "I want us to work with ministers from Kosovo and Serbia, and I want it to last.",
        "I know that we can, and I hope that you will join me in it.",
        "My own view is that it will take time, but I am patient.",
        "I am sure of it.",
    ) == ["Ana Moe"]


def test_other_languages_yield_nothing() -> None:
    french = "Le ministre est dans la ville avec les représentants de la France et du Kosovo."
    assert attendees(document(french)) == []


@given(mixes())
@settings(max_examples=150, deadline=None)
def test_any_mix_of_blocks_is_read_with_true_offsets(given_document: Document) -> None:
    check(given_document, attendees(given_document))


@pytest.mark.parametrize(
    "piece",
    [
        "France, ",
        "attended by ",
        "ministers from ",
        "(",
        "Jane Doe, ",
        " and ",
        "Minister of ",
        "joined by Chile, ",
        "“a” said Jane Doe, ",
        "as did Ana Moe, ",
    ],
)
def test_long_paragraphs_take_time_in_step_with_their_length(piece: str) -> None:
    def text(length: int) -> Document:
        return document(LEAD, "attended by " + (piece * length)[:length].strip())

    attendees(text(500))
    assert in_step(attendees, text(1_000), text(10_000), times=30, least=0.001)


@pytest.mark.corpus
def test_the_first_release_of_the_library(real_text: Path) -> None:
    release = ingest.read(real_text)
    candidates = attendees(release)
    check(release, candidates)
    made = [c.record for c in candidates if isinstance(c.record, Attendee)]
    western = {record.code for record in made if record.group == "Western Balkans"}
    assert western == {"AL", "BA", "XK", "ME", "MK", "RS"}
    assert len({record.code for record in made}) == len(made) == 18


def test_those_below_a_line_that_tells_whom_they_came_for() -> None:
    made = listed(
        LEAD,
        "The attending Ministers were:",
        "From the River Government:",
        "* the Chancellor of the Lake and Minister for the Harbour Office, Rt Hon Jane Doe MP",
        "* the Secretary of State for Ferries, John Roe MP",
        "From the Island Executive: the First Minister, Ana Poe; the Sea Minister, Tom Poe.",
    )
    assert [(each.name, each.group) for each in made] == [
        ("Jane Doe", "River Government"),
        ("John Roe", "River Government"),
        ("Ana Poe", "Island Executive"),
        ("Tom Poe", "Island Executive"),
    ]
