"""Rows with words that are only begun, told by looking at those that begin with one letter.

The index of the file has a list of its own for every first letter, but puts together those of all
words for two or three. Where few rows have the letter beside the other words, or most of those go
on as asked, it is faster to look at such rows one after the other.
"""

import time
from collections.abc import Iterator
from itertools import islice

import apsw
import msgspec

from wbdesk.library.held import Held
from wbdesk.library.schema import key_of
from wbdesk.library.searching import condition, phrase
from wbdesk.library.sources import source_of
from wbdesk.library.walking import onward
from wbdesk.model.fold import Term
from wbdesk.model.kinds import Kind
from wbdesk.model.query import AllOf, Node, Query, Text
from wbdesk.model.view import View


class Worth(msgspec.Struct, frozen=True):
    """From what on it is worth it: `records` of a kind, and `rows` with what a word begins with;
    `seconds` may be spent for each of those rows, half of what it takes to put their lists
    together on a desk computer of 2020.
    """

    records: int = 60_000
    rows: int = 40_000
    seconds: float = 1.5e-7


_SAMPLE = 400
"""Records that tell how frequent a word is."""
_CHUNK = 32
"""Rows looked at in one go."""
_BEGUN = (2, 3)
"""Letters of a word that many others begin with."""


class Sample(msgspec.Struct, eq=False):
    """Rows from all over a kind, of which `held` has the first of `keys` so far."""

    kind: Kind
    highest: int
    keys: list[int]
    held: Held
    worth: Worth

    def rows_with(self, match: str) -> float:
        """How many rows of the kind match, about; 0 while that is not known."""
        if self.held.size < len(self.keys) or not self.keys:
            return 0
        return self.highest * sum(1 for _ in self.held.matches(match)) / len(self.keys)


def sample(db: apsw.Connection, memory: apsw.Connection, kind: Kind, worth: Worth) -> Sample:
    """A sample of a kind, without anything in it yet; of a small kind there is none."""
    [(highest,)] = list(db.execute(f"SELECT coalesce(max(id), 0) FROM {kind.name}"))
    keys: list[int] = []
    if highest >= worth.records:
        listed = ", ".join(str(highest * at // _SAMPLE) for at in range(1, _SAMPLE + 1))
        keys = [key for (key,) in db.execute(f"SELECT id FROM {kind.name} WHERE id IN ({listed})")]
    return Sample(kind, int(highest), keys, Held(db, memory, kind), worth)


def narrowed(
    db: apsw.Connection,
    memory: apsw.Connection,
    known: Sample,
    view: View,
    at: int | None,
    limit: int,
) -> list[int] | None:
    """Up to `limit` ranks of a view behind the rank `at`; None where this is not the way."""
    asked, query = condition(known.kind, view.query), _loosened(view.query)
    if query is None or asked is None or asked.match is None or asked.compared:
        return None
    rows = max(known.rows_with(match) for match in _begun(view.query))
    if rows < known.worth.rows:
        return None
    loose = msgspec.structs.replace(view, query=query)
    source = source_of(db, loose)
    if source is None:
        return None
    end = time.thread_time() + rows * known.worth.seconds
    held = Held(db, memory, known.kind)
    try:
        return _tested(held, asked.match, onward(db, loose, source, at, -1), limit, end)
    finally:
        held.drop()


def _tested(
    held: Held, match: str, candidates: Iterator[int], limit: int, end: float
) -> list[int] | None:
    """Those of the candidates that match; None where not enough of them do until the `end`."""
    found: list[int] = []
    start, last = time.thread_time(), False
    while chunk := list(islice(candidates, _CHUNK)):
        first = held.size
        held.add([key_of(held.kind, rank) for rank in chunk])
        found += [chunk[place - first] for place in held.matches(match, first)]
        if len(found) >= limit:
            return found[:limit]
        now = time.thread_time()
        needed = (now - start) * (limit - len(found)) / max(len(found), 1)
        if not last and now + needed > end:
            # Unless these are nearly all there are.
            room = int((end - now) / (now - start) * held.size)
            ahead = list(islice(candidates, max(room, 0) + 1))
            if len(ahead) > room:
                return None
            candidates, last = iter(ahead), True
    return found


def _loosened(query: Query) -> Query | None:
    """The search with one letter of words that are begun; None where none is."""
    parts = tuple(_loose(part) for part in query.root.parts)
    if parts == query.root.parts:
        return None
    return msgspec.structs.replace(query, root=AllOf(parts))


def _loose(node: Node) -> Node:
    match node:
        case Text(Term(words, True), field) if len(words[-1]) in _BEGUN:
            return Text(Term((*words[:-1], words[-1][:1]), prefix=True), field)
    return node


def _begun(query: Query) -> list[str]:
    """The words that are begun, as they are asked of the index."""
    return [
        phrase(Term(part.term.words[-1:], prefix=True))
        for part in query.root.parts
        if _loose(part) != part and isinstance(part, Text)
    ]
