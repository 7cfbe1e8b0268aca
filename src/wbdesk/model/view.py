"""What a table shows: a kind, narrowed by a search and releases, in an order."""

import msgspec

from wbdesk.model.query import Query

BY_RELEASE = "release"
"""Sorts by release, the latest taken in first, each in its own order."""
BY_GROUP = "group"
"""The field of attendees that sorts by groups in their own order; see `model.groups`."""


class View(msgspec.Struct, frozen=True):
    """`releases` None means all; `sort` names a field of the kind or is BY_RELEASE, None is the
    kind's own order.
    """

    kind: str
    query: Query
    releases: tuple[str, ...] | None = None
    sort: str | None = None
    descending: bool = False
