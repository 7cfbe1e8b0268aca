"""The trays: what the user collects for a brief."""

from collections.abc import Mapping

import apsw
import msgspec

from wbdesk.library.errors import UnknownTray
from wbdesk.model.naming import key, same
from wbdesk.model.tray import Item, Pick, Tray


def names(db: apsw.Connection) -> list[str]:
    """The names of all trays, in order."""
    return sorted((str(name) for (name,) in db.execute("SELECT name FROM tray")), key=key)


def read(db: apsw.Connection, name: str) -> Tray:
    """A tray by its name, whatever its case. Raises UnknownTray."""
    known = names(db)
    kept = same(name, known)
    for (items,) in db.execute("SELECT items FROM tray WHERE name = ?", [kept]):
        return Tray(kept or name, msgspec.json.decode(items, type=tuple[Item, ...]))
    raise UnknownTray(name, known)


def keep(db: apsw.Connection, tray: Tray) -> None:
    """Keep a tray in place of the one of that name."""
    drop(db, tray.name)
    items = msgspec.json.encode(tray.items).decode()
    db.execute("INSERT INTO tray VALUES (?, ?)", [tray.name, items])


def follow(db: apsw.Connection, release: str, kind: str, moved: Mapping[str, str]) -> None:
    """Let items point at records by the ids they have now."""
    for name in names(db) if moved else ():
        tray = read(db, name)
        items = tuple(
            Pick(release, kind, moved.get(item.record, item.record))
            if isinstance(item, Pick) and (item.release, item.kind) == (release, kind)
            else item
            for item in tray.items
        )
        if items != tray.items:
            keep(db, Tray(tray.name, items))


def drop(db: apsw.Connection, name: str) -> None:
    """Let go of a tray."""
    db.execute("DELETE FROM tray WHERE name = ?", [same(name, names(db))])
