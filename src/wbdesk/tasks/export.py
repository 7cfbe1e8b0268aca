"""Writes a summary to files, in the format the file's ending names.

To add a format: a renderer named in `briefing/render.py`, and its ending here.
"""

from collections.abc import Container, Generator, Sequence
from pathlib import Path

import msgspec

from wbdesk import pack
from wbdesk.briefing.compose import compose
from wbdesk.briefing.document import Options
from wbdesk.briefing.render import PAGED, Output, render
from wbdesk.library import Library
from wbdesk.model.errors import UserError
from wbdesk.model.records import Funding, Record
from wbdesk.model.release import Pack
from wbdesk.tasks.files import beside, may_write, write_all
from wbdesk.tasks.progress import Progress
from wbdesk.tasks.scope import Scope, dossiers

FORMATS = {
    ".pdf": "PDF document",
    ".docx": "Word document",
    ".odt": "OpenDocument text",
    ".html": "Web page",
    ".md": "Markdown text",
    ".xlsx": "Excel workbook",
    ".csv": "CSV tables, one file a kind",
    ".json": "wbdesk pack",
    ".ics": "Calendar of the timeline",
    ".csl": "Citations of the releases, CSL-JSON",
    ".bib": "Citations of the releases, BibTeX",
    ".ris": "Citations of the releases, RIS",
}
_LARGE = 1500
"""Records beyond which the work is done in another process, so that the window stays free."""


class UnknownFormat(UserError):
    """A file name whose ending names no format."""

    def __init__(self, out: Path) -> None:
        endings = ", ".join(FORMATS)
        super().__init__(f"{out} names no format; end the file name in one of {endings}.")


class Written(list[Path]):
    """The paths written, with `remarks` on what a format could not hold."""

    remarks: tuple[str, ...] = ()


class _Work(msgspec.Struct, frozen=True):
    """What another process needs to make the files."""

    library: Path
    scope: Scope
    options: Options
    format: str


def targets(out: Path, scope: Scope) -> list[Path]:
    """The files an export to `out` would write. Raises UnknownFormat."""
    ending = out.suffix.lower()
    if ending not in FORMATS:
        raise UnknownFormat(out)
    if ending == ".csv":
        return [out.with_name(f"{out.stem}-{kind}{out.suffix}") for kind in scope.kinds]
    return [out]


def export(
    library: Library,
    scope: Scope,
    options: Options,
    out: Path,
    *,
    overwrite: bool,
    apart: bool = False,
    mark: bool = True,
) -> Generator[Progress, None, Written]:
    """Write the summary; gives the paths written. Nothing is written where one is refused.

    `apart` lets a large one be made in another process. `mark` begins CSV with a byte order
    mark. Raises FileProblem, UnknownFormat, UnknownRelease.
    """
    kept = beside(library.path)
    for path in targets(out, scope):
        may_write(path, overwrite=overwrite, kept=kept)
    yield Progress(0, 3, "Reading the records")
    format_ = out.suffix.lower()[1:]
    if format_ == "json":
        outputs: tuple[Output, ...] = (Output("", joined(packs_of(library, scope))),)
        yield Progress(1, 3, "Composing")
    elif apart and _count(library, scope) > _LARGE:
        outputs = yield from _elsewhere(_Work(library.path, scope, options, format_))
    else:
        chosen = dossiers(library, scope)
        yield Progress(1, 3, "Composing")
        laid_out = format_ in PAGED
        made = compose(chosen, options, tray=scope.tray, laid_out=laid_out)
        outputs = render(made, format_)
    contents = {
        out.with_stem(out.stem + each.suffix): _bytes(each, format_, mark) for each in outputs
    }
    yield Progress(2, 3, f"Writing {', '.join(path.name for path in contents)}")
    write_all(contents, overwrite=overwrite, kept=kept)
    written = Written(contents)
    written.remarks = tuple(each.remark for each in outputs if each.remark)
    return written


def pages(library: Library, scope: Scope, options: Options) -> Generator[Progress, None, bytes]:
    """The PDF of a summary, for its preview; a large one is made in another process."""
    yield Progress(0, None, "Typesetting")
    if _count(library, scope) > _LARGE:
        outputs = yield from _elsewhere(_Work(library.path, scope, options, "pdf"))
        return outputs[0].data
    made = compose(dossiers(library, scope), options, tray=scope.tray)
    yield Progress(1, None, "Typesetting")
    return render(made, "pdf")[0].data


def _bytes(output: Output, format_: str, mark: bool) -> bytes:
    if format_ == "csv" and not mark:
        return output.data.removeprefix(b"\xef\xbb\xbf")
    return output.data


def _elsewhere(work: _Work) -> Generator[Progress, None, tuple[Output, ...]]:
    from wbdesk.tasks.apart import one

    waiting = one(make, work)
    try:
        while True:
            waited = next(waiting)
            yield Progress(0, None, f"Making the file, {waited:.0f} s")
    except StopIteration as stop:
        outputs: tuple[Output, ...] = stop.value
        return outputs
    finally:
        waiting.close()


def make(work: _Work) -> tuple[Output, ...]:
    """Make the files of an export from a library opened for it."""
    with Library.open(work.library) as library:
        chosen = dossiers(library, work.scope)
    laid_out = work.format in PAGED
    made = compose(chosen, work.options, tray=work.scope.tray, laid_out=laid_out)
    return render(made, work.format)


def _count(library: Library, scope: Scope) -> int:
    if scope.tray is not None:
        return len(scope.tray.items)
    counts = library.counts(scope.query, scope.releases)
    return sum(counts[name] for name in scope.kinds)


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
