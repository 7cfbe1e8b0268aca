"""The library: one SQLite file with releases, their texts and records. Alone knows SQL."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

import msgspec

from wbdesk.library import facets, listing, quoting, reading, related, spelling, viewing, writing
from wbdesk.library.desk import Desk
from wbdesk.library.drafting import Waiting
from wbdesk.library.entry import Attached, Entry, Known, Marks, Review
from wbdesk.library.errors import (
    BackupFailed,
    Interrupted,
    LibraryDamaged,
    LibraryError,
    LibraryFailed,
    LibraryTooNew,
    LibraryUnreadable,
    NotALibrary,
    UnknownRelease,
    UnknownSearch,
    UnknownTray,
)
from wbdesk.library.facets import RELEASE, TAG, Value
from wbdesk.library.listing import Collection, ReleaseRow
from wbdesk.library.quoting import Place, Places, Standing
from wbdesk.library.rows import Row, of_release
from wbdesk.model.anchor import Passage
from wbdesk.model.groups import Group
from wbdesk.model.kinds import KINDS
from wbdesk.model.query import Query
from wbdesk.model.release import Pack, Release
from wbdesk.model.view import View

__all__ = [
    "RELEASE",
    "TAG",
    "Attached",
    "BackupFailed",
    "Collection",
    "Entry",
    "Interrupted",
    "Known",
    "Library",
    "LibraryDamaged",
    "LibraryError",
    "LibraryFailed",
    "LibraryTooNew",
    "LibraryUnreadable",
    "Marks",
    "NotALibrary",
    "Place",
    "Places",
    "ReleaseRow",
    "Review",
    "Row",
    "Standing",
    "UnknownRelease",
    "UnknownSearch",
    "UnknownTray",
    "Value",
    "Waiting",
]


class Library(Desk):
    """An open library. Belongs to the thread that opened it, but for `interrupt`.

    Every call sees and leaves one state of the file. Any call raises LibraryDamaged or
    LibraryFailed where the file fails under it.
    """

    def releases(self, slugs: Sequence[str] | None = None) -> list[ReleaseRow]:
        """Releases by their ids, or all, the newest first; ids nobody has are left out."""
        with self._reading():
            return listing.releases(self._db, slugs)

    def release_page(
        self, text: str = "", *, offset: int = 0, limit: int = 200
    ) -> list[ReleaseRow]:
        """Releases with every word of `text` in title, publisher or date, the newest first."""
        with self._reading():
            return listing.page(self._db, text, offset, limit)

    def release_count(self, text: str = "") -> int:
        """How many releases `release_page` has for a text."""
        with self._reading():
            return listing.count(self._db, text)

    def release_position(self, slug: str, text: str = "") -> int | None:
        """Where a release stands in what `release_page` has, from 0; None where it does not."""
        with self._reading():
            return listing.position(self._db, text, slug)

    def collection(self, slugs: Sequence[str] | None = None) -> Collection:
        """Releases by their ids, or all, as a whole."""
        with self._reading():
            return listing.collection(self._db, slugs)

    def release(self, slug: str) -> Release:
        """A release with its text where attached. Raises UnknownRelease."""
        with self._reading():
            return reading.release(self._db, slug)

    def has_digest(self, digest: str) -> bool:
        """Whether a release was stored from the pack with this digest."""
        with self._reading():
            return bool(list(self._db.execute("SELECT 1 FROM release WHERE digest = ?", (digest,))))

    def revision(self, slug: str) -> int:
        """The revision of the pack a release was stored from, 0 where there is no such release."""
        with self._reading():
            found = self._db.execute("SELECT revision FROM release WHERE slug = ?", (slug,))
            return next((int(revision) for (revision,) in found), 0)

    def sources(self) -> list[Known]:
        """Address, digest of the text's file, title and date of every release."""
        with self._reading():
            return reading.sources(self._db)

    def shared_paragraphs(self, paragraphs: Iterable[str]) -> dict[str, float]:
        """By release, for the texts most like these: the share (above 0, up to 1) of the
        paragraphs that its text has too.
        """
        with self._reading():
            return reading.shared_paragraphs(self._db, paragraphs)

    def pack(self, slug: str) -> Pack:
        """A release with all its records, without the attached text. Raises UnknownRelease."""
        pack = self.entry(slug).pack
        return Pack(msgspec.structs.replace(pack.release, paragraphs=None), pack.records)

    def entry(self, slug: str) -> Entry:
        """A release with its records, text, passages and marks. Raises UnknownRelease."""
        with self._reading():
            return reading.entry(self._db, slug)

    def page(
        self, view: View, *, after: Row | None = None, offset: int = 0, limit: int = 200
    ) -> list[Row]:
        """Rows of a view, behind `after` or from position `offset`."""
        with self._reading():
            return viewing.page(self._db, self._orders, self._heads, view, after, offset, limit)

    def prepare(self) -> bool:
        """Do a little, a few milliseconds, of what makes searches in the views that were read
        fast, where nothing else is to do; whether there is more.
        """
        with self._reading():
            return viewing.prepare(self._db, self._heads)

    def count(self, view: View) -> int:
        """How many rows a view has."""
        with self._reading():
            return viewing.count(self._db, view)

    def counts(self, query: Query, releases: Sequence[str] | None = None) -> dict[str, int]:
        """How many records of each kind match."""
        with self._reading():
            chosen = None if releases is None else tuple(releases)
            return {
                kind.name: viewing.count(self._db, View(kind.name, query, chosen)) for kind in KINDS
            }

    def values(self, view: View, name: str, *, limit: int = 24, typed: str = "") -> list[Value]:
        """What a view can be narrowed to by a field of its kind, RELEASE or TAG, each with its
        number of records: the most frequent first, of periods the latest year. `typed` keeps
        those with a word that begins so.
        """
        with self._reading():
            return facets.values(self._db, view, name, limit, typed)

    def groups(self, view: View) -> dict[Group, int]:
        """How many attendees of a view each group has, in the order of groups."""
        with self._reading():
            return facets.groups(self._db, view)

    def suggestions(self, views: Sequence[View], text: str, *, limit: int = 3) -> list[str]:
        """Searches like `text`, with words that stand nowhere replaced by near ones, that match
        something in one of the views, which are without it. Takes an eighth of a second at most.
        """
        with self._reading():
            return spelling.suggestions(self._db, self._orders, self._heads, views, text, limit)

    def position(self, view: View, row: Row) -> int | None:
        """The number of a row within a view, from 0."""
        with self._reading():
            return viewing.position(self._db, self._orders, view, row)

    def row(self, kind: str, release: str, record: str) -> Row | None:
        """One record by its ids."""
        with self._reading():
            return reading.row(self._db, kind, release, record)

    def passages(self, slug: str) -> list[Row]:
        """All records of a release, kind by kind, in the order of the release."""
        with self._reading():
            return [row for kind in KINDS for row in of_release(self._db, kind.name, slug)]

    def beside(self, row: Row) -> list[Row]:
        """The other records of the release that rest on the same paragraph, kind by kind."""
        with self._reading():
            return related.beside(self._db, row)

    def sums_of(self, row: Row) -> list[Row]:
        """The sums that a sum names as its whole or as the same, and those that name it."""
        with self._reading():
            return related.sums_of(self._db, row)

    def store(
        self,
        pack: Pack,
        digest: str | None = None,
        *,
        passages: Mapping[tuple[str, str], Passage] | None = None,
        attached: Attached | None = None,
    ) -> None:
        """Put a pack in, or bring a release up to it; the user's additions and marks stay.

        A text the pack brings is stored with the passages given for it.
        """
        self.store_many([Entry(pack, passages or {}, attached, digest)])

    def store_many(self, entries: Iterable[Entry]) -> int:
        """Store several releases, all or none; gives how many. What `entries` raises is raised."""
        with self._writing():
            return writing.put(self._db, entries)

    def remove(self, slug: str) -> Entry:
        """Take out a release with all that belongs to it, and give it, so that `store_many`
        can undo this. Raises UnknownRelease.
        """
        with self._writing():
            entry = reading.entry(self._db, slug)
            writing.remove(self._db, slug)
        return entry

    def swap(self, gone: Iterable[str], entries: Iterable[Entry]) -> list[Entry]:
        """Take releases out and put others in, all or nothing; gives what was taken out.

        Raises UnknownRelease.
        """
        taken = []
        with self._writing():
            for slug in gone:
                taken.append(reading.entry(self._db, slug))
                writing.remove(self._db, slug)
            writing.put(self._db, entries)
        return taken

    def attach(
        self,
        slug: str,
        paragraphs: Sequence[str],
        source: tuple[str, datetime, str],
        passages: Mapping[tuple[str, str], Passage],
    ) -> None:
        """Give a release its text; `source` is file name, time and SHA-256 of the bytes.

        Raises UnknownRelease.
        """
        name, when, sha256 = source
        attached = Attached(name, when.isoformat(timespec="seconds"), sha256)
        with self._writing():
            writing.attach(self._db, slug, paragraphs, attached, passages)

    def detach(self, slug: str) -> None:
        """Take a release's text away again. Raises UnknownRelease."""
        with self._writing():
            writing.detach(self._db, slug)

    def places(self, stretches: Sequence[Sequence[str]], reach: int) -> Places:
        """Where a text may stand, in the attached texts and in the quotes, given as the folded
        words of its sentences; each place with `reach` characters before and behind it.
        """
        with self._reading():
            return quoting.places(self._db, stretches, reach)

    def standing(self) -> Standing:
        """How many releases there are, and how many without a text."""
        with self._reading():
            return quoting.standing(self._db)
