"""Puts a backup in the place of the library, which is kept beside it."""

import shutil
import tempfile
from datetime import datetime
from pathlib import Path

from wbdesk.library import Library, LibraryDamaged, LibraryError, LibraryUnreadable
from wbdesk.model.errors import UserError


class CannotRestore(UserError):
    """A backup that is none, or is damaged."""


def restore(library: Library, file: Path) -> Path:
    """Restore a backup; gives the copy of what the library held before.

    The backup is read from a copy, brought up to date and checked, so that it stays as it is.
    Raises CannotRestore or LibraryError, and changes nothing then.
    """
    with (
        tempfile.TemporaryDirectory(prefix="wbdesk-restore-") as folder,
        _opened(file, Path(folder, file.name)) as source,
    ):
        former = _former(library.path)
        library.backup(former)
        library.restore(source)
    return former


def restore_over(path: Path, file: Path) -> Path:
    """Restore a backup where the library itself is damaged; gives where the damaged file is.

    Raises CannotRestore or LibraryError, and changes nothing then.
    """
    from wbdesk.library.restoring import exchange

    with (
        tempfile.TemporaryDirectory(prefix="wbdesk-restore-") as folder,
        _opened(file, Path(folder, file.name)) as source,
    ):
        former = _former(path)
        exchange(path, source, former)
    return former


def set_aside(path: Path) -> Path:
    """Make room for a new library where the one there is damaged; gives where that is from now on.

    Raises LibraryError, and changes nothing then.
    """
    from wbdesk.library import restoring

    former = _former(path)
    restoring.set_aside(path, former)
    return former


def _opened(file: Path, copied: Path) -> Library:
    """A checked copy of a backup, open."""
    try:
        shutil.copyfile(file, copied)
    except OSError as error:
        raise LibraryUnreadable(file, (error.strerror or str(error)).lower()) from error
    try:
        source = Library.open(copied, create=False)
        if findings := source.check():
            source.close()
            raise LibraryDamaged(copied, findings[0])
    except LibraryError as error:
        raise CannotRestore(str(error).replace(str(copied), str(file))) from error
    return source


def _former(path: Path) -> Path:
    """A free name beside the library, with the day and the time."""
    stem = f"{path.stem}-before-{datetime.now():%Y-%m-%d-%H%M%S}"
    made, number = path.with_name(f"{stem}{path.suffix}"), 2
    while made.exists():
        made, number = path.with_name(f"{stem}-{number}{path.suffix}"), number + 1
    return made
