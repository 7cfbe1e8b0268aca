"""A search with a name."""

import msgspec


class SavedSearch(msgspec.Struct, frozen=True):
    """`tab` is the kind it is meant for, "" for all tabs; one that is `pinned` has a button."""

    name: str
    tab: str
    text: str
    pinned: bool = False
