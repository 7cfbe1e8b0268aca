"""What a summary can be made of, as the window stands: a release, a tab, a search, a tray."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wbdesk.model.kinds import BY_NAME, KINDS
from wbdesk.model.tray import Tray
from wbdesk.tasks.scope import Scope, saved_scope

if TYPE_CHECKING:
    from wbdesk.gui.window.main import MainWindow

_LONGEST = 40
_SAVED = 8
"""Saved searches offered at most; the others are there once they are searched for."""

Offered = list[tuple[str, Scope]]


def offered(window: MainWindow, tray: Tray | None) -> tuple[Offered, int]:
    """Scopes with their names, and the number of the one to begin with: a tray or a search is
    why somebody prints.
    """
    row = window.current_release
    one = (row.release.id,) if row else None
    every = tuple(kind.name for kind in KINDS)
    made: Offered = [("Whole release", Scope(one, every))]
    first = 0
    here = window.tabs.name if window.tabs.name in BY_NAME else ""
    if here:
        made.append((f"{BY_NAME[here].label} tab, all of it", Scope(one, (here,))))
    for where, kinds, query in (
        (BY_NAME[here].label if here else "", (here,), window.query_of(here)),
        ("everywhere", every, window.everywhere),
    ):
        if where and not query.empty:
            text = f"Found {'in ' if where in _LABELS else ''}{where}: {_short(query.text)}"
            first = len(made)
            made.append((text, Scope(window.shelf.wanted, kinds, query)))
    for saved in list(window.searches.all.values())[:_SAVED]:
        scope = saved_scope(saved, window.shelf.wanted)
        made.append((f"Saved search: {_short(saved.name)}", scope))
    if tray is not None:
        first = len(made)
        made.append((f"Tray: {_short(tray.name)}", Scope(None, every, tray=tray)))
    return made, first


_LABELS = frozenset(kind.label for kind in KINDS)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
