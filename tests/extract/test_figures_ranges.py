"""Ranges, multiples to come, rates and terms: what of them is a figure, and which number."""

import pytest

from extract.releases import release
from wbdesk.extract.notes import notes
from wbdesk.model.records import Note


def told(text: str) -> str:
    records = [candidate.record for candidate in notes(release(text))]
    made = [each for each in records if isinstance(each, Note) and each.type == "figure"]
    return "; ".join(f"{each.value} {each.unit}" for each in made)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Between 4 and 7 million mines lie in the fields.", "4000000 mines"),
        ("Charges at the quay add 12 to 18% to the price of tea.", "12 %"),
        ("It reaches between 15 and 20 per cent of farms.", "15 %"),
        ("She paid for one to two million trees.", "1000000 trees"),
        ("Six to nine boats put out each night.", "6 boats"),
        ("The survey counted 300-400 seals on the skerries.", "300 seals"),
        ("Turnout rose from 41 to 46%.", "41 None; 46 %"),
        ("The bill passed by 31 votes to 12.", "31 votes; 12 votes"),
        (
            "Nine voted in favour, four voted against and one abstained.",
            "9 votes; 4 votes; 1 votes",
        ),
        ("We will double the number of vets, from 20 to 40.", "2 times; 20 vets; 40 vets"),
        ("Parties agreed to triple the capacity of the grid.", "3 times"),
        ("Ports must halve their emissions within a decade.", "50 %"),
        ("In Iceland the share is almost double.", "2 times"),
        ("The owners had been warned twice that the wall leaked.", ""),
        ("The rate of growth reached double figures and then double digits.", ""),
        ("A delegation, 40 strong, flew to Hanoi.", "40 people"),
        ("There are only 7 of us in the lab.", "7 people"),
        ("The cold reached minus 31 degrees on the plateau.", "-31 degrees"),
        ("Use fell from 70 mg per kg to 55 mg per kg.", "70 mg per kg; 55 mg per kg"),
        ("A call comes in every 40 seconds.", "40 seconds"),
        ("Every three minutes a child is born with it.", "3 minutes"),
        ("Buses leave every 20 minutes.", ""),
        ("In banking the City is second only to New York.", "2 rank"),
        ("It was the fourth dry winter in a row.", "4 in a row"),
        ("The utility joined up its 250,000th home.", "250000 rank"),
        ("The two firemen who lost their lives were from Hull.", "2 firemen"),
        ("The two firemen thanked the town.", ""),
        ("Children: Three sons", ""),
        ("Married to Jo Lane, with 2 sons", ""),
        ("The service resumed in March after 19 years.", "19 years"),
        ("Permits come in 4 working days rather than 20.", "4 days; 20 None"),
        ("Spain pays half of it and Malta half. Half comes by air and half by sea.", "50 %; 50 %"),
        ("Speed is our number one priority.", ""),
        ("The town is the number one resort on the coast.", "1 rank"),
        ("The seats are limited to 80.", "80 seats"),
        ("By then 30 new or restored ponds will be open, six a year.", "30 ponds; 6 ponds"),
        ("He received four years and six months.", ""),
        ("She must serve an additional three years.", ""),
        ("The average sentence was 4 years and 3 months.", "4.25 years"),
        ("Of the loans, 212 of 640 (33%) were repaid.", "212 of 640; 33 %"),
        ("It takes up to 5 years to build one.", ""),
        ("She was hired after just 12 days.", ""),
        ("Exports were up by a twelfth.", "8.33 %"),
        ("A one-third discount is given.", "33.33 %"),
        ("The group of states (the ‘Four Rivers’) met.", ""),
        ("Revenue in the two towns stands at 40% of the budget.", "40 %"),
        ("A two-man crew mended it.", ""),
        ("It is 40 years since the battle, whose 40th anniversary is in May.", ""),
        ("On the 60th anniversary of the treaty they met.", ""),
        ("It is the 60th anniversary of the founding of the fund.", "60 years"),
        ("The powers were used 14 times.", "14 times"),
        ("She was told 2 times.", ""),
        ("Our 2 countries have signed.", ""),
        ("The village, population 312, has a school.", "312 None"),
        ("Six thousand two hundred and eleven names are cut in the wall.", "6211 names"),
        ("The trout weighed 9lb.", "9 lb"),
        ("The dog sat down at 1 of 30 crates.", "1 of 30"),
        (
            "Few victims speak, and for each there may be as many as five who stay silent.",
            "5 victims",
        ),
        ("Some 900 films have been made, including 30 in Gaelic.", "900 films; 30 films"),
        ("The number of scholars has more than doubled since 2013, to 46.", "2 times; 46 scholars"),
        ("It was the first such vote for over 30 years.", ""),
        ("The two nations’ companies work together.", ""),
        ("He was jailed for 6 years and 6 months.", ""),
    ],
)
def test_tells_ranges_multiples_and_rates(text: str, figures: str) -> None:
    assert told(text) == figures
