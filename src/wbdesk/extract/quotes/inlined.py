"""Speech without marks behind the words that say whose it is: Jane Doe said: We are ready."""

import re

from wbdesk.extract.people import has_role_or_full_name
from wbdesk.extract.quotes import cues, marks
from wbdesk.extract.quotes.subjects import VERB

_COLON = re.compile(r"[^:“”\"\n]{8,260}?:(?=\s+(?P<first>[A-Z]))\s+")
_LEAST_WORDS = 5


def speech_in(text: str) -> tuple[cues.Cue, int] | None:
    """The cue a paragraph opens with, and where the words after its colon begin."""
    if ": " not in text:
        return None
    colon = _COLON.match(text)
    if colon is None:
        return None
    rest = text[colon.end() :].rstrip()
    if rest[-1:] not in ".!?" or len(rest.split()) < _LEAST_WORDS or marks.opens(rest):
        return None
    cue = cues.cue_of(text[: colon.end()]) if VERB.search(text, 0, colon.end()) else None
    if cue is None or not cue.strict:
        return None
    if not has_role_or_full_name(cue.speaker) and not cue.speaker.pronoun:
        return None
    return cue, colon.end()
