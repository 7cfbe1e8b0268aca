"""What holds for every candidate, whatever the text."""

import itertools
import time
from collections.abc import Callable

import msgspec

from wbdesk.extract.candidate import Candidate
from wbdesk.model.document import Document

Extractor = Callable[[Document], list[Candidate]]
_NUMBERS = itertools.count()


def check(document: Document, found: list[Candidate]) -> None:
    """True offsets, short anchors, unique ids, records that the pack format takes."""
    ids = [candidate.record.id for candidate in found]
    assert len(set(ids)) == len(ids)
    for candidate in found:
        passage, anchor = candidate.passage, candidate.record.anchor
        text = document.paragraphs[passage.paragraph - 1]
        assert text[passage.start : passage.end] == anchor.exact
        assert anchor.paragraph == passage.paragraph
        assert 1 <= len(anchor.exact.split()) <= 12
        assert (candidate.confidence == "check") == bool(candidate.reason)
        encoded = msgspec.json.encode(candidate.record)
        assert msgspec.json.decode(encoded, type=type(candidate.record)) == candidate.record


def in_step(
    extractor: Extractor, short: Document, long: Document, *, times: float, least: float
) -> bool:
    """Whether a long text takes no more than `times` what a short one does, or `least` seconds.

    The best of three for each, as other work of the machine falls into any; where the first of
    the long one is good enough, no better one is needed.
    """
    allowed = times * max(min(seconds(extractor, short) for _ in range(3)), least)
    return any(seconds(extractor, long) < allowed for _ in range(3))


def seconds(extractor: Extractor, document: Document) -> float:
    """The time of the processor that an extractor takes."""
    copy = _fresh(document)
    began = time.process_time()
    extractor(copy)
    return time.process_time() - began


def _fresh(document: Document) -> Document:
    """The same under a name of its own, so that nothing found before is remembered."""
    from msgspec.structs import replace

    return replace(document, name=f"{document.name} {next(_NUMBERS)}")
