"""The paragraphs of attached texts: a row each, numbered (key of the release << 24) + place.

Places count from 1. Rows, and those of their full-text index, so lie in the order of the texts.
"""

from collections.abc import Iterator, Mapping, Sequence

import apsw

from wbdesk.library.loading import load

SHIFT = 24
_PLACE = (1 << SHIFT) - 1


def release_of(number: int) -> int:
    """The key of the release a paragraph belongs to."""
    return number >> SHIFT


def place_of(number: int) -> int:
    """Where a paragraph stands in its text, from 1."""
    return number & _PLACE


def put(db: apsw.Connection, given: Mapping[int, Sequence[str]]) -> None:
    """Give releases, by their keys, these paragraphs in place of those they have."""
    for release in given:
        clear(db, release)
    rows = (
        row
        for release, texts in sorted(given.items())
        for row in enumerate(texts, start=(release << SHIFT) + 1)
    )
    load(db, "paragraph", ("id", "text"), rows)


def clear(db: apsw.Connection, release: int) -> None:
    """Take the paragraphs of a release away."""
    db.execute("DELETE FROM paragraph WHERE id BETWEEN ? AND ?", _bounds(release))


def texts(db: apsw.Connection, release: int) -> list[str]:
    """The paragraphs of a release, in order; none where no text is attached."""
    sql = "SELECT text FROM paragraph WHERE id BETWEEN ? AND ? ORDER BY id"
    return [str(text) for (text,) in db.execute(sql, _bounds(release))]


def before(db: apsw.Connection, number: int) -> Iterator[str]:
    """The paragraphs before one, the nearest first."""
    first, _ = _bounds(release_of(number))
    sql = "SELECT text FROM paragraph WHERE id >= ? AND id < ? ORDER BY id DESC"
    return (str(text) for (text,) in db.execute(sql, [first, number]))


def behind(db: apsw.Connection, number: int) -> Iterator[str]:
    """A paragraph and those behind it."""
    _, last = _bounds(release_of(number))
    sql = "SELECT text FROM paragraph WHERE id BETWEEN ? AND ? ORDER BY id"
    return (str(text) for (text,) in db.execute(sql, [number, last]))


def with_text(db: apsw.Connection, text: str, most: int) -> list[int]:
    """The keys of releases, `most` of them at the utmost, that have this very paragraph."""
    sql = (
        f"SELECT DISTINCT id >> {SHIFT} FROM paragraph "
        "WHERE length(text) = length(?1) AND substr(text, 1, 12) = substr(?1, 1, 12) "
        "AND text = ?1 LIMIT ?2"
    )
    return [int(key) for (key,) in db.execute(sql, [text, most])]


def left(db: apsw.Connection) -> int:
    """How many releases have paragraphs and are gone; none in a sound library."""
    sql = (
        f"SELECT count(DISTINCT id >> {SHIFT}) FROM paragraph "
        f"WHERE id >> {SHIFT} NOT IN (SELECT id FROM release)"
    )
    [(count,)] = list(db.execute(sql))
    return int(count)


def _bounds(release: int) -> tuple[int, int]:
    first = release << SHIFT
    return first, first + _PLACE
