"""Loads what the window shows first before it is made, on the thread that opens the library.

Loading it takes longer than a frame, and the window is on the screen already.
"""

from __future__ import annotations

from importlib import import_module

_TABS = {
    "overview": ("overview.tab",),
    "source": ("source.tab",),
    "timeline": ("table.view", "charts.timeline"),
    "attendees": ("table.view", "charts.map"),
    "funding": ("table.view", "charts.bars"),
    "quotes": ("records.quotes",),
    "notes": ("table.view",),
}
"""What a tab is made of, besides what all tabs of records share."""
_RECORDS = ("records.tab", "detail.related", "desk.editor")
_WINDOW = (
    "releases.panel",
    "desk.book",
    "window.imports",
    "window.searches",
    "window.marking",
    "window.libraries",
)
"""What the window is furnished with once it shows the library."""


def load(tab: str) -> None:
    """Load the modules behind a tab, given by its name, and behind the window around it."""
    own = _TABS.get(tab, ())
    shared = _RECORDS if tab not in ("overview", "source") else ()
    for name in (*shared, *own, *_WINDOW):
        import_module(f"wbdesk.gui.{name}")
