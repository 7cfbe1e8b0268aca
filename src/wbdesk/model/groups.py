"""The groups delegations stand in: the host, the Western Balkans, their partners, others."""

from typing import Literal

from wbdesk.model.fold import fold

Group = Literal["host", "balkans", "partner", "other"]
GROUPS: dict[Group, str] = {
    "host": "Host",
    "balkans": "Western Balkans",
    "partner": "European partners",
    "other": "Others",
}
"""Their names, in the order they stand in."""
WORDS: dict[str, Group] = {
    "host": "host",
    "hosts": "host",
    "western balkans": "balkans",
    "european partners": "partner",
}
"""What a release calls them, folded."""
BALKANS = frozenset({"AL", "BA", "XK", "ME", "MK", "RS"})


def group_of(written: str, code: str | None) -> Group:
    """The group of an attendee; a country of the Western Balkans is in theirs by default."""
    return WORDS.get(fold(written).strip(), "balkans" if code in BALKANS else "other")
