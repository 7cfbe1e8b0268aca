"""Tells whether a release is in the library already, before anything is written."""

from collections.abc import Iterable
from typing import Literal
from urllib.parse import urlsplit

import msgspec

from wbdesk.library import Known, Library
from wbdesk.model.draft import Draft

Reason = Literal["address", "file", "text", "title"]

NEAR = 0.8
"""A text that shares this part of its paragraphs with another is an edition of it."""
LIKE = 0.3
"""The same, where title and date are those of the other."""
_WORDS = {
    "address": "it has the same address",
    "file": "it is the same file",
    "text": "{share}% of its paragraphs are the same",
    "title": "it has the same title and date, and {share}% of its paragraphs are the same",
}


class Recognised(msgspec.Struct, frozen=True):
    """A release of the library that a draft is an edition of; `share` is 0 to 1."""

    release: str
    reason: Reason
    share: float = 1.0

    def told(self) -> str:
        """The reason in words."""
        return _WORDS[self.reason].format(share=round(100 * self.share))


class Catalogue:
    """What tells the releases of a library apart, read once and kept up as an import goes on."""

    def __init__(self, sources: Iterable[Known] = ()) -> None:
        self._by_address: dict[str, str] = {}
        self._by_file: dict[str, str] = {}
        self._by_name: dict[tuple[str, str], str] = {}
        for each in sources:
            self._add(each.slug, each.url, each.sha256, each.title, each.published)

    def add(self, draft: Draft) -> None:
        """Take in a release that is about to be stored."""
        given = draft.release
        self._add(given.id, given.url, draft.sha256, given.title, given.published)

    def same(self, draft: Draft) -> Recognised | None:
        """The release with the address or the file of a draft."""
        slug = self._by_address.get(_address(draft.release.url))
        if slug is not None:
            return Recognised(slug, "address")
        slug = self._by_file.get(draft.sha256)
        return Recognised(slug, "file") if slug is not None else None

    def namesake(self, draft: Draft) -> str:
        """The release with the title and date of a draft, "" where there is none."""
        given = draft.release
        return self._by_name.get((given.title, given.published or ""), "")

    def _add(
        self, slug: str, url: str, sha256: str | None, title: str, published: str | None
    ) -> None:
        if address := _address(url):
            self._by_address.setdefault(address, slug)
        if sha256:
            self._by_file.setdefault(sha256, slug)
        if published:
            self._by_name.setdefault((title, published), slug)


def recognise(
    library: Library, draft: Draft, catalogue: Catalogue | None = None
) -> Recognised | None:
    """The release a draft is an edition of: by address, by checksum, else by near-same text."""
    known = catalogue or Catalogue(library.sources())
    if (same := known.same(draft)) is not None:
        return same
    shares = library.shared_paragraphs(draft.paragraphs)
    if not shares:
        return None
    best = max(shares, key=lambda release: shares[release])
    if shares[best] >= NEAR:
        return Recognised(best, "text", shares[best])
    named = known.namesake(draft)
    if shares.get(named, 0.0) >= LIKE:
        return Recognised(named, "title", shares[named])
    return None


def _address(url: str) -> str:
    """An address without what does not change the page: scheme, www, query, fragment, slash."""
    parts = urlsplit(url.strip())
    if not parts.netloc:
        return ""
    return parts.netloc.lower().removeprefix("www.") + parts.path.rstrip("/").lower()
