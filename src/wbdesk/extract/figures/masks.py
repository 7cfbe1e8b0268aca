"""Where numbers are no figures: telephone numbers, times of day, ages, addresses."""

import re

from wbdesk.extract import needs, numbers
from wbdesk.extract.figures.compounds import YEARS
from wbdesk.extract.sentences import sentences

_MOST_SPAN = 40

_NUMBER = rf"(?:{numbers.DIGITS}|(?:{numbers.SMALL})(?![\w-]))"


_PHONE = re.compile(r"(?:\+\d{1,3}[ (]?)?\(?0?\d{2,5}\)?(?:[ -]\d{2,4}){2,4}|\b0\d{3,4} ?\d{5,7}\b")


_LONG = re.compile(r"\d\d{1,4}\)?[ -]\d{2}|\d\d{7}")


_TIME = re.compile(
    r"\d\d?(?:[:.]\d{2})? ?(?:am|pm|a\.m\.|p\.m\.|noon|GMT|BST|CET|hrs)\b|\d\d?:\d{2}\b"
)


_AGED = re.compile(
    rf"[Aa]ge(?:[ds])?(?: (?:between|from|over|under|of|range))? (?:{_NUMBER})"
    rf"(?:(?: ?[-–] ?| to | and | or )(?:{_NUMBER}))?"
)
_UNDER = needs.begun_pattern(r"(?:[Uu]nder|[Oo]ver)[- ]\d{1,2}s\b")
_OLD = needs.pattern(
    r"[- ](?:years?[- ]olds?\b|(?:years?|months?|weeks?|days?) (?:of age|old)\b|yrs? old)"
)
_OR_OVER = needs.pattern(
    r"\b(?:be|is|are|was|were|anyone|everyone|those|people|adults|women|men|citizens|voters) "
    rf"(?:{_NUMBER}) (?:or|and) (?:over|older|under|above|younger)\b"
    r"|\b(?:will|would|may|to) be (?:over|under|above|below) \d\d(?= (?:by|in|when)\b|[,.;])"
    r"|\b(?i:those|people|anyone|everyone|adults|women|men|children|patients|voters|workers|pupils|"
    r"residents|consumers|drivers|population|girls|boys),? (?:who are )?(?:under|over|below|above) "
    r"\d\d(?= (?:are|were|is|was|who|have|had|and|or|in|at|to|with|from|said|say)\b|"
    r"[,.;)](?!\d)|\Z)"
)
_BETWEEN = needs.pattern(
    r"\b(?:(?i:those|people|children|adults|pupils|girls|boys|women|men|youth|youngsters|teenagers|"
    r"anyone|everyone|workers|students|patients|voters|citizens|residents|persons|drivers)|"
    r"[A-Z][a-z]+(?:ans?|ons|ish|ese|is|ers|men)),? "
    rf"(?:aged? )?between (?:{_NUMBER}) and (?:{_NUMBER})(?: years)?"
    r"(?! (?:thousand|million|billion|per|people|percent)|[\d,%-]|\.\d)\b"
)
"""Between which years of age people are, told without that word."""


_SCHOOL_YEARS = needs.begun_pattern(
    rf"\b[Yy]ears? (?!\d\d?[\d,])(?:{_NUMBER})(?:(?: ?[-–] ?| to | and )(?:{_NUMBER}))? "
    r"(?:[a-z]+ )?(?:pupils?|students?|children|class(?:es)?|learners)\b"
)
"""The year of a school."""
_AGE_BEFORE = re.compile(
    rf"(?:(?<![\w.,])(?:{_NUMBER})(?: ?[-–] ?| to | and | or ))?(?<![\w.,-])(?:{_NUMBER})\Z", re.I
)


_OF_BIRTH = (
    rf"(?:{_NUMBER}(?:,? (?:and|or|to) |, | ?[-–] ?)){{0,4}}{_NUMBER}[ \u00a0-]"
    rf"(?:days?|weeks?|months?|years?)(?:,? (?:and )?{_NUMBER} (?:months?|weeks?|days?))?"
)
_DOSED = needs.pattern(
    rf"\b(?:at|[Bb]etween|from|under|over|until|by|before|after|below|to|with|aged?|when|age of|"
    rf"and|is|are)(?: about| around)? (?P<age>{_OF_BIRTH})(?! (?:later|earlier|ago)\b)"
    r"|(?P<term>(?:"
    rf"{_OF_BIRTH}) (?:pregnant|of pregnancy|gestation|of gestation|apart|after (?:the|their|a) "
    r"(?:first|second|last|previous|third) (?:dose|jab|injection)))",
    re.I,
)
"""At what age or after how long a vaccine is given: at 8, 12 and 16 weeks."""
_OF_DOSES = re.compile(
    r"\b(?:vaccin\w*|immuni[sz]\w*|jabs?|doses?|boosters?|injections?|tablets?|infants?|bab(?:y|ies)|"
    r"newborns?|toddlers?|pregnan\w+|midwi(?:fe|ves)|weaned|screening|gestation)\b",
    re.I,
)
_LEAST_DOSES = frozenset(
    "vaccine vaccines vaccination vaccinations vaccinated immunisation immunisations immunised "
    "immunization jab jabs dose doses booster boosters injection injections infant infants baby "
    "babies newborn newborns toddler toddlers pregnant pregnancy midwife weaned gestation".split()
)


_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+")


def masked(text: str, digits: bool, words: frozenset[str]) -> list[tuple[int, int]]:
    """Where numbers are telephone numbers, times, ages or addresses."""
    patterns: list[re.Pattern[str]] = []
    if digits:
        if ":" in text or not words.isdisjoint(_TIMES):
            patterns.append(_TIME)
        if _LONG.search(text):
            patterns.append(_PHONE)
    if "http" in text or "www." in text or "@" in text:
        patterns.append(_ADDRESS)
    spans = [match.span() for pattern in patterns for match in pattern.finditer(text)]
    if "year" in words or "years" in words:
        spans += [match.span() for match in _SCHOOL_YEARS.finditer(text)]
    if not words.isdisjoint(_OF_MONTHS) and not words.isdisjoint(_OF_YEARS):
        spans += _terms(text)
    if digits and not words.isdisjoint(_LEAST_DOSES):
        spans += _dosages(text)
    if "between" in words and _BETWEEN_GATE.search(text):
        spans += [match.span() for match in _BETWEEN.finditer(text)]
    if not words.isdisjoint(_OPEN_AGES) and _OPEN_GATE.search(text):
        spans += [match.span() for match in _OR_OVER.finditer(text)]
    if not words.isdisjoint(_AGE_WORDS):
        spans += [match.span() for match in _UNDER.finditer(text)]
        if not words.isdisjoint(_AGES):
            spans += [match.span() for match in _AGED.finditer(text)]
        # The count before a group of people of some age is not part of it.
        for old in _OLD.finditer(text):
            number = _AGE_BEFORE.search(text, max(0, old.start() - _MOST_SPAN), old.start())
            spans.append((number.start() if number else old.start(), old.end()))
    return spans


_MEASURED = re.compile(
    r"\b(?:average|averag(?:ed|es|ing)|median|mean|typical|now|currently|than|longest|shortest|"
    r"gap|wait\w*|expectancy|delay)\b[^.;]{0,60}\Z"
)
_FAR = 70


def _terms(text: str) -> list[tuple[int, int]]:
    """Years with months where nothing is measured: a term in prison, or how old somebody is."""
    return [
        each.span()
        for each in YEARS.finditer(text)
        if not _MEASURED.search(text, max(0, each.start() - _FAR), each.start())
    ]


def _dosages(text: str) -> list[tuple[int, int]]:
    """The ages at which vaccines are given, in sentences that tell of them or of the youngest."""
    spans = []
    for start, end in sentences(text):
        if _OF_DOSES.search(text, start, end):
            found = _DOSED.finditer(text, start, end)
            spans += [each.span("age" if each["age"] else "term") for each in found]
    return spans


_OF_MONTHS, _OF_YEARS = frozenset(("month", "months")), frozenset(("year", "years"))
_TIMES = frozenset("am pm m noon gmt bst cet hrs".split())
_AGES = frozenset("aged age ages".split())
_AGE_WORDS = frozenset("aged age ages old olds under over".split())
_BETWEEN_GATE = re.compile(r"between (?:\d|[a-z]+ and )")
_OPEN_GATE = re.compile(
    r" (?:or|and) (?:over|older|under|above|younger)\b| (?:under|over|below|above) \d\d(?!\d)"
)
_OPEN_AGES = frozenset("over older under above below younger".split())
