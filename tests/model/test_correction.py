"""What a person put right in one edition holds for the next."""

import msgspec

import invented
from wbdesk.model.anchor import Anchor, Passage
from wbdesk.model.correction import carry, corrections, keep_ids
from wbdesk.model.draft import Draft, Proposal
from wbdesk.model.kinds import KINDS
from wbdesk.model.records import Event, Funding, Note
from wbdesk.model.release import Pack


def number_of(draft: Draft, kind: str, record: str) -> int:
    return next(
        n for n, each in enumerate(draft.proposals) if (each.kind, each.record.id) == (kind, record)
    )


def edition(draft: Draft, old: str, new: str) -> Draft:
    """The same release with one phrase changed, in its text, its anchors and its records' ids."""
    paragraphs = tuple(text.replace(old, new) for text in draft.paragraphs)
    release = msgspec.structs.replace(draft.release, paragraphs=paragraphs)
    moved = tuple(
        msgspec.structs.replace(
            each,
            record=msgspec.structs.replace(
                each.record,
                id=f"new-{each.record.id}",
                anchor=msgspec.structs.replace(
                    each.record.anchor, exact=each.record.anchor.exact.replace(old, new)
                ),
            ),
        )
        for each in draft.proposals
    )
    return Draft(release, moved, draft.source, "another")


def test_only_the_fields_changed_are_carried_over() -> None:
    first = invented.draft()
    number = number_of(first, "timeline", "meeting")
    record = first.proposals[number].record
    assert isinstance(record, Event)
    reviewed = first.correct(number, msgspec.structs.replace(record, title="Ferry talks"))
    fresh = invented.draft()
    fresh = msgspec.structs.replace(
        fresh,
        proposals=tuple(
            msgspec.structs.replace(
                each, record=msgspec.structs.replace(each.record, place="Lakeside town hall")
            )
            if each.record.id == "meeting"
            else each
            for each in fresh.proposals
        ),
    )
    carried = carry(fresh, corrections(reviewed))
    after = carried.proposals[number]
    assert isinstance(after.record, Event)
    assert (after.record.title, after.record.place) == ("Ferry talks", "Lakeside town hall")
    assert after.decision == "accepted"
    assert after.corrected
    assert corrections(carried)[0].made == after.record


def test_what_was_left_out_stays_out() -> None:
    first = invented.draft()
    number = number_of(first, "timeline", "cancelled")
    carried = carry(invented.draft(), corrections(first.decide([number], "rejected")))
    assert carried.proposals[number].decision == "rejected"
    assert carried.count("rejected") == 1


def test_a_correction_whose_phrase_is_gone_is_let_go() -> None:
    first = invented.draft()
    number = number_of(first, "funding", "ferries")
    record = first.proposals[number].record
    assert isinstance(record, Funding)
    reviewed = first.correct(number, msgspec.structs.replace(record, purpose="Boats"))
    second = edition(invented.draft(), "€2.5 million", "€3 million")
    assert carry(second, corrections(reviewed)) == second


def test_one_not_found_again_is_proposed_where_its_phrase_stands() -> None:
    first = invented.draft()
    number = number_of(first, "timeline", "cancelled")
    record = first.proposals[number].record
    assert isinstance(record, Event)
    reviewed = first.correct(number, msgspec.structs.replace(record, title="No crossings"))
    less = msgspec.structs.replace(
        first, proposals=tuple(e for e in first.proposals if e.record.id != "cancelled")
    )
    carried = carry(less, corrections(reviewed))
    [new] = [each for each in carried.proposals if each not in less.proposals]
    assert new.decision == "open"
    assert not new.sure
    assert new.passage.found
    assert "not found again" in new.reason


def test_what_the_person_added_comes_along() -> None:
    first = invented.draft()
    own = Note(
        id="own-note-1", type="statement", text="By the lake", anchor=Anchor(1, "by the lake")
    )
    reviewed = first.add("notes", own, Passage(1, 15, 26, "exact"))
    assert reviewed.proposals[-1].record.origin == "added"
    second = edition(invented.draft(), "Last year", "In 2023")
    carried = carry(second, corrections(reviewed))
    assert carried.proposals[-1].record.id == "own-note-1"
    assert carried.proposals[-1].decision == "accepted"
    assert carried.proposals[-1].added


def test_records_keep_their_ids_across_editions() -> None:
    first = invented.draft()
    everything = first.decide(range(len(first.proposals)), "accepted").pack()
    second = edition(invented.draft(), "€2.5 million", "€3 million")
    named = keep_ids(second, Pack(everything.release, everything.records))
    before = {each.record.id for each in first.proposals}
    assert {each.record.id for each in named.proposals} == before


def test_links_follow_the_ids() -> None:
    first = invented.draft()
    number = number_of(first, "funding", "ferries")
    whole = first.proposals[number].record
    assert isinstance(whole, Funding)
    part = msgspec.structs.replace(whole, id="part", purpose="Only the masts", part_of="ferries")
    both = msgspec.structs.replace(
        first,
        proposals=(*first.proposals, Proposal("funding", part, first.proposals[number].passage)),
    )
    before = both.decide(range(len(both.proposals)), "accepted").pack()
    renamed = msgspec.structs.replace(
        both,
        proposals=tuple(
            msgspec.structs.replace(
                each,
                record=msgspec.structs.replace(
                    each.record,
                    id=f"x-{each.record.id}",
                    **({"part_of": "x-ferries"} if getattr(each.record, "part_of", None) else {}),
                ),
            )
            for each in both.proposals
        ),
    )
    named = keep_ids(renamed, before)
    last = named.proposals[-1].record
    assert isinstance(last, Funding)
    assert (last.id, last.part_of) == ("part", "ferries")


def test_ids_stay_unique() -> None:
    first = invented.draft()
    before = first.decide(range(len(first.proposals)), "accepted").pack()
    other = msgspec.structs.replace(
        first,
        proposals=tuple(
            msgspec.structs.replace(
                each, record=msgspec.structs.replace(each.record, editorial="another remark")
            )
            for each in first.proposals
        ),
    )
    named = keep_ids(other, before)
    for kind in KINDS:
        ids = [each.record.id for each in named.proposals if each.kind == kind.name]
        assert len(ids) == len(set(ids))
