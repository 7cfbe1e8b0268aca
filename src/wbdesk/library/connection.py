"""Opens library files: looks first, and writes nothing into a file it refuses."""

import os
from pathlib import Path
from urllib.parse import quote

import apsw

from wbdesk.library.errors import LibraryDamaged, LibraryTooNew, LibraryUnreadable, NotALibrary
from wbdesk.library.failures import told, transaction
from wbdesk.library.health import backup
from wbdesk.library.migrations import latest, steps
from wbdesk.library.shape import strange
from wbdesk.model.fold import words

APPLICATION_ID = 0x57424453
_MAGIC = b"SQLite format 3\x00"


def connect(path: Path, *, create: bool, read_only: bool) -> apsw.Connection:
    """Open, check and bring up to date. Raises LibraryError in one of its forms."""
    _look(path, create=create and not read_only)
    with told(path, LibraryUnreadable):
        connection = _open(path, read_only=read_only)
        try:
            _prepare(connection)
            version = connection.pragma("user_version")
            if version > latest():
                raise LibraryTooNew(path, version, latest())
            if not read_only:
                _bring_up_to_date(connection)
            elif version < latest():
                raise LibraryUnreadable(path, "an older wbdesk made it; open it for writing once")
            _check_shape(path, connection)
        except BaseException:
            connection.close()
            raise
    return connection


def _look(path: Path, *, create: bool) -> None:
    """Refuse what is no library by the file's own header, before SQLite touches it."""
    try:
        if path.is_dir():
            raise LibraryUnreadable(path, "it is a folder, name a file in it")
        if not path.exists():
            if not create:
                raise LibraryUnreadable(path, "there is no such file")
            path.parent.mkdir(parents=True, exist_ok=True)
            return
        if not path.is_file():
            raise LibraryUnreadable(path, "it is not an ordinary file")
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as error:
        raise LibraryUnreadable(path, (error.strerror or str(error)).lower()) from error
    if head or not create:
        _check_header(path, head)


def _check_header(path: Path, head: bytes) -> None:
    if head[:16] != _MAGIC or len(head) < 100:
        raise NotALibrary(path)
    application, version = int.from_bytes(head[68:72], "big"), int.from_bytes(head[60:64], "big")
    if application != APPLICATION_ID:
        raise NotALibrary(path)
    if version > latest():
        raise LibraryTooNew(path, version, latest())


def _open(path: Path, *, read_only: bool) -> apsw.Connection:
    """Open a file. To read only, it is opened for writing with writing switched off.

    A connection that may not write leaves the files of the write-ahead log behind when it is
    closed (https://sqlite.org/wal.html, "Read-Only Databases"). Where the system itself forbids
    writing, and nobody has the log open, the file is read as one that cannot change.
    """
    flags = apsw.SQLITE_OPEN_URI | apsw.SQLITE_OPEN_NOMUTEX
    address = f"file:{quote(str(path.resolve()))}"
    if not read_only:
        flags |= apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
        return apsw.Connection(address, flags=flags)
    if _may_write(path) and _may_write(path.resolve().parent):
        connection = apsw.Connection(address, flags=flags | apsw.SQLITE_OPEN_READWRITE)
        connection.execute("PRAGMA query_only=ON")
        return connection
    if not path.with_name(f"{path.name}-wal").exists():
        address += "?immutable=1"
    return apsw.Connection(address, flags=flags | apsw.SQLITE_OPEN_READONLY)


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _prepare(connection: apsw.Connection) -> None:
    connection.set_busy_timeout(5000)
    connection.create_scalar_function(
        "wb_fold",
        _FOLDED.__getitem__,  # type: ignore[arg-type]  # it is called with one value
        1,
        deterministic=True,
        flags=apsw.SQLITE_INNOCUOUS,
    )
    # Takes effect on a new file only: fewer rows that leave the end of a page empty.
    connection.execute("PRAGMA page_size=8192")
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA cell_size_check=ON")
    connection.execute("PRAGMA foreign_keys=ON")


def _bring_up_to_date(connection: apsw.Connection) -> None:
    """Take the missing steps, all or none, then write ahead from now on.

    A new file is made before the write-ahead log is switched on, so that its header says what
    it is from the first moment.
    """
    version = connection.pragma("user_version")
    if 0 < version < latest():
        # What a newer step gets wrong can be undone by hand.
        path = Path(connection.filename)
        backup(connection, path.with_name(f"{path.stem}-format-{version}{path.suffix}"))
    if version < latest():
        with transaction(connection):
            # Another process may have been faster while this one waited for the lock.
            version = connection.pragma("user_version")
            for number, sql in steps():
                if number > version:
                    connection.execute(sql)
                    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
                    connection.execute(f"PRAGMA user_version={number}")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")


def _check_shape(path: Path, connection: apsw.Connection) -> None:
    """A file from somebody else must bring nothing that runs when it is read or written."""
    names = strange(connection)
    if names:
        raise LibraryDamaged(path, f"not as wbdesk makes it: {', '.join(names[:3])}")


class _Folded(dict["apsw.SQLiteValue", str | None]):
    """Folded words with a space between, so that the index cuts where searches do.

    Most columns hold a few words that come again and again, which SQLite so gets without a call
    of ours.
    """

    def __missing__(self, value: "apsw.SQLiteValue") -> str | None:
        made = " ".join(words(value)) if isinstance(value, str) else None
        if value is None or (made is not None and len(made) < _SHORT and len(self) < _MOST):
            self[value] = made
        return made


_SHORT, _MOST = 48, 4096
_FOLDED = _Folded()
