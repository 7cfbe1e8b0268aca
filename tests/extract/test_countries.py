"""Countries and organisations in running text, under all their common names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wbdesk.extract import countries


def codes(text: str) -> list[str | None]:
    return [mention.entry.code for mention in countries.mentions(text)]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Kosovo", "XK"),
        ("the EU", "EU"),
        ("European Union", "EU"),
        ("Türkiye", "TR"),
        ("Turkey", "TR"),
        ("Bosnia", "BA"),
        ("Bosnia and Herzegovina", "BA"),
        ("Bosnia & Herzegovina", "BA"),
        ("Czechia", "CZ"),
        ("the Czech Republic", "CZ"),
        ("FYROM", "MK"),
        ("Macedonia", "MK"),
        ("the Former Yugoslav Republic of Macedonia", "MK"),
        ("Ivory Coast", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("Holland", "NL"),
        ("the Netherlands", "NL"),
        ("Burma", "MM"),
        ("Scotland", "GB"),
        ("the UK", "GB"),
        ("the Republic of Korea", "KR"),
        ("DPRK", "KP"),
        ("Swaziland", "SZ"),
        ("the Holy See", "VA"),
        ("the United States", "US"),
        ("Democratic Republic of the Congo", "CD"),
    ],
)
def test_a_country_is_found_by_any_of_its_names(name: str, code: str) -> None:
    assert codes(f"ministers from {name}, who met") == [code]
    entry = countries.named(name)
    assert entry is not None
    assert entry.code == code


def test_the_longest_name_wins() -> None:
    assert codes("South Sudan, Papua New Guinea, Guinea-Bissau and Equatorial Guinea") == [
        "SS",
        "PG",
        "GW",
        "GQ",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Georgia Smith opened the school",
        "the minister met Jordan Brown",
        "a UK-wide scheme",
        "Michael Jordan",
        "the markets of Niger1",
    ],
)
def test_what_only_looks_like_a_country_is_none(text: str) -> None:
    assert codes(text) == []


def test_adjectives_are_told_apart_from_names() -> None:
    (mention,) = countries.mentions("the Albanian prime minister")
    assert mention.adjective
    assert mention.entry.code == "AL"


def test_organisations_of_the_union_carry_its_code() -> None:
    commission, nato = countries.mentions("the European Commission and NATO")
    assert (commission.entry.code, commission.entry.kind) == ("EU", "organisation")
    assert (nato.entry.code, nato.entry.name) == (None, "NATO")


@given(st.text(max_size=300))
def test_offsets_are_those_of_the_text(text: str) -> None:
    end = 0
    for mention in countries.mentions(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end


@given(st.lists(st.sampled_from(["France", "Serbia", "the EU", "Fiji", "Peru"]), max_size=8))
def test_every_name_of_a_list_is_found(names: list[str]) -> None:
    assert len(countries.mentions(", ".join(names))) == len(names)
