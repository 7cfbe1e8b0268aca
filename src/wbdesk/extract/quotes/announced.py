"""Lines without a colon that announce somebody's words: a heading over them, a full stop."""

import re

from wbdesk.extract.gate import holds_any
from wbdesk.extract.people import has_role_or_full_name
from wbdesk.extract.quotes import cues
from wbdesk.extract.quotes.subjects import speaker_before, speaker_in
from wbdesk.extract.sentences import sentences

_WORDS = (
    r"(?:statement|comments?|remarks|response|reaction|message|quotes?|quotation|tribute|reply|"
    r"foreword|condolences?)"
)
_HEADED = re.compile(
    rf"\W*(?:(?:[\w-]+ ){{0,3}}{_WORDS} (?:from|by|of) (?P<by>.{{4,120}}?)|"
    rf"(?P<whose>[^.:]{{4,120}}?)[’']s? (?:[\w-]+ )?{_WORDS})\W*\Z",
    re.I,
)
_FOLLOWING = re.compile(
    r"\A(?P<who>[^“”\"]{4,160}?) (?:(?:has|have|had)(?: today| now)? )?"
    r"(?:issued|made|released|gave|given|put out|sent|published|delivered|posted|offered|shared) "
    rf"(?:the following|this)(?: [\w-]+)? {_WORDS}\b[^“”\"]{{0,160}}\Z"
)
_LONGEST_HEADING = 160
_LONGEST_LINE = 330


def by(text: str) -> cues.Cue | None:
    """The speaker that a line announces, whose own words must read as such."""
    if len(text) > _LONGEST_LINE:
        return None
    line = text.strip()
    stopped = line[-1:] in '.!?”"'
    if stopped and "following" not in line and " this " not in line:
        return None
    if not (stopped or holds_any(line.lower(), _GATE)):
        return None
    if stopped:
        start, end = sentences(line)[-1]
        said = _FOLLOWING.match(line[start:end].rstrip("."))
        speaker = speaker_before(said["who"]) if said else None
    else:
        headed = _HEADED.match(line) if len(line) <= _LONGEST_HEADING else None
        speaker = speaker_in(headed["by"] or headed["whose"]) if headed else None
    if not speaker or not (has_role_or_full_name(speaker) or speaker.pronoun):
        return None
    return cues.Cue(speaker, strict=False, announced=True)


_GATE = (
    "statement", "comment", "remark", "respon", "reaction", "message", "quot", "tribute", "reply",
    "foreword", "condolence",
)  # fmt: skip
