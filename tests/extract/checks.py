"""What holds for every candidate, whatever the text."""

import time
from collections.abc import Callable

import msgspec

from wbdesk.extract.candidate import Candidate
from wbdesk.model.document import Document

Extractor = Callable[[Document], list[Candidate]]


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


def seconds(extractor: Extractor, document: Document) -> float:
    """How long an extractor takes, the best of three."""
    best = float("inf")
    for _ in range(3):
        fresh = msgspec_free_copy(document)
        began = time.perf_counter()
        extractor(fresh)
        best = min(best, time.perf_counter() - began)
    return best


def msgspec_free_copy(document: Document) -> Document:
    """An equal document under another name, so that nothing found before is remembered."""
    from dataclasses import replace

    return replace(document, name=f"{document.name}+")
