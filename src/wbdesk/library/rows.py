"""Records as rows of their tables, and back."""

import re
import sys
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from sys import intern
from typing import Any

import apsw
import msgspec

from wbdesk.library.schema import LATEST, own_fields, rank_of
from wbdesk.model import period
from wbdesk.model.anchor import Anchor, Passage
from wbdesk.model.fields import Field
from wbdesk.model.kinds import BY_NAME, Kind
from wbdesk.model.records import Record

_ANCHOR = ("anchor_paragraph", "anchor_exact", "anchor_prefix", "anchor_suffix")
FOUND = ("found_paragraph", "found_start", "found_end", "found_status", "found_score")
_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?\Z")


# See `Record` for gc.
class Row(msgspec.Struct, frozen=True, gc=False):
    """A record as it stands in the library. `key` is its place in the table of its kind,
    `release` the id of its release and `title` its title, `passage` where its anchor stands in
    the attached text.
    """

    key: int
    kind: str
    release: str
    seq: int
    record: Record
    passage: Passage | None
    title: str = ""


@cache
def selected(kind_name: str) -> str:
    """The columns `from_columns` wants, for a table called t joined to release r."""
    kind = BY_NAME[kind_name]
    own = [f't."{field.name}"' for field in own_fields(kind)]
    common = ["t.id", "r.slug", "r.title", "t.seq", "t.slug", "t.origin", "t.editorial"]
    return ", ".join([*common, *(f"t.{name}" for name in (*_ANCHOR, *FOUND)), *own])


@cache
def _own_fields(kind_name: str) -> tuple[Field, ...]:
    return own_fields(BY_NAME[kind_name])


def from_columns(kind: Kind, values: Sequence[Any]) -> Row:
    """Build a row from the columns of `selected`. Raises CorruptError for what no store wrote."""
    key, release, title, seq, slug, origin, editorial = values[:7]
    _complete((*values[:6], *values[7:11]))
    anchor = Anchor(*values[7:11])
    passage = None
    if values[14] is not None:
        _complete(values[11:16])
        passage = Passage(*values[11:16])
    own = {
        field.name: _value(field, value)
        for field, value in zip(_own_fields(kind.name), values[16:], strict=True)
    }
    record = kind.struct(id=slug, anchor=anchor, origin=origin, editorial=editorial, **own)
    # Thousands of rows share one release, so they share its name as well.
    return Row(key, kind.name, intern(release), seq, record, passage, intern(title))


def of_release(
    db: apsw.Connection,
    kind_name: str,
    release_id: str,
    condition: str = "1",
    values: Sequence[Any] = (),
) -> list[Row]:
    """All records of a kind and release that meet a condition over t, in the order of the
    release.
    """
    sql = (
        f"SELECT {selected(kind_name)} FROM {kind_name} t JOIN release r ON r.id = t.release_id "
        f"WHERE r.slug = ? AND {condition} ORDER BY t.seq, t.id"
    )
    found = db.execute(sql, [release_id, *values])
    return [from_columns(BY_NAME[kind_name], each) for each in found]


_TURNED = frozenset({"list", "flag", "money", "decimal", "period"})
"""Shapes of fields that are not kept as they are, or have columns beside their own."""


def to_columns(
    kind: Kind, record: Record, seq: int, passage: Passage | None = None
) -> dict[str, Any]:
    """Column values of a record, but for its release. Raises ValueError for a bad decimal."""
    values: dict[str, Any] = {
        "slug": record.id,
        "seq": seq,
        "origin": record.origin,
        "editorial": record.editorial,
    }
    values.update(zip(_ANCHOR, msgspec.structs.astuple(record.anchor), strict=True))
    values.update(zip(FOUND, found_columns(passage), strict=True))
    for field in _own_fields(kind.name):
        value = getattr(record, field.name)
        if field.shape not in _TURNED:
            values[field.name] = value
            continue
        if field.shape in ("money", "decimal") and value and not _DECIMAL.match(value):
            raise ValueError(f"{kind.name} {record.id}: {field.name} {value!r} is no decimal")
        if field.shape == "list":
            values[field.name] = "\n".join(value)
        elif field.shape == "flag":
            values[field.name] = int(value)
        else:
            values[field.name] = value
        if field.shape == "period":
            values |= _days(field.name, value)
        elif field.shape in ("money", "decimal"):
            values[f"{field.name}_sort"] = None if value is None else _finite(value)
    return values


def rank_of_row(row: Row) -> int:
    """The place of a row in its kind's own order."""
    kind = BY_NAME[row.kind]
    if kind.order is None:
        return row.key
    days = _days(kind.order, getattr(row.record, kind.order))
    return rank_of(kind, row.key, days[f"{kind.order}_first"], days[f"{kind.order}_last"])


def found_columns(passage: Passage | None) -> tuple[Any, ...]:
    """Values of the columns `FOUND`."""
    return msgspec.structs.astuple(passage) if passage else (None,) * len(FOUND)


def _finite(number: str) -> float:
    """Near enough to sort and compare by; infinity is the place of what has no number."""
    return max(-sys.float_info.max, min(float(Decimal(number)), sys.float_info.max))


def _days(name: str, edtf: str | None) -> dict[str, int]:
    """What a date sorts and overlaps by: an open start begins with time, no date comes last."""
    first, last = period.bounds(edtf)
    undated = first is None and last is None
    return {
        f"{name}_first": LATEST if undated else first or 0,
        f"{name}_last": (LATEST if undated else last) or LATEST,
    }


def _value(field: Field, value: Any) -> Any:
    if value is None:
        if not field.optional:
            raise apsw.CorruptError(f"CorruptError: a record without {field.name}")
        return None
    shape = field.shape
    if shape not in _MADE:
        return value
    if shape == "list":
        return tuple(value.split("\n")) if value else ()
    if shape == "flag":
        return bool(value)
    if not _DECIMAL.match(value):
        raise apsw.CorruptError(f"CorruptError: a record whose {field.name} is no number")
    return value


_MADE = frozenset({"list", "flag", "money", "decimal"})
"""Shapes of fields whose values are not as they stand in their column, or are looked at."""


def _complete(values: Sequence[Any]) -> None:
    if None in values:
        raise apsw.CorruptError("CorruptError: a record that is not complete")
