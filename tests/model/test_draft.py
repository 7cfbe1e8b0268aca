"""Decisions on a draft give the next draft and leave the one before as it was."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

import invented
from wbdesk.model.draft import Draft


def test_the_uncertain_come_first_then_by_place() -> None:
    draft = invented.draft()
    order = [draft.proposals[number] for number in draft.in_order()]
    assert [each.sure for each in order] == sorted(each.sure for each in order)
    sure = [(e.passage.paragraph, e.passage.start) for e in order if e.sure]
    assert sure == sorted(sure)


@given(
    st.lists(
        st.tuples(st.sets(st.integers(0, 6)), st.sampled_from(("accepted", "rejected", "open"))),
        max_size=8,
    )
)
def test_decisions_never_lose_a_proposal(steps: list[tuple[set[int], str]]) -> None:
    first = draft = invented.draft()
    before = msgspec.json.encode(first)
    for numbers, decision in steps:
        draft = draft.decide(numbers, decision)
    assert len(draft.proposals) == len(first.proposals)
    assert sum(draft.count(each) for each in ("open", "accepted", "rejected")) == len(
        first.proposals
    )
    assert sum(map(len, draft.pack().records.values())) == draft.count("accepted")
    assert set(draft.passages()) == {(e.kind, e.record.id) for e in draft.accepted()}
    assert msgspec.json.encode(first) == before


def test_a_correction_keeps_id_and_anchor() -> None:
    draft = invented.draft()
    old = draft.proposals[0].record
    other = msgspec.structs.replace(old, id="x", anchor=draft.proposals[1].record.anchor)
    made = draft.correct(0, msgspec.structs.replace(other, title="Put right")).proposals[0]
    assert (made.record.id, made.record.anchor) == (old.id, old.anchor)
    assert made.decision == "accepted"
    assert made.corrected


def test_describing_keeps_the_text() -> None:
    draft = invented.draft()
    other = msgspec.structs.replace(draft.release, id="x", title="New", paragraphs=None)
    made: Draft = draft.describe(other)
    assert made.release.title == "New"
    assert made.release.id == draft.release.id
    assert made.paragraphs == invented.PARAGRAPHS


def test_rejected_records_do_not_cover_a_paragraph() -> None:
    draft = invented.draft()
    assert draft.coverage() == (0, 1, 1, 1, 1, 2)
    assert draft.decide(range(7), "rejected").coverage() == (0,) * 6


def test_a_quote_covers_all_of_its_paragraphs() -> None:
    draft = invented.draft()
    number = next(n for n, each in enumerate(draft.proposals) if each.kind == "quotes")
    long = msgspec.structs.replace(draft.proposals[number].record, words="One.\n\nTwo.\n\nThree.")
    assert draft.correct(number, long).coverage() == (0, 1, 1, 1, 1, 3)
