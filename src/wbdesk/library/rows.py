"""Records as rows of their tables, and back."""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Any

import msgspec

from wbdesk.library.schema import LATEST, own_fields
from wbdesk.model import period
from wbdesk.model.anchor import Anchor, Passage
from wbdesk.model.kinds import BY_NAME, Kind
from wbdesk.model.records import Record

_ANCHOR = ("anchor_paragraph", "anchor_exact", "anchor_prefix", "anchor_suffix")
_FOUND = ("found_paragraph", "found_start", "found_end", "found_status", "found_score")


class Row(msgspec.Struct, frozen=True):
    """A record as it stands in the library. `key` is its place in the table of its kind,
    `release` the id of its release, `passage` where its anchor stands in the attached text.
    """

    key: int
    kind: str
    release: str
    seq: int
    record: Record
    passage: Passage | None


@cache
def selected(kind_name: str) -> str:
    """The columns `from_columns` wants, for a table called t joined to release r."""
    kind = BY_NAME[kind_name]
    own = [f't."{field.name}"' for field in own_fields(kind)]
    common = ["t.id", "r.slug", "t.seq", "t.slug", "t.origin", "t.editorial"]
    return ", ".join([*common, *(f"t.{name}" for name in (*_ANCHOR, *_FOUND)), *own])


def from_columns(kind: Kind, values: Sequence[Any]) -> Row:
    """Build a row from the columns of `selected`."""
    key, release, seq, slug, origin, editorial = values[:6]
    anchor = Anchor(*values[6:10])
    passage = Passage(*values[10:15]) if values[13] is not None else None
    own = {
        field.name: _value(field.shape, value)
        for field, value in zip(own_fields(kind), values[15:], strict=True)
    }
    record = kind.struct(id=slug, anchor=anchor, origin=origin, editorial=editorial, **own)
    return Row(key, kind.name, release, seq, record, passage)


def to_columns(kind: Kind, record: Record, seq: int) -> dict[str, Any]:
    """Column values of a record, but for its release."""
    values: dict[str, Any] = {
        "slug": record.id,
        "seq": seq,
        "origin": record.origin,
        "editorial": record.editorial,
        **dict(zip(_ANCHOR, msgspec.structs.astuple(record.anchor), strict=True)),
    }
    for field in own_fields(kind):
        value = getattr(record, field.name)
        if field.shape == "list":
            values[field.name] = "\n".join(value)
        elif field.shape == "flag":
            values[field.name] = int(value)
        else:
            values[field.name] = value
        if field.shape == "period":
            values |= _days(field.name, value)
        elif field.shape in ("money", "decimal"):
            values[f"{field.name}_sort"] = None if value is None else float(Decimal(value))
    return values


def _days(name: str, edtf: str | None) -> dict[str, int]:
    """What a date sorts and overlaps by: an open start begins with time, no date comes last."""
    first, last = period.bounds(edtf)
    undated = first is None and last is None
    return {
        f"{name}_first": LATEST if undated else first or 0,
        f"{name}_last": (LATEST if undated else last) or LATEST,
    }


def _value(shape: str, value: Any) -> Any:
    if shape == "list":
        return tuple(value.split("\n")) if value else ()
    return bool(value) if shape == "flag" else value
