"""Figures bound up with what they measure: 1.5°C, an eight-person team, 69 cents to the dollar."""

import re
from collections.abc import Iterable
from decimal import Decimal

from wbdesk.extract import needs, numbers
from wbdesk.extract.figures.figure import Figure

_DEGREES = re.compile(
    rf"(?<![\w.,])(?P<minus>[-−]|minus )?(?P<n>{numbers.DIGITS})"
    r"[ \u00a0]?°[ \u00a0]?(?P<scale>[CF])\b"
)
_BELOW = needs.pattern(
    rf"\b(?P<minus>[Mm]inus )(?P<n>{numbers.DIGITS}|{numbers.SMALL})(?= degrees\b)"
)
_SCALES = {"C": "degrees Celsius", "F": "degrees Fahrenheit"}
_TEAM = needs.pattern(
    rf"(?<![\w.,-])(?P<n>\d{{1,4}}|(?:{numbers.SMALL}))[ -](?:person|man|woman|member|people)\b"
    r"(?:,? [\w’-]+){0,4}? (?:team|crew|group|panel|committee|commission|delegation|squad|board|"
    r"mission|task ?force|unit|jury|council|cast|party|force|contingent|detachment)\b",
    re.I,
)
_HOURS = needs.pattern(
    rf"(?<![\w.,-])(?P<h>\d{{1,2}}|{numbers.SMALL}|an) hours?,? (?:and )?"
    rf"(?P<m>\d{{1,2}}|{numbers.SMALL}) minutes\b",
    re.I,
)
_MINUTES = 60
YEARS = re.compile(
    rf"(?<![\w.,-])(?P<y>\d{{1,2}}|{numbers.SMALL}|an?|one) years?,? (?:and )?"
    rf"(?P<m>\d{{1,2}}|{numbers.SMALL}|one|an?) months?(?![\w’'-]| (?:ago|old|of age))",
    re.I,
)
_MONTHS = Decimal(12)
_HUNDREDTHS = re.compile(r"(?P<coin>cents|pence|p)\Z")
_TO_EACH = re.compile(
    r"(?:,[^,.;]{2,30},)? (?:(?:for|to|on|out of|in|of) (?:every|each|the)|to) "
    r"(?P<whole>dollar|pound|euro)\b"
)
_LEAST = 3


def find(text: str, words: frozenset[str]) -> Iterable[Figure]:
    """Degrees, and people told by the size of the team they make up."""
    if "°" in text:
        for match in _DEGREES.finditer(text):
            value = numbers.plain(match["n"])
            value = -value if match["minus"] else value
            yield Figure(match.start(), match.end(), value, _SCALES[match["scale"]], "count")
    if "minus" in words and "degrees" in words:
        for match in _BELOW.finditer(text):
            value = -numbers.plain(match["n"])
            end = match.end() + len(" degrees")
            yield Figure(match.start(), end, value, "degrees", "count")
    if "minutes" in words and not words.isdisjoint(("hour", "hours")):
        for match in _HOURS.finditer(text):
            value = _MINUTES * numbers.plain(match["h"]) + numbers.plain(match["m"])
            yield Figure(match.start(), match.end(), value, "minutes", "count")
    if not words.isdisjoint(("month", "months")) and not words.isdisjoint(("year", "years")):
        for match in YEARS.finditer(text):
            value = numbers.plain(match["y"]) + numbers.plain(match["m"]) / _MONTHS
            value = value.quantize(Decimal("0.01")).normalize()
            yield Figure(match.start(), match.end(), value, "years", "count")
    if not words.isdisjoint(_MEMBERS) and not words.isdisjoint(_TEAMS):
        for match in _TEAM.finditer(text):
            value = numbers.plain(match["n"])
            if value >= _LEAST:
                yield Figure(match.start(), match.end(), value, "people", "count")


_MEMBERS = frozenset("person man woman member people".split())
_TEAMS = frozenset(
    "team crew group panel committee commission delegation squad board mission task taskforce unit "
    "jury council cast party force contingent detachment".split()
)


def per_coin(text: str, start: int, end: int, amount: Decimal | None) -> Figure | None:
    """What some get of each whole coin, for a sum at `start`:`end`: 69 cents for every dollar."""
    coin, each = _HUNDREDTHS.search(text, start, end), _TO_EACH.match(text, end)
    if coin is None or each is None or amount is None:
        return None
    part = "pence" if coin["coin"] == "p" else coin["coin"]
    return Figure(start, each.end(), amount * 100, f"{part} per {each['whole']}", "ratio")
