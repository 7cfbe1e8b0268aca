"""What SQLite raises, as what a person can act on."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import apsw

from wbdesk.library.errors import (
    Interrupted,
    LibraryDamaged,
    LibraryFailed,
    LibraryUnreadable,
)

_DAMAGED = (
    apsw.CorruptError,
    apsw.NotADBError,
    # Our SQL is fixed and our rows fit it: it fails only on a file whose inside was changed.
    apsw.SQLError,
    apsw.ConstraintError,
    apsw.EmptyError,
    apsw.FormatError,
    apsw.InternalError,
    apsw.MismatchError,
    apsw.NotFoundError,
    apsw.RangeError,
    apsw.SchemaChangeError,
    apsw.TooBigError,
    # Text that is not UTF-8.
    UnicodeDecodeError,
)
_REASONS: tuple[tuple[type[apsw.Error], str], ...] = (
    (apsw.BusyError, "another program is using it; close that or try again"),
    (apsw.LockedError, "another program is using it; close that or try again"),
    (apsw.ProtocolError, "another program is using it; close that or try again"),
    (apsw.FullError, "the disk is full; free some space and try again"),
    (apsw.ReadOnlyError, "the file or its folder is write-protected"),
    (apsw.CantOpenError, "the file cannot be opened, or its folder does not allow it"),
    (apsw.PermissionsError, "the file cannot be opened, or its folder does not allow it"),
    (apsw.AuthError, "the file cannot be opened, or its folder does not allow it"),
    (apsw.NoMemError, "there is not enough memory"),
    (apsw.IOError, "the disk failed to read or write it"),
    (apsw.NoLFSError, "this system does not handle files of its size"),
    (apsw.AbortError, "the call was broken off"),
)
_LONGEST = 200
UNUSABLE = tuple(kind for kind, _ in _REASONS)
"""What the file's surroundings cause, not its content."""


def reason(error: Exception) -> str:
    """Why, in a few words."""
    for kind, words in _REASONS:
        if isinstance(error, kind):
            return words
    if isinstance(error, UnicodeDecodeError):
        return "a text in it is not UTF-8"
    said = str(error).partition(":")[2] or str(error)
    return " ".join(said.split())[:_LONGEST]


@contextmanager
def told(path: Path, unusable: type[LibraryUnreadable] = LibraryFailed) -> Iterator[None]:
    """Turns what SQLite raises into Interrupted, LibraryDamaged or `unusable`."""
    try:
        yield
    except apsw.InterruptError as error:
        raise Interrupted from error
    except _DAMAGED as error:
        raise LibraryDamaged(path, reason(error)) from error
    except UNUSABLE as error:
        raise unusable(path, reason(error)) from error


@contextmanager
def transaction(db: apsw.Connection, mode: str = "IMMEDIATE") -> Iterator[None]:
    """All or nothing. IMMEDIATE waits for other writers at the start, so nothing that was read
    is out of date at the end; DEFERRED gives several reads one state of the file. Inside another
    one it is part of that.
    """
    if db.in_transaction:
        yield
        return
    db.execute(f"BEGIN {mode}")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        # SQLite may have rolled back by itself.
        with suppress(apsw.Error):
            if db.in_transaction:
                db.execute("ROLLBACK")
        raise
