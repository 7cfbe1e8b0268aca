"""Funding told from other money, with what it is for and how sums belong together."""

import pytest
from hypothesis import given, settings

from extract.checks import check, in_step
from extract.releases import documents, release
from wbdesk.extract.candidate import Candidate
from wbdesk.extract.funding import funding
from wbdesk.extract.notes import notes
from wbdesk.model.document import Document
from wbdesk.model.records import Funding, Note


def sums(document: Document) -> list[Funding]:
    records = [candidate.record for candidate in funding(document)]
    assert all(isinstance(each, Funding) for each in records)
    return records  # type: ignore[return-value]


@pytest.mark.parametrize(
    "text",
    [
        "The minister will provide £4million in new support for cyber defences.",
        "The council has been awarded £250,000 to mend its bridges.",
        "Work has begun on a £45 million flood defence scheme.",
        "A contract worth £12 million was signed with a builder of ferries.",
        "€9 million under the Shared Rivers Fund goes to three towns.",
        "* $249.7 million to renew the national sports ground",
        "The bank is lending €25 million to the municipality.",
        "£8.3bn of that funding will be used on local roads.",
        "£4m-worth of equipment will be donated to Moldova.",
        "The pot holds an extra £10-20 million for schools.",
        "They will gain from a €680 million investment package under the Economic Plan.",
        "The package, which covers two years, is worth £330 million.",
        "Our commitment is now higher than ever, standing at £4.5 billion.",
    ],
)
def test_money_given_is_funding(text: str) -> None:
    assert len(sums(release(text))) == 1


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Trade between the two was worth £1.2 billion.", "GBP"),
        ("The living wage will rise to £12.21 an hour.", "GBP"),
        ("The firm was fined £2.4 million for the spill.", "GBP"),
        ("Fraud costs the taxpayer £55 billion a year.", "GBP"),
        ("It opens up a £14 billion market for cheese.", "GBP"),
        ("The change is saving families £450 per child.", "GBP"),
        ("Officers seized powder with a street value of £40 million.", "GBP"),
        ("Tickets are priced at €15 for adults.", "EUR"),
        ("Exports of timber hit US$5 billion.", "USD"),
        ("The reform brought in 50 billion euros in extra tax revenue.", "EUR"),
        ("We have identified £11 billion of efficiency and other savings.", "GBP"),
        ("It is a reduction of £29.5 million for the scheme.", "GBP"),
        ("The firm was ordered to pay £1.2 million to the town.", "GBP"),
        ("The court awarded them £40,000 in compensation.", "GBP"),
        ("It will reduce the costs of the ports by £14 billion by 2050.", "GBP"),
    ],
)
def test_other_money_is_a_figure_in_its_currency(text: str, unit: str) -> None:
    document = release(text)
    assert sums(document) == []
    (figure,) = [each.record for each in notes(document)]
    assert isinstance(figure, Note)
    assert (figure.type, figure.unit) == ("figure", unit)


def test_tells_purpose_fund_period_and_places() -> None:
    (found,) = sums(
        release(
            "The Rivers Resilience Fund will give £3.5 million in 2025-26 to dredging in Albania."
        )
    )
    assert found.amount == "3500000"
    assert found.fund == "Rivers Resilience Fund"
    assert found.period == "2025-04/2026-03"
    assert found.places == ("Albania",)
    assert found.purpose == "Dredging in Albania"


def test_years_count_from_the_first_one() -> None:
    (found,) = sums(release("The plan has funding of £20 million over four years from 2024-25."))
    assert found.period == "2024-04/2028-03"


def test_a_later_mention_is_the_same_money() -> None:
    first, later = sums(
        release(
            "Ministers will announce £10 million in programmes against smuggling.",
            "# Notes to editors",
            "The £10 million is the FY 25/26 allocation for such programmes in the Harbour Fund.",
        )
    )
    assert later.same_as == first.id
    assert first.same_as is None
    assert later.status == "allocation"
    assert first.period == later.period == "2025-04/2026-03"
    assert first.fund == "Harbour Fund"


def test_another_sum_of_equal_size_is_not_the_same() -> None:
    first, second = sums(
        release("Hull gets £2 million for docks. A further £2 million will go to schools in Leeds.")
    )
    assert first.same_as is second.same_as is None


def test_parts_belong_to_their_whole() -> None:
    whole, one, other = sums(
        release(
            "A pot of £10 million in aid, including £8 million for rail and £2 million for art."
        )
    )
    assert one.part_of == other.part_of == whole.id


def test_a_list_under_a_sum_is_made_of_its_parts() -> None:
    whole, *parts = sums(
        release(
            "The new package of £30 million funds:",
            "* £20 million for ports",
            "* £9 million for rail",
        )
    )
    assert [each.part_of for each in parts] == [whole.id, whole.id]


def test_what_comes_on_top_is_no_part() -> None:
    new, old = sums(
        release(
            "The £21 million is for scanners, on top of a £5 million package announced last year."
        )
    )
    assert old.part_of is None
    assert (new.status, old.status) == ("new", "existing")


def test_of_a_range_the_upper_end_is_taken_and_flagged() -> None:
    (found,) = funding(release("Schools will share funding of £10-20 million."))
    assert isinstance(found.record, Funding)
    assert (found.record.amount, found.record.as_written) == ("20000000", "£10-20 million")
    assert found.confidence == "check"


def test_of_a_range_with_two_signs_the_lower_end_is_part_of_the_upper() -> None:
    lower, upper = sums(
        release("Each of the ports will receive between £200,000 and £1.2 million.")
    )
    assert (lower.amount, upper.amount) == ("200000", "1200000")
    assert lower.as_written == upper.as_written == "£200,000 and £1.2 million"
    assert lower.part_of == upper.id


def test_text_in_another_language_gives_nothing() -> None:
    text = "Le gouvernement va donner £4 million à la ville et aux écoles de la région."
    assert funding(release(text + " " + text)) == []


@settings(max_examples=60, deadline=None)
@given(documents)
def test_holds_for_any_text(document: Document) -> None:
    found: list[Candidate] = funding(document)
    check(document, found)
    ids = {each.record.id for each in found}
    for each in found:
        assert isinstance(each.record, Funding)
        assert {each.record.same_as, each.record.part_of} <= ids | {None}


def test_time_grows_with_the_text_alone() -> None:
    once = "The £4 million grant, with £1 million from the fund for 20 schools in 2024-25, is new. "
    short, long = release(once * 20), release(once * 160)
    assert in_step(funding, short, long, times=24, least=0.002)


def test_rows_below_a_heading_of_funding_are_funding() -> None:
    made = sums(
        release(
            "The £9 million for harbours includes:",
            "Port 2025/26 Funding",
            "Northport £4,060,500",
            "Lake and Ferry £940,000",
            "Total £9,000,000",
        )
    )
    assert [each.amount for each in made] == ["9000000", "4060500", "940000", "9000000"]


@pytest.mark.parametrize("heading", ["Port Fee per boat", "Port Price", "Exports by port"])
def test_rows_below_another_heading_are_not(heading: str) -> None:
    assert sums(release("Ports tell what they charge.", heading, "Northport £4,060")) == []


def test_entries_under_a_line_of_giving_are_funding() -> None:
    made = sums(
        release("The town will provide:", "* £2.75m to Aid Trust", "* £3.5m worth of warm clothes")
    )
    assert [each.amount for each in made] == ["2750000", "3500000"]


def test_a_sum_in_brackets_behind_an_entry_is_funding() -> None:
    lines = ("* cash to buy food in local markets, through two charities (£3.1 million)",)
    assert len(sums(release("The £10 million package will provide:", *lines))) == 2
    assert sums(release("Prices differ:", *lines)) == []


def test_the_loan_itself_is_funding_though_it_was_got_by_fraud() -> None:
    made = sums(
        release(
            "A baker guilty of fraud has been jailed.",
            "He applied for a £40,000 Bounce Back Loan for his firm.",
            "Within days £38,500 had gone to his personal account.",
            "The court heard of other frauds.",
        )
    )
    assert [each.amount for each in made] == ["40000"]


def test_a_sum_told_again_without_a_telling_word_is_the_same_funding() -> None:
    first, again = sums(
        release(
            "The minister announced £220 million of aid for the ports.",
            "The £220 million referenced by her is long awaited.",
        )
    )
    assert again.same_as == first.id


@pytest.mark.parametrize(
    "text",
    [
        "The town is investing £120 million into the economic growth of the valley.",
        "Over £57,000 has been granted to the sailing club.",
        "It has pledged more than £1.3bn in economic and humanitarian support to Malta.",
        "It has up to £2 billion available to support ferries.",
        "The embassy has donated equipment worth £200,000 to the police.",
        "The transaction (Euro 135 million) is a loan to the port.",
        "£15 million from the New Halls fund will also build two halls.",
        "£69 million of improvements to the line will boost the economy.",
        "The ferry will be paid for from the £30 million a year that the county has pledged.",
        "The £6.4 billion which the department spent with firms went to the north.",
        "This is in addition to the £12 million the region is providing to farmers.",
        "It draws on the £75 million we have set aside for rural buses.",
        "It came to £3 billion in economic and humanitarian help.",
        "£210 million missile order to sustain 90 jobs in Fife",
        "The contract runs to May 2031. Its maximum value is £6.8 million.",
        "The grant was agreed in May. Its total value is about £3 million.",
    ],
)
def test_verbs_of_giving_outdo_nouns_of_trade(text: str) -> None:
    assert len(sums(release(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The deal unlocks millions of pounds worth of business for builders.",
        "Police seized powder and £450,000 in cash.",
        "He was fined £12,000 and ordered to pay £2,500 in costs.",
        "Last year we looked at the £15bn cost of reoffending.",
        "The games are called Euro 2028 and Euro 96.",
        "It was set against the £3 billion that tourists spend each year.",
        "Half of the £90 million which consumers in the region spent on fuel went abroad.",
        "The £4 million that the firm owes to its suppliers is lost.",
        "The ships carried some $20 million of Iranian oil in the spring of 2021.",
        "The firm won a £3 million export order for pumps.",
        "The appeal for the valley, which stands at $1.1 billion, is short of money.",
        "Half of the $63 million that the agency has asked for has come in.",
        "The firm was founded in 1990. Its total value is £3 million.",
    ],
)
def test_costs_booty_and_business_are_not(text: str) -> None:
    assert sums(release(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The bank gave NOK 2 billion (about EUR 170 million) in grants for dams.",
        "The bank gave €4 million (US$4.4 million) for dams.",
        "The bank gave NOK 2 billion (EUR 170 million equivalent) for dams.",
        "The bank gave $3 million, or about €2.8 million, for dams.",
    ],
)
def test_a_sum_told_in_another_currency_is_the_same_money(text: str) -> None:
    first, converted = sums(release(text))
    assert converted.same_as == first.id
    assert "dams" in converted.purpose


def test_a_sum_of_another_currency_in_brackets_may_be_a_part() -> None:
    first, other = sums(
        release("The bank lends €9 million for dams (with £2 million from the city for parks).")
    )
    assert first.same_as is other.same_as is None


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("It gives £9 million each year over the next three years to towns that mend weirs.",
         "Towns that mend weirs"),
        ("Since 2007 the bank has signed loans worth more than €2 billion for the region.",
         "Loans for the region"),
        ("This is new, bringing our total aid to the valley since 2020 to more than £3 million.",
         "Total aid to the valley since 2020"),
        ("A new £27 million scheme to mend rivers has been launched by the ministry.",
         "Scheme to mend rivers"),
        ("“The city will give €2 million to dig new wells,” the statement reads.",
         "Dig new wells"),
        ("Some £7 million will be directed to repairs of roofs.", "Repairs of roofs"),
        ("It put EUR 8 billion into rail since 2008 (EUR 1.1 billion in 2018 alone) for all.",
         "Rail since 2008"),
        ("The pact, providing EUR 5 million to small firms, was signed under an old scheme.",
         "Small firms"),
        ("The port project, worth 20 million euros, will bring 110 new jobs to the coast.",
         "The port project will bring 110 new jobs to the coast"),
        ("Some £960 million worth of contracts have been signed to build the next boats.",
         "Contracts to build the next boats"),
        ("The rest is a grant of up to €3 million under its plan for the valley.",
         "Grant under its plan for the valley"),
        ("The bank lends up to €3 million ($4.4 million) and the Fund up to €2 million ($3.1 "
         "million) in grants to lay two lines.", "Grants to lay two lines"),
        ("The £25 million investment in ships shows that it will grow.", "Investment in ships"),
        ("She will announce a package of aid for the valley worth more than £380 million.",
         "Package of aid for the valley"),
        ("The full support of the union for the town will amount to about £10.6 million.",
         "The full support of the union for the town"),
        ("Schools in Kent and Devon will each receive £2 million from the fund.",
         "Schools in Kent and Devon will each receive £2 million from the fund"),
        ("Since 2009 the bank has invested £8 million in the region.",
         "Since 2009 the bank has invested £8 million in the region"),
        ("The council gave £3 million and the trust £9.5 million from its reserve.",
         "The council gave £3 million and the trust £9.5 million from its reserve"),
        ("Towns in Kent and Devon will each receive £2 million.",
         "Towns in Kent and Devon"),
        ("She will make available £100 million over the course of the next year, ring-fenced to "
         "pay for overtime.", "Pay for overtime"),
        ("She will tell of the port contract, worth about £9 billion, on a visit to the docks.",
         "She will tell of the port contract on a visit to the docks"),
        ("A £3 million fund that was set up to mark the jubilee is open.", "Mark the jubilee"),
        ("The town is providing £365,563 in funding while the port pays the rest.",
         "The town is providing £365,563 in funding"),
        ("The bank lends €3 million to mend the “old harbour” and its quay.",
         "Mend the “old harbour” and its quay"),
        ("Ministers announced a further 500,000 euros for demining.", "Demining"),
        ("We will provide £2 million to the harbour mission over two years.",
         "The harbour mission"),
        ("The town met the mayor; in Lakeside she opened a mill, which was given £4 million.",
         "In Lakeside she opened a mill, which was given £4 million"),
        ("The bank said it had set aside 14 million euros a year for dredging.", "Dredging"),
        ("The bank gave £4 million to farms, and a new tool, with a budget of £3 million, was "
         "launched on the quay in the spring by the mayor and her guests from the valley.",
         "A new tool, with a budget of £3 million, was launched on the quay in the spring"),
        ("She gave £4 million for quays and £2 million over two years to train crews.",
         "Train crews"),
        ("The fund is matched by the north, which has so far pledged £2 million.",
         "The fund is matched by the north, which has so far pledged £2 million"),
        ("Loans worth £6 million had been opened since May.",
         "Loans worth £6 million had been opened since May"),
        ("Chile will provide £2 million through its Harbour Relief Fund for new cranes.",
         "New cranes"),
    ],
)  # fmt: skip
def test_a_purpose_stands_by_itself(text: str, purpose: str) -> None:
    assert sums(release(text))[-1].purpose == purpose


def test_money_made_available_is_funding() -> None:
    text = "So far some €1.5 billion has been generously made available to keep the economy going."
    assert len(sums(release(text))) == 1


def test_dollars_of_the_states_are_no_place() -> None:
    first, _ = sums(release("The bank lends US$2 million for dams and gives US$3 million in aid."))
    assert first.places == ()


def test_names_in_a_list_are_what_their_sums_are_for() -> None:
    made = sums(
        release(
            "The countries to gain from the grants are: Albania ($2 million); Serbia and Moldova "
            "($4 million each); and Georgia ($1 million).",
            "Of the $9 million of aid, grants have been made to these: Albania, $3.5 million; "
            "Serbia, $5.5 million.",
        )
    )
    assert [(each.purpose, each.places) for each in made if each.amount != "9000000"] == [
        ("Albania", ("Albania",)),
        ("Serbia and Moldova", ("Serbia", "Moldova")),
        ("Georgia", ("Georgia",)),
        ("Albania", ("Albania",)),
        ("Serbia", ("Serbia",)),
    ]


def test_a_deal_worth_what_was_told_before_is_the_same_money() -> None:
    first, again = sums(
        release(
            "A £9bn contract has been awarded to a builder of boats.",
            "The minister will speak of the deal between the two, worth approximately £9 billion.",
        )
    )
    assert again.same_as == first.id


def test_needs_are_no_funding() -> None:
    assert (
        sums(release("The funding requirements of the year have shot past 55 billion dollars."))
        == []
    )


def test_equal_sums_beside_two_names_are_two() -> None:
    made = sums(
        release(
            "Grants have been made to these: Chad, $4 million; Yemen, $2 million.",
            "The rest of the aid will go to Uganda ($4 million) and Yemen ($2 million).",
        )
    )
    assert made[2].same_as is None
    assert made[3].same_as == made[1].id


@pytest.mark.parametrize(
    "text",
    [
        "Angling contributes £1.4 billion in direct and indirect GDP impact.",
        "The regatta brings an estimated £6 million boost to the local economy.",
        "Delays cost drivers £300 million last year.",
        "The posts receive a fixed annual remuneration of £114,845.",
        "This meant saving the average inn an additional £1,650 in 2024-25.",
        "Councils received £1.61 billion in Right to Buy sales.",
        "The gap costs them nearly two million pounds over a career.",
        "The gas firm returned £6 million to its customers.",
        "Savers have got back more than £7 million.",
        "Beekeeping is worth £9 million annually to the region.",
        "The world must mobilise £3 billion in capital.",
        "The average barn costs £285,000.",
    ],
)
def test_what_is_gained_lost_or_asked_for_is_not(text: str) -> None:
    assert sums(release(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "She pointed to $30 million in Clean Rivers to Sea (CR2S) grants to towns.",
        "He highlighted €5 million in Safer Streets (SAST) funding for councils.",
        "The plan mends the network using over £90 billion of private investment.",
        "The town will receive a £20 million boost to its local economy.",
        "It is the biggest investment in a generation: £1.4 billion.",
        "The two signed an agreement worth €20 million for clean water.",
        "She opened a £12 million museum.",
        "Works on the bridge will cost £5 million.",
    ],
)
def test_money_under_a_name_in_use_or_for_a_building_is_funding(text: str) -> None:
    assert len(sums(release(text))) == 1


def test_a_sum_written_twice_is_the_same_money() -> None:
    first, again = sums(release("The award is one million francs (FCFA 1 MILLION) in Gabon."))
    assert (first.currency, again.currency) == ("XAF", "XAF")
    assert again.same_as == first.id


@pytest.mark.parametrize(
    ("paragraphs", "amounts"),
    [
        (("Work was paid for at a weir in Ludlow (£310,000), the old mill at Ross on the Wye (£1.1 "
          "million) and a footbridge over the Lugg in Leominster (£95,000). All were grants.",),
         ["310000", "1100000", "95000"]),
        (("More than £3 million has now reached 4,100 farms.",), ["3000000"]),
        (("The line will pay £2.3 million in compensation to the passengers affected.",),
         ["2300000"]),
        (("It was ordered to pay £5,000 in compensation to customers.",), []),
        (("The watchdog has cleared the takeover of Alder by Birch.",
          "The £90 million deal was announced in May.",
          "The merger will not harm those who buy pumps."), []),
        (("She was sentenced to four years in prison for fraud.",
          "The bookkeeper, who stole from a charity, spent £140,000 on a villa, and the proceeds "
          "also went on a £190,000 extension to her barn.",
          "The government has given the charity £200,000 to carry on its work."), ["200000"]),
    ],
)  # fmt: skip
def test_what_others_pay_each_other_is_none_and_what_makes_good_is(
    paragraphs: tuple[str, ...], amounts: list[str]
) -> None:
    assert [each.amount for each in sums(release(*paragraphs))] == amounts


@pytest.mark.parametrize(
    ("paragraphs", "currency"),
    [
        (("The Secretary met the Australian Foreign Minister in Suva.",
          "She said that U.S. funding for fisheries would rise by $60 million.",
          "American officials will work with those of Fiji."), "USD"),
        (("Australia, India and Korea took part as guests of the Group of Seven.",
          "The Chair announced $15 billion of finance for women.",
          "Ministers thanked the guests from India and Australia."), "USD"),
        (("The Prime Minister of Canada spoke in Halifax.",
          "Canada will provide $9 million for clean water.",
          "Canadians have given as much again."), "CAD"),
    ],
)  # fmt: skip
def test_whose_dollar_is_meant_is_told_by_whom_a_text_goes_on_about(
    paragraphs: tuple[str, ...], currency: str
) -> None:
    assert [each.currency for each in sums(release(*paragraphs))] == [currency]
