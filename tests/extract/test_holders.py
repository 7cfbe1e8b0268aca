"""Persons and their offices in running text and in lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wbdesk.extract.holders import holders

CASES = {
    "Foreign Secretary Jane Doe met them.": [("Jane Doe", "Foreign Secretary")],
    "the Minister for Small Ports, Innovation and Trade, Jane Doe MP": [
        ("Jane Doe", "Minister for Small Ports, Innovation and Trade")
    ],
    "Jane Doe, Director of Example Trust, and John Roe": [
        ("Jane Doe", "Director of Example Trust"),
        ("John Roe", ""),
    ],
    "Secretary of State for Wales Jane Doe MP and the Welsh Government’s Cabinet Secretary for "
    "Rural Affairs, Ann Poe AM": [
        ("Jane Doe", "Secretary of State for Wales"),
        ("Ann Poe", "Welsh Government’s Cabinet Secretary for Rural Affairs"),
    ],
    "Lord (John) Doe of Sometown": [("Lord John Doe of Sometown", "")],
    "Prime Minister Anna Doe of Malta and President Marko Roe of the Republic of Serbia": [
        ("Anna Doe", "Prime Minister of Malta"),
        ("Marko Roe", "President of the Republic of Serbia"),
    ],
    "Kosovo's President Vjosa Doe, Jakov Roe, the President of Montenegro": [
        ("Vjosa Doe", "Kosovo's President"),
        ("Jakov Roe", "President of Montenegro"),
    ],
    "the Minister of Foreign Affairs Qoshtar Zeb and the ministers of trade": [
        ("Qoshtar Zeb", "Minister of Foreign Affairs")
    ],
    "European Commissioner for the Security Union, Sir John King": [
        ("Sir John King", "European Commissioner for the Security Union")
    ],
    "Minister for Business and Industry Amir Doe, Dean Roe and the Emir Tarik": [
        ("Amir Doe", "Minister for Business and Industry"),
        ("Dean Roe", ""),
        ("Tarik", "Emir"),
    ],
    "the Chairman of the Council of Ministers of BiH Dović, as well as the Minister of Security "
    "Rokić": [
        ("Dović", "Chairman of the Council of Ministers of BiH"),
        ("Rokić", "Minister of Security"),
    ],
    "Minister of Justice Dorkov, the Minister of the Interior Rolash and Ann Poe": [
        ("Dorkov", "Minister of Justice"),
        ("Rolash", "Minister of the Interior"),
        ("Ann Poe", ""),
    ],
    "the Minister of Health Reform and the Minister for Energy Transition": [],
    "Secretary Lloyd J Doe III and Governor John F. Roe IV": [
        ("Lloyd J Doe III", "Secretary"),
        ("John F. Roe IV", "Governor"),
    ],
    "This Wednesday, the Commissioner and, at Tŷ William Doe, the Minister": [],
    "Chief Minister Lakeland, Ahmed Ali Doe in Lakeside": [
        ("Ahmed Ali Doe", "Chief Minister Lakeland")
    ],
    "Anna Doe the Federal Minister for Planning": [("Anna Doe", "Federal Minister for Planning")],
    "Anna Doe owner of Flour & Bake Pizzas": [("Anna Doe", "owner of Flour & Bake Pizzas")],
    "President Joseph Doe, Jr. spoke": [("Joseph Doe, Jr.", "President")],
    "Deputy Prime Minister and Minister of Foreign Affairs of Viet Nam Pham Doe": [
        ("Pham Doe", "Deputy Prime Minister and Minister of Foreign Affairs of Viet Nam")
    ],
}


@pytest.mark.parametrize("text", CASES)
def test_a_person_is_found_with_the_office_beside(text: str) -> None:
    assert [(each.name, each.role) for each in holders(text)] == CASES[text]


@pytest.mark.parametrize(
    "text",
    [
        "the Spring Statement, the Business Plan and the Trade Relations Forum",
        "the Honourable Artillery Company Regimental Band",
        "Foreign Ministers of the Western Balkans Six",
        "Jane Doe’s report",
        "the Environment Agency, Natural England and Water UK",
        "Ambassador for People Smuggling Issues",
    ],
)
def test_what_is_no_person(text: str) -> None:
    assert holders(text) == ()


@given(st.text(alphabet="AbcJane Doe,.()&’;–the of and Minister\n", max_size=120))
def test_every_offset_is_true_to_the_text(text: str) -> None:
    for each in holders(text):
        assert 0 <= each.begin <= each.start < each.end <= each.stop <= len(text)
        assert each.name.split()[0] in text
