"""The user's marks as the window knows them: read once, changed in steps that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from wbdesk.gui.desk.left import Orphan, orphans
from wbdesk.gui.work.worker import Worker
from wbdesk.library import Library, Marks, Row

Key = tuple[str, str, str]
NONE = Marks()


class MarkBook(QObject):
    """`changed` follows when marks were read or changed, `written` once the library has them."""

    changed = Signal()
    written = Signal()

    def __init__(
        self, tasks: Worker, undo_stack: QUndoStack, failed: Callable[[Exception], None]
    ) -> None:
        super().__init__(undo_stack)
        self._tasks = tasks
        self._undo_stack = undo_stack
        self._failed = failed
        self._marks: dict[Key, Marks] = {}

    def load(self) -> None:
        """Read all marks: there are as many as a person made."""
        self._tasks.ask("marks", Library.marks, self._take, self._failed)

    def of(self, row: Row) -> Marks:
        """The marks of a record."""
        return self._marks.get(_key(row), NONE)

    def tags(self) -> list[str]:
        """All tags there are, in order."""
        return sorted({tag for each in self._marks.values() for tag in each.tags})

    def star(self, rows: Sequence[Row]) -> None:
        """Star records; where all of them have one, take it away."""
        on = not all(self.of(row).star for row in rows)
        self._change("star" if on else "remove star", rows, star=on)

    def tag(self, rows: Sequence[Row], tags: Sequence[str]) -> None:
        """Give records these tags in place of those they have."""
        self._change("tag", rows, tags=tuple(tags))

    def remark(self, row: Row, text: str) -> None:
        """Keep a remark on a record."""
        self._change("remark", [row], remark=text)

    def read_orphans(self, then: Callable[[list[Orphan]], None]) -> None:
        """Give the marks whose record a later edition no longer has."""
        self._tasks.ask("orphans", orphans, then, self._failed)

    def drop(self, gone: Mapping[Key, Marks]) -> None:
        """Delete marks, as one step."""
        noun = "mark" if len(gone) == 1 else f"{len(gone)} marks"
        self._undo_stack.push(_Marked(f"delete {noun}", gone, dict.fromkeys(gone, NONE), self))

    def write(self, marks: Mapping[Key, Marks]) -> None:
        """Put marks in place of those there are."""
        self._tasks.ask("", partial(_write, dict(marks)), self._tell, self._failed)
        self._marks.update(marks)
        self.changed.emit()

    def _change(self, text: str, rows: Sequence[Row], **fields: object) -> None:
        before = {_key(row): self.of(row) for row in rows}
        after = {
            key: msgspec.structs.replace(marks, **fields).tidied() for key, marks in before.items()
        }
        if after != before:
            noun = "record" if len(rows) == 1 else f"{len(rows)} records"
            self._undo_stack.push(_Marked(f"{text} {noun}", before, after, self))

    def _tell(self, _: object) -> None:
        self.written.emit()

    def _take(self, marks: dict[Key, Marks]) -> None:
        self._marks = dict(marks)
        self.changed.emit()


class _Marked(QUndoCommand):
    def __init__(
        self, text: str, before: Mapping[Key, Marks], after: Mapping[Key, Marks], book: MarkBook
    ) -> None:
        super().__init__(text)
        self._before = before
        self._after = after
        self._book = book

    def redo(self) -> None:
        self._book.write(self._after)

    def undo(self) -> None:
        self._book.write(self._before)


def _key(row: Row) -> Key:
    return row.release, row.kind, row.record.id


def _write(marks: dict[Key, Marks], library: Library) -> None:
    for (release, kind, record), each in marks.items():
        library.mark(release, kind, record, each)
