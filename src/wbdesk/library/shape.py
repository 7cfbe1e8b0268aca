"""Whether a file has the tables this program makes, and nothing else that could run."""

from functools import cache

import apsw

from wbdesk.library.migrations import steps

Objects = frozenset[tuple[str, str, str, str]]


def strange(db: apsw.Connection) -> list[str]:
    """Names of tables, indexes, triggers and views that are missing, too many or different."""
    return sorted({name for _, name, _, _ in _objects(db) ^ _expected()})


@cache
def _expected() -> Objects:
    made = apsw.Connection(":memory:")
    # Named by triggers; there is no row here that it would be called for.
    made.create_scalar_function("wb_fold", lambda *_: None, 1, deterministic=True)
    for _, sql in steps():
        made.execute(sql)
    objects = _objects(made)
    made.close()
    return objects


def _objects(db: apsw.Connection) -> Objects:
    """Kind, name, table and SQL; without the SQL of the tables a full-text index keeps for
    itself, which is SQLite's, and without its statistics.
    """
    found = db.execute(
        "SELECT type, name, tbl_name, "
        "CASE WHEN type = 'table' AND name GLOB '*_fts_*' THEN '' ELSE coalesce(sql, '') END "
        "FROM sqlite_schema WHERE name NOT GLOB 'sqlite_stat[0-9]'"
    )
    return frozenset((str(a), str(b), str(c), str(d)) for a, b, c, d in found)
