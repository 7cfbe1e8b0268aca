"""Who is said to speak in the words after a quote, or on the line below it."""

import re

import msgspec

from wbdesk.extract import begun, names
from wbdesk.extract.people import NOBODY, Speaker, has_role_or_full_name, speaker_of
from wbdesk.extract.quotes import owners, verbs
from wbdesk.extract.quotes.descriptions import described
from wbdesk.extract.quotes.subjects import VERB, speaker_before, speaker_in, tells
from wbdesk.extract.sentences import sentences

_KNOWN = begun.either((*verbs.DIRECT, *verbs.OTHERS))
_AFTER_VERB = re.compile(
    rf"\s*[,–—-]?\s*(?:as\s)?(?:(?:has|also|then|later|further)\s)?(?:{_KNOWN})\b\s*"
)
# A stop that only shortens a word: Ms. Doe, U.S. Ambassador, J. Doe.
_SHORT_STOP = (
    r"(?<=\bM[rsx])\.|(?<=\b[MDJS]r)\.|(?<=\bMrs)\.|(?<=\b[A-Z])\.|(?<=\bProf)\.|(?<=\bSt)\.|"
    r"(?<=\bSen)\.|(?<=\bGov)\.|(?<=\bRep)\.|(?<=\bGen)\.|(?<=\bHon)\.|(?<=\bCol)\.|(?<=\bLt)\."
)
# Words that begin no subject, told first so that few clauses are looked through for a verb.
_NO_SUBJECT = (
    "(?:and|which|that|but|who|to|in|on|at|of|for|with|by|from|is|was|are|were|will|would|has|have|"
    "had|can|could|may|or|when|while|where|if|so|because|than|into|during|after|before|since|until|"
    "under|over|not)"
)
# She called it “A”, while John Roe said: a clause of its own.
_OTHER_CLAUSE = r"[\s,]*(?:while|whereas|but|although|though|and)\s"
_NAME_BEFORE_VERB = re.compile(
    rf"\s*[,–—-]?\s*(?:as\s)?((?!{_OTHER_CLAUSE})(?!{_NO_SUBJECT}\s)"
    rf"[^.!?:;“”\"]{{1,140}}?(?:(?:{_SHORT_STOP})[^.!?:;“”\"]{{1,100}}?){{0,2}})\s"
    rf"(?:{_KNOWN})\b"
)
_VERB_TO_COME = re.compile(rf"\s(?:{_KNOWN})\b")
"""A quick look: most marks have no such verb behind them."""
# “A.” She told them that “b”: a sentence of its own, which says nothing about A.
_OPENS_NEW = re.compile(r"[^.!?“”\"]{0,80}(?:[:“]|\bthat\b|,\s[“‘\"])")
_REST_OF_CLAUSE = re.compile(
    rf"[^.!?;“”\"]{{0,200}}(?:(?:{_SHORT_STOP})[^.!?;“”\"]{{0,200}}){{0,2}}"
)
_SIGNED_AFTER = re.compile(r"\s*[–—-]{1,2}\s*(?P<who>[^\W\d_a-z][^.!?;“”\"]{3,160})\.?\s*\Z")
_ACCORDING = re.compile(
    rf"\s*[,–—-]?\s*(?:according to|to quote|in the (?:{verbs.NOUNS}) of)\s([^.!?;“”\"]{{2,140}})"
)
# Verbs of any meaning tell who speaks where the words before them stop at a comma.
_ANY_VERB = rf"(?:[a-z]{{2,}}(?:ed|s)|{begun.either(verbs.IRREGULAR)})"
_ANY_AFTER = re.compile(
    rf"\s*[,–—-]?\s*(?:\w+ly\s)?{_ANY_VERB}\s"
    r"(?:(?:in|up|out|on|back|off)\s)?(?=(?:the|an?|his|her|their)\s|[A-Z])"
)
_NAME_BEFORE_ANY = re.compile(
    rf"\s*[,–—-]?\s*([^.!?:;“”\"]{{1,140}}?(?:(?:{_SHORT_STOP})[^.!?:;“”\"]{{1,100}}?){{0,2}})\s"
    rf"{_ANY_VERB}\b"
)
_GOING_ON = frozenset(",?!–—")
_BRACKETED = re.compile(r"\s*\((?P<who>[^\W\d_a-z][^().!?;“”\"]{3,120})\)\.?(?=\s|\Z)")
_PASSIVE_AFTER_VERB = re.compile(r"\s*(?:by|to)\s")


class Attribution(msgspec.Struct, frozen=True):
    """Words after a quote that say whose it is; `end` is where they end in the paragraph."""

    speaker: Speaker
    end: int


def after(text: str, at: int, *, opens: bool = False) -> Attribution | None:
    """The attribution that follows a closing mark: `said Jane Doe`, `Ms Doe added`.

    `opens` where the marked words begin a sentence, so that what follows can only be theirs.
    """
    if at >= len(text):
        return None
    ended = text[max(0, at - 2) : at - 1] in (".", "!", "?")
    according = _ACCORDING.match(text, at)
    if according:
        return Attribution(speaker_of(according.group(1)), according.end())
    verb = _AFTER_VERB.match(text, at)
    if verb:
        rest = _REST_OF_CLAUSE.match(text, verb.end())
        phrase = rest.group() if rest else ""
        if _PASSIVE_AFTER_VERB.match(phrase):
            return None
        said = speaker_in(_shortened(phrase)) or (described(phrase) if opens else NOBODY)
        return _up_to_the_stop(said, text, verb.end())
    signed = _SIGNED_AFTER.match(text, at) or _BRACKETED.match(text, at)
    if signed and not VERB.search(signed["who"]):
        speaker = speaker_of(signed["who"])
        if speaker.name and speaker.role:
            return Attribution(speaker, signed.end())
    name = _NAME_BEFORE_VERB.match(text, at) if _VERB_TO_COME.search(text, at) else None
    if name and len(name.group(1).split()) <= _LONGEST_SUBJECT:
        speaker = speaker_before(name[1])
        if opens and not speaker:
            speaker = owners.of(name[1]) or described(name[1])
        if speaker and not (ended and _OPENS_NEW.match(text, name.end())):
            return _up_to_the_stop(speaker, text, name.end())
    return _indirect(text, at) if opens else None


def is_another(given: Attribution | None, known: Speaker) -> bool:
    """Whether words after further speech give it to somebody else: “B,” replied John Roe."""
    if given is None or not given.speaker.name:
        return False
    said = given.speaker
    if said.name and known.name:
        return not set(names.bare_words(said.name)) & set(names.bare_words(known.name))
    return bool(known.role) and has_role_or_full_name(said)


_LONGEST_SUBJECT = 16


def _up_to_the_stop(speaker: Speaker, text: str, at: int) -> Attribution:
    return Attribution(speaker, at + len(_to_the_stop(text, at)))


def _indirect(text: str, at: int) -> Attribution | None:
    """An attribution by any other verb, or by a noun: that was the verdict of Jane Doe."""
    owned = owners.behind(text, at)
    if owned is not None:
        return _up_to_the_stop(owned, text, at)
    if text[at - 2 : at - 1] not in _GOING_ON and text[at : at + 1] not in _GOING_ON:
        return None
    verb = _ANY_AFTER.match(text, at)
    if verb:
        rest = _REST_OF_CLAUSE.match(text, verb.end())
        phrase = rest.group() if rest else ""
        speaker = owners.of(phrase) or speaker_in(_shortened(phrase))
        if speaker.pronoun or has_role_or_full_name(speaker):
            return _up_to_the_stop(speaker, text, verb.end())
    name = _NAME_BEFORE_ANY.match(text, at)
    if name and len(name[1].split()) <= _LONGEST_SUBJECT:
        speaker = speaker_before(name[1])
        if speaker.pronoun or has_role_or_full_name(speaker):
            return _up_to_the_stop(speaker, text, name.end())
    return None


def _to_the_stop(text: str, at: int) -> str:
    """The rest of the clause, over the stops of abbreviations, up to a mark or sentence end."""
    for start, end in sentences(text[at : at + 400])[:1]:
        clause = text[at + start : at + end]
        cut = re.search(r"[“”\"]|\s[‘']", clause)
        return clause[: cut.start()] if cut else clause
    return ""


_WHEN_AND_WHERE = re.compile(
    r"\s(?:during|after|following|when|while|before|ahead of|today|yesterday|adding|who|whose|"
    r"as he|as she|as they|about|having|on (?:why|how|what|whether|when|where|being|joining|"
    r"receiving|hearing|his|her|their)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"at the (?:launch|event|meeting|opening|summit|conference|ceremony)|"
    r"in (?:a|his|her) (?:statement|speech|letter))\b"
)


def _shortened(phrase: str) -> str:
    """A name and role without where and when it was said; "Director of X at Y" keeps its at."""
    cut = _WHEN_AND_WHERE.search(phrase)
    return phrase[: cut.start()] if cut else phrase


_LONGEST_NAME_LINE = 26
_SIGNED = re.compile(r"\s*(?:[-–—~]{1,2}|by\b)\s*")


def below(text: str, *, listed: bool = False) -> Speaker:
    """The speaker of a line under a quote: "– Jane Doe, Director of Example Trust".

    `listed` where the line is an item, which has lost its dash.
    """
    words = text.split()
    if not 1 <= len(words) <= _LONGEST_NAME_LINE or text.rstrip()[-1:] in ":?!":
        return NOBODY
    dash = _SIGNED.match(text)
    if VERB.search(text) or tells(f" {text}".partition(",")[0]):
        return NOBODY
    found = speaker_in(text[dash.end() :] if dash else text.rstrip(" ."))
    if dash:
        return found
    ended = text.rstrip().endswith(".") and not listed
    return found if found.name and found.role and not ended else NOBODY
