"""Gates open to texts in which one of their fragments stands, and to no others."""

import random
import re

import pytest

from wbdesk.extract import begun
from wbdesk.extract.gate import Gate
from wbdesk.extract.wording import has_digit

FRAGMENTS = (
    ("attend", "met for", "to see "),
    (" by ", "alks in ", "Group ("),
    ("round the table", " an", "he "),
    ("ttendees:",),
)
PIECES = (
    "attend", "attendees:", "met", " for", "for ", "talks ", "in", " in ", "by", " ", " to ",
    "see ", "Group", "(E3)", "round ", "the ", "table", "the", "an", "Attendees:", "they", " ",
)  # fmt: skip


@pytest.mark.parametrize("fragments", FRAGMENTS)
def test_it_opens_where_a_fragment_stands(fragments: tuple[str, ...]) -> None:
    chance, gate = random.Random(5), Gate(*fragments)
    opened = 0
    for _ in range(2000):
        text = "".join(chance.choices(PIECES, k=chance.randrange(1, 7)))
        told = any(each in text for each in fragments)
        assert gate.opens(text) == told, text
        opened += told
    assert 0 < opened < 2000


def test_matches_begin_where_their_starts_do() -> None:

    starts, whole = re.compile(r"t(?=[eo])"), re.compile(r"te?(?:n|a t)|to")
    text = "ten to a tea tent, at"
    told = [each.span() for each in whole.finditer(text)]
    assert [each.span() for each in begun.matches(starts, whole, text)] == told


@pytest.mark.parametrize(
    ("text", "told"), [("in 2019", True), ("٣ – three", True), ("“none” at £²", False), ("", False)]
)
def test_digits_of_any_script_are_told(text: str, told: bool) -> None:
    assert has_digit(text) is told
