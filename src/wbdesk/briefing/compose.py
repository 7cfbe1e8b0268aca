"""Records become a briefing: composed once, every statement cited, then set by any renderer."""

from collections.abc import Sequence

import msgspec

from wbdesk.briefing import charting
from wbdesk.briefing.blocks import blocks, tables
from wbdesk.briefing.citing import Citations, Desk, all_marks
from wbdesk.briefing.collected import collected
from wbdesk.briefing.document import (
    CITES,
    PAPERS,
    STYLES,
    Briefing,
    Data,
    Dossier,
    Options,
    Part,
    Section,
)
from wbdesk.briefing.glance import glance
from wbdesk.briefing.index import index
from wbdesk.briefing.references import Labels
from wbdesk.briefing.tidy import language_tag, tidy, web_address
from wbdesk.briefing.tongue import Tongue
from wbdesk.model.display import counted
from wbdesk.model.kinds import BY_NAME, Kind
from wbdesk.model.tray import Tray

_NOTICE = {
    "notes": "Numbers lead to the paragraphs of the release that the statements rest on.",
    "oscola": "Notes name the release and the paragraph that the statements rest on.",
    "author-date": "Author, year and paragraph (¶) say what the statements rest on.",
}
_WORDS = (
    "Quoted words are the release's; all else is put in our own words, "
    "and what is headed Editor's note is ours and not said in the release."
)
_OWN = "What is headed Author's words is neither, but the author's."


def compose(
    dossiers: Sequence[Dossier],
    options: Options,
    *,
    tray: Tray | None = None,
    laid_out: bool = True,
) -> Briefing:
    """Lay out what is in scope, in the order of the tray where there is one.

    `laid_out` False leaves out what only pages need, for formats that hold data. Unknown
    section names raise KeyError, other unknown choices ValueError.
    """
    _check(options)
    kinds = tuple(BY_NAME[name] for name in dict.fromkeys(options.sections))
    tongue = Tongue(options.language)
    citations = Citations()
    labels = Labels(dossiers, options.cite, tongue)
    desks = [
        Desk(dossier, number, citations, options.evidence, tongue)
        for number, dossier in enumerate(dossiers, start=1)
    ]
    shown = sum(len(each.records.get(kind.name, ())) for each in dossiers for kind in kinds)
    total = shown if tray else sum(_total(each, kind) for each in dossiers for kind in kinds)
    lead: tuple[Section, ...] = ()
    notice = f"{_NOTICE[options.cite]} {_WORDS}"
    if tray is not None and laid_out:
        lead = collected(tray, desks, options.style)
        notice = f"{notice} {_OWN}"
    elif options.style == "brief" and laid_out:
        made = glance(desks, options)
        lead = (Section("", "", "", made.blocks),)
        shown = made.shown
        notice += f" Left out of this page: {made.left_out}." if made.left_out else ""
    apart = not lead and laid_out and tray is None
    few = len(dossiers) <= charting.RELEASES
    each_with = options if few else msgspec.structs.replace(options, charts=False)
    parts = tuple(_part(desk, kinds if apart else (), labels, each_with) for desk in desks)
    return Briefing(
        title=tidy(options.title) or _title(dossiers, tray),
        scope=tidy(options.scope),
        count=_of(shown, total, "record"),
        style=options.style,
        cite=options.cite,
        language=options.language,
        evidence=options.evidence,
        paper=options.paper,
        lead=lead,
        parts=parts,
        back=_back(dossiers, citations, options, tongue, collected=tray is not None)
        if laid_out
        else (),
        sources=citations.sources(labels, options.cite),
        notice=notice,
        releases=tuple(dossier.release for dossier in dossiers),
        accessed=tuple(dossier.accessed for dossier in dossiers),
        data=tuple(_data(dossiers, kind) for kind in kinds),
    )


def _check(options: Options) -> None:
    for value, known in (
        (options.paper, PAPERS),
        (options.style, STYLES),
        (options.cite, CITES),
    ):
        if value not in known:
            raise ValueError(f"{value!r} is not one of {', '.join(known)}")


def _title(dossiers: Sequence[Dossier], tray: Tray | None) -> str:
    if tray is not None:
        return tidy(tray.name) or "Collected records"
    if len(dossiers) == 1:
        return tidy(dossiers[0].release.title) or dossiers[0].release.id
    return f"{len(dossiers)} releases"


def _part(desk: Desk, kinds: Sequence[Kind], labels: Labels, options: Options) -> Part:
    release = desk.dossier.release
    return Part(
        number=desk.number,
        title=tidy(release.title) or release.id,
        publisher=tidy(release.publisher),
        published=tidy(desk.tongue.date(release.published)),
        url=web_address(release.url),
        language=language_tag(release.language),
        licence=tidy(release.licence),
        reference=labels.reference(desk.number),
        sections=tuple(_section(kind, desk, options) for kind in kinds),
    )


def _section(kind: Kind, desk: Desk, options: Options) -> Section:
    records = tuple(desk.dossier.records.get(kind.name, ()))
    layout = tables if options.style == "tables" else blocks
    made = layout(kind, records, desk) if records else ()
    if _charted(options):
        room = charting.room_on(options.paper)
        made = (*charting.of_section(kind.name, records, desk.tongue, room), *made)
    count = _of(len(records), _total(desk.dossier, kind), kind.noun)
    return Section(kind.name, kind.label, count, made)


def _charted(options: Options) -> bool:
    return options.charts and options.style == "reference"


def _back(
    dossiers: Sequence[Dossier],
    citations: Citations,
    options: Options,
    tongue: Tongue,
    *,
    collected: bool,
) -> tuple[Section, ...]:
    made = []
    if _charted(options) and not collected and "attendees" in options.sections:
        room = charting.room_on(options.paper)
        if charts := charting.attendance(dossiers, tongue, room):
            made.append(Section("attendees", "Attendance", "", charts))
    if options.style == "reference" and (terms := index(dossiers, citations, options.cite)):
        told = "paragraphs" if options.cite == "author-date" else "numbers of sources"
        made.append(Section("", "Index", told, terms))
    return tuple(made)


def _data(dossiers: Sequence[Dossier], kind: Kind) -> Data:
    records = tuple(record for each in dossiers for record in each.records.get(kind.name, ()))
    releases = tuple(each.release for each in dossiers for _ in each.records.get(kind.name, ()))
    marks = tuple(mark for each in dossiers for mark in all_marks(kind.name, each))
    return Data(kind, records, releases, marks)


def _total(dossier: Dossier, kind: Kind) -> int:
    """How many the release has; at least what is shown."""
    shown = len(dossier.records.get(kind.name, ()))
    return max(shown, dossier.totals.get(kind.name, shown))


def _of(shown: int, total: int, noun: str) -> str:
    return f"{shown:,} of {counted(total, noun)}"
