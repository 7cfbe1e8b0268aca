"""What each kind becomes in a summary. To add a kind, add its function to `BLOCKS`."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from wbdesk.briefing.document import Block, Cell, Dossier, Line, Note, Quotation, Table
from wbdesk.model import money, period
from wbdesk.model.display import text_of_amount, text_of_value
from wbdesk.model.kinds import KINDS
from wbdesk.model.records import Attendee, Event, Funding, Quote, Record
from wbdesk.model.records import Note as NoteRecord

_ORDER = ("figure", "measure", "statement", "definition", "reference")
_PLURALS = {
    "figure": "Figures",
    "measure": "Measures",
    "statement": "Statements",
    "definition": "Definitions",
    "reference": "References",
}


class Sources:
    """Numbers the sources; the same phrase of the same paragraph has one number."""

    def __init__(self, evidence: bool, *, several: bool) -> None:
        self.notes: list[Note] = []
        self._evidence = evidence
        self._several = several
        self._numbers: dict[tuple[str, int, str, str], int] = {}
        self._dossier: Dossier | None = None
        self._kinds = {kind.struct: kind.name for kind in KINDS}

    def begin(self, dossier: Dossier) -> None:
        """What follows is cited from this dossier's release."""
        self._dossier = dossier

    def cite(self, record: Record, *, phrase: bool = True) -> tuple[int, ...]:
        """The number of the record's source; without `phrase` a paragraph has one number."""
        assert self._dossier is not None
        release = self._dossier.release
        passage = self._dossier.passages.get((self._kinds[type(record)], record.id))
        sure = passage is not None and passage.found
        number = passage.paragraph if passage is not None and sure else record.anchor.paragraph
        words = record.anchor.exact if self._evidence and phrase else ""
        caution = "passage to be checked" if passage is not None and not sure else ""
        key = (release.id, number, words, caution)
        if key not in self._numbers:
            where = f"{release.id}, paragraph {number}" if self._several else f"Paragraph {number}"
            self.notes.append(Note(where, words, caution))
            self._numbers[key] = len(self.notes)
        return (self._numbers[key],)


def _remark(record: Record) -> str:
    parts = [f"Editor's note: {record.editorial}"] if record.editorial else []
    parts += ["Not reviewed."] if record.origin == "extracted" else []
    return " ".join(parts)


def _timeline(records: Sequence[Event], sources: Sources) -> Iterator[Block]:
    rows = [
        (
            Cell(period.text_of(each.when)),
            Cell(each.title, sources.cite(each), _remark(each)),
            Cell(each.place),
            Cell(each.category),
        )
        for each in records
    ]
    yield Table(("When", "Event", "Place", "Category"), (2.2, 5.2, 1.8, 1.5), tuple(rows))


def _attendees(records: Sequence[Attendee], sources: Sources) -> Iterator[Block]:
    groups: dict[tuple[str, str], list[Attendee]] = {}
    for each in records:
        groups.setdefault((each.group, each.status), []).append(each)
    rows = []
    for (group, status), members in groups.items():
        names, notes, remarks = [], [], []
        for each in members:
            code = f" ({each.code})" if each.code else ""
            cited = sources.cite(each, phrase=False)
            names.append(f"{each.person + ', ' if each.person else ''}{each.name}{code}")
            notes += [number for number in cited if number not in notes]
            remarks += [_remark(each)] if each.editorial or each.origin == "extracted" else []
        heading = group[:1].upper() + group[1:]
        rows.append(
            (
                Cell(heading or "Others"),
                Cell(", ".join(names), tuple(notes), " ".join(remarks)),
                Cell(str(len(members))),
                Cell(status),
            )
        )
    yield Table(
        ("Group", "Delegations", "Number", "Status"), (2, 6.2, 1.1, 1.4), tuple(rows), frozenset({2})
    )


def _funding(records: Sequence[Funding], sources: Sources) -> Iterator[Block]:
    known = {each.id: each for each in records}
    rows = [
        (
            Cell(text_of_amount(each)),
            Cell(f"{each.purpose}{_link(each, known)}", sources.cite(each), _remark(each)),
            Cell(each.fund or ""),
            Cell(period.text_of(each.period) if each.period else ""),
            Cell(each.status),
        )
        for each in records
    ]
    header = ("Amount", "Purpose", "Fund", "Period", "Status")
    yield Table(header, (1.7, 4.6, 1.8, 1.7, 1.2), tuple(rows))
    yield from _totals(records)


def _link(record: Funding, known: dict[str, Funding]) -> str:
    same, whole = known.get(record.same_as or ""), known.get(record.part_of or "")
    if record.same_as:
        return f" [same money as {text_of_amount(same)} above]" if same else " [mentioned again]"
    if record.part_of:
        return f" [part of {text_of_amount(whole)}]" if whole else " [part of a larger sum]"
    return ""


def _totals(records: Sequence[Funding]) -> Iterator[Block]:
    sums, left_out = money.totals(records)
    for total in sums:
        parts = " + ".join(text_of_amount(each) for each in total.records)
        text = money.text_of(total.amount, total.currency)
        yield Line(f"Total in {total.currency}", f"{text} ({parts})" if "+" in parts else text)
    if left_out:
        again = sum(1 for each in left_out if each.same_as)
        inside = sum(1 for each in left_out if each.part_of and not each.same_as)
        other = len(left_out) - again - inside
        why = [f"{again} mention the same money again"] if again else []
        why += [f"{inside} are part of a sum counted"] if inside else []
        why += [f"{other} have no amount"] if other else []
        yield Line("Not added", f"{'; '.join(why)}.")


def _quotes(records: Sequence[Quote], sources: Sources) -> Iterator[Block]:
    for each in records:
        who = ", ".join(part for part in (each.speaker, each.role) if part) or "Speaker not named"
        when = f", {period.text_of(each.when)}" if each.when else ""
        fragment = " (a phrase)" if each.fragment else ""
        paragraphs = tuple(part for part in each.words.split("\n") if part.strip())
        yield Quotation(paragraphs, f"{who}{when}{fragment}", sources.cite(each), _remark(each))


def _notes(records: Sequence[NoteRecord], sources: Sources) -> Iterator[Block]:
    for name in _ORDER:
        found = [each for each in records if each.type == name]
        if not found:
            continue
        figures = name == "figure"
        rows = []
        for each in found:
            first = text_of_value(each) if figures else each.topic
            if figures and each.comparison:
                first = f"{first} ({each.comparison})"
            text = f"{each.text} {each.url}" if each.url else each.text
            rows.append((Cell(first), Cell(text, sources.cite(each), _remark(each))))
        yield Table((_PLURALS[name], "What the release states"), (2.4, 8), tuple(rows))


BLOCKS: dict[str, Callable[[Any, Sources], Iterator[Block]]] = {
    "timeline": _timeline,
    "attendees": _attendees,
    "funding": _funding,
    "quotes": _quotes,
    "notes": _notes,
}
