"""A file becomes paragraphs: one reader a format, chosen by the file's ending.

To add a format: write its reader in a module of its own and name its endings in `READERS`.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path

from wbdesk.ingest import text
from wbdesk.ingest.source import IngestError, Source

__all__ = ["READERS", "IngestError", "Source", "read"]

MOST_BYTES = 20_000_000

READERS: dict[str, Callable[[bytes, Path], tuple[str, ...]]] = {
    "": text.paragraphs_of,
    ".txt": text.paragraphs_of,
    ".text": text.paragraphs_of,
    ".md": text.paragraphs_of,
}


def read(path: Path) -> Source:
    """Read a source file. Raises IngestError for anything that is not a readable text."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise IngestError(path, "only plain text (.txt) can be read; save a copy as plain text")
    data = _bytes(path)
    paragraphs = reader(data, path)
    if not paragraphs:
        raise IngestError(path, "there is no text in it")
    return Source(paragraphs, path.name, hashlib.sha256(data).hexdigest())


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise IngestError(path, "it is a folder; choose a file in it")
        if path.exists() and not path.is_file():
            raise IngestError(path, "it is not an ordinary file")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise IngestError(path, (error.strerror or str(error)).lower()) from error
    if len(data) > MOST_BYTES:
        raise IngestError(path, f"it is larger than {MOST_BYTES // 1_000_000} MB")
    return data
