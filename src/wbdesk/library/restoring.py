"""Makes room for a backup, or a new library, where one cannot be opened any more."""

import contextlib
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from wbdesk.library.errors import LibraryFailed
from wbdesk.library.failures import reason

if TYPE_CHECKING:
    from wbdesk.library import Library

_LOGS = ("-wal", "-shm", "-journal")


def exchange(path: Path, source: "Library", former: Path) -> None:
    """Copy `source` to `path`; the damaged library there becomes `former`, with its logs.

    Raises BackupFailed, or LibraryFailed where another program has the library open.
    """
    _let_go(path)
    made = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    try:
        source.backup(made)
        _move(path, former)
        try:
            made.replace(path)
        except OSError:
            former.replace(path)
            raise
    except OSError as error:
        raise LibraryFailed(path, (error.strerror or str(error)).lower()) from error
    finally:
        made.unlink(missing_ok=True)


def set_aside(path: Path, former: Path) -> None:
    """Let a library be `former` from now on. Raises LibraryFailed."""
    _let_go(path)
    try:
        _move(path, former)
    except OSError as error:
        raise LibraryFailed(path, (error.strerror or str(error)).lower()) from error


def _move(path: Path, former: Path) -> None:
    """Rename a library with its logs.

    A log belongs to the file it was written for: beside another one SQLite would read it into
    that.
    """
    for ending in _LOGS:
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + ending).replace(former.with_name(former.name + ending))
    path.replace(former)


def _let_go(path: Path) -> None:
    """Raise LibraryFailed where another program has the file open, as far as it can be told."""
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
    try:
        connection.set_busy_timeout(500)
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE; ROLLBACK")
    except (apsw.BusyError, apsw.LockedError, apsw.ProtocolError) as error:
        raise LibraryFailed(path, reason(error)) from error
    except apsw.Error:
        # Too damaged for that; it is kept as it is.
        return
    finally:
        connection.close()
