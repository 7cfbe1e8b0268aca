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
    "category.meeting": "#0b6aa8",
    "category.announcement": "#b34700",
    "category.agreement": "#00785a",
    "category.appointment": "#a03c8c",
    "category.background": "#5c6470",
    "group.host": "#7a4b00",
    "group.balkans": "#0b6aa8",
    "group.partner": "#00785a",
    "group.other": "#5c6470",
    "kind.funding": "#a24a00",
    "wash.funding": "#fbe6d3",
    "kind.attendees": "#00785a",
    "wash.balkans": "#dcedf9",
    "wash.partner": "#d8f1e8",
    "wash.host": "#f6e6c4",
    "wash.other": "#e8ebef",
    "map.land": "#eceef1",
    "map.border": "#ffffff",
    "map.coast": "#8d96a5",
    "map.sea": "#f8f9fb",
}
"""Names and values (#rrggbb), equal to the light theme's: a test holds the two together."""
