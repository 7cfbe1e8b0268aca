"""Marked words beside others: within speech without marks, and behind a phrase of the speaker."""

import re

from wbdesk.extract import names
from wbdesk.extract.people import NOBODY, Speaker
from wbdesk.extract.quotes import fragments, led, marks, subjects, terms
from wbdesk.extract.quotes.context import Context
from wbdesk.extract.quotes.pieces import Piece
from wbdesk.extract.sentences import around, sentences


def pieces_in(context: Context, at: int, teller: Speaker) -> list[Piece]:
    """What others say in speech without marks: As one nurse told me, “it will be ours”."""
    text = context.blocks[at].text
    found: list[Piece] = []
    for span in marks.spans(text):
        start, end = around(sentences(text), span.start)
        if not span.closed or terms.names_something(text, span, text[start : span.start]):
            continue
        said = led.said_before(context, at, span, start)
        said = said or fragments.ascribed_to(text, span, start, end)[0]
        if not said or said.pronoun or said == teller:
            continue
        words = span.words(text)
        fragment = not (words[:1].isupper() and words[-1:] in ".!?")
        part = [(at, span.inner, span.stop)]
        found.append(Piece(part, "said-then-marked", said, True, fragment=fragment))
    return found


_IT = re.compile(r"(?:It|This|They)(?: (?:also|then|later|further))? [a-z]")
_HEAD = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]er|[Hh]is|[Tt]heir|[Ii]ts) (?:[\w’'-]+ ){0,3}?"
    r"(?P<what>letter|report|review|ruling|judge?ment|email|message|note|notice|statement|diary|"
    r"leaflet|post|study|plaque|poster|petition|text|contract|article|inscription|sign|card)\b"
)


_OWN_LETTER = re.compile(
    r"(?:\b(?:[Hh]er|[Hh]is)|[’']s) (?:[a-z-]+ )?"
    r"(?:letter|email|message|note|statement|diary|post)\b"
)


def of_writing(
    context: Context, pieces: list[Piece], at: int, span: marks.Span, start: int
) -> Speaker:
    """The writing or body that a sentence goes on about: The letter says “A”. It adds: “B”."""
    text = context.blocks[at].text
    told = text[start : span.start]
    if not _IT.match(told) or not subjects.VERB.search(told) or not pieces:
        return NOBODY
    last = pieces[-1]
    if last.last_block < at - 1 or not last.own:
        return NOBODY
    before = context.blocks[last.last_block].text
    begins, ends = around(sentences(before), last.parts[0][1])
    if _OWN_LETTER.search(before, begins, ends):
        return last.speaker
    if not last.speaker.pronoun and not names.looks_personal((last.speaker.name or "").split()):
        written = last.speaker.name or _HEAD.search(f"the {last.speaker.role}")
        return last.speaker if written else NOBODY
    head = _HEAD.search(before, begins, ends)
    return Speaker(role=head["what"]) if head else NOBODY


def said_just_before(
    pieces: list[Piece], at: int, start: int, stops: tuple[tuple[int, int], ...]
) -> Speaker:
    """Who has the marked words in the sentence before: She said it was “a start”. “It is …”"""
    if not pieces or pieces[-1].last_block != at:
        return NOBODY
    before = [span for span in stops if span[1] <= start]
    near = before and pieces[-1].parts[-1][1] >= before[-1][0]
    return pieces[-1].speaker if near else NOBODY
