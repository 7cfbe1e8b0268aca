"""Patterns begun with their first letters match as they are written."""

import random
import re

import pytest

from wbdesk.extract import begun

ALIKE = (
    r"\b(?:said|says|stated|[Aa]dded) (?:that|it)\b",
    r"\b(?P<who>he|she|[Tt]hey) (?P<what>saw|sat)",
    r"(?:\d{1,3} (?P<n>st|th)|[Tt]he (?P<word>sat|add))",
    r"\b(?:[Ii]n |[Aa]t )?(?:the|this) (?:sat|add)|\b(?<!the )add(?! sat)",
    r"\d+ (?:th|st)|,? the|[’']s\b",
    r"\b(?:(?:a|the) (?P<first>sat)|th(?:e|at)|that|i[nt])\b",
    r"(?<=a )t|(?<!t)he",
)
PIECES = ("the ", "The", "that", " sat", "said ", "a ", "t", "h", "e", " ", "in ", "it", "st", "th")
MORE = (
    "7",
    "31 ",
    "’s",
    "'s",
    ", ",
    "adds",
    "add",
    "Added ",
    "they ",
    "she ",
    "saw",
    "this ",
    "at ",
)


@pytest.mark.parametrize("expression", ALIKE)
def test_the_same_is_matched(expression: str) -> None:
    chance = random.Random(expression)
    plain, made = re.compile(expression), begun.pattern(expression)
    assert made.groupindex == plain.groupindex
    for _ in range(3000):
        text = "".join(chance.choices(PIECES + MORE, k=8))
        at = chance.randrange(6)
        told = [(each.span(), each.groups()) for each in plain.finditer(text, at)]
        assert [(each.span(), each.groups()) for each in made.finditer(text, at)] == told


@pytest.mark.parametrize("expression", [r"\w+ing", r"(?P<n>the )?end", r"(?i:the) end", r"\b,", ""])
def test_what_begins_with_anything_is_refused(expression: str) -> None:
    with pytest.raises(ValueError, match="plainly begin"):
        begun.pattern(expression)
