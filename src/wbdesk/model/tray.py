"""A tray: what a person collects for a brief, in their order.

It points at records and carries the person's own words; it changes nothing of what a release
says.
"""

import msgspec


class Pick(msgspec.Struct, frozen=True, tag="record"):
    """A record by its ids; `kind` is the name of its kind."""

    release: str
    kind: str
    record: str


class Heading(msgspec.Struct, frozen=True, tag="heading"):
    """A heading of the person's own."""

    text: str


class Sentence(msgspec.Struct, frozen=True, tag="sentence"):
    """A paragraph of the person's own; shown as theirs, never as the release's."""

    text: str


Item = Pick | Heading | Sentence


class Tray(msgspec.Struct, frozen=True):
    """Items in order under a name; names are unique within a library, whatever their case."""

    name: str
    items: tuple[Item, ...] = ()
