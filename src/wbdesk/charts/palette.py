"""The colours of charts on paper; the window has its own for each theme (gui/theme/tokens.py)."""

from collections.abc import Mapping

PAPER: Mapping[str, str] = {
    "surface": "#ffffff",
    "raised": "#f8f9fb",
    "line": "#d5d9e0",
    "text": "#1b2230",
    "muted": "#566074",
    "accent": "#1f4f99",
    "on.accent": "#ffffff",
    "selection": "#dbe7fa",
    "kind.timeline": "#0b6aa8",
    "kind.attendees": "#00785a",
    "kind.funding": "#a24a00",
    "kind.quotes": "#8b3f86",
    "kind.notes": "#5c6470",
    "category.meeting": "#0b6aa8",
    "category.announcement": "#b34700",
    "category.agreement": "#00785a",
    "category.appointment": "#6b2471",
    "category.background": "#5c6470",
    "group.host": "#8a5a00",
    "group.balkans": "#0b6aa8",
    "group.partner": "#00785a",
    "group.other": "#5c6470",
    "group.wash.host": "#f3dfb0",
    "group.wash.balkans": "#a9d3f0",
    "group.wash.partner": "#cdeee0",
    "group.wash.other": "#dcdfe5",
    "map.sea": "#f4f7fa",
    "map.land": "#e6e9ed",
    "map.border": "#ffffff",
    "map.coast": "#7d8798",
}
"""Names and values (#rrggbb), equal to the light theme's: a test holds the two together."""
