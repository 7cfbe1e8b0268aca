"""Arbitrary and mutated documents: read, or refused in a sentence, and soon.

`python tests/ingest/hostile.py` runs 20,000 of them.
"""

import hostile
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st


@pytest.mark.parametrize("seed", range(5))
def test_mutated_documents_of_every_kind(seed: int) -> None:
    for data in hostile.documents(40, seed):
        for result in hostile.run(data):
            assert result.outcome in ("read", "refused"), result
            assert result.seconds < hostile.SLOW, result


@settings(max_examples=150, deadline=None)
@given(st.text() | st.text('-–•1.a\n \t\f"”:ABc>|', max_size=300))
def test_any_text(text: str) -> None:
    for result in hostile.run(text.encode("utf-8", "surrogatepass")):
        assert result.outcome in ("read", "refused"), result


@pytest.mark.parametrize(
    "piece",
    [
        "a", " ", "\n", "- \n", "some words. here\n", "abc-\n", "Page 1 of 2\n\n", "”", "> a\n",
        "On a wrote:\n", "From: a\nSent: b\n", "e\u0301", "â€™ ", "a\tb\n", "<div>", "<p>a",
        "<sup>", "<a href=x>y</a> ", "<li><ul>", "<td>", "<br>", "<!--", "<", "&amp;", "{", "[",
    ],
)  # fmt: skip
def test_a_long_repetition_of_anything(piece: str) -> None:
    data = (piece * (60_000 // len(piece))).encode()
    for result in hostile.run(data):
        assert result.outcome in ("read", "refused"), result
        assert result.seconds < hostile.SLOW, result
