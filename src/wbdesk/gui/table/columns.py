"""What Qt asks of a table about its columns, and what a screen reader says of its cells."""

from typing import Any

from PySide6.QtCore import Qt

from wbdesk.library import Marks, Row
from wbdesk.model.display import text_of
from wbdesk.model.fields import Field
from wbdesk.model.kinds import Kind

LONGEST = 300
"""Characters of a text that a cell shows or says."""
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def is_number(field: Field) -> bool:
    """Whether a field has sums or numbers, which stand at the right of their column."""
    return field.shape in ("money", "decimal")


def head(kind: Kind, column: int, role: int) -> Any:
    """The head of a column of a kind; behind its own there is one for the release."""
    own = kind.columns[column] if column < len(kind.columns) else None
    if role == Qt.ItemDataRole.DisplayRole:
        return own.label if own is not None else "Release"
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return RIGHT if own is not None and is_number(own) else LEFT
    return None


def spoken(row: Row, field: Field, marks: Marks | None, heading: str | None) -> str:
    """A cell in words, with the user's marks, and the heading its row is the first under."""
    text = text_of(row.record, field)[:LONGEST]
    said = f"{field.label}: {text or 'none'}{_spoken_marks(marks)}"
    return f"{said}, first of {heading}" if heading else said


def _spoken_marks(marks: Marks | None) -> str:
    if marks is None:
        return ""
    told = [*(["starred"] if marks.star else []), *(f"tag {tag}" for tag in marks.tags)]
    told += ["with a remark"] if marks.remark else []
    return f" ({', '.join(told)})"
