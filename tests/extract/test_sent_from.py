"""Who comes from where, and what another date in the sentence does not change."""

import pytest
from tests.extract.test_gatherings import found

from extract.releases import release
from wbdesk.extract.attendees import attendees

_GROUPS = [
    "ministers",
    "the members of the Board",
    "senior representatives of the Monitoring Group",
    "judges and prosecutors",
    "regulators",
]


def _codes(*paragraphs: str) -> set[str | None]:
    found = {getattr(each.record, "code", None) for each in attendees(release(*paragraphs))}
    return found - {None}


@pytest.mark.parametrize("who", _GROUPS)
@pytest.mark.parametrize(
    "frame",
    [
        "Taking part were {} from Malta, Chile and Peru.",
        "The meeting was attended by {} from Malta, Chile and Peru.",
        "The talks brought together {} from Malta, Chile and Peru.",
    ],
)
def test_the_first_country_that_people_come_from_is_not_lost(who: str, frame: str) -> None:
    assert _codes("The Fisheries Council met today.", frame.format(who)) == {"MT", "CL", "PE"}


@pytest.mark.parametrize("verb", ["discussed how to go on", "shared their experience", "met"])
@pytest.mark.parametrize("list_", [", namely Malta, Chile and Peru,", " (Malta, Chile and Peru)"])
def test_countries_named_behind_a_group(verb: str, list_: str) -> None:
    told = f"Ministers of the Parties{list_} {verb} in Harburg."
    assert _codes("The Fisheries Council met today.", told) >= {"MT", "PE"}


@pytest.mark.parametrize(
    "aside",
    [
        "During the visit, the first since last May, ",
        "During the visit, his first since he took office last autumn, ",
        "Following last month’s visit, ",
        "",
    ],
)
def test_a_date_of_something_else_makes_it_no_other_time(aside: str) -> None:
    told = f"{aside}the Minister met Foreign Minister Marko Roe."
    assert "Marko Roe" in found("Trade Minister Ana Brandt visited Harburg yesterday.", told)


def test_a_date_of_the_meeting_itself_does() -> None:
    told = "The Minister met Foreign Minister Marko Roe last May."
    assert "Marko Roe" not in found("Trade Minister Ana Brandt visited Harburg yesterday.", told)


@pytest.mark.parametrize("heads", ["directors", "heads", "chief executives", "chairs"])
def test_bodies_by_their_heads(heads: str) -> None:
    told = f"She met the {heads} of Example Aid, the Harbour Trust and Sometown Mission today."
    assert found("Trade Minister Ana Brandt visited Harburg yesterday.", told) >= {
        "Example Aid",
        "Harbour Trust",
        "Sometown Mission",
    }
