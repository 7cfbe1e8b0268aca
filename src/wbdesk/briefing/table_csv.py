"""The records as CSV, one table a kind, that a spreadsheet opens without calculating anything.

A text that begins like a formula gets an apostrophe in front, as OWASP advises against CSV
injection: https://owasp.org/www-community/attacks/CSV_Injection
"""

import csv
import io
import re
from collections.abc import Mapping
from typing import Any

from wbdesk.briefing.document import Briefing, Entry
from wbdesk.briefing.tidy import valid
from wbdesk.model.fields import Field
from wbdesk.model.kinds import Kind

# Formula signs, also full-width, after anything a spreadsheet may skip: spaces and quotes.
_FORMULA = re.compile(r"[\s\"'`“”‘’\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠−]|[\t\r\n]")
_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?\Z")
_BEFORE = ("release", "id")
_AFTER = ("paragraph", "anchor", "citation")


def tables(briefing: Briefing) -> Mapping[str, bytes]:
    """A table for each kind of the briefing, by the kind's name; UTF-8 with a byte order mark.

    Values are data, not as they read: EDTF dates, exact decimals. `citation` is the number
    the record's source has in the other formats.
    """
    entries: dict[str, list[Entry]] = {}
    kinds: dict[str, Kind] = {}
    for part in briefing.parts:
        for section in part.sections:
            kinds[section.kind.name] = section.kind
            entries.setdefault(section.kind.name, []).extend(section.entries)
    return {name: _table(kind, entries[name]) for name, kind in kinds.items()}


def _table(kind: Kind, entries: list[Entry]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*_BEFORE, *(field.export for field in kind.fields), *_AFTER])
    for entry in entries:
        record = entry.record
        values = [_value(record, field) for field in kind.fields]
        anchor = (str(record.anchor.paragraph), record.anchor.exact, str(entry.cite))
        writer.writerow([safe(value) for value in (entry.release.id, record.id, *values, *anchor)])
    return out.getvalue().encode("utf-8-sig")


def _value(record: Any, field: Field) -> str:
    value = getattr(record, field.name)
    if value is None:
        return ""
    if field.shape == "list":
        return "; ".join(value)
    if field.shape == "flag":
        return "yes" if value else "no"
    return str(value)


def safe(text: str) -> str:
    """`text` as a cell that is no formula; numbers stay numbers."""
    shown = valid(text)
    if _FORMULA.match(shown) and not _NUMBER.match(shown):
        return f"'{shown}"
    return shown
