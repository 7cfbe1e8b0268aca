"""Titles cut where they are too long: nothing is left hanging."""

from time import process_time

import pytest

from wbdesk.extract.shortening import MOST, shortened


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "The ambition of the Harbour Board to dig a new channel for the larger ferries moved a "
            "step closer with the results of 2 soundings",
            "The ambition of the Harbour Board to dig a new channel for the larger ferries moved a "
            "step closer",
        ),
        (
            "Rather than bring in new and cumbersome harbour law for the piers founded between "
            "2010 and the start of the revised agreement",
            "Rather than bring in new and cumbersome harbour law for the piers founded",
        ),
        (
            "We also think of crews in other parts of the world who face storms this winter season "
            "and reaffirm our determination to stand up",
            "We also think of crews in other parts of the world who face storms this winter season",
        ),
    ],
)
def test_nothing_hangs_behind_a_cut(said: str, told: str) -> None:
    assert len(said) > MOST
    assert shortened(said) == told


def test_words_that_may_hang_without_end_take_no_time() -> None:
    begun = process_time()
    for word in ("and", "of the", "and 2", "between its"):
        assert len(shortened("It grew " + f"{word} " * 200)) <= MOST
    assert process_time() - begun < 1
