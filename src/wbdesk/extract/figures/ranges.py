"""Ranges: between 3 and 6 million rifles, 10 to 30%, 20-30 stalls. Their lower end is the value."""

import re
from collections.abc import Iterable
from decimal import Decimal

from wbdesk.extract import numbers
from wbdesk.extract.figures import labels, nouns
from wbdesk.extract.figures.figure import Figure
from wbdesk.extract.figures.stretches import is_stretch

_NUMBER = rf"{numbers.DIGITS}|{numbers.SMALL}"
_SCALE = rf"{numbers.SCALE}|hundred"
_RANGE = re.compile(
    rf"(?<![\w.,£€$¥/–-])(?:(?P<between>between) )?(?P<low>{_NUMBER})(?P<shared>%)?"
    rf"(?:[ \u00a0](?P<own>{_SCALE}))?"
    rf"(?: (?P<way>and|to|or) | ?[-–] ?)(?P<high>{_NUMBER})(?![\w.,]\d|[-–/]\d|[a-z°])"
    rf"(?:(?P<share>[ \u00a0]?%|[ \u00a0-]per ?cent\b)|[ \u00a0](?P<scale>{_SCALE})(?=[ ,.;)]))?",
    re.I,
)
_TO_DIGIT = re.compile(r"[ –-](?:(?<= )(?:to|and|or) |(?<=[-–]) ?)\d")
_TO_WORD = re.compile(rf"(?: to | and | or )(?:{numbers.SMALL})\b")
_LOW = re.compile(rf"(?:\bbetween )?(?<![\w.,£€$¥/–-])(?:{_NUMBER})(?:%| (?:{_SCALE}))? ?\Z", re.I)
_SMALL = frozenset("two three four five six seven eight nine ten twelve twenty thirty".split())
"""Words in small letters one of which a range that ends with a word holds."""
_FROM = re.compile(r"\b(?:from|by|won|beat|vote[sd]?|score|ratio of)(?: [a-z]+)? \Z", re.I)
"""Before the ends of a move, or of a count of votes, which are two numbers and no range."""
_DOUBT = "A range; its lower end is taken."
_MOST_SPAN, _LEAST, _MOST_LOW = 90, 2, 32


def find(text: str, digits: bool, words: frozenset[str]) -> Iterable[Figure]:
    """The ranges of a text that count something or are shares."""
    if digits:
        for each in _TO_DIGIT.finditer(text):
            yield from _around(text, each.start())
    if not words.isdisjoint(_SMALL):
        for each in _TO_WORD.finditer(text):
            yield from _around(text, each.start())


def _around(text: str, middle: int) -> Iterable[Figure]:
    """The range between whose ends `middle` is."""
    low = _LOW.search(text, max(0, middle - _MOST_LOW), middle)
    match = _RANGE.match(text, low.start()) if low else None
    if match is not None:
        yield from _range(text, match)


def _range(text: str, match: re.Match[str]) -> Iterable[Figure]:
    lower, upper = _value(match, "low", "own"), _value(match, "high", "scale")
    if match["scale"] and not match["own"]:
        lower *= numbers.factor(match["scale"])
    if lower >= upper or not _is_range(text, match):
        return
    if match["share"]:
        yield Figure(match.start(), match.end(), lower, "%", "range", _DOUBT)
    else:
        yield from _counted(text, match, lower)


def _is_range(text: str, match: re.Match[str]) -> bool:
    """Whether two numbers are the ends of a range, by what stands before and between them."""
    way = (match["way"] or "").lower()
    if match["shared"] and not match["share"]:
        return False
    if bool(match["between"]) != (way == "and") or labels.is_label(text, match.start("low")):
        return False
    if way == "or":
        return match["share"] is not None
    before = max(0, match.start() - 16), match.start()
    return match["between"] is not None or _FROM.search(text, *before) is None


def _counted(text: str, match: re.Match[str], lower: Decimal) -> Iterable[Figure]:
    end = match.end()
    noun = nouns.after(text, end)
    if noun is None or lower < _LEAST or labels.is_part_of_name(text, match.start("low"), end):
        return
    if nouns.is_uncounted(noun, lower) or is_stretch(text, noun, match.start("low")):
        return
    if labels.is_year(match["low"]) or labels.is_year(match["high"]):
        return
    yield Figure(match.start(), min(noun.end, end + _MOST_SPAN), lower, noun.noun, "range", _DOUBT)


def _value(match: re.Match[str], number: str, scale: str) -> Decimal:
    return numbers.value(match[number], (match[scale] or "").lower())
