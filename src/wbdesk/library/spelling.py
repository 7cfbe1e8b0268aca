"""Searches like one that found nothing, with words that stand nowhere replaced by near ones.

Words come from the full-text indexes themselves. There they are folded, so that a word is near
whatever its script and accents; it is offered as the record it is found in writes it.
"""

import re
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice, product

import apsw
import msgspec

from wbdesk.library.heads import Heads
from wbdesk.library.ordering import Orders
from wbdesk.library.rows import Row
from wbdesk.library.schema import APART
from wbdesk.library.searching import phrase
from wbdesk.library.viewing import page
from wbdesk.model.completing import IS, flags_of, names_of
from wbdesk.model.display import text_of
from wbdesk.model.fold import Term, spans, words
from wbdesk.model.kinds import BY_NAME, KINDS
from wbdesk.model.query import Text, Token, parse, tokens
from wbdesk.model.view import View

SECONDS = 0.12
"""Processor time for all of it, so that other work on the machine takes no hint away."""
_LATE = 0.5
"""Seconds by the clock after which a hint is in the way, however little was done."""
_MOST_WORDS, _EACH, _TRIED = 3, 4, 24
_SHORTEST, _SHORT, _LONGEST = 3, 4, 40
_DISTANCE = 2
"""Letters by which words may differ; a short one by one only."""
_WORDED = ("text", "prose", "list")
_STEPS = 5000
_WORD = re.compile(r"[^\W_]+")


class Wrong(msgspec.Struct, frozen=True):
    """A stretch of a search that is not known, and what may be meant, the likeliest first."""

    start: int
    end: int
    near: tuple[str, ...]


def suggestions(
    db: apsw.Connection,
    orders: Orders,
    heads: Heads,
    views: Sequence[View],
    text: str,
    limit: int,
) -> list[str]:
    """Up to `limit` searches like `text` that match something in one of the views.

    The views are without `text`. Stops with what it has when its time is over.
    """
    text = unicodedata.normalize("NFC", text)
    made: list[str] = []
    with _bounded(db, SECONDS) as over:
        wrong = _wrong(db, views, text, over)
        choices = product(*(each.near for each in wrong)) if wrong else ()
        for chosen in islice(choices, _TRIED):
            if len(made) == limit or over():
                break
            row = _first(db, orders, heads, views, _replaced(text, wrong, chosen))
            if row is not None:
                written = [_as_written(row, each) for each in chosen]
                made.append(_replaced(text, wrong, written))
    return list(dict.fromkeys(made))


@contextmanager
def _bounded(db: apsw.Connection, seconds: float) -> Iterator[Callable[[], bool]]:
    """Breaks off what SQLite does inside when the time is over; gives whether it is."""
    end, late = time.thread_time() + seconds, time.monotonic() + _LATE

    def over() -> bool:
        return time.thread_time() > end or time.monotonic() > late

    db.set_progress_handler(over, _STEPS)
    try:
        yield over
    except apsw.InterruptError:
        # Somebody else may have asked to stop, who wants to hear of it.
        if not over():
            raise
    finally:
        db.set_progress_handler(None)


def _wrong(
    db: apsw.Connection, views: Sequence[View], text: str, over: Callable[[], bool]
) -> list[Wrong]:
    """The stretches of a search that are not known and have something near them."""
    found: list[Wrong] = []
    listed = tokens(text)
    names = names_of([BY_NAME[view.kind] for view in views])
    for token in listed:
        if token.minus or token.value == "OR":
            continue
        if token.field and token.field not in names_of(KINDS):
            near = _nearest(token.field, Counter(names.keys()))
            found.append(Wrong(token.start, token.start + len(token.field), near))
        elif token.field == IS and token.value:
            near = _nearest(token.value.casefold(), Counter(flags_of(KINDS)))
            found.append(Wrong(token.end - len(token.value), token.end, near))
        for start, end, word, prefix in _words(text, token, last=token is listed[-1]):
            if len(found) < _MOST_WORDS and not _stands(db, Term((word,), prefix)):
                found.append(Wrong(start, end, _near(db, views, word, over)))
    return [each for each in found if each.near]


def _words(text: str, token: Token, *, last: bool) -> Iterator[tuple[int, int, str, bool]]:
    """The words of a token that are looked up as such: where they stand, folded, and whether it
    is the unfinished one.
    """
    nodes = parse(text[token.start : token.end]).root.parts
    if token.field in (IS, *APART) or not any(isinstance(node, Text) for node in nodes):
        return
    begin = token.start + (len(token.field) + 1 if token.field else 0)
    for match in _WORD.finditer(text, begin, token.end):
        folded = words(match.group())
        if len(folded) == 1 and _SHORTEST <= len(folded[0]) <= _LONGEST:
            yield match.start(), match.end(), folded[0], last and match.end() == token.end


def _stands(db: apsw.Connection, term: Term) -> bool:
    """Whether a word stands in any record of the library."""
    return any(
        list(
            db.execute(
                f"SELECT 1 FROM {kind.name}_fts WHERE {kind.name}_fts MATCH ? LIMIT 1",
                (phrase(term),),
            )
        )
        for kind in KINDS
    )


def _near(
    db: apsw.Connection, views: Sequence[View], word: str, over: Callable[[], bool]
) -> tuple[str, ...]:
    """The words of the kinds looked at that are nearest to a word.

    Most slips leave the first two letters as they are or swap them; where that leads nowhere,
    the first one alone has to do.
    """
    counts: Counter[str] = Counter()
    for start in dict.fromkeys((word[:2], word[1::-1], word[:1])):
        if len(start) == 1 and (over() or _nearest(word, counts)):
            break
        for kind in dict.fromkeys(view.kind for view in views):
            counts.update(dict(_vocabulary(db, kind, start, len(word))))
    return _nearest(word, counts)


def _vocabulary(
    db: apsw.Connection, kind: str, start: str, length: int
) -> Iterator[tuple[str, int]]:
    """The words of a kind that begin so and are about as long, and in how many records each is."""
    table = f"temp.{kind}_words"
    if not list(db.execute("SELECT 1 FROM temp.sqlite_schema WHERE name = ?", (f"{kind}_words",))):
        # It is a view of the index and is gone with the connection: nothing comes into the file.
        reading_only = db.pragma("query_only")
        db.pragma("query_only", False)
        try:
            db.execute(f"CREATE VIRTUAL TABLE {table} USING fts5vocab('main', '{kind}_fts', 'row')")
        finally:
            db.pragma("query_only", reading_only)
    sql = (
        f"SELECT term, doc FROM {table} WHERE term >= ? AND term < ? "
        "AND length(term) BETWEEN ? AND ?"
    )
    end = start[:-1] + chr(ord(start[-1]) + 1)
    yield from db.execute(sql, (start, end, length - _DISTANCE, length + _DISTANCE))


def _nearest(word: str, counts: Counter[str]) -> tuple[str, ...]:
    """Of the words counted those nearest to a word, the more frequent first."""
    from rapidfuzz.distance import DamerauLevenshtein

    most = 1 if len(word) <= _SHORT else _DISTANCE
    ranked = []
    for other, number in counts.items():
        apart = DamerauLevenshtein.distance(word, other, score_cutoff=most)
        if apart <= most:
            ranked.append((apart, -number, other))
    return tuple(other for _, _, other in sorted(ranked)[:_EACH])


def _first(
    db: apsw.Connection, orders: Orders, heads: Heads, views: Sequence[View], text: str
) -> Row | None:
    """A record that matches a text in one of the views."""
    query = parse(text)
    for view in views:
        narrowed = msgspec.structs.replace(view, query=query.both(view.query))
        for row in page(db, orders, heads, narrowed, None, 0, 1):
            return row
    return None


def _replaced(text: str, wrong: Sequence[Wrong], chosen: Sequence[str]) -> str:
    for each, word in reversed(list(zip(wrong, chosen, strict=True))):
        text = text[: each.start] + word + text[each.end :]
    return " ".join(text.split())


def _as_written(row: Row, word: str) -> str:
    """A word as a record has it, where it has letters that the index has not."""
    texts = [text_of(row.record, f) for f in BY_NAME[row.kind].searched if f.shape in _WORDED]
    for text in (*texts, row.record.anchor.exact):
        for start, end in spans(text, [Term((word,))]):
            written = text[start:end]
            return word if written.isascii() else written
    return word
