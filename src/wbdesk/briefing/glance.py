"""The brief: one page that answers what, when, who, how much, what was said and what next.

What matters most is chosen first, until the page is full; what is left out is counted and said.
"""

from collections.abc import Sequence

import msgspec

from wbdesk.briefing.candidate import Candidate, Maker
from wbdesk.briefing.candidates import candidates
from wbdesk.briefing.citing import Desk
from wbdesk.briefing.document import Answer, Answers, Block, Options, Point
from wbdesk.briefing.tidy import tidy
from wbdesk.model.display import counted
from wbdesk.model.kinds import BY_NAME, KINDS
from wbdesk.model.records import Record

QUESTIONS = (
    *(
        ("What", "timeline"),
        ("When and where", "timeline"),
        ("Who", "attendees"),
        ("How much", "funding"),
    ),
    *(("What was said", "quotes"), ("What next", "timeline"), ("Figures", "notes")),
    *(("What is done", "notes"), ("Why", "notes"), ("Background", "timeline"), ("Terms", "notes")),
)
_LINES = {"a4": 86.0, "us-letter": 79.0, "us-legal": 108.0, "a5": 52.0}
"""Lines that a page bears at the smallest size it is set in; see resources/templates."""
_HEAD = 7.0
_SOURCE = 0.34
_EVIDENCE = 0.42
_REMARKS = 2


class Glance(msgspec.Struct, frozen=True):
    """The body of a brief, how many records it stands on, and what it leaves out, in words."""

    blocks: tuple[Block, ...]
    shown: int
    left_out: str


def glance(desks: Sequence[Desk], options: Options) -> Glance:
    """Choose and set what one page bears, in the order of the sections asked for."""
    wanted = [name for name in options.sections if name in BY_NAME]
    found = [each for desk in desks for each in candidates(Maker(desk, options.paper))]
    found = [each for each in found if all(kind in wanted for kind, _ in each.records)]
    chosen = _chosen(found, _LINES[options.paper] - _HEAD, evidence=options.evidence)
    answers = tuple(_answers(chosen, wanted))
    shown = {(kind, id(record)) for each in chosen for kind, record in each.records}
    if remarks := _remarks(chosen):
        answers = (*answers, Answer("Editor’s note", remarks))
    blocks: tuple[Block, ...] = (Answers(answers),) if answers else ()
    return Glance(blocks, len(shown), _left_out(desks, wanted, shown))


def _chosen(found: Sequence[Candidate], room: float, *, evidence: bool) -> list[Candidate]:
    """The most important that fit, in the order given."""
    taken: set[int] = set()
    sources: set[tuple[int, str]] = set()
    questions: set[str] = set()
    left = room
    for number in sorted(range(len(found)), key=lambda number: (found[number].rank, number)):
        each = found[number]
        new = {(record.anchor.paragraph, kind) for kind, record in each.records} - sources
        cost = each.cost + len(new) * (_SOURCE + (_EVIDENCE if evidence else 0)) * 0.7
        cost += 0.55 if each.question not in questions else 0.0
        if cost > left:
            continue
        left -= cost
        taken.add(number)
        sources |= new
        questions.add(each.question)
    return [found[number] for number in sorted(taken)]


def _answers(chosen: Sequence[Candidate], wanted: Sequence[str]) -> list[Answer]:
    order = list(QUESTIONS)
    if list(wanted) != [kind.name for kind in KINDS if kind.name in wanted]:
        order.sort(key=lambda pair: wanted.index(pair[1]) if pair[1] in wanted else len(wanted))
    made = []
    for question, _ in order:
        points = tuple(each.make() for each in chosen if each.question == question)
        if points:
            made.append(Answer(question, points))
    return made


def _remarks(chosen: Sequence[Candidate]) -> tuple[Point, ...]:
    """Our own remarks on the points that matter most, as one where they begin alike."""
    by_rank = sorted(chosen, key=lambda each: each.rank)
    # A total stands before the sums it is of: the last point that begins with a record is its own.
    leads = {id(each.records[0][1]): each.lead for each in by_rank}
    kept: list[Point] = []
    for each in by_rank:
        for _, record in each.records:
            remark = tidy(record.editorial)
            if remark and not any(other.text.startswith(remark[:40]) for other in kept):
                kept.append(Point(leads.get(id(record), ""), remark))
    return tuple(kept[:_REMARKS])


def _left_out(desks: Sequence[Desk], wanted: Sequence[str], shown: set[tuple[str, int]]) -> str:
    parts = []
    for name in wanted:
        records: list[Record] = [
            record for desk in desks for record in desk.dossier.records.get(name, ())
        ]
        missing = sum((name, id(record)) not in shown for record in records)
        if missing:
            kind = BY_NAME[name]
            parts.append(f"{missing:,} of {counted(len(records), kind.noun)}")
    return ", ".join(parts)
