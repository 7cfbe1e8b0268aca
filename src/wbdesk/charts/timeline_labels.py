"""What the timeline writes beside an event; made once, when the event first comes in sight."""

from typing import NamedTuple

from wbdesk.charts.drawing import Measure, elided
from wbdesk.charts.marks import NAMES
from wbdesk.charts.timeline_index import Dated
from wbdesk.charts.wording import ENGLISH, Wording
from wbdesk.model import period
from wbdesk.model.records import Event

_WHOLE, _LONGEST, _SHORTEST = 60, 30, 18
"""Widths of a title in heights of type: where events are few, many, and too many for dates."""


class Label(NamedTuple):
    """Title, date ("" where there is one line), the wider one's width, and all of it in words."""

    title: str
    date: str
    width: float
    hint: str


class Labels:
    """Labels in one measure. `lines` is 2 where there is room for dates, else 1; `whole` where
    there is room for long titles too.
    """

    def __init__(self, measure: Measure, wording: Wording = ENGLISH) -> None:
        self.measure, self.wording = measure, wording
        self.lines = 2
        self.whole = False
        self._room = 100
        self._made: dict[tuple[str, int, bool], Label] = {}

    def fit(self, width: float) -> None:
        """Make labels for a view of a width: none takes much more than half of it."""
        room = int(0.55 * width / self.measure.size("body"))
        if min(room, _WHOLE) != min(self._room, _WHOLE):
            self._made.clear()
        self._room = room

    def of(self, dated: Dated) -> Label:
        """The label of an event."""
        key = (dated.item.id, self.lines, self.whole)
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._label(dated)
        return made

    def lane(self, em: float) -> float:
        """The height of a lane: the lines of the label, and the bar below them."""
        return (3.7 if self.lines == 2 else 2.5) * em

    def _label(self, dated: Dated) -> Label:
        measure, event = self.measure, dated.event
        em, small = measure.size("body"), measure.size("small")
        most = _WHOLE if self.whole else _LONGEST if self.lines == 2 else _SHORTEST
        longest = min(most, self._room) * em
        title = elided(event.title, longest, measure, em)
        date = self.wording.date(event.when) if self.lines == 2 else ""
        width = max(measure.width(title, em), measure.width(date, small) if date else 0.0)
        return Label(title, date, width, hint(event))


def hint(event: Event) -> str:
    """An event in a few lines, the last one its evidence."""
    about = ", ".join(filter(None, (NAMES[event.category], event.place)))
    when = _begun(period.text_of(event.when)) if event.when else "Undated"
    return f"{event.title}\n{when}\n{about}\n“{event.anchor.exact}”"


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
