"""The pages of a view that are read, and which are on their way; the oldest make room."""

from collections import OrderedDict

from wbdesk.gui.table.reading import PAGE
from wbdesk.library import Row

KEPT = 6
"""Pages kept: enough to scroll back some thirty screens."""


class Pages:
    """What is read of one answer, by row; another answer has pages of its own."""

    def __init__(self, first: list[Row]) -> None:
        self._read = OrderedDict({0: first} if first else {})
        self._wanted: set[int] = set()

    def row_at(self, number: int) -> Row | None:
        """The record in row `number`, None where its page is not read."""
        page = self._read.get(number // PAGE)
        if page is None:
            return None
        place = number % PAGE
        return page[place] if place < len(page) else None

    def held(self, first: int, last: int) -> dict[int, Row]:
        """The records of rows `first` to `last` that are read, by row."""
        return {
            number * PAGE + place: row
            for number, page in sorted(self._read.items())
            if number * PAGE <= last and (number + 1) * PAGE > first
            for place, row in enumerate(page)
            if first <= number * PAGE + place <= last
        }

    def want(self, number: int) -> bool:
        """Note that a page is to be read; whether that is news."""
        if number in self._wanted:
            return False
        self._wanted.add(number)
        return True

    def last_before(self, number: int) -> Row | None:
        """The record right before a page, where the page before it is read."""
        before = self._read.get(number - 1)
        return before[-1] if before else None

    def fill(self, number: int, rows: list[Row]) -> None:
        """Take in a page that was wanted."""
        self._read[number] = rows
        self._wanted.discard(number)
        while len(self._read) > KEPT:
            self._read.popitem(last=False)
