"""The searches a person named."""

import apsw

from wbdesk.model.saved import SavedSearch


def read(db: apsw.Connection) -> list[SavedSearch]:
    """All of them, by name."""
    found = db.execute("SELECT name, tab, text, pinned FROM search ORDER BY name")
    return [SavedSearch(name, tab, text, bool(pinned)) for name, tab, text, pinned in found]


def keep(db: apsw.Connection, search: SavedSearch) -> None:
    """Keep a search in place of the one of that name."""
    values = [search.name, search.tab, search.text, int(search.pinned)]
    db.execute("INSERT OR REPLACE INTO search VALUES (?, ?, ?, ?)", values)


def drop(db: apsw.Connection, name: str) -> None:
    """Let go of a search."""
    db.execute("DELETE FROM search WHERE name = ?", [name])
