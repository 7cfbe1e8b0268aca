"""What an overview says: a few facts as tiles, then cards of the records that matter most."""

from collections.abc import Mapping, Sequence
from typing import Literal

import msgspec

from wbdesk.charts.drawing import Ref
from wbdesk.charts.item import Item
from wbdesk.model.release import Release

Look = Literal["list", "figures", "quotes", "badges"]

TAB, RELEASE, SEARCH = "tab", "release", "search"
"""Kinds of a `Ref` that is no record: the name of a tab, the id of a release, and a search,
written as name of the tab and text with a space between. What follows the first word of a kind
only keeps two places of one record apart.
"""


class Point(msgspec.Struct, frozen=True):
    """One thing to see and to open. `lead` stands out: a date, an amount, a code."""

    ref: Ref
    text: str
    lead: str = ""
    detail: str = ""
    hint: str = ""


class Part(msgspec.Struct, frozen=True):
    """Points of a card that belong together, under a name if it has one."""

    points: tuple[Point, ...]
    name: str = ""


class Card(msgspec.Struct, frozen=True):
    """A card; `kind` is the tab it is a glance of, `more` what leads there, None for nothing."""

    title: str
    kind: str
    look: Look
    parts: tuple[Part, ...]
    more: str | None = None
    foot: str = ""


class Overview(msgspec.Struct, frozen=True):
    """`tiles` are points under a label each."""

    tiles: tuple[tuple[str, Point], ...] = ()
    cards: tuple[Card, ...] = ()


class Stock(msgspec.Struct, frozen=True):
    """What an overview is made from.

    `items` are records by kind, of one release all of them, of many those that matter;
    `counts` how many there are of each kind, as far as they are counted; `releases` the newest
    first, as many as are shown; `total` how many releases there are; `coming` are events from
    today on.
    """

    releases: Sequence[Release]
    total: int
    items: Mapping[str, Sequence[Item]]
    counts: Mapping[str, int]
    coming: Sequence[Item] = ()
