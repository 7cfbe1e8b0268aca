"""Dates put together of parts: a modifier, a unit, an anchor and a way from it, against Thursday 9
October 2025."""

import pytest

from extract.releases import release
from wbdesk.extract.timeline import timeline

ONE = """
The bridge closed in the last week of August.|2025-08-25/2025-08-31
Rain fell in the first half of July.|2025-07-01/2025-07-15
It will happen in the second half of November.|2025-11-16/2025-11-30
The rules took effect at the start of the financial year.|2025-04
They will meet at the end of the week.|2025-10-06/2025-10-12
It will be ready by the end of the week.|2025-10-06/2025-10-12
The report is due by month's end.|2025-10
Papers were signed at the beginning of the week.|2025-10-06/2025-10-12
Talks took place earlier in the week.|2025-10-06/2025-10-12
They met earlier in the month.|2025-10
It was higher than at the same time last year.|2024-10
She joined the board two years ago this month.|2023-10
He died a hundred years ago.|1925
It will be built over the five years to 2030.|2025/2030
In the decade to 2020 it doubled.|2010/2020
Trade doubled in the ten years to 2019.|2009/2019
Deaths fell in the three years to March 2024.|2021-04/2024-03
In the half-year to June it grew.|2025-01/2025-06
In the three months ending in August, jobs rose.|2025-06/2025-08
As from 1 January 2026 the fee is higher.|2026-01-01/..
With effect from 1 January 2026 the fee is higher.|2026-01-01/..
It opened on the first Monday of September.|2025-09-01
It will open on the last Friday in November.|2025-11-28
Schools close at Easter next year.|2026-04-05
It opened before Christmas last year.|2024-12-25
In the seventies the mine closed.|197X
The mine closed in the late eighties.|198X
The mine closed in the late '80s.|198X
It has been closed since the sixties.|196X/..
In the two years since the war began it fell.|2023/2025
It has run for the last quarter of a century.|2000/2025
A quarter of a century ago it began.|2000
Half a century ago it began.|1975
Over half a century ago it began.|1975~
It was six months ago today that they met.|2025-04-09
It took place this time last year.|2024-10
It will be over by this time next year.|2026-10
They will return in ten days.|2025-10-19
It will last for the remainder of the decade.|202X
At the height of the summer they met.|2025-22
The coming winter will be hard.|2025-24
This past summer they met.|2025-22
In the first decade of this century it was rebuilt.|200X
The first decade of the century was hard.|200X
In the second half of the nineteenth century it was rebuilt.|1850/1899
In the second half of the 1990s it was rebuilt.|1995/1999
In the second half of the decade it will grow.|2025/2029
It was open up to and including 30 June.|2025-06-30
It will be done this side of Christmas.|2025-12-25
The farm has been robbed three times in 18 months.|2024-04/2025-10
It opened a year ago to the day.|2024-10-09
It was held at Michaelmas.|2025-09-29
It was sold on Hogmanay.|2024-12-31
They met the week before last.|2025-09-22/2025-09-28
They met the weekend before last.|2025-09-27/2025-09-28
It shut the year before last.|2023
It was built a dozen years ago.|2013
It fell in the opening weeks of the year.|2025
In the year to date ten have died.|2025-01-01/2025-10-09
It fell in the first half of the current financial year.|2025-04/2025-09
It fell in the first half of the financial year.|2025-04/2025-09
It will open no earlier than May.|2026-05
It will open as soon as Monday.|2025-10-13
They will meet within the month.|2025-10
It will be done within the year.|2025
It will be done in a month’s time.|2025-11
They spoke at Tuesday evening’s concert.|2025-10-07
They will speak at next Friday’s meeting.|2025-10-17
They spoke at June’s summit.|2025-06
After the May local elections they met.|2025-05
It ends on the last day of March.|2026-03-31
It ended on the last day of August.|2025-08-31
It ended on the final day of 2024.|2024-12-31
In the fortnight to 5 October they met.|2025-09-22/2025-10-05
It was open until Friday.|2025-10-03
It will be open until next Friday.|2025-10-17
It will be open until tomorrow.|2025-10-10
It was open until the spring.|2025-21
It has been open since yesterday.|2025-10-08/..
Ten came in the quarter, two more than a year earlier.|2024-10
The March decision was welcomed.|2025-03
The devastating July landslides killed ten.|2025-07
Trains will run again from Sunday 14 December.|2025-12-14
Some trains ran from 3 September.|2025-09-03
In fiscal 2024 it was ten.|2023-04/2024-03
The minister will be in Rome from Tuesday to Thursday next week.|2025-10-14/2025-10-16
The minister was in Rome from Tuesday to Wednesday.|2025-10-07/2025-10-08
By then, in 2030, it will be ten.|2030
Over the last two summers it has grown.|2024-22/2025-22
From Monday the fee is £5.|2025-10-13
By 31 March 2026: half of all trains|2026-03-31
In fiscal 2024 it was ten.|2023-04/2024-03
They met this past Tuesday.|2025-10-07
It grew in Q4 FY25.|2025-01/2025-03
It grew in H1 FY26.|2025-04/2025-09
The 2024–25 academic session was short.|2024-09/2025-08
It was shut from 2 March until 3 June.|2025-03-02/2025-06-03
It has been shut since around 2019.|2019/..
It has been shut since as far back as 2019.|2019/..
It has been shut since late last year.|2024/..
It has been shut since this morning.|2025-10-09/..
The subsidy has been extended to the end of March.|2026-03
The deadline has been extended to 30 January.|2026-01-30
The vote has been postponed to December.|2025-12
The election was put off until February.|2026-02
He was released on bail until November.|2025-11
The new mayor is to be sworn in during January.|2026-01
She spoke of her hopes of signing the treaty at the Oslo summit in December.|2025-12
A new guide, printed in three languages, follows in December.|2025-12
On Monday she travels to Rome.|2025-10-13
On Saturday he flies on to Tirana.|2025-10-11
Talks resume on Wednesday morning at the castle.|2025-10-15
They will meet next October.|2026-10
He is on his first visit since taking the post in February.|2025-02/..
She stood ready to hand over the two old patrol boats to the coast guard in the summer.|2026-22
By the closing date, 30 July, two hundred bids had come in.|2025-07-30
The bridge was opened in November.|2024-11
It was agreed in December.|2024-12
It promised to write to everyone by the end of November.|2025-11
Boats were checked between Monday and Wednesday this week.|2025-10-06/2025-10-08
Boats may be registered between tomorrow and 17 December.|2025-10-10/2025-12-17
Sales fell in the first three weeks of the year.|2025-01-01/2025-01-21
Sales fell in the first two weeks of September.|2025-09-01/2025-09-14
Sales fell in the first eleven months of this year.|2025-01/2025-11
Sales fell in the first 100 days of 2024.|2024-01-01/2024-04-09
Rain fell over the last ten days of August.|2025-08-22/2025-08-31
The road will be shut from 9 December, for 7 weeks.|2025-12-09/2026-01-27
The post is held from 1 January 2026 for three years.|2026-01-01/2028-12-31
The fair opens on 3 December for four days.|2025-12-03/2025-12-06
The accord was reached two days before Christmas last year.|2024-12-23
It was signed three weeks after 1 May 2024.|2024-05-22
We shall have the same talk a year from now.|2026-10
It will be reviewed in two years’ time, in June 2027.|2027-06
Last year, in May 2024, it was opened.|2024-05
It is twenty-six days since the council met.|2025-09-13
It has come far in the 8 years since independence.|2017/2025
It will report in the course of next year.|2026
Sales fell over the course of the past year.|2024-10/2025-10
The scheme is now in its fifteenth year.|2025
The Theft (Prevention) Act 2023 received assent in July of that year.|2023-07
The clock bears the date 1532.|1532
January was a bad month for shops.|2025-01
It was a wretched summer for farmers.|2025-22
She met her nephew, born in August.|2025-08
The minister who resigned on Monday spoke.|2025-10-06
They met over the Easter weekend.|2025-04-19/2025-04-20
Uptake was 89.3% in 2022 to 2023.|2022-04/2023-03
It was the lowest rate since 2010 to 2011, and well short.|2010-04/2011-03
"""
SEVERAL = """
The members came last week. On Thursday they toured the site.|2025-09-29/2025-10-05 2025-10-02
Samples are taken between 15 September and 20 June.|2025-09-15/2026-06-20
Ten came, against six in 2022 and four the year before.|2022 2021
On 3 May ten came; the day after, twenty did.|2025-05-03 2025-05-04
In May 2019 ten came; six months later twenty did.|2019-05 2019-11
In March 2019 ten came, and in December of that year twenty.|2019-03 2019-12
In March 2019 ten came, and in December of the same year twenty.|2019-03 2019-12
In March 2019 ten came, and in December twenty.|2019-03 2019-12
In March last year ten came, and in May twenty.|2024-03 2024-05
He flew in on Sunday night and left the next morning.|2025-10-05 2025-10-06
He flew in on Sunday and left two days later.|2025-10-05 2025-10-07
Ministers who met in Bern in June will meet in Oslo in December.|2025-06 2025-12
A report published in August said that prices would rise in December.|2025-08 2025-12
The rules agreed in July come into force on 1 January.|2025-07 2026-01-01
The law dates from December 2020 and since then ten have been fined.|2020-12 2020-12/..
It was set up in December 2016. That winter, ten farms were closed.|2016-12 2016-24
The rules date from May 2019. The following spring they were changed.|2019-05 2020-21
The boat sank in January 2014; it had been altered the previous summer.|2014-01 2013-22
The office reopened in 2012, seven years after closing it.|2012 2005
In 2004, two years before the vote, he left.|2004 2006
The ship came home this morning after seven months at sea.|2025-10-09
They chose a president in 2013, after four years of crisis.|2013
He served from 1961–65 and 1970–74.|1961/1965 1970/1974
"""
NONE = """
Use of the line has grown by half in a decade.
It has been dry for three years.
The yard is to get £14 million over six years.
The clerk has spent nine years on the list.
She left the bench after eleven years as a judge.
Nine ports will share €70 million over a two year period.
A child born in August starts school young.
Pupils born in September do better than those born in August.
A nurse who works on Sunday is paid more on Monday.
There is no such thing as a quiet Tuesday.
The Minister has said the road will be built in two years.
Officers have been asked to finish in six months.
Since then ten have been fined.
He was in his second year at college.
People in their sixties may apply.
The over-eighties get it first.
It happened a hundred times over.
The first half of the match was dull.
The first day of school is hard.
The second half of the report sets out rules.
The next election result is unclear.
The last day of the talks was long.
He was the first to speak.
The week before was quiet for all.
She won the 800m final at the end of the week-long meet.
The weekend papers told it.
It is a quarter of a mile from here.
Half a century of goals was scored.
The teams were a year older.
Three days after surgery he was well.
Children aged two years before school get it.
He came second before the last race.
A day later than planned, it closed.
The same time slot is free.
She asked for the same period of grace.
Open from Monday to Friday, it is free.
The shop is open Monday to Saturday.
A week is a long time.
Come and see us.
It was up to 2000 metres deep.
We work with up to 30 people.
Go to page 12 of the Easter Island report.
The Christmas tree is up.
The Midsummer Common plan stands.
Lady Day was the owner of the firm.
He is the second in line.
From here on it is easy.
As of right, all may go.
The spring on the door broke.
A fall in the price of 3% was seen.
In season it is cheap.
They play every season.
The two wars were long.
Between the warring sides there is no trust.
The pandemic plan stands.
The 20s model sold well.
In the first place it is wrong.
By the way it is dear.
The end of the road is near.
The close of the deal is near.
The start of the race was late.
Up to a third of homes are cold.
In the long run it pays.
At the turn of the key it starts.
They made it to the last eight.
The tenth anniversary was held.
"""


def _dates(sentence: str) -> list[str]:
    """What the sentence tells in time, in its order, "None" where it is not placed."""
    records = [each.record for each in timeline(release(sentence))]
    return [str(each.when) for each in records]  # type: ignore[union-attr]


@pytest.mark.parametrize("line", [*ONE.strip().splitlines(), *SEVERAL.strip().splitlines()])
def test_parts_of_a_date_are_put_together(line: str) -> None:
    sentence, when = line.split("|")
    assert _dates(sentence) == when.split()


@pytest.mark.parametrize("sentence", NONE.strip().splitlines())
def test_the_same_words_elsewhere_are_no_date(sentence: str) -> None:
    assert _dates(sentence) == []


def test_a_part_of_the_day_in_a_speech_is_that_of_the_day_of_the_event() -> None:
    document = release(
        "A mill was opened on Tuesday in Bath.",
        "“Ms Ek told me this morning that it would turn,” said Mr Oak.",
        "This evening it will be lit.",
    )
    assert [each.record.when for each in timeline(document)] == [  # type: ignore[union-attr]
        "2025-10-07",
        "2025-10-07",
        "2025-10-09",
    ]


def test_today_in_a_speech_is_the_day_of_the_event_however_old_what_was_told_first() -> None:
    document = release(
        "A mill that burnt down on 3 May 1999 was opened on Tuesday in Bath.",
        "“We are proud today,” said Mr Oak.",
    )
    when = [each.record.when for each in timeline(document)]  # type: ignore[union-attr]
    assert when == ["1999-05-03", "2025-10-07", "2025-10-07"]


def test_whoever_only_speaks_of_a_telephone_is_no_contact() -> None:
    when = _dates("Our staff will be at the end of the telephone until next June.")
    assert when == ["2026-06"]
    assert _dates("Telephone: 01234 567890 until 3 May 2026.") == []


def test_the_same_months_of_another_year_are_those_told_before() -> None:
    document = release("Sales rose between May and July, by 5% on the same months of 2019.")
    when = [each.record.when for each in timeline(document)]  # type: ignore[union-attr]
    assert when == ["2025-05/2025-07", "2019-05/2019-07"]


def test_a_day_of_a_gathering_is_told_by_its_number() -> None:
    document = release("They met in Bonn from 1 to 3 October, and dined on the second day.")
    when = [each.record.when for each in timeline(document)]  # type: ignore[union-attr]
    assert when == ["2025-10-01/2025-10-03", "2025-10-02"]


def test_the_year_before_is_no_part_of_what_it_is_before() -> None:
    (found,) = timeline(release("Sales rose between May 2023 and July 2024 on the year before."))
    assert found.record.when == "2023-05/2024-07"  # type: ignore[union-attr]


def test_years_in_a_row_are_school_years_where_the_release_reckons_in_them() -> None:
    text = "More came in 2022 to 2023."
    document = release(text, "It holds for this school year.")
    assert next(each.record.when for each in timeline(document)) == (  # type: ignore[union-attr]
        "2022-09/2023-08"
    )
    assert _dates(text) == ["2022/2023"]
