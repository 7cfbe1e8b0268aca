"""People told by a given name alone, as in case studies: Marion, 58, had worked in shops."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from wbdesk.extract import countries
from wbdesk.extract.given_names import is_given
from wbdesk.extract.people import NOBODY, Speaker
from wbdesk.extract.quotes import marks, subjects
from wbdesk.extract.quotes.context import Context
from wbdesk.extract.sentences import sentences
from wbdesk.extract.vocabulary import NOT_NAMES

_RUN = re.compile(r"(?P<lead>\b[a-z]+ |[,;] )?(?P<run>[A-Z]\w*(?:[ -][A-Z]\w*)*)")
_OF_PLACES = frozenset("in at from near to of via outside around across into".split())
_OF_THE_CALENDAR = frozenset("April May June August Easter Christmas Eve Noel".split())
_OF_SAYING = re.compile(
    r"\b(?:advice|message|say|tell|think|feel|answer|reply|verdict|view|put|recommend|regrets?|"
    r"advise|miss|change|choose|do (?:it|this) (?:all )?again)\b"
)
# Emma left at 19. She could not cook. “I rang my brother,” she says.
_GOES_ON = re.compile(r"(?:She|He|Her|His|It)\b")
_OF_ONE = re.compile(r"\b(?:he|she|him|his|her)\b")
_ASKED = re.compile(r"\b([Hh]er|[Hh]is|she|he)\b")
_PRONOUNS = {"her": "she", "she": "she", "his": "he", "he": "he"}
_MOST_BEFORE = 4
_MOST_BLOCKS = 6
_NEAR = 60


def asked_of(sentence: str) -> Speaker:
    """Whose answer a question leads to: And Marion's advice to others?"""
    if not sentence.rstrip().endswith("?") or not _OF_SAYING.search(sentence):
        return NOBODY
    asked = _ASKED.search(sentence)
    return _named(sentence) or (Speaker(pronoun=_PRONOUNS[asked[1].lower()]) if asked else NOBODY)


def subject_of(sentence: str) -> Speaker:
    """The person told by a first name that a plain sentence is about: Marion says it pays."""
    found = subjects.subject_of(sentence)
    opens = found.name is not None and sentence.startswith(found.name)
    return found if opens and _is_first_name(found.name or "") else NOBODY


def before(context: Context, at: int, floor: int) -> Speaker:
    """The person told by a first name in the sentences before block `at`, down to `floor`.

    The nearest sentence that such a name is the subject of; where nobody has spoken yet (`floor`
    is below 0), else the nearest that has one at all.
    """
    other = NOBODY
    for n in range(at - 1, max(floor, at - 1 - _MOST_BLOCKS), -1):
        if context.blocks[n].kind != "paragraph":
            continue
        text = context.blocks[n].text
        for start, end in reversed(sentences(text)):
            sentence = text[start:end]
            found = _named(sentence, context.whole_names)
            if not found:
                continue
            if _is_subject(found, sentence):
                return found
            other = other or found
    return other if floor < 0 else NOBODY


def within(context: Context, at: int, start: int) -> Speaker:
    """The person told by a first name in the sentences of a paragraph before `start`."""
    text = context.blocks[at].text
    for a, b in reversed([span for span in sentences(text) if span[1] <= start][-_MOST_BEFORE:]):
        if marks.has_marks(text[a:b]):
            return NOBODY
        found = _named(text[a:b], context.whole_names)
        if found or not (_GOES_ON.match(text, a, b) or _OF_ONE.search(text, a, b)):
            return found
    return NOBODY


def _is_subject(found: Speaker, sentence: str) -> bool:
    about = subjects.subject_of(sentence)
    name = (found.name or "").split(" ")[0]
    return about.name == name or (not about and name in sentence[:_NEAR])


def _named(sentence: str, whole: Mapping[str, str] = MappingProxyType({})) -> Speaker:
    """The person told by a first name in a sentence; `whole` has names the document tells."""
    for run in _RUN.finditer(sentence):
        words = run["run"].split()
        if len(words) == 2 and (words[0] in NOT_NAMES or run.start() == 0):
            words = words[1:] if not is_given(words[0]) else words
        lead = (run["lead"] or "").strip()
        if len(words) != 1 or lead in _OF_PLACES:
            continue
        if words[0] in whole and not run.start():
            return Speaker(whole[words[0]])
        if _is_first_name(words[0]):
            return Speaker(words[0])
    return NOBODY


def _is_first_name(word: str) -> bool:
    return (
        is_given(word)
        and word not in _OF_THE_CALENDAR
        and word not in NOT_NAMES
        and countries.named(word) is None
    )
