"""One review: the draft as it stands now, and the way back to how it stood before."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from wbdesk.model.anchor import Passage
from wbdesk.model.draft import Decision, Draft, Proposal
from wbdesk.model.kinds import BY_NAME
from wbdesk.model.records import Record
from wbdesk.model.release import Release

SETTLES = 2_000
"""Milliseconds without a decision after which a review is saved."""


class Session(QObject):
    """`changed` follows every decision, undone and redone ones too; `settled` gives the draft soon
    after the last of them, so that it can be saved; `saved` tells whether it ever did.
    """

    changed = Signal()
    settled = Signal(object)

    def __init__(self, draft: Draft, parent: QObject) -> None:
        super().__init__(parent)
        self.draft = draft
        self.undo_stack = QUndoStack(self)
        self.saved = False
        self._settling = QTimer(self, singleShot=True, interval=SETTLES)
        self._settling.timeout.connect(self._settle)

    def decide(self, numbers: Iterable[int], decision: Decision) -> None:
        """Accept, reject or reopen some proposals, as one step."""
        chosen = [n for n in numbers if self.draft.proposals[n].decision != decision]
        if not chosen:
            return
        verb = {"accepted": "accept", "rejected": "reject", "open": "reopen"}[decision]
        kind = BY_NAME[self.draft.proposals[chosen[0]].kind]
        what = kind.noun if len(chosen) == 1 else f"{len(chosen)} records"
        self._push(f"{verb} {what}", self.draft.decide(chosen, decision))

    def correct(self, number: int, record: Record) -> None:
        """Put a record right and accept it."""
        self._push("correct record", self.draft.correct(number, record))

    def add(self, kind: str, record: Record, passage: Passage) -> None:
        """Take in a record that the person found."""
        self._push(f"add {BY_NAME[kind].noun}", self.draft.add(kind, record, passage))

    def describe(self, release: Release) -> None:
        """Put the fields of the release right."""
        self._push("describe release", self.draft.describe(release))

    def of_kind(self, kind: str) -> list[int]:
        """Numbers of a kind's proposals that are still open."""
        return [
            number
            for number, each in enumerate(self.draft.proposals)
            if each.kind == kind and each.decision == "open"
        ]

    def first_changed(self, before: Sequence[Proposal]) -> int | None:
        """Number of the first proposal, in the order they are shown, that is not as before."""
        for number in self.draft.in_order():
            if number >= len(before) or before[number] is not self.draft.proposals[number]:
                return number
        return None

    def end(self) -> None:
        """Save nothing any more: the review is over."""
        self._settling.stop()

    def _settle(self) -> None:
        self.saved = True
        self.settled.emit(self.draft)

    def _push(self, text: str, after: Draft) -> None:
        self.undo_stack.push(_Step(text, self.draft, after, self._take))

    def _take(self, draft: Draft) -> None:
        self.draft = draft
        self._settling.start()
        self.changed.emit()


class _Step(QUndoCommand):
    def __init__(
        self, text: str, before: Draft, after: Draft, take: Callable[[Draft], None]
    ) -> None:
        super().__init__(text)
        self._before = before
        self._after = after
        self._take = take

    def redo(self) -> None:
        self._take(self._after)

    def undo(self) -> None:
        self._take(self._before)
