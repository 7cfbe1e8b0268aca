"""Names and roles in the phrases that stand beside a quote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wbdesk.extract.people import NOBODY, Speaker, speaker_of
from wbdesk.extract.roster import Roster


@pytest.mark.parametrize(
    ("phrase", "name", "role"),
    [
        ("Forestry Minister Jane Doe", "Jane Doe", "Forestry Minister"),
        ("Minister for Ports Lord Doe", "Lord Doe", "Minister for Ports"),
        ("Home office crime minister John Roe", "John Roe", "Home office crime minister"),
        ("The Hon. Minister, Mrs. Jane Doe,", "Jane Doe", "Minister"),
        ("Union Minister for Textiles Shri Ravi Doe", "Ravi Doe", "Union Minister for Textiles"),
        ("Shri Ravi Kumar Doe", "Ravi Kumar Doe", ""),
        ("the composer Dame Jane Doe in her memoirs", "Dame Jane Doe", "composer"),
        ("the historian Dr Jane Doe in a study of canals", "Dr Jane Doe", "historian"),
        ("Defence Secretary, John Roe MP", "John Roe", "Defence Secretary"),
        ("The Minister for Health, Jane Doe TD,", "Jane Doe", "Minister for Health"),
        (
            "Secretary of State for Work and Pensions Jane Doe",
            "Jane Doe",
            "Secretary of State for Work and Pensions",
        ),
        (
            "Minister for Business, Trade, Tourism and Enterprise, Jane Doe",
            "Jane Doe",
            "Minister for Business, Trade, Tourism and Enterprise",
        ),
        ("Jane Doe, Head of Care at Example Trust,", "Jane Doe", "Head of Care at Example Trust"),
        ("Professor Sir John Roe, Adviser", "Professor Sir John Roe", "Adviser"),
        (
            "Councillor John Roe, Example Valley Council,",
            "Councillor John Roe",
            "Example Valley Council",
        ),
        (
            "Chief Executive of Natural England Jane Doe",
            "Jane Doe",
            "Chief Executive of Natural England",
        ),
        ("Chief Executive of Example Trust", None, "Chief Executive of Example Trust"),
        ("Foreign Secretary", None, "Foreign Secretary"),
        ("A spokesperson for the Home Office", None, "spokesperson for the Home Office"),
        ("Diabetes UK", "Diabetes UK", ""),
        ("Example Aid’s Jane Doe", "Jane Doe", "Example Aid"),
        ("Jane Doe of Example Aid", "Jane Doe", "Example Aid"),
        ("Speaking at the port, Minister Roe", "Roe", "Minister"),
        (
            "Responding to figures for Wales, Policing Minister Jane Doe",
            "Jane Doe",
            "Policing Minister",
        ),
        ("President Ursula von der Roe", "Ursula von der Roe", "President"),
        ("NATO Secretary General Jane Doe", "Jane Doe", "NATO Secretary General"),
        ("Quotes attributable to Deputy Premier Jane Doe", "Jane Doe", "Deputy Premier"),
        ("the Honourable Mélanie Roe, Minister of Ports,", "Mélanie Roe", "Minister of Ports"),
        ("Jane Doe, who runs a farm in Devon,", "Jane Doe", ""),
        ("Mr Roe", "Mr Roe", ""),
        ("Terence", "Terence", ""),
    ],
)
def test_a_phrase_gives_name_and_role(phrase: str, name: str | None, role: str) -> None:
    assert speaker_of(phrase) == Speaker(name, role)


@pytest.mark.parametrize(
    "phrase", ["", "on Monday", "The results of the survey", "This", "in 2012"]
)
def test_what_names_nobody_gives_nobody(phrase: str) -> None:
    assert speaker_of(phrase) == NOBODY


def test_a_pronoun_is_kept_as_one() -> None:
    assert speaker_of("She").pronoun == "she"


def test_short_forms_find_the_fullest_mention() -> None:
    roster = Roster(["Amy Lui is Chief Engineer of the council.", "Ms Lui built it."])
    assert roster.fullest(Speaker("Ms Lui"), NOBODY) == Speaker(
        "Amy Lui", "Chief Engineer of the council"
    )


def test_a_role_finds_its_only_holder() -> None:
    roster = Roster(["Taoiseach Jane Doe is in Brussels."])
    assert roster.fullest(Speaker(None, "Taoiseach"), NOBODY) == Speaker("Jane Doe", "Taoiseach")


def test_a_role_with_two_holders_is_left_open() -> None:
    roster = Roster(["Sport Minister Jane Doe met Arts Minister John Roe."])
    assert roster.fullest(Speaker(None, "Minister"), NOBODY) == Speaker(None, "Minister")


def test_a_pronoun_is_the_last_speaker() -> None:
    last = Speaker("Jane Doe", "Mayor")
    assert Roster([]).fullest(Speaker(pronoun="she"), last) is last


def test_a_spokesperson_has_no_name_from_elsewhere() -> None:
    roster = Roster(["Government spokesperson Jane Doe spoke."])
    unnamed = Speaker(None, "Home Office spokesperson")
    assert roster.fullest(unnamed, NOBODY) == unnamed


@given(st.text(max_size=400))
def test_any_phrase_has_an_answer(phrase: str) -> None:
    assert isinstance(speaker_of(phrase), Speaker)


@given(st.lists(st.text(max_size=120), max_size=5), st.text(min_size=1, max_size=40))
def test_any_text_can_be_a_roster(texts: list[str], name: str) -> None:
    assert isinstance(Roster(texts).fullest(Speaker(name), NOBODY), Speaker)
