"""Who is said to speak in the line before a quote."""

import re

import msgspec

from wbdesk.extract import begun
from wbdesk.extract.people import NOBODY, Speaker, has_role_or_full_name, speaker_of
from wbdesk.extract.quotes import mentioned, owners, persons, verbs
from wbdesk.extract.quotes.descriptions import described, some
from wbdesk.extract.quotes.subjects import (
    FIRST_PERSON,
    VERB,
    source_of,
    speaker_before,
    speaker_in,
    subject_of,
    tells,
)
from wbdesk.extract.sentences import sentences

_STATEMENT = re.compile(
    r"(?:issued|made|released|gave|paid|shared|delivered)\b.{0,60}\b(?:statement|comment|tribute|"
    r"message|remarks)",
    re.I,
)
_OF_STATEMENTS = frozenset("issued made released gave paid shared".split())
_DOCUMENTS = re.compile(
    r"\b(?:report|act|code|rule|regulation|section|article|paragraph|sign|label|letter|treaty|"
    r"guidance|clause|notice|motion|amendment|definition|question|law|constitution|survey|"
    r"website|page|form|email|following|statistics|figures|results?|data|criteria|options)"
    r"(?:\s\S{1,20}){0,3}\s*\Z",
    re.I,
)
_QUOTES_HEADING = re.compile(
    r"(?:supporting |stakeholder |media )?(?:quotes?|quotations?)\W*\Z", re.I
)
# Verbs that as often open a list of what was found or settled.
_ALSO_OF_LISTS = frozenset(
    "agreed agrees noted notes asked asks suggested suggests advised advises predicted predicts "
    "recalled recalls recounted recounts summarised summarises summarized summarizes".split()
)
_DIRECT = frozenset(verbs.DIRECT) - _ALSO_OF_LISTS
_PLAIN = re.compile(
    r"(?:said|says|say|added|adds|comment\w+|stated|states|continue[sd]|explain\w+|concluded|"
    r"concludes|remarked|wrote|writes|tweeted|posted|told|issued|released|made)\Z"
)
_WHAT = re.compile(r" (?:[a-z]+ ){0,3}?(?:how|what|which|when|where|whether) ")
"""She explained how it works: what follows may be hers or a list."""
_CUT_OFF = tuple(f" {word}" for word in "as that was is with of to by and how in the a an".split())
_MOST_CUE = 700
_MOST_TAIL = 16
_MOST_VERBS = 4
_LONGEST_NAME_LINE = 26


class Cue(msgspec.Struct, frozen=True):
    """What stands before a quote; `strict` where unmarked words after it are plainly speech.

    `announced` where no colon leads to them, so that they must speak in the first person.
    """

    speaker: Speaker
    strict: bool
    narrative: bool = False
    announced: bool = False


def is_quotes_heading(text: str) -> bool:
    """A bare heading "Quotes"."""
    return bool(_QUOTES_HEADING.match(text.strip()))


def is_cut_off(text: str) -> bool:
    """Whether a sentence goes on in the next paragraph: She described it as / “a fresh start”."""
    return text.endswith(_CUT_OFF)


_LEADS_TO_LIST = re.compile(
    r"\b(?:following|these|below)\b(?! (?:words?|remarks?|statement|comments?|message|terms)\b)|"
    r"\b(?:agreed|decided|resolved|undertook)\s*:\Z"
)


def may_lead_to_speech(text: str) -> bool:
    """Whether a line ends with a colon that need not open a list."""
    line = text.rstrip()
    return line.endswith(":") and not _LEADS_TO_LIST.search(line, max(0, len(line) - _MOST_CUE))


def cue_of(text: str, *, blockquote: bool = False) -> Cue | None:
    """The cue a paragraph ends with, for the quote in the next one.

    Before a block quote a plain sentence about somebody is a cue too.
    """
    text = text.rstrip()[-_MOST_CUE:]
    if not blockquote and text[-1:] in '.!?”’"…)':
        return None
    spans = sentences(text)
    if not spans:
        return None
    start, end = spans[-1]
    sentence = text[start:end].strip()
    ending = sentence[-1:]
    open_ended = ending in ":,–—-;" or sentence.endswith((":-", ": -")) or is_cut_off(sentence)
    cue = _with_verb(sentence, open_ended)
    if cue is not None and (cue.speaker or ending != ":"):
        return cue
    if ending == ":" or (blockquote and open_ended):
        return _without_verb(sentence.rstrip(" :;,–—-"), blockquote) or cue
    if not open_ended and len(sentence.split()) <= _LONGEST_NAME_LINE and ending not in ".!?":
        named = speaker_of(sentence)
        if named.name and _attributable(sentence):
            return Cue(named, strict=True)
    if blockquote and ending in ".:,":
        return _narrative(sentence)
    return None


def _attributable(sentence: str) -> bool:
    return bool(
        re.match(
            r"\W*(?:\S+\s){0,2}(?:quotes?|comments?)\s\S*\s?(?:attribut|from|by)", sentence, re.I
        )
    )


_TO_COME = re.compile(
    r" (?:will|would|(?:is|are|was|were) (?:also )?(?:expected|due|set|likely) to)"
    r"(?:,? (?:also|then|later|further|today|tomorrow|go on to|tonight)\b,?){0,3} "
    rf"(?:{begun.either(verbs.SPOKEN)})\b"
)
"""What is to be said, in speeches told beforehand: She is expected to add."""


def _with_verb(sentence: str, open_ended: bool) -> Cue | None:
    """The cue by a verb of saying near the end of a sentence, the nearest that has a subject."""
    sentence = _TO_COME.sub(" said", sentence)
    found: Cue | None = None
    for verb in list(VERB.finditer(sentence))[: -_MOST_VERBS - 1 : -1]:
        tail = sentence[verb.end() :].strip(" :;,–—-")
        if len(tail.split()) > _MOST_TAIL or (not open_ended and tail):
            break
        if verb.group() in _OF_STATEMENTS and not _STATEMENT.match(sentence, verb.start()):
            continue
        before = sentence[: verb.start()]
        if FIRST_PERSON.search(before.rstrip()):
            return Cue(NOBODY, strict=False)
        speaker = _speaker(before, verb.group(), tail)
        if speaker:
            return Cue(speaker, _is_strict(sentence, verb.group(), before, speaker))
        if open_ended and not _DOCUMENTS.search(before.strip()):
            found = found or Cue(NOBODY, strict=False)
    return found


def _speaker(before: str, verb: str, tail: str) -> Speaker:
    if verb in verbs.CLINGING:
        earlier = list(VERB.finditer(before))
        speaker = speaker_before(before[: earlier[-1].start()]) if earlier else NOBODY
        return speaker or subject_of(before) or speaker_before(before)
    speaker = some(before) or speaker_before(before)
    if speaker:
        return speaker
    # It was, said Jane Doe, a “great day”.
    inverted = speaker_in(tail) if tail and verb in _DIRECT else NOBODY
    return inverted if has_role_or_full_name(inverted) else NOBODY


def _is_strict(sentence: str, verb: str, before: str, speaker: Speaker) -> bool:
    if _DOCUMENTS.search(before.strip()) or _WHAT.match(sentence, len(before) + len(verb)):
        return False
    ended = sentence.rstrip().endswith((":", ":-"))
    if _PLAIN.match(verb):
        return ended or sentence.rstrip().endswith(("said", "says", "said,", "added", "commented"))
    return ended and verb in _DIRECT and (has_role_or_full_name(speaker) or bool(speaker.pronoun))


def _without_verb(sentence: str, blockquote: bool) -> Cue | None:
    words = sentence.split()
    if _attributable(sentence):
        return Cue(speaker_of(sentence), strict=True)
    if len(words) <= _LONGEST_NAME_LINE and not tells(f" {sentence}"):
        named = speaker_in(sentence)
        if named.name:
            return Cue(named, strict=bool(named.role) and len(words) > 2)
    if blockquote:
        return _narrative(sentence)
    return _told_of(sentence)


_SAID_ONE = re.compile(
    r"(?:Said|Says|Added|Adds|Wrote) (?P<who>(?:one|an?|the|another) [a-z].{2,80})"
)
"""Who a verb in front brings on: Said one passenger."""


_READS = re.compile(
    r"\b(?:an?|the|this|his|her|their|its) (?P<what>(?:[a-z-]+ ){0,2}[a-z-]+)(?: [^,;:]{2,40})?,? "
    r"(?:(?:which|that) (?:reads?|simply reads?|said|says)|reading|saying|"
    r"(?:bearing|with) the (?:words|inscription|message))\Z"
)
"""What is written on a thing: a card which reads, a sign saying."""


def _told_of(sentence: str) -> Cue | None:
    """Any sentence that leads to words by a colon: its subject speaks, or whom they are from."""
    written = _READS.search(sentence)
    if written is not None:
        return Cue(Speaker(role=written["what"]), strict=False)
    behind = _SAID_ONE.match(sentence)
    if behind is not None:
        return Cue(described(behind["who"]), strict=False)
    speaker = source_of(sentence) or subject_of(sentence)
    if not has_role_or_full_name(speaker):
        speaker = owners.of(sentence) or speaker
    if not has_role_or_full_name(speaker) and not speaker.pronoun:
        speaker = persons.presented(sentence) or mentioned.last(sentence)
    return Cue(speaker, strict=False) if speaker else None


def _narrative(sentence: str) -> Cue | None:
    subject = subject_of(sentence)
    return Cue(subject, strict=False, narrative=True) if subject else None
