"""How releases say whose words stand in them: each text with all its quotes, and no more.

`attributions.txt` has texts of our own, their paragraphs parted by bars, and below each a line for
every quote: its words, and behind an @ who speaks, with ~ where the words are a phrase of a
sentence. An arrow alone says that nobody is quoted.
"""

from pathlib import Path

import pytest

from extract.texts import check, document
from wbdesk.extract.quotes import quotes
from wbdesk.model.records import Quote

TEXTS = Path(__file__).with_name("attributions.txt").read_text("utf-8").split("\n\n")
LEAD = "The bridge over the river will be open to all of the people of the town in the spring."
REST = "The works were paid for by the county and took two years to complete."


@pytest.mark.parametrize("given", TEXTS, ids=lambda given: given[:60])
def test_every_quote_and_whose_it_is(given: str) -> None:
    text, *lines = given.strip().splitlines()
    read = document(LEAD, *text.split("|"), REST)
    candidates = quotes(read)
    check(read, candidates)
    assert [_line(each.record) for each in candidates] == [line for line in lines if line != "=>"]


def _line(record: object) -> str:
    assert isinstance(record, Quote)
    words = record.words.replace("\n\n", " / ")
    return f"=> {words} @ {record.speaker or record.role}{' ~' if record.fragment else ''}"
