"""Opens the library and takes up the packs that come with the program."""

import hashlib
from pathlib import Path

import msgspec

from wbdesk.library import Library


class Started(msgspec.Struct, frozen=True):
    """An open library, and what was wrong with packs that could not be taken up."""

    library: Library
    findings: tuple[str, ...]


def open_library(path: Path, packs: Path, *, create: bool = True) -> Started:
    """Open a library; a pack that is new, or newer than what is stored, is taken up.

    What the user added stays; an attached text is searched for the new anchors.
    Raises LibraryError.
    """
    library = Library.open(path, create=create)
    try:
        return Started(library, tuple(_take_up(library, packs)))
    except BaseException:
        library.close()
        raise


def _take_up(library: Library, folder: Path) -> list[str]:
    findings: list[str] = []
    for file in sorted(folder.glob("*.json")) if folder.is_dir() else ():
        try:
            data = file.read_bytes()
        except OSError as error:
            findings.append(f"{file} cannot be read: {(error.strerror or str(error)).lower()}.")
            continue
        digest = hashlib.sha256(data).hexdigest()
        if not library.has_digest(digest) and (finding := _take(library, data, file, digest)):
            findings.append(finding)
    return findings


def _take(library: Library, data: bytes, file: Path, digest: str) -> str | None:
    """Store a pack that is not known yet; gives what is wrong with it."""
    from wbdesk import pack
    from wbdesk.tasks.attach import resolve_again
    from wbdesk.tasks.reviewing import with_corrections

    try:
        made = pack.loads(data, file.name)
    except pack.PackError as error:
        return str(error)
    revision = library.revision(made.release.id)
    if made.release.revision > revision:
        if revision:
            made = with_corrections(made, library.entry(made.release.id))
        library.store(made, digest)
        resolve_again(library, made.release.id)
    return None
