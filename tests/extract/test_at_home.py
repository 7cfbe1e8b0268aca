"""Who took part in what governments, councils and forces do at home: parades, visits, openings."""

import pytest

from extract.test_taking_part import found

UNITS = (
    "2 Signal Regiment", "4th Battalion, The Harbour Regiment", "King’s Own Yeomanry",
    "45 Commando", "24 Commando Royal Engineers", "847 Naval Air Squadron",
    "58 Battery, 12 Regiment Royal Artillery", "Band of the Harbour Regiment", "3 RIFLES",
)  # fmt: skip
PARADE = "Defence Secretary Ann Lee took the salute at a parade in Lakeside on Friday."


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize(
    "telling",
    [
        "Soldiers of {} marched through the town.",
        "The parade was joined by {}.",
        "Families stood alongside {} for the service.",
    ],
)
def test_units_that_parade(unit: str, telling: str) -> None:
    assert found(PARADE, telling.format(unit)) == {"Ann Lee", unit}


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize(
    "telling",
    [
        "“It was cold,” said Corporal Jo Dunn, who serves with {}.",
        "The museum tells the history of {}.",
        "In 2011 {} was given the Freedom of the town.",
    ],
)
def test_units_that_are_only_spoken_of(unit: str, telling: str) -> None:
    assert unit not in found(PARADE, telling.format(unit))


@pytest.mark.parametrize(
    "told",
    [
        "Farming Minister Ann Lee visited Lakeside smokehouse Orme & Sons on Friday.",
        "Farming Minister Ann Lee visited Orme & Sons, a potential partner in the deal, on Friday.",
        "Farming Minister Ann Lee visited Orme & Sons in Lakeside, who also received funding.",
    ],
)
def test_firms_told_beside_their_names_are_visited(told: str) -> None:
    assert found(told) == {"Ann Lee", "Orme & Sons"}


@pytest.mark.parametrize("body", ["HMP Lakeside", "RAF Lakeside", "Port of Lakeside"])
def test_what_is_called_by_its_first_word_is_visited(body: str) -> None:
    the = "the " if body.startswith("Port") else ""
    assert found(f"Minister Ann Lee visited {the}{body} on Friday to meet staff.") == {
        "Ann Lee", body,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Birodh Katan", "Minister for Health and Population Birodh Katan"),
        ("Asha Bhatt", "High Commissioner of India, Sh. Asha Bhatt"),
        ("James Ford", "Lt Gen (Ret’d) James Ford"),
        ("Prince Edmund", "His Royal Highness Prince Edmund"),
        ("Alex Chisel", "Energy & Industry Secretary Alex Chisel"),
    ],
)
def test_names_behind_fields_styles_and_brackets(name: str, told: str) -> None:
    assert found(f"Mayor Ann Lee met {told} in Lakeside today.") == {"Ann Lee", name}


def test_a_royal_told_twice_is_one() -> None:
    text = "Prince Edmund, the Earl of Lakeside, presented medals to officers in Lakeside today."
    assert found(text) == {"Prince Edmund"}


def test_a_line_that_heads_persons_with_their_government_is_none() -> None:
    lines = ("Attendees", "Ann Lee, Chair, Harbour Trust", "UK Government", "Jo Dunn MP, Minister")
    assert found("The Group met in Lakeside on 3 March.", *lines) == {"Ann Lee", "Jo Dunn"}


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("The bridge was reopened on Friday by Transport Minister Ann Lee.", {"Ann Lee"}),
        ("Ministers were quizzed in Lakeside by Youth Mayor Ann Lee.", {"Ann Lee"}),
        ("Young people debated the subject with business minister Ann Lee.", {"Ann Lee"}),
        ("Mayor Ann Lee attended the Harbour Trade Association’s ‘Harbour Week’ on Friday.",
         {"Ann Lee", "Harbour Trade Association"}),
    ],
)  # fmt: skip
def test_deeds_at_home(told: str, who: set[str]) -> None:
    assert found(told) == who


def test_who_shows_somebody_round_where_the_visit_goes_on() -> None:
    assert found(
        "Minister Ann Lee will visit the port’s head office today, where she will meet Jo Dunn MP.",
        "She will then tour the control room with manager Ken Moss.",
    ) == {"Ann Lee", "Jo Dunn", "Ken Moss"}


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Minister Ann Lee visited the Hazel dementia unit at Royal Lakeside Hospital on Friday.",
         {"Ann Lee", "Royal Lakeside Hospital"}),
        ("Minister Ann Lee called at Seagate Foundry in Lakeside today before going on to lunch "
         "with the Lakeside Chamber of Commerce.",
         {"Ann Lee", "Seagate Foundry", "Lakeside Chamber of Commerce"}),
        ("Council leaders Ann Lee and Bob Styles met in Lakeside.", {"Ann Lee", "Bob Styles"}),
        ("Minister Ann Lee met representatives of Kent and Lancaster Universities in Lakeside.",
         {"Ann Lee", "Kent University", "Lancaster University"}),
        ("Minister Ann Lee visited Lakeside to thank soldiers of the Army’s 2 Signal Regiment.",
         {"Ann Lee", "2 Signal Regiment"}),
        ("The new laboratory was formally opened by Minister Ann Lee in the presence of the "
         "Principal of Lakeside College, Jim Moss.", {"Ann Lee", "Jim Moss"}),
    ],
)  # fmt: skip
def test_visits_at_home(told: str, who: set[str]) -> None:
    assert found(told) == who


def test_a_unit_of_a_country_stands_for_the_country() -> None:
    text = "Troops are training in Lakeside alongside Estonia’s 1st Infantry Brigade."
    assert "1st Infantry Brigade" not in found(PARADE, text)


def test_lines_whose_persons_semicolons_part() -> None:
    lines = ("Present:", "Ann Lee, Chair; Jo Dunn, Deputy Chair; Colm McKay; Ruth Hussain")
    names = {"Ann Lee", "Jo Dunn", "Colm McKay", "Ruth Hussain"}
    assert found("The Board met in Lakeside on 3 March.", *lines) >= names


FAIR = "Employers attended a skills summit in Lakeside on Friday with Mayor Ann Lee."


@pytest.mark.parametrize("what", ["Stands were run", "Stalls were staffed", "Displays were given"])
def test_who_runs_the_stands_of_a_fair(what: str) -> None:
    told = f"{what} by Orme Utilities, Sirius Mines and the Careers Service."
    assert found(FAIR, told) == {"Ann Lee", "Orme Utilities", "Sirius Mines", "Careers Service"}


@pytest.mark.parametrize("who", ["bosses", "management", "staff"])
def test_firms_whose_bosses_are_met(who: str) -> None:
    told = f"Minister Ann Lee held talks with Tata Metals {who} and unions in Lakeside today."
    assert found(told) == {"Ann Lee", "Tata Metals"}
