"""Who takes part by other words than meeting: represented, signing, joined, at an event."""

import pytest

from extract.test_meetings import found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Government of Albania was represented by Ports Minister Jane Doe and Rt Hon John "
            "Roe, the Minister of State at the Harbour Office.",
            {"Albania", "Jane Doe", "John Roe"},
        ),
        (
            "The two sides were represented by Deputy Minister Jane Doe and State Secretary John "
            "Roe.",
            {"Jane Doe", "John Roe"},
        ),
        (
            "The Serbian delegation was led by State Secretary Ana Roe.",
            {"Serbia", "Ana Roe"},
        ),
        (
            "The treaty on ferries was signed by Ports Minister Jane Doe and High Commissioner of "
            "Kenya to Malta, H.E. John Roe, in Lakeside.",
            {"Jane Doe", "John Roe"},
        ),
        (
            "The agreement was signed by Ports Minister Jane Doe and her Serbian counterpart Goran "
            "Roe in Belgrade.",
            {"Jane Doe", "Goran Roe"},
        ),
        (
            "Ports Minister Jane Doe has signed the ferry deal with Albanian minister Ana Hoxha.",
            {"Jane Doe", "Ana Hoxha"},
        ),
        (
            "Summit President-Designate, Jane Doe, was joined by ministers from more than nine "
            "countries, including Brazil and South Korea.",
            {"Jane Doe", "Brazil", "South Korea"},
        ),
        (
            "The 12th meeting of the Albania-Italy Joint Working Group was held in Rome.",
            {"Albania", "Italy"},
        ),
        (
            "A meeting of the British-Irish Harbour Conference took place on Tuesday.",
            {"United Kingdom", "Ireland"},
        ),
        (
            "Albania and Italy held the second round of ferry talks in Rome.",
            {"Albania", "Italy"},
        ),
        (
            "The delegations were headed by Jane Doe (Malta) and Ravi Roe (India).",
            {"Jane Doe", "Ravi Roe"},
        ),
        (
            "The forum was co-chaired by officials from the European Commission and the UK "
            "Government.",
            {"European Commission", "United Kingdom"},
        ),
        (
            "The town will host leaders from all over the coast, including Italian President Ana "
            "Roe and German Chancellor Tom Poe, on Thursday.",
            {"Ana Roe", "Tom Poe"},
        ),
        (
            "Leaders expected to attend include Lake President Ana Roe and Island Premier Tom Poe.",
            {"Ana Roe", "Tom Poe"},
        ),
        (
            "Panellists included Dr Jane Roe of Leeds University and Tom Poe, Director of Aid "
            "Trust.",
            {"Dr Jane Roe", "Tom Poe"},
        ),
        (
            "Ambassador Jane Doe handed over the boats to Minister of Ports John Roe in Lakeside.",
            {"Jane Doe", "John Roe"},
        ),
        (
            "I’m glad that Malta is co-hosting this conference with the United Nations, Qatar and "
            "Germany, to help those at sea.",
            {"Malta", "United Nations", "Qatar", "Germany"},
        ),
        (
            "Speaking at the launch of the quay, British Ambassador Jane Doe said:",
            {"Jane Doe"},
        ),
        (
            "President John Roe received in a farewell visit the Ambassador of Italy, Ana Hoxha.",
            {"John Roe", "Ana Hoxha"},
        ),
        (
            "The launch will be moderated by TV presenter, Jane Doe, and the musician, John Roe, "
            "will also take part.",
            {"Jane Doe", "John Roe"},
        ),
        (
            "Also attending were representatives of the OSCE, the Council of Europe and EULEX.",
            {"OSCE", "Council of Europe", "EULEX"},
        ),
        (
            "The Minister met with the UN’s Under-Secretary-General for Harbours and Relief "
            "Coordinator, Jane Doe, and High Commissioner for Refugees John Roe.",
            {"Jane Doe", "John Roe"},
        ),
    ],
)
def test_those_who_take_part(text: str, names: set[str]) -> None:
    made = found(text)
    assert names <= {*made, *(each.person for each in made.values())}


@pytest.mark.parametrize(
    "text",
    [
        "The bill was signed by President Jane Doe.",
        "The letter was signed by Jane Doe, chair of the club, and John Roe, its secretary.",
        "Malta welcomed the agreement signed by Kosovo and Serbia in Lakeside.",
        "Mr Roe was represented by Jane Doe, a lawyer from Leeds.",
        "Speaking ahead of the meeting, Ports Minister Jane Doe said:",
        "On the prospects of hosting the Ferry Cup 2028, Ports Minister Jane Doe added:",
        "Trade under the UK-Kenya agreement has doubled.",
        "Work at the UK-funded centre goes on.",
    ],
)
def test_nobody_is_said_to_take_part(text: str) -> None:
    assert found(text) == {}


def test_an_office_takes_the_name_of_its_holder() -> None:
    made = found(
        "The Ports Minister will also speak of ferries.",
        "During the conference, the Foreign Secretary will call for calm.",
        title="Foreign Secretary Jane Doe pledges new quays",
    )
    assert list(made) == ["Jane Doe"]


def test_an_office_is_not_that_of_another_country() -> None:
    made = found(
        "Prime Minister Jane Doe spoke of quays.",
        "The Prime Minister met the Polish Prime Minister, John Roe, in Gdansk.",
    )
    assert set(made) == {"Jane Doe", "John Roe"}


def test_an_office_without_a_holder_is_nobody() -> None:
    assert found("During the conference, the Foreign Secretary will call for calm.") == {}


@pytest.mark.parametrize(
    "text",
    [
        "The Foreign Secretary spoke to reporters in Lakeside.",
        "The Foreign Secretary welcomed the decision of the Council.",
        "The Foreign Secretary received a report on the conference.",
    ],
)
def test_an_office_that_meets_no_counterpart_takes_no_part(text: str) -> None:
    assert found("Foreign Secretary Jane Doe spoke of ferries.", text) == {}


def test_the_country_an_office_deals_with_is_not_its_own() -> None:
    made = found("The Secretary of State for Exiting the EU, Jane Doe, met Minister John Roe.")
    assert made["Jane Doe"].code is None


def test_a_country_a_body_is_named_after_stands_beside_its_people() -> None:
    made = found(
        "The 2nd Albania-Italy Ferry Dialogue was held in Rome.",
        "Jane Doe, Director of Ferries of Italy and Ana Hoxha, Director of Ports of Albania led "
        "the respective delegations.",
    )
    assert set(made) == {"Albania", "Italy", "Jane Doe", "Ana Hoxha"}
