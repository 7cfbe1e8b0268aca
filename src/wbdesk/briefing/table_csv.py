"""The records as CSV, one table a kind, that a spreadsheet opens without calculating anything.

A text that begins like a formula gets an apostrophe in front, as OWASP advises against CSV
injection: https://owasp.org/www-community/attacks/CSV_Injection
"""

import csv
import io
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from wbdesk.briefing.document import Briefing, Data
from wbdesk.briefing.tidy import valid
from wbdesk.model.fields import Field

# Formula signs, also full-width, after anything a spreadsheet may skip: spaces and quotes.
_FORMULA = re.compile(r"[\s\"'`“”‘’\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠−]|[\t\r\n]")
_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?\Z")
# What may begin one; a column without any of them, all printable, is written as it is.
_RISKY = frozenset(" \"'`“”‘’=+-@＝＋－＠−")
_BEFORE = ("release", "id")
_AFTER = ("paragraph", "anchor")


def tables(briefing: Briefing, *, mark: bool = True) -> Mapping[str, bytes]:
    """A table for each kind of the briefing, by the kind's name, in UTF-8.

    `mark` begins each with a byte order mark, which Excel needs. Values are data, not as they
    read: EDTF dates, exact decimals.
    """
    encoding = "utf-8-sig" if mark else "utf-8"
    return {data.kind.name: _table(data).encode(encoding) for data in briefing.data}


def _table(data: Data) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    fields = data.kind.fields
    writer.writerow([*_BEFORE, *(field.export for field in fields), *_AFTER])
    if data.records:
        writer.writerows(zip(*_columns(data), strict=True))
    return out.getvalue()


def _columns(data: Data) -> list[Sequence[object]]:
    """The cells, column by column: what is the same for all is decided once."""
    names = data.kind.struct.__struct_fields__
    values = dict(
        zip(names, zip(*map(msgspec.structs.astuple, data.records), strict=True), strict=True)
    )
    anchors = values["anchor"]
    made: list[Sequence[object]] = [
        _safe([release.id for release in data.releases]),
        _safe(values["id"]),
    ]
    made += [_column(values[field.name], field) for field in data.kind.fields]
    made.append([anchor.paragraph for anchor in anchors])
    made.append(_safe([anchor.exact for anchor in anchors]))
    return made


def _column(values: Sequence[Any], field: Field) -> Sequence[object]:
    shape: Callable[[Any], str] | None = _SHAPES.get(field.shape)
    return _safe([shape(value) for value in values] if shape else values)


_SHAPES: dict[str, Callable[[Any], str]] = {
    "list": "; ".join,
    "flag": lambda value: "yes" if value else "no",
}


def _safe(values: Sequence[str | None]) -> Sequence[str | None]:
    """The cells of a column, looked at one by one only where one of them needs it."""
    texts = {value for value in set(values) if value}
    if "".join(texts).isprintable() and _RISKY.isdisjoint({text[0] for text in texts}):
        return values
    return [value if value is None else safe(value) for value in values]


def safe(text: str) -> str:
    """`text` as a cell that is no formula; numbers stay numbers."""
    shown = valid(text)
    if _FORMULA.match(shown) and not _NUMBER.match(shown):
        return f"'{shown}"
    return shown
