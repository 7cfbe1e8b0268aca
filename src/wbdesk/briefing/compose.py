"""Records become a briefing: sections by kind, grouped by release, every statement cited."""

from collections.abc import Sequence

from wbdesk.briefing.blocks import blocks
from wbdesk.briefing.citing import Citations, Desk
from wbdesk.briefing.document import Briefing, Dossier, Entry, Options, Part, Section
from wbdesk.briefing.tidy import language_tag, tidy, web_address
from wbdesk.model import period
from wbdesk.model.kinds import BY_NAME, Kind

_PAPERS = ("a4", "us-letter")
_NOTICE = (
    "Numbers lead to the paragraphs of the release that the statements rest on. "
    "Quoted words are the release's; all else is put in our own words, "
    "and what is headed Editor's note is ours and not said in the release."
)


def compose(dossiers: Sequence[Dossier], options: Options) -> Briefing:
    """Lay out what is in scope. Unknown section names raise KeyError, unknown paper ValueError."""
    if options.paper not in _PAPERS:
        raise ValueError(f"{options.paper!r} is not one of {', '.join(_PAPERS)}")
    kinds = tuple(BY_NAME[name] for name in dict.fromkeys(options.sections))
    citations = Citations()
    parts = tuple(
        _part(Desk(dossier, number, citations, options.evidence), kinds)
        for number, dossier in enumerate(dossiers, start=1)
    )
    shown = sum(len(section.entries) for part in parts for section in part.sections)
    total = sum(_total(dossier, kind) for dossier in dossiers for kind in kinds)
    return Briefing(
        title=tidy(options.title) or _title(dossiers),
        scope=tidy(options.scope),
        count=_of(shown, total, "record"),
        evidence=options.evidence,
        paper=options.paper,
        parts=parts,
        sources=citations.sources(),
        notice=_NOTICE,
    )


def _title(dossiers: Sequence[Dossier]) -> str:
    if len(dossiers) == 1:
        return tidy(dossiers[0].release.title) or dossiers[0].release.id
    return f"{len(dossiers)} releases"


def _part(desk: Desk, kinds: Sequence[Kind]) -> Part:
    release = desk.dossier.release
    return Part(
        number=desk.number,
        title=tidy(release.title) or release.id,
        publisher=tidy(release.publisher),
        published=tidy(period.text_of(release.published)),
        url=web_address(release.url),
        language=language_tag(release.language),
        licence=tidy(release.licence),
        sections=tuple(_section(kind, desk) for kind in kinds),
    )


def _section(kind: Kind, desk: Desk) -> Section:
    records = tuple(desk.dossier.records.get(kind.name, ()))
    made = blocks(kind, records, desk) if records else ()
    release = desk.dossier.release
    entries = tuple(
        Entry(record, release, desk.citations.cite(desk.number, record)[0]) for record in records
    )
    return Section(
        kind=kind,
        label=kind.label,
        count=_of(len(records), _total(desk.dossier, kind), kind.noun),
        blocks=made,
        entries=entries,
    )


def _total(dossier: Dossier, kind: Kind) -> int:
    """How many the release has; at least what is shown."""
    shown = len(dossier.records.get(kind.name, ()))
    return max(shown, dossier.totals.get(kind.name, shown))


def _of(shown: int, total: int, noun: str) -> str:
    return f"{shown:,} of {total:,} {noun if total == 1 else noun + 's'}"
