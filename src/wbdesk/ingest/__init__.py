"""A file, folder or address becomes a document: one reader a format.

To add a format: write its reader, `document(data, name)`, in a module of its own and name its
endings in `recognise.READERS`. A reader is loaded when the first such file comes.

The title is a field and never a paragraph; nor is the summary that GOV.UK shows above a text,
as its pages and their copies do not agree on it. So a release has the same paragraphs whatever
it came in.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from wbdesk.ingest.recognise import ENDINGS, reader_of
from wbdesk.ingest.source import MOST_BYTES, IngestError
from wbdesk.model.address import is_address
from wbdesk.model.document import Document

__all__ = ["BASE", "ENDINGS", "IngestError", "fetch", "files", "is_address", "read", "read_bytes"]

BASE = "https://www.gov.uk"
"""Where releases are fetched from, unless a setting says otherwise."""
SECONDS = 20.0
"""Longest wait for a connection, and for each piece of an answer."""


def read(path: Path) -> Document:
    """Read a file. Raises IngestError for anything that is not a readable source."""
    return read_bytes(_bytes(path), path.name, shown=str(path))


def read_bytes(data: bytes, name: str, *, shown: str = "") -> Document:
    """Read what a file called `name` holds; `shown` stands for it in messages.

    Raises IngestError.
    """
    from wbdesk.ingest.finish import finish

    shown = shown or name
    if len(data) > MOST_BYTES:
        raise IngestError(shown, f"it is larger than {MOST_BYTES // 1_000_000} MB")
    if not data.strip():
        raise IngestError(shown, "it is empty")
    reader = import_module(f"wbdesk.ingest.{reader_of(data, name, shown)}")
    try:
        made: Document = finish(reader.document(data, name))
    except IngestError as error:
        raise IngestError(shown, error.reason) from error
    if not made.blocks:
        raise IngestError(shown, "there is no text in it")
    return made


def files(folder: Path, report: Callable[[Path, str], object] | None = None) -> Iterator[Path]:
    """The files below a folder that can be read, in order of their names.

    Links to other folders are not followed. Hidden files and folders, files of other kinds and
    what cannot be opened are left out; `report` is told of each, and why.
    """
    from wbdesk.ingest.folder import files as walk

    return walk(folder, report)


def fetch(
    address: str, base: str = BASE, *, timeout: float = SECONDS, most_bytes: int = MOST_BYTES
) -> Document:
    """Get a release from GOV.UK through its Content API. Raises IngestError.

    `base` is the server asked; `timeout` the longest wait in seconds for each piece of the
    answer, `most_bytes` the largest answer that is read.
    """
    from wbdesk.ingest import govuk
    from wbdesk.ingest.finish import finish

    return finish(govuk.fetch(address, base, timeout=timeout, most_bytes=most_bytes))


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise IngestError(path, "it is a folder; choose a file in it")
        if path.exists() and not path.is_file():
            raise IngestError(path, "it is not an ordinary file")
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise IngestError(path, reason.lower()) from error
