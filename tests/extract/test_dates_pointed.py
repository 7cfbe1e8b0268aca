"""Dates that point to another one: to the month told, the event told, or what was long ago."""

from datetime import date

import pytest

from extract.releases import release
from wbdesk.extract import dates
from wbdesk.extract.timeline import timeline

PUBLISHED = dates.Reference(date(2025, 10, 9))


def _dates(*paragraphs: str) -> list[str | None]:
    return [each.record.when for each in timeline(release(*paragraphs))]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("She is due in Oslo on the 21st of this month.", "on the 21st of this month",
         "2025-10-21"),
        ("It opens on the third of next month.", "on the third of next month", "2025-11-03"),
        ("They signed on Friday the 26th of last month.", "on Friday the 26th of last month",
         "2025-09-26"),
        ("Until now the boats had to go round.", "Until now", "../2025-10-09"),
        ("Sales fell in the three quarters to the end of 2023.",
         "in the three quarters to the end of 2023", "2023-04/2023-12"),
        ("It covers the 18 months to the end of June 2024.",
         "the 18 months to the end of June 2024",
         "2023-01/2024-06"),
        ("The seas could rise by a metre by the middle of the century.",
         "by the middle of the century", "2050"),
        ("They set it out in last year’s Review.", "last year", "2024"),
        ("It was told at last June’s summit.", "last June", "2025-06"),
        ("They will meet again a fortnight today.", "a fortnight today", "2025-10-23"),
        ("They will meet a week tomorrow.", "a week tomorrow", "2025-10-17"),
        ("They will be back the week after next.", "the week after next",
         "2025-10-20/2025-10-26"),
        ("Come the spring, the path will be open.", "Come the spring", "2026-21"),
        ("Since the line was opened in May, ten firms have come.",
         "in May", "2025-05"),
        ("It is the first visit since the island joined in 2004.",
         "in 2004", "2004"),
        ("Ten have shut in the eighteen months since January 2024.",
         "in the eighteen months since January 2024", "2024-01/2025-10"),
        ("A firm has booked the hall from March.", "from March", "2026-03/.."),
        ("Norway offered £4 million over two years for the port.", "over two years", "2025/2027"),
        ("We are putting £9 million over three years into ports.", "over three years",
         "2025/2028"),
        ("The vote is due since the general election of June 2024 was lost.", "June 2024",
         "2024-06"),
        ("It will be told at the Autumn Budget on 26 November.", "26 November", "2025-11-26"),
    ],
)  # fmt: skip
def test_reads_a_date(text: str, words: str, when: str) -> None:
    (found,) = dates.find(text, PUBLISHED)
    assert (text[found.start : found.end].removeprefix("on ") if words[0].isdigit() else
            text[found.start : found.end], found.when) == (words, when)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The ships will be ready two years earlier than planned.",
        "They shop on the 14th and 15th floors.",
        "It is on the 4th floor.",
        "The 3rd session was the best.",
        "Ministers hope that May can lead them.",
        "The £4 million was spent over two years.",
    ],
)
def test_is_no_date(text: str) -> None:
    assert dates.find(text, PUBLISHED) == []


def test_years_in_brackets_behind_names_in_a_list_are_dates() -> None:
    text = "It follows pacts with Malta (2021), Serbia and Kosovo (2024)."
    assert [each.when for each in dates.find(text, PUBLISHED)] == ["2021", "2024"]


def test_a_day_without_a_month_is_one_of_the_month_told() -> None:
    assert _dates("They met on 12 March 2024 and parted on the 14th.") == [
        "2024-03-12",
        "2024-03-14",
    ]
    assert _dates("She comes on 28 November, and flies home on the 2nd.") == [
        "2025-11-28",
        "2025-12-02",
    ]
    assert _dates("They met in June 2024, and again on the 9th of the following month.") == [
        "2024-06",
        "2024-07-09",
    ]


def test_a_month_points_to_the_year_told() -> None:
    assert _dates("The rains failed in 2011, and by that December half had left.") == [
        "2011",
        "2011-12",
    ]
    assert _dates("It was built in June 2019 and lost in the following March.") == [
        "2019-06",
        "2020-03",
    ]
    assert _dates("It was lost in June 2019, as was hers in the previous August.") == [
        "2019-06",
        "2018-08",
    ]


def test_a_day_alone_is_the_next_or_the_last_by_the_tense() -> None:
    assert _dates("He will be here until the 6th.") == ["2025-11-06"]
    assert _dates("He was here on the 6th.") == ["2025-10-06"]
    assert _dates("He was here on the 20th.") == ["2025-09-20"]
    assert _dates("She comes on 20 November and stays until the 23rd.")[1:] == ["2025-11-23"]


def test_a_distance_that_opens_a_paragraph_leans_on_the_one_before() -> None:
    told = "The ship sank on 3 March 2021."
    assert _dates(told, "Two months earlier her engine had failed.")[1:] == ["2021-01"]
    assert _dates(told, "Her engine had failed, they said, two months earlier.")[1:] == []
    assert _dates(told, "She was lost three days after the storm.")[1:] == []
    assert _dates(told, "By the end of that year four had gone.")[1:] == ["2021"]


def test_a_date_that_goes_on_from_one_of_years_ago_has_its_year() -> None:
    assert _dates("He was seen on 4 May 2023, and on 20 June.") == ["2023-05-04", "2023-06-20"]
    assert _dates("He was seen on 4 May 2023. On 20 June he was fined.") == [
        "2023-05-04",
        "2025-06-20",
    ]


def test_what_is_promised_for_a_month_or_done_again_in_some_years_lies_ahead() -> None:
    assert _dates("A second report is promised for the end of February.") == ["2026-02"]
    assert _dates("It is the first of its kind and will be done again in three years.") == ["2028"]


def test_a_weekday_or_a_stretch_leans_on_the_date_before() -> None:
    assert _dates("It fell on 3 May 2024 and was up by the following Tuesday.")[1:] == [
        "2024-05-07"
    ]
    assert _dates("It fell on 3 May 2024.", "It had shaken the previous Monday.")[1:] == [
        "2024-04-29"
    ]
    assert _dates("It fell on 3 May 2024. They said that Friday is a hard day.")[1:] == []
    assert _dates("The fund ends in 2015.", "The sum for the six years thereafter is open.")[
        1:
    ] == ["2015/2021"]
    assert _dates("It opens in April 2026 and pays out over the following 18 months.")[1:] == [
        "2026-04/2027-10"
    ]


def test_a_season_points_to_the_one_told() -> None:
    assert _dates("It ran from autumn 2022 until the following spring.") == ["2022-23", "2023-21"]


def test_what_had_been_before_an_event_of_years_ago_is_reckoned_from_it() -> None:
    told = "The boat sank on 8 November 2021."
    assert _dates(told, "A leak had been found on 30 October.")[1:] == ["2021-10-30"]
    assert _dates(told, "Two leaks had been found in December.")[1:] == ["2020-12"]
    assert _dates(told, "The owner was fined in court on 30 September.")[1:] == ["2025-09-30"]
    assert _dates(told, "Summary", "She had been altered the previous summer.")[1:] == ["2021-22"]


def test_a_distance_leans_on_the_day_of_the_event() -> None:
    told = "The Minister met her colleague on 7 October."
    assert _dates(told, "They went over the talks in Rome a fortnight before.")[1:] == [
        "2025-09-23"
    ]
    far = ["They spoke of trade and of the seas."] * 6
    assert _dates(told, *far, "Earlier in the day she had laid a wreath.")[1:] == ["2025-10-07"]
    assert _dates(told, "He rang her again at lunchtime.")[1:] == ["2025-10-07"]


def test_what_a_transcript_says_is_said_on_its_day() -> None:
    head = "He spoke in Riga on 7 October. This is a transcript of the speech."
    assert _dates(head, "Colleagues, it is good to be here this morning.")[1:] == ["2025-10-07"]


def test_the_year_before_is_that_before_the_release_where_none_is_told() -> None:
    assert _dates("The gap was three points wider than the year before.") == ["2024"]
