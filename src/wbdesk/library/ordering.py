"""Orders by a field other than the kind's own, worked out once and kept while the file is the same.

A list of keys takes eight bytes a record. Sorting in SQL gives it in one pass; afterwards a page
from anywhere, the place of a row and the number of rows all come from the list.
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

_KEPT = 6
_COMPARED = 80
"""Characters of a text that decide its place."""


class Orders:
    """The orders worked out lately, for one connection."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db
        self._kept: OrderedDict[View, array[int]] = OrderedDict()
        self._before: array[int] = array("q")
        self._state: tuple[int, int] | None = None

    def of(self, view: View, read: Callable[[], Iterable[int]]) -> Sequence[int]:
        """The keys of a view in order, as `read` gives them the first time."""
        state = (int(self._db.pragma("data_version")), self._db.total_changes())
        if state != self._state:
            self._before = self._kept.get(view, self._before)
            self._kept.clear()
            self._state = state
        if view not in self._kept:
            self._kept[view] = array("q", read())
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(view)
        return self._kept[view]

    def behind(self, view: View, key: int) -> int:
        """Where the rows behind a key begin, though the record may be gone since."""
        keys = self._kept[view]
        with suppress(ValueError):
            return keys.index(key) + 1
        with suppress(ValueError):
            for later in self._before[self._before.index(key) + 1 :]:
                with suppress(ValueError):
                    return keys.index(later)
        return len(keys)


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


def _group_place() -> str:
    """Where the group of an attendee t stands among all, as `model.groups.group_of` tells it."""
    order = list(GROUPS)
    told = "".join(f" WHEN '{word}' THEN {order.index(group)}" for word, group in WORDS.items())
    ours = ", ".join(f"'{code}'" for code in sorted(BALKANS))
    rest = f"iif(t.code IN ({ours}), {order.index('balkans')}, {order.index('other')})"
    return f'CASE trim(wb_fold(t."group")){told} ELSE {rest} END'


_GROUP = _group_place()
