"""Date phrases to EDTF, against a release of 9 October 2025, a Thursday."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given

from extract.releases import texts
from wbdesk.extract import dates
from wbdesk.model.period import parse

PUBLISHED = dates.Reference(date(2025, 10, 9))


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("They meet today (9 October) in Kent.", "today (9 October)", "2025-10-09"),
        ("It was out today, 17 July, at last.", "today, 17 July", "2025-07-17"),
        ("Published on 9th of October 2025.", "9th of October 2025", "2025-10-09"),
        ("It opened on October 9, 2025 in Bern.", "October 9, 2025", "2025-10-09"),
        ("He will host them on 22 October.", "22 October", "2025-10-22"),
        ("They met on 22-23 September 2024.", "22-23 September 2024", "2024-09-22/2024-09-23"),
        ("Runs 28 May to 3 June 2025.", "28 May to 3 June 2025", "2025-05-28/2025-06-03"),
        ("From 13 July to 6 May (2014).", "From 13 July to 6 May (2014)", "2013-07-13/2014-05-06"),
        ("Signed in August 2025.", "in August 2025", "2025-08"),
        ("Down since February 2012.", "since February 2012", "2012-02/.."),
        ("They will meet in February.", "in February", "2026-02"),
        ("We announced it in March.", "in March", "2025-03"),
        ("Built by March 2027.", "by March 2027", "2027-03"),
        ("The year ending March 2025.", "The year ending March 2025", "2024-04/2025-03"),
        ("In 2014 it rose.", "In 2014", "2014"),
        ("Since 2017 it fell.", "Since 2017", "2017/.."),
        ("Help goes on in 2017 and beyond.", "in 2017 and beyond", "2017/.."),
        ("Done by 2030.", "by 2030", "2030"),
        ("Up between 2010 and 2012.", "between 2010 and 2012", "2010/2012"),
        ("Grants for 2017-18 are out.", "2017-18", "2017-04/2018-03"),
        ("In 2003/04 it began.", "In 2003/04", "2003-04/2004-03"),
        ("The FY 25/26 plan.", "FY 25/26", "2025-04/2026-03"),
        ("Rules for the 2021-2027 round.", "2021-2027", "2021/2027"),
        ("It closed in the early 1990s.", "in the early 1990s", "199X"),
        ("Due in autumn 2014.", "in autumn 2014", "2014-23"),
        ("Made in the autumn of last year.", "in the autumn of last year", "2024-23"),
        ("Growth in Q1 2025 was slow.", "Q1 2025", "2025-01/2025-03"),
        ("The first half of 2026 is key.", "first half of 2026", "2026-01/2026-06"),
        ("It rose last year.", "last year", "2024"),
        ("It starts later this year.", "later this year", "2025"),
        ("Ready by the end of next year.", "by the end of next year", "2026"),
        ("She took office a month ago.", "a month ago", "2025-09"),
        ("Founded ten years ago.", "ten years ago", "2015"),
        ("Up 16% in the last 20 years.", "in the last 20 years", "2005/2025"),
        ("Spent over the next 3 years.", "over the next 3 years", "2025/2028"),
        ("They come next week.", "next week", "2025-10-13/2025-10-19"),
        ("He spoke on Monday.", "on Monday", "2025-10-06"),
        ("He will speak on Monday.", "on Monday", "2025-10-13"),
        ("Announced yesterday.", "yesterday", "2025-10-08"),
        ("In the first year after the General Election it fell.",
         "In the first year after the General Election", "2024-07/2025-07"),
        ("Signed 2025-03-07.", "2025-03-07", "2025-03-07"),
        ("Signed on 07/03/25.", "07/03/25", "2025-03-07"),
        ("We live in the 21st century.", "in the 21st century", "20XX"),
        ("Built in the late nineteenth century.", "in the late nineteenth century", "18XX"),
        ("Up since the 1990s.", "since the 1990s", "199X/.."),
        ("Begun in mid-2026.", "in mid-2026", "2026"),
        ("Done by the end of the decade.", "by the end of the decade", "2029"),
        ("Growth in the third quarter of 2025.", "third quarter of 2025", "2025-07/2025-09"),
        ("In the first nine months of 2025.", "first nine months of 2025", "2025-01/2025-09"),
        ("Opened at Easter 2019.", "at Easter 2019", "2019-04-21"),
        ("It will be ready by Christmas.", "by Christmas", "2025-12-25"),
        ("The budget for 2022 to 2023.", "2022 to 2023", "2022-04/2023-03"),
        ("In 2022 to 2023 it met twice.", "In 2022 to 2023", "2022/2023"),
        ("In the 2024/25 academic year.", "In the 2024/25 academic year", "2024-09/2025-08"),
        ("Monday 3 to Friday 7 November.", "Monday 3 to Friday 7 November",
         "2025-11-03/2025-11-07"),
        ("Held October 30 – November 2, 2024.", "October 30 – November 2, 2024",
         "2024-10-30/2024-11-02"),
        ("Between 1 April 2024 and 31 March 2025.", "Between 1 April 2024 and 31 March 2025",
         "2024-04-01/2025-03-31"),
        ("Founded between 2010 and May 2014.", "between 2010 and May 2014", "2010/2014-05"),
        ("In the 12 months to 30 June 2024.", "In the 12 months to 30 June 2024",
         "2023-07/2024-06"),
        ("The week beginning 6 October.", "The week beginning 6 October",
         "2025-10-06/2025-10-12"),
        ("We opened it in October last year.", "in October last year", "2024-10"),
        ("September’s figures are out.", "September", "2025-09"),
        ("Some came between January and March this year.", "January and March this year",
         "2025-01/2025-03"),
        ("Up in the 12 months to March last year.", "in the 12 months to March last year",
         "2023-04/2024-03"),
        ("2024 was a hard year.", "2024", "2024"),
        ("They will meet on Tuesday next week.", "on Tuesday next week", "2025-10-14"),
        ("He spoke Tuesday at the summit.", "Tuesday", "2025-10-07"),
        ("Last Thursday’s vote was close.", "Last Thursday’s", "2025-10-02"),
        ("It opened over the weekend.", "over the weekend", "2025-10-04/2025-10-05"),
        ("Biggest rise in the last decade.", "in the last decade", "2015/2025"),
        ("A report follows in two weeks’ time.", "in two weeks’ time", "2025-10-23~"),
        ("More than 50 years ago it closed.", "50 years ago", "1975~"),
        ("At the NATO talks in Oslo, November 29-30.", "November 29-30",
         "2025-11-29/2025-11-30"),
        ("The October summit was long.", "October", "2025-10"),
        ("They open at 9.15am on 3 May 2026.", "at 9.15am on 3 May 2026", "2026-05-03T09:15:00"),
        ("It is from 10:00 to 12:30 on 3 May 2026.", "from 10:00 to 12:30 on 3 May 2026",
         "2026-05-03T10:00:00/2026-05-03T12:30:00"),
        ("Due by 23:59 GMT on 3 May 2026.", "by 23:59 GMT on 3 May 2026", "2026-05-03T23:59:00Z"),
        ("It is on 3 May 2026 at noon (BST).", "3 May 2026 at noon (BST)",
         "2026-05-03T12:00:00+01:00"),
        ("Today (9 October), from 2 to 4pm.", "Today (9 October), from 2 to 4pm",
         "2025-10-09T14:00:00/2025-10-09T16:00:00"),
        ("Signed on 07/03/2025.", "07/03/2025", "2025-03-07"),
    ],
)  # fmt: skip
def test_reads_a_phrase(text: str, words: str, when: str) -> None:
    (found,) = dates.find(text, PUBLISHED)
    assert (text[found.start : found.end], found.when) == (words, when)


@pytest.mark.parametrize(
    "text",
    [
        "He may go, and they march on.",
        "Theresa May said so.",
        "Under the Care Act 2014 and the 2010 Act it stands.",
        "The Glasgow 2014 Games went well.",
        "London 2012 was a success.",
        "© Crown copyright 2024",
        "Call 020 7944 3021 for 24-hour help.",
        "Some 2000 people came to the 3 halls.",
        "It cost £2024 in the end.",
        "The Spring Statement is out.",
        "In today’s world it counts.",
        "Contact us today to see how we can help.",
        "The challenges that children face today and tomorrow are many.",
        "They are the leaders of tomorrow.",
        "We are where we are today.",
        "The Good Friday Agreement holds.",
        "They open Monday to Friday.",
        "21st century skills matter.",
        "The ratio was 4:30 overall.",
        "It was UN resolution 2231 (2015).",
        "Many were forced to phone at 8am to get a slot.",
        "Read page 2015 first.",
        "As set out in the autumn statement, it stands.",
        "It fell in her last year as minister.",
        "The last week of the talks was hard.",
        "It comes less than a year before they take the chair.",
        "It came three years ahead of time.",
        "We can take up to 2000 new guests.",
        "The mission is today the largest of all.",
        "In today’s security landscape it matters.",
        "It is in line with UNSCR 1244/99 and the opinion of the court.",
        "Under Directive 2014/24/EU it must be told.",
        "The file number is 2010/11.",
    ],
)
def test_is_no_date(text: str) -> None:
    assert dates.find(text, PUBLISHED) == []


@pytest.mark.parametrize(
    "text",
    [
        "It comes in the coming months.",
        "By the end of the next Parliament it will be law.",
        "The adverts will run for six months.",
        "The plan is for the decades to come.",
        "Every pipe will go within a decade.",
        "They have been friends for nearly four decades.",
        "It will come before Parliament in this parliamentary session.",
    ],
)
def test_what_is_not_placed_has_no_date_and_says_so(text: str) -> None:
    (found,) = dates.find(text, PUBLISHED)
    assert found.when is None
    assert found.doubt


def test_without_a_day_of_publication_nothing_is_reckoned() -> None:
    nowhere = dates.Reference(None)
    found = dates.find("Last year, in March and on 5 June, and in May 2020.", nowhere)
    assert [each.when for each in found] == [None, None, None, "2020-05"]


def test_financial_years_follow_the_country() -> None:
    (found,) = dates.find("Grants for 2024-25.", dates.Reference(date(2025, 1, 1), fiscal=7))
    assert found.when == "2024-07/2025-06"


def test_a_weekday_that_does_not_fit_is_pointed_out() -> None:
    (found,) = dates.find("It opens on Monday 9 October 2025.", PUBLISHED)
    assert "weekday" in found.doubt


def test_years_and_months_in_a_list_lean_on_the_first() -> None:
    found = dates.find("It rose in June, July and August and in 2022, 2023 and 2024.", PUBLISHED)
    months, years = ["2025-06", "2025-07", "2025-08"], ["2022", "2023", "2024"]
    assert [each.when for each in found] == months + years


def test_days_told_in_turn_follow_each_other() -> None:
    found = dates.find("He will be there on Tuesday and Thursday, then go on Monday.", PUBLISHED)
    assert [each.when for each in found] == ["2025-10-14", "2025-10-16", "2025-10-20"]


def test_years_in_brackets_after_places_are_dates() -> None:
    found = dates.find("They met in Graz (2015), Bari (2016) and Metz (2018).", PUBLISHED)
    assert [each.when for each in found] == ["2015", "2016", "2018"]


def test_joined_days_share_a_year() -> None:
    found = dates.find("Talks on 5 May and 6 June 2024.", PUBLISHED)
    assert [each.when for each in found] == ["2024-05-05", "2024-06-06"]


@given(texts)
def test_dates_are_readable_edtf_and_stand_apart(text: str) -> None:
    found = dates.find(text, PUBLISHED)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    for each in found:
        if each.when:
            parse(each.when)


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("In this critical decade we act.", "In this critical decade", "202X"),
        ("It was agreed at September’s Plenary Meeting.", "September", "2025-09"),
        ("It was agreed in June, and next steps were named.", "in June", "2025-06"),
        ("It goes live from 1100 on 2 November.", "from 1100 on 2 November",
         "2025-11-02T11:00:00"),
        ("Two months on from my last visit it stands.", "Two months on from", "2025-08"),
        ("By the end of today it will be shut.", "By the end of today", "2025-10-09"),
        ("Grants announced for 24/25 are out.", "24/25", "2024-04/2025-03"),
        ("Port 2024/25 Funding", "2024/25", "2024-04/2025-03"),
        ("Trade rose in the last year.", "in the last year",
         "2024-10/2025-10"),
        ("They meet at the forum being held in London in November.", "in November", "2025-11"),
        ("The scheme will run until 2030.", "until 2030", "2030"),
        ("It is open until 31 May 2026.", "until 31 May 2026", "2026-05-31"),
        ("It will not open until 2027.", "until 2027", "2027"),
        ("It ran from 2015 until 2018.", "from 2015 until 2018", "2015/2018"),
        ("Since its launch in March 2020 it grew.", "Since its launch in March 2020",
         "2020-03/.."),
        ("Since taking office in July 2024 she acted.", "Since taking office in July 2024",
         "2024-07/.."),
        ("It has run since its launch ten years ago.", "ten years ago", "2015"),
        ("Since early spring it has been open.", "Since early spring", "2025-21/.."),
        ("They looked forward to meeting again in June.", "in June", "2026-06"),
        ("It is the greatest change in a century.", "in a century", "1925/2025"),
        ("It is the lowest in 20 years.", "in 20 years", "2005/2025"),
        ("Canada will give $50 million over five years.", "over five years", "2025/2030"),
        ("They reckon with it in the years up to 2030.", "up to 2030", "2030"),
        ("It may open as early as 2027.", "as early as 2027", "2027"),
        ("Nurse in Kent, June 2022 to present.", "June 2022 to present", "2022-06/.."),
        ("2020 to 2021 Consul in Oslo", "2020 to 2021", "2020/2021"),
        ("Following her talks in March, Ms Ek will go.", "in March", "2025-03"),
        ("In January he vowed “all of it will fall”.", "In January", "2025-01"),
        ("Most since records began in 2007.", "since records began in 2007", "2007/.."),
        ("Ten boats came in the last 24 hours.", "in the last 24 hours",
         "2025-10-08/2025-10-09"),
        ("For much of the last decade it grew.", "last decade", "2015/2025"),
        ("Sales fell in the first quarter.", "in the first quarter", "2025-01/2025-03"),
        ("A seat for the 2039-40 term is sought.", "2039-40", "2039/2040"),
        ("They met on October 11,2024 in Rome.", "October 11,2024", "2024-10-11"),
        ("It opens in spring next year.", "in spring next year", "2026-21"),
        ("They meet in the new year.", "in the new year", "2026"),
        ("They met this week (8 October) in Bonn.", "this week (8 October)", "2025-10-08"),
        ("The board will meet again in six months.", "in six months", "2026-04"),
        ("Let us look ten years ahead and act.", "ten years ahead", "2035"),
        ("At this morning’s event they met.", "this morning’s", "2025-10-09"),
        ("She looked ahead to Tuesday’s vote.", "Tuesday’s", "2025-10-14"),
        ("The port has been shut since the first of June.", "since the first of June",
         "2025-06-01/.."),
        ("It shut on the twenty-first of May 2019.", "the twenty-first of May 2019",
         "2019-05-21"),
        ("The fair is the first, with a second planned in Bar in the spring.", "in the spring",
         "2026-21"),
        ("It leads to a pact, which both hope to sign at a summit in March.", "in March",
         "2026-03"),
        ("A further round is scheduled for the spring.", "for the spring", "2026-21"),
        ("The regatta returns in August.", "in August", "2026-08"),
    ],
)  # fmt: skip
def test_reads_more_phrases(text: str, words: str, when: str) -> None:
    (found,) = dates.find(text, PUBLISHED)
    assert (text[found.start : found.end], found.when) == (words, when)


def test_a_winter_just_gone_is_that_of_last_year() -> None:
    (found,) = dates.find("It has saved lives this winter.", dates.Reference(date(2025, 3, 30)))
    assert found.when == "2024-24"


@pytest.mark.parametrize(
    "text",
    ["It is the worst since World War II.", "This is the first overhaul in decades."],
)
def test_what_reaches_far_back_is_not_placed(text: str) -> None:
    (found,) = dates.find(text, PUBLISHED)
    assert found.when is None


@pytest.mark.parametrize(
    "text",
    [
        "Children over two years will get it for $5 million.",
        "The £2 million scheme was run over three years.",
        "In five years, the county has built ten schools.",
        "Prices rose by 5% over five years.",
    ],
)
def test_a_length_of_time_alone_is_no_date(text: str) -> None:
    assert not dates.find(text, PUBLISHED)


@pytest.mark.parametrize("text", ["In 10/11 cases it held.", "Open 24/7 for all of 12/13 people."])
def test_other_fractions_are_no_financial_years(text: str) -> None:
    assert dates.find(text, PUBLISHED) == []
