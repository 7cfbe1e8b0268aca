"""Whom a person stands for: one record for a minister and the country, with its code."""

import pytest

from wbdesk.extract.attendees import attendees
from wbdesk.model.document import Block, Document
from wbdesk.model.records import Attendee

UK = "The United Kingdom wants more trade, and British firms and UK ports will gain from it."


def coded(*texts: str) -> set[tuple[str, str | None]]:
    blocks = tuple(map(Block, texts))
    document = Document(blocks, "a.txt", "0" * 64, published="2026-03-04")
    made = [each.record for each in attendees(document)]
    return {(each.name, each.code) for each in made if isinstance(each, Attendee)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Serbia’s Interior Minister, Marko Ilic, met the French minister Paule Roux in Nish.",
            {("Marko Ilic", "RS"), ("Paule Roux", "FR")},
        ),
        (
            "President Ana Hoxha of Kosovo met the Prime Minister of Norway, Tom Berg, today.",
            {("Ana Hoxha", "XK"), ("Tom Berg", "NO")},
        ),
        (
            "Foreign Minister Ilze Kalns of Latvia met her Estonian counterpart, Mart Tamm, today.",
            {("Ilze Kalns", "LV"), ("Mart Tamm", "EE")},
        ),
        (
            "The Ambassador of Chile to Peru, Hugo Salas, signed the accord with Peru’s Minister "
            "of Trade, Rosa Quispe.",
            {("Hugo Salas", "CL"), ("Rosa Quispe", "PE")},
        ),
        (
            "Minister Ana Lopez of Chile met ministers from Albania and Serbia in Vienna.",
            {("Ana Lopez", "CL"), ("Albania", "AL"), ("Serbia", "RS")},
        ),
        (
            "The Foreign Ministers of Chile and Peru met in Lima today.",
            {("Chile", "CL"), ("Peru", "PE")},
        ),
    ],
)
def test_one_who_holds_an_office_of_a_country(
    text: str, expected: set[tuple[str, str | None]]
) -> None:
    assert coded(text) == expected


def test_our_own_minister_among_others() -> None:
    assert coded(
        "The Foreign Secretary, Ann Lee, held talks with Foreign Minister Ilze Kalns of Latvia.", UK
    ) == {("Ann Lee", "GB"), ("Ilze Kalns", "LV")}


def test_two_of_one_country_stay_two() -> None:
    assert coded(
        "Latvia’s Foreign Minister, Ilze Kalns, and Latvia’s Minister of Defence, Janis Berzins, "
        "met Foreign Minister Marko Novak of Serbia in Riga today."
    ) == {("Ilze Kalns", "LV"), ("Janis Berzins", "LV"), ("Marko Novak", "RS")}


def test_the_head_of_a_body_named_after_a_country_stands_for_none() -> None:
    made = coded(
        "Foreign Minister Ilze Kalns of Latvia met Hugo Salas, President of the Chilean Football "
        "Federation, and Ann Lee, chair of the British Chamber of Commerce, in Riga today."
    )
    assert ("Hugo Salas", None) in made
    assert ("Ann Lee", None) in made
