"""After the walk: which pieces are one quote, and who the short forms mean."""

import re

from wbdesk.extract.people import NOBODY, Speaker, has_role_or_full_name
from wbdesk.extract.quotes import behind, cues, first_names, marks, persons
from wbdesk.extract.quotes.context import Context
from wbdesk.extract.quotes.meant import offices
from wbdesk.extract.quotes.pieces import GUESSED, WHO, Piece
from wbdesk.extract.sentences import sentences

_LEAST_WORDS = 8


def merged(context: Context, pieces: list[Piece]) -> list[Piece]:
    """The pieces with those nobody is named for joined to the one right before them."""
    kept: list[Piece] = []
    for piece in pieces:
        before = kept[-1] if kept else None
        if piece.own or piece.fragment:
            kept.append(piece)
        elif before is not None and _goes_on(before, piece):
            before.parts += piece.parts
            before.reason = before.reason or piece.reason
        elif _signed(context, piece):
            kept.append(piece)
        elif _may_be_somebodys(context, piece):
            subject = _subject(context, piece)
            if subject or (before is not None and before.speaker):
                piece.speaker = subject or (before.speaker if before else NOBODY)
                piece.reason = GUESSED if subject else WHO
                kept.append(piece)
    return kept


def name(context: Context, pieces: list[Piece]) -> None:
    """Give every piece its speaker's full name and role, as far as the document tells them."""
    roster = context.roster
    for piece in pieces:
        roster.add(piece.speaker)
    last, floor = NOBODY, -1
    said: list[Speaker] = []
    for piece in pieces:
        given = piece.speaker
        at, start, _ = piece.parts[0]
        if given.pronoun in ("he", "she"):
            beside = first_names.within(context, at, start)
            # Past the line that only leads to the words: She said:
            led = at > 0 and context.blocks[at - 1].text.endswith(":")
            about = NOBODY if beside else context.subject_before(at, 1 + led, given.pronoun)
            if not has_role_or_full_name(about):
                given = beside or first_names.before(context, at, floor) or given
        floor = piece.last_block
        if given.pronoun and not (last and persons.can_be(last, given.pronoun)):
            near = context.subject_before(at, blocks=2, pronoun=given.pronoun)
            only = context.only_person_before(at, given.pronoun)
            given = near or only or _last_who_can_be(said, given.pronoun) or given
        piece.speaker = roster.fullest(given, last)
        for office in () if piece.speaker.name else offices(given.role):
            piece.speaker = roster.fullest(Speaker(role=office), last)
            if piece.speaker.name:
                break
        if piece.speaker.name or piece.speaker.role:
            last = piece.speaker
            said.append(last)


def _last_who_can_be(said: list[Speaker], pronoun: str) -> Speaker:
    """The last of those who have spoken so far whom a he or she can mean."""
    named = (each for each in reversed(said) if each.name and persons.can_be(each, pronoun))
    return next(named, NOBODY)


def joined(context: Context, pieces: list[Piece]) -> list[Piece]:
    """The named pieces, with consecutive paragraphs of one speaker as one.

    So where each paragraph is speech and who says it, and no more: “A,” said Jane Doe. “B,” she
    added.
    """
    kept: list[Piece] = []
    for piece in pieces:
        before = kept[-1] if kept else None
        if before is not None and (
            _speaks_on(context, before, piece) or _goes_on_unmarked(before, piece)
        ):
            before.parts += piece.parts
            before.reason = before.reason or piece.reason
        else:
            kept.append(piece)
    return kept


def _speaks_on(context: Context, before: Piece, piece: Piece) -> bool:
    if not piece.own or piece.fragment or before.fragment:
        return False
    if piece.rule not in _SAID_AFTER and not _only_adds(context, piece):
        return False
    at = before.last_block
    one, other = before.speaker, piece.speaker
    if piece.parts[0][0] != at + 1 or one != other or not (one.name or one.role):
        return False
    second = context.blocks[at + 1].text
    begins = marks.opens(second) or _ADDS.match(second)
    if not begins or before.parts[0][0] == piece.parts[0][0]:
        return False
    inside = sum(stop - start for block, start, stop in piece.parts if block == at + 1)
    rest = context.blocks[at].text[before.parts[-1][2] :].strip("”\"’' .,")
    return len(second) - inside <= _MOST_SAID and len(sentences(rest)) <= 1


_ADDS = re.compile(
    r"(?:He|She|They|M[rs]s? [^\W\d_a-z][\w’'-]+) (?:also |then )?"
    r"(?:added|adds|continued|continues|went on|goes on|concluded|concludes)[:,] ?[“\"‘']"
)


def _only_adds(context: Context, piece: Piece) -> bool:
    """Whether a paragraph before its marks only says that the speaker goes on: She added:"""
    at, start, _ = piece.parts[0]
    adds = _ADDS.match(context.blocks[at].text)
    return adds is not None and adds.end() == start


def _goes_on_unmarked(before: Piece, piece: Piece) -> bool:
    """Whether the next paragraph without marks is the same speaker's: She went on: Come early."""
    block, start, _ = piece.parts[0]
    told = start > 0 and before.rule == piece.rule == "unmarked-after-line"
    return told and block == before.last_block + 1 and before.speaker == piece.speaker


_SAID_AFTER = ("marked-then-said", "marked-after-line")
_MOST_SAID = 60
"""Characters of a paragraph that say who speaks, marks and spaces included."""


def _goes_on(before: Piece, piece: Piece) -> bool:
    touches = piece.parts[0][0] == before.last_block + 1
    known = before.own or before.reason in (GUESSED, WHO)
    return touches and known and not before.fragment


def _signed(context: Context, piece: Piece) -> bool:
    """Take the speaker from the line below: Canadian releases sign their quotes."""
    below = piece.last_block + 1
    if below >= len(context.blocks):
        return False
    text = context.blocks[below].text
    listed = context.blocks[below].kind == "item"
    bare = not marks.has_marks(text.replace("’s", "").replace("'s", ""))
    speaker = behind.below(text, listed=listed) if bare else NOBODY
    if not speaker:
        return False
    piece.speaker, piece.own, piece.rule = speaker, True, "marked-then-signed"
    return True


def _subject(context: Context, piece: Piece) -> Speaker:
    """A person with a full name or role whom the sentence before is about."""
    first = piece.parts[0][0]
    subject = context.subject_before(first, blocks=1) if first else NOBODY
    if subject.name and not has_role_or_full_name(subject):
        subject = context.roster.fullest(subject, NOBODY)
    return subject if has_role_or_full_name(subject) else NOBODY


def _may_be_somebodys(context: Context, piece: Piece) -> bool:
    """Whether an unnamed quote is long enough, or stands under "Quotes"."""
    if context.is_speech:
        return False
    first = piece.parts[0][0]
    heading = first > 0 and cues.is_quotes_heading(context.blocks[first - 1].text)
    return heading or len(piece.words(context.document).split()) >= _LEAST_WORDS
