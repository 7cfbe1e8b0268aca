"""What goes into a summary: releases, kinds and a search."""

from collections.abc import Collection, Iterator, Mapping

import msgspec

from wbdesk.briefing.compose import compose
from wbdesk.briefing.document import Briefing, Dossier, Options
from wbdesk.briefing.tidy import web_address
from wbdesk.library import Attached, Library, ReleaseRow, Row
from wbdesk.model.kinds import KINDS
from wbdesk.model.query import Query, parse
from wbdesk.model.saved import SavedSearch
from wbdesk.model.tray import Pick, Tray
from wbdesk.model.view import View

_PAGE = 1000


class Scope(msgspec.Struct, frozen=True):
    """`releases` None means all; `kinds` are names of kinds; `query` narrows the records.

    Of a `tray` only what it points at is in scope, and releases and query narrow nothing.
    """

    releases: tuple[str, ...] | None = None
    kinds: tuple[str, ...] = tuple(kind.name for kind in KINDS)
    query: Query = parse("")
    tray: Tray | None = None

    def described(self) -> str:
        """The scope in words, for the head of a summary."""
        if self.tray is not None:
            return f"the tray “{self.tray.name}”"
        if not self.query.empty:
            return f"search: {self.query.text}"
        if len(self.kinds) == len(KINDS):
            return "whole release"
        return ", ".join(kind.label for kind in KINDS if kind.name in self.kinds)


def saved_scope(saved: SavedSearch, releases: tuple[str, ...] | None) -> Scope:
    """What a search with a name finds in some releases, or in all."""
    kinds = (saved.tab,) if saved.tab else tuple(kind.name for kind in KINDS)
    return Scope(releases, kinds, parse(saved.text))


def dossiers(library: Library, scope: Scope) -> list[Dossier]:
    """What each release of the scope contributes; releases without a match are left out
    where others have one. Raises UnknownRelease.
    """
    if scope.tray is not None:
        return _picked(library, scope.tray, scope.kinds)
    found: dict[str, dict[str, list[Row]]] = {}
    for name in scope.kinds:
        for row in _rows(library, View(name, scope.query, scope.releases)):
            found.setdefault(row.release, {}).setdefault(name, []).append(row)
    listed = _listed(library, scope.releases)
    if found and not scope.query.empty:
        listed = [each for each in listed if each.release.id in found]
    return [_dossier(each, scope.kinds, found.get(each.release.id, {})) for each in listed]


def briefing(library: Library, scope: Scope, options: Options) -> Briefing:
    """The summary of a scope, ready to be rendered."""
    return compose(dossiers(library, scope), options, tray=scope.tray)


def _picked(library: Library, tray: Tray, kinds: tuple[str, ...]) -> list[Dossier]:
    """What a tray points at, release by release as they come in it; what is gone is left out."""
    wanted: dict[str, dict[tuple[str, str], None]] = {}
    for item in tray.items:
        if isinstance(item, Pick) and item.kind in kinds:
            wanted.setdefault(item.release, {}).setdefault((item.kind, item.record))
    known = {row.release.id: row for row in library.releases()}
    return [
        _of_tray(library, known[name], picks) for name, picks in wanted.items() if name in known
    ]


def _of_tray(library: Library, release: ReleaseRow, picks: Collection[tuple[str, str]]) -> Dossier:
    found: dict[str, list[Row]] = {}
    rows = {
        (row.kind, row.record.id): row
        for kind in dict.fromkeys(kind for kind, _ in picks)
        for row in _rows(library, View(kind, parse(""), (release.release.id,)))
    }
    for pick in picks:
        if (row := rows.get(pick)) is not None:
            found.setdefault(row.kind, []).append(row)
    return _dossier(release, tuple(found), found)


def _listed(library: Library, wanted: tuple[str, ...] | None) -> list[ReleaseRow]:
    rows = library.releases()
    if wanted is None:
        return rows
    for release_id in set(wanted) - {row.release.id for row in rows}:
        library.release(release_id)
    return [row for row in rows if row.release.id in wanted]


def _dossier(
    release: ReleaseRow, kinds: tuple[str, ...], found: Mapping[str, list[Row]]
) -> Dossier:
    return Dossier(
        release=release.release,
        records={name: tuple(row.record for row in found.get(name, ())) for name in kinds},
        totals={name: release.counts[name] for name in kinds},
        passages={
            (row.kind, row.record.id): row.passage
            for rows in found.values()
            for row in rows
            if row.passage is not None
        },
        reviewed=not release.unreviewed,
        accessed=_accessed(release.attached),
    )


def _accessed(attached: Attached | None) -> str | None:
    """The day on which a text was fetched; a file may have been saved long before it came in."""
    return attached.when[:10] if attached and web_address(attached.source) else None


def _rows(library: Library, view: View) -> Iterator[Row]:
    rows = library.page(view, limit=_PAGE)
    yield from rows
    while len(rows) == _PAGE:
        rows = library.page(view, after=rows[-1], limit=_PAGE)
        yield from rows
