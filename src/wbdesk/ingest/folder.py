"""The sources in a folder and the folders below it."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from wbdesk.ingest.recognise import may_be_read
from wbdesk.ingest.source import IngestError

Report = Callable[[Path, str], object]


def files(folder: Path, report: Report | None = None) -> Iterator[Path]:
    """See `wbdesk.ingest.files`."""
    tell = report or _silent
    if not folder.is_dir():
        raise IngestError(folder, "it is not a folder")

    def unreadable(error: OSError) -> None:
        tell(Path(error.filename), (error.strerror or str(error)).lower())

    # os.walk does not go into linked folders, so a link to a parent makes no circle.
    for at, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if _wanted(Path(at, name), tell))
        for name in sorted(names):
            path = Path(at, name)
            if reason := _against(path):
                tell(path, reason)
            else:
                yield path


def _wanted(path: Path, tell: Report) -> bool:
    if path.name.startswith("."):
        tell(path, "it is hidden")
        return False
    if path.is_symlink():
        tell(path, "it is a link to another folder")
        return False
    return True


def _against(path: Path) -> str:
    """Why a file is left out; "" where it is not."""
    if path.name.startswith((".", "~$")):
        return "it is hidden"
    if not may_be_read(path):
        return "it is of another kind"
    try:
        if not path.is_file():
            return "it is not an ordinary file"
        if not os.access(path, os.R_OK):
            return "it may not be read"
    except OSError as error:
        return (error.strerror or str(error)).lower()
    return ""


def _silent(path: Path, reason: str) -> None:
    pass
