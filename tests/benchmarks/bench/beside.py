"""The same page without a window, right behind what was done in it."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import apsw

from bench import queries
from bench.clocks import Taken
from bench.figures import Act
from wbdesk.library import Library
from wbdesk.model.kinds import BY_NAME
from wbdesk.model.query import parse
from wbdesk.model.view import View


class Beside:
    """A library and a bare connection, each of its own."""

    def __init__(self, library: Library, db: apsw.Connection) -> None:
        self._library = library
        self.db = db

    @classmethod
    @contextmanager
    def open(cls, file: Path) -> Iterator[Self]:
        """Both on a file."""
        with Library.open(file, create=False, read_only=True) as library:
            db = queries.connected(file)
            yield cls(library, db)
            db.close()

    def page(self, name: str, kind: str, ours: Taken, text: str, offset: int = 0) -> Act:
        """A page of a search, beside the time it took in the window."""
        view = View(kind, parse(text))
        alone = timed(lambda: self._library.page(view, offset=offset))
        floor = timed(lambda: queries.page(self.db, kind, text, offset))
        return _act(name, kind, ours, alone, floor)

    def ordered(self, kind: str, ours: Taken, column: str, *, descending: bool) -> Act:
        """The first page in an order, beside the time it took in the window."""
        view = View(kind, parse(""), sort=column, descending=descending)
        alone = timed(lambda: self._library.page(view))
        floor = timed(lambda: queries.ordered(self.db, kind, column, descending=descending))
        label = BY_NAME[kind].field(column).label
        return _act(f"sort by {label.casefold()}", kind, ours, alone, floor)


def _act(name: str, kind: str, ours: Taken, alone: float, floor: float) -> Act:
    times = (1000 * each for each in (ours.seconds, ours.worked, alone, floor))
    return Act(name, kind, *times)


def timed(call: Callable[[], object]) -> float:
    """The seconds of a call."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start
