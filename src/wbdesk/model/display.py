"""How a field's value reads, the same in tables, details, tables that leave and briefings."""

from decimal import Decimal
from typing import Any

from wbdesk.model import money, period
from wbdesk.model.fields import Field
from wbdesk.model.records import Funding, Note, Quote, Record

_UNIT_SIGNS = {"percent": "%"}


def text_of(record: Record, field: Field) -> str:
    """The value of `field` as a person reads it; "" where there is none."""
    value: Any = getattr(record, field.name)
    match field.shape:
        case "money":
            assert isinstance(record, Funding)
            return money.text_of(record.amount, record.currency) or "not stated"
        case "period":
            return period.text_of(value) if value or field.name == "when" else ""
        case "list":
            return ", ".join(value)
        case "flag":
            return "yes" if value else ""
        case "decimal":
            return "" if value is None else f"{Decimal(value):,f}"
    return "" if value is None else str(value)


def counted(number: int, noun: str) -> str:
    """A number with its noun, one or many: 1 sum, 1,200 sums."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def headline(record: Record, lead: Field) -> str:
    """One line that stands for the record where kinds are mixed."""
    text = text_of(record, lead)
    match record:
        case Funding():
            return f"{text_of_amount(record)}: {text}"
        case Quote():
            return (
                f"{record.speaker or record.role}: {text}"
                if record.speaker or record.role
                else text
            )
        case Note() if record.value is not None:
            return f"{text_of_value(record)}: {text}"
    return text


def text_of_amount(record: Funding) -> str:
    """The amount of a sum, or words that say it is not stated."""
    return money.text_of(record.amount, record.currency) or "amount not stated"


def text_of_value(note: Note) -> str:
    """A figure with its unit: 22,000 people, 13%."""
    if note.value is None:
        return ""
    sign = _UNIT_SIGNS.get(note.unit or "")
    return f"{Decimal(note.value):,f}{sign or f' {note.unit or str()}'}".strip()
