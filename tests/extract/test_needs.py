"""Patterns tried only on texts that hold what they need, against the same ones tried on all."""

import random
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from wbdesk import extract
from wbdesk.extract import needs

LISTS = ("attributions.txt", "encounters.txt", "gatherings.txt")
TEXTS = [
    line
    for name in LISTS
    for line in Path(__file__).with_name(name).read_text("utf-8").splitlines()[::6]
]
FITTING = (
    (r"\b[Ww]ithin (?:two|three) (?:weeks|months)\b", "It opens within three months of that."),
    (r"\b(?:no|some) more than \d+\b", "There were no more than 12 of them."),
    (r"(?:hall|barn)s? on fire(?! drill)", "Two barns on fire, said the brigade."),
    (r"\bco-?operat(?:e|ed|ion)\b", "They cooperated all along."),
    (r"(?P<n>a|an) (?:apple|pear)(?:s|)", "She ate a pear."),
    (r"[Tt]he (?:long )?(?:way|path) (?=home)", "The path home was long."),
)
NOT_FITTING = (
    (r"\b[Ww]ithin (?:two|three) (?:weeks|months)\b", "It opens within three days of that."),
    (r"\b(?:no|some) more than \d+\b", "There were no more than a dozen of them."),
    (r"[Tt]he (?:long )?(?:way|path) (?=home)", "The road home was long."),
)


@pytest.mark.parametrize(("expression", "text"), FITTING)
def test_what_matches_is_found(expression: str, text: str) -> None:
    made = needs.pattern(expression)
    assert made.may_match(text)
    assert made.search(text) is not None
    assert [each.span() for each in made.finditer(text)] == [
        each.span() for each in re.finditer(expression, text)
    ]


@pytest.mark.parametrize(("expression", "text"), NOT_FITTING)
def test_what_lacks_a_piece_is_not_looked_at(expression: str, text: str) -> None:
    made = needs.pattern(expression)
    assert not made.may_match(text)
    assert made.search(text) is None
    assert list(made.finditer(text)) == []


def test_case_is_of_no_account_where_it_is_none_to_the_pattern() -> None:
    assert needs.pattern(r"\bnorth (?:gate|wall)\b", re.IGNORECASE).search("At the NORTH WALL")


def test_a_shape_is_found_in_a_word() -> None:
    shape = needs.Shape(r"\d(?:cm|mm)\b")
    assert shape.is_in("It is (30cm) wide.")
    assert not shape.is_in("It is 30 cm wide.")


def _in_use() -> list[needs.Needing]:
    assert extract.EXTRACTORS
    return [
        each
        for name, module in sorted(sys.modules.items())
        if name.startswith("wbdesk.extract")
        for each in vars(module).values()
        if isinstance(each, needs.Needing)
    ]


def test_no_pattern_in_use_misses_a_match() -> None:
    patterns = _in_use()
    assert len(patterns) > 50
    for each in patterns:
        for text in TEXTS:
            assert each.may_match(text) or each._pattern.search(text) is None


def test_no_pattern_in_use_misses_what_is_made_to_match_it() -> None:
    chance = random.Random(3)
    matched = 0
    for each in _in_use():
        tree = list(parser.parse(each._pattern.pattern, each._pattern.flags & re.IGNORECASE))
        for _ in range(60):
            text = chance.choice(("", "He had ", " ")) + _made(tree, chance)
            if each._pattern.search(text):
                matched += 1
                assert each.may_match(text), text
    assert matched > 1000


def _made(items: Iterable[Any], chance: random.Random) -> str:
    """A text that a pattern may match, but for what it looks at before or behind."""
    return "".join(_made_of(kind, given, chance) for kind, given in items)


def _made_of(kind: Any, given: Any, chance: random.Random) -> str:
    if kind is code.LITERAL:
        return chr(given)
    if kind is code.IN:
        return _one_of(given, chance)
    if kind is code.BRANCH:
        return _made(chance.choice(given[1]), chance)
    if kind is code.SUBPATTERN:
        return _made(given[3], chance)
    if kind in (code.MAX_REPEAT, code.MIN_REPEAT):
        least, most, body = given
        times = chance.randint(least, min(int(most), least + 2))
        return "".join(_made(body, chance) for _ in range(times))
    if kind is code.ASSERT and given[0] == 1:
        return _made(given[1], chance)
    return "" if kind in (code.ASSERT, code.ASSERT_NOT, code.AT) else "x"


def _one_of(given: Any, chance: random.Random) -> str:
    kind, value = chance.choice(given)
    if kind is code.LITERAL:
        return chr(value)
    if kind is code.RANGE:
        return chr(chance.randint(*value))
    return {code.CATEGORY_DIGIT: "7", code.CATEGORY_SPACE: " "}.get(value, "a")
