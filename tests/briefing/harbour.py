"""Dossiers of our own invention for tests of briefings: one of each thing a briefing shows."""

from wbdesk.briefing.compose import compose
from wbdesk.briefing.document import Briefing, Dossier, Options
from wbdesk.model.anchor import Anchor, Passage
from wbdesk.model.kinds import KINDS
from wbdesk.model.records import Attendee, Event, Funding, Note, Quote, Record
from wbdesk.model.release import Release

RELEASE = Release(
    id="harbour-2024-05-14",
    title="Ministers agree cleaner ferries for the lake",
    publisher="Harbour Office",
    published="2024-05-14",
    url="https://example.org/news/ferries",
    licence="CC-BY-4.0",
)
EVENTS = (
    Event(
        id="sinking",
        title="The old ferry goes out of service",
        category="background",
        anchor=Anchor(6, "the old ferry was laid up"),
        editorial="The paper does not say when.",
    ),
    Event(
        id="meeting",
        when="2024-05-14",
        title="Ministers meet at the customs house",
        place="Lakeside",
        category="meeting",
        as_written="this morning",
        anchor=Anchor(2, "will meet this morning"),
    ),
    Event(
        id="plan",
        when="2023",
        title="First plan for electric ferries",
        category="announcement",
        anchor=Anchor(2, "a plan first drawn last year"),
        origin="extracted",
    ),
)
ATTENDEES = tuple(
    Attendee(
        id=f"delegation-{code.lower()}",
        code=code,
        name=name,
        group="Neighbours" if code != "CH" else "host",
        role="Ministers",
        kind="country",
        status="expected",
        anchor=Anchor(3, name),
    )
    for code, name in (("CH", "Switzerland"), ("AT", "Austria"), ("RS", "Србија"), ("IT", "Italy"))
)
SUMS = (
    Funding(
        id="early",
        purpose="Money for quieter boats, as the heading has it",
        status="new",
        same_as="whole",
        anchor=Anchor(1, "money for quieter boats"),
    ),
    Funding(
        id="whole",
        amount="2500000",
        currency="EUR",
        purpose="Electric ferries",
        fund="Lake Fund",
        period="2024/2026",
        places=("Lakeside", "Oldport"),
        status="new",
        as_written="two and a half million euros",
        anchor=Anchor(4, "two and a half million euros"),
    ),
    Funding(
        id="piers",
        amount="500000",
        currency="EUR",
        purpose="Charging at the piers",
        status="allocation",
        part_of="whole",
        anchor=Anchor(4, "half a million of it for piers"),
    ),
    Funding(
        id="swiss",
        amount="750000",
        currency="CHF",
        purpose="Training of crews",
        programme="Crews First",
        status="existing",
        anchor=Anchor(5, "training of crews"),
    ),
)
QUOTES = (
    Quote(
        id="neighbours",
        words="Quiet boats make for good neighbours.\n\nWe have waited long for them.",
        speaker="Ada Brunner",
        role="Harbour minister",
        when="2024-05-14",
        topics=("noise",),
        anchor=Anchor(7, "Quiet boats make for good neighbours"),
    ),
    Quote(
        id="long-overdue",
        words="long overdue",
        role="Mayor",
        fragment=True,
        anchor=Anchor(8, "calls it “long overdue”"),
    ),
)
NOTES = (
    Note(
        id="crossings",
        type="figure",
        topic="Crossings",
        text="Crossings cancelled for engine trouble",
        value="1200",
        unit="crossings",
        comparison="about",
        as_written="some twelve hundred",
        anchor=Anchor(6, "some twelve hundred crossings"),
    ),
    Note(
        id="limit",
        type="measure",
        topic="Noise",
        text="A limit on noise applies after ten at night",
        anchor=Anchor(8, "after ten at night"),
    ),
    Note(
        id="timetable",
        type="reference",
        topic="Crossings",
        text="The timetable",
        url="https://example.org/timetable",
        anchor=Anchor(9, "the timetable"),
    ),
)
RECORDS: dict[str, tuple[Record, ...]] = {
    "timeline": EVENTS,
    "attendees": ATTENDEES,
    "funding": SUMS,
    "quotes": QUOTES,
    "notes": NOTES,
}


def dossier(
    release: Release = RELEASE,
    passages: dict[tuple[str, str], Passage] | None = None,
    totals: dict[str, int] | None = None,
    **records: tuple[Record, ...],
) -> Dossier:
    """A dossier; kinds that are not named have the records above."""
    given = {kind.name: records.get(kind.name, RECORDS[kind.name]) for kind in KINDS}
    counts = {name: len(found) for name, found in given.items()}
    return Dossier(release, given, counts | (totals or {}), passages or {})


def only(kind: str, *records: Record) -> Dossier:
    """A dossier of records of one kind."""
    empty: dict[str, tuple[Record, ...]] = {each.name: () for each in KINDS}
    return dossier(**(empty | {kind: records}))


def briefed(*dossiers: Dossier, **options: object) -> Briefing:
    """The briefing of the dossiers, of the one above where none is given."""
    return compose(dossiers or (dossier(),), Options(**options))  # type: ignore[arg-type]
