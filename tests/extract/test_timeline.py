"""Events of a release: when, what, where, of what kind."""

import pytest
from hypothesis import given, settings

from extract.checks import check, in_step
from extract.releases import documents, release
from wbdesk.extract import phrases
from wbdesk.extract.timeline import timeline
from wbdesk.model.document import Block, Document, Link
from wbdesk.model.records import Event


def events(document: Document) -> list[Event]:
    records = [candidate.record for candidate in timeline(document)]
    assert all(isinstance(each, Event) for each in records)
    return records  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("text", "title", "category", "place"),
    [
        ("The minister will host her partners in London on 22 October.",
         "The minister will host her partners in London", "meeting", "London"),
        ("A treaty with France, signed in August 2025, lets officers act.",
         "A treaty with France, signed in August 2025, lets officers act", "agreement", ""),
        ("Since taking up her post as envoy, appointed a month ago, she has met many.",
         "Since taking up her post as envoy, appointed a month ago, she has met many",
         "appointment", ""),
        ("Today I am publishing a summary of the answers.",
         "I am publishing a summary of the answers", "announcement", ""),
        ("The mill closed in 1991.", "The mill closed", "background", ""),
    ],
)  # fmt: skip
def test_an_event_says_what_where_and_of_what_kind(
    text: str, title: str, category: str, place: str
) -> None:
    (found,) = events(release(text))
    assert (found.title, found.category, found.place) == (title, category, place)


def test_a_title_is_short_and_has_no_loose_ends() -> None:
    text = (
        "The gathering prepares the ground for the talks that are to follow ahead of the premier "
        "receiving his neighbours in Kent on 22 October, and it will also help the region to grow."
    )
    (found,) = events(release(text))
    assert len(found.title) <= 110
    assert "receiving his neighbours in Kent" in found.title
    assert not found.title.endswith((" on", " and", ","))


@pytest.mark.parametrize(
    "line",
    [
        "OSLO, 9 October 2025 - The envoy spoke to the board.",
        "Bonn, 9 October 2025 (NPA) – The envoy spoke to the board.",
        "October 9, 2025 - Ottawa, Ontario - The envoy spoke to the board.",
        "Prizren, 09.10.2025",
        "This was published under the 2010 to 2015 government of two parties",
    ],
)
def test_where_and_when_a_release_was_written_is_no_event(line: str) -> None:
    assert not events(release(line))


def test_words_that_a_noun_leans_on_stay_in_the_title() -> None:
    (found,) = events(release("According to a 2011 survey of pupils, most liked it."))
    assert "2011 survey" in found.title


def test_the_same_period_is_the_one_before() -> None:
    first, again = events(
        release("Since February 2012, stops fell. In the same period, thefts fell.")
    )
    assert first.when == again.when == "2012-02/.."


def test_times_alone_fall_on_the_day_told_before() -> None:
    document = release(
        "On Friday six men climbed a fence at the old mill.",
        "At 11:20 the gate was shut. Shortly after 3pm it was over.",
        "During the afternoon a plan was made.",
    )
    assert [each.when for each in events(document)] == [
        "2025-10-03",
        "2025-10-03T11:20:00",
        "2025-10-03",
        "2025-10-03",
    ]


def test_the_year_before_is_reckoned_from_the_year_told() -> None:
    first, before = events(release("In 2023/24 visits rose by 4% on the previous year."))
    assert (first.when, before.when) == ("2023-04/2024-03", "2022-04/2023-03")
    assert events(release("Visits rose by 4% on the previous year.")) == []
    told = events(release("It shut on 5 May 2024.", "Later that year it burned down."))
    assert [each.when for each in told] == ["2024-05-05", "2024"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The chair said that the board, which had met in 2014, is now the largest of its kind.",
         "The chair said that the board, which had met in 2014, is now the largest of its kind"),
        ("After a long debate about ports, ships, cranes and the people who work with them, the "
         "minister opened the new harbour in Kent on 5 May 2025 and she thanked the builders.",
         "The minister opened the new harbour in Kent"),
        ("The ministers of Albania, Bosnia and Herzegovina, Kosovo, Montenegro, North Macedonia, "
         "Serbia and of several partners beyond met in Kent today to discuss ports.",
         "The ministers of Albania … met in Kent to discuss ports"),
        ("Part of the 17% that was lost in 2013 came back.",
         "Part of the 17% that was lost in 2013 came back"),
        ("Later this year will see the start of the works.",
         "Later this year will see the start of the works"),
        ("9 October 2025, Oslo – The ministry has a good friend in the bank.",
         "The ministry has a good friend in the bank"),
        ("(Oslo: 9 October 2025): The envoy signed a pact.", "The envoy signed a pact"),
        ("In the 2024 Harbour Budget, the town gave £2 million to its port.",
         "In the 2024 Harbour Budget, the town gave £2 million to its port"),
        ("“We will pay the first part by mid-October,” she said in the hall of the ministry.",
         "We will pay the first part"),
        ("“We will pay the first part now,” she said in the old hall of the ministry on Tuesday.",
         "She said in the old hall of the ministry on Tuesday"),
        ("NEW YORK, 9 October (AID) -- The envoy signed a pact.", "The envoy signed a pact"),
        ("The bank of the region is giving the town a loan for its new line, and the union is "
         "giving a grant under its plan for rails, the bank said on February 3.",
         "The bank of the region is giving the town a loan for its new line"),
        ("OSLO, 9 October 2025 – The envoy signed a pact today.", "The envoy signed a pact today"),
        ("I am proud that Norway will host the summit in 2026.", "Norway will host the summit"),
        ("She stressed that the port will open next year.", "The port will open"),
        ("The paper, published today, sets out what is to come.",
         "The paper, published today, sets out what is to come"),
        ("Ten schemes for better lives along the rivers of the north have been given £12 million "
         "by the bank of the region, the ministry announced today.",
         "Ten schemes for better lives along the rivers of the north have been given £12 million"),
        ("The talks, held by the ministry in Oslo, come before a summit of all of the premiers of "
         "the north, which will be held in Bergen on 14 November 2025.",
         "A summit of all of the premiers of the north will be held in Bergen"),
        ("Following a long round of talks with neighbours in March, the ministry of ports and the "
         "chamber of ships will ask all the towns along the coast what they think.",
         "A long round of talks with neighbours"),
        ("The envoy said at the talks in Oslo, “The bank has been a friend of the coast and of its "
         "many towns since 1990. It will remain one.”",
         "The bank has been a friend of the coast and of its many towns"),
        ("According to the envoy’s office in the old town of Bergen, the pact on fish and ports "
         "and ships and quays will be signed by all the ministers on 14 November.",
         "The pact on fish and ports and ships and quays will be signed by all the ministers"),
        ("We, the ministers for the coast and its ports from Norway, Iceland, Denmark, Ireland, "
         "Belgium and the Netherlands, met in Bergen on 30 September for talks.",
         "We, the ministers for the coast … met in Bergen on 30 September for talks"),
        ("The chair thanked all of the towns for what they had done; the hall in Bergen will open "
         "its doors in May 2026, and the museum is to follow.",
         "The hall in Bergen will open its doors in May 2026, and the museum is to follow"),
        ("The minister of ports said before he left that the harbour board (East) in Bergen would "
         "be given a crane and 8 more pilots by 2030.",
         "The harbour board (East) in Bergen would be given a crane and 8 more pilots"),
    ],
)  # fmt: skip
def test_a_title_is_a_clause_with_subject_and_verb(text: str, title: str) -> None:
    assert events(release(text))[0].title == title


def test_contacts_links_and_date_lines_are_no_events() -> None:
    item = Block("A speech on fish, 27 March 2014", "item", (Link(0, 16, "https://a.uk/b"),))
    lines = Document(
        (
            Block("Published 9 October 2025"),
            Block("# See also", "heading"),
            item,
            Block("Press enquiries from 5 May 2025: 020 7000 0000"),
        ),
        "release",
        "",
        published="2025-10-09",
        language="en",
    )
    assert events(lines) == []


def test_a_plain_text_is_dated_by_its_own_words() -> None:
    document = release(
        "The envoy will host partners today (9 October).",
        "The pact was signed in August 2025. The FY 25/26 grant is set.",
        published=None,
    )
    assert [each.when for each in events(document)] == ["2025-10-09", "2025-08", "2025-04/2026-03"]


@settings(max_examples=60, deadline=None)
@given(documents)
def test_holds_for_any_text(document: Document) -> None:
    check(document, timeline(document))


def test_time_grows_with_the_text_alone() -> None:
    once = (
        "Last year, in March, the group met today (9 October) for 5 May and 6 June 2024, by 2030. "
    )
    short, long = release(once * 15), release(once * 120)
    assert in_step(timeline, short, long, times=24, least=0.002)


def test_a_month_takes_the_year_the_release_tells_with_it_elsewhere() -> None:
    document = release(
        "The plan was launched by the town today as host of the harbour summit in November.",
        "The summit will be held on 1 – 12 November 2021.",
        published="2021-02-02",
    )
    whens = [each.record.when for each in timeline(document)]  # type: ignore[attr-defined]
    assert "2021-11" in whens


def test_so_far_opens_a_phrase_and_so_does_not() -> None:
    assert phrases.tidy("so far some have come") == "So far some have come"
    assert phrases.tidy("so some have come") == "Some have come"
