"""What is typed in each tab, and the same asked of SQLite by hand."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import apsw

from wbdesk.gui.table.reading import PAGE
from wbdesk.library.rows import selected
from wbdesk.library.schema import MOST, rank
from wbdesk.library.searching import condition
from wbdesk.model.kinds import BY_NAME, Kind
from wbdesk.model.query import parse

NAMES = ("rare", "common", "one letter", "phrase", "field", "date", "amount")
"""What searches are told apart by."""

_FIELDS = {
    "timeline": "place:serbia", "attendees": "country:rs", "funding": "currency:eur",
    "quotes": "speaker:ana", "notes": "unit:people",
}  # fmt: skip
_DATES = ("when:2010", "when:2004-03..2004-05")
_AMOUNTS = {"funding": "amount:>=5m", "notes": "value:<500"}


def typed_in(db: apsw.Connection, kind: str, *, few: bool) -> Iterator[tuple[str, str]]:
    """The searches of a tab, each with its name; of each name `few` gives one."""
    rare, phrase = _told(db, BY_NAME[kind])
    yield "rare", rare
    yield "common", "the"
    yield from (("one letter", letter) for letter in "sakmtz"[: 1 if few else None])
    yield "phrase", f'"{phrase}"'
    yield "field", _FIELDS[kind]
    if any(field.search == "when" for field in BY_NAME[kind].fields):
        yield from (("date", text) for text in _DATES[: 1 if few else None])
    if kind in _AMOUNTS:
        yield "amount", _AMOUNTS[kind]


def page(db: apsw.Connection, kind_name: str, text: str, offset: int = 0) -> int:
    """Fetch a page of a search by the plainest SQL there is; gives the number of rows."""
    kind = BY_NAME[kind_name]
    asked = condition(kind, parse(text))
    if asked is None:
        return 0
    fts, down = f"{kind.name}_fts", "" if kind.order else " DESC"
    joined = "JOIN release r ON r.id = t.release_id"
    limit = f"LIMIT {PAGE} OFFSET {offset}"
    held = " AND ".join(part.sql for part in asked.compared)
    values = [value for part in asked.compared for value in part.values]
    if asked.match is None:
        where = f"WHERE {held}" if held else ""
        order = f"ORDER BY {rank(kind, 't')}{down}"
        sql = f"SELECT {selected(kind.name)} FROM {kind.name} t {joined} {where} {order} {limit}"
        return len(list(db.execute(sql, values)))
    if not held:
        found = f"SELECT rowid AS at FROM {fts} WHERE {fts} MATCH ? ORDER BY rowid{down} {limit}"
        sql = (
            f"SELECT {selected(kind.name)} FROM ({found}) JOIN {kind.name} t "
            f"ON t.id = {_key(kind, 'at')} {joined} ORDER BY at{down}"
        )
        return len(list(db.execute(sql, [asked.match])))
    sql = (
        f"SELECT {selected(kind.name)} FROM {fts} JOIN {kind.name} t "
        f"ON t.id = {_key(kind, f'{fts}.rowid')} {joined} "
        f"WHERE {fts} MATCH ? AND {held} ORDER BY {fts}.rowid{down} {limit}"
    )
    return len(list(db.execute(sql, [asked.match, *values])))


def ordered(db: apsw.Connection, kind: str, column: str, *, descending: bool) -> int:
    """Fetch the first page of all records sorted by a column; gives the number of rows."""
    sql = (
        f"SELECT {selected(kind)} FROM {kind} t JOIN release r ON r.id = t.release_id "
        f'ORDER BY t."{column}"{" DESC" if descending else ""}, t.id DESC LIMIT {PAGE}'
    )
    return len(list(db.execute(sql)))


def connected(library: Path) -> apsw.Connection:
    """A connection as anybody would open it, for reading."""
    db = apsw.Connection(str(library))
    db.execute("PRAGMA query_only=ON")
    return db


def _key(kind: Kind, rowid: str) -> str:
    """The key of the record behind a row of the full-text index."""
    return f"({MOST} - ({rowid} & {MOST}))" if kind.order else rowid


def _told(db: apsw.Connection, kind: Kind) -> tuple[str, str]:
    """The rarest word that can be typed, and two words side by side, of the running text of
    records in the middle of the library.
    """
    sql = (
        f'SELECT "{kind.lead}" FROM {kind.name} WHERE id >= (SELECT max(id) / 2 FROM {kind.name}) '
        "ORDER BY id LIMIT 12"
    )
    lines = [str(text).replace(".", " ").split() for (text,) in db.execute(sql)]
    words = sorted({word for line in lines for word in line if _plain(word)})
    rare = min(words, key=lambda word: (_number(db, kind, word), word))
    pairs: Iterable[tuple[str, str]] = (pair for line in lines for pair in pairwise(line))
    first, second = next(pair for pair in pairs if all(each.isascii() for each in pair))
    return rare, f"{first} {second}"


def _plain(word: str) -> bool:
    return word.isascii() and word.isalpha() and 5 <= len(word) <= 12


def _number(db: apsw.Connection, kind: Kind, word: str) -> int:
    fts = f"{kind.name}_fts"
    found = db.execute(f"SELECT 1 FROM {fts} WHERE {fts} MATCH ? LIMIT 5000", [f'"{word}"'])
    return sum(1 for _ in found)
