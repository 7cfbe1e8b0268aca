"""The records as CSV, one table a kind, that a spreadsheet opens without calculating anything.

A text that begins like a formula gets an apostrophe in front, as OWASP advises against CSV
injection: https://owasp.org/www-community/attacks/CSV_Injection
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from wbdesk.briefing.document import Briefing, Data
from wbdesk.briefing.tidy import valid

# Formula signs, also full-width, after anything a spreadsheet may skip: spaces and quotes.
_FORMULA = re.compile(r"[\s\"'`“”‘’\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠−]|[\t\r\n]")
_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?\Z")
# What may begin one; a column without any of them, all printable, is written as it is.
_RISKY = frozenset(" \"'`“”‘’=+-@＝＋－＠−")
_QUOTED = re.compile('[",\r\n]')
_BEFORE = ("release", "id")
_AFTER = ("paragraph", "anchor", "check")


def tables(briefing: Briefing, *, mark: bool = True) -> Mapping[str, bytes]:
    """A table for each kind of the briefing, by the kind's name, in UTF-8.

    `mark` begins each with a byte order mark, which Excel needs. Values are data, not as they
    read: EDTF dates, exact decimals.
    """
    encoding = "utf-8-sig" if mark else "utf-8"
    return {data.kind.name: _table(data).encode(encoding) for data in briefing.data}


def _table(data: Data) -> str:
    """Rows as RFC 4180 has them."""
    heads = [*_BEFORE, *(field.export for field in data.kind.fields), *_AFTER]
    # Joined, not given to a csv.writer: that looks at every cell for what no cell of a column has.
    rows = map(",".join, zip(*_columns(data), strict=True)) if data.records else ()
    return "\r\n".join([",".join(heads), *rows, ""])


def _columns(data: Data) -> Iterator[Sequence[str]]:
    """The cells, column by column: what is the same for all is decided once."""
    names = data.kind.struct.__struct_fields__
    columns = zip(*map(msgspec.structs.astuple, data.records), strict=True)
    values = dict(zip(names, columns, strict=True))
    anchors = values["anchor"]
    yield _cells([release.id for release in data.releases])
    yield _cells(values["id"])
    for field in data.kind.fields:
        shape = _SHAPES.get(field.shape)
        column = values[field.name]
        yield _cells([shape(value) for value in column] if shape else column)
    yield [str(anchor.paragraph) for anchor in anchors]
    yield _cells([anchor.exact for anchor in anchors])
    yield _cells(data.marks)


_SHAPES: dict[str, Callable[[Any], str]] = {
    "list": "; ".join,
    "flag": lambda value: "yes" if value else "no",
}


def _cells(values: Sequence[str | None]) -> Sequence[str]:
    """The cells of a column, looked at one by one only where one of them needs it."""
    texts = [value for value in set(values) if value]
    whole = "".join(texts)
    cells = [value or "" for value in values]
    if not whole.isprintable() or not _RISKY.isdisjoint({text[0] for text in texts}):
        cells = [safe(cell) for cell in cells]
    return [_quoted(cell) for cell in cells] if _QUOTED.search(whole) else cells


def _quoted(cell: str) -> str:
    if not _QUOTED.search(cell):
        return cell
    doubled = cell.replace('"', '""')
    return f'"{doubled}"'


def safe(text: str) -> str:
    """`text` as a cell that is no formula; numbers stay numbers."""
    shown = valid(text)
    if _FORMULA.match(shown) and not _NUMBER.match(shown):
        return f"'{shown}"
    return shown
