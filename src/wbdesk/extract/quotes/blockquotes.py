"""Block quotes: releases on GOV.UK mark speech by them alone, without quotation marks."""

import re

from wbdesk.extract.people import NOBODY, Speaker
from wbdesk.extract.quotes import behind, marks, unmarked
from wbdesk.extract.quotes.context import Context
from wbdesk.extract.quotes.pieces import GUESSED, WHO, Piece

_DASH = re.compile(r"\s*[-–—]")
_LONGEST_CUE = 260


def end_of_run(context: Context, at: int) -> int:
    """The block after a run of block quotes, which is one quote up to a line naming another."""
    end = at + 1
    while end < len(context.blocks) and context.blocks[end].kind == "quotation":
        if _is_cue(context, end):
            break
        end += 1
    return end


def has_own_attribution(context: Context, at: int) -> bool:
    """Whether marks in the block itself part words and speaker: “It is done,” said Jane Doe."""
    text = context.blocks[at].text
    spans = marks.spans(text) if marks.opens(text) else []
    return bool(spans) and behind.after(text, spans[0].end) is not None


def piece_of(context: Context, at: int, end: int) -> Piece | None:
    """The quote in the block quotes `at` to `end`, None where they are nobody's words."""
    if end == at + 1 and _is_cue(context, at):
        return None
    end_words, signed = _signed(context, at, end)
    cue = context.cue(at - 1, blockquote=True)
    if cue is None and not signed and _is_no_speech(context, at, end_words):
        return None
    speaker = signed or (cue.speaker if cue else NOBODY)
    if context.is_speech and not speaker:
        return None
    parts = [context.bare(n) for n in range(at, end_words)]
    piece = Piece(parts, "block-quote", speaker, own=True)
    if cue is None and not signed:
        subject = context.subject_before(at)
        piece.speaker, piece.own = subject, bool(subject)
        piece.reason = GUESSED if subject else WHO
    elif cue is not None and cue.narrative and not signed:
        piece.rule = "block-quote-after-sentence"
    return piece


def _signed(context: Context, at: int, end: int) -> tuple[int, Speaker]:
    """Where the words end, and the speaker on the line below them, in the run or right after."""
    last = end - 1
    text = context.blocks[last].text
    inside = behind.below(text) if last > at and not marks.opens(text) else NOBODY
    if inside:
        return last, inside
    if end < len(context.blocks) and context.blocks[end].kind == "paragraph":
        below = context.blocks[end].text
        if _DASH.match(below):
            return end, behind.below(below)
    return end, NOBODY


def _is_cue(context: Context, at: int) -> bool:
    text = context.blocks[at].text
    if not text.rstrip().endswith(":") or len(text) > _LONGEST_CUE:
        return False
    cue = context.cue(at)
    return cue is not None and cue.strict and bool(cue.speaker.name or cue.speaker.role)


def _is_no_speech(context: Context, at: int, end: int) -> bool:
    """Block quotes without a cue: addresses, extracts and notes are not anybody's words."""
    text = " ".join(context.blocks[n].text for n in range(at, min(end, at + 4)))
    return not (unmarked.is_first_person(text) or marks.opens(context.blocks[at].text))
