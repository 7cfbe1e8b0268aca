"""Who is meant by what stands before a quote in its own paragraph, or in the one before."""

import re

from wbdesk.extract.people import NOBODY, Speaker
from wbdesk.extract.quotes import agents, cues, first_names, subjects, unmarked
from wbdesk.extract.quotes.context import Context
from wbdesk.extract.quotes.marks import Span
from wbdesk.extract.quotes.meant import meant
from wbdesk.extract.sentences import sentences

_CUE_ROOM = 700
_SHORT_LINE = 90
_LEAST_WORDS = 5


def leader(text: str, start: int, stops: tuple[tuple[int, int], ...]) -> Speaker:
    """Whom the sentence that ends before `start` is about: Jane Doe opened the bridge. “It is …”"""
    before = [span for span in stops if span[1] <= start]
    if not before:
        return NOBODY
    sentence = text[before[-1][0] : before[-1][1]]
    if any(mark in sentence for mark in '“”"‘'):
        return NOBODY
    return (
        first_names.asked_of(sentence)
        or subjects.about(sentence)
        or first_names.subject_of(sentence)
    )


def led_by_pronoun(
    context: Context, at: int, span: Span, start: int, stops: tuple[tuple[int, int], ...]
) -> Speaker:
    """The he or she of the sentence before words that speak of I: He had to drive. “I …”"""
    text = context.blocks[at].text
    before = [each for each in stops if each[1] <= start]
    told = _PRONOUN_FIRST.match(text, *before[-1]) if before else None
    if told is None or not unmarked.is_first_person(span.words(text)):
        return NOBODY
    return meant(context, at, before[-1][0], stops, Speaker(pronoun=told[0].strip().lower()))


_PRONOUN_FIRST = re.compile(r"(?:He|She) ")


def beside(text: str) -> Speaker:
    """Whom the sentence before the last of a paragraph is about: Jane Doe opened it. She said:"""
    stops = sentences(text)
    return leader(text, stops[-1][0], stops) if len(stops) > 1 else NOBODY


def is_led(text: str, span: Span, start: int) -> bool:
    """Whether marked words that begin at `start` are a sentence or more that stands by itself."""
    words = span.words(text)
    alone = not text[start : span.start].strip() and start > 0
    ended = not span.closed or words[-1:] in ".!?"
    return alone and ended and words[:1].isupper() and len(words.split()) >= _LEAST_WORDS


def said_before(context: Context, at: int, span: Span, start: int) -> Speaker | None:
    """Who a colon or comma before the mark makes the speaker."""
    text = context.blocks[at].text
    before = text[max(start, span.start - _CUE_ROOM) : span.start].rstrip()
    if not before or before[-1] not in ":,":
        return None
    cue = cues.cue_of(before)
    if cue is not None and cue.speaker and not cue.narrative:
        return meant(context, at, start, sentences(text), cue.speaker) or cue.speaker
    verb = subjects.VERB.search(before) if before[-1] == ":" else None
    if verb is not None:
        # One letter told her: “Do not reply.”
        written = agents.of_writing(verb.group(), before[: verb.start()])
        if written:
            return written
    if before[-1] == ":" and cue is None and start and len(before) < _SHORT_LINE:
        earlier = cues.cue_of(text[max(0, span.start - _CUE_ROOM) : span.start])
        return earlier.speaker if earlier and earlier.speaker else None
    return None
