"""Orders by a field other than the kind's own, worked out once and kept while the file is the same.

A list of keys takes four bytes a record, or eight. Sorting in SQL gives it in one pass; afterwards
a page from anywhere, the place of a row and the number of rows all come from the list.
"""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

import apsw

from wbdesk.library.schema import LATEST, placed
from wbdesk.model.groups import BALKANS, GROUPS, WORDS
from wbdesk.model.kinds import Kind
from wbdesk.model.view import BY_GROUP, BY_RELEASE, View

_KEPT = 4
_COMPARED = 80
"""Characters of a text that decide its place."""


class Orders:
    """The orders worked out lately, for one connection."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db
        self._kept: OrderedDict[View, array[int]] = OrderedDict()
        self._begun: tuple[View, array[int]] | None = None
        self._before: array[int] = array("q")
        self._state: tuple[int, int] | None = None

    def of(self, view: View, read: Callable[[], Iterable[int]]) -> Sequence[int]:
        """The keys of a view in order, as `read` gives them the first time."""
        self._look(view)
        if view not in self._kept:
            self._kept[view] = _packed(read)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(view)
        return self._kept[view]

    def known(self, view: View) -> Sequence[int] | None:
        """The keys of a view where they were worked out by now."""
        self._look(view)
        return self._kept.get(view)

    def begin(self, view: View, keys: Iterable[int]) -> None:
        """Remember the first keys of a view, in case it goes on behind one that is gone by then."""
        self._begun = (view, array("q", keys))

    def behind(self, view: View, key: int) -> int:
        """Where the rows behind a key begin, though the record may be gone since."""
        keys = self._kept[view]
        with suppress(ValueError):
            return keys.index(key) + 1
        with suppress(ValueError):
            for earlier in reversed(self._before[: self._before.index(key)]):
                with suppress(ValueError):
                    return keys.index(earlier) + 1
            return 0
        return len(keys)

    def _look(self, view: View) -> None:
        """Let go of all orders where the file is another one, but of how this view was before."""
        state = (int(self._db.pragma("data_version")), self._db.total_changes())
        if state != self._state:
            if view in self._kept:
                self._before = self._kept[view]
            elif self._begun is not None and self._begun[0] == view:
                self._before = self._begun[1]
            self._kept.clear()
            self._state = state


def _packed(read: Callable[[], Iterable[int]]) -> "array[int]":
    """Keys in as little room as holds them."""
    try:
        return array("I", read())
    except OverflowError:
        return array("q", read())


def sort_keys(kind: Kind, name: str | None, *, descending: bool) -> str:
    """ORDER BY of a field of the table t: what is empty comes last either way, and of equals
    what came in last is first.
    """
    down = " DESC" if descending else ""
    last = "t.id DESC"
    if name is None or name == BY_RELEASE:
        return last
    if name == BY_GROUP:
        return f"{_GROUP}{down}, {last}"
    column = f't."{name}"'
    match kind.field(name).shape:
        case "period":
            first, end = f"t.{name}_first", f"t.{name}_last"
            day = placed(first, end)
            return f"({day} >= {LATEST}), {day}{down}, {end}{down}, {last}"
        case "money" | "decimal":
            return f"(t.{name}_sort IS NULL), t.{name}_sort{down}, {last}"
    # Capitals beside small letters.
    folded = f"wb_fold(substr(coalesce({column}, ''), 1, {_COMPARED}))"
    return f"(coalesce({column}, '') = ''), {folded}{down}, {last}"


def compared_as_text(kind: Kind, name: str | None) -> bool:
    """Whether a field is put in order by its folded text."""
    if name is None or name in (BY_RELEASE, BY_GROUP):
        return False
    return kind.field(name).shape not in ("period", "money", "decimal", "flag")


def _group_place() -> str:
    """Where the group of an attendee t stands among all, as `model.groups.group_of` tells it."""
    order = list(GROUPS)
    told = "".join(f" WHEN '{word}' THEN {order.index(group)}" for word, group in WORDS.items())
    ours = ", ".join(f"'{code}'" for code in sorted(BALKANS))
    rest = f"iif(t.code IN ({ours}), {order.index('balkans')}, {order.index('other')})"
    return f'CASE trim(wb_fold(t."group")){told} ELSE {rest} END'


_GROUP = _group_place()
