"""A release of our own invention, with a record of every kind, for tests of whole tasks."""

from pathlib import Path

import msgspec

from wbdesk import pack
from wbdesk.model.anchor import Anchor
from wbdesk.model.draft import Draft, Proposal
from wbdesk.model.records import Attendee, Event, Funding, Note, Quote
from wbdesk.model.release import Pack, Release
from wbdesk.model.resolve import resolve_all

ID = "lakeside-2024-05-14"

PARAGRAPHS = (
    "Ministers meet by the lake to agree a plan for cleaner ferries",
    "The harbour minister will receive colleagues in Lakeside on 14 May 2024.",
    "Đorđe Ilić of Serbia is expected to join the talks in the old customs house.",
    "A fund of €2.5 million will pay for electric ferries over the next three years.",
    "The harbour minister said: “Quiet boats make for good neighbours.”",
    "Last year 1,200 crossings were cancelled because of engine trouble.",
)
TEXT = "\n\n".join(PARAGRAPHS) + "\n"
OTHER_TEXT = "A recipe for plum jam.\n\nTake two kilograms of plums and wash them well.\n"

RECORDS = {
    "timeline": (
        Event(
            id="meeting",
            when="2024-05-14",
            title="Ministers meet on ferries",
            place="Lakeside",
            category="meeting",
            anchor=Anchor(2, "in Lakeside on 14 May 2024"),
        ),
        Event(
            id="cancelled",
            when="2023",
            title="Ferry crossings cancelled",
            category="background",
            anchor=Anchor(6, "Last year 1,200 crossings"),
        ),
    ),
    "attendees": (
        Attendee(
            id="serbia",
            code="RS",
            name="Serbia",
            person="Đorđe Ilić",
            group="Western Balkans",
            kind="country",
            status="expected",
            anchor=Anchor(3, "Đorđe Ilić of Serbia"),
        ),
    ),
    "funding": (
        Funding(
            id="ferries",
            amount="2500000",
            currency="EUR",
            purpose="Electric ferries",
            status="new",
            anchor=Anchor(4, "A fund of €2.5 million"),
        ),
    ),
    "quotes": (
        Quote(
            id="neighbours",
            words="Quiet boats make for good neighbours.",
            role="Harbour minister",
            anchor=Anchor(5, "Quiet boats make for good neighbours"),
        ),
    ),
    "notes": (
        Note(
            id="crossings",
            type="figure",
            text="Crossings cancelled because of engine trouble",
            value="1200",
            unit="crossings",
            anchor=Anchor(6, "cancelled because of engine trouble"),
        ),
    ),
}
COUNT = sum(len(records) for records in RECORDS.values())


def made(release_id: str = ID, revision: int = 1, **kinds: tuple[object, ...]) -> Pack:
    """The pack, with other records where given."""
    release = Release(
        id=release_id,
        title="Cleaner ferries",
        publisher="Harbour Office",
        published="2024-05-14",
        revision=revision,
    )
    return Pack(release, {**RECORDS, **kinds})  # type: ignore[dict-item]


def put(folder: Path, given: Pack | None = None) -> Path:
    """Write the pack as a file of a folder of packs; gives the file."""
    given = given or made()
    folder.mkdir(exist_ok=True)
    file = folder / f"{given.release.id}.json"
    file.write_bytes(pack.dumps(given))
    return file


def draft() -> Draft:
    """A draft of the invented release; the timeline is uncertain."""
    proposals = []
    for kind, records in RECORDS.items():
        passages = resolve_all([record.anchor for record in records], PARAGRAPHS)
        for record, passage in zip(records, passages, strict=True):
            sure = kind != "timeline"
            reason = "" if sure else "the year is not stated"
            proposals.append(Proposal(kind, record, passage, "test", sure, reason))
    release = msgspec.structs.replace(made().release, paragraphs=PARAGRAPHS)
    return Draft(release, tuple(proposals), "lakeside.txt", "0" * 64)
