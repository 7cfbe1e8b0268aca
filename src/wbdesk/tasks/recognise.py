"""Tells whether a release is in the library already, before anything is written."""

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
    "text": "{share} % of its paragraphs are the same",
    "title": "it has the same title and date, and {share} % of its paragraphs are the same",
}


class Recognised(msgspec.Struct, frozen=True):
    """A release of the library that a draft is an edition of; `share` is 0 to 1."""

    release: str
    reason: Reason
    share: float = 1.0

    def told(self) -> str:
        """The reason in words."""
        return _WORDS[self.reason].format(share=round(100 * self.share))


def recognise(library: Library, draft: Draft) -> Recognised | None:
    """The release a draft is an edition of: by address, by checksum, else by near-same text."""
    address = _address(draft.release.url)
    named = ""
    for source in library.sources():
        if address and _address(source.url) == address:
            return Recognised(source.slug, "address")
        if draft.sha256 and source.sha256 == draft.sha256:
            return Recognised(source.slug, "file")
        if _same_name(draft, source):
            named = source.slug
    shares = library.shared_paragraphs(draft.paragraphs)
    if shares:
        best = max(shares, key=lambda release: shares[release])
        if shares[best] >= NEAR:
            return Recognised(best, "text", shares[best])
        if shares.get(named, 0.0) >= LIKE:
            return Recognised(named, "title", shares[named])
    return None


def _same_name(draft: Draft, source: Known) -> bool:
    given = draft.release
    return bool(given.published) and (given.title, given.published) == (
        source.title,
        source.published,
    )


def _address(url: str) -> str:
    """An address without what does not change the page: scheme, www, query, fragment, slash."""
    parts = urlsplit(url.strip())
    if not parts.netloc:
        return ""
    return parts.netloc.lower().removeprefix("www.") + parts.path.rstrip("/").lower()
