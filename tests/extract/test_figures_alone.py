"""Figures whose noun is told elsewhere, and numbers told only in passing."""

import pytest

from extract.releases import release
from wbdesk.extract.funding import funding
from wbdesk.extract.notes import notes
from wbdesk.extract.survey import survey
from wbdesk.model.records import Note


def values(text: str) -> list[str | None]:
    records = [candidate.record for candidate in notes(release(text))]
    return [each.value for each in records if isinstance(each, Note) and each.type == "figure"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The workforce is to go from 310 to 460 by the spring.", "310 460"),
        ("Waiting times were cut from 14 weeks to six.", "14 6"),
        ("In 2019 there were nine; today there are 23.", "9 23"),
        ("The county had 12 in 2008 and none today.", "12"),
        ("Four bridges shut in May, more than the three of 2011.", "4 3"),
        ("A convoy of 34 left Pristina this morning.", "34"),
        ("Her class of 31 wrote to the Minister.", "31"),
        ("It won 14 seats, three fewer than in 2017.", "14 3"),
        ("Sixteen ships were seized, nine more than a year earlier.", "16 9"),
        ("Of the 90 homes, 60 are for rent and 30 for sale.", "90 60 30"),
        ("In all, 118 nations voted for, 7 against and 40 abstained.", "118 7 40"),
        ("Kenya sent the most delegates (48), ahead of Ghana (37) and Togo (19).", "48 37 19"),
        ("Membership stands at 2,310, against 1,980 a year ago.", "2310 1980"),
        ("It now has 240 staff rather than 300.", "240 300"),
        ("The depot holds 90 buses in place of 140.", "90 140"),
        ("That takes the number since January to 61.", "61"),
        ("Six bids won, out of 22 submitted.", "6 22"),
        ("The ministry counted 77, most of them in the north.", "77"),
        ("The farm, which had 90 cows in 2001, now milks 400.", "90 400"),
        ("All the boats came in; 11 later sank.", "11"),
        ("Police arrested 14 people and charged nine.", "14 9"),
        ("Three firms were fined and two that had lied were shut.", "3 2"),
        ("Prize winners: 14", "14"),
        ("The fire killed 72 and injured 70.", "72 70"),
        ("It employs 300, a third of them women.", "300 33.33"),
        ("Nobody knows the cause, but over 40 died.", "40"),
        ("Two hundred and twelve have been trained.", "212"),
        ("Close on 500 came.", "500"),
        ("Last year 14 fishermen and 22 policemen died.", "14 22"),
        ("Nine geese and 40 oxen were sold.", "9 40"),
        ("The unit employs 8 full-time and 14 part-time workers.", "8 14"),
        ("Some 3 quarters of firms replied.", "75"),
        ("Uptake is 91%, against barely half in the spring.", "91 50"),
        ("About one adult in 12 is a carer.", "1"),
        ("Demand is expected to double by 2035.", "2"),
        ("The herd could halve within a decade.", "50"),
        ("It has been shut for 51 years.", "51"),
        ("Patients wait an average of six weeks.", "6"),
        ("The rains failed for three years running.", "3"),
        ("Sales went from £3m to £5.5m.", "3000000 5500000"),
        ("Of the tugs, of which Oman has ordered nine and Qatar five, all float.", "9 5"),
        ("The harbour holds 40 boats, of which the county owns 12.", "40 12"),
        ("Of the 31 proposals, the board accepts 19 in full and a further 7 in part.", "31 19 7"),
        ("The wait has fallen from 9 days to under 4, and costs are down.", "9 4"),
        ("The number of calls has gone from 11 a year in 1995 to 19 a year since 2010.", "11 19"),
        ("It will issue five licences, as against two at present.", "5 2"),
        ("Her post is one of 24 across the country.", "24"),
        ("Guests stay for 1.7 nights.", "1.7"),
        ("Germany offered 400 places, France 200 and Italy 150.", "400 200 150"),
        ("The yards support 215 jobs, including 80 at the site in Leith.", "215 80"),
        ("It brings the firms listed to over 2,000, and the number of ships to 33.", "2000 33"),
        ("We have nine cooks; this order will take us past 40.", "9 40"),
        ("The teams, 40 strong in all, left at dawn.", "40"),
    ],
)
def test_tells_a_count_by_its_frame(text: str, told: str) -> None:
    assert values(text) == told.split()


@pytest.mark.parametrize(
    "text",
    [
        "The office is open from 9 to 5.",
        "Pages 12 to 30 set out the rules.",
        "Children from 5 to 11 may enter.",
        "A girl of 19 wrote it.",
        "A man of 40 was held.",
        "Paragraph (14) applies.",
        "Article 5 of 2010 was repealed.",
        "Apollo 11 in 1969 made history.",
        "Level 2 in 2013 was enough.",
        "Primary 3 and secondary 2 pupils came.",
        "Items 12 and 14 on the list were dropped.",
        "It was won by Jo Hall, 17, of Hull.",
        "It came to dozens, not 4,500.",
        "He sat with the choir for rather less than two hours.",
        "Six hours of debate ended at dawn.",
        "She left the board after four years.",
        "The bridge was shipped in four large parts.",
        "She made two points.",
        "They met for 45 minutes at the fort.",
        "UNSCR 1325 turns 20.",
        "People over 65 are at risk.",
        "It was, in two respects, new.",
        "Dunes and Harrow (the two dairies) sent speakers.",
        "Cut it in halves.",
        "A double taxation treaty was signed.",
        "They will double down on it.",
        "You may keep a few or hundreds of thousands.",
        "Anna Bell, who leads 104 Logistic Brigade, said her soldiers were ready.",
        "Talks were held on 12 May, France 24 reported.",
        "The two countries agreed to meet.",
    ],
)
def test_tells_no_count(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("The £6 million goes to the port (£4 million) and the airfield (£2 million).", 3),
        ("To that fund was added £7 million.", 1),
        ("The council will get £90,000 and the trust £40,000.", 2),
        ("Awards are capped at £25,000.", 1),
        ("A bursary for nurses, worth £9,500, will go to a student from Fife.", 1),
        ("With £2.4 million from the lottery, the hall was mended.", 1),
        ("Growers had compensation of £640,000.", 1),
        ("Some £14 million went on drainage.", 1),
        ("Half of the £30 million will come from Brussels.", 1),
        ("The sum of £650,000 has been agreed.", 1),
        ("Sales of £650,000 went to the till.", 0),
        ("The scam netted £700,000.", 0),
        ("The court ordered him to pay compensation of £12,000.", 0),
        ("Litter is costing Scotland £5 million a year.", 0),
        ("Behind a wall £75,000 in cash was found.", 0),
        ("The yard’s turnover went from £2 million to £6 million.", 0),
    ],
)
def test_tells_money_given_by_its_place(text: str, sums: int) -> None:
    assert len(funding(release(text))) == sums


def test_mail_spoken_of_is_no_contact() -> None:
    (paragraph,) = survey(release("When the mast fell we lost the radio and their e-mail with it."))
    assert not paragraph.aside
    (paragraph,) = survey(release("Media can e-mail press.office@example.org."))
    assert paragraph.aside


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He was sent to prison for six years.", ""),
        ("She was disqualified from acting as a director for nine years.", ""),
        ("The pair were jailed for a total of 31 years.", ""),
        ("The average ban lasts 5 years and 3 months.", "5.25"),
        ("Anyone who does so could be jailed for up to ten years.", ""),
        ("The dam was finished three weeks ahead of schedule.", "3"),
        ("They fetch water for two hours a day.", "2"),
        ("The quay has been under water four times since 2011.", "4"),
        ("The crews meet three times a year.", "3"),
        ("Each year 48,000 children under five die of it.", "48000"),
        ("Last year 2,150 pupils aged 5 to 9 were taught there.", "2150"),
        ("We are 21st for science.", "21"),
        ("Norway stood third out of 40 last year.", "3"),
        ("Spending on ports would triple to $60 million.", "3"),
        ("A second track could double the number of trains.", "2"),
        ("Ruth leads a team of 6.", "6"),
        ("One in four of us will be over 65 by then.", "1"),
        ("The firm signed a supply agreement worth €6 million.", "6000000"),
        ("Cases have fallen from over 500 a week in May to 63 last week.", "500 63"),
        ("The visit is one of 34 planned for the spring.", "34"),
        (
            "Halve the wait for a berth, currently eleven hours, by half; and mend the quay.",
            "11 50",
        ),
        ("The piers were built to last for 120 years.", "120"),
        ("The vaccine is given at 8, 12 and 16 weeks.", ""),
        ("A booster is due at 3 years and 4 months.", ""),
        ("It is offered in pregnancy, between 20 and 32 weeks.", ""),
        ("The second dose comes 6 months after the first.", ""),
        ("Of the cases, 4% were in babies under 3 months.", "4"),
    ],
)
def test_lengths_ranks_and_what_is_given_at_what_age(text: str, told: str) -> None:
    assert " ".join(value or "" for value in values(text)) == told
