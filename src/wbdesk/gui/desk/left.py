"""Marks that an edition of a release left without their record."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wbdesk.library import Library, Marks


class Orphan(NamedTuple):
    """Marks left behind: whose they were, and the title of the release."""

    key: tuple[str, str, str]
    marks: Marks
    title: str


def orphans(library: Library) -> list[Orphan]:
    """All marks without a record, by release."""
    found = library.orphans()
    rows = library.releases(sorted({release for release, _, _ in found}))
    titles = {row.release.id: row.release.title for row in rows}
    return [Orphan(key, marks, titles.get(key[0], key[0])) for key, marks in found.items()]
