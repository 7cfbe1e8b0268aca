"""Decades in words, and parts of decades: the late nineties, the first half of the 1990s."""

import re

from wbdesk.extract import needs
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

_TENS = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
    "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
_PARTED = frozenset(("half", "decade"))
WORDS = frozenset(_TENS) | _PARTED | {"s"}
"""Words in small letters one of which a text with a decade in words holds."""
_LEAD = (
    r"(?P<lead>\b(?:[Ii]n|[Ss]ince|[Ff]rom|[Bb]y|[Dd]uring|[Tt]hroughout|[Uu]ntil|[Bb]efore|"
    r"[Tt]owards?|[Aa]t) )?"
)
_MOD = (
    r"(?P<mod>(?:(?:very )?early|mid|late|later)[- ]|(?:end|start|beginning|middle|turn|close) of "
    r"the )?"
)
_WORDED = needs.pattern(
    rf"{_LEAD}(?P<the>[Tt]he )?{_MOD}(?P<age>nineteen |eighteen )?"
    rf"(?P<tens>{'|'.join(f'[{each[0].upper()}{each[0]}]{each[1:]}' for each in _TENS)})(?![\w-])"
)
_SHORT = re.compile(
    rf"{_LEAD}(?P<the>[Tt]he ){_MOD}[’'‘]?(?P<d>[2-9])0[’']?s(?![\w-])(?! and over)"
)
_PART = needs.pattern(
    r"\b(?P<lead>[Ii]n |[Dd]uring |[Oo]ver )?(?:the )?(?P<n>[Ff]irst|[Ss]econd|[Ll]ast|[Ll]atter) "
    r"(?P<half>half|decade) of (?:the )?(?:(?P<y>(?:1\d|20)\d0)s\b|"
    r"(?P<this>this|present|current|(?<=of the )) ?(?P<unit>decade|century)(?![\w-]))"
)
_CENTURY = 100


def find(text: str, reference: Reference, words: frozenset[str]) -> list[Phrase]:
    """The decades in words or two digits, the last such decade before the day of publication.

    `words` are the words of the text in small letters.
    """
    found = [] if words.isdisjoint(_PARTED) else _parts(text, reference)
    if not words.isdisjoint(_TENS):
        found += [_decade(m, reference) for m in _WORDED.finditer(text) if m["the"]]
    if "s" in words and _SHORT_GATE.search(text):
        found += [_decade(m, reference) for m in _SHORT.finditer(text) if m["lead"] or m["mod"]]
    return found


_SHORT_GATE = re.compile(r"(?<!\d)[2-9]0[’']?s\b")


def _decade(match: re.Match[str], reference: Reference) -> Phrase:
    told = match.groupdict()
    tens = _TENS[told["tens"].lower()] if told.get("tens") else 10 * int(told["d"])
    start, end = match.start(), match.end()
    if told.get("age"):
        first = (1800 if told["age"] == "eighteen " else 1900) + tens
    elif reference.day is None:
        return Phrase(start, end, None, "The day of publication is not known.")
    else:
        first = reference.day.year // _CENTURY * _CENTURY + tens
        first -= _CENTURY if first > reference.day.year else 0
    since = (match["lead"] or "").strip().lower() == "since"
    when = f"{first // 10:03}X" + ("/.." if since else "")
    return Phrase(start, end, when, "" if told.get("age") else "The century is not said.")


def _parts(text: str, reference: Reference) -> list[Phrase]:
    """Halves of decades, and the first decade of a century."""
    found = []
    for match in _PART.finditer(text):
        when = _part(match, reference)
        if when:
            found.append(Phrase(match.start(), match.end(), when))
    return found


def _part(match: re.Match[str], reference: Reference) -> str | None:
    first = match["n"].lower() == "first"
    if match["half"] == "decade":
        if match["unit"] != "century" or reference.day is None or not first:
            return None
        return f"{reference.day.year // _CENTURY:02}0X"
    if match["y"]:
        year = int(match["y"])
    elif match["unit"] == "decade" and reference.day:
        year = reference.day.year // 10 * 10
    else:
        return None
    year += 0 if first else 5
    return cal.span(cal.iso(year), cal.iso(year + 4))
