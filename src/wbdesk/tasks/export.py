"""Writes a summary to files, in the format the file's ending names."""

from collections.abc import Container, Generator, Sequence
from pathlib import Path

import msgspec

from wbdesk import pack
from wbdesk.briefing.compose import compose
from wbdesk.briefing.document import Options
from wbdesk.briefing.render import render
from wbdesk.library import Library
from wbdesk.model.errors import UserError
from wbdesk.model.records import Funding, Record
from wbdesk.model.release import Pack
from wbdesk.tasks.files import beside, may_write, write_all
from wbdesk.tasks.progress import Progress
from wbdesk.tasks.scope import Scope, dossiers

FORMATS = {
    ".pdf": "PDF document",
    ".html": "Web page",
    ".md": "Markdown text",
    ".csv": "CSV tables, one file a kind",
    ".json": "wbdesk pack",
}


class UnknownFormat(UserError):
    """A file name whose ending names no format."""

    def __init__(self, out: Path) -> None:
        endings = ", ".join(FORMATS)
        super().__init__(f"{out} names no format; end the file name in one of {endings}.")


def targets(out: Path, scope: Scope) -> list[Path]:
    """The files an export to `out` would write. Raises UnknownFormat."""
    ending = out.suffix.lower()
    if ending not in FORMATS:
        raise UnknownFormat(out)
    if ending == ".csv":
        return [out.with_name(f"{out.stem}-{kind}{out.suffix}") for kind in scope.kinds]
    return [out]


def export(
    library: Library, scope: Scope, options: Options, out: Path, *, overwrite: bool
) -> Generator[Progress, None, list[Path]]:
    """Write the summary; gives the paths written. Nothing is written where one is refused.

    Raises FileProblem, UnknownFormat, UnknownRelease.
    """
    kept = beside(library.path)
    for path in targets(out, scope):
        may_write(path, overwrite=overwrite, kept=kept)
    yield Progress(0, 3, "Reading the records")
    if out.suffix.lower() == ".json":
        packs = packs_of(library, scope)
        yield Progress(1, 3, "Composing")
        contents = {out: joined(packs)}
    else:
        chosen = dossiers(library, scope)
        yield Progress(1, 3, "Composing")
        outputs = render(compose(chosen, options), out.suffix.lower()[1:])
        contents = {out.with_stem(out.stem + each.suffix): each.data for each in outputs}
    yield Progress(2, 3, f"Writing {', '.join(path.name for path in contents)}")
    write_all(contents, overwrite=overwrite, kept=kept)
    return list(contents)


def _alone(record: Record, ids: Container[str]) -> Record:
    """A record without a link to one that is left out."""
    if not isinstance(record, Funding):
        return record
    return msgspec.structs.replace(
        record,
        part_of=record.part_of if record.part_of in ids else None,
        same_as=record.same_as if record.same_as in ids else None,
    )


def packs_of(library: Library, scope: Scope) -> list[Pack]:
    """The records of a scope as packs, one a release, in the order of the release."""
    made = []
    for each in dossiers(library, scope):
        whole = library.pack(each.release.id)
        records = {}
        for kind, found in each.records.items():
            ids = {record.id for record in found}
            chosen = (record for record in whole.of(kind) if record.id in ids)
            records[kind] = tuple(_alone(record, ids) for record in chosen)
        made.append(Pack(whole.release, records))
    return made


def joined(packs: Sequence[Pack]) -> bytes:
    """One pack as it is, several (or none) as a JSON list."""
    data = [pack.dumps(each).rstrip() for each in packs]
    if len(data) == 1:
        return data[0] + b"\n"
    return b"[" + b",\n".join(data) + b"]\n"
