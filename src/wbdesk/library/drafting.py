"""Reviews put off for later: whole drafts, each as JSON in a row of its own."""

from datetime import UTC, datetime
from typing import Any, NamedTuple

import apsw
import msgspec

from wbdesk.library.errors import UnknownRelease
from wbdesk.model.anchor import Passage
from wbdesk.model.draft import Draft, Proposal
from wbdesk.model.kinds import BY_NAME


class Waiting(NamedTuple):
    """A review that waits: the id and title of its release, when it was put off (ISO 8601),
    how many records are still open, and how many there are.
    """

    slug: str
    title: str
    when: str
    open: int
    records: int


def keep(db: apsw.Connection, draft: Draft) -> None:
    """Keep a draft in place of an earlier one of the same release."""
    when = datetime.now(UTC).isoformat(timespec="seconds")
    values = (
        draft.release.id,
        draft.release.title,
        when,
        draft.count("open"),
        len(draft.proposals),
        msgspec.json.encode(draft).decode(),
    )
    db.execute("INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?, ?)", values)


def waiting(db: apsw.Connection) -> list[Waiting]:
    """The reviews that wait, the latest first."""
    sql = "SELECT release_slug, title, kept, open, records FROM draft ORDER BY kept DESC, title"
    return [Waiting(*values) for values in db.execute(sql)]


def read(db: apsw.Connection, slug: str) -> Draft:
    """The draft of a release. Raises UnknownRelease."""
    for (content,) in db.execute("SELECT content FROM draft WHERE release_slug = ?", [slug]):
        return _draft(msgspec.json.decode(content))
    raise UnknownRelease(slug, [each.slug for each in waiting(db)])


def drop(db: apsw.Connection, slug: str) -> None:
    """Let go of a draft."""
    db.execute("DELETE FROM draft WHERE release_slug = ?", [slug])


def _draft(given: dict[str, Any]) -> Draft:
    """A draft from plain data: each record is of the class its kind names."""
    proposals = tuple(_proposal(each) for each in given.pop("proposals"))
    made = msgspec.convert({**given, "proposals": ()}, Draft)
    return msgspec.structs.replace(made, proposals=proposals)


def _proposal(given: dict[str, Any]) -> Proposal:
    kind = BY_NAME[given["kind"]].struct
    record = msgspec.convert(given["record"], kind)
    found = None if given.get("found") is None else msgspec.convert(given["found"], kind)
    passage = msgspec.convert(given["passage"], Passage)
    return Proposal(**{**given, "record": record, "passage": passage, "found": found})
