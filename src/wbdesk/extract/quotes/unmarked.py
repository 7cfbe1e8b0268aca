"""Where speech without quotation marks ends, told by its wording."""

import re
from collections.abc import Callable, Sequence

from wbdesk.extract.people import Speaker
from wbdesk.extract.quotes import behind, cues, inlined, marks
from wbdesk.extract.quotes.voice import (
    AMONG_CUES,
    FIRST_PERSON,
    GOES_ON,
    TODAYS,
    UNTOLD,
    Voice,
    is_general,
    outside,
)
from wbdesk.model.document import Block

_BOUNDARY = re.compile(
    r"\W*(?:notes?(?: (?:to|for) (?:the )?(?:editors?|media|journalists))?|"
    r"background(?: information)?|"
    r"ends?|further information|additional information|more information|"
    r"about(?: the)? [\w’' ]{2,60}|"
    r"media (?:enquiries|contacts?|inquiries)|press (?:office|enquiries)|contacts?|contents|"
    r"related "
    r"[\w ]{2,30}|quick facts|associated links|quotes?|share this[\w ]{0,20}|"
    r"editor[’']s? notes?)\W*\Z",
    re.I,
)
_ISSUER = re.compile(
    r"\W*(?:PRESS RELEASE\b|Published\b|Updates to this page|Share this|All the latest news|"
    r"Subscribe to|Sign up|Follow (?:us|the|@)|Find out more|Read (?:more|the full|the)|"
    r"For (?:more|further|media|press) (?:information|details|enquiries|inquiries)|"
    r"(?:More|Further) information|Media (?:contact|enquir)|Notes? (?:to|for) editors?|https?://)",
    re.I,
)
_NARRATIVE = re.compile(
    r"\A(?:The (?:announcement|move|news|visit|report|figures|funding|fund|scheme|programme|"
    r"project|meeting|event|summit|agreement|new|latest|changes|measures|statement|government|"
    r"inquiry will|investigation will|review will|inspection will|"
    r"department|minister|prime minister|foreign secretary|home secretary|secretary|consultation)|"
    r"Today[’']s|This (?:announcement|follows|comes)|It (?:comes|follows)|Since|During|Earlier|"
    r"Following|In \d{4}|Speaking|Commenting|Responding|As part of|Ahead of|Meanwhile|Also|"
    r"Whil(?:e|st) (?:in|at|there|on)|"
    r"During (?:his|her|their|the) (?:visit|trip|stay|tour))\b"
)
_MOST_PARAGRAPHS = 14
_OPENING = 4
_SPOKEN_FOR = re.compile(r"\bspokes(?:person|man|woman)\b", re.I)


def is_first_person(text: str) -> bool:
    """Whether somebody speaks of I, we, our."""
    return bool(FIRST_PERSON.search(text))


_OPENS_FIRST = re.compile(r"[^.!?]{0,200}?\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")


def opens_in_first_person(text: str) -> bool:
    """Whether the first sentence of a paragraph has an I or we."""
    return _OPENS_FIRST.match(outside(text)) is not None


def quotes_another(text: str) -> bool:
    """Whether somebody else is quoted in a paragraph, which says nothing of I and we outside."""
    if not marks.has_marks(text):
        return False
    spans = [span for span in marks.spans(text) if span.closed]
    outside = text
    for span in reversed(spans):
        outside = outside[: span.start] + outside[span.end :]
    if not spans or is_first_person(outside):
        return False
    if any(_stands_alone(text, span) for span in spans):
        return True
    first = spans[0]
    before = text[: first.start].rstrip()
    if behind.after(text, first.end, opens=not before) is not None:
        return True
    cue = cues.cue_of(before) if before.endswith((":", ",")) else None
    return cue is not None and bool(cue.speaker)


_LEAST_ALONE = 6


def _stands_alone(text: str, span: marks.Span) -> bool:
    """Whether marked words are sentences behind one that has ended, as only a release has them."""
    before = text[: span.start].rstrip()
    ended = before.endswith((".", "?", "!")) and span.is_sentence(text)
    return ended and len(span.words(text).split()) >= _LEAST_ALONE


def is_boundary(text: str) -> bool:
    """A heading that closes the body: notes, background, contacts, ENDS."""
    return len(text) < 90 and bool(_BOUNDARY.match(text))


def end_of(
    blocks: Sequence[Block],
    first: int,
    speaker: Speaker,
    voice: Voice,
    is_cue: Callable[[int], bool],
) -> tuple[int, bool]:
    """The block after the last one of an unmarked quote, and whether that end is plain.

    The first paragraph belongs to the quote; further ones while they speak in the first person,
    stand between such, or read as speech; all of them where a spokesperson opens the release, as
    in accounts of calls between leaders. The end is plain where a heading, a cue or the
    document's end stops it.
    """
    at = first
    last = min(len(blocks), first + _MOST_PARAGRAPHS)
    whole = first <= _OPENING and _SPOKEN_FOR.search(speaker.role) is not None
    while at < last:
        if _stops(blocks[at], at, is_cue):
            return at, True
        if blocks[first].kind == "item" and blocks[at].kind != "item":
            return at, True
        if at > first and whole and quotes_another(blocks[at].text):
            return at, False
        if (
            at > first
            and not whole
            and not _is_speech(blocks, at, at == first + 1, speaker, voice, is_cue)
        ):
            return at, False
        at += 1
    return at, at == len(blocks)


def _stops(block: Block, at: int, is_cue: Callable[[int], bool]) -> bool:
    text = block.text
    return (
        block.kind not in ("paragraph", "item")
        or is_boundary(text)
        or bool(_ISSUER.match(text))
        or _tells_whom_to_ask(text)
        or is_cue(at)
    )


# Anyone with information should call Crimestoppers on 0800 000 000. To apply, visit a.gov.uk.
_ASKED = re.compile(
    r"(?:Anyone|Anybody|People|Members of the public|(?:[A-Z][a-z]+ )?[A-Za-z]+s who|"
    r"If you|To [a-z]+|Those|Incidents|Applications|Nominations|Residents|Details|Copies)\b"
)
_REACHED = re.compile(
    r"\b0\d{2,4}[ -]?\d{3}|\bwww\.|https?://|\S@\S|\bCrimestoppers\b|"
    r"\b(?:can|should|may|must|are asked to|is asked to|are urged to|is urged to) (?:also )?"
    r"(?:call|ring|phone|email|contact|visit|write to|apply (?:online|at|through|via)|book|"
    r"register|sign up)\b|"
    r"\bon GOV\.UK\b|\bavailable (?:online|at|from|on)\b"
)


def _tells_whom_to_ask(text: str) -> bool:
    """Whether a paragraph gives a number or address to readers, as a release does at its end."""
    asked = _ASKED.match(text) is not None and _REACHED.search(text) is not None
    return asked and not is_first_person(outside(text))


def _is_speech(
    blocks: Sequence[Block],
    at: int,
    second: bool,
    speaker: Speaker,
    voice: Voice,
    is_cue: Callable[[int], bool],
) -> bool:
    text = blocks[at].text
    if _tells_of(text, speaker) or quotes_another(text) or inlined.speech_in(text):
        return False
    if _leads_to_list(blocks, at) and voice.weight(text) < GOES_ON:
        return False
    if is_first_person(outside(text)):
        # From the third paragraph on, what "allows us to" is as often the programme explained.
        return voice.speaks(text) and (second or voice.weight(text) > 0 or not is_general(text))
    if _RELATES.match(text):
        return False
    weight = voice.weight(text) + (_MORE_OF_IT if _is_story(blocks[at - 1].text, text) else 0)
    follows = blocks[at + 1] if at + 1 < len(blocks) else None
    before_cue = second and follows is not None and is_cue(at + 1)
    if before_cue and _TODAYS.match(text):
        return weight >= TODAYS
    if _NARRATIVE.match(text) and weight < GOES_ON:
        return False
    if weight >= UNTOLD or (before_cue and weight >= AMONG_CUES):
        return True
    if follows is None or _stops(follows, at + 1, is_cue):
        return False
    if _tells_of(follows.text, speaker) or _NARRATIVE.match(follows.text):
        return False
    judged = weight >= AMONG_CUES and voice.weight(follows.text) >= GOES_ON
    return voice.speaks(follows.text) or judged


# A release sets what was said among other news: This comes as the county opens its lock.
_RELATES = re.compile(
    r"(?:This|It|The (?:announcement|move|news|visit|funding|scheme|programme|project|meeting)) "
    r"(?:also )?(?:comes?|came|follow(?:s|ed)|forms part of|is (?:part of|in addition to)) "
)
_OTHER_PERSON = re.compile(
    r"\b(?:an?|one|another|my|our|the) (?:[\w-]+ ){0,3}?(?:man|woman|girl|boy|child|lad|lady|"
    r"mother|father|mum|dad|daughter|son|friend|nurse|student|apprentice|pupil|patient|"
    r"(?:farm|work|teach|driv|own|bak|build|carp|weld|lead|play|travel|support|volunt)\w*er|"
    r"sailor|doctor|survivor|neighbour|constituent|resident|veteran|refugee|scientist)\b|"
    r"\bsome(?:one|body)\b"
)
_OF_PERSON = re.compile(r"(?:He|She|His|Her|They|Their|One) ")
_AGENDA = re.compile(
    r"(?:He|She|They) (?:also|later|then|further|went on|visited|met|toured|travelled|announced|"
    r"opened|joined|thanked|discussed|attended|held|welcomed|raised|noted|stressed|urged|signed)\b"
)
_MORE_OF_IT = 2


def _is_story(before: str, text: str) -> bool:
    """Whether a paragraph tells on of somebody whom the speech before it has brought on."""
    tells_on = _OF_PERSON.match(text) is not None and _AGENDA.match(text) is None
    return tells_on and _OTHER_PERSON.search(before) is not None


def _leads_to_list(blocks: Sequence[Block], at: int) -> bool:
    """Whether a paragraph only leads to a list, as where a release sets out a programme."""
    follows = at + 1 < len(blocks) and blocks[at + 1].kind == "item"
    return (
        follows and blocks[at].text.rstrip().endswith(":") and not is_first_person(blocks[at].text)
    )


_TODAYS = re.compile(
    r"Today[’']s (?:[\w-]+ ){1,4}(?:will|is|are|marks?|means|shows?|sends?|builds?|gives?)\b"
)


def _tells_of(text: str, speaker: Speaker) -> bool:
    """Whether a paragraph speaks of the speaker, as the release does, not the speaker."""
    if speaker.name:
        surname = speaker.name.split()[-1]
        if len(surname) > 2 and re.search(rf"\b{re.escape(surname)}\b", text):
            return True
    return len(text.split()) < 4
