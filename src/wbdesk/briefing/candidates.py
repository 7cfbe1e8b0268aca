"""What a brief could say to each question, ranked by how much it matters."""

from collections.abc import Iterator, Sequence

from wbdesk.briefing.blocks import day
from wbdesk.briefing.candidate import Candidate, Maker, cut, sentence
from wbdesk.briefing.candidate_sums import how_much
from wbdesk.briefing.tidy import language_tag, tidy
from wbdesk.model import period
from wbdesk.model.records import Attendee, Event, Note, Quote

_QUOTE = 460
_NEXT_QUOTE = 240
_BEFORE = {"agreement": 0.95, "meeting": 1.0, "announcement": 1.0, "appointment": 1.2}
"""Ranks of what went before, by category."""


def candidates(maker: Maker) -> Iterator[Candidate]:
    """All points of one release, question by question in the order of a brief."""
    key = _key_event(maker)
    yield from _what(maker, key)
    yield from _who(maker)
    yield from how_much(maker)
    yield from _said(maker)
    yield from _next(maker, key)
    yield from _notes(maker)
    yield from _background(maker, key)


def _key_event(maker: Maker) -> Event | None:
    """The meeting nearest to the day of publication, else the first dated event."""
    events = [event for event in maker.of("timeline", Event) if event.when]
    published = period.bounds(maker.desk.dossier.release.published)[0]

    def far(event: Event) -> tuple[bool, int]:
        start = period.bounds(event.when)[0]
        known = published is not None and start is not None
        return event.category != "meeting", abs(start - published) if known else 10**6  # type: ignore[operator]

    return min(events, key=far, default=None)


def _what(maker: Maker, key: Event | None) -> Iterator[Candidate]:
    if key is not None:
        title = tidy(key.title)
        yield maker.candidate("What", 0, "timeline", (key,), text=sentence(title))
    statements = [note for note in maker.of("notes", Note) if note.type == "statement"]
    aims = [note for note in statements if tidy(note.topic) == tidy(statements[0].topic)]
    for number, note in enumerate(aims):
        rank = 0.9 + 0.5 * number
        yield maker.candidate("What", rank, "notes", (note,), text=sentence(tidy(note.text)))
    if key is not None:
        when = maker.desk.tongue.date(key.when)
        written = maker.desk.as_written(key.as_written, when)
        yield maker.candidate(
            *("When and where", 0.1, "timeline", (key,)),
            lead=when,
            text=tidy(key.place),
            detail=f"as written: {written}" if written else "",
        )


def _who(maker: Maker) -> Iterator[Candidate]:
    groups: dict[str, list[Attendee]] = {}
    for attendee in maker.of("attendees", Attendee):
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
        yield maker.candidate(
            *("Who", 0.2 + 0.1 * number, "attendees", members),
            lead=f"{heading}{count}",
            text=text,
            detail=", ".join(shared).lower() if len(members) > 1 else ", ".join(shared),
        )


def _member(attendee: Attendee, *, alone: bool) -> str:
    within = [tidy(attendee.person)] + ([attendee.status] if alone else [])
    told = ", ".join(part for part in within if part)
    return f"{tidy(attendee.name)} ({told})" if told else tidy(attendee.name)


def _said(maker: Maker) -> Iterator[Candidate]:
    quotes = sorted(maker.of("quotes", Quote), key=lambda quote: quote.fragment)
    language = language_tag(maker.desk.dossier.release.language)
    for number, quote in enumerate(quotes):
        who = ", ".join(filter(None, (tidy(quote.speaker), tidy(quote.role))))
        topics = tidy(", ".join(quote.topics))
        facts = [f"on {topics}" if topics else "", "a phrase" if quote.fragment else ""]
        yield maker.candidate(
            *("What was said", 0.5 + 0.5 * number, "quotes", (quote,)),
            lead=who or "Speaker not named",
            text=cut(tidy(quote.words), _QUOTE if number == 0 else _NEXT_QUOTE),
            detail="; ".join(filter(None, facts)),
            quote=language,
        )


def _next(maker: Maker, key: Event | None) -> Iterator[Candidate]:
    statements = [note for note in maker.of("notes", Note) if note.type == "statement"]
    for number, event in enumerate(_coming(maker, key)):
        beside = next((n for n in statements if n.anchor.paragraph == event.anchor.paragraph), None)
        place = tidy(event.place)
        yield maker.candidate(
            *("What next", 0.6 + 0.4 * number, "timeline", (event,)),
            lead=maker.desk.tongue.date(event.when),
            text=sentence(f"{tidy(event.title)}{f', {place}' if place else ''}")
            + (f" {sentence(tidy(beside.text))}" if beside else ""),
        )


def _coming(maker: Maker, key: Event | None) -> list[Event]:
    now = period.bounds(maker.desk.dossier.release.published)[0] or (
        period.bounds(key.when)[0] if key else None
    )
    events = sorted(maker.of("timeline", Event), key=day)
    if now is None:
        return []
    return [each for each in events if (period.bounds(each.when)[0] or 0) > now]


def _notes(maker: Maker) -> Iterator[Candidate]:
    notes = maker.of("notes", Note)
    for number, note in enumerate(n for n in notes if n.type == "figure"):
        value = tidy(maker.desk.tongue.value(note.value, note.unit))
        comparison = tidy(note.comparison)
        short = len(comparison.split()) <= 2
        yield maker.candidate(
            *("Figures", 0.7 + 0.4 * number, "notes", (note,)),
            lead=f"{comparison} {value}".strip() if short else value,
            text=sentence(tidy(note.text)),
            detail="" if short else comparison,
        )
    statements = [note for note in notes if note.type == "statement"]
    first = tidy(statements[0].topic) if statements else ""
    why = [note for note in statements if tidy(note.topic) != first]
    yield from _by_topic(maker, "What is done", 1.0, [n for n in notes if n.type == "measure"])
    yield from _by_topic(maker, "Why", 1.6, why)
    yield from _by_topic(maker, "Terms", 1.8, [n for n in notes if n.type == "definition"])


def _by_topic(
    maker: Maker, question: str, rank: float, notes: Sequence[Note]
) -> Iterator[Candidate]:
    topics: dict[str, list[Note]] = {}
    for note in notes:
        topics.setdefault(tidy(note.topic), []).append(note)
    for number, (topic, found) in enumerate(topics.items()):
        yield maker.candidate(
            *(question, rank + 0.25 * number, "notes", found),
            lead=topic,
            text=" ".join(sentence(tidy(note.text)) for note in found),
        )


def _background(maker: Maker, key: Event | None) -> Iterator[Candidate]:
    """What was agreed or happened before; not what a sum or a figure says already."""
    said = {
        record.anchor.paragraph
        for name in ("funding", "notes")
        for record in maker.desk.dossier.records.get(name, ())
        if not isinstance(record, Note) or record.type in ("figure", "measure")
    }
    coming = {event.id for event in _coming(maker, key)}
    events = sorted(maker.of("timeline", Event), key=day)
    rest = [each for each in events if each is not key and each.id not in coming]
    for number, event in enumerate(rest):
        again = event.anchor.paragraph in said and event.category in ("announcement", "background")
        if again:
            continue
        rank = _BEFORE.get(event.category, 1.7)
        yield maker.candidate(
            *("Background", rank + 0.02 * number, "timeline", (event,)),
            lead=maker.desk.tongue.date(event.when),
            text=sentence(tidy(event.title)),
        )
