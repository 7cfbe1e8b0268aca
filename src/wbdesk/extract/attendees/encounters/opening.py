"""Whether a release is about an encounter, held or still to come: by its first paragraphs, or
by telling of one again and again.
"""

import re
from collections.abc import Sequence

from wbdesk.extract import begun, countries
from wbdesk.extract.attendees.encounters import narrative, parties
from wbdesk.extract.attendees.encounters.telling import (
    Telling,
    is_another_time,
    may_tell,
    narrated,
)
from wbdesk.extract.holders import holders
from wbdesk.model.document import Block

PARAGRAPHS = 3
"""In so many a release says what it is about."""


def tellings_of(blocks: Sequence[Block], year: int) -> list[Telling]:
    """What the first paragraphs tell of people coming together at the time of the release."""
    made: list[Telling] = []
    for block in [b for b in blocks if b.kind in ("paragraph", "item")][:PARAGRAPHS]:
        if not narrative.is_told(block.text):
            continue
        for start, end in narrative.told_sentences(block.text):
            if not may_tell(block.text, start, end):
                continue
            told = narrated(block.text, start, end, year)
            sure = [each for each in told if each.sure and each.when in ("now", "later")]
            if all(_is_made_by(block.text, each) for each in sure):
                continue
            named = bool(sure) and _names_somebody(block.text, start, end)
            made += sure if named else [each for each in sure if _is_held(block.text, each)]
    return made


def is_told_on(blocks: Sequence[Block], year: int) -> bool:
    """Whether two sentences not far apart tell of people coming together, one by name, or one
    names several.

    What a release only mentions, a past meeting or one who signed something, it mentions once.
    """
    last, last_named = -_NEAR - 1, False
    for number, block in enumerate(blocks):
        if block.kind not in ("paragraph", "item") or not narrative.is_told(block.text):
            continue
        for start, end in narrative.told_sentences(block.text):
            if not may_tell(block.text, start, end):
                continue
            if _GUESTS.search(block.text, start, end) and not is_another_time(
                block.text, start, end, year
            ):
                return True
            made = narrated(block.text, start, end, year)
            if not any(each.sure and each.when == "now" for each in made):
                continue
            persons = len(holders(block.text, start, end, listed=True))
            named = persons > 0
            if persons >= _COMPANY or (number - last <= _NEAR and (named or last_named)):
                return True
            if persons + _bodies(block.text, start, end) >= _COMPANY:
                return True
            last, last_named = number, named
    return False


def _bodies(text: str, start: int, end: int) -> int:
    return sum(bool(each.body) for each in parties.parties(text, start, end))


_GUESTS = re.compile(
    r"\b(?:[Gg]uests|[Ss]peakers|[Aa]ttendees|[Pp]articipants|[Dd]elegates|"
    r"[Tt]hose\s(?:present|attending|taking\spart|who\s(?:came|attended)))\s(?:also\s)?"
    r"(?:included|were)\s(?:[a-z’-]+\s){0,5}[A-Z]|\bspeaker\swas\s(?:the\s)?(?:[a-z]+\s)?[A-Z]|"
    r"\bpanel\s(?:made\sup|composed)\sof\s"
)
"""What begins a list of those who came."""
_COMPANY = 3
"""Persons and bodies whom no sentence names that only mentions an encounter."""
_NEAR = 4
"""Paragraphs from one sentence about an encounter to the next."""


def is_to_come(blocks: Sequence[Block], told: list[Telling], year: int) -> bool:
    """Whether the encounter is still to come, at least in part; `told` is what opens the release.

    Headlines put what is to come into the present tense, so sentences outdo them.
    """
    if not told:
        return False
    first = [block.text for block in blocks[:PARAGRAPHS]]
    ongoing = any(map(_BEGINS.search, first)) and not any(map(_ENDS.search, first))
    plain = tellings_of([block for block in blocks if not _is_headline(block)], year)
    return ongoing or all(each.when == "later" for each in _first(blocks, year) or plain or told)


def _first(blocks: Sequence[Block], year: int) -> list[Telling]:
    """What the first sentence of a release tells, where that is of an encounter by name: others
    may tell what led to it.
    """
    block = next((b for b in blocks if b.kind == "paragraph" and not _is_headline(b)), None)
    if block is None or not narrative.is_told(block.text):
        return []
    start, end = narrative.told_sentences(block.text)[0]
    told = [each for each in narrated(block.text, start, end, year) if each.sure]
    return told if holders(block.text, start, end, listed=True) else []


def _is_headline(block: Block) -> bool:
    return block.kind == "item" or block.text[-1:].isalnum()


_BEGINS = re.compile(
    r"\b(?:arriv(?:es?|ed|ing)|begins?|began|beginning|starts?|started|embarks?|embarked|"
    r"left|leaves|depart(?:s|ed|ing)?|sets?\s(?:off|out)|flew|flies|(?:is|"
    r"are)\s(?:in|on|visiting))\b"
    r"[^.;]{0,60}\b(?:visit|tour|trip|mission|delegation)\b|"
    r"\b(?:has|have)\s(?:today\s|just\s)?(?:landed|arrived|touched\sdown)\sin\s[A-Z]|"
    r"\b(?:leads|heads|is\s(?:leading|heading))\san?\s(?:[\w-]+\s){0,3}(?:mission|delegation)\b|"
    r"\b(?:travels|flies|is\s(?:travelling|flying))\sto\s[A-Z]|"
    r"\b[Ee]xercise\s[^.;]{0,60}?\b(?:began|begins?|starts?|started|under\s?way|has\sseen|kicked\soff)\b|"
    r"\b(?:arrived|come|came|joined|gathered)\b[^.;]{0,80}?\sexercise\b"
)
"""What tells that a visit has only begun."""
_ENDS = re.compile(r"\b(?:[Cc]onclud(?:ed|ing)|[Ee]nded|[Ww]rapped\sup|[Rr]eturned|came\shome)\b")


def _is_made_by(text: str, told: Telling) -> bool:
    """Whether a thing only bears the name of who made it: "the bowl, signed by John Roe"."""
    return text[: told.start].endswith(", ") and text.startswith("signed by ", told.start)


def _is_held(text: str, told: Telling) -> bool:
    """Whether an occasion is told that people come to, whoever they are: "at a ceremony"."""
    if _EXERCISE.search(text, told.start, told.end):
        return told.when in ("now", "later")
    if told.when != "now":
        return False
    if text.startswith("visited", told.start):
        # An inspector visits hundreds of schools, and on no day that is told.
        return _DAY.match(text, told.end) is not None
    return _OCCASION.search(text, told.start, told.end) is not None


_EXERCISE = re.compile(r"[Ee]xercise\b")
_DAY = re.compile(
    r"[^.;]{0,160}?\b(?:today|yesterday|this\s(?:morning|afternoon|evening|week)|last\s(?:night|week)|"
    r"on\s\w+day|at\sthe\sweekend)\b"
)


_OCCASION = re.compile(
    r"\b(?:gather\w*|convened|met|attended|took\splace|swore\sin|summoned|pitched|trained|hosted|"
    r"guests\sof|celebrated|spent|unveiled|inaugurated|officially\sopened|welcomed|handed\sover|held|"
    r"(?:days?|hours?|rounds?|series)\sof|meeting|exercise|mission|visit|talks|party|awards?|prizes?|"
    r"certificates?|medals?|trophy|cheque|Exercise)(?!\w)|"
    r"\b(?:round-?\s?table|dinner|lunch|breakfast|ceremony|event|reception|conference|summit|gala|"
    r"celebration|unveiling|workshop|exhibition|fair|festival|vigil|service|show)"
    r"(?:\Z|\swas\s|\swere\s)|"
    r"\b(?:opened|closed|began|started|ended|concluded|wrapped\sup|kicked\soff|under\sway)\Z"
)


def _names_somebody(text: str, start: int, end: int) -> bool:
    """Whether a sentence names a person, an office or a country that may meet others."""
    return (
        _SOMEBODY.search(text, start, end) is not None
        or bool(holders(text, start, end, listed=True))
        or not all(each.adjective for each in countries.mentions(text, start, end))
    )


_SOMEBODY = begun.pattern(
    r"\b(?:[Mm]inisters?|[Ss]ecretar(?:y|ies)|[Pp]residents?|[Cc]hancellor|[Cc]ommissioners?|"
    r"[Aa]mbassadors?|[Mm]ayors?|"
    r"[Gg]overnors?|[Ee]nvoys?|[Oo]fficials|[Dd]elegat\w+|[Ll]eaders?|[Pp]rince|[Pp]rincess|"
    r"[Kk]ing|[Qq]ueen|Duke|Duchess|Earl|Countess|[Hh]eads?\sof|[Hh]e|[Ss]he)\b"
)
