"""Gives a release its text, once it is clear that it is that text."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from msgspec.structs import replace

from wbdesk import ingest
from wbdesk.library import Library, Row
from wbdesk.model.anchor import Passage
from wbdesk.model.document import Block, Document
from wbdesk.model.errors import UserError
from wbdesk.model.resolve import resolve_all

LEAST_SHARE = 0.5
"""A text that holds fewer of the anchors than this is another document."""


class AnotherDocument(UserError):
    """A text that is not that of the release."""


class Examined(msgspec.Struct, frozen=True):
    """A text held against a release: where each record's passage is."""

    release: str
    source: Document
    rows: tuple[Row, ...]
    passages: dict[tuple[str, str], Passage]

    @property
    def total(self) -> int:
        """How many anchors there are."""
        return len(self.rows)

    @property
    def found(self) -> int:
        """How many stand in the text for certain."""
        return sum(passage.found for passage in self.passages.values())

    @property
    def doubtful(self) -> tuple[Row, ...]:
        """Records whose passage needs review."""
        return tuple(r for r in self.rows if not self.passages[r.kind, r.record.id].found)

    def summary(self) -> str:
        """One sentence on what was found."""
        text = f"{self.found} of {self.total} anchors found in {self.source.name}"
        return f"{text}; {len(self.doubtful)} need review." if self.doubtful else f"{text}."


def examine(
    library: Library, release_id: str, given: Path | str, *, base: str = ingest.BASE
) -> Examined:
    """Read a file, or fetch an address from `base`, and hold it against a release.

    Changes nothing. Raises IngestError, UnknownRelease, or AnotherDocument where less than half
    of the anchors are found.
    """
    library.release(release_id)
    rows = library.passages(release_id)
    source, found = _numbered(_read(given, base), rows)
    keys = [(row.kind, row.record.id) for row in rows]
    examined = Examined(release_id, source, tuple(rows), dict(zip(keys, found, strict=True)))
    if rows and examined.found < LEAST_SHARE * len(rows):
        share = 100 * examined.found // len(rows)
        raise AnotherDocument(
            f"{given} is not the text of {release_id}: it holds {share}% of its anchor phrases "
            f"({examined.found} of {len(rows)}); choose the release's own text."
        )
    return examined


def _read(given: Path | str, base: str) -> Document:
    if ingest.is_address(str(given)):
        return ingest.fetch(str(given), base)
    return ingest.read(Path(given))


def _numbered(source: Document, rows: Sequence[Row]) -> tuple[Document, list[Passage]]:
    """The text numbered as the release's records number it, and where their passages are.

    A reader takes the title out of the text. Whoever numbered the paragraphs by hand may have
    counted it as the first one: then it is put back.
    """
    anchors = [row.record.anchor for row in rows]
    found = resolve_all(anchors, source.paragraphs)
    if not source.title:
        return source, found
    titled = replace(source, blocks=(Block(source.title, "heading"), *source.blocks))
    found_titled = resolve_all(anchors, titled.paragraphs)
    in_place, in_place_titled = (
        sum(p.found and p.paragraph == a.paragraph for a, p in zip(anchors, each, strict=True))
        for each in (found, found_titled)
    )
    return (titled, found_titled) if in_place_titled > in_place else (source, found)


def attach(library: Library, examined: Examined) -> None:
    """Keep the text and the passages in the library."""
    source = examined.source
    library.attach(
        examined.release,
        source.paragraphs,
        (source.name, datetime.now(UTC), source.sha256),
        examined.passages,
    )


def resolve_again(library: Library, release_id: str) -> None:
    """Look up the anchors of a release anew in the text it has; without a text, nothing."""
    release = library.release(release_id)
    attached = next(r.attached for r in library.releases() if r.release.id == release_id)
    if release.paragraphs is None or attached is None:
        return
    rows = library.passages(release_id)
    found = resolve_all([row.record.anchor for row in rows], release.paragraphs)
    keys = [(row.kind, row.record.id) for row in rows]
    library.attach(
        release_id,
        release.paragraphs,
        (attached.source, datetime.fromisoformat(attached.when), attached.sha256),
        dict(zip(keys, found, strict=True)),
    )
