"""Imports and removals as steps that can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from wbdesk.gui.window.imports import Imports
    from wbdesk.library import Entry


class Removed(QUndoCommand):
    """Releases taken out; undone by putting them back."""

    def __init__(self, text: str, releases: tuple[str, ...], imports: Imports) -> None:
        super().__init__(text)
        self._releases = releases
        self._imports = imports
        self._entries: list[Entry] = []

    def redo(self) -> None:
        self._imports.do_swap(self._releases, (), self._take)

    def undo(self) -> None:
        self._imports.do_swap((), self._entries, lambda _: None)

    def _take(self, entries: list[Entry]) -> None:
        self._entries = entries


class Stored(QUndoCommand):
    """Releases imported, in the place of what was there before, if anything was."""

    def __init__(
        self,
        text: str,
        releases: Sequence[str],
        before: Sequence[Entry | None],
        imports: Imports,
    ) -> None:
        super().__init__(text)
        self._releases = list(releases)
        self._before = [each for each in before if each is not None]
        self._imports = imports
        self._after: list[Entry] | None = None

    def redo(self) -> None:
        # The first time the import itself has done it.
        if self._after is not None:
            there = [each.pack.release.id for each in self._before]
            self._imports.do_swap(there, self._after, lambda _: None)

    def undo(self) -> None:
        self._imports.do_swap(self._releases, self._before, self._take)

    def _take(self, entries: list[Entry]) -> None:
        self._after = entries
