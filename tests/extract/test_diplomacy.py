"""Who takes part as foreign ministries and international bodies tell it."""

import pytest
from tests.extract.test_gatherings import found

from wbdesk.extract.attendees import attendees, presences
from wbdesk.extract.attendees.encounters import telling
from wbdesk.extract.holders import holders
from wbdesk.model.document import Block, Document
from wbdesk.model.records import Attendee

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
    ("sentence", "met"),
    [
        ("He called on the leader of the opposition, and on her deputy.", True),
        ("He called on the leader of the opposition in Parliament to resign.", False),
    ],
)
def test_calling_on_somebody_to_act_tells_of_no_visit(sentence: str, met: bool) -> None:
    told = telling.tellings(sentence, 0, len(sentence), 2026)
    assert any(sentence[each.start : each.end] == "called on" for each in told) == met


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


def test_those_who_came_to_a_course_are_found() -> None:
    made = found(
        "Scientists from three countries have spent a week at the laboratory in Lakeside.",
        "The course, which ended on Friday, was run by the Carbon Trust together with the Food "
        "Agency. The 19 participants came from Chile, Peru and Kenya.",
    )
    assert made == {"Carbon Trust", "Food Agency", "Chile", "Peru", "Kenya"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Schools Minister Ana Roe announced the plans during a visit to Harburg, where she met "
        "the head of maths, Per Lind.",
        "Schools Minister Ana Roe has called on firms to hire more people, after hosting a round "
        "table with the head of primary care, Per Lind.",
    ],
)
def test_who_announces_something_on_a_visit_was_there(sentence: str) -> None:
    assert found(sentence) == {"Ana Roe", "Per Lind"}


def test_representatives_of_several_bodies_are_no_office_of_the_next() -> None:
    made = found(
        OPENING,
        "Among those around the table were representatives of Orb Castings, Gwent Precision, the "
        "Carbon Trust and Lakeside Council.",
    )
    assert made - _OPENED == {"Orb Castings", "Gwent Precision", "Carbon Trust", "Lakeside Council"}


def test_navies_stand_for_their_countries() -> None:
    made = found(
        "The exercise ran near Harburg this week.",
        "It brought together the navies of the United Kingdom, Latvia and Chile.",
    )
    assert made == {"United Kingdom", "Latvia", "Chile"}


def test_a_speaker_tells_whom_a_meeting_was_with() -> None:
    speech = (
        "Mr Speaker, I should like to make a statement about the theft of metal. Last week I "
        "chaired a meeting at the ministry with the Carbon Trust, the British Metals Association "
        "and the Chief Constable of Lakeside Police, Per Lind. I am grateful to all of them, and "
        "I hope that we shall come back to this House with a plan which I believe will work."
    )
    blocks = tuple(Block(text) for text in (speech, "I commend this statement to the House."))
    document = Document(
        blocks, "a.txt", "0" * 64, url="https://www.gov.uk/speeches/metal", published="2026-03-04"
    )
    made = {each.record.name for each in attendees(document) if isinstance(each.record, Attendee)}
    assert made == {"Carbon Trust", "British Metals Association", "Per Lind"}


RULES = "The new rules come into force today, and the ministry will look at them again next year."


def test_several_met_in_one_sentence_of_a_release_on_something_else() -> None:
    made = found(
        RULES,
        RULES,
        RULES,
        "Trade Minister Ana Roe met the Carbon Trust, the Federation of Small Firms and Lakeside "
        "Council yesterday to hear their views.",
    )
    assert made == {"Ana Roe", "Carbon Trust", "Federation of Small Firms", "Lakeside Council"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The fund was warmly welcomed by the Carbon Trust, the Harbour Association and Lakeside "
        "Council.",
        "They were drawn up with the Carbon Trust, the Harbour Association and Lakeside Council.",
    ],
)
def test_who_welcomes_news_or_helps_with_it_meets_nobody(sentence: str) -> None:
    assert found(RULES, RULES, RULES, sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("“Ask any grower,” Ana Roe, Deputy Minister of Finance, said in her closing remarks.",
         {"Ana Roe"}),
        ("The Carbon Trust and Lakeside Police joined the Conference for one item.",
         {"Carbon Trust", "Lakeside Police"}),
        ("She watched a display together with the heads of the Carbon Trust and Lakeside Council.",
         {"Carbon Trust", "Lakeside Council"}),
    ],
)  # fmt: skip
def test_who_takes_part_in_the_course_of_talks(sentence: str, names: set[str]) -> None:
    assert found(OPENING, sentence) - _OPENED == names


def test_who_holds_a_conference_that_is_told_as_a_noun() -> None:
    made = found(
        "Courts were at the centre of a conference of ministers held by video on 9 March by the "
        "Council of Europe and the Carbon Trust."
    )
    assert made == {"Council of Europe", "Carbon Trust"}


def test_guests_who_show_serve_and_play_were_there() -> None:
    made = found(
        "The Prime Minister, Jana Roe, welcomed young people and figures from sport to Harburg "
        "House on Thursday.",
        "A number of firms came to show their produce, including Lakeside Distillery, who make "
        "gin; Cwm Farm Foods, who won a star; and Harbour Bakers.",
        "The group included seven-year-old Tom Wade. The Culinary Association of Wales served "
        "canapés, and the harpist Rhys Wood played old tunes.",
        "Sports Minister Per Lind, who was also at the reception, said: “This is a great day.”",
    )
    assert made >= {
        "Jana Roe",
        "Lakeside Distillery",
        "Cwm Farm Foods",
        "Harbour Bakers",
        "Tom Wade",
        "Culinary Association of Wales",
        "Rhys Wood",
        "Per Lind",
    }


@pytest.mark.parametrize(
    "began",
    [
        "Exports Minister Jana Roe has landed in Lima, where she leads a trade mission of firms.",
        "Exports Minister Jana Roe is leading a trade mission to Peru this week.",
        "Exports Minister Jana Roe travels to Lima for a meeting of trade ministers.",
    ],
)
def test_what_a_journey_that_has_begun_will_bring_is_part_of_it(began: str) -> None:
    made = found(began, "Ms Roe will meet Energy Minister Diego Pardo to discuss trade.")
    assert {"Jana Roe", "Diego Pardo"} <= made


def test_who_was_talked_with_is_a_body_by_that() -> None:
    made = found(OPENING, "The Minister held talks with Tata Iron and signed an agreement.")
    assert made - _OPENED == {"Tata Iron"}


@pytest.mark.parametrize("marks", ["“{}”", '"{}"'])
def test_a_school_keeps_the_name_in_marks_behind_it(marks: str) -> None:
    name = f"Primary School {marks.format('Sava Lind')}"
    assert found(OPENING, f"She also visited the {name} in Lakeside.") - _OPENED == {name}


def test_who_keeps_a_project_up_takes_no_part() -> None:
    made = found(OPENING, "The project is supported by the Good Governance Fund.")
    assert made == _OPENED
