"""A release on its way into the library: what was found in it, and what a person said of it.

A draft is never changed in place: every decision gives the next one, so undo is the one before.
"""

from collections.abc import Iterable
from typing import Literal

import msgspec

from wbdesk.model.anchor import Passage
from wbdesk.model.kinds import KINDS
from wbdesk.model.records import Quote, Record
from wbdesk.model.release import Pack, Release

Decision = Literal["open", "accepted", "rejected"]


class Proposal(msgspec.Struct, frozen=True):
    """One record found in a text, with the passage it rests on.

    `rule` names what found it. `sure` is False where a person should look, and `reason` then
    says at what. `corrected` marks a record that a person changed.
    """

    kind: str
    record: Record
    passage: Passage
    rule: str = ""
    sure: bool = True
    reason: str = ""
    decision: Decision = "open"
    corrected: bool = False
    found: Record | None = None

    @property
    def added(self) -> bool:
        """Whether a person added the record."""
        return self.corrected and self.found is None


class Draft(msgspec.Struct, frozen=True):
    """A release with its text and the proposals, kind by kind in the order of the text.

    `source` is the file or address it came from, `sha256` that of the bytes read, `warnings`
    what the reader had to say.
    """

    release: Release
    proposals: tuple[Proposal, ...]
    source: str
    sha256: str
    warnings: tuple[str, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text."""
        return self.release.paragraphs or ()

    def count(self, decision: Decision) -> int:
        """How many proposals stand so."""
        return sum(each.decision == decision for each in self.proposals)

    def in_order(self) -> list[int]:
        """Numbers of the proposals in the order to look at them: the uncertain ones first."""
        return sorted(
            range(len(self.proposals)),
            key=lambda number: (self.proposals[number].sure, self._place(number)),
        )

    def decide(self, numbers: Iterable[int], decision: Decision) -> "Draft":
        """The draft after a decision on some proposals."""
        chosen = set(numbers)
        return self._with(
            msgspec.structs.replace(each, decision=decision) if number in chosen else each
            for number, each in enumerate(self.proposals)
        )

    def correct(self, number: int, record: Record) -> "Draft":
        """The draft with a record put right and accepted; it keeps its anchor and id."""
        old = self.proposals[number]
        kept = msgspec.structs.replace(record, id=old.record.id, anchor=old.record.anchor)
        new = msgspec.structs.replace(
            old,
            record=kept,
            decision="accepted",
            corrected=True,
            found=old.found if old.corrected else old.record,
        )
        return self._with(new if each is old else each for each in self.proposals)

    def add(self, kind: str, record: Record, passage: Passage) -> "Draft":
        """The draft with a record that a person found, accepted."""
        made = msgspec.structs.replace(record, origin="added")
        new = Proposal(kind, made, passage, "person", decision="accepted", corrected=True)
        return self._with((*self.proposals, new))

    def describe(self, release: Release) -> "Draft":
        """The draft with the fields of its release put right; id and text stay."""
        kept = msgspec.structs.replace(
            release, id=self.release.id, paragraphs=self.release.paragraphs
        )
        return msgspec.structs.replace(self, release=kept)

    def accepted(self) -> tuple[Proposal, ...]:
        """The proposals that go into the library."""
        return tuple(each for each in self.proposals if each.decision == "accepted")

    def pack(self) -> Pack:
        """The release with its text and the accepted records."""
        records: dict[str, list[Record]] = {kind.name: [] for kind in KINDS}
        for each in self.accepted():
            records[each.kind].append(each.record)
        return Pack(self.release, {kind: tuple(held) for kind, held in records.items()})

    def passages(self) -> dict[tuple[str, str], Passage]:
        """The passages of the accepted records by kind and id."""
        return {(each.kind, each.record.id): each.passage for each in self.accepted()}

    def coverage(self) -> tuple[int, ...]:
        """How many proposals that are not rejected rest on each paragraph.

        A quote rests on as many paragraphs as it has.
        """
        counts = [0] * len(self.paragraphs)
        for each in self.proposals:
            if each.decision != "rejected":
                first = each.passage.paragraph
                parts = each.record.words.count("\n\n") if isinstance(each.record, Quote) else 0
                for number in range(first, min(first + parts, len(counts)) + 1):
                    counts[number - 1] += 1
        return tuple(counts)

    def _place(self, number: int) -> tuple[int, int]:
        passage = self.proposals[number].passage
        return passage.paragraph, passage.start

    def _with(self, proposals: Iterable[Proposal]) -> "Draft":
        return msgspec.structs.replace(self, proposals=tuple(proposals))
