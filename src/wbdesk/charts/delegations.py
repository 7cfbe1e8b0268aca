"""Attendees by delegation: one a country, organisation or person, in the order of groups."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import cast

import msgspec

from wbdesk.charts.item import Item
from wbdesk.model.fold import fold
from wbdesk.model.groups import GROUPS, Group, group_of
from wbdesk.model.records import Attendee


class Delegation(msgspec.Struct, frozen=True):
    """All records of one delegation, in the order given."""

    key: str
    code: str | None
    name: str
    group: Group
    items: tuple[Item, ...]

    @property
    def records(self) -> Sequence[Attendee]:
        """The records."""
        return [cast(Attendee, each.record) for each in self.items]

    @property
    def hint(self) -> str:
        """What is said of it, the last line its evidence."""
        first = self.records[0]
        people = [each.person or each.role for each in self.records if each.person or each.role]
        lines = [f"{self.name} ({self.code})" if self.code else self.name]
        lines.append(f"{GROUPS[self.group]}, {first.status}")
        lines += list(dict.fromkeys(people))[:4]
        lines.append(f"“{first.anchor.exact}”")
        return "\n".join(lines)


def delegations(given: Iterable[Item]) -> tuple[Delegation, ...]:
    """One a code, or a name where there is no code; groups in order, the given order in each."""
    gathered: dict[str, list[Item]] = {}
    for each in given:
        gathered.setdefault(_key(cast(Attendee, each.record)), []).append(each)
    made = [_delegation(key, tuple(items)) for key, items in gathered.items()]
    order = list(GROUPS)
    return tuple(sorted(made, key=lambda each: order.index(each.group)))


def _key(record: Attendee) -> str:
    return record.code or fold(record.person or record.name)


def _delegation(key: str, items: tuple[Item, ...]) -> Delegation:
    records = [cast(Attendee, each.record) for each in items]
    return Delegation(key, records[0].code, _name(records), _group(records), items)


def _name(records: Sequence[Attendee]) -> str:
    """The country's or body's where it is told as such, else the names of who came for it."""
    told = next((each.name for each in records if each.kind != "person"), None)
    if told is not None:
        return told
    first, *others = {fold(each.name): each.name for each in records}.values()
    return f"{first} and {len(others)} more" if others else first


def _group(records: Sequence[Attendee]) -> Group:
    """The group it is in most often."""
    told = Counter(group_of(each.group, each.code) for each in records)
    return told.most_common(1)[0][0]
