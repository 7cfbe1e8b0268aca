"""Events in order of time, so that those in sight are found without looking at the others."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property
from operator import itemgetter, sub
from typing import NamedTuple, cast

from wbdesk.charts.item import Item
from wbdesk.charts.timescale import FIRST, LAST, Extent, extent
from wbdesk.model.records import Event

_LENGTHS = (1.0, 32.0, 400.0, 4000.0, LAST)
"""Events are kept by how long they are, in days: a search for the short ones then ends soon."""
_LEAST_SPAN = 2.0
_MARGIN = 0.05
_MANY = 40


class Dated(NamedTuple):
    """An event with its place in time; open ends lie at the ends of the calendar."""

    item: Item
    extent: Extent
    start: float
    end: float

    @property
    def event(self) -> Event:
        """The record."""
        return cast(Event, self.item.record)


class _Class:
    """Events of about one length, by their start; `numbers` are their places among all."""

    def __init__(self, dated: Sequence[Dated], numbers: Sequence[int]) -> None:
        self.numbers = numbers
        self.starts = [dated[number].start for number in numbers]
        self.ends = [dated[number].end for number in numbers]
        self.longest = max(
            (end - start for start, end in zip(self.starts, self.ends, strict=True)), default=0.0
        )

    def within(self, start: float, end: float) -> tuple[int, int, int]:
        """First place that may reach into the stretch, first that begins in it, first behind."""
        return (
            bisect_right(self.starts, start - self.longest),
            bisect_left(self.starts, start),
            bisect_left(self.starts, end),
        )


class TimelineIndex:
    """Events by time. `dated` is in order of time, `undated` in the order given.

    `categories` are those of all, `counted` those of `columns`; `vague`, `about` and `open` say
    whether any date is so. `whole` is a stretch with all known ends in it, and room about it.
    """

    def __init__(self, given: Iterable[Item]) -> None:
        dated: list[Dated] = []
        undated: list[Item] = []
        self.categories: set[str] = set()
        for each in given:
            event = cast(Event, each.record)
            self.categories.add(event.category)
            found = extent(event.when)
            if found is None:
                undated.append(each)
                continue
            start, end, _, _ = found
            dated.append(
                Dated(each, found, FIRST if start is None else start, LAST if end is None else end)
            )
        # Two sorts by one number each take a third of the time of one by two.
        dated.sort(key=itemgetter(Dated._fields.index("end")))
        dated.sort(key=itemgetter(Dated._fields.index("start")))
        self.dated: Sequence[Dated] = dated
        self.undated: Sequence[Item] = undated
        self._take_in({each.extent for each in dated})
        self._classify()
        self._columns: dict[float, dict[int, tuple[float, ...]]] = {}

    def _take_in(self, extents: Set[Extent]) -> None:
        """Learn what there is among the dates."""
        self.vague = any(each.vague for each in extents)
        self.about = any(each.about for each in extents)
        known = [end for each in extents for end in (each.start, each.end) if end is not None]
        self.open = len(known) < 2 * len(extents)
        self.whole = _about(known)

    def _classify(self) -> None:
        """Put events among those of about their length, and of their category and length."""
        classes: list[list[int]] = [[] for _ in _LENGTHS]
        told: list[dict[str, list[Dated]]] = [{} for _ in _LENGTHS]
        last = len(_LENGTHS) - 1
        for number, each in enumerate(self.dated):
            (_, record, _), (begins, ends, _, _), start, end = each
            length = bisect_left(_LENGTHS, end - start, 0, last)
            classes[length].append(number)
            if begins is not None and ends is not None:
                told[length].setdefault(cast(Event, record).category, []).append(each)
        self._classes = [_Class(self.dated, numbers) for numbers in classes]
        self._told: dict[str, list[_Told]] = {}
        for by_category in told:
            for category, alike in by_category.items():
                self._told.setdefault(category, []).append(_Told(alike))
        self.counted = tuple(self._told)

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all events."""
        return frozenset(each.id for each in (*(dated.item for dated in self.dated), *self.undated))

    def number(self, item_id: str) -> int | None:
        """The place of an event among the dated ones."""
        return self._places.get(item_id)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {each.item.id: number for number, each in enumerate(self.dated)}

    @cached_property
    def core(self) -> tuple[float, float]:
        """The stretch to begin with: all where there are few events, else where nearly all of
        them are that are dated to about a year or better. A century would show little else.
        """
        sample = self.dated[:: 1 + len(self.dated) // 2000]
        known = sorted(
            end
            for each in sample
            if each.end - each.start <= _LENGTHS[2]
            for end in (each.start, each.end)
        )
        if len(known) < 2 * _MANY:
            return self.whole
        out = len(known) // 50
        return _about(known[out : len(known) - out])

    def count(self, start: float, end: float) -> int:
        """How many events reach into a stretch."""
        return sum(
            behind - inside + sum(each.ends[place] > start for place in range(first, inside))
            for each in self._classes
            for first, inside, behind in (each.within(start, end),)
        )

    def visible(self, start: float, end: float, most: int) -> list[int]:
        """The places of events that reach into a stretch, in order of time.

        Where there are more than about `most`, every second, fourth, eighth ... is taken: by its
        place among all, so that the choice stays while the stretch moves.
        """
        stride, count = 1, self.count(start, end)
        while count > most * stride:
            stride *= 2
        return sorted(
            each.numbers[place]
            for each in self._classes
            for place in _places(each, start, end, stride)
        )

    def columns(self, step: float, first: int, last: int) -> list[tuple[float, ...]]:
        """How many events of each category in `counted` there are in each stretch of `step` days,
        from stretch number `first` to before `last`; stretch 0 begins on day 0.

        What is longer than a stretch counts in parts, so that a year does not all fall on its
        first day. Open periods, which lie nowhere in particular, do not count.
        """
        known = self._columns.setdefault(step, {})
        missing = [number for number in range(first, last) if number not in known]
        if missing:
            low, high = missing[0], missing[-1] + 1
            edges = [number * step for number in range(low, high + 1)]
            told = [
                [sum(parts) for parts in zip(*(each.counts(edges) for each in group), strict=True)]
                for group in self._told.values()
            ]
            known.update(enumerate(zip(*told, strict=True), start=low))
        return [known.get(number, ()) for number in range(first, last)]


def _about(ends: Sequence[float]) -> tuple[float, float]:
    if not ends:
        return FIRST, FIRST + 365
    first, last = min(ends), max(ends)
    half = max(last - first, _LEAST_SPAN) * (0.5 + _MARGIN)
    middle = (first + last) / 2
    return max(FIRST, middle - half), min(LAST, middle + half)


class _Told:
    """Events of a category and of about one length, to be counted."""

    def __init__(self, dated: Sequence[Dated]) -> None:
        self._starts = [each.start for each in dated]
        self._ends = sorted([each.end for each in dated])
        self._length = (sum(self._ends) - sum(self._starts)) / len(dated)

    def counts(self, edges: Sequence[float]) -> Sequence[float]:
        """How many there are between each two neighbouring edges."""
        begun = [bisect_left(self._starts, edge) for edge in edges]
        step = edges[1] - edges[0]
        if self._length <= step:
            return list(map(sub, begun[1:], begun))
        part = step / self._length
        over = [bisect_right(self._ends, edge) for edge in edges]
        return [part * (after - ended) for after, ended in zip(begun[1:], over[:-1], strict=True)]


def _places(each: _Class, start: float, end: float, stride: int) -> Iterator[int]:
    first, inside, behind = each.within(start, end)
    for place in range(-(-first // stride) * stride, behind, stride):
        if place >= inside or each.ends[place] > start:
            yield place
