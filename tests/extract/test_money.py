"""Sums of money in any usual writing."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given

from extract.releases import release, texts
from wbdesk import ingest
from wbdesk.extract import currencies, money, origin
from wbdesk.extract.frame import frame


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("gives £4million to", "4000000", "GBP"),
        ("gives £1.2bn to", "1200000000.0", "GBP"),
        ("some €30m for", "30000000", "EUR"),
        ("costs US$15.6 billion", "15600000000.0", "USD"),
        ("up to A$3 billion", "3000000000", "AUD"),
        ("a grant of NOK 20 million", "20000000", "NOK"),
        ("over £500,000 more", "500000", "GBP"),
        ("only 50 pence each", "0.5", "GBP"),
        ("six billion euros", "6000000000", "EUR"),
        ("half a million pounds", "500000.0", "GBP"),
        ("half-a-million euro", "500000.0", "EUR"),
        ("a million dollars", "1000000", "$"),
        ("one and a half billion US dollars", "1500000000.0", "USD"),
        ("99.3 million euro", "99300000.0", "EUR"),
        ("women earn £10K less", "10000", "GBP"),
        ("EUR 1 000 000 in all", "1000000", "EUR"),
        ("about £8 billion41 of it", "8000000000", "GBP"),
        ("fees of £5,0001 were", "5000", "GBP"),
        ("a £20m-a-year scheme", "20000000", "GBP"),
        ("lends EUR 4,5 million to", "4500000", "EUR"),
        ("lends 4,5 million euros to", "4500000", "EUR"),
        ("gets EUR 1.500.000,00 for", "1500000", "EUR"),
        ("gets € 300.000 for", "300000", "EUR"),
        ("the price is £1.459 here", "1.459", "GBP"),
        ("gets 100 000 euros for", "100000", "EUR"),
        ("lends €98·75m for", "98750000", "EUR"),
        ("gets 20 million € for", "20000000", "EUR"),
        ("Rs. 44,762 Crore for", "447620000000", "RS"),
        ("Rs 1,73,954 crore for", "1739540000000", "RS"),
        ("₹2.5 lakh crore for", "2500000000000", "INR"),
        ("US $5 million for", "5000000", "USD"),
        ("$5 million CAD for", "5000000", "CAD"),
        ("EUR 5 Million for", "5000000", "EUR"),
        ("5 billion Japanese yen", "5000000000", "JPY"),
    ],
)
def test_reads_a_sum(text: str, amount: str, currency: str) -> None:
    (found,) = money.find(text)
    assert (found.amount, found.currency) == (Decimal(amount), currency)
    assert found.upper is None


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("put at £12.7 to £19.9 billion", 12_700_000_000, 19_900_000_000),
        ("share £10-20 million", 10_000_000, 20_000_000),
        ("between £5 million and £10 million", 5_000_000, 10_000_000),
        ("USD 1,500–1,800 million", 1_500_000_000, 1_800_000_000),
        ("from £500,000 to £1 million", 500_000, 1_000_000),
        ("20-30 million euros", 20_000_000, 30_000_000),
    ],
)
def test_a_range_shares_its_scale(text: str, lower: int, upper: int) -> None:
    (found,) = money.find(text)
    assert (found.amount, found.upper) == (lower, upper)


def test_two_sums_and_a_change_are_no_range() -> None:
    assert [each.amount for each in money.find("£5 million and £10 million")] == [
        5_000_000,
        10_000_000,
    ]
    assert len(money.find("will rise from £85,000 to £90,000")) == 2
    assert [each.amount for each in money.find("£500 to 20 schools")] == [500]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("is raising its core aid to the agency by £4 million to £14 million", [4, 14]),
        ("the fund grew by £2 to £3 million", [2, 3]),
        ("the fund grew from £2 to £3 million", [2, 3]),
    ],
)
def test_a_change_has_two_sums(text: str, amounts: list[int]) -> None:
    assert [each.amount for each in money.find(text)] == [each * 1_000_000 for each in amounts]


def test_bare_millions_take_the_currency_before_them() -> None:
    found = money.find(
        "The six billion euros hold two million in grants, and four million in loans."
    )
    assert [(each.currency, each.inherited) for each in found] == [
        ("EUR", False), ("EUR", True), ("EUR", True),
    ]  # fmt: skip


def test_a_sum_in_millions_without_a_number_has_no_amount() -> None:
    (found,) = money.find("It has saved hundreds of millions of pounds.")
    assert found.amount is None


@pytest.mark.parametrize(
    "text", ["all euros", "£m", "pounds of pressure", "in the CAD drawing", ""]
)
def test_words_alone_are_no_sum(text: str) -> None:
    assert money.find(text) == []


@pytest.mark.parametrize(
    ("url", "words", "currency", "told"),
    [
        ("https://www.minister.gov.au/a", "", "AUD", True),
        ("https://www.canada.ca/a", "", "CAD", True),
        ("https://www.beehive.govt.nz/a", "", "NZD", True),
        ("", "Queensland and Canberra and Queenslanders", "AUD", True),
        ("", "a town somewhere", "USD", False),
    ],
)
def test_the_country_tells_the_dollar(url: str, words: str, currency: str, told: bool) -> None:
    assert currencies.currency(release(words, url=url), "$") == (currency, told)


@pytest.mark.parametrize(
    "line",
    [
        "From: Foreign, Commonwealth & Development Office",
        "From: Foreign and Commonwealth Office",
        "From: Commonwealth Secretariat and Cabinet Office",
    ],
)
def test_the_foreign_office_is_not_the_government_of_australia(line: str) -> None:
    told = f"Help for the islands\n\n{line}\nPublished: 4 May 2023\n\nThe UK gave $5 million.\n"
    document = ingest.read_bytes(told.encode(), "a.txt")
    framed = frame(document)
    assert currencies.currency(framed, "$")[0] == "USD"
    assert origin.fiscal_month(framed) == 4


@pytest.mark.parametrize(
    ("words", "name", "currency"),
    [
        ("A Senegalese port and a school in Senegal.", "FRANC", "XOF"),
        ("A lump sum of francs (FCFA) in Gabon.", "FRANC", "XAF"),
        ("Swiss trains and lakes of Switzerland.", "FRANC", "CHF"),
        ("Uganda and a Ugandan town.", "SHILLING", "UGX"),
        ("Chile and a Chilean mine.", "PESO", "CLP"),
        ("Moldova and a Moldovan farm.", "LEI", "MDL"),
        ("Pakistan and a Pakistani dam.", "RS", "PKR"),
        ("Australia, Australian farms and the coast of Australia.", "$", "AUD"),
        ("Britain, British farms, and Australia with Australian Australia.", "$", "USD"),
        ("Australia, Australian farms, Australia, and US$5 in all.", "$", "USD"),
    ],
)
def test_the_country_named_tells_where_the_one_that_speaks_has_none(
    words: str, name: str, currency: str
) -> None:
    document = release(words, url="https://www.gov.uk/a")
    assert currencies.currency(document, name)[0] == currency


@pytest.mark.parametrize(
    ("before", "name", "currency"),
    [
        ("Australia will spend A$2 million on it and Canada will give ", "$", "CAD"),
        ("We welcome the decision of Canada to make ", "$", "CAD"),
        ("New Zealand’s contribution of ", "$", "NZD"),
        ("At a camp in Canada, the agency will spend ", "$", "AUD"),
        ("With Canada and others we will give ", "$", "AUD"),
        ("Staff in Kampala ran a mile and raised ", "SHILLING", "UGX"),
        ("In Somalia it rained. In Kenya people gave ", "SHILLING", "KES"),
        ("The fund of Norway, with Denmark, will put up ", "KRONER", "DKK"),
        ("The Norwegian government gave ", "KRONER", "NOK"),
        ("The bridge at Dakar cost ", "CFA", "XOF"),
    ],
)
def test_the_country_nearest_before_a_sum_tells_its_currency(
    before: str, name: str, currency: str
) -> None:
    document = release("Australia and Australian ports.", url="https://www.minister.gov.au/a")
    assert currencies.currency(document, name, before) == (currency, True)


def test_a_dollar_of_many_nations_is_that_of_the_states() -> None:
    words = "Canada, a Canadian and Canada met Belarus on Belarus, Belarusian Belarus."
    document = release(words, url="https://www.gov.uk/a")
    assert currencies.currency(document, "$") == ("USD", False)


@given(texts)
def test_sums_stand_apart_in_any_text(text: str) -> None:
    found = money.find(text)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
