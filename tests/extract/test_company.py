"""Names of every form in every wording that tells who came: one list, put together."""

import pytest
from tests.extract.test_gatherings import found

from extract.checks import in_step
from extract.releases import release
from wbdesk.extract.attendees import attendees

OPENING = "Trade Minister Ana Brandt met her colleague Tom Achterberg in Harburg today for talks."
_OPENED = {"Ana Brandt", "Tom Achterberg"}

BODIES = {
    "the London Example Group": "London Example Group",
    "Dumfries and Sometown Council": "Dumfries and Sometown Council",
    "the EU Delegation": "EU Delegation",
    "the OSCE Presence in Albania": "OSCE Presence in Albania",
    "the Example Society for the Protection of Otters": (
        "Example Society for the Protection of Otters"
    ),
    "the Department for Harbours, Food and Rural Affairs": (
        "Department for Harbours, Food and Rural Affairs"
    ),
    "the North Macedonia Chamber of Commerce": "North Macedonia Chamber of Commerce",
    "East Sometown District Council": "East Sometown District Council",
    "Sometown Fire and Rescue Service": "Sometown Fire and Rescue Service",
    "the Example Trust for Scotland": "Example Trust for Scotland",
    "the Friends of Sometown association": "Friends of Sometown",
    "Sometown-based ScanExample": "ScanExample",
    "the Scottish Government": "Scottish Government",
    "the Energy, Trade and Sport Committee": "Energy, Trade and Sport Committee",
    "the Foreign, Commonwealth & Development Office": "Foreign, Commonwealth & Development Office",
    "Moors and Fens Enterprise": "Moors and Fens Enterprise",
    "10 Example Street": "10 Example Street",
    "the Chief Scientist of the Example Institute": "Example Institute",
    "the Treasurer of the Example Union": "Example Union",
    "the Head of the OSCE Mission to Bosnia and Herzegovina": (
        "OSCE Mission to Bosnia and Herzegovina"
    ),
    "the supermarket chain Examples": "Examples",
    "engineers from Exampleworks": "Exampleworks",
}
PERSONS = {
    "State Secretary at the Ministry of Environmental Protection Jelena Roe": "Jelena Roe",
    "Assistant Minister in the Ministry of Justice Jelena Roe": "Jelena Roe",
    "Wing Commander Jane Roe": "Jane Roe",
    "His Holiness Patriarch Marko II": "Marko II",
    "the Chief Rabbi Jane Roe": "Jane Roe",
    "the Archbishop of Sometown, Jane Roe": "Jane Roe",
    "the Moderator of the Church of Sometown, Jane Roe": "Jane Roe",
    "Minister for Trade and Industry Amir Roe": "Amir Roe",
    "Defense Secretary Lloyd J Roe III": "Lloyd J Roe III",
    "nine-year-old Jane Roe": "Jane Roe",
    "Pope Leander": "Pope Leander",
    "Chargé d’Affaires Jane Roe": "Jane Roe",
    "Pupil Mercy Roe": "Mercy Roe",
    "Denise Roe, whose son was hurt in Sometown two years ago": "Denise Roe",
    "Deputy Chief Constable Jane Roe for the Example Association": "Jane Roe",
}
COUNTRIES = {"Pitcairn": "Pitcairn Islands", "the Falkland Islands": "Falkland Islands"}

WORDINGS = (
    "The meeting was attended by {}.",
    "The talks brought together {}.",
    "They were joined for part of the discussion by {}.",
    "Also taking part were {}.",
    "Those present were {}.",
    "Ministers heard from {}.",
    "She also met {}.",
    "The session was moderated by {}.",
    "There were also contributions from {}.",
    "The event was organised in partnership with {}.",
    "Others came too. They include {}.",
    "{} also spoke at the event.",
    "{} gave presentations at the workshop.",
    "{} were also represented.",
)


@pytest.mark.parametrize("words", BODIES)
@pytest.mark.parametrize("order", ["{}, the Carbon Trust and Lakeside Council", "{0}"])
def test_a_body_is_listed_by_its_whole_name(words: str, order: str) -> None:
    alone = order == "{0}"
    if alone and BODIES[words] in ("ScanExample",):
        order = "{} and the Carbon Trust"
    made = found(OPENING, f"The meeting was attended by {order.format(words)}.") - _OPENED
    beside = {"Carbon Trust", "Lakeside Council"} if "Lakeside" in order else set()
    beside |= {"Carbon Trust"} if "Carbon" in order else set()
    assert made == {BODIES[words]} | beside


SEVERAL = {
    "the Universities of Sometown and Lakeside": {
        "University of Sometown", "University of Lakeside"
    },
    "the Universities of Sometown, Lakeside and East Harburg": {
        "University of Sometown", "University of Lakeside", "University of East Harburg"
    },
    "the Ministries of Finance and Health of Chile": {
        "Ministry of Finance of Chile", "Ministry of Health of Chile"
    },
    "the Ministries of Finance, Health and Justice": {
        "Ministry of Finance", "Ministry of Health", "Ministry of Justice"
    },
    "Exampleworks Ghana": {"Exampleworks Ghana"},
}  # fmt: skip


@pytest.mark.parametrize("words", SEVERAL)
@pytest.mark.parametrize(
    "order",
    [
        "the Carbon Trust, {} and Example Ltd",
        "{}, the Carbon Trust and Example Ltd",
        "Example Ltd, the Carbon Trust and {}",
    ],
)
def test_bodies_of_one_kind_told_together_are_listed_each(words: str, order: str) -> None:
    made = found(OPENING, f"The meeting was attended by {order.format(words)}.") - _OPENED
    assert made == SEVERAL[words] | {"Carbon Trust", "Example Ltd"}


HOSTS = (
    "Foreign, Commonwealth & Development Office",
    "Department for Energy, Trade and Rural Affairs",
    "Energy, Trade and Sport Committee",
)


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize(
    "wording",
    [
        "The {} hosted a reception in Harburg.",
        "On Monday, the {} hosted a reception in Harburg.",
        "The reception was jointly hosted by the {} and the Carbon Trust.",
    ],
)
def test_a_body_of_several_fields_hosts_by_its_whole_name(host: str, wording: str) -> None:
    made = found(OPENING, wording.format(host)) - _OPENED
    assert made == {host} | ({"Carbon Trust"} if "Carbon" in wording else set())


LEGISLATURES = ("Congress", "the Senate", "Parliament", "the House of Representatives")


@pytest.mark.parametrize("house", LEGISLATURES)
@pytest.mark.parametrize(
    "wording",
    [
        "The meeting was attended by members of {} and Jane Roe.",
        "He also met members of {} and Jane Roe.",
        "Members of {} and Jane Roe took part in the talks.",
    ],
)
def test_members_of_a_legislature_are_a_group_without_a_name(house: str, wording: str) -> None:
    made = found(OPENING, wording.format(house)) - _OPENED
    assert made == {"Jane Roe"}


@pytest.mark.parametrize("marks", ["‘{}’", "“{}”", '"{}"', "'{}'"])
def test_who_is_only_quoted_takes_no_part(marks: str) -> None:
    words = marks.format("We are stronger together.")
    made = found(
        "More than 900 troops have come to Harburg for Exercise Grey Heron.",
        "Nations taking part in the exercise include Chile, Norway and Denmark.",
        f"Minister for the Armed Forces Jane Roe said: {words}",
    )
    assert made == {"Chile", "Norway", "Denmark"}


@pytest.mark.parametrize("words", PERSONS)
def test_a_person_is_listed_whatever_stands_beside_the_name(words: str) -> None:
    made = found(OPENING, f"Among those who came were Dr Helen Marsh and {words}.")
    assert made - _OPENED == {"Helen Marsh", PERSONS[words]}


@pytest.mark.parametrize("words", COUNTRIES)
def test_territories_take_part_by_name(words: str) -> None:
    made = found(OPENING, f"The meeting was attended by Norway, {words} and Chile.")
    assert made - _OPENED == {"Norway", "Chile", COUNTRIES[words]}


@pytest.mark.parametrize("wording", WORDINGS)
def test_bodies_are_listed_in_any_wording(wording: str) -> None:
    words = "the National Farm Union, the Carbon Trust and Lakeside City Council"
    text = wording.format(words if not wording.startswith("{}") else f"T{words[1:]}")
    made = found(OPENING, text) - _OPENED
    assert made == {"National Farm Union", "Carbon Trust", "Lakeside City Council"}


def test_a_number_of_people_is_no_place_to_part_a_list() -> None:
    made = found(
        "Exercise Example, which began on 8 May, brings together 9,000 personnel from Estonia, "
        "Denmark and France."
    )
    assert made == {"Estonia", "Denmark", "France"}


def test_who_speaks_at_a_ceremony_was_there() -> None:
    made = found(OPENING, "British Ambassador Jane Roe said at the ceremony:")
    assert "Jane Roe" in made


def test_a_heading_of_those_attending_may_say_who_they_are() -> None:
    made = found(OPENING, "# Lenders attending", "* Example Bank", "* Roe Building Society")
    assert made - _OPENED == {"Example Bank", "Roe Building Society"}


EVENTS = (
    "Pupils across Devon celebrated the opening of a new library yesterday.",
    "More than 200 people gathered in Cardiff on Saturday to mark the centenary of the battle.",
    "The annual conference of harbour masters took place in Plymouth last week.",
    "The winners of the apprenticeship awards were announced at a dinner in Leeds last night.",
    "Twenty apprentices from Teesside were guests of the Chancellor at No 11 yesterday.",
    "Rail chiefs were summoned to the Department for Transport today.",
    "The Lord Chancellor swore in three new judges at the Royal Courts this morning.",
    "A memorial to the victims of the disaster was unveiled in Aberdeen today.",
    "The Home Secretary spent the day with officers on patrol in Luton.",
    "A hundred students pitched their ideas to a panel of judges in Harwell on Wednesday.",
    "Tech firms and campaigners took part in a round table on safety in Whitehall today.",
    "Rescue crews practised in the Solent on Tuesday night during Exercise Grey Heron.",
)
EVENTS += (
    "The Europe Minister is in Pristina for two days of talks.",
    "The Minister for Africa today began a three-day visit to Ghana.",
    "Ten companies from the Midlands have returned from a trade mission to Poland.",
    "The High Commission marked the birthday with a garden party on Saturday.",
    "The Ambassador handed over two ambulances to the hospital in Gjakova on Wednesday.",
    "The Lord-Lieutenant presented the award at the factory on Friday.",
    "Negotiators from the UK and Mexico completed a second round of talks on Friday.",
    "Parliamentarians from eight countries visited Westminster this week.",
)
NO_EVENTS = (
    "The Competition and Markets Authority has cleared the merger of two laundry firms.",
    "The Secretary of State has granted consent for a wind farm.",
    "A landlord was fined £12,000 for ignoring an order.",
    "The Minister has written to all councils about empty homes.",
    "Since 2015 the programme has trained 400 nurses in Malawi.",
    "Inspectors visited 200 schools to see how lessons are planned.",
    "The UK has joined the Trans-Pacific partnership.",
    "Example English, a consultancy, took part in two market surveys.",
)


@pytest.mark.parametrize("opening", EVENTS)
def test_what_opens_a_release_may_tell_of_an_event_and_name_nobody(opening: str) -> None:
    assert "Helen Marsh" in found(opening, "Engineer Helen Marsh described the work.")


@pytest.mark.parametrize("opening", NO_EVENTS)
def test_nobody_was_there_where_no_event_is_told(opening: str) -> None:
    assert found(opening, "Engineer Helen Marsh described the work.") == set()


def test_who_joins_a_joint_statement_was_there() -> None:
    made = found(
        "We, the ministers of the group, met yesterday by video.",
        "We were joined for part of our discussion by Chile and the Republic of Korea and heard "
        "from the World Bank and the Example Trust.",
    )
    assert {"Chile", "South Korea", "World Bank", "Example Trust"} <= made


LEADS = (
    "# Attendees",
    "# Who took part",
    "Present:",
    "The round table brought together:",
    "She met representatives of:",
    "The mission included:",
    "Ministers met on Monday. Those taking part were:",
    "The Minister was joined by:",
    "Around the table:",
)
LINES = {
    "* Harrow Signals, which makes sensors": "Harrow Signals",
    "* the Example Bank, a lender": "Example Bank",
    "* Example Institute – Helen Marsh": "Helen Marsh",
    "* Helen Marsh – Example Institute": "Helen Marsh",
    "* Norway": "Norway",
}


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("line", LINES)
def test_those_listed_below_a_line(lead: str, line: str) -> None:
    made = found(OPENING, lead, line, "* the Carbon Trust")
    assert made - _OPENED == {LINES[line], "Carbon Trust"}


@pytest.mark.parametrize(
    "piece",
    [
        "visited the Example School in ",
        "was officially opened by Jane Doe, whose son was ",
        "The Minister will meet for a day of talks with Jane Doe, who ",
    ],
)
def test_a_sentence_that_never_ends_is_read_in_step_with_its_length(piece: str) -> None:
    made = [release(f"The Minister met Tom Clark today. {piece * times}") for times in (60, 480)]
    assert in_step(attendees, *made, times=24, least=0.02)
