"""Releases of our own invention in any number, with records of every kind resting on their text."""

import random
from collections.abc import Iterator

from wbdesk.library import Attached, Entry
from wbdesk.model.anchor import Anchor, Passage
from wbdesk.model.records import Attendee, Event, Funding, Note, Quote, Record
from wbdesk.model.release import Pack, Release

_WORDS = (
    "harbour ferry lake minister valley bridge school orchard river market border council "
    "training grant plan visit agreement season engine cargo crew route energy tunnel village "
    "Ђердап Đakovica Šar Србија Prizren Shkodër Niš Mostar Ohrid Ulcinj Skopje Kotor Drina"
).split()
_PLACES = (("AL", "Albania"), ("BA", "Bosnia and Herzegovina"), ("XK", "Kosovo"), ("RS", "Serbia"))


def entries(
    count: int, *, records: int = 40, paragraphs: int = 20, seed: int = 1
) -> Iterator[Entry]:
    """`count` releases, each with `records` records and a text of `paragraphs` paragraphs."""
    rng = random.Random(seed)
    for number in range(count):
        yield entry(rng, f"release-{number:05d}", records, paragraphs)


def entry(rng: random.Random, slug: str, records: int, paragraphs: int) -> Entry:
    """One release, its records spread over the kinds, with text, passages and source."""
    text = tuple(_sentence(rng, 60) for _ in range(paragraphs))
    made: dict[str, list[Record]] = {}
    passages = {}
    for number in range(records):
        paragraph = rng.randrange(paragraphs)
        words = text[paragraph].split(" ")
        first = rng.randrange(len(words) - 5)
        exact = " ".join(words[first : first + 5])
        start = len(" ".join(words[:first])) + (first > 0)
        kind, record = _record(rng, number, Anchor(paragraph + 1, exact))
        made.setdefault(kind, []).append(record)
        passages[kind, record.id] = Passage(paragraph + 1, start, start + len(exact), "exact")
    release = Release(
        id=slug,
        title=_sentence(rng, 10),
        publisher="Office of the Lake",
        published=_day(rng),
        url=f"https://lake.example/{slug}",
        paragraphs=text,
    )
    pack = Pack(release, {kind: tuple(found) for kind, found in made.items()})
    return Entry(pack, passages, Attached(f"{slug}.txt", "2026-01-02T03:04:05+00:00", slug))


def _record(rng: random.Random, number: int, anchor: Anchor) -> tuple[str, Record]:
    common = {"id": f"r{number}", "anchor": anchor, "origin": "extracted"}
    prose, place = _sentence(rng, 14), rng.choice(_PLACES)
    match number % 5:
        case 0:
            return "timeline", Event(
                when=_day(rng), title=prose, place=place[1], category="meeting", **common
            )
        case 1:
            return "attendees", Attendee(
                code=place[0],
                name=place[1],
                role=prose,
                kind="country",
                status="attended",
                **common,
            )
        case 2:
            amount = str(rng.randrange(1, 9000) * 1000)
            return "funding", Funding(
                amount=amount, currency="EUR", purpose=prose, status="new", **common
            )
        case 3:
            return "quotes", Quote(words=f"{prose} {prose}", speaker="Ana Ilić", **common)
    return "notes", Note(type="figure", text=prose, value=str(rng.randrange(9999)), **common)


def _sentence(rng: random.Random, count: int) -> str:
    return " ".join(rng.choices(_WORDS, k=count))


def _day(rng: random.Random) -> str:
    return f"{rng.randrange(2010, 2027)}-{rng.randrange(1, 13):02d}-{rng.randrange(1, 29):02d}"
