"""The few colours and sizes everything in the window is drawn from.

Text colours keep 4.5:1 against the surfaces they are used on, marks 3:1 (WCAG 2.2, 1.4.3 and
1.4.11); the tests compute it. Kind colours follow Okabe and Ito's palette for colour-blind
readers (https://jfly.uni-koeln.de/color/), darkened for light and lightened for dark surfaces.
"""

import msgspec


class Colours(msgspec.Struct, frozen=True):
    """One theme; every value is #rrggbb."""

    window: str
    surface: str
    raised: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    selection: str
    mark: str
    on_mark: str
    warning: str
    kinds: dict[str, str]
    washes: dict[str, str]
    categories: dict[str, str]
    groups: dict[str, str]
    group_washes: dict[str, str]
    map: dict[str, str]


LIGHT = Colours(
    window="#f3f4f6",
    surface="#ffffff",
    raised="#f8f9fb",
    line="#d5d9e0",
    text="#1b2230",
    muted="#566074",
    accent="#1f4f99",
    on_accent="#ffffff",
    selection="#dbe7fa",
    mark="#ffe08a",
    on_mark="#1b2230",
    warning="#8a4b00",
    kinds={
        "timeline": "#0b6aa8",
        "attendees": "#00785a",
        "funding": "#a24a00",
        "quotes": "#8b3f86",
        "notes": "#5c6470",
    },
    washes={
        "timeline": "#dcedf9",
        "attendees": "#d8f1e8",
        "funding": "#fbe6d3",
        "quotes": "#f5e3f3",
        "notes": "#e8ebef",
    },
    categories={
        "meeting": "#0b6aa8",
        "announcement": "#b34700",
        "agreement": "#00785a",
        "appointment": "#6b2471",
        "background": "#5c6470",
    },
    groups={
        "host": "#8a5a00",
        "balkans": "#0b6aa8",
        "partner": "#00785a",
        "other": "#5c6470",
    },
    group_washes={
        "host": "#f3dfb0",
        "balkans": "#a9d3f0",
        "partner": "#cdeee0",
        "other": "#dcdfe5",
    },
    map={"sea": "#f4f7fa", "land": "#e6e9ed", "border": "#ffffff", "coast": "#7d8798"},
)

DARK = Colours(
    window="#171a20",
    surface="#1f232b",
    raised="#272c36",
    line="#3a414e",
    text="#e8ebf1",
    muted="#a7b0c0",
    accent="#8db8f5",
    on_accent="#10151d",
    selection="#2c4263",
    mark="#7a5c00",
    on_mark="#ffffff",
    warning="#f0b45c",
    kinds={
        "timeline": "#6cbcf0",
        "attendees": "#4fcfa6",
        "funding": "#f0a15f",
        "quotes": "#dd9ad6",
        "notes": "#b3bac6",
    },
    washes={
        "timeline": "#1d3a50",
        "attendees": "#1a4034",
        "funding": "#4c3118",
        "quotes": "#452a43",
        "notes": "#363c47",
    },
    categories={
        "meeting": "#6cbcf0",
        "announcement": "#f5975a",
        "agreement": "#4fcfa6",
        "appointment": "#d279c3",
        "background": "#b3bac6",
    },
    groups={
        "host": "#e6bd62",
        "balkans": "#6cbcf0",
        "partner": "#4fcfa6",
        "other": "#b3bac6",
    },
    group_washes={
        "host": "#5a4717",
        "balkans": "#1c567f",
        "partner": "#17473a",
        "other": "#3f4653",
    },
    map={"sea": "#1a1e25", "land": "#2d333d", "border": "#1a1e25", "coast": "#768093"},
)

SPACE = 8
"""The unit of distance, in device-independent pixels; gaps are halves and multiples of it."""

SCALE = {"small": 0.88, "body": 1.0, "lead": 1.12, "title": 1.35}
"""Type sizes as multiples of the system's."""
