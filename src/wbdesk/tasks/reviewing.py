"""What a review gives to the library, and what the library gives to the next one."""

from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec

from wbdesk.library import Attached, Entry, Library, Review
from wbdesk.model.anchor import Anchor, Passage
from wbdesk.model.anchoring import anchor
from wbdesk.model.correction import Correction, carry, corrections, keep_ids
from wbdesk.model.draft import Draft, Proposal
from wbdesk.model.errors import UserError
from wbdesk.model.kinds import KINDS
from wbdesk.model.records import Record
from wbdesk.model.release import Pack
from wbdesk.model.resolve import resolve_all


class NoText(UserError):
    """A release whose text is not attached cannot be reviewed."""

    def __init__(self, title: str) -> None:
        super().__init__(f"“{title}” has no text to review it by: attach the text first.")


def edition_of(draft: Draft, before: Entry) -> Draft:
    """A draft that takes the place of a release: under its id, its records under theirs, with
    what the person had put right.
    """
    known = before.review.corrections if before.review else ()
    mine = msgspec.structs.replace(draft.release, id=before.pack.release.id)
    draft = msgspec.structs.replace(draft, release=mine)
    return keep_ids(carry(draft, known), before.pack)


def draft_again(library: Library, release: str) -> Draft:
    """A release of the library as a draft: accepted where a person looked it over, else open.

    Raises UnknownRelease, NoText.
    """
    entry = library.entry(release)
    given, attached = entry.pack.release, entry.attached
    if not given.paragraphs or attached is None:
        raise NoText(given.title)
    review = entry.review or Review(_now())
    proposals = [
        _again(kind.name, record, entry.passages.get((kind.name, record.id)), review)
        for kind in KINDS
        for record in entry.pack.of(kind.name)
    ]
    rejected = [
        _left_out(each, given.paragraphs) for each in review.corrections if each.made is None
    ]
    return Draft(given, (*proposals, *rejected), attached.source, attached.sha256)


def stored(draft: Draft, before: Entry | None) -> Entry:
    """What goes into the library once a person looked a draft over."""
    ids = {(each.kind, each.record.id) for each in draft.proposals}
    kept = [
        each
        for each in (before.review.corrections if before and before.review else ())
        if each.found is None and each.made and (each.kind, each.made.id) not in ids
    ]
    dropped = tuple(
        (each.kind, each.record.id)
        for each in draft.proposals
        if each.added and each.decision == "rejected"
    )
    review = Review(_now(), (*corrections(draft), *kept), dropped)
    made = _entry(draft, review)
    if before is None:
        return made
    there = before.attached
    same = there and (there.source, there.sha256) == (draft.source, draft.sha256)
    # A review fetches nothing: the text is from when it came.
    attached = there if same else made.attached
    return msgspec.structs.replace(made, attached=attached, digest=before.digest)


def with_corrections(made: Pack, before: Entry) -> Pack:
    """A newer pack of a release with what the person had put right in the one before."""
    if before.review is None:
        return made
    proposals = tuple(
        Proposal(kind.name, record, _within(None), decision="accepted")
        for kind in KINDS
        for record in made.of(kind.name)
    )
    carried = carry(Draft(made.release, proposals, "", ""), before.review.corrections)
    return Pack(made.release, carried.pack().records)


def unreviewed(draft: Draft) -> Entry:
    """What goes into the library where nobody looked: everything, with the doubts there are."""
    doubts = {
        (each.kind, each.record.id): each.reason for each in draft.accepted() if not each.sure
    }
    if all(each.record.origin == "curated" for each in draft.proposals):
        return _entry(draft, None)
    return _entry(draft, Review(None, corrections(draft), (), doubts))


def anchored(
    paragraphs: Sequence[str], paragraph: int, start: int, end: int
) -> tuple[Anchor, Passage]:
    """The anchor and passage of a stretch a person chose; offsets in characters."""
    text = paragraphs[paragraph - 1]
    return anchor(text, start, end, paragraph), Passage(paragraph, start, end, "exact")


def _again(kind: str, record: Record, passage: Passage | None, review: Review) -> Proposal:
    """A record of the library as a proposal."""
    reason = review.doubts.get((kind, record.id), "")
    if passage is None or not passage.found:
        reason = "its phrase is not certain to stand in the text"
    made = Proposal(
        kind,
        record,
        _within(passage),
        "library",
        not reason,
        reason,
        "accepted" if review.when else "open",
    )
    for each in review.corrections:
        if each.kind == kind and each.made is not None and each.made.id == record.id:
            return msgspec.structs.replace(made, corrected=True, found=each.found)
    return made


def _left_out(correction: Correction, paragraphs: Sequence[str]) -> Proposal:
    assert correction.found is not None
    [passage] = resolve_all([correction.found.anchor], paragraphs)
    return Proposal(
        correction.kind, correction.found, _within(passage), "library", decision="rejected"
    )


def _within(passage: Passage | None) -> Passage:
    """A passage to show: one that is missing stands at the beginning."""
    if passage is None or not passage.paragraph:
        return Passage(1, 0, 0, "missing", 0.0)
    return passage


def _entry(draft: Draft, review: Review | None) -> Entry:
    attached = Attached(draft.source, _now(), draft.sha256)
    return Entry(draft.pack(), draft.passages(), attached, review=review)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
