"""Turns a query into SQL. What a person typed reaches FTS5 only as quoted tokens."""

from collections.abc import Sequence
from typing import Any

from wbdesk.library.schema import LATEST
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

Condition = tuple[str, list[Any]]
_NOTHING: Condition = ("0", [])


def condition(kind: Kind, query: Query) -> Condition:
    """A WHERE condition over the kind's table t, with its values."""
    return _all(kind, query.root.parts)


def _compile(kind: Kind, node: Node) -> Condition:
    match node:
        case Text():
            match_text = _match(kind, node)
            return _in_index(kind, match_text) if match_text else _NOTHING
        case AllOf(parts):
            return _all(kind, parts)
        case AnyOf(parts):
            made = [_compile(kind, part) for part in parts]
            joined = " OR ".join(sql for sql, _ in made)
            return f"({joined})", [value for _, values in made for value in values]
        case Not(part):
            sql, values = _compile(kind, part)
            return f"NOT ({sql})", values
        case Number():
            return _number(kind, node)
        case Span():
            return _span(kind, node)
        case Flag(name) if name == STARRED:
            return _marked(kind, "mark m", "m.star = 1", [])
        case Tag(term):
            typed = " ".join(term.words) + ("*" if term.prefix else "")
            return _marked(kind, "tag m", "wb_fold(m.name) GLOB ?", [typed])
        case Flag(name):
            held = any(field.name == name and field.shape == "flag" for field in kind.fields)
            return (f'"{name}" = 1', []) if held else _NOTHING


def _marked(kind: Kind, table: str, which: str, values: list[Any]) -> Condition:
    """Records that have a mark; there are few, so they are looked up from the marks."""
    sql = (
        f"t.id IN (SELECT o.id FROM {table} JOIN release r ON r.slug = m.release_slug "
        f"JOIN {kind.name} o ON o.release_id = r.id AND o.slug = m.record_slug "
        f"WHERE m.kind = '{kind.name}' AND {which})"
    )
    return sql, values


def _all(kind: Kind, parts: Sequence[Node]) -> Condition:
    """All positive words go into one look-up of the index."""
    matches: list[str] = []
    made: list[Condition] = []
    for part in parts:
        if isinstance(part, Text):
            match_text = _match(kind, part)
            if match_text is None:
                return _NOTHING
            matches.append(match_text)
        else:
            made.append(_compile(kind, part))
    if matches:
        made.insert(0, _in_index(kind, " AND ".join(matches)))
    if not made:
        return "1", []
    return " AND ".join(sql for sql, _ in made), [v for _, values in made for v in values]


def _in_index(kind: Kind, match_text: str) -> Condition:
    table = f"{kind.name}_fts"
    return f"t.id IN (SELECT rowid FROM {table} WHERE {table} MATCH ?)", [match_text]


def _match(kind: Kind, node: Text) -> str | None:
    """The FTS5 expression of a term, None where the kind has no such field."""
    phrase = _phrase(node.term)
    if node.field is None:
        return phrase
    meant = fields_meant(node.field)
    columns = [f'"{field.name}"' for field in kind.searched if field.search in meant]
    if not any(field.search == node.field for field in kind.searched):
        return None
    return f"{{{' '.join(columns)}}} : {phrase}"


def _phrase(term: Term) -> str:
    # Folded words hold letters and digits only, so nothing needs escaping inside the quotes.
    return f'"{" ".join(term.words)}"' + ("*" if term.prefix else "")


def _number(kind: Kind, node: Number) -> Condition:
    columns = [f"{f.name}_sort" for f in kind.searched if f.search == node.field]
    if not columns:
        return _NOTHING
    # Where there is no figure the comparison has to be false, not unknown, for NOT to turn it.
    column = f"t.{columns[0]}"
    return f"({column} IS NOT NULL AND {column} {node.operator} ?)", [float(node.bound)]


def _span(kind: Kind, node: Span) -> Condition:
    names = [field.name for field in kind.searched if field.search == node.field]
    if not names:
        return _NOTHING
    first = 0 if node.first is None else node.first
    last = LATEST - 1 if node.last is None else node.last
    return (
        f"(t.{names[0]}_first <= ? AND t.{names[0]}_last >= ? AND t.{names[0]}_first < ?)",
        [last, first, LATEST],
    )
