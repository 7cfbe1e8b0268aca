"""The kinds of record a release yields, each declared once.

Tabs, columns, search fields, table exports, the pack format and its JSON Schema follow from
these classes. To add a kind: declare it here, add it to `kinds.KINDS`, and write the next
library migration (a test names the statements that are missing).
"""

from typing import Annotated, Literal

import msgspec

from wbdesk.model.anchor import Anchor
from wbdesk.model.fields import column

Origin = Literal["curated", "extracted", "added"]
Category = Literal["meeting", "announcement", "agreement", "appointment", "background"]
Edtf = Annotated[str, msgspec.Meta(pattern=r"^[-+0-9TX.:~?%/Z]+$")]
DecimalText = Annotated[str, msgspec.Meta(pattern=r"^-?[0-9]+(\.[0-9]+)?$")]


# None can be part of a ring, so the search for garbage need not go through thousands of them.
class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """What every record has. `id` is unique within its kind and release, and stable."""

    id: Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9._-]*$", max_length=120)]
    anchor: Anchor
    editorial: Annotated[
        str | None, column("Editorial remark", 30, shape="prose", search="remark", table=False)
    ] = None
    origin: Annotated[Origin, column("Origin", 10, search="origin", table=False)] = "curated"


class Event(Record, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """Something placed in time; `when` is EDTF, None where the release gives no date."""

    when: Annotated[
        Edtf | None, column("When", 23, shape="period", search="when", facet="Year")
    ] = None
    title: Annotated[str, column("Event", 0, shape="prose", search="title")]
    place: Annotated[str, column("Place", 17, search="place", facet="Place")] = ""
    category: Annotated[Category, column("Category", 14, search="category", facet="Category")]
    as_written: Annotated[str, column("As written", 18, search="written", table=False)] = ""


class Attendee(Record, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """One delegation or person; `code` is ISO 3166-1 alpha-2 (Kosovo XK, the EU EU)."""

    code: Annotated[
        str | None, column("Code", 6, shape="code", search="country", facet="Country")
    ] = None
    name: Annotated[str, column("Name", 24, search="name")]
    group: Annotated[str, column("Group", 20, search="group", facet="Group")] = ""
    role: Annotated[str, column("Role", 0, shape="prose", search="role")] = ""
    person: Annotated[str | None, column("Person", 18, search="person", table=False)] = None
    kind: Annotated[
        Literal["country", "organisation", "person"],
        column("Kind", 12, search="kind", table=False, facet="Kind"),
    ]
    status: Annotated[
        Literal["expected", "attended"], column("Status", 10, search="status", facet="Status")
    ]


class Funding(Record, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """One sum of money; `amount` is an exact decimal in `currency` (ISO 4217).

    `amount` is None where a part of a sum is named without a figure. `part_of` and `same_as`
    hold the id of another sum of the release: the whole, or an earlier mention of the same money.
    """

    amount: Annotated[DecimalText | None, column("Amount", 14, shape="money", search="amount")] = (
        None
    )
    currency: Annotated[
        Annotated[str, msgspec.Meta(pattern="^[A-Z]{3}$")] | None,
        column("Currency", 8, search="currency", table=False, facet="Currency"),
    ] = None
    purpose: Annotated[str, column("Purpose", 0, shape="prose", search="purpose")]
    fund: Annotated[str | None, column("Fund", 20, search="fund", facet="Fund")] = None
    programme: Annotated[str | None, column("Programme", 20, search="programme", table=False)] = (
        None
    )
    period: Annotated[
        Edtf | None, column("Period", 23, shape="period", search="when", facet="Year")
    ] = None
    places: Annotated[
        tuple[str, ...],
        column("Places", 16, shape="list", search="place", table=False, facet="Place"),
    ] = ()
    status: Annotated[
        Literal["new", "existing", "allocation"], column("Status", 10, search="status")
    ]
    part_of: Annotated[str | None, column("Part of", 14, table=False)] = None
    same_as: Annotated[str | None, column("Same money as", 14, table=False)] = None
    as_written: Annotated[str, column("As written", 14, search="written", table=False)] = ""


class Quote(Record, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """One person's words, paragraphs parted by an empty line; `fragment` marks a phrase."""

    words: Annotated[str, column("Words", 0, shape="prose", search="words")]
    speaker: Annotated[str | None, column("Speaker", 18, search="speaker", facet="Speaker")] = None
    role: Annotated[str, column("Role", 20, search="role")] = ""
    when: Annotated[
        Edtf | None, column("When", 16, shape="period", search="when", facet="Year")
    ] = None
    topics: Annotated[
        tuple[str, ...], column("Topics", 20, shape="list", search="topic", facet="Topic")
    ] = ()
    fragment: Annotated[bool, column("Fragment", 8, shape="flag", table=False)] = False


class Note(Record, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """What else the release states: a figure, measure, definition, reference or statement."""

    type: Annotated[
        Literal["figure", "measure", "definition", "reference", "statement"],
        column("Type", 11, search="type", facet="Type"),
    ]
    topic: Annotated[str, column("Topic", 22, search="topic", facet="Topic")] = ""
    text: Annotated[str, column("Text", 0, shape="prose", search="text")]
    value: Annotated[DecimalText | None, column("Value", 10, shape="decimal", search="value")] = (
        None
    )
    unit: Annotated[str | None, column("Unit", 10, search="unit")] = None
    comparison: Annotated[
        str | None, column("Comparison", 16, search="comparison", table=False)
    ] = None
    as_written: Annotated[str, column("As written", 16, search="written", table=False)] = ""
    url: Annotated[str | None, column("Link", 24, shape="url", search="url", table=False)] = None
