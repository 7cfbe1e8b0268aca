"""What is the user's own in a library: marks, trays, named searches, reviews put off."""

from collections.abc import Sequence

from wbdesk.library import drafting, marking, searches, trays, writing
from wbdesk.library.drafting import Waiting
from wbdesk.library.entry import Marks
from wbdesk.library.errors import UnknownSearch
from wbdesk.library.opened import Opened
from wbdesk.model.draft import Draft
from wbdesk.model.naming import same
from wbdesk.model.saved import SavedSearch
from wbdesk.model.tray import Tray


class Desk(Opened):
    """None of it touches what a release says, and all of it survives another edition."""

    def marks(self, releases: Sequence[str] | None = None) -> dict[tuple[str, str, str], Marks]:
        """The user's marks of some releases, or all, by ids of release, kind and record."""
        with self._reading():
            return marking.read(self._db, releases)

    def mark(self, release: str, kind: str, record: str, marks: Marks) -> None:
        """Keep the user's marks of a record in place of those it has. Raises UnknownRelease."""
        with self._writing():
            writing.key_of(self._db, release)
            marking.write(self._db, release, {(kind, record): marks})

    def orphans(self, releases: Sequence[str] | None = None) -> dict[tuple[str, str, str], Marks]:
        """Marks whose record a later edition of its release no longer has, by the same ids."""
        with self._reading():
            return marking.orphans(self._db, releases)

    def trays(self) -> list[str]:
        """The names of the user's trays, in order."""
        with self._reading():
            return trays.names(self._db)

    def tray(self, name: str) -> Tray:
        """A tray by its name, whatever its case. Raises UnknownTray."""
        with self._reading():
            return trays.read(self._db, name)

    def keep_tray(self, tray: Tray) -> None:
        """Keep a tray in place of the one of that name."""
        with self._writing():
            trays.keep(self._db, tray)

    def drop_tray(self, name: str) -> None:
        """Let go of a tray, if there is one of that name."""
        with self._writing():
            trays.drop(self._db, name)

    def searches(self) -> list[SavedSearch]:
        """The searches the user named, by name."""
        with self._reading():
            return searches.read(self._db)

    def search(self, name: str) -> SavedSearch:
        """A saved search by its name, whatever its case. Raises UnknownSearch."""
        with self._reading():
            known = {each.name: each for each in searches.read(self._db)}
            kept = same(name, known)
            if kept is None:
                raise UnknownSearch(name, list(known))
            return known[kept]

    def keep_search(self, search: SavedSearch) -> None:
        """Keep a search in place of the one of that name."""
        with self._writing():
            searches.keep(self._db, search)

    def drop_search(self, name: str) -> None:
        """Let go of a search, if there is one of that name."""
        with self._writing():
            searches.drop(self._db, name)

    def drafts(self) -> list[Waiting]:
        """The reviews put off for later, the latest first."""
        with self._reading():
            return drafting.waiting(self._db)

    def draft(self, slug: str) -> Draft:
        """The review of a release that waits. Raises UnknownRelease."""
        with self._reading():
            return drafting.read(self._db, slug)

    def keep_draft(self, draft: Draft) -> None:
        """Keep a review for later, in place of an earlier one of the same release."""
        with self._writing():
            drafting.keep(self._db, draft)

    def drop_draft(self, slug: str) -> None:
        """Let go of a review that waits, if there is one."""
        with self._writing():
            drafting.drop(self._db, slug)
