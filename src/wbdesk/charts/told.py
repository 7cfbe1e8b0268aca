"""Charts in words, for those who do not see them: what is drawn, in order, and how much is not."""

from collections.abc import Iterable, Sequence
from typing import cast

from wbdesk.charts.delegations import Delegation
from wbdesk.charts.drawing import Drawing
from wbdesk.charts.item import Item
from wbdesk.charts.marks import NAMES
from wbdesk.charts.sums import Group, Panel
from wbdesk.charts.timescale import extent
from wbdesk.charts.wording import Wording
from wbdesk.model.display import counted
from wbdesk.model.groups import GROUPS
from wbdesk.model.records import Event, Funding
from wbdesk.model.release import Release

_MOST = 12
_MOST_NAMES = 40
_LONGEST = 120


def events(given: Sequence[Item], drawing: Drawing, wording: Wording) -> str:
    """A timeline: its events one by one where they are few, else how many of which category."""
    known = [cast(Event, each.record) for each in given]
    drawn, undated = shown(given, drawing)
    dated = sum(extent(event.when) is not None for event in known)
    said = [f"Timeline of {counted(dated, 'dated event')}"]
    if len(drawn) < dated:
        said[0] += f", {len(drawn):,} of them drawn one by one"
        said.append("Columns tell how many there are at what time")
    if len(drawn) > _MOST:
        said.append(_categories(known))
        said.append(f"The first drawn is {_event(drawn[0], wording)}")
        said.append(f"The last drawn is {_event(drawn[-1], wording)}")
    else:
        said.append("; ".join(_event(event, wording) for event in drawn))
    if rest := len(known) - dated:
        titles = [_short(event.title) for event in undated[:_MOST]]
        said.append(f"Without a date: {listed(titles, rest, '; ')}")
    return _joined(said)


def shown(given: Sequence[Item], drawing: Drawing) -> tuple[Sequence[Event], Sequence[Event]]:
    """The events drawn one by one: the dated in order of time, and those named as undated."""
    known = {each.id: cast(Event, each.record) for each in given}
    found = [known[ref.id] for ref in drawing.order if ref.id in known]
    dated = [event for event in found if extent(event.when)]
    return dated, [event for event in found if not extent(event.when)]


def _event(event: Event, wording: Wording) -> str:
    return f"{wording.date(event.when)}: {_short(event.title)} ({NAMES[event.category].casefold()})"


def _categories(given: Iterable[Event]) -> str:
    found = [event.category for event in given]
    counts = [f"{NAMES[each]} {found.count(each):,}" for each in NAMES if each in found]
    return f"By category: {', '.join(counts)}"


def delegations(found: Sequence[Delegation], outside: Sequence[Delegation]) -> str:
    """A map: who is on it, by group, and who came but is not on it."""
    said = [counted(len(found), "delegation")]
    if outside:
        said[0] += f", {len(outside):,} of them not on the map"
    for group, heading in GROUPS.items():
        names = [each.name for each in found if each.group == group]
        if names:
            said.append(f"{heading}: {listed(names[:_MOST_NAMES], len(names))}")
    if outside:
        names = [each.name for each in outside]
        said.append(f"Not on the map: {listed(names[:_MOST_NAMES], len(names))}")
    return ". ".join(said)


def money(found: Sequence[Panel], unstated: Sequence[Funding], wording: Wording) -> str:
    """Bars of funding: the largest sums of each currency."""
    said = []
    for panel in found:
        total = wording.money(panel.amount, panel.currency)
        sums = sum(len(group.sums) for group in panel.groups)
        bars = "; ".join(_bar(group, panel, wording) for group in panel.groups[:_MOST])
        more = len(panel.groups) - _MOST
        bars += f"; and {more:,} more" if more > 0 else ""
        said.append(f"{total} in {counted(sums, 'sum')}: {bars}")
    if unstated:
        said.append(f"Amount not stated: {counted(len(unstated), 'sum')}")
    return _joined(said)


def _bar(group: Group, panel: Panel, wording: Wording) -> str:
    status = ", ".join(dict.fromkeys(each.record.status for each in group.sums))
    said = f"{wording.money(group.amount, panel.currency)}, {_short(group.label)} ({status})"
    parts = [part.record for each in group.sums for part in each.parts]
    amounts = [wording.money(part.amount, part.currency) or "not stated" for part in parts]
    return f"{said}, of which {listed(amounts[:_MOST], len(amounts))}" if amounts else said


def attendance(rows: Sequence[Delegation], releases: Sequence[Release], wording: Wording) -> str:
    """The matrix: how many came to each meeting, and who came how often."""
    at = {row.key: {each.release for each in row.items} for row in rows}
    said = []
    for release in releases:
        count = sum(release.id in there for there in at.values())
        when = wording.date(release.published)
        said.append(f"{when}, {_short(release.title)}: {counted(count, 'delegation')}")
    for times in range(len(releases), 0, -1):
        names = [row.name for row in rows if len(at[row.key]) == times]
        if names:
            often = "all" if times == len(releases) else f"{times:,}"
            said.append(f"At {often} of them: {listed(names[:_MOST_NAMES], len(names))}")
    return _joined(said)


def listed(names: Sequence[str], count: int, between: str = ", ") -> str:
    """Some names, and how many more of `count` there are."""
    if not names:
        return f"{count:,}"
    more = count - len(names)
    return between.join(names) + (f" and {more:,} more" if more > 0 else "")


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"


def _joined(said: Iterable[str]) -> str:
    return ". ".join(filter(None, said)) + "."
