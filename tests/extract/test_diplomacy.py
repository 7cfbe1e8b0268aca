"""Who takes part as foreign ministries and international bodies tell it."""

import pytest
from tests.extract.test_gatherings import found

from wbdesk.extract.attendees import presences
from wbdesk.extract.holders import holders

PRESENCES = (
    "OSCE Mission to Serbia",
    "OSCE Mission to Bosnia and Herzegovina",
    "OSCE Programme Office in Bishkek",
    "OSCE Project Co-ordinator in Uzbekistan",
    "Council of Europe Office in Belgrade",
    "EU Delegation to Kosovo",
    "European Union Office in Kosovo",
    "UN Mission in Kosovo",
    "NATO Liaison Office in Skopje",
    "World Bank Country Office in Novi Sad",
)


@pytest.mark.parametrize("name", PRESENCES)
@pytest.mark.parametrize(
    "wording",
    [
        "The {}, in co-operation with the Carbon Trust, held a workshop in Harburg today.",
        "The {} (EXMP) organised a seminar with the Carbon Trust in Harburg on Monday.",
        "A conference took place today. // It was organized by the {} together with the "
        "Carbon Trust.",
        "A conference took place today. // It was attended by the Carbon Trust and the {}.",
    ],
)
def test_a_presence_abroad_is_a_body_with_its_place(name: str, wording: str) -> None:
    made = found(*wording.format(name).split(" // "))
    assert made == ({name, "Carbon Trust"} if "seminar" not in wording else made | {name})


def test_a_presence_ends_with_its_place() -> None:
    text = "the OSCE Mission to Serbia and the EU Office in Pristina held talks"
    assert [text[at:past] for at, past in presences.spans(text, 0, len(text))] == [
        "OSCE Mission to Serbia",
        "EU Office in Pristina",
    ]


OPENING = "Trade Minister Ana Brandt met her colleague Tom Achterberg in Harburg today for talks."
_OPENED = {"Ana Brandt", "Tom Achterberg"}


@pytest.mark.parametrize(
    "fellows",
    ["Allies", "the NATO Allies", "partners", "the partner countries", "the future hosts"],
)
@pytest.mark.parametrize(
    "wording",
    [
        "Teams have come from {} Chile, Peru and Kenya.",
        "The exercise was joined by {} Chile, Peru and Kenya.",
        "Officers from {} Chile, Peru and Kenya took part.",
    ],
)
def test_what_countries_are_to_each_other_is_no_part_of_their_names(
    fellows: str, wording: str
) -> None:
    made = found("The exercise began near Harburg today.", wording.format(fellows))
    assert made == {"Chile", "Peru", "Kenya"}


@pytest.mark.parametrize("event", ["conference", "workshop", "seminar", "round table", "forum"])
@pytest.mark.parametrize(
    "told", ["opened in", "ended in", "concluded in", "took place in", "began in", "was held in"]
)
def test_a_conference_is_an_encounter_however_its_course_is_told(event: str, told: str) -> None:
    made = found(
        f"A {event} on courts {told} Harburg today.",
        "Judges and prosecutors from Chile, Peru and Kenya shared what they knew.",
        "The keynote was given by Miriam Oakes of the University of Lakeside.",
        "The Ambassador of Norway gave the closing address.",
    )
    assert made == {"Chile", "Peru", "Kenya", "Miriam Oakes", "Norway"}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("She discussed trade with Prime Minister Jana Roe on Tuesday.", {"Jana Roe"}),
        ("He also called on the leader of the main opposition party in Parliament, Jana Roe.",
         {"Jana Roe"}),
        ("She met UN Women, UNHCR and Save the Children.",
         {"UN Women", "UNHCR", "Save the Children"}),
        ("The head of the Lakeside office, Jana Roe, made introductory remarks.", {"Jana Roe"}),
        ("Besides meeting the Carbon Trust, she spoke of trade.", {"Carbon Trust"}),
        ("Mayor Jana Roe thanked the envoys of Chile, Peru and Kenya for coming.",
         {"Jana Roe", "Chile", "Peru", "Kenya"}),
    ],
)  # fmt: skip
def test_who_is_met_in_the_course_of_a_visit(sentence: str, names: set[str]) -> None:
    assert found(OPENING, sentence) - _OPENED == names


def test_who_is_called_on_to_do_something_is_not_met() -> None:
    made = found(
        OPENING, "She called on the leader of the opposition, Jana Roe, to return to work."
    )
    assert made == _OPENED


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The courts were discussed by Foreign Minister Ana Roe and Special Envoy Per Lind in "
         "Harburg on Tuesday.", {"Ana Roe", "Per Lind"}),
        ("Secretary General Ana Roe discussed the next summit with Prime Minister Per Lind on a "
         "visit to Harburg.", {"Ana Roe", "Per Lind"}),
        ("Ana Roe, the Secretary General, chaired a meeting between the Standing Committee and the "
         "North Lakes Council on Monday.",
         {"Ana Roe", "Standing Committee", "North Lakes Council"}),
        ("A delegation from the Chamber of Commerce of Chile met Minister Ana Roe in Harburg "
         "today.", {"Chamber of Commerce of Chile", "Ana Roe"}),
        ("A delegation from EXMPL met the Chief Negotiator, Ms Ana Roe, in Harburg today.",
         {"EXMPL", "Ana Roe"}),
        ("The North Lakes Council visited Harburg today, led by Chair Ana Roe.",
         {"North Lakes Council", "Ana Roe"}),
    ],
)  # fmt: skip
def test_who_met_in_a_sentence_of_its_own(sentence: str, names: set[str]) -> None:
    assert found(sentence) == names


def test_two_who_are_told_to_have_talked_were_there() -> None:
    made = found(
        "Foreign Minister Ana Roe and Deputy Foreign Minister Per Lind noted on Tuesday that ties "
        "were close.",
        "The two officials discussed trade.",
    )
    assert made == {"Ana Roe", "Per Lind"}


@pytest.mark.parametrize(
    "office",
    ["Director General", "NATO Secretary General", "Consul General", "Attorney General"],
)
def test_an_office_keeps_its_general(office: str) -> None:
    (holder,) = holders(f"She met {office} Ana Roe in Harburg.")
    assert (holder.name, holder.role) == ("Ana Roe", office)
