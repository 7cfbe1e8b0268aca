"""Brings releases into the library: one to be reviewed, or many without."""

import hashlib
import re
from collections.abc import Callable, Container, Generator, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Literal

import msgspec

from wbdesk import ingest
from wbdesk.library import Entry, Library
from wbdesk.model.draft import Draft, Proposal
from wbdesk.model.errors import UserError
from wbdesk.model.kinds import KINDS
from wbdesk.model.release import Pack
from wbdesk.model.resolve import resolve_all
from wbdesk.tasks import apart
from wbdesk.tasks.draft import draft_of
from wbdesk.tasks.progress import Progress
from wbdesk.tasks.recognise import Catalogue, recognise
from wbdesk.tasks.reviewing import edition_of, stored, unreviewed

State = Literal["kept", "known", "refused", "left out"]
WhenKnown = Literal["skip", "replace", "both"]
_PACK = re.compile(rb'"format"\s*:\s*"wbdesk-pack"')
BATCH = 100
"""Releases stored in one transaction: a stop loses no more than these."""


class Outcome(msgspec.Struct, frozen=True):
    """What became of one source. `release` is its id where it is in the library.

    `reason` says why it is not kept; of one that is, what its reader had to say.
    """

    source: str
    state: State
    reason: str = ""
    release: str | None = None
    records: int = 0


class Imported(msgspec.Struct, frozen=True):
    """What became of the sources, in their order; `stopped` where not all were looked at, and
    how many were `left`.
    """

    outcomes: tuple[Outcome, ...]
    stopped: bool = False
    left: int = 0

    def count(self, state: State) -> int:
        """How many sources came out so."""
        return sum(each.state == state for each in self.outcomes)


def listed(
    sources: Iterable[str], left_out: Callable[[Path, str], object] | None = None
) -> list[str]:
    """Files and addresses, folders opened up into the files in them. Raises IngestError.

    `left_out` is told of what a folder has besides, and why it is not taken.
    """
    made: list[str] = []
    for source in sources:
        if ingest.is_address(source) or not Path(source).is_dir():
            made.append(source)
        else:
            made += [str(file) for file in ingest.files(Path(source), left_out)]
    return made


def read(source: str, *, base: str | None = None, taken: Container[str] = ()) -> Draft:
    """The draft of a file or an address; its id is none of those `taken`. Raises IngestError."""
    if ingest.is_address(source):
        document = ingest.fetch(source) if base is None else ingest.fetch(source, base)
    else:
        document = ingest.read(Path(source))
    return draft_of(document, taken)


def read_any(source: str, *, base: str | None = None) -> Draft:
    """The same, for a pack too: what it holds is proposed. Raises IngestError, PackError."""
    made = _pack(source)
    return read(source, base=base) if made is None else _drafted(made, source)


def keep(library: Library, draft: Draft) -> tuple[str, Entry | None]:
    """Put the accepted records of a draft into the library, and let go of its review.

    A release of the same id is replaced; the user's stars, tags, remarks and additions stay.
    Gives the id, and what was there before.
    """
    release = draft.release.id
    there = any(each.slug == release for each in library.sources())
    before = library.entry(release) if there else None
    library.store_many([stored(draft, before)])
    library.drop_draft(release)
    return release, before


def import_all(
    library: Library,
    sources: Iterable[str],
    *,
    known: WhenKnown = "skip",
    base: str | None = None,
    separate: bool = True,
) -> Generator[Progress, bool | None, Imported]:
    """Import sources with everything found in them; a line for each in the result.

    Stored in batches, so that it can be stopped and taken up again: what is in the library is
    recognised. `separate` reads the documents in a process of their own.
    """
    outcomes: list[Outcome] = []

    def leave_out(path: Path, reason: str) -> None:
        outcomes.append(Outcome(str(path), "left out", reason))

    files = listed(sources, leave_out)
    there = library.sources()
    taken, catalogue = {each.slug for each in there}, Catalogue(there)
    batch: list[Draft] = []
    try:
        number = 0
        for came in _read_each(files, base, separate=separate):
            source, found = came or (files[number], None)
            if (yield Progress(number, len(files), f"Reading {Path(source).name}")):
                return Imported(tuple(outcomes), stopped=True, left=len(files) - number)
            if found is None:
                continue
            number += 1
            if isinstance(found, Exception):
                outcomes.append(Outcome(source, "refused", _why(found)))
                continue
            earlier = recognise(library, found, catalogue)
            if earlier is not None and known == "skip":
                outcomes.append(Outcome(source, "known", earlier.told(), earlier.release))
                continue
            if earlier is not None and known == "replace":
                _store(library, batch)
                draft = edition_of(found, library.entry(earlier.release))
            else:
                draft = named(found, taken)
            draft = everything(draft)
            taken.add(draft.release.id)
            catalogue.add(draft)
            batch.append(draft)
            kept = draft.count("accepted")
            said = " ".join(draft.warnings)
            outcomes.append(Outcome(source, "kept", said, draft.release.id, kept))
            if len(batch) >= BATCH:
                _store(library, batch)
    finally:
        _store(library, batch)
    return Imported(tuple(outcomes))


def _pack(source: str) -> Pack | None:
    """The pack in a file, None where it holds none. Raises PackError."""
    if ingest.is_address(source) or not source.lower().endswith(".json"):
        return None
    try:
        with Path(source).open("rb") as file:
            if not _PACK.search(file.read(400)):
                return None
    except OSError:
        return None
    from wbdesk import pack

    return pack.read(Path(source))


def _drafted(made: Pack, source: str) -> Draft:
    """A pack as a draft; a passage is where the anchor stands, if the pack brings the text."""
    proposals = []
    for kind in KINDS:
        records = made.of(kind.name)
        found = resolve_all([each.anchor for each in records], made.release.paragraphs or ())
        proposals += [
            Proposal(kind.name, record, passage, "pack", passage.found or not found)
            for record, passage in zip(records, found, strict=True)
        ]
    digest = hashlib.sha256(Path(source).read_bytes()).hexdigest()
    return Draft(made.release, tuple(proposals), source, digest)


def _read_each(
    files: list[str], base: str | None, *, separate: bool
) -> Iterator[tuple[str, Draft | Exception] | None]:
    """Each file with what came of it; None while one is waited for."""
    call = partial(read_any, base=base)
    if separate:
        yield from apart.ticking(call, files)
        return
    for file in files:
        try:
            yield file, call(file)
        except UserError as error:
            yield file, error


def _store(library: Library, batch: list[Draft]) -> None:
    if batch:
        library.store_many(map(unreviewed, batch))
        batch.clear()


def everything(draft: Draft) -> Draft:
    """All of a draft but what the person left out of an earlier edition."""
    still = [n for n, each in enumerate(draft.proposals) if each.decision == "open"]
    return draft.decide(still, "accepted")


def renamed(draft: Draft, release: str) -> Draft:
    """A draft under another id."""
    return msgspec.structs.replace(
        draft, release=msgspec.structs.replace(draft.release, id=release)
    )


def named(draft: Draft, taken: Container[str]) -> Draft:
    """The draft with an id that is none of those taken."""
    wanted, number = draft.release.id, 2
    while draft.release.id in taken:
        draft = renamed(draft, f"{wanted}-{number}")
        number += 1
    return draft


def _why(error: Exception) -> str:
    if isinstance(error, UserError):
        return str(error)
    return f"it could not be read ({type(error).__name__}); please report it with the file."
