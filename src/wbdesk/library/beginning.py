"""The first rows of a view in the order of a field, without putting all of them in order.

SQLite keeps the first of what it sorts by itself in one pass. Texts are compared folded, which is
done here and takes many times as long as the pass: so SQLite lists by itself how texts begin,
those beginnings alone are folded, and then only the rows that begin as the first ones do.
"""

from collections.abc import Sequence
from typing import Any

import apsw

from wbdesk.library.ordering import compared_as_text, sort_keys
from wbdesk.model.fold import words
from wbdesk.model.kinds import Kind

_VALUES = 500
"""Different texts of a field up to which each is told apart whole."""
_LETTERS = 4
_LATEST = "t.id DESC"

Source = tuple[str, Sequence[Any]]
"""FROM and WHERE of a table t, with their values."""


def first(
    db: apsw.Connection,
    source: Source,
    kind: Kind,
    name: str | None,
    *,
    descending: bool,
    limit: int,
) -> list[int] | None:
    """The keys of the first `limit` rows; None where they cannot be told without the rest."""
    by = sort_keys(kind, name, descending=descending)
    if not compared_as_text(kind, name):
        return _keys(db, source, "1", (), by, limit)
    column = f"coalesce(t.\"{name}\", '')"
    begin, begins = column, _different(db, source, column, _VALUES + 1)
    if whole := len(begins) <= _VALUES:
        begins = [each for each in begins if each]
    else:
        begin = f"substr({column}, 1, {_LETTERS})"
        begins = _different(db, source, begin, -1, f"{column} <> ''")
    groups = _groups(begins)
    if groups is None:
        return None
    if descending:
        groups.reverse()
    found: list[int] = []
    taken = 1
    while groups and len(found) < limit:
        given = [each for group in groups[:taken] for each in group]
        del groups[:taken]
        taken *= 4
        held = f"{column} <> '' AND {begin} IN ({', '.join('?' * len(given))})"
        # Of equals the last one is first: they need not all be looked at.
        order = _LATEST if whole and len(given) == 1 else by
        found += _keys(db, source, held, given, order, limit - len(found))
    if len(found) < limit:
        found += _keys(db, source, f"{column} = ''", (), _LATEST, limit - len(found))
    return found


def _different(
    db: apsw.Connection, source: Source, text: str, most: int, held: str = "1"
) -> list[str]:
    """Up to `most` different values, all where it is below 0."""
    sql, values = source
    asked = f"SELECT DISTINCT {text} {sql} AND {held} LIMIT ?"
    return [value for (value,) in db.execute(asked, [*values, most])]


def _groups(begins: Sequence[str]) -> list[list[str]] | None:
    """Beginnings in the order of what begins so; in a group those of which that is not known.

    What a text folds to begins with what its beginning folds to, so beginnings are in order where
    none is part of the other. None where there is one that folds to nothing.
    """
    groups: list[list[str]] = []
    head = None
    for fold, text in sorted((" ".join(words(each)), each) for each in begins):
        if not fold:
            return None
        if head is None or not fold.startswith(head):
            head = fold
            groups.append([])
        groups[-1].append(text)
    return groups


def _keys(
    db: apsw.Connection, source: Source, held: str, given: Sequence[Any], by: str, limit: int
) -> list[int]:
    sql, values = source
    asked = f"SELECT t.id {sql} AND {held} ORDER BY {by} LIMIT ?"
    return [key for (key,) in db.execute(asked, [*values, *given, limit])]
