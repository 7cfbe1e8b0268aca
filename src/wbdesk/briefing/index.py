"""The index of people and places, each with the sources that name it."""

from collections.abc import Iterable, Iterator, Sequence

from wbdesk.briefing.citing import Citations
from wbdesk.briefing.document import Block, Cite, Dossier, Index, Term
from wbdesk.briefing.tidy import tidy
from wbdesk.model.fold import fold
from wbdesk.model.records import Attendee, Event, Funding, Quote, Record

_Found = dict[str, dict[int, None]]


def index(dossiers: Sequence[Dossier], citations: Citations, cite: Cite) -> tuple[Block, ...]:
    """People (and bodies that speak or attend) and places; only what is cited is listed."""
    people: _Found = {}
    places: _Found = {}
    for number, dossier in enumerate(dossiers, start=1):
        for records in dossier.records.values():
            for record in records:
                source = citations.number(number, record)
                if source is not None:
                    _add(people, _people(record), source)
                    _add(places, _places(record), source)
    order = list(citations.in_order(cite))
    listed = (("People and offices", people), ("Places", places))
    return tuple(Index(heading, _terms(found, order)) for heading, found in listed if found)


def _add(found: _Found, names: Iterable[str | None], source: int) -> None:
    for name in names:
        words = tidy(name)
        if words:
            found.setdefault(words, {}).setdefault(source)


def _terms(found: _Found, order: Sequence[int]) -> tuple[Term, ...]:
    places = {source: place for place, source in enumerate(order)}
    return tuple(
        Term(name, tuple(sorted(found[name], key=places.__getitem__)))
        for name in sorted(found, key=lambda name: (fold(name), name))
    )


def _people(record: Record) -> Iterator[str | None]:
    match record:
        case Attendee():
            yield record.person
            if record.kind != "country":
                yield record.name
        case Quote():
            yield record.speaker or record.role


def _places(record: Record) -> Iterator[str | None]:
    match record:
        case Attendee(kind="country"):
            yield record.name
        case Event():
            yield record.place
        case Funding():
            yield from record.places
