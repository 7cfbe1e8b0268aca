"""What a reader makes of a file."""

from dataclasses import dataclass
from pathlib import Path

from wbdesk.model.errors import UserError


class IngestError(UserError):
    """A file that cannot be read as a source."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} cannot be read: {reason}.")


@dataclass(frozen=True, slots=True)
class Source:
    """The paragraphs of a file, its name, and the SHA-256 of its bytes."""

    paragraphs: tuple[str, ...]
    name: str
    sha256: str
