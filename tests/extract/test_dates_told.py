"""Dates told by a holiday, by a distance or by a stretch, against Thursday 9 October 2025."""

from datetime import date

import pytest

from extract.releases import release
from wbdesk.extract import dates
from wbdesk.extract.survey import survey
from wbdesk.extract.timeline import timeline

PUBLISHED = dates.Reference(date(2025, 10, 9))


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("The talks will resume a week on Monday.", "a week on Monday", "2025-10-20"),
        ("They agreed in the early hours of Tuesday.", "in the early hours of Tuesday",
         "2025-10-07"),
        ("They came here during World War II.", "during World War II", "1939/1945"),
        ("It was built in the First World War.", "in the First World War", "1914/1918"),
        ("It follows the driest July on record.", "July", "2025-07"),
        ("Help came after the devastating June earthquakes.", "June", "2025-06"),
        ("Farms need help in this exceptionally dry summer.",
         "in this exceptionally dry summer", "2025-22"),
        ("This is the third drought in five years.", "in five years", "2020/2025"),
        ("The sum runs from now up to 2030.", "from now up to 2030", "2025-10-09/2030"),
        ("Keep it at this level from 2028-29 onwards.", "from 2028-29 onwards", "2028-04/.."),
        ("They spoke of the September 11 attacks.", "September 11", "2001-09-11"),
        ("They told us of the signing of the Plan in June and that the work would now go on.",
         "in June", "2025-06"),
        ("Trains ran over the August bank holiday weekend.",
         "over the August bank holiday weekend", "2025-08-23/2025-08-25"),
        ("It will shut on the early May bank holiday.", "on the early May bank holiday",
         "2026-05-04"),
        ("Roads were full on bank holiday Monday.", "on bank holiday Monday", "2025-08-25"),
        ("It will be busy over the Easter bank holiday weekend.",
         "over the Easter bank holiday weekend", "2026-04-03/2026-04-06"),
        ("As we head into the bank holiday weekend, take care.",
         "into the bank holiday weekend", "2026-04-03/2026-04-06"),
        ("In August, the minister announced plans to open a school.", "In August",
         "2025-08"),
        ("It holds for data from 28 August 2026 onwards.", "from 28 August 2026 onwards",
         "2026-08-28/.."),
        ("The rules have barely changed in three decades.", "in three decades", "1995/2025"),
        ("The post is held for a period of five years.", "for a period of five years", None),
        ("She spoke on International Women’s Day.", "on International Women’s Day", "2025-03-08"),
        ("The show will open on St Andrew's Day.", "on St Andrew's Day", "2025-11-30"),
        ("It is exactly one year since the first boat came.", "one year since", "2024-10-09"),
        ("It has been three months since the storm.", "three months since", "2025-07"),
        ("It is nearly 20 years since the peace.", "nearly 20 years since", "2005~"),
        ("They will meet in about two years’ time.", "in about two years’ time", "2027~"),
        ("They will meet in two to three years’ time.", "in two to three years’ time",
         "2027/2028"),
        ("Over the next 12 to 18 months it will grow.", "Over the next 12 to 18 months",
         "2025-10/2027-04"),
        ("Guests came between 25 June and now.", "between 25 June and now",
         "2025-06-25/2025-10-09"),
        ("It grew from March 2020 to today.", "from March 2020 to today", "2020-03/2025-10"),
        ("It is planned for late 2025/early 2026.", "late 2025/early 2026", "2025/2026"),
        ("They meet in late June or early July 2026.", "in late June or early July 2026",
         "2026-06/2026-07"),
        ("It will open in spring/summer 2026.", "in spring/summer 2026", "2026-21/2026-22"),
        ("It will start during the Autumn.", "during the Autumn", "2025-23"),
        ("We head into the winter months.", "into the winter months", "2025-24"),
        ("It is for this autumn’s Budget.", "this autumn", "2025-23"),
        ("It runs June 30-July 2, 2026 in Ayr.", "June 30-July 2, 2026",
         "2026-06-30/2026-07-02"),
        ("It runs from November 9 through 11.", "from November 9 through 11",
         "2025-11-09/2025-11-11"),
        ("Ayr, 9 May  2025 was wet.", "9 May  2025", "2025-05-09"),
        ("The week beginning Monday 3 November is it.",
         "The week beginning Monday 3 November",
         "2025-11-03/2025-11-09"),
        ("It was in the latter half of 2024.", "latter half of 2024", "2024-07/2024-12"),
        ("In the first half of the 2025/26 academic year it fell.",
         "first half of the 2025/26 academic year", "2025-09/2026-02"),
        ("The 2025/2026 cycle is open.", "2025/2026", "2025/2026"),
        ("Bids close at midnight on Tuesday (14 October).", "at midnight on Tuesday (14 October)",
         "2025-10-14"),
        ("After the leak in Ayr 2018, it was shut.", "2018", "2018"),
        ("They agreed to meet in November.", "in November", "2025-11"),
        ("They were invited to talk it over in August.", "in August", "2025-08"),
        ("There is progress since the forum in May 2024.", "since the forum in May 2024",
         "2024-05/.."),
        ("Today, the Alliance committed to continue its work.", "Today", "2025-10-09"),
        ("It is to be in force until at least 2030.", "until at least 2030", "../2030"),
        ("This past year was hard.", "past year", "2024-10/2025-10"),
        ("It is now ten years since the peace.", "ten years since", "2015"),
        ("It has grown since the start of the year.", "since the start of the year", "2025/.."),
        ("Talks are set for early April.", "early April", "2026-04"),
        ("It was in Fiscal Year (FY) 2024.", "Fiscal Year (FY) 2024", "2023-04/2024-03"),
        ("They met on Saturday and Sunday, 7 and 8 June.", "on Saturday and Sunday, 7 and 8 June",
         "2025-06-07/2025-06-08"),
        ("It will run over the course of the year.", "over the course of the year", "2025"),
    ],
)  # fmt: skip
def test_reads_what_is_told_by_its_distance(text: str, words: str, when: str) -> None:
    (found,) = dates.find(text, PUBLISHED)
    assert (text[found.start : found.end], found.when) == (words, when)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "We help them since the beginning of the invasion.",
            "since the beginning of the invasion",
        ),
        ("We have acted since day one of this Government.", "since day one of this Government"),
        ("We stand by both throughout the transition period.", "throughout the transition period"),
        ("They will stay here for three to four days.", "for three to four days"),
        ("It will be out in a few weeks’ time.", "in a few weeks’ time"),
        ("It will be rebuilt within weeks.", "within weeks"),
        ("It will be passed over the next Parliament.", "over the next Parliament"),
        ("Trains will run over the festive period.", "over the festive period"),
    ],
)
def test_what_the_words_do_not_place_is_kept_without_a_date(text: str, words: str) -> None:
    (found,) = dates.find(text, PUBLISHED)
    assert (text[found.start : found.end], found.when) == (words, None)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Ek, Director, Fair Pay Today",
        "Partners of the Homes Programme (HP) 2026 to 2036 are:",
        "It is held under the Ports Act of 2019 and no other.",
        "It is a talk on today’s strategic context.",
        "We build tomorrow’s potential.",
        "How we live and work today is changing.",
        "It secures our 2000-mile coast.",
        "It is part of the 2050 Strategy for the Sea and the 2030 agenda.",
        "It is a hope for generations to come.",
        "Bank holiday pay is due to all.",
        "Help comes during the school holidays.",
    ],
)
def test_names_and_common_words_are_no_dates(text: str) -> None:
    assert not dates.find(text, PUBLISHED)


def test_months_in_a_row_are_one_span_and_financial_years_are_told_each() -> None:
    found = dates.find("It rained over December and January.", PUBLISHED)
    assert [each.when for each in found] == ["2024-12/2025-01"]
    found = dates.find("It fell in financial years 2023 and 2024.", PUBLISHED)
    assert [each.when for each in found] == ["2022-04/2023-03", "2023-04/2024-03"]


def test_a_release_trailed_the_evening_before_names_its_today() -> None:
    document = release(
        "The minister will today (Friday 10 October) visit the lake.",
        "Speaking ahead of today’s visit, she praised the work.",
    )
    found = [each.dates[0].when for each in survey(document)]
    assert found == ["2025-10-10", "2025-10-10"]


def test_a_call_by_telephone_is_no_contact() -> None:
    (paragraph,) = survey(release("On Friday evening Ms Ek also spoke to the mayor by telephone."))
    assert not paragraph.aside
    assert paragraph.dates[0].when == "2025-10-03"


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("The budget for FY 2024 helps Americans, American towns, the U.S. and Congress.",
         "2023-10/2024-09"),
        ("The budget for FY 2024 helps Americans, American towns, the U.S. and Britain.",
         "2023-04/2024-03"),
    ],
)  # fmt: skip
def test_a_release_that_never_names_britain_speaks_for_the_land_it_names(
    words: str, when: str
) -> None:
    (paragraph,) = survey(release(words, url="https://www.gov.uk/news/a"))
    assert [each.when for each in paragraph.dates] == [when]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("The next day they signed.", "2025-09-04"),
        ("The following week they signed.", "2025-09-08/2025-09-14"),
        ("Two weeks later they signed.", "2025-09-17"),
        ("The same day they signed.", "2025-09-03"),
        ("Later in the day they signed.", "2025-09-03"),
        ("Throughout this period they talked.", "2025-09-03"),
    ],
)
def test_words_that_lean_on_the_day_before(words: str, when: str) -> None:
    document = release(f"On 3 September 2025 they met in Ayr. {words}")
    _, again = (each.record for each in timeline(document))
    assert again.when == when  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "published", "words", "when"),
    [
        ("I wish to thank all who dealt with the storm that hit the coast over Christmas.",
         "2016-01-05", "over Christmas", "2015-12-25"),
        ("Crews were out over Christmas and New Year.", "2016-01-05",
         "over Christmas and New Year", "2015-12-25/2016-01-01"),
        ("On Boxing Day I saw it for myself.", "2016-01-05", "On Boxing Day", "2015-12-26"),
        ("Snow is forecast on Thursday.", "2016-01-05", "on Thursday", "2016-01-07"),
        ("More showers are likely on Saturday.", "2016-01-05", "on Saturday", "2016-01-09"),
        ("They praised the outcome of the summit in Lima in May.", "2022-08-05", "in May",
         "2022-05"),
        ("They discussed preparations for the summit in Lima in May.", "2022-08-05", "in May",
         "2023-05"),
        ("He was asked about plans for the elections on 4 March.", "2022-08-05", "4 March",
         "2023-03-04"),
        ("Since 3 November, the gates have been open.", "2022-08-05", "Since 3 November",
         "2021-11-03/.."),
        ("It has risen since the closure of the pits on 5 March.", "2022-08-05",
         "since the closure of the pits on 5 March", "2022-03-05/.."),
        ("It opened in June 2019 and was shut for six weeks of that year.", "2022-08-05",
         "that year", "2019"),
        ("The firm began in 2011. The following spring it grew.", "2022-08-05",
         "The following spring", "2012-21"),
        ("The mine shut in January 2013. By the summer he had gone.", "2016-08-05",
         "By the summer", "2013-22"),
        ("The towers were built in the 1960s and 1970s.", "2022-08-05",
         "in the 1960s and 1970s", "196X/197X"),
        ("The first pupils will come from 1 September.", "2022-08-05", "from 1 September",
         "2022-09-01"),
        ("The intake starting in May 2027 is the first.", "2022-08-05", "starting in May 2027",
         "2027-05"),
        ("The tax applies with effect from 1 May 2023.", "2022-08-05",
         "with effect from 1 May 2023", "2023-05-01/.."),
        ("The tax applies from 1 May 2023 onwards.", "2022-08-05", "from 1 May 2023 onwards",
         "2023-05-01/.."),
        ("The ministers met at the session of Wednesday morning.", "2022-08-05",
         "Wednesday morning", "2022-08-03"),
        ("The screw had come loose some weeks earlier.", "2022-08-05", "some weeks earlier", None),
        ("The fee is waived until further notice.", "2022-08-05", "until further notice", None),
        ("They spoke about the talks to be held in Lima in December.", "2022-08-05", "in December",
         "2022-12"),
        ("Tabled in the Senate on Tuesday, the bill would ban it.", "2023-09-14", "on Tuesday",
         "2023-09-12"),
        ("Founded in May, the body will advise ministers.", "2023-09-14", "in May", "2023-05"),
        ("The Minister travels to Suva on Sunday for talks.", "2023-09-14", "on Sunday",
         "2023-09-17"),
        ("The talks resume tomorrow, with a plenary on Saturday.", "2023-09-14", "on Saturday",
         "2023-09-16"),
        ("The scheme has run since 2016/17.", "2023-09-14", "since 2016/17", "2016-04/.."),
        ("The ship left port a week ago today.", "2023-09-14", "a week ago today", "2023-09-07"),
        ("This summer I will ask for your views.", "2022-04-05", "This summer", "2022-22"),
        ("It draws on the experience of recent months.", "2022-08-05", "recent months", None),
        ("Work begins within weeks as part of the plan.", "2022-08-05", "within weeks", None),
    ],
)  # fmt: skip
def test_the_year_and_side_that_the_story_tells(
    text: str, published: str, words: str, when: str | None
) -> None:
    events = [each.record for each in timeline(release(text, published=published))]
    assert (words, when) in [(each.as_written, each.when) for each in events]


@pytest.mark.parametrize(
    "text",
    [
        "He came within days of closing the shop.",
        "It was the greatest expansion of training in a generation.",
        "I saw men getting up before dawn and doing a proper job.",
        "If you have not been called, please speak to your nurse today.",
        "Rivers rose faster than at any time since records began.",
        "He looks after the Christmas stock.",
        "Turnout is lower than it was before the pandemic.",
        "He opened the 21st Century Schools programme.",
        "It was the best news in twenty years of campaigning.",
        "Soon they will break today’s encryption.",
    ],
)
def test_figures_of_speech_place_nothing(text: str) -> None:
    assert timeline(release(text)) == []
