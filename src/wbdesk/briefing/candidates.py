"""What a brief could say to each question, ranked by how much it matters.

A candidate is only made, and so cited, once it is chosen.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar, cast

import msgspec

from wbdesk.briefing.blocks import day
from wbdesk.briefing.citing import Desk
from wbdesk.briefing.document import Point, Support
from wbdesk.briefing.sums import by_status
from wbdesk.briefing.tidy import language_tag, tidy
from wbdesk.model import money, period
from wbdesk.model.records import Attendee, Event, Funding, Note, Quote, Record

_R = TypeVar("_R", bound=Record)
_COLUMN = 92
"""Characters in a line of the answers."""
_QUOTE = 460
_NEXT_QUOTE = 240
_BEFORE = {"agreement": 0.95, "meeting": 1.0, "announcement": 1.0, "appointment": 1.2}
"""Ranks of what went before, by category."""


class Candidate(msgspec.Struct, frozen=True):
    """One point that could be made; a lower `rank` comes first, `cost` is in lines.

    `records` are those it stands on, with the name of their kind.
    """

    question: str
    rank: float
    cost: float
    records: tuple[tuple[str, Record], ...]
    make: Callable[[], Point]


def candidates(desk: Desk) -> Iterator[Candidate]:
    """All points of one release, question by question in the order of a brief."""
    key = _key_event(desk)
    yield from _what(desk, key)
    yield from _who(desk)
    yield from _how_much(desk)
    yield from _said(desk)
    yield from _next(desk, key)
    yield from _notes(desk)
    yield from _background(desk, key)


def _of(desk: Desk, kind: str, _: type[_R]) -> Sequence[_R]:
    return cast(Sequence[_R], desk.dossier.records.get(kind, ()))


def _candidate(  # noqa: PLR0913
    desk: Desk,
    question: str,
    rank: float,
    kind: str,
    records: Sequence[Record],
    *,
    text: str,
    lead: str = "",
    detail: str = "",
    quote: str = "",
) -> Candidate:
    def make() -> Point:
        return Point(tidy(lead), text, tidy(detail), _supports(desk, kind, records), quote)

    letters = len(lead) + len(text) + 0.85 * len(detail) + 4
    cost = math.ceil(letters / _COLUMN) + 0.35
    told = tuple((kind, record) for record in records)
    return Candidate(question, rank + 0.01 * desk.number, cost, told, make)


def _supports(desk: Desk, kind: str, records: Iterable[Record]) -> tuple[Support, ...]:
    """Citations, each source once with the warnings of all it supports, without remarks."""
    made: dict[int, Support] = {}
    for record in records:
        support = desk.support(kind, record)
        before = made.get(support.cite)
        marks = dict.fromkeys((*(before.marks if before else ()), *support.marks))
        first = before.first if before else support.first
        made[support.cite] = Support(support.cite, first, tuple(marks))
    return tuple(made.values())


def _key_event(desk: Desk) -> Event | None:
    """The meeting nearest to the day of publication, else the first dated event."""
    events = [event for event in _of(desk, "timeline", Event) if event.when]
    published = period.bounds(desk.dossier.release.published)[0]

    def far(event: Event) -> tuple[bool, int]:
        start = period.bounds(event.when)[0]
        known = published is not None and start is not None
        return event.category != "meeting", abs(start - published) if known else 10**6  # type: ignore[operator]

    return min(events, key=far, default=None)


def _what(desk: Desk, key: Event | None) -> Iterator[Candidate]:
    if key is not None:
        title = tidy(key.title)
        yield _candidate(desk, "What", 0, "timeline", (key,), text=_sentence(title))
    statements = [note for note in _of(desk, "notes", Note) if note.type == "statement"]
    aims = [note for note in statements if tidy(note.topic) == tidy(statements[0].topic)]
    for number, note in enumerate(aims):
        rank = 0.9 + 0.5 * number
        yield _candidate(desk, "What", rank, "notes", (note,), text=_sentence(tidy(note.text)))
    if key is not None:
        when = desk.tongue.date(key.when)
        written = desk.as_written(key.as_written, when)
        yield _candidate(
            *(desk, "When and where", 0.1, "timeline", (key,)),
            lead=when,
            text=tidy(key.place),
            detail=f"as written: {written}" if written else "",
        )


def _who(desk: Desk) -> Iterator[Candidate]:
    groups: dict[str, list[Attendee]] = {}
    for attendee in _of(desk, "attendees", Attendee):
        groups.setdefault(tidy(attendee.group), []).append(attendee)
    for number, (name, members) in enumerate(groups.items()):
        roles = dict.fromkeys(tidy(each.role) for each in members)
        statuses = dict.fromkeys(each.status for each in members)
        shared = [*(filter(None, roles) if len(roles) == 1 else ())]
        shared += ["expected" if list(statuses) == ["expected"] else "attended"] * (
            len(statuses) == 1
        )
        text = ", ".join(_member(each, alone=len(statuses) > 1) for each in members)
        count = f" ({len(members)})" if len(members) > 1 else ""
        heading = f"{name[:1].upper()}{name[1:]}" or "Present"
        yield _candidate(
            *(desk, "Who", 0.2 + 0.1 * number, "attendees", members),
            lead=f"{heading}{count}",
            text=text,
            detail=", ".join(shared).lower() if len(members) > 1 else ", ".join(shared),
        )


def _member(attendee: Attendee, *, alone: bool) -> str:
    within = [tidy(attendee.person)] + ([attendee.status] if alone else [])
    told = ", ".join(part for part in within if part)
    return f"{tidy(attendee.name)} ({told})" if told else tidy(attendee.name)


def _how_much(desk: Desk) -> Iterator[Candidate]:
    sums = _of(desk, "funding", Funding)
    totals, left_out = money.totals(sums)
    for total in totals:
        yield _total(desk, total, left_out)
    counted = [record for total in totals for record in total.records]
    counted.sort(key=lambda record: -float(record.amount or 0))
    shown = {record.id for record in counted}
    for number, record in enumerate(counted):
        parts = [each for each in left_out if each.part_of == record.id and not each.same_as]
        shown.update(part.id for part in parts)
        yield _sum(desk, 0.4 + 0.3 * number, record, parts)
    for record in left_out:
        if record.id not in shown and not record.same_as and not record.part_of:
            yield _sum(desk, 2, record, ())


def _total(desk: Desk, total: money.Total, left_out: Sequence[Funding]) -> Candidate:
    split = [
        f"{desk.tongue.money(amount, total.currency)} {words}"
        for words, amount, _ in by_status(total)
    ]
    again = sum(1 for each in left_out if each.same_as)
    detail = f"{again} further mention{'s' * (again != 1)} of the same money not counted again"
    alone = by_status(total)[0][0] if len(split) == 1 else ""
    count = len(total.records)
    return _candidate(
        *(desk, "How much", 0.3, "funding", total.records),
        lead=desk.tongue.money(total.amount, total.currency),
        text=f"in {count} sum{'s' * (count != 1)}, "
        + (f"all {alone}" if alone else f"of which {'; '.join(split)}"),
        detail=detail if again else "",
    )


def _sum(desk: Desk, rank: float, record: Funding, parts: Sequence[Funding]) -> Candidate:
    places = ", ".join(tidy(place) for place in record.places)
    about = (record.fund, record.programme, places)
    facts = [tidy(part) for part in about if part]
    facts += [desk.tongue.date(record.period)] if record.period else []
    named = "; ".join(_part(part, desk) for part in parts)
    unstated = all(part.amount is None for part in parts)
    within = f" Of which{' (no sums stated)' if unstated else ''}: {named}." if parts else ""
    return _candidate(
        *(desk, "How much", rank, "funding", (record, *parts)),
        lead=desk.tongue.money(record.amount, record.currency) or "Not stated",
        text=f"{_sentence(tidy(record.purpose))}{within}",
        detail="; ".join(facts),
    )


def _part(part: Funding, desk: Desk) -> str:
    amount = desk.tongue.money(part.amount, part.currency)
    words = tidy(part.purpose)
    missing = [place for place in map(tidy, part.places) if place not in words]
    where = f" ({', '.join(missing)})" if missing else ""
    return f"{f'{amount} ' if amount else ''}{_lower(words)}{where}"


def _said(desk: Desk) -> Iterator[Candidate]:
    quotes = sorted(_of(desk, "quotes", Quote), key=lambda quote: quote.fragment)
    language = language_tag(desk.dossier.release.language)
    for number, quote in enumerate(quotes):
        who = ", ".join(filter(None, (tidy(quote.speaker), tidy(quote.role))))
        topics = tidy(", ".join(quote.topics))
        facts = [f"on {topics}" if topics else "", "a phrase" if quote.fragment else ""]
        yield _candidate(
            *(desk, "What was said", 0.5 + 0.5 * number, "quotes", (quote,)),
            lead=who or "Speaker not named",
            text=cut(tidy(quote.words), _QUOTE if number == 0 else _NEXT_QUOTE),
            detail="; ".join(filter(None, facts)),
            quote=language,
        )


def _next(desk: Desk, key: Event | None) -> Iterator[Candidate]:
    statements = [note for note in _of(desk, "notes", Note) if note.type == "statement"]
    for number, event in enumerate(_coming(desk, key)):
        beside = next((n for n in statements if n.anchor.paragraph == event.anchor.paragraph), None)
        place = tidy(event.place)
        yield _candidate(
            *(desk, "What next", 0.6 + 0.4 * number, "timeline", (event,)),
            lead=desk.tongue.date(event.when),
            text=_sentence(f"{tidy(event.title)}{f', {place}' if place else ''}")
            + (f" {_sentence(tidy(beside.text))}" if beside else ""),
        )


def _coming(desk: Desk, key: Event | None) -> list[Event]:
    now = period.bounds(desk.dossier.release.published)[0] or (
        period.bounds(key.when)[0] if key else None
    )
    events = sorted(_of(desk, "timeline", Event), key=day)
    if now is None:
        return []
    return [each for each in events if (period.bounds(each.when)[0] or 0) > now]


def _notes(desk: Desk) -> Iterator[Candidate]:
    notes = _of(desk, "notes", Note)
    for number, note in enumerate(n for n in notes if n.type == "figure"):
        value = tidy(desk.tongue.value(note.value, note.unit))
        comparison = tidy(note.comparison)
        short = len(comparison.split()) <= 2
        yield _candidate(
            *(desk, "Figures", 0.7 + 0.4 * number, "notes", (note,)),
            lead=f"{comparison} {value}".strip() if short else value,
            text=_sentence(tidy(note.text)),
            detail="" if short else comparison,
        )
    statements = [note for note in notes if note.type == "statement"]
    first = tidy(statements[0].topic) if statements else ""
    why = [note for note in statements if tidy(note.topic) != first]
    yield from _by_topic(desk, "What is done", 1.0, [n for n in notes if n.type == "measure"])
    yield from _by_topic(desk, "Why", 1.6, why)
    yield from _by_topic(desk, "Terms", 1.8, [n for n in notes if n.type == "definition"])


def _by_topic(desk: Desk, question: str, rank: float, notes: Sequence[Note]) -> Iterator[Candidate]:
    topics: dict[str, list[Note]] = {}
    for note in notes:
        topics.setdefault(tidy(note.topic), []).append(note)
    for number, (topic, found) in enumerate(topics.items()):
        yield _candidate(
            *(desk, question, rank + 0.25 * number, "notes", found),
            lead=topic,
            text=" ".join(_sentence(tidy(note.text)) for note in found),
        )


def _background(desk: Desk, key: Event | None) -> Iterator[Candidate]:
    """What was agreed or happened before; not what a sum or a figure says already."""
    said = {
        record.anchor.paragraph
        for name in ("funding", "notes")
        for record in desk.dossier.records.get(name, ())
        if not isinstance(record, Note) or record.type in ("figure", "measure")
    }
    coming = {event.id for event in _coming(desk, key)}
    events = sorted(_of(desk, "timeline", Event), key=day)
    rest = [each for each in events if each is not key and each.id not in coming]
    for number, event in enumerate(rest):
        again = event.anchor.paragraph in said and event.category in ("announcement", "background")
        if again:
            continue
        rank = _BEFORE.get(event.category, 1.7)
        yield _candidate(
            *(desk, "Background", rank + 0.02 * number, "timeline", (event,)),
            lead=desk.tongue.date(event.when),
            text=_sentence(tidy(event.title)),
        )


def cut(words: str, most: int) -> str:
    """Quoted words, ended at a sentence or a clause where they are too long, and saying so."""
    if len(words) <= most:
        return words
    start = words[:most]
    ends = [start.rfind(mark) + len(mark) for mark in (". ", "! ", "? ") if mark in start]
    if ends and max(ends) > most // 3:
        return f"{start[: max(ends)].rstrip()} […]"
    return f"{start.rsplit(' ', 1)[0].rstrip(',;:')} […]"


def _sentence(text: str) -> str:
    return text if not text or text[-1] in ".!?…”’" else f"{text}."


def _lower(text: str) -> str:
    """Without the capital of a sentence, where the first word is no name or acronym."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text
