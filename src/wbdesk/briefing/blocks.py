"""How the records of each kind are laid out; a kind without a layout of its own is a table."""

from collections.abc import Callable, Iterable, Sequence
from typing import cast

from wbdesk.briefing.citing import Desk
from wbdesk.briefing.document import (
    Block,
    Cell,
    Figure,
    Figures,
    Group,
    Groups,
    Heading,
    Line,
    Member,
    Quotation,
    Quotations,
    Row,
    Table,
    Topic,
    Topics,
)
from wbdesk.briefing.sums import funding, totals
from wbdesk.briefing.tidy import language_tag, paragraphs, tidy, web_address
from wbdesk.model import display, period
from wbdesk.model.fields import Field
from wbdesk.model.kinds import Kind
from wbdesk.model.records import Attendee, Event, Funding, Note, Quote, Record

_NOTES = (
    ("measure", "Measures"),
    ("definition", "Definitions"),
    ("reference", "References"),
    ("statement", "Statements"),
)
_NUMBERS = ("money", "decimal")
_WIDEST = 50
_LETTERS = 92
"""In a line of a table of full width."""
_LONGEST_WORD = 16
"""Letters of a word that makes its column wider; longer ones are divided."""
_LEAST_LEFT = 0.3
_QUALIFIER_WORDS = 2


def blocks(kind: Kind, records: Sequence[Record], desk: Desk) -> tuple[Block, ...]:
    """The blocks of a section."""
    layout = _LAYOUTS.get(kind.name)
    return layout(records, desk) if layout else table(kind, records, desk)


def _timeline(records: Sequence[Record], desk: Desk) -> tuple[Block, ...]:
    events = sorted(cast(Sequence[Event], records), key=day)
    rows = []
    for event in events:
        when = tidy(desk.tongue.date(event.when))
        written = desk.as_written(event.as_written, when)
        rows.append(
            Row(
                (Cell(when, written), Cell(tidy(event.title)), Cell(tidy(event.place))),
                desk.support("timeline", event),
            )
        )
    headings = (Heading("When", 0.23), Heading("Event", 0.57), Heading("Place", 0.2))
    return (Table("Timeline", headings, 1, tuple(rows)),)


def day(event: Event) -> tuple[bool, int, int]:
    """Undated last, open beginnings first; of one first day, the longer period first."""
    first, last = period.bounds(event.when)
    return (first is None and last is None, first or 0, -(last or 0))


def _attendees(records: Sequence[Record], desk: Desk) -> tuple[Block, ...]:
    groups: dict[str, list[Attendee]] = {}
    for attendee in cast(Sequence[Attendee], records):
        groups.setdefault(tidy(attendee.group), []).append(attendee)
    return (Groups(tuple(_group(name, members, desk) for name, members in groups.items())),)


def _group(name: str, attendees: Sequence[Attendee], desk: Desk) -> Group:
    details = [_presence(attendee) for attendee in attendees]
    supports = [desk.support("attendees", attendee) for attendee in attendees]
    shared = details[0] if len(attendees) > 1 and len(set(details)) == 1 else ""
    # One citation for the group where nothing but the name differs.
    together = len({support.cite for support in supports}) == 1 and not any(
        support.marks or support.remark for support in supports
    )
    members = tuple(
        Member(
            tidy(attendee.name),
            tidy(attendee.code),
            "" if shared else detail,
            None if together else support,
        )
        for attendee, detail, support in zip(attendees, details, supports, strict=True)
    )
    return Group(name[:1].upper() + name[1:], shared, members, supports[0] if together else None)


def _presence(attendee: Attendee) -> str:
    parts = (tidy(attendee.person), tidy(attendee.role), attendee.status)
    return ", ".join(part for part in parts if part)


def _quotes(records: Sequence[Record], desk: Desk) -> tuple[Block, ...]:
    language = language_tag(desk.dossier.release.language)
    return (
        Quotations(
            tuple(
                Quotation(
                    paragraphs(quote.words),
                    tidy(quote.speaker),
                    tidy(quote.role),
                    tidy(desk.tongue.date(quote.when)) if quote.when else "",
                    tidy(", ".join(quote.topics)),
                    quote.fragment,
                    language,
                    desk.support("quotes", quote),
                )
                for quote in cast(Sequence[Quote], records)
            )
        ),
    )


def _notes(records: Sequence[Record], desk: Desk) -> tuple[Block, ...]:
    notes = cast(Sequence[Note], records)
    made: list[Block] = []
    figures = [note for note in notes if note.type == "figure"]
    if figures:
        made.append(Figures("Figures", tuple(_figure(note, desk) for note in figures)))
    for type_, heading in _NOTES:
        of_type = [note for note in notes if note.type == type_]
        if of_type:
            made.append(Topics(heading, _topics(of_type, desk)))
    return tuple(made)


def _figure(note: Note, desk: Desk) -> Figure:
    comparison = tidy(note.comparison)
    value = tidy(desk.tongue.value(note.value, note.unit))
    # "over" and "close to" qualify the number; anything longer explains it.
    if value and 0 < len(comparison.split()) <= _QUALIFIER_WORDS:
        value, comparison = f"{comparison} {value}", ""
    written = desk.as_written(note.as_written, value)
    topic = tidy(note.topic)
    line = _line(note, desk, (comparison, written and f"as written: {written}"))
    return Figure(value or "no value", line if not topic else _under(topic, line))


def _under(topic: str, line: Line) -> Line:
    return Line(f"{topic}: {line.text}", line.support, line.detail, line.url)


def _line(note: Note, desk: Desk, details: Iterable[str] = ()) -> Line:
    support = desk.support("notes", note)
    detail = "; ".join(part for part in details if part)
    return Line(tidy(note.text), support, detail, web_address(note.url))


def _topics(notes: Sequence[Note], desk: Desk) -> tuple[Topic, ...]:
    by_topic: dict[str, list[Note]] = {}
    for note in notes:
        by_topic.setdefault(tidy(note.topic), []).append(note)
    return tuple(
        Topic(topic, tuple(_statement(note, desk) for note in found))
        for topic, found in by_topic.items()
    )


def _statement(note: Note, desk: Desk) -> Line:
    """A note that is no figure; it may hold a value all the same."""
    return _line(
        note, desk, (tidy(desk.tongue.value(note.value, note.unit)), tidy(note.comparison))
    )


def tables(kind: Kind, records: Sequence[Record], desk: Desk) -> tuple[Block, ...]:
    """A kind as a table of its columns, with the totals where it is of sums."""
    made = table(kind, records, desk)
    if kind.name != "funding":
        return made
    return (*made, totals(cast(Sequence[Funding], records), desk))


def table(kind: Kind, records: Sequence[Record], desk: Desk) -> tuple[Block, ...]:
    """Any kind as its declaration describes it."""
    columns = kind.columns
    names = [field.name for field in columns]
    lead = names.index(kind.lead) if kind.lead in names else 0
    rows = tuple(
        Row(
            tuple(Cell(tidy(_text_of(record, field, desk))) for field in columns),
            desk.support(kind.name, record),
        )
        for record in records
    )
    headings = tuple(
        Heading(field.label, share, field.shape in _NUMBERS)
        for field, share in zip(columns, _shares(columns, rows), strict=True)
    )
    return (Table(kind.label, headings, lead, rows),)


def _shares(columns: Sequence[Field], rows: Sequence[Row]) -> list[float]:
    """The parts of the width that columns take: as declared, between what their words need."""
    wanted, needed = [], []
    for place, field in enumerate(columns):
        texts = {row.cells[place].text for row in rows} | {field.label}
        words = texts if field.shape in _NUMBERS else {word for t in texts for word in t.split()}
        needed.append(2 + max(n for n in (0, *map(len, words)) if n <= _LONGEST_WORD))
        wanted.append(min(field.width or _WIDEST, 2 + max(map(len, texts))))
    shares = [width / sum(wanted) for width in wanted]
    narrow = {n for n, share in enumerate(shares) if share * _LETTERS < needed[n]}
    left = max(1 - sum(needed[n] for n in narrow) / _LETTERS, _LEAST_LEFT)
    others = sum(shares[n] for n in range(len(shares)) if n not in narrow)
    return [
        needed[n] / _LETTERS if n in narrow else left * share / others
        for n, share in enumerate(shares)
    ]


def _text_of(record: Record, field: Field, desk: Desk) -> str:
    value = getattr(record, field.name)
    match field.shape:
        case "money":
            assert isinstance(record, Funding)
            return desk.tongue.money(record.amount, record.currency) or "not stated"
        case "period":
            return desk.tongue.date(value) if value or field.name == "when" else ""
        case "decimal":
            return desk.tongue.number(value)
    return display.text_of(record, field)


_Layout = Callable[[Sequence[Record], Desk], tuple[Block, ...]]
_LAYOUTS: dict[str, _Layout] = {
    "timeline": _timeline,
    "attendees": _attendees,
    "funding": funding,
    "quotes": _quotes,
    "notes": _notes,
}
