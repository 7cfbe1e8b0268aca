"""A document becomes candidate records: one module a kind.

Every extractor is a function from a document to candidates, deterministic and offline, whose
offsets are true to the text. To add one: write it, and name it in `EXTRACTORS`.
"""

from collections.abc import Callable

from wbdesk.extract.attendees import attendees
from wbdesk.extract.attendees.encounters.telling import may_tell, tellings
from wbdesk.extract.bits import held
from wbdesk.extract.candidate import Candidate
from wbdesk.extract.funding import funding
from wbdesk.extract.holders import holders
from wbdesk.extract.name_and_role import split_name
from wbdesk.extract.notes import notes
from wbdesk.extract.quotes import quotes
from wbdesk.extract.roster import named_in
from wbdesk.extract.sentences import sentences
from wbdesk.extract.timeline import timeline
from wbdesk.extract.wording import words_of
from wbdesk.model.document import Document

__all__ = ["EXTRACTORS", "Candidate", "extract"]

EXTRACTORS: tuple[Callable[[Document], list[Candidate]], ...] = (
    timeline,
    attendees,
    funding,
    quotes,
    notes,
)


_KEPT = (sentences, words_of, held, may_tell, tellings, named_in, split_name, holders)


def extract(document: Document) -> list[Candidate]:
    """All candidates of a document, kind by kind, each kind in the order of the text."""
    # What the paragraphs of a release were found to hold is not kept for the next one.
    for found in _KEPT:
        found.cache_clear()
    return [candidate for extractor in EXTRACTORS for candidate in extractor(document)]
