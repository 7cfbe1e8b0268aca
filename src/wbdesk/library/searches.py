"""The searches a person named."""

import apsw

from wbdesk.model.naming import key, same
from wbdesk.model.saved import SavedSearch


def read(db: apsw.Connection) -> list[SavedSearch]:
    """All of them, by name."""
    found = db.execute("SELECT name, tab, text, pinned FROM search")
    made = [SavedSearch(name, tab, text, bool(pinned)) for name, tab, text, pinned in found]
    return sorted(made, key=lambda search: key(search.name))


def keep(db: apsw.Connection, search: SavedSearch) -> None:
    """Keep a search in place of the one of that name."""
    drop(db, search.name)
    values = [search.name, search.tab, search.text, int(search.pinned)]
    db.execute("INSERT INTO search VALUES (?, ?, ?, ?)", values)


def drop(db: apsw.Connection, name: str) -> None:
    """Let go of a search."""
    names = [str(kept) for (kept,) in db.execute("SELECT name FROM search")]
    db.execute("DELETE FROM search WHERE name = ?", [same(name, names)])
