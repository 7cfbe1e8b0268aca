"""The tray in hand: changed in steps that can be undone, kept in the library at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from wbdesk.gui.work.worker import Worker
from wbdesk.library import Library, Row
from wbdesk.model.naming import key, same
from wbdesk.model.tray import Item, Pick, Tray

FIRST = "Tray"


class TrayBook(QObject):
    """`changed` follows when the tray in hand is another or has changed."""

    changed = Signal()

    def __init__(
        self, tasks: Worker, undo_stack: QUndoStack, failed: Callable[[Exception], None]
    ) -> None:
        super().__init__(undo_stack)
        self._tasks = tasks
        self._undo_stack = undo_stack
        self._failed = failed
        self.names: list[str] = []
        self.tray = Tray(FIRST)
        self._read = False
        self._changes = 0
        self._waiting: list[Sequence[Pick]] = []

    def load(self, name: str = "") -> None:
        """Read the names, and take the tray of that name in hand, else the first."""
        then = partial(self._loaded, name, self._changes)
        self._tasks.ask("tray", partial(_load, name), then, self._failed)

    def choose(self, name: str) -> None:
        """Take another tray in hand."""
        if name != self.tray.name:
            self.load(name)

    def add(self, rows: Sequence[Row]) -> None:
        """Put records into the tray that are not in it yet."""
        self.insert([Pick(row.release, row.kind, row.record.id) for row in rows])

    def insert(self, picks: Sequence[Pick], before: int | None = None) -> None:
        """The same by their ids, before an item, else at the end."""
        if not self._read:
            self._waiting.append(picks)
            return
        items = self.tray.items
        there = set(items)
        new = [each for each in dict.fromkeys(picks) if each not in there]
        if new:
            noun = "record" if len(new) == 1 else f"{len(new)} records"
            at = len(items) if before is None else before
            self.change(f"add {noun} to tray", (*items[:at], *new, *items[at:]))

    def change(self, text: str, items: Sequence[Item]) -> None:
        """Give the tray in hand these items, as one step."""
        after = msgspec.structs.replace(self.tray, items=tuple(items))
        if after != self.tray:
            self._undo_stack.push(_Changed(text, self.tray, after, self))

    def make(self, name: str, items: Sequence[Item] = ()) -> None:
        """Make a tray and take it in hand."""
        self._undo_stack.push(_Changed(f"make tray {name}", None, Tray(name, tuple(items)), self))

    def rename(self, name: str) -> None:
        """Give the tray in hand another name."""
        after = msgspec.structs.replace(self.tray, name=name)
        self._undo_stack.push(_Changed("rename tray", self.tray, after, self))

    def drop(self) -> None:
        """Let go of the tray in hand."""
        self._undo_stack.push(_Changed("delete tray", self.tray, None, self))

    def taken(self, name: str, but: str = "") -> bool:
        """Whether a tray, but for the one named, has that name, whatever its case."""
        return same(name, (each for each in self.names if each != but)) is not None

    def put(self, before: Tray | None, after: Tray | None) -> None:
        """Put one state of a tray in the place of another; None where there is none."""
        self._changes += 1
        self._tasks.ask("", partial(_put, before, after), lambda _: None, self._failed)
        gone = before.name if before else ""
        names = {*self.names, *([after.name] if after else ())}
        if gone and (after is None or after.name != gone):
            names.discard(gone)
        self.names = sorted(names, key=key)
        if after is not None:
            self.tray = after
            self.changed.emit()
        else:
            self.load()

    def _loaded(self, name: str, changes: int, found: tuple[list[str], Tray | None]) -> None:
        if changes != self._changes:
            # Changed since it was asked: what was read is old.
            self.load(name)
            return
        self.names, tray = found
        self.tray = tray or Tray(FIRST)
        self._read = True
        self.changed.emit()
        while self._waiting:
            self.insert(self._waiting.pop(0))


class _Changed(QUndoCommand):
    def __init__(self, text: str, before: Tray | None, after: Tray | None, book: TrayBook) -> None:
        super().__init__(text)
        self._before = before
        self._after = after
        self._book = book

    def redo(self) -> None:
        self._book.put(self._before, self._after)

    def undo(self) -> None:
        self._book.put(self._after, self._before)


def _load(name: str, library: Library) -> tuple[list[str], Tray | None]:
    names = library.trays()
    for each in (name, *names):
        if each in names:
            return names, library.tray(each)
    return names, None


def _put(before: Tray | None, after: Tray | None, library: Library) -> None:
    if before is not None and (after is None or after.name != before.name):
        library.drop_tray(before.name)
    if after is not None:
        library.keep_tray(after)
