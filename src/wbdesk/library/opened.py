"""An open library file: opened, kept sound, closed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import apsw

from wbdesk.library import health
from wbdesk.library.connection import connect
from wbdesk.library.failures import told, transaction
from wbdesk.library.heads import Heads
from wbdesk.library.ordering import Orders


class Opened:
    """The file and its connection, and what is done to it as a whole."""

    def __init__(self, path: Path, db: apsw.Connection) -> None:
        self.path = path
        self._db = db
        self._orders = Orders(db)
        self._heads = Heads(db)

    @classmethod
    def open(cls, path: Path, *, create: bool = True, read_only: bool = False) -> Self:
        """Open a file, made and brought up to date where needed. Raises LibraryError."""
        return cls(path, connect(path, create=create, read_only=read_only))

    def close(self) -> None:
        """Close the file; calls after this fail."""
        self._heads.close()
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def interrupt(self) -> None:
        """Stop the running call from another thread; it raises Interrupted."""
        self._db.interrupt()

    def check(self) -> list[str]:
        """What is wrong with the file, in words; empty where nothing is."""
        with told(self.path):
            return health.check(self._db)

    def backup(self, out: Path) -> None:
        """Copy the library to `out`, checked, replacing what is there. Raises BackupFailed."""
        with told(self.path):
            health.backup(self._db, out)

    def restore(self, source: "Opened") -> None:
        """Put what another library holds in place of what this one holds, all or nothing."""
        with told(self.path):
            health.restore(self._db, source._db)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        with told(self.path), transaction(self._db, "DEFERRED"):
            yield

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with told(self.path), transaction(self._db):
            yield
