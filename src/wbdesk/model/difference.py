"""What changed between two editions of a release, record by record and in the text."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

import msgspec

from wbdesk.model.kinds import KINDS, Kind
from wbdesk.model.records import Record
from wbdesk.model.release import Pack

_ALIKE = 0.6


class Changed(msgspec.Struct, frozen=True):
    """A record before and after, and the names of the fields that differ."""

    kind: str
    before: Record
    after: Record
    fields: tuple[str, ...]


class Difference(msgspec.Struct, frozen=True):
    """Records by kind that came, went or changed, and the paragraphs that came or went."""

    came: tuple[tuple[str, Record], ...]
    went: tuple[tuple[str, Record], ...]
    changed: tuple[Changed, ...]
    paragraphs_came: tuple[str, ...]
    paragraphs_went: tuple[str, ...]

    @property
    def nothing(self) -> bool:
        """Whether the editions say the same."""
        return not (
            self.came or self.went or self.changed or self.paragraphs_came or self.paragraphs_went
        )


def difference(before: Pack, after: Pack) -> Difference:
    """Compare two editions. Ids and anchors do not count: only what the records say."""
    came: list[tuple[str, Record]] = []
    went: list[tuple[str, Record]] = []
    changed: list[Changed] = []
    for kind in KINDS:
        old, new = _unequal(kind, before.of(kind.name), after.of(kind.name))
        pairs = _pairs(kind, old, new)
        changed += [Changed(kind.name, a, b, _differing(kind, a, b)) for a, b in pairs]
        went += [(kind.name, each) for each in old if not any(each is a for a, _ in pairs)]
        came += [(kind.name, each) for each in new if not any(each is b for _, b in pairs)]
    first, second = before.release.paragraphs or (), after.release.paragraphs or ()
    known, fresh = set(first), set(second)
    return Difference(
        tuple(came),
        tuple(went),
        tuple(changed),
        tuple(each for each in second if each not in known) if first else (),
        tuple(each for each in first if each not in fresh) if second else (),
    )


def matched(
    kind: Kind, before: Sequence[Record], after: Sequence[Record]
) -> list[tuple[Record, Record]]:
    """Records of two editions that say the same, or are most likely one and the same, changed."""
    equal = _equal(kind, before, after)
    old, new = _left(equal, before, after)
    return [*equal, *_pairs(kind, old, new)]


def _unequal(
    kind: Kind, before: Sequence[Record], after: Sequence[Record]
) -> tuple[list[Record], list[Record]]:
    """What is left of both once equal records are taken away, each against one."""
    return _left(_equal(kind, before, after), before, after)


def _equal(
    kind: Kind, before: Sequence[Record], after: Sequence[Record]
) -> list[tuple[Record, Record]]:
    rest: dict[tuple[Any, ...], list[Record]] = {}
    for each in before:
        rest.setdefault(_said(kind, each), []).append(each)
    return [(same.pop(0), each) for each in after if (same := rest.get(_said(kind, each)))]


def _left(
    equal: Sequence[tuple[Record, Record]], before: Sequence[Record], after: Sequence[Record]
) -> tuple[list[Record], list[Record]]:
    gone = {id(each) for pair in equal for each in pair}
    return (
        [each for each in before if id(each) not in gone],
        [each for each in after if id(each) not in gone],
    )


def _pairs(
    kind: Kind, before: Sequence[Record], after: Sequence[Record]
) -> list[tuple[Record, Record]]:
    """Records that are most likely one and the same, changed."""
    free = list(after)
    made = []
    for old in before:
        best = max(free, key=lambda new: _likeness(kind, old, new), default=None)
        if best is not None and _likeness(kind, old, best) >= _ALIKE:
            free.remove(best)
            made.append((old, best))
    return made


def _likeness(kind: Kind, one: Record, other: Record) -> float:
    first, second = str(getattr(one, kind.lead)), str(getattr(other, kind.lead))
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0.0


def _said(kind: Kind, record: Record) -> tuple[Any, ...]:
    return tuple(getattr(record, field.name) for field in kind.fields if field.name != "origin")


def _differing(kind: Kind, one: Record, other: Record) -> tuple[str, ...]:
    return tuple(
        field.name
        for field in kind.fields
        if field.name != "origin" and getattr(one, field.name) != getattr(other, field.name)
    )
