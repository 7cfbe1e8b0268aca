"""Speech that stands without marks behind a line, or behind a colon in its own paragraph."""

from msgspec.structs import replace

from wbdesk.extract.people import has_role_or_full_name
from wbdesk.extract.quotes import behind, cues, inlined, marks, unmarked
from wbdesk.extract.quotes.context import Context
from wbdesk.extract.quotes.meant import meant
from wbdesk.extract.quotes.pieces import Piece
from wbdesk.extract.quotes.voice import GOES_ON
from wbdesk.extract.sentences import sentences

FIRST_MARK_MISSING = "first-mark-missing"
"""The rule of a piece whose next paragraphs have the marks that its first one lacks."""


def cue_at(context: Context, at: int) -> tuple[cues.Cue, int] | None:
    """The cue for words without marks in or behind the paragraph `at`.

    Second value: where they begin in it, 0 where they are the next paragraph.
    """
    found = _cue_at(context, at)
    if found is None or not found[0].speaker.pronoun:
        return found
    text = context.blocks[at].text
    stops = sentences(text)
    start = 0 if found[1] else stops[-1][0]
    said = meant(context, at, start, stops, found[0].speaker)
    return (replace(found[0], speaker=said), found[1]) if said else found


def _cue_at(context: Context, at: int) -> tuple[cues.Cue, int] | None:
    block = context.blocks[at]
    inline = inlined.speech_in(block.text)
    if inline is not None:
        return inline
    cue = context.cue(at)
    if cue is None or at + 1 >= len(context.blocks):
        return None
    following = context.blocks[at + 1]
    if following.kind not in ("paragraph", "item") or marks.opens(following.text):
        return None
    if cue.announced:
        return (cue, 0) if unmarked.opens_in_first_person(following.text) else None
    if following.kind == "item" and block.kind != "item":
        return (cue, 0) if _is_said_in_items(context, at, cue) else None
    if following.text[:1].islower() and not cue.speaker:
        return None
    return (cue, 0) if cue.strict or _leads_to_speech(context, at, cue) else None


def _is_said_in_items(context: Context, at: int, cue: cues.Cue) -> bool:
    """Whether a list behind a line is somebody's words, as where a page has marked them so."""
    text = context.blocks[at + 1].text
    if not cue.strict or not text[:1].isupper() or text.rstrip()[-1:] not in ".!?":
        return False
    return unmarked.is_first_person(text) or context.voice_of(cue.speaker).weight(text) >= GOES_ON


def _leads_to_speech(context: Context, at: int, cue: cues.Cue) -> bool:
    """Whether a paragraph reads as the words that a line about somebody leads to by a colon."""
    known = cue.speaker.pronoun or has_role_or_full_name(cue.speaker)
    if not known or not cues.may_lead_to_speech(context.blocks[at].text):
        return False
    text = context.blocks[at + 1].text
    voice = context.voice_of(cue.speaker)
    return text[:1].isupper() and (voice.speaks(text) or voice.weight(text) >= GOES_ON)


def piece_of(context: Context, at: int, cue: cues.Cue, inline: int) -> tuple[Piece | None, int]:
    """The words behind a cue, None where they are not its speaker's, and the block after them."""
    first = at if inline else at + 1
    text = context.blocks[first].text
    if unmarked.quotes_another(text[inline:]):
        return None, at + 1
    if not inline and _first_mark_missing(context, first):
        piece = Piece([context.bare(first)], FIRST_MARK_MISSING, cue.speaker, True)
        piece.reason = "The first quotation mark is missing; check where the quote begins."
        return piece, first + 1
    end, sure = _end(context, first, cue, inline)
    unspoken = context.has_quotations and not unmarked.is_first_person(text)
    if unspoken or (end == first and not inline):
        return None, at + 1
    end = max(end, at + 1)
    parts = [context.bare(n) for n in range(at + 1, end)]
    if inline:
        parts.insert(0, (at, inline, len(text.rstrip())))
    piece = Piece(parts, "unmarked-after-line", cue.speaker, True)
    if not sure or context.has_quotations:
        piece.reason = "The text has no quotation marks here; check where the quote ends."
    return piece, end


def mark_forgotten(context: Context, at: int) -> bool:
    """Whether a paragraph between two that open with a mark lacks only its own."""
    if at + 1 >= len(context.blocks) or context.strict_cue_at(at):
        return False
    block, after = context.blocks[at], context.blocks[at + 1].text
    speaks = unmarked.is_first_person(block.text) and not marks.spans(block.text)
    return speaks and marks.opens(after) and block.kind in ("paragraph", "item", "quotation")


def _first_mark_missing(context: Context, first: int) -> bool:
    """Whether the next paragraph goes on with a mark that this one should have had too."""
    second = context.blocks[first + 1].text if first + 1 < len(context.blocks) else ""
    if not marks.opens(second) or context.cue(first) is not None:
        return False
    spans = marks.spans(second)
    closed = bool(spans) and spans[0].closed
    return not (closed and behind.after(second, spans[0].end, opens=True))


def _end(context: Context, first: int, cue: cues.Cue, inline: int) -> tuple[int, bool]:
    closing = None if inline else context.closing_ahead(first)
    voice = context.voice_of(cue.speaker)
    end, sure = unmarked.end_of(context.blocks, first, cue.speaker, voice, context.strict_cue_at)
    if closing is not None and not marks.has_marks(context.blocks[first].text[:-2]):
        return max(end, closing + 1), True
    return end, sure
