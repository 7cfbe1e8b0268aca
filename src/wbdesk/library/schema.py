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


def narrow_columns(kind: Kind) -> list[str]:
    """The columns of dates, numbers and flags, which a search compares rather than looks up."""
    made = []
    for field in own_fields(kind):
        if field.shape == "period":
            made += [f"{field.name}_first", f"{field.name}_last"]
        elif field.shape in ("money", "decimal"):
            made.append(f"{field.name}_sort")
        elif field.shape == "flag":
            made.append(f'"{field.name}"')
    return made


def rank(kind: Kind, row: str) -> str:
    """The whole number a kind's own order goes by, and its row in the full-text index.

    Of a kind ordered by a date it holds the first day, the length of the period, the shorter
    first, and what came in last; of any other kind it is the key of the row. A period with an open
    start has its place by its end.
    """
    if kind.order is None:
        return f"{row}.id"
    return _dated_rank(f"{row}.{kind.order}_first", f"{row}.{kind.order}_last", f"{row}.id")


def rank_of(kind: Kind, key: int, first: int, last: int) -> int:
    """The same for one record, from its key and the days its date begins and ends on."""
    if kind.order is None:
        return key
    day = first or last
    return (day << DAY_BITS) + (min(last - day, LONGEST) << KEY_BITS) + MOST - key


def key_of(kind: Kind, rank: int) -> int:
    """The key of the record that has a rank."""
    return rank if kind.order is None else MOST - (rank & MOST)


KEY_BITS, DAY_BITS = 27, 39
MOST, LONGEST = (1 << KEY_BITS) - 1, (1 << (DAY_BITS - KEY_BITS)) - 1
"""Records a kind may have, and days beyond which one period is as long as another."""
UNDATED = LATEST << DAY_BITS
"""The rank from which on there is no date."""


def _dated_rank(first: str, last: str, key: str) -> str:
    day = placed(first, last)
    length = f"min({last} - {day}, {LONGEST})"
    return f"(({day} << {DAY_BITS}) + ({length} << {KEY_BITS}) + {MOST} - {key})"


def placed(first: str, last: str) -> str:
    """The day by which a period has its place: its first one, or the end where that is open."""
    return f"iif({first} = 0, {last}, {first})"


def order_index(kind: Kind) -> str:
    """The name of the index in the kind's own order, with all that a search compares."""
    return f"{kind.name}_order"


def index_text(field: Field, row: str) -> str:
    """What of a field goes into the full-text index."""
    return f'wb_fold({row}."{field.name}")'


def indexed_fields(kind: Kind) -> tuple[Field, ...]:
    """The fields that have a column in the full-text index."""
    return tuple(field for field in kind.searched if field.name not in APART)


APART = ("origin",)
"""Fields with the same word in nearly every record: compared, not looked up."""

EVERY = "\ue000"
"""A word in every record, which nobody can type: what a search without any word begins with."""


INDEX_WORDS = 'tokenize="unicode61 remove_diacritics 2"'
"""How the full-text index cuts."""


def index_columns(kind: Kind) -> str:
    """The columns of the full-text index."""
    return ", ".join([*(f'"{field.name}"' for field in indexed_fields(kind)), "anchor_exact"])


def index_values(kind: Kind, row: str) -> list[str]:
    """What of a row goes into each of them."""
    put = [index_text(field, row) for field in indexed_fields(kind)]
    return [*put, f"wb_fold({row}.anchor_exact) || char(32, {ord(EVERY)})"]


def statements(kind: Kind) -> list[str]:
    """DDL of the kind: table, index, full-text index, and the triggers that keep it in step."""
    table, fts = kind.name, f"{kind.name}_fts"
    fields = indexed_fields(kind)
    listed = index_columns(kind)
    body = ",\n  ".join([*columns(kind), "UNIQUE (release_id, slug)"])
    own_rank = rank(kind, table).replace(f"{table}.", "")
    compared = ", ".join([own_rank, "release_id", *narrow_columns(kind)])
    changing = ", ".join([f'"{field.name}"' for field in fields] + narrow_columns(kind))
    return [
        f"CREATE TABLE {table} (\n  {body}\n) STRICT",
        f"CREATE INDEX {order_index(kind)} ON {table} ({compared})",
        f"CREATE VIRTUAL TABLE {fts} USING fts5({listed}, content='', contentless_delete=1, "
        f"prefix='1', {INDEX_WORDS})",
        f"CREATE TRIGGER {table}_added AFTER INSERT ON {table} BEGIN\n"
        f"  {_indexed(kind, listed)};\nEND",
        f"CREATE TRIGGER {table}_removed AFTER DELETE ON {table} BEGIN\n"
        f"  DELETE FROM {fts} WHERE rowid = {rank(kind, 'old')};\nEND",
        f"CREATE TRIGGER {table}_changed AFTER UPDATE OF {changing}, anchor_exact ON {table} "
        f"BEGIN\n  DELETE FROM {fts} WHERE rowid = {rank(kind, 'old')};\n"
        f"  {_indexed(kind, listed)};\nEND",
    ]


def _indexed(kind: Kind, listed: str) -> str:
    return (
        f"INSERT INTO {kind.name}_fts(rowid, {listed}) "
        f"VALUES ({', '.join([rank(kind, 'new'), *index_values(kind, 'new')])})"
    )


def _type(field: Field) -> str:
    if field.shape == "flag":
        return "INTEGER NOT NULL"
    if field.shape == "list":
        return "TEXT NOT NULL"
    return "TEXT" if field.optional else "TEXT NOT NULL"
