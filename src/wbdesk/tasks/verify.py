"""Checks whether every anchor stands in the attached text."""

from collections.abc import Sequence
from dataclasses import dataclass

from wbdesk.library import Library, Row
from wbdesk.model.anchor import Passage
from wbdesk.model.resolve import resolve_all


@dataclass(frozen=True, slots=True)
class Verified:
    """A release's records with where their anchors stand now; none where it has no text."""

    release: str
    attached: bool
    passages: tuple[tuple[Row, Passage], ...]

    @property
    def sound(self) -> bool:
        """Whether there is a text and every anchor stands in it."""
        return self.attached and all(passage.found for _, passage in self.passages)


def verify(library: Library, releases: Sequence[str] | None = None) -> list[Verified]:
    """Resolve every anchor anew. Raises UnknownRelease."""
    if releases is None:
        releases = [row.release.id for row in library.releases()]
    return [_one(library, release_id) for release_id in releases]


def _one(library: Library, release_id: str) -> Verified:
    release = library.release(release_id)
    if release.paragraphs is None:
        return Verified(release_id, False, ())
    rows = library.passages(release_id)
    found = resolve_all([row.record.anchor for row in rows], release.paragraphs)
    return Verified(release_id, True, tuple(zip(rows, found, strict=True)))
