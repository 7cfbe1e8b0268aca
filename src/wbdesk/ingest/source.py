"""What every reader shares: the one error, and the limits."""

from typing import NamedTuple

from wbdesk.model.errors import UserError

MOST_BYTES = 20_000_000
"""Largest file or answer that is read."""
MOST_CHARACTERS = 2_000_000
"""Longest text a reader gives; the rest is left out, with a warning."""
MOST_LINES = 100_000
"""Most lines of a plain text that are read."""
MOST_BLOCKS = 20_000
"""Most paragraphs a reader gives."""


class IngestError(UserError):
    """A source that cannot be read; one sentence says which, why and what to do."""

    def __init__(self, source: object, reason: str) -> None:
        super().__init__(f"{source} cannot be read: {reason}.")
        self.source = str(source)
        self.reason = reason


class Text(NamedTuple):
    """Characters, and sentences on what had to be repaired to get them."""

    text: str
    warnings: tuple[str, ...] = ()
