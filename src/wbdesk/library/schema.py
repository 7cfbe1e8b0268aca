"""The tables of a kind, as SQL that follows from its declaration.

Migrations hold this SQL as it was when they were written; a test compares what they add up to
with what the declarations ask for now.
"""

from wbdesk.model.fields import Field
from wbdesk.model.kinds import Kind

COMMON = (
    "id INTEGER PRIMARY KEY",
    "release_id INTEGER NOT NULL REFERENCES release(id) ON DELETE CASCADE",
    "slug TEXT NOT NULL",
    "seq INTEGER NOT NULL",
    "origin TEXT NOT NULL",
    "editorial TEXT",
    "anchor_paragraph INTEGER NOT NULL",
    "anchor_exact TEXT NOT NULL",
    "anchor_prefix TEXT NOT NULL",
    "anchor_suffix TEXT NOT NULL",
    "found_paragraph INTEGER",
    "found_start INTEGER",
    "found_end INTEGER",
    "found_status TEXT",
    "found_score REAL",
)
"""Columns every kind's table starts with."""

LATEST = 9_999_999
"""Sorts what has no date behind everything that has one (9999-12-31 is day 3,652,059)."""


def own_fields(kind: Kind) -> tuple[Field, ...]:
    """The declared fields that have a column of their own, besides the common ones."""
    return tuple(field for field in kind.fields if field.name not in ("editorial", "origin"))


def columns(kind: Kind) -> list[str]:
    """Column definitions of the kind's table."""
    made = list(COMMON)
    for field in own_fields(kind):
        made.append(f'"{field.name}" {_type(field)}')
        if field.shape == "period":
            made += [f"{field.name}_first INTEGER NOT NULL", f"{field.name}_last INTEGER NOT NULL"]
        elif field.shape in ("money", "decimal"):
            made.append(f"{field.name}_sort REAL")
    return made


def sort_expression(kind: Kind, name: str | None) -> list[str]:
    """The columns that put the kind in the order of a field; ties are the caller's."""
    if name is None:
        return []
    field = kind.field(name)
    match field.shape:
        case "period":
            return [f"{name}_first", f"{name}_last"]
        case "money" | "decimal":
            return [f"{name}_sort"]
    return [f'"{name}"']


def index_text(field: Field, row: str) -> str:
    """What of a field goes into the full-text index."""
    return f'wb_fold({row}."{field.name}")'


def statements(kind: Kind) -> list[str]:
    """DDL of the kind: table, indexes, full-text index, and the triggers that keep it in step."""
    table, fts = kind.name, f"{kind.name}_fts"
    searched = [f'"{field.name}"' for field in kind.searched] + ["anchor_exact"]
    values = [index_text(field, "new") for field in kind.searched] + ["wb_fold(new.anchor_exact)"]
    listed, put = ", ".join(searched), ", ".join(values)
    body = ",\n  ".join([*columns(kind), "UNIQUE (release_id, slug)"])
    order = sort_expression(kind, kind.order)
    by = ", ".join([*order, "release_id", "seq", "id"])
    newest = []
    if kind.order and kind.field(kind.order).shape == "period":
        dated = f"({kind.order}_first < {LATEST})"
        newest = [f"CREATE INDEX {table}_newest ON {table} ({dated}, {by})"]
    return [
        f"CREATE TABLE {table} (\n  {body}\n) STRICT",
        f"CREATE INDEX {table}_order ON {table} ({by})",
        *newest,
        f"CREATE VIRTUAL TABLE {fts} USING fts5({listed}, content='', contentless_delete=1, "
        "prefix='1 2 3', tokenize=\"unicode61 remove_diacritics 2\")",
        f"CREATE TRIGGER {table}_added AFTER INSERT ON {table} BEGIN\n"
        f"  INSERT INTO {fts}(rowid, {listed}) VALUES (new.id, {put});\nEND",
        f"CREATE TRIGGER {table}_removed AFTER DELETE ON {table} BEGIN\n"
        f"  DELETE FROM {fts} WHERE rowid = old.id;\nEND",
        f"CREATE TRIGGER {table}_changed AFTER UPDATE ON {table} BEGIN\n"
        f"  DELETE FROM {fts} WHERE rowid = old.id;\n"
        f"  INSERT INTO {fts}(rowid, {listed}) VALUES (new.id, {put});\nEND",
    ]


def _type(field: Field) -> str:
    if field.shape == "flag":
        return "INTEGER NOT NULL"
    if field.shape == "list":
        return "TEXT NOT NULL"
    return "TEXT" if field.optional else "TEXT NOT NULL"
