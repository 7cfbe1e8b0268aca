"""What a person decided in a review, kept so that it holds for the next edition too."""

from collections.abc import Container, Iterable, Mapping

import msgspec

from wbdesk.model.difference import matched
from wbdesk.model.draft import Draft, Proposal
from wbdesk.model.kinds import BY_NAME, KINDS
from wbdesk.model.records import Record
from wbdesk.model.release import Pack
from wbdesk.model.resolve import resolve

AGAIN = "put right in an earlier edition, and not found again in this one"


class Correction(msgspec.Struct, frozen=True):
    """`found` is the record as it was found, None where the person added it; `made` as they
    put it, None where they left it out.
    """

    kind: str
    found: Record | None
    made: Record | None

    @property
    def record(self) -> Record:
        """The record that says where it rests."""
        known = self.found if self.made is None else self.made
        assert known is not None
        return known


def corrections(draft: Draft) -> tuple[Correction, ...]:
    """What the person of a draft put right, added or left out."""
    made = []
    for each in draft.proposals:
        if each.decision == "rejected" and not each.added:
            made.append(Correction(each.kind, each.found or each.record, None))
        elif each.decision == "accepted" and each.corrected:
            made.append(Correction(each.kind, each.found, each.record))
    return tuple(made)


def carry(draft: Draft, known: Iterable[Correction]) -> Draft:
    """A draft of another edition with the decisions made on an earlier one.

    Only the fields the person changed are carried over, so what the new edition says anew
    comes in. What was put right and is not found again is proposed where its phrase still stands.
    """
    taken: set[int] = set()
    for each in known:
        number = None if each.found is None else _same(draft, each, taken)
        if number is not None:
            taken.add(number)
            draft = _apply(draft, number, each)
        elif each.made is not None:
            draft = _propose(draft, each)
    return draft


def _same(draft: Draft, correction: Correction, taken: set[int]) -> int | None:
    """The proposal that rests on the same phrase and says most nearly the same."""
    assert correction.found is not None
    kind, found = BY_NAME[correction.kind], correction.found

    def likeness(number: int) -> tuple[bool, bool, int]:
        record = draft.proposals[number].record
        return (
            getattr(record, kind.lead) == getattr(found, kind.lead),
            (record.anchor.prefix, record.anchor.suffix)
            == (found.anchor.prefix, found.anchor.suffix),
            -abs(record.anchor.paragraph - found.anchor.paragraph),
        )

    fitting = [
        number
        for number, each in enumerate(draft.proposals)
        if number not in taken
        and each.kind == correction.kind
        and each.record.anchor.exact == found.anchor.exact
    ]
    return max(fitting, key=likeness, default=None)


def _apply(draft: Draft, number: int, correction: Correction) -> Draft:
    if correction.made is None:
        return draft.decide([number], "rejected")
    changed = {
        field.name: after
        for field in BY_NAME[correction.kind].fields
        if (after := getattr(correction.made, field.name)) != getattr(correction.found, field.name)
    }
    merged = msgspec.structs.replace(draft.proposals[number].record, **changed)
    return draft.correct(number, merged)


def _propose(draft: Draft, correction: Correction) -> Draft:
    made = correction.made
    assert made is not None
    passage = resolve(made.anchor, draft.paragraphs)
    if not passage.found:
        return draft
    ids = {each.record.id for each in draft.proposals if each.kind == correction.kind}
    record = msgspec.structs.replace(
        made,
        id=free_id(made.id, ids),
        anchor=msgspec.structs.replace(made.anchor, paragraph=passage.paragraph),
    )
    added = correction.found is None
    new = Proposal(
        correction.kind,
        record,
        passage,
        "person" if added else "earlier edition",
        sure=added,
        reason="" if added else AGAIN,
        decision="accepted" if added else "open",
        corrected=True,
        found=correction.found,
    )
    return msgspec.structs.replace(draft, proposals=(*draft.proposals, new))


def keep_ids(draft: Draft, before: Pack) -> Draft:
    """A draft whose records have the ids they had in an earlier edition, as far as they are
    the same: stars, tags and remarks hang on them.
    """
    renamed: dict[tuple[str, str], str] = {}
    for kind in KINDS:
        mine = [each.record for each in draft.proposals if each.kind == kind.name]
        pairs = matched(kind, before.of(kind.name), mine)
        ids = {new.id: old.id for old, new in pairs}
        taken = {each.id for each in before.of(kind.name)}
        for each in mine:
            made = ids.get(each.id) or free_id(each.id, taken)
            taken.add(made)
            renamed[kind.name, each.id] = made
    return msgspec.structs.replace(
        draft, proposals=tuple(_renamed(each, renamed) for each in draft.proposals)
    )


def _renamed(proposal: Proposal, ids: Mapping[tuple[str, str], str]) -> Proposal:
    record = proposal.record
    changes = {"id": ids[proposal.kind, record.id]}
    for link in ("part_of", "same_as"):
        if other := getattr(record, link, None):
            changes[link] = ids.get((proposal.kind, other), other)
    return msgspec.structs.replace(proposal, record=msgspec.structs.replace(record, **changes))


def free_id(wanted: str, taken: Container[str]) -> str:
    """An id that none of those taken is: the wanted one, or that with a number."""
    made, number = wanted, 2
    while made in taken:
        made, number = f"{wanted}-{number}", number + 1
    return made
