"""Lanes: rows of a chart in which nothing lies over anything else."""

from bisect import bisect_left


class Lanes:
    """Takes stretches into a number of lanes, at least `gap` apart in each."""

    def __init__(self, count: int, gap: float) -> None:
        self._gap = gap
        self._lefts: list[list[float]] = [[] for _ in range(count)]
        self._rights: list[list[float]] = [[] for _ in range(count)]

    def place(self, left: float, right: float, wanted: int | None = None) -> int | None:
        """Take a stretch into the wanted lane, else the first that has room; None if none has."""
        if wanted is not None and wanted < len(self._lefts) and self._take(wanted, left, right):
            return wanted
        for lane in range(len(self._lefts)):
            if self._take(lane, left, right):
                return lane
        return None

    def _take(self, lane: int, left: float, right: float) -> bool:
        lefts, rights = self._lefts[lane], self._rights[lane]
        place = bisect_left(lefts, left)
        if place and rights[place - 1] + self._gap > left:
            return False
        if place < len(lefts) and lefts[place] < right + self._gap:
            return False
        lefts.insert(place, left)
        rights.insert(place, right)
        return True
