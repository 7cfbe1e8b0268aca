"""The values a view can be narrowed by, each with the number of its records."""

from collections import Counter
from datetime import date
from typing import Any

import apsw
import msgspec

from wbdesk.library.schema import LATEST
from wbdesk.library.sources import source_of
from wbdesk.model.fields import Field
from wbdesk.model.fold import fold
from wbdesk.model.groups import GROUPS, Group, group_of
from wbdesk.model.kinds import BY_NAME
from wbdesk.model.query import term_of
from wbdesk.model.view import View

RELEASE, TAG = "release", "tag"
"""Names of what can be narrowed by besides the fields of a kind."""


class Value(msgspec.Struct, frozen=True):
    """A value as shown, how many records have it, and the term that asks for it.

    A release is chosen by its id instead, which `term` then holds.
    """

    text: str
    count: int
    term: str


def values(db: apsw.Connection, view: View, name: str, limit: int, typed: str = "") -> list[Value]:
    """The values of a field of a kind (or RELEASE, or TAG) in a view, the most frequent first.

    `typed` keeps those with a word that begins so. Of a period the values are the years it
    touches, the latest first.
    """
    if name == RELEASE:
        return _releases(db, view, limit)
    if name == TAG:
        return _tags(db, view, limit, typed)
    field = BY_NAME[view.kind].field(name)
    if field.shape == "period":
        return _years(db, view, field)[:limit]
    found: Counter[str] = Counter()
    for value, number in _grouped(db, view, f't."{name}"'):
        for each in str(value or "").split("\n") if field.shape == "list" else (value,):
            if each:
                found[str(each)] += number
    assert field.search is not None
    return [
        Value(text, number, term_of(field.search, text))
        for text, number in sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
        if _begins(text, typed)
    ][:limit]


def groups(db: apsw.Connection, view: View) -> dict[Group, int]:
    """How many attendees of a view each group has, in the order of groups, none without any."""
    found: Counter[Group] = Counter()
    for written, code, number in _grouped(db, view, 't."group", t.code'):
        found[group_of(str(written), code)] += number
    return {group: found[group] for group in GROUPS if found[group]}


def _years(db: apsw.Connection, view: View, field: Field) -> list[Value]:
    """How many periods touch each year; one open to a side counts where it has an end."""
    counts: Counter[int] = Counter()
    days = f"t.{field.name}_first, t.{field.name}_last"
    for first, last, number in _grouped(db, view, days):
        if first >= LATEST:
            continue
        low = date.fromordinal(max(first, 1)).year if first else None
        high = date.fromordinal(min(last, date.max.toordinal())).year if last < LATEST else None
        if low is None and high is None:
            continue
        low, high = low or high or 0, high or low or 0
        for year in range(low, min(high, low + _MOST_YEARS) + 1):
            counts[year] += number
    return [
        Value(str(year), number, f"{field.search}:{year:04d}")
        for year, number in sorted(counts.items(), reverse=True)
    ]


_MOST_YEARS = 200


def _releases(db: apsw.Connection, view: View, limit: int) -> list[Value]:
    found = sorted(_grouped(db, view, "t.release_id"), key=lambda pair: -pair[1])[:limit]
    named = []
    for key, number in found:
        for slug, title in db.execute("SELECT slug, title FROM release WHERE id = ?", [key]):
            named.append(Value(str(title), number, str(slug)))
    return named


def _tags(db: apsw.Connection, view: View, limit: int, typed: str) -> list[Value]:
    """There are as many tags as a person gave, so they are looked up from the tags."""
    source = source_of(db, view, whole=True)
    if source is None:
        return []
    sql, given = source.sql()
    # The condition reads the row t, so the tags are joined outside it.
    joined = (
        f"SELECT m.name, count(*) FROM tag m JOIN release r ON r.slug = m.release_slug "
        f"JOIN {view.kind} o ON o.release_id = r.id AND o.slug = m.record_slug "
        f"WHERE m.kind = ? AND o.id IN (SELECT t.id {sql}) GROUP BY m.name ORDER BY 2 DESC, 1"
    )
    return [
        Value(str(name), int(number), term_of(TAG, str(name)))
        for name, number in db.execute(joined, [view.kind, *given])
        if _begins(str(name), typed)
    ][:limit]


def _grouped(db: apsw.Connection, view: View, columns: str) -> list[tuple[Any, ...]]:
    source = source_of(db, view, whole=True)
    if source is None:
        return []
    sql, given = source.sql()
    return list(db.execute(f"SELECT {columns}, count(*) {sql} GROUP BY {columns}", given))


def _begins(text: str, typed: str) -> bool:
    asked = fold(typed)
    return not asked or f" {fold(text)}".find(f" {asked}") >= 0
