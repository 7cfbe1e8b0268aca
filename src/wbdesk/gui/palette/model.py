"""What the palette lists: records by kind, then commands; each with a heading over its group."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence

from wbdesk.library import Library, Row
from wbdesk.model.display import headline
from wbdesk.model.fold import fold
from wbdesk.model.kinds import KINDS
from wbdesk.model.query import Query, parse
from wbdesk.model.view import View

LINE = Qt.ItemDataRole.UserRole
A_KIND = 5
"""Records of a kind that are listed."""
_COMMANDS = 6
_LONGEST = 300

Index = QModelIndex | QPersistentModelIndex


class Line(msgspec.Struct, frozen=True):
    """One line: a heading, a record, a search to take up again, or a command."""

    text: str
    below: str = ""
    row: Row | None = None
    action: Any = None
    search: str = ""
    heading: bool = False


class Hits(msgspec.Struct, frozen=True):
    """The records that match a search, by kind, some of each; else searches `near` it."""

    query: Query
    rows: Mapping[str, Sequence[Row]]
    near: Sequence[str] = ()


class PaletteModel(QAbstractListModel):
    """Headings cannot be chosen."""

    def __init__(self, parent: Any) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self.query = parse("")

    def show_lines(self, lines: Sequence[Line], query: Query) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._lines = list(lines)
        self.query = query
        self.endResetModel()

    def line(self, number: int) -> Line | None:
        """A line by its number."""
        return self._lines[number] if 0 <= number < len(self._lines) else None

    def next(self, number: int, step: int) -> int:
        """The next line in a direction that can be chosen, round the ends; -1 where none can."""
        count = len(self._lines)
        for _ in range(count):
            number = (number + step) % count
            if not self._lines[number].heading:
                return number
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index.row())
        if line is None or line.heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row())
        if line is None:
            return None
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.text}, {line.below}" if line.below else line.text
        return None


def hits(text: str, library: Library) -> Hits:
    """Some records of every kind that match."""
    query = parse(text)
    rows = {kind.name: library.page(View(kind.name, query), limit=A_KIND) for kind in KINDS}
    if any(rows.values()):
        return Hits(query, rows)
    return Hits(query, rows, library.suggestions([View(k.name, parse("")) for k in KINDS], text))


def lines_of(found: Hits) -> list[Line]:
    """The records as lines, kind by kind."""
    made: list[Line] = []
    for kind in KINDS:
        rows = found.rows.get(kind.name, ())
        if rows:
            made.append(Line(kind.label, heading=True))
        for row in rows:
            text = headline(row.record, kind.field(kind.lead))[:_LONGEST]
            below = f"“{row.record.anchor.exact[:_LONGEST]}” · {row.title}"
            made.append(Line(" ".join(text.split()), below, row))
    return made


def commands(text: str, actions: Sequence[QAction]) -> list[Line]:
    """The commands whose names hold every word."""
    words = fold(text).split()
    made = []
    for action in actions:
        name = action.text().replace("&", "").rstrip("…")
        if action.isEnabled() and all(word in fold(name) for word in words):
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            made.append(Line(name, keys, action=action))
    return [Line("Commands", heading=True), *made[:_COMMANDS]] if made else []
