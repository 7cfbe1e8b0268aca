"""Figures, definitions and references."""

import pytest
from hypothesis import given, settings

from extract.checks import check, in_step
from extract.releases import documents, linked, release
from wbdesk.extract.notes import notes
from wbdesk.model.document import Document
from wbdesk.model.records import Note


def of(document: Document, kind: str = "figure") -> list[Note]:
    records = [candidate.record for candidate in notes(document)]
    return [each for each in records if isinstance(each, Note) and each.type == kind]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Close to 22,000 people crossed.", "22000", "people"),
        ("Over 1.1 million people took it.", "1100000", "people"),
        ("Some 18.5% agreed.", "18.5", "%"),
        ("About ten per cent agreed.", "10", "%"),
        ("Ninety per cent agreed.", "90", "%"),
        ("Thefts fell by a third.", "33.33", "%"),
        ("More than two-thirds of firms agreed.", "66.67", "%"),
        ("Over half of our steel is sold abroad.", "50", "%"),
        ("It was over a quarter of the total.", "25", "%"),
        ("Eight out of 10 adults agreed.", "8", "of 10"),
        ("One in four adults agreed.", "1", "in 4"),
        ("Nearly 1 in 3 of these faced costs.", "1", "in 3"),
        ("Only 1 woman to every 4 men works here.", "0.25", "woman per men"),
        ("They are seven times more likely to win.", "7", "times"),
        ("The firm more than doubled its output.", "2", "times"),
        ("It is in 18th place.", "18", "rank"),
        ("It is our number one strategic aim.", "1", "rank"),
        ("It reaches three and half million households.", "3500000", "households"),
        ("It is the 69th country to sign the accords.", "69", "rank"),
        ("It is the ninth poorest in the region.", "9", "rank"),
        ("The site has a 600MVA store.", "600", "MVA"),
        ("It is the fourth largest economy.", "4", "rank"),
        ("There are three Nordic countries behind it.", "3", "countries"),
        ("Almost a quarter of a million people have it.", "250000", "people"),
        ("A plan to build a million new homes.", "1000000", "homes"),
        ("The 31 acre site is bare.", "31", "acre"),
        ("They hired 2,500 new staff.", "2500", "staff"),
        ("They would scrap hundreds of routes.", None, "routes"),
        ("They asked 400 11 to 18 year olds.", "400", "people"),
        ("He was out of work for over 14 years.", "14", "years"),
        ("One hundred and twenty-eight students won.", "128", "students"),
        ("They held 3 days of training.", "3", "days"),
        ("Prices are up 12½ per cent.", "12.5", "%"),
        ("Some 4400 construction and health jobs came.", "4400", "jobs"),
        ("There are classes of 36 or more.", "36", "classes"),
        ("Nearly half agreed.", "50", "%"),
        ("It is 4.1 times the rise.", "4.1", "times"),
        ("A 40-strong team came.", "40", "people"),
        ("It holds the 27 member states together.", "27", "states"),
        ("They gave thousands more homes.", None, "homes"),
        ("There are two dozen firms.", "24", "firms"),
        ("These two companies grew.", "2", "companies"),
        ("The six Nordic leaders dined.", "6", "leaders"),
        ("They spoke for its eight island members.", "8", "members"),
        ("It has 12 UK Overseas Territories.", "12", "Territories"),
        ("It goes to 21 of the world’s poorest towns.", "21", "towns"),
        ("They chose seven clever, low carbon schemes.", "7", "schemes"),
        ("It sent 14 Mastiff 2 lorries.", "14", "lorries"),
        ("Some 20-30 people came.", "20", "people"),
        ("They asked 6.000 voters.", "6000", "voters"),
        ("The number of ferries is down from 27.", "27", "ferries"),
        ("Nearly one-fourth of us live abroad.", "25", "%"),
        ("Spills will be cut by nearly half over the term.", "50", "%"),
        ("Warming must stay below 1.5°C.", "1.5", "degrees Celsius"),
        ("It fell to minus 12 °C.", "-12", "degrees Celsius"),
        ("Seas will rise by over 1 metre.", "1", "metre"),
        ("They share a 2000-mile border.", "2000", "mile"),
        ("About 2000 refugees came.", "2000", "refugees"),
        ("By then 97 East Timorese were there.", "97", "Timorese"),
        ("The ferry took 1932 East Timorese home.", "1932", "Timorese"),
        ("They gave 13 014 visas to nurses.", "13014", "visas"),
        ("The remaining 51 are being moved.", "51", None),
        ("Some 40 injured were flown out.", "40", None),
        ("An eight person Danish team was there.", "8", "people"),
        ("A 12-member committee will report.", "12", "people"),
        ("It rests on its three objectives: food, water and light.", "3", "objectives"),
        ("It is so in Wales. 20 Youth Hubs opened.", "20", "Hubs"),
        ("Women make 69 cents for every dollar paid to men.", "69", "cents per dollar"),
        ("Of his pay, 47p in the pound is left.", "47", "pence per pound"),
    ],
)
def test_reads_a_figure(text: str, value: str | None, unit: str | None) -> None:
    (found,) = of(release(text))
    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "It is for pupils aged 13 to 18.",
        "A talk for 16 to 24 year olds.",
        "Call 020 7944 3021 or +34 917 146 412.",
        "Take 50 mg of it at 2pm, or at 11:30.",
        "Section 163 and Type 2 and Heysham 2 stand.",
        "The 20th Games were held.",
        "The three adverts are funny.",
        "It is one of them.",
        "In 2014 there was talk of it on 5 May.",
        "It gave £4 million to ports.",
        "Just 3 examples follow.",
        "See www.example.gov.uk/10-steps/200 for more.",
        "They work at 10 Downing Street in London.",
        "The F-35, the G7 and COP28 are names.",
        "It costs as much as at COP28 itself.",
        "The six leaders met our two ministers.",
        "Trade between the two nations rose.",
        "Year seven pupils at the school took part.",
        "It teaches children, between 7 and 16 years, to read maps.",
        "It was a two-day visit under a 12-month scheme.",
        "They built on 60 years of rail.",
        "It is kept for the following two years.",
        "It is for those in years 11, 12 and 13.",
        "Serving with 517 Team Royal Engineers.",
        "It was on October 11,2007 as said.",
        "In 1999 and 2000 Canadians voted.",
        "It was a safe 2014 Commonwealth Games.",
        "Use font 12 for a letter of 2 pages with two referees.",
        "Only the above three documents are needed.",
        "He could be jailed for up to five years.",
        "They stay at a centre for three to four days.",
        "You need 2 years’ work experience.",
        "It builds on three decades of friendship.",
        "Our two development agencies met.",
        "Millions of pounds have been saved.",
    ],
)
def test_is_no_figure(text: str) -> None:
    assert of(release(text)) == []


def test_a_bare_number_stands_for_what_was_counted() -> None:
    found = of(release("Today 5 countries agreed and 6 more will follow."))
    assert [each.value for each in found] == ["5", "6"]


def test_both_ends_of_a_change_are_figures() -> None:
    found = of(release("The number of people on a ferry rose from 44 to 51 on a clear day."))
    assert [(each.value, each.unit) for each in found] == [("44", "people"), ("51", "people")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Spills rose from 432 spills in 2017 to 493 in 2018.", "493"),
        ("Spills shot up to 493 in 2018.", "493"),
        ("It is well above the target of 400.", "400"),
        ("The first homes are open; a further 250 follow in May.", "250"),
    ],
)
def test_a_bare_number_at_the_end_of_a_move_is_a_figure(text: str, value: str) -> None:
    assert of(release(text))[-1].value == value


def test_a_figure_tells_its_comparison() -> None:
    (found,) = of(release("Visits were up 13% from the same months of the year before."))
    assert found.comparison is not None
    assert found.comparison.startswith("up")
    assert "from the same months" in found.comparison


def test_a_range_of_money_is_flagged() -> None:
    (found,) = notes(release("The market is worth £12.7 to £19.9 billion."))
    assert isinstance(found.record, Note)
    assert (found.record.value, found.confidence) == ("12700000000", "check")


def test_notes_to_editors_define_what_is_spoken_of() -> None:
    (found,) = of(
        release(
            "# Notes to editors", "The Harbour Fund is a fund of the whole government for ports."
        ),
        "definition",
    )
    assert found.topic == "Harbour Fund"
    assert "whole government" in found.text


@pytest.mark.parametrize(
    ("text", "words", "topic"),
    [
        ("The department will publish a plan for rural railways.", "will publish", "Transport"),
        ("The ministry is increasing the number of staff who work on asylum.",
         "is increasing", "Migration"),
        ("All seven partners pledged to strengthen the rule against corruption.",
         "pledged to strengthen", "Rule of law"),
        ("* Redeploys staff of the harbour board to work on tariffs.", "Redeploys", "Trade"),
        ("* Ministers of nine ports to open a school of customs officers", "to open", "Education"),
    ],
)  # fmt: skip
def test_steps_without_money_are_measures(text: str, words: str, topic: str) -> None:
    (found,) = of(release(text), "measure")
    assert words in found.anchor.exact
    assert found.topic == topic
    assert found.text[0].isupper()


def test_items_under_a_promise_are_measures() -> None:
    document = release(
        "The board will:", "* train every pilot in the new rules", "* the harbour in the rain"
    )
    (found,) = of(document, "measure")
    assert found.text == "Train every pilot in the new rules"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ministers reaffirmed their support for an open sea.", "reaffirmed"),
        ("The meeting lays the groundwork for a pact between the ports.", "lays the groundwork"),
        ("She has been clear that she sees an open sea as an “imperative” now.", "been clear"),
    ],
)
def test_positions_are_statements(text: str, words: str) -> None:
    (found,) = of(release(text), "statement")
    assert words in found.anchor.exact


def test_steps_helped_along_are_told_with_the_step_that_they_belong_to() -> None:
    text = "The agency is training more divers, including helping to identify wrecks in the bay."
    found = of(release(text), "measure")
    assert [each.text for each in found][1:] == ["Identify wrecks in the bay"]


@pytest.mark.parametrize(
    "text",
    [
        "“We will publish a plan for the railways,” said Jane Doe.",
        "The department will publish its £4 million plan for the railways.",
        "The plan will be clear to everybody who reads it at leisure.",
        "The minister said that the talks had been long and hard.",
    ],
)
def test_what_is_quoted_paid_for_or_no_step_is_no_measure(text: str) -> None:
    assert of(release(text), "measure") == of(release(text), "statement") == []


def test_a_line_with_the_date_is_no_topic() -> None:
    (found,) = of(release("# Published 9 October 2025", "Some 22,000 people crossed a border."))
    assert found.topic == "Migration"


def test_short_forms_and_meanings_are_definitions_anywhere() -> None:
    document = release(
        "The Harbour Safety Board (HSB) met.", "Resilience means coping with a shock and growing."
    )
    assert [each.topic for each in of(document, "definition")] == ["HSB", "Resilience"]
    assert of(release("They met at noon (GMT)."), "definition") == []


def test_links_addresses_and_sources_are_references() -> None:
    (link,) = of(
        linked("See the full report for more.", "full report", "https://a.uk/r"), "reference"
    )
    assert (link.text, link.url) == ("full report", "https://a.uk/r")
    (bare,) = of(release("More can be read here: https://www.berlin.example/."), "reference")
    assert bare.url == "https://www.berlin.example/"
    (source,) = of(release("Crime fell, according to the Crime Survey, by a lot."), "reference")
    assert (source.topic, source.url) == ("the Crime Survey", None)
    assert of(linked("Write to us.", "Write to us", "mailto:a@b.uk"), "reference") == []


@settings(max_examples=60, deadline=None)
@given(documents)
def test_holds_for_any_text(document: Document) -> None:
    check(document, notes(document))


def test_time_grows_with_the_text_alone() -> None:
    once = "Some 22,000 people (87% of men), one in four of 400 11 to 18 year olds, and 6 more. "
    short, long = release(once * 15), release(once * 120)
    assert in_step(notes, short, long, times=24, least=0.002)
