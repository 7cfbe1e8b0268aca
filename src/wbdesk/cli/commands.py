"""What each command does with an open library; gives the exit status.

The tasks are loaded where they are used: `wbdesk releases` need not wait for the briefing.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from wbdesk import places
from wbdesk.cli.output import DONE, FINDINGS, as_json, line, remark
from wbdesk.library import Library, LibraryDamaged
from wbdesk.model import period
from wbdesk.model.display import headline
from wbdesk.model.kinds import BY_NAME, KINDS
from wbdesk.model.query import Query, parse
from wbdesk.model.view import View

if TYPE_CHECKING:
    from wbdesk.tasks.scope import Scope
    from wbdesk.tasks.verify import Verified

_HEADLINE = 160
"""Characters of a hit shown in a line."""


def import_(library: Library, chosen: argparse.Namespace) -> int:
    """Find records in releases; keep them where told to."""
    from wbdesk.cli.importing import import_sources

    return import_sources(library, chosen)


def releases(library: Library, chosen: argparse.Namespace) -> int:
    """List the releases."""
    rows = library.releases()
    if chosen.json:
        listed = [
            {
                "id": row.release.id,
                "title": row.release.title,
                "publisher": row.release.publisher,
                "published": row.release.published,
                "url": row.release.url,
                "attached": row.attached is not None,
                "records": row.counts,
            }
            for row in rows
        ]
        print(as_json(listed))
        return DONE
    for row in rows:
        records = ", ".join(f"{BY_NAME[k].label.lower()} {n}" for k, n in row.counts.items())
        text = "text attached" if row.attached else "no text attached"
        print(line(f"{row.release.id}  {row.release.title}"))
        print(line(f"  {period.text_of(row.release.published)}; {records}; {text}"))
    return DONE


def search(library: Library, chosen: argparse.Namespace) -> int:
    """Print the records that match."""
    from wbdesk.tasks.export import joined, packs_of

    scope = _scope(chosen)
    if chosen.json:
        packs = [each for each in packs_of(library, scope) if any(each.records.values())]
        found = bool(packs)
        print(joined(packs).decode(), end="")
    else:
        found = _print_hits(library, scope)
    if not found:
        remark(f"nothing matches “{chosen.query}”.")
        _remark_near(library, scope, chosen.query)
    return DONE if found else FINDINGS


def quote(library: Library, chosen: argparse.Namespace) -> int:
    """Check a quotation."""
    from wbdesk.cli.quoting import check_quotation

    return check_quotation(library, chosen)


def export(library: Library, chosen: argparse.Namespace) -> int:
    """Write a summary."""
    from wbdesk.briefing.document import Options
    from wbdesk.tasks.export import export as exported
    from wbdesk.tasks.progress import run
    from wbdesk.tasks.scope import Scope, saved_scope

    scope = _scope(chosen)
    if chosen.saved is not None:
        saved = saved_scope(library.search(chosen.saved), scope.releases)
        scope = Scope(saved.releases, saved.kinds, saved.query.both(scope.query))
    if chosen.tray is not None:
        scope = Scope(None, scope.kinds, tray=library.tray(chosen.tray))
    options = Options(
        sections=scope.kinds,
        scope=scope.described(),
        evidence=chosen.evidence,
        paper=chosen.paper,
        title=chosen.title,
        style=chosen.style,
        cite=chosen.cite,
        language=chosen.language,
        charts=chosen.charts,
    )
    steps = exported(
        library, scope, options, chosen.out, overwrite=chosen.overwrite, mark=chosen.mark
    )
    written = run(steps)
    for path in written:
        print(line(str(path)))
    for told in written.remarks:
        remark(told)
    if scope.tray is None:
        found = _total(library, scope, scope.query)
        print(f"{found} of {_total(library, scope, parse(''))} records")
    return DONE


def attach(library: Library, chosen: argparse.Namespace) -> int:
    """Give a release its text."""
    from wbdesk.tasks.attach import attach as attached
    from wbdesk.tasks.attach import examine

    examined = examine(library, chosen.release, chosen.source, base=places.govuk())
    attached(library, examined)
    print(line(examined.summary()))
    for row in examined.doubtful:
        status = examined.passages[row.kind, row.record.id].status
        print(line(f"{status}: {row.kind} {row.record.id} “{row.record.anchor.exact}”"))
    return FINDINGS if examined.doubtful else DONE


def verify(library: Library, chosen: argparse.Namespace) -> int:
    """Look every anchor up in the text."""
    from wbdesk.tasks.verify import verify as verified

    results = verified(library, [chosen.release] if chosen.release else None)
    if chosen.json:
        print(as_json([_verified(each) for each in results]))
    else:
        for each in results:
            _print_verified(each)
    return DONE if all(each.sound for each in results) else FINDINGS


def check(library: Library, chosen: argparse.Namespace) -> int:
    """Look for damage."""
    findings = library.check()
    for finding in findings:
        print(line(finding))
    if not findings:
        print(line(f"{library.path}: nothing wrong"))
    return FINDINGS if findings else DONE


def backup(library: Library, chosen: argparse.Namespace) -> int:
    """Copy the library."""
    from wbdesk.tasks.backup import backup as copied

    copied(library, chosen.out, overwrite=chosen.overwrite)
    print(line(str(chosen.out)))
    return DONE


def restore(library: Library, chosen: argparse.Namespace) -> int:
    """Put a backup in the place of the library."""
    from wbdesk.tasks.restore import restore as restored

    try:
        former = restored(library, chosen.file)
    except LibraryDamaged:
        # It opens, but cannot be read through.
        library.close()
        return restore_over(library.path, chosen.file)
    print(line(str(library.path)))
    remark(f"what it held before is in {former}.")
    return DONE


def restore_over(path: Path, file: Path) -> int:
    """Put a backup in the place of a library that is damaged."""
    from wbdesk.tasks.restore import restore_over as restored

    former = restored(path, file)
    print(line(str(path)))
    remark(f"the damaged library is kept as {former}.")
    return DONE


RUN: dict[str, Callable[[Library, argparse.Namespace], int]] = {
    "import": import_,
    "releases": releases,
    "search": search,
    "quote": quote,
    "export": export,
    "attach": attach,
    "verify": verify,
    "check": check,
    "backup": backup,
    "restore": restore,
}


def _scope(chosen: argparse.Namespace) -> "Scope":
    from wbdesk.tasks.scope import Scope

    query = parse(chosen.query)
    if query.problem:
        remark(query.problem)
    releases = (chosen.release,) if chosen.release is not None else None
    return Scope(releases, chosen.kinds or tuple(kind.name for kind in KINDS), query)


def _print_hits(library: Library, scope: "Scope") -> bool:
    from wbdesk.tasks.scope import dossiers

    found = False
    for each in dossiers(library, scope):
        for name, records in each.records.items():
            lead = BY_NAME[name].field(BY_NAME[name].lead)
            for record in records:
                found = True
                passage = each.passages.get((name, record.id))
                certain = passage is not None and passage.found
                paragraph = passage.paragraph if passage and certain else record.anchor.paragraph
                text = line(" ".join(headline(record, lead).split()), _HEADLINE)
                print(line(f"{name:<9}  {text}  ({each.release.id} ¶ {paragraph})"))
    return found


def _remark_near(library: Library, scope: "Scope", text: str) -> None:
    views = [View(name, parse(""), scope.releases) for name in scope.kinds]
    if near := library.suggestions(views, text):
        remark(f"Did you mean: {'; '.join(near)}?")


def _total(library: Library, scope: "Scope", query: Query) -> int:
    counts = library.counts(query, scope.releases)
    return sum(counts[name] for name in scope.kinds)


def _verified(result: "Verified") -> dict[str, object]:
    return {
        "release": result.release,
        "attached": result.attached,
        "records": [
            {
                "kind": row.kind,
                "id": row.record.id,
                "status": passage.status,
                "paragraph": passage.paragraph,
                "start": passage.start,
                "end": passage.end,
            }
            for row, passage in result.passages
        ],
    }


def _print_verified(result: "Verified") -> None:
    if not result.attached:
        print(f"{result.release}: no text attached")
        return
    found = sum(passage.found for _, passage in result.passages)
    print(f"{result.release}: {found} of {len(result.passages)} anchors found")
    for row, passage in result.passages:
        if not passage.found:
            anchor = row.record.anchor.exact
            print(line(f"  {passage.status}: {row.kind} {row.record.id} “{anchor}”"))
