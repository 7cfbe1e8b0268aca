"""How a field's value reads, the same wherever it is shown."""

from typing import Any

import pytest

from wbdesk.model.anchor import Anchor
from wbdesk.model.display import headline, text_of, text_of_amount, text_of_value
from wbdesk.model.kinds import BY_NAME, KINDS
from wbdesk.model.records import Attendee, Event, Funding, Note, Quote, Record

AT = Anchor(1, "where it stands")
EVENT = Event(id="e", title="Ministers meet", when="2025-10", category="meeting", anchor=AT)
ATTENDEE = Attendee(id="a", name="Serbia", code="RS", kind="country", status="expected", anchor=AT)
SUM = Funding(
    id="f",
    amount="2500000",
    currency="EUR",
    purpose="Ferries",
    places=("Kotor", "Ulcinj"),
    status="new",
    anchor=AT,
)
QUOTE = Quote(id="q", words="Quiet boats.", speaker="Ana Ilić", fragment=True, anchor=AT)
NOTE = Note(id="n", type="figure", text="Crossings", value="22000.50", unit="people", anchor=AT)
EXAMPLES: dict[str, Record] = {
    "timeline": EVENT,
    "attendees": ATTENDEE,
    "funding": SUM,
    "quotes": QUOTE,
    "notes": NOTE,
}


def changed(record: Record, **values: Any) -> Any:
    fields = {name: getattr(record, name) for name in record.__struct_fields__}
    return type(record)(**{**fields, **values})


@pytest.mark.parametrize(
    ("kind", "record", "field", "text"),
    [
        ("timeline", EVENT, "when", "October 2025"),
        ("timeline", changed(EVENT, when=None), "when", "undated"),
        ("timeline", changed(EVENT, when="soon"), "when", "soon"),
        ("timeline", EVENT, "place", ""),
        ("attendees", ATTENDEE, "code", "RS"),
        ("attendees", changed(ATTENDEE, code=None), "code", ""),
        ("funding", SUM, "amount", "€2.5 million"),
        ("funding", changed(SUM, amount=None), "amount", "not stated"),
        ("funding", SUM, "places", "Kotor, Ulcinj"),
        ("funding", SUM, "period", ""),
        ("funding", changed(SUM, period="2025-04/2026-03"), "period", "April 2025 to March 2026"),
        ("quotes", QUOTE, "fragment", "yes"),
        ("quotes", changed(QUOTE, fragment=False), "fragment", ""),
        ("notes", NOTE, "value", "22,000.50"),
        ("notes", changed(NOTE, value=None), "value", ""),
        ("notes", changed(NOTE, editorial="ours"), "editorial", "ours"),
    ],
)
def test_a_value_reads_as_a_person_would_write_it(
    kind: str, record: Record, field: str, text: str
) -> None:
    assert text_of(record, BY_NAME[kind].field(field)) == text


def test_every_declared_field_of_every_kind_reads_as_text() -> None:
    for kind in KINDS:
        for field in kind.fields:
            assert isinstance(text_of(EXAMPLES[kind.name], field), str)


@pytest.mark.parametrize(
    ("kind", "record", "text"),
    [
        ("timeline", EVENT, "Ministers meet"),
        ("attendees", ATTENDEE, "Serbia"),
        ("funding", SUM, "€2.5 million: Ferries"),
        ("funding", changed(SUM, amount=None), "amount not stated: Ferries"),
        ("quotes", QUOTE, "Ana Ilić: Quiet boats."),
        (
            "quotes",
            changed(QUOTE, speaker=None, role="Harbour minister"),
            "Harbour minister: Quiet boats.",
        ),
        ("quotes", changed(QUOTE, speaker=None), "Quiet boats."),
        ("notes", NOTE, "22,000.50 people: Crossings"),
        ("notes", changed(NOTE, value=None), "Crossings"),
    ],
)
def test_the_headline_of_a_record(kind: str, record: Record, text: str) -> None:
    assert headline(record, BY_NAME[kind].field(BY_NAME[kind].lead)) == text


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("13", "percent", "13%"),
        ("22000", "people", "22,000 people"),
        ("-4.20", None, "-4.20"),
        (None, "people", ""),
    ],
)
def test_a_figure_with_its_unit(value: str | None, unit: str | None, text: str) -> None:
    assert text_of_value(changed(NOTE, value=value, unit=unit)) == text


def test_an_amount_is_never_empty() -> None:
    assert text_of_amount(SUM) == "€2.5 million"
    assert text_of_amount(changed(SUM, amount=None)) == "amount not stated"
