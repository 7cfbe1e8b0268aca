"""The library: one SQLite file with releases, their texts and records. Alone knows SQL."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import apsw
import msgspec

from wbdesk.library import health, reading, writing
from wbdesk.library.connection import connect
from wbdesk.library.errors import (
    Interrupted,
    LibraryDamaged,
    LibraryError,
    LibraryTooNew,
    LibraryUnreadable,
    NotALibrary,
    UnknownRelease,
)
from wbdesk.library.reading import Attached, ReleaseRow
from wbdesk.library.rows import Row
from wbdesk.model.anchor import Passage
from wbdesk.model.kinds import KINDS
from wbdesk.model.query import Query
from wbdesk.model.release import Pack, Release
from wbdesk.model.view import View

__all__ = [
    "Attached",
    "Interrupted",
    "Library",
    "LibraryDamaged",
    "LibraryError",
    "LibraryTooNew",
    "LibraryUnreadable",
    "NotALibrary",
    "ReleaseRow",
    "Row",
    "UnknownRelease",
]


class Library:
    """An open library. Belongs to the thread that opened it, but for `interrupt`.

    Any call raises LibraryDamaged or LibraryUnreadable where the file fails under it.
    """

    def __init__(self, path: Path, db: apsw.Connection) -> None:
        self.path = path
        self._db = db

    @classmethod
    def open(cls, path: Path, *, create: bool = True, read_only: bool = False) -> Self:
        """Open a file, made and brought up to date where needed. Raises LibraryError."""
        return cls(path, connect(path, create=create, read_only=read_only))

    def close(self) -> None:
        """Close the file; calls after this fail."""
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

    def releases(self) -> list[ReleaseRow]:
        """All releases, the newest first."""
        with self._plain():
            return reading.releases(self._db)

    def release(self, slug: str) -> Release:
        """A release with its text where attached. Raises UnknownRelease."""
        with self._plain():
            return reading.release(self._db, slug)

    def digests(self) -> dict[str, tuple[int, str | None]]:
        """Revision and digest of the pack each release was stored from."""
        with self._plain():
            found = self._db.execute("SELECT slug, revision, digest FROM release")
            return {slug: (revision, digest) for slug, revision, digest in found}

    def pack(self, slug: str) -> Pack:
        """A release with all its records, without the attached text."""
        with self._plain():
            release = reading.release(self._db, slug)
            records = {
                kind.name: tuple(r.record for r in reading.of_release(self._db, kind.name, slug))
                for kind in KINDS
            }
            return Pack(_without_text(release), records)

    def page(
        self, view: View, *, after: Row | None = None, offset: int = 0, limit: int = 200
    ) -> list[Row]:
        """Rows of a view, behind `after` or from position `offset`."""
        with self._plain():
            return reading.page(self._db, view, after, offset, limit)

    def count(self, view: View) -> int:
        """How many rows a view has."""
        with self._plain():
            return reading.count(self._db, view)

    def counts(self, query: Query, releases: Sequence[str] | None = None) -> dict[str, int]:
        """How many records of each kind match."""
        with self._plain():
            return reading.counts(self._db, query, releases)

    def position(self, view: View, row: Row) -> int | None:
        """The number of a row within a view, from 0."""
        with self._plain():
            return reading.position(self._db, view, row)

    def row(self, kind: str, release: str, record: str) -> Row | None:
        """One record by its ids."""
        with self._plain():
            return reading.row(self._db, kind, release, record)

    def passages(self, slug: str) -> list[Row]:
        """All records of a release, kind by kind, in the order of the release."""
        with self._plain():
            return [row for kind in KINDS for row in reading.of_release(self._db, kind.name, slug)]

    def store(self, pack: Pack, digest: str | None = None) -> None:
        """Put a pack in, or bring a release up to it; the user's additions stay."""
        with self._plain():
            writing.store(self._db, pack, digest)

    def attach(
        self,
        slug: str,
        paragraphs: Sequence[str],
        source: tuple[str, datetime, str],
        passages: Mapping[tuple[str, str], Passage],
    ) -> None:
        """Give a release its text; `source` is file name, time and SHA-256 of the bytes."""
        with self._plain():
            writing.attach(self._db, slug, paragraphs, source, passages)

    def detach(self, slug: str) -> None:
        """Take a release's text away again."""
        with self._plain():
            writing.detach(self._db, slug)

    def check(self) -> list[str]:
        """What is wrong with the file, in words; empty where nothing is."""
        with self._plain():
            return health.check(self._db)

    def backup(self, out: Path) -> None:
        """Copy the library to `out`, checked, replacing what is there."""
        health.backup(self._db, out)

    @contextmanager
    def _plain(self) -> Iterator[None]:
        """Turns what SQLite raises into what a person can act on."""
        try:
            yield
        except apsw.InterruptError as error:
            raise Interrupted from error
        except (apsw.CorruptError, apsw.NotADBError) as error:
            raise LibraryDamaged(self.path, str(error)) from error
        except (apsw.FullError, apsw.IOError, apsw.ReadOnlyError, apsw.BusyError) as error:
            raise LibraryUnreadable(self.path, str(error)) from error


def _without_text(release: Release) -> Release:
    return msgspec.structs.replace(release, paragraphs=None)
