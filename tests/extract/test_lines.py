"""Those who took part, set out line by line."""

from wbdesk.extract.attendees import attendees
from wbdesk.model.document import Block, Document
from wbdesk.model.records import Attendee

LEAD = Block(
    "The Council met in Lakeside today to speak about the ferries, the harbour and what the towns "
    "on the lake had asked the ministers for over many years."
)


def listed(*blocks: tuple[str, str]) -> list[tuple[str, str, str]]:
    document = Document(
        (LEAD, *(Block(text, kind) for kind, text in blocks)),  # type: ignore[arg-type]
        "a.txt",
        "0" * 64,
        published="2026-03-04",
    )
    made = [candidate.record for candidate in attendees(document)]
    return [(each.name, each.role, each.group) for each in made if isinstance(each, Attendee)]


def test_groups_below_a_heading() -> None:
    assert listed(
        ("heading", "Participants in the Joint Ministerial Committee of the Lake"),
        ("paragraph", "From the River government:"),
        ("item", "First Secretary of State and Leader of the House, Rt Hon Jane Doe MP"),
        ("item", "Home Secretary, Rt Hon John Roe MP"),
        ("paragraph", "From the Island Executive:"),
        ("item", "Deputy First Minister, Martin Poe MLA"),
        ("heading", "Agenda"),
        ("paragraph", "The items of the agenda were three."),
    ) == [
        ("Jane Doe", "First Secretary of State and Leader of the House", "River government"),
        ("John Roe", "Home Secretary", "River government"),
        ("Martin Poe", "Deputy First Minister", "Island Executive"),
    ]


def test_bodies_under_headings_of_their_kind() -> None:
    made = listed(
        ("paragraph", "Meeting participants included:"),
        ("paragraph", "Insurance Providers and Associations"),
        ("item", "Association for Harbour Plans"),
        ("item", "Blue Anchor of Lakeland"),
        ("item", "CVS/Anchor"),
        ("paragraph", "Civil Rights Organizations"),
        ("item", "The Lake Conservancy"),
        ("item", "Leadership Conference on Civil and Harbour Rights"),
    )
    assert [(name, group) for name, _, group in made] == [
        ("Association for Harbour Plans", "Insurance Providers and Associations"),
        ("Blue Anchor of Lakeland", "Insurance Providers and Associations"),
        ("CVS/Anchor", "Insurance Providers and Associations"),
        ("The Lake Conservancy", "Civil Rights Organizations"),
        ("Leadership Conference on Civil and Harbour Rights", "Civil Rights Organizations"),
    ]


def test_persons_that_no_heading_leads_to() -> None:
    made = listed(
        ("paragraph", "Harbour Minister Ann Lee met with leaders of the towns."),
        ("item", "Jane Doe, President and CEO, Council of the Lake"),
        ("item", "John Roe, Executive Director, Lake Trust"),
        ("item", "Mary Poe, Mayor, City of Lakeside"),
    )
    assert {name for name, _, _ in made} == {"Ann Lee", "Jane Doe", "John Roe", "Mary Poe"}


def test_a_list_of_points_is_none_of_persons() -> None:
    made = listed(
        ("paragraph", "Harbour Minister Ann Lee met with leaders of the towns. They spoke of:"),
        ("item", "ferries for Lakeside"),
        ("item", "the Lake Fund, which Jane Doe leads"),
        ("item", "a new pier"),
    )
    assert {name for name, _, _ in made} == {"Ann Lee"}
