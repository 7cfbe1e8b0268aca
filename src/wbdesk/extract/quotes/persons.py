"""The persons a sentence names, and whether one can be the he or she of the words after it."""

import re

from wbdesk.extract import names
from wbdesk.extract.genders import MEN, WOMEN
from wbdesk.extract.given_names import is_given
from wbdesk.extract.people import NOBODY, Speaker, split_name
from wbdesk.extract.quotes import subjects
from wbdesk.extract.vocabulary import OF_MEN, OF_WOMEN, PARTICLES, TITLES_OF_NAMES

_RUN = re.compile(
    r"[^\W\d_a-z][\w’'.-]*(?: (?:(?:de|da|van|von|der|den|del|bin|ibn|al|el|y) ){0,2}"
    r"[^\W\d_a-z][\w’'.-]*){1,7}"
)
_OF_ONE = {"he": re.compile(r"\b(?:he|him|his|himself)\b"),
           "she": re.compile(r"\b(?:she|her|hers|herself)\b")}  # fmt: skip
_MOST_WORDS = 4


def can_be(speaker: Speaker, pronoun: str) -> bool:
    """Whether a pronoun can stand for somebody: a body is no he, a Dame is none either."""
    if pronoun not in _OF_ONE:
        return True
    if not speaker.name:
        return not _ARE_SEVERAL.search(speaker.role)
    words = speaker.name.split()
    given = next(iter(names.bare_words(speaker.name)), "")
    if given in (MEN if pronoun == "she" else WOMEN):
        return False
    other = OF_MEN if pronoun == "she" else OF_WOMEN
    if any(word in other for word in words[:-1]):
        return False
    return bool(speaker.role) or not any(
        names.is_body(word) for word in names.bare_words(speaker.name)
    )


_ARE_SEVERAL = re.compile(
    r"\b(?:(?:[Mm]inister|[Ll]eader|[Mm]ember|[Oo]fficial|[Rr]epresentative|[Ss]ecretarie|[Dd]irector|"
    r"[Aa]mbassador|[Cc]hair|[Cc]ommissioner|[Mm]ayor|[Oo]fficer|[Ee]xecutive|[Hh]ead|[Ee]xpert|"
    r"[Mm]anager|[Cc]ouncillor|[Gg]overnor|[Pp]resident)s)\b(?![’'])"
)
# Among the guests was Jane Doe. It fell to Jane Doe to thank them.
_PRESENTED = re.compile(
    r"(?:\A[^,;“”]{3,80}(?: also| too)? (?:was|were|is|came|sat|stood) (?:also )?|"
    r"\b[Ii]t (?:was left|fell) to |\bthe turn of )(?P<who>[^;“”]{3,120})"
)


_DONE_BY = re.compile(r"(?:\w+ly )?(?:[a-z]+ed|held|met|seen|given|led|shown|taken|made) ")


def presented(sentence: str) -> Speaker:
    """The person whom a sentence brings on behind its verb."""
    found = _PRESENTED.search(sentence)
    if found is None or _DONE_BY.match(found["who"]):
        return NOBODY
    if _ALSO.search(found["who"]) and " were " in found.group():
        # Also present were Jane Doe and John Roe: neither is brought on before the other.
        return NOBODY
    return subjects.speaker_in(found["who"])


_ALSO = re.compile(r"\band (?:[\w’-]+ ){0,3}?[^\W\d_a-z][\w’-]+ [^\W\d_a-z]")


def spoken_of(sentence: str, pronoun: str) -> Speaker:
    """The person whom a sentence itself goes on to call he or she, NOBODY where there is none."""
    again = list(_OF_ONE[pronoun].finditer(sentence)) if pronoun in _OF_ONE else []
    if not again:
        return NOBODY
    for run in _RUN.finditer(sentence, 0, again[-1].start()):
        found = _person(run.group())
        if found and can_be(found, pronoun):
            return found
    return NOBODY


def only_one(sentence: str, pronoun: str) -> Speaker:
    """The person a sentence names where it names one alone who can be he or she."""
    found = [each for each in map(_person, _RUN.findall(sentence)) if each]
    fitting = [each for each in found if can_be(each, pronoun)]
    return fitting[0] if len(fitting) == 1 else NOBODY


def _person(run: str) -> Speaker:
    """The person a run of capitals ends with: Leading Seaman Jane Doe, Chair Dr Roe."""
    words = run.rstrip(".").split()
    if words[-1] == "I":
        # On New Year's Eve I met her.
        return NOBODY
    for at, word in enumerate(words):
        if word in TITLES_OF_NAMES and at + 1 < len(words):
            return split_name(" ".join(words[at:]))
        if is_given(word) and 1 < len(words) - at <= _MOST_WORDS:
            named = words[at:]
            role = split_name(run).role if at else ""
            plain = names.is_person_name([each for each in named if each not in PARTICLES])
            return Speaker(names.name_of(named), role) if plain else NOBODY
    return NOBODY
