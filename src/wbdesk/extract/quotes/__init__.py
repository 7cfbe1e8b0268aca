"""Direct speech in a release: who said what, whole, with the role they spoke in."""

import re

from wbdesk.extract.candidate import Candidate
from wbdesk.extract.language import is_english
from wbdesk.extract.quotes.pieces import Piece
from wbdesk.extract.quotes.reading import read
from wbdesk.model import anchoring
from wbdesk.model.document import Document
from wbdesk.model.records import Quote

__all__ = ["quotes"]

_ANCHOR_WORDS = 10
_LEAST_ANCHOR_WORDS = 3


def quotes(document: Document) -> list[Candidate]:
    """The quotes of a document, in the order of the text; none where it is not English."""
    if not is_english(document):
        return []
    found: list[Candidate] = []
    for piece in read(document):
        candidate = _candidate(document, piece, len(found) + 1)
        if candidate is not None:
            found.append(candidate)
    return found


def _candidate(document: Document, piece: Piece, number: int) -> Candidate | None:
    words = piece.words(document)
    if not any(char.isalpha() for char in words):
        return None
    paragraph, start, end = _anchor_span(document, piece)
    text = document.blocks[paragraph - 1].text
    record = Quote(
        id=f"quote-{number}",
        anchor=anchoring.anchor(text, start, end, paragraph),
        words=words,
        speaker=piece.speaker.name,
        role=_AS.sub("", piece.speaker.role),
        when=document.published,
        fragment=piece.fragment,
        origin="extracted",
    )
    passage = anchoring.passage(start, end, paragraph)
    reason = piece.reason
    if not reason and not record.speaker and not record.role:
        reason = "The text does not say plainly who speaks."
    return Candidate("quotes", record, passage, piece.rule, "check" if reason else "sure", reason)


_AS = re.compile(r"\Aas (?:the |our |an? )?")


def _anchor_span(document: Document, piece: Piece) -> tuple[int, int, int]:
    """The first words of the quote; a short fragment takes in some words before it."""
    block, start, end = next(part for part in piece.parts if part[2] > part[1])
    text = document.blocks[block].text
    words = text[start:end].split()
    if len(words) > _ANCHOR_WORDS:
        cut = start
        for word in words[:_ANCHOR_WORDS]:
            cut = text.index(word, cut) + len(word)
        end = cut
    elif len(words) < _LEAST_ANCHOR_WORDS:
        for _ in range(_LEAST_ANCHOR_WORDS - len(words)):
            before = text[:start].rstrip(" “”‘’\"'")
            start = before.rfind(" ") + 1
    return block + 1, start, _without_stop(text, start, end)


def _without_stop(text: str, start: int, end: int) -> int:
    while end - 1 > start and text[end - 1] in " ,;":
        end -= 1
    return end
