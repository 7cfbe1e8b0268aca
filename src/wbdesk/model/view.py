"""What a table shows: a kind, narrowed by a search and releases, in an order."""

from dataclasses import dataclass

from wbdesk.model.query import Query


@dataclass(frozen=True, slots=True)
class View:
    """`releases` None means all; `sort` names a field of the kind, None its own order."""

    kind: str
    query: Query
    releases: tuple[str, ...] | None = None
    sort: str | None = None
    descending: bool = False
