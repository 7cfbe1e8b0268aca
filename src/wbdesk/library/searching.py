"""Turns a query into what SQLite is asked. What a person typed reaches FTS5 only as quoted tokens.

All words of a search become one expression of the full-text index, which then gives the rows in
the kind's own order one after the other; dates, numbers, flags and marks are compared row by row.
"""

from collections.abc import Sequence
from typing import Any

import apsw
import msgspec

from wbdesk.library.schema import APART, EVERY, LATEST, indexed_fields, rank
from wbdesk.model.fold import Term
from wbdesk.model.kinds import Kind
from wbdesk.model.query import (
    STARRED,
    AllOf,
    AnyOf,
    Flag,
    Node,
    Not,
    Number,
    Query,
    Span,
    Tag,
    Text,
    fields_meant,
)


class Words(msgspec.Struct, frozen=True):
    """An expression of the full-text index."""

    match: str


class Compared(msgspec.Struct, frozen=True):
    """A condition over the kind's table t, with its values."""

    sql: str
    values: tuple[Any, ...] = ()


Part = Words | Compared | bool
"""True matches every record of the kind, False none."""


class Condition(msgspec.Struct, frozen=True):
    """What records match: `match` in the full-text index, None for all, and all of `compared`."""

    match: str | None = None
    compared: tuple[Compared, ...] = ()


def condition(kind: Kind, query: Query) -> Condition | None:
    """What a query asks of a kind, None where nothing can match."""
    words: list[str] = []
    without: list[str] = []
    compared: list[Compared] = []
    for node in query.root.parts:
        inner = _compile(kind, node.part) if isinstance(node, Not) else None
        if isinstance(inner, Words):
            without.append(inner.match)
            continue
        match _compile(kind, node):
            case Words(match):
                words.append(match)
            case Compared() as part:
                compared.append(part)
            case False:
                return None
    return Condition(_joined(words, without), tuple(compared))


def among(db: apsw.Connection, kind: Kind, match: str, releases: str) -> Compared:
    """Whether a row of some releases, by their keys, stands in the full-text index.

    The index is asked once, within the ranks of these releases: asked row by row, it would put
    together what begins with a few letters for each of them anew.
    """
    table, own = f"{kind.name}_fts", rank(kind, "t")
    ends = f"SELECT min({own}), max({own}) FROM {kind.name} t WHERE t.release_id IN ({releases})"
    [(low, high)] = list(db.execute(ends))
    ranks = f"SELECT rowid FROM {table} WHERE {table} MATCH ? AND rowid BETWEEN ? AND ?"
    return Compared(f"{own} IN ({ranks})", (match, low, high))


def _joined(words: list[str], without: list[str]) -> str | None:
    if not words and not without:
        return None
    wanted = " AND ".join(words) if words else f'"{EVERY}"'
    return f"({wanted}) NOT ({' OR '.join(without)})" if without else wanted


def _compile(kind: Kind, node: Node) -> Part:
    match node:
        case Text():
            return _text(kind, node)
        case AllOf(parts):
            return _joint(kind, parts, " AND ", stops=False)
        case AnyOf(parts):
            return _joint(kind, parts, " OR ", stops=True)
        case Not(part):
            inner = _compile(kind, part)
            if isinstance(inner, bool):
                return not inner
            made = _as_compared(kind, inner)
            return Compared(f"NOT ({made.sql})", made.values)
        case Number():
            return _number(kind, node)
        case Span():
            return _span(kind, node)
        case Flag(name) if name == STARRED:
            return _marked(kind, "mark m", "m.star = 1", ())
        case Tag(term):
            typed = " ".join(term.words) + ("*" if term.prefix else "")
            return _marked(kind, "tag m", "wb_fold(m.name) GLOB ?", (typed,))
        case Flag(name):
            held = any(field.name == name and field.shape == "flag" for field in kind.fields)
            return Compared(f't."{name}" = 1') if held else False


def _joint(kind: Kind, nodes: Sequence[Node], sign: str, *, stops: bool) -> Part:
    """Parts joined by AND or OR; a part that is `stops` decides for all of them."""
    parts = [_compile(kind, node) for node in nodes]
    if any(part is stops for part in parts):
        return stops
    rest = [part for part in parts if not isinstance(part, bool)]
    if not rest:
        return not stops
    words = [part.match for part in rest if isinstance(part, Words)]
    if len(words) == len(rest):
        return Words(f"({sign.join(words)})")
    made = [_as_compared(kind, part) for part in rest]
    sql = sign.join(f"({each.sql})" for each in made)
    return Compared(f"({sql})", tuple(value for each in made for value in each.values))


def _as_compared(kind: Kind, part: Words | Compared) -> Compared:
    if isinstance(part, Compared):
        return part
    table = f"{kind.name}_fts"
    ranks = f"SELECT rowid FROM {table} WHERE {table} MATCH ?"
    return Compared(f"{rank(kind, 't')} IN ({ranks})", (part.match,))


def _marked(kind: Kind, table: str, which: str, values: tuple[Any, ...]) -> Compared:
    """Records that have a mark; there are few, so they are looked up from the marks."""
    sql = (
        f"t.id IN (SELECT o.id FROM {table} JOIN release r ON r.slug = m.release_slug "
        f"JOIN {kind.name} o ON o.release_id = r.id AND o.slug = m.record_slug "
        f"WHERE m.kind = '{kind.name}' AND {which})"
    )
    return Compared(sql, values)


def _text(kind: Kind, node: Text) -> Part:
    asked = phrase(node.term)
    if node.field is None:
        return Words(asked)
    if node.field in APART:
        typed = " ".join(node.term.words) + ("*" if node.term.prefix else "")
        return Compared(f't."{node.field}" GLOB ?', (typed,))
    fields = indexed_fields(kind)
    if not any(field.search == node.field for field in fields):
        return False
    meant = fields_meant(node.field)
    columns = [f'"{field.name}"' for field in fields if field.search in meant]
    return Words(f"({{{' '.join(columns)}}} : {asked})")


def phrase(term: Term) -> str:
    """Words in the syntax of the full-text index."""
    # Folded words hold letters and digits only, so nothing needs escaping inside the quotes.
    return f'"{" ".join(term.words)}"' + ("*" if term.prefix else "")


def _number(kind: Kind, node: Number) -> Part:
    columns = [f"{f.name}_sort" for f in kind.searched if f.search == node.field]
    if not columns:
        return False
    # Where there is no figure the comparison has to be false, not unknown, for NOT to turn it.
    column = f"t.{columns[0]}"
    return Compared(f"({column} IS NOT NULL AND {column} {node.operator} ?)", (float(node.bound),))


def _span(kind: Kind, node: Span) -> Part:
    names = [field.name for field in kind.searched if field.search == node.field]
    if not names:
        return False
    first = 0 if node.first is None else node.first
    last = LATEST - 1 if node.last is None else node.last
    # With its sign the column is compared only, never looked up: no index begins with it.
    name = f"+t.{names[0]}"
    return Compared(
        f"({name}_first <= ? AND {name}_last >= ? AND {name}_first < ?)", (last, first, LATEST)
    )
