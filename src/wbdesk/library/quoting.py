"""Where in the library a pasted text may stand: passages of texts, and quotes."""

from collections.abc import Iterable, Sequence

import apsw
import msgspec

from wbdesk.library import paragraphs
from wbdesk.library.likely import Index, likely
from wbdesk.library.reading import RELEASE, release_of
from wbdesk.library.rows import Row, from_columns, selected
from wbdesk.model.kinds import BY_NAME
from wbdesk.model.records import Quote
from wbdesk.model.release import Release

_SAMPLE = 500
"""Paragraphs by which their number is reckoned."""
_MOST_PARAGRAPHS = 30
_LONGEST_QUOTE = 12
"""Paragraphs before a place from which a quote may run on into it."""


class Place(msgspec.Struct, frozen=True):
    """Paragraphs of a release that follow each other, from number `first`, and the quotes that
    rest on them. Without `attached` they are the words of that one quote.
    """

    release: Release
    first: int
    paragraphs: tuple[str, ...]
    quotes: tuple[Row, ...]
    attached: bool


class Places(msgspec.Struct, frozen=True):
    """The likeliest places, the likeliest first; `more` where there were others as likely."""

    found: tuple[Place, ...]
    more: bool


class Standing(msgspec.Struct, frozen=True):
    """How many releases there are, and how many of them have no text attached."""

    releases: int
    without_text: int


def places(db: apsw.Connection, stretches: Sequence[Sequence[str]], reach: int) -> Places:
    """Places that may hold a text, given as the folded words of its sentences.

    Before and behind each candidate stand as many paragraphs as hold `reach` characters.
    """
    releases: dict[int, Release] = {}
    passages, more = likely(db, _texts(db), stretches)
    quotes, others = likely(db, _quotes(db), stretches)
    found = [_around(db, releases, rowid, reach) for rowid in passages]
    found += [_quoted(db, releases, key) for key in quotes]
    return Places(tuple(found), more or others)


def standing(db: apsw.Connection) -> Standing:
    """In what part of the releases a text can be found."""
    sql = "SELECT count(*), count(*) FILTER (WHERE text_source IS NULL) FROM release"
    [(releases, without)] = list(db.execute(sql))
    return Standing(releases, without)


def _texts(db: apsw.Connection) -> Index:
    [(last,)] = list(db.execute("SELECT coalesce(max(id), 0) FROM release"))
    first = f"SELECT id FROM paragraph ORDER BY id LIMIT {_SAMPLE}"
    [(count, reached)] = list(db.execute(f"SELECT count(*), max(id) FROM ({first})"))
    rows = count if count < _SAMPLE else count * last / paragraphs.release_of(reached)
    text = "SELECT text FROM paragraph WHERE id = ?1"
    return Index("paragraph_fts", "", text, rows, (last + 1) << paragraphs.SHIFT)


def _quotes(db: apsw.Connection) -> Index:
    [(last,)] = list(db.execute("SELECT coalesce(max(id), 0) FROM quotes"))
    return Index("quotes_fts", "{words} : ", "SELECT words FROM quotes WHERE id = ?1", last, last)


def _around(db: apsw.Connection, releases: dict[int, Release], rowid: int, reach: int) -> Place:
    """A paragraph with those before and behind it."""
    key = paragraphs.release_of(rowid)
    before = _within(paragraphs.before(db, rowid), reach)
    behind = paragraphs.behind(db, rowid)
    text = next(behind)
    texts = (*reversed(before), text, *_within(behind, reach))
    first = paragraphs.place_of(rowid) - len(before)
    last = first + len(texts) - 1
    at = "coalesce(t.found_paragraph, t.anchor_paragraph)"
    quotes = _rows(
        db,
        f"t.release_id = ? AND {at} BETWEEN ? AND ? ORDER BY t.seq, t.id",
        [key, first - _LONGEST_QUOTE, last],
    )
    return Place(_release(db, releases, key), first, texts, quotes, attached=True)


def _quoted(db: apsw.Connection, releases: dict[int, Release], key: int) -> Place:
    """The words of a quote."""
    [row] = _rows(db, "t.id = ?", [key])
    [(release,)] = list(db.execute("SELECT release_id FROM quotes WHERE id = ?", [key]))
    assert isinstance(row.record, Quote)
    words = tuple(part for part in row.record.words.split("\n") if part)
    first = row.record.anchor.paragraph
    return Place(_release(db, releases, release), first, words, (row,), attached=False)


def _within(texts: Iterable[str], reach: int) -> list[str]:
    made: list[str] = []
    for text in texts:
        if reach <= 0 or len(made) == _MOST_PARAGRAPHS:
            break
        made.append(text)
        reach -= len(text) + 1
    return made


def _rows(db: apsw.Connection, which: str, values: Sequence[int]) -> tuple[Row, ...]:
    sql = (
        f"SELECT {selected('quotes')} FROM quotes t JOIN release r ON r.id = t.release_id "
        f"WHERE {which}"
    )
    return tuple(from_columns(BY_NAME["quotes"], each) for each in db.execute(sql, values))


def _release(db: apsw.Connection, releases: dict[int, Release], key: int) -> Release:
    if key not in releases:
        [values] = list(db.execute(f"SELECT {RELEASE} FROM release WHERE id = ?", [key]))
        releases[key] = release_of(values, None)
    return releases[key]
