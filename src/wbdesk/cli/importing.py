"""`wbdesk import`: prints what is found in releases, and keeps it where told to."""

import argparse

from wbdesk import places
from wbdesk.cli.output import DONE, FINDINGS, REFUSED, line, remark
from wbdesk.library import Library
from wbdesk.model.draft import Draft
from wbdesk.model.errors import UserError
from wbdesk.model.kinds import KINDS
from wbdesk.tasks.export import joined
from wbdesk.tasks.importing import Outcome, import_all, listed, read_any
from wbdesk.tasks.progress import run


def import_sources(library: Library, chosen: argparse.Namespace) -> int:
    """Keep what is found, printed as packs where asked for; gives the exit status."""
    if not chosen.json:
        return _keep(library, chosen)
    status = show(chosen)
    _keep(library, chosen)
    return status


def show(chosen: argparse.Namespace) -> int:
    """Print what is found, without a library; gives the exit status."""
    drafts: list[Draft] = []
    refused = 0
    for source in listed(chosen.sources):
        try:
            draft = read_any(source, base=places.govuk())
            drafts.append(draft)
            for each in draft.warnings:
                remark(f"{source}: {each}")
        except UserError as error:
            refused += 1
            remark(str(error))
    if chosen.json:
        packs = [each.decide(range(len(each.proposals)), "accepted").pack() for each in drafts]
        print(joined(packs).decode(), end="")
    else:
        for draft in drafts:
            print(line(_summary(draft)))
        if drafts:
            remark("nothing is kept; add --accept to keep what was found.")
    return _status(refused, len(drafts))


def _keep(library: Library, chosen: argparse.Namespace) -> int:
    result = run(
        import_all(
            library,
            chosen.sources,
            known=chosen.known,
            base=places.govuk(),
            separate=False,
        )
    )
    for each in result.outcomes:
        if each.state == "refused":
            remark(each.reason)
            continue
        if not chosen.json:
            print(line(_told(each)))
            if each.state == "kept" and each.reason:
                remark(f"{each.source}: {each.reason}")
    return _status(result.count("refused"), result.count("kept") + result.count("known"))


def _told(outcome: Outcome) -> str:
    if outcome.state == "left out":
        return f"{outcome.source}: left out, {outcome.reason}"
    if outcome.state == "known":
        return f"{outcome.source}: there already as {outcome.release}, {outcome.reason}"
    return f"{outcome.source}: kept as {outcome.release}, {outcome.records} records"


def _summary(draft: Draft) -> str:
    counts = [
        f"{kind.label.lower()} {number}"
        for kind in KINDS
        if (number := sum(each.kind == kind.name for each in draft.proposals))
    ]
    unsure = sum(not each.sure for each in draft.proposals)
    found = ", ".join(counts) or "nothing found"
    return f"{draft.release.id}  {draft.release.title}: {found}; {unsure} to check"


def _status(refused: int, done: int) -> int:
    if not refused:
        return DONE
    return FINDINGS if done else REFUSED
