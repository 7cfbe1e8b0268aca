"""CSV that a spreadsheet opens as it is meant: UTF-8 with BOM, and no cell that calculates.

A text that begins like a formula gets an apostrophe in front, as OWASP advises against CSV
injection: https://owasp.org/www-community/attacks/CSV_Injection
"""

import csv
import io
import re
from collections.abc import Sequence

from wbdesk.briefing.clean import clean

_FORMULA = re.compile(r"[\s\"']*[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"-?\d+(\.\d+)?\Z")


def table_csv(rows: Sequence[Sequence[str]]) -> bytes:
    """Header and rows as the bytes of a CSV file."""
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n").writerows(
        [_safe(cell) for cell in row] for row in rows
    )
    return out.getvalue().encode("utf-8-sig")


def _safe(cell: str) -> str:
    text = clean(cell)
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.match(text) else text
