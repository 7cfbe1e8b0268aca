"""Reads one source for review, and tells whether it is an edition of what is there."""

from collections.abc import Generator, Iterable
from functools import partial

import msgspec

from wbdesk.library import Library
from wbdesk.model.difference import Difference, difference
from wbdesk.model.draft import Draft
from wbdesk.tasks.aside import aside
from wbdesk.tasks.importing import everything, named, read_any
from wbdesk.tasks.progress import Progress
from wbdesk.tasks.recognise import Recognised, recognise
from wbdesk.tasks.reviewing import edition_of


class Edition(msgspec.Struct, frozen=True):
    """A draft; where its release is in the library already, which, why, what changed, and the
    draft that would take its place, with the user's corrections. A review of the same file that was
    put off stands for either draft. `textless` tells that the
    release has no text yet, so that this can be it.
    """

    draft: Draft
    title: str = ""
    known: Recognised | None = None
    difference: Difference | None = None
    replacement: Draft | None = None
    textless: bool = False


def read_edition(
    library: Library, source: str, *, base: str | None = None
) -> Generator[Progress, bool | None, Edition | None]:
    """Read a source; None where it is told to stop. Raises IngestError, PackError."""
    step = Progress(0, None, f"Reading {source}")
    reading = aside(partial(read_any, source, base=base))
    try:
        while True:
            next(reading)
            if (yield step):
                return None
    except StopIteration as done:
        draft: Draft = done.value
    if (yield step):
        return None
    return _edition(library, draft)


def _edition(library: Library, read: Draft) -> Edition:
    """What a draft is to the library, and the review of the same file that was put off."""
    waiting = [each.slug for each in library.drafts()]
    known = recognise(library, read)
    taken = {each.slug for each in library.sources()}
    begun = _begun(library, read, [slug for slug in waiting if slug not in taken])
    draft = begun or named(read, taken.union(waiting))
    if known is None:
        return Edition(draft)
    entry = library.entry(known.release)
    replacement = edition_of(read, entry)
    found = difference(entry.pack, everything(replacement).pack())
    return Edition(
        draft,
        entry.pack.release.title,
        known,
        found,
        _begun(library, replacement, waiting) or replacement,
        entry.attached is None,
    )


def _begun(library: Library, draft: Draft, waiting: Iterable[str]) -> Draft | None:
    """The review of the file of a draft that waits, under the draft's id or one made of it."""
    wanted = draft.release.id
    for slug in waiting:
        if slug == wanted or slug.startswith(f"{wanted}-"):
            found = library.draft(slug)
            if found.sha256 == draft.sha256:
                return found
    return None
