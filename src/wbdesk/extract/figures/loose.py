"""Counts in dozens, and those that give no exact number: hundreds of farms, several thousand."""

import re
from collections.abc import Iterable
from decimal import Decimal

from wbdesk.extract import needs, numbers
from wbdesk.extract.figures import nouns
from wbdesk.extract.figures.figure import Figure

_VAGUE = needs.pattern(
    r"\b(?:(?:tens of |hundreds of )?(?P<n>dozens|scores|hundreds|thousands|millions|billions|"
    r"trillions) (?:of|more|(?<!millions )(?<!billions )in)|(?:several|a few|many) (?:hundred|"
    r"thousand|million)) (?:\w|[’'-])",
    re.I,
)
WORDS = frozenset(
    "several few many dozens scores hundreds thousands millions billions trillions".split()
)
_INEXACT = "No exact number is given."
_MOST_SPAN = 90


def find(text: str, words: frozenset[str]) -> Iterable[Figure]:
    """The loose counts of a text whose words in small letters are `words`."""
    if "dozen" in words:
        for match in _DOZEN.finditer(text):
            yield from _dozens(text, match)
    if not words.isdisjoint(WORDS):
        for match in _VAGUE.finditer(text):
            unit = nouns.after(text, match.end() - 2)
            if unit is not None and (nouns.is_uncounted(unit) or unit.noun in WORDS):
                continue
            end = min(unit.end, match.end() + _MOST_SPAN) if unit else match.end() - 2
            yield Figure(match.start(), end, None, unit.noun if unit else "", "count", _INEXACT)


_DOZEN = re.compile(r"\b(?P<n>half a|a|one|two|three|four|five|six) dozen(?= )", re.I)
_TWELVE = 12


def _dozens(text: str, match: re.Match[str]) -> Iterable[Figure]:
    half = match["n"].lower().startswith("half")
    value = Decimal(_TWELVE) / 2 if half else numbers.plain(match["n"]) * _TWELVE
    noun = nouns.after(text, match.end())
    if noun is not None:
        yield Figure(match.start(), noun.end, value, noun.noun, "count")
