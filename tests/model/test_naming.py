"""Which names are the same, whatever their case."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wbdesk.model.naming import key, same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Brief", "BRIEF"),
        ("Übersicht", "übersicht"),
        ("Преглед", "ПРЕГЛЕД"),
        ("Straße", "STRASSE"),
        ("Đorđe", "đORĐE"),
        ("Ώρα", "ώΡΑ"),
        ("Caf\u00e9", "cafe\u0301"),
    ],
)
def test_case_and_the_way_a_letter_is_put_together_do_not_matter(one: str, other: str) -> None:
    assert key(one) == key(other)
    assert same(one, ["else", other]) == other


@pytest.mark.parametrize(("one", "other"), [("Uber", "Über"), ("a b", "ab"), ("И", "Й")])
def test_other_letters_are_other_names(one: str, other: str) -> None:
    assert same(one, [other]) is None


def test_the_name_itself_comes_first() -> None:
    assert same("Ä", ["ä", "Ä"]) == "Ä"


@given(st.text())
def test_a_key_has_itself_as_key(name: str) -> None:
    assert key(key(name)) == key(name)
