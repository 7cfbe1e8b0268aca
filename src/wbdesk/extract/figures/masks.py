"""Where numbers are no figures: telephone numbers, times of day, ages, addresses."""

import re

from wbdesk.extract import numbers

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
_UNDER = re.compile(r"(?:[Uu]nder|[Oo]ver)[- ]\d{1,2}s\b")
_OLD = re.compile(r"[- ](?:years?[- ]olds?\b|years? of age\b|yrs? old)")


_SCHOOL_YEARS = re.compile(
    rf"\b[Yy]ears? (?:{_NUMBER})(?:(?: ?[-–] ?| to | and )(?:{_NUMBER}))? (?:[a-z]+ )?"
    r"(?:pupils?|students?|children|class(?:es)?|learners)\b"
    rf"|\b(?:children|pupils|people|girls|boys|those),? (?:aged? )?between (?:{_NUMBER}) and "
    rf"(?:{_NUMBER})(?: years)?\b"
)
"""The year of a school, and between which years the young are."""
_AGE_BEFORE = re.compile(
    rf"(?:(?<![\w.,])(?:{_NUMBER})(?: ?[-–] ?| to | and | or ))?(?<![\w.,-])(?:{_NUMBER})\Z", re.I
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
    if not words.isdisjoint(_AGE_WORDS):
        spans += [match.span() for match in _UNDER.finditer(text)]
        if not words.isdisjoint(_AGES):
            spans += [match.span() for match in _AGED.finditer(text)]
        # The count before a group of people of some age is not part of it.
        for old in _OLD.finditer(text):
            number = _AGE_BEFORE.search(text, max(0, old.start() - _MOST_SPAN), old.start())
            spans.append((number.start() if number else old.start(), old.end()))
    return spans


_TIMES = frozenset("am pm m noon gmt bst cet hrs".split())
_AGES = frozenset("aged age ages".split())
_AGE_WORDS = frozenset("aged age ages old olds under over".split())
