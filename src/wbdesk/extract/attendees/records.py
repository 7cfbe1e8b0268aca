"""What was found becomes records: one for each that takes part, with an id of its own."""

import re
from collections.abc import Mapping
from typing import Literal

import msgspec
from msgspec.structs import replace

from wbdesk.extract import countries
from wbdesk.extract.attendees.parts import Item
from wbdesk.extract.attendees.persons import plain_name
from wbdesk.extract.candidate import Candidate, Confidence
from wbdesk.extract.countries import Entry
from wbdesk.model import anchoring
from wbdesk.model.document import Document
from wbdesk.model.fold import fold
from wbdesk.model.records import Attendee, Record


class Found(msgspec.Struct, frozen=True):
    block: int
    item: Item
    rule: str
    expected: bool
    reason: str = ""


def candidate_of(document: Document, each: Found) -> Candidate:
    item, text = each.item, document.blocks[each.block].text
    person = item.person.name
    kind: Literal["country", "organisation", "person"]
    hosting = each.rule == "host"
    if person and not hosting:
        name, kind = plain_name(person), "person"
    elif item.entry is not None:
        name, kind = _written(item, text), item.entry.kind
    else:
        name, kind = _seated(item, text) if item.body else person or "", "organisation"
    record = Attendee(
        id="attendee",
        anchor=anchoring.anchor(text, item.start, item.end, each.block + 1),
        code=item.entry.code if item.entry else None,
        name=name,
        group=item.group,
        role=item.role,
        person=person,
        kind=kind,
        status="expected" if each.expected else "attended",
        origin="extracted",
    )
    passage = anchoring.passage(item.start, item.end, each.block + 1)
    confidence: Confidence = "check" if each.reason else "sure"
    return Candidate("attendees", record, passage, each.rule, confidence, each.reason)


def _seated(item: Item, text: str) -> str:
    """A body with the place where it sits, without which it may be any: "the Embassy in Lima"."""
    seat = _SEAT.match(text, item.end) if item.body.endswith(_MISSIONS) else None
    return item.body + seat.group() if seat and text.endswith(item.body, 0, item.end) else item.body


_MISSIONS = ("Embassy", "High Commission", "Mission", "Consulate", "Consulate General")
_SEAT = re.compile(r"\s(?:in|to)\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}(?!\w)")
_STATES = re.compile(r"\s(?:member states|leaders|heads of (?:state|government)|ministers)\Z")


def _written(item: Item, text: str) -> str:
    """A country by its usual name; a body as the release writes it, in full or in short."""
    assert item.entry is not None
    words = text[item.start : item.end].removeprefix("the ").removeprefix("The ")
    words = _STATES.sub("", words)
    named = not item.entry.code or words.startswith(_INSTITUTIONS)
    written = named and countries.named(words) == item.entry
    return words if written else item.entry.name


_INSTITUTIONS = ("European Commission", "European Parliament", "European Council", "Council of the")
"""Of the European Union, each of which takes part by its own name."""
_APART = ("pair", "represented", "behalf", "host", "headline")
"""Rules by which a country is told beside those who came for it."""


def one_a_country(candidates: list[Candidate]) -> list[Candidate]:
    """A country told once, and again with who came in a list of delegations, is one delegation."""
    persons: dict[str, list[Attendee]] = {}
    listed = set()
    for candidate in candidates:
        record = candidate.record
        assert isinstance(record, Attendee)
        if record.code and record.kind == "person" and candidate.rule == "listed-below":
            persons.setdefault(record.code, []).append(record)
        elif record.code and record.kind != "person" and candidate.rule not in _APART:
            listed.add(record.code)
    joined = {code: each[0] for code, each in persons.items() if len(each) == 1 and code in listed}
    came = {
        (record.code, record.anchor.paragraph)
        for candidate in candidates
        if isinstance(record := candidate.record, Attendee) and record.kind == "person"
    }
    kept = []
    for candidate in candidates:
        record = candidate.record
        assert isinstance(record, Attendee)
        if (
            candidate.rule == "pair"
            and record.kind != "person"
            and ((record.code, record.anchor.paragraph) in came)
        ):
            # Told with the body itself by who came for it.
            continue
        person = joined.get(record.code or "")
        if person is None:
            kept.append(candidate)
        elif record.kind != "person":
            role = person.role or record.role
            full = msgspec.structs.replace(record, person=person.person, role=role)
            kept.append(replace(candidate, record=full if record.person is None else record))
    return kept


def one_a_person(candidates: list[Candidate]) -> list[Candidate]:
    """A person told by a longer and a shorter name, "Lord John Doe of Sometown" and "Lord Doe of
    Sometown", is one, by the name told first; what either tells of the office stays.
    """
    kept: list[Candidate] = []
    for candidate in candidates:
        record = candidate.record
        assert isinstance(record, Attendee)
        if record.kind == "person" and any(_same_person(record, each.record) for each in kept):
            continue
        kept.append(candidate)
    return kept


def one_a_body(candidates: list[Candidate]) -> list[Candidate]:
    """A body told with and without its seat, "Example Chamber in Chile", is one, by the longer."""
    named = [each.record.name for each in candidates if isinstance(each.record, Attendee)]
    return [
        each
        for each in candidates
        if not (
            isinstance(each.record, Attendee)
            and each.record.kind == "organisation"
            and any(
                name.startswith((f"{each.record.name} in ", f"{each.record.name} of "))
                for name in named
            )
        )
    ]


def _same_person(one: Attendee, other: Record) -> bool:
    if not isinstance(other, Attendee) or other.kind != "person":
        return False
    mine, theirs = fold(one.name).split(), fold(other.name).split()
    short, long = sorted((mine, theirs), key=len)
    if len(short) == 1:
        # Where the family name stands first: "Prime Minister Tan" is Tan Wei Ming.
        return len(long) > 1 and short[0] == long[0] and _same_office(one.role, other.role)
    # Of two family names the second may be left out: "Juan Roe" is Juan Roe Doe.
    return set(short) < set(long) and (short[-1] == long[-1] or short == long[: len(short)])


def _same_office(one: str, other: str) -> bool:
    return bool(one and other) and (one.endswith(other) or other.endswith(one))


def key(each: Found, candidate: Candidate) -> str:
    """What one who takes part is known by, whichever name a mention has."""
    entry = each.item.entry
    if entry is not None and not each.item.person.name:
        return fold(entry.name)
    record = candidate.record
    assert isinstance(record, Attendee)
    return fold(record.name)


def tells_more(new: Candidate, known: Candidate) -> bool:
    mine, theirs = new.record, known.record
    assert isinstance(mine, Attendee)
    assert isinstance(theirs, Attendee)
    return theirs.group != "host" and bool(mine.group) and not theirs.group


def with_codes(candidates: list[Candidate], stands: Mapping[str, Entry]) -> list[Candidate]:
    """The same, each person with the code of the country stood for, by the folded name."""
    return [_with_code(each, stands) for each in candidates]


def _with_code(each: Candidate, stands: Mapping[str, Entry]) -> Candidate:
    record = each.record
    assert isinstance(record, Attendee)
    if record.kind != "person":
        return each
    entry = stands.get(fold(record.name))
    coded = msgspec.structs.replace(record, code=entry.code if entry else None)
    return replace(each, record=coded)


def persons_last(candidates: list[Candidate]) -> list[Candidate]:
    """Countries and organisations, then persons; both in the order of the text."""
    return sorted(candidates, key=lambda each: getattr(each.record, "kind", "") == "person")


def with_ids(candidates: list[Candidate]) -> list[Candidate]:
    taken: dict[str, int] = {}
    made = []
    for candidate in candidates:
        record = candidate.record
        assert isinstance(record, Attendee)
        slug = f"attendee-{_slug(record.name)}"[:100].rstrip("-")
        taken[slug] = taken.get(slug, 0) + 1
        if taken[slug] > 1:
            slug = f"{slug}-{taken[slug]}"
        made.append(_renamed(candidate, slug))
    return made


_NOT_PLAIN = re.compile(r"[^a-z0-9]+")


def _slug(name: str) -> str:
    return _NOT_PLAIN.sub("-", fold(name)).strip("-") or "x"


def _renamed(candidate: Candidate, new_id: str) -> Candidate:
    return replace(candidate, record=msgspec.structs.replace(candidate.record, id=new_id))
