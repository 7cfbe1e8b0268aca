"""Mutated documents through every extractor: no exception, no long run, every offset true.

`python tests/extract/hostile.py` runs 20,000 of them.
"""

import pytest

from extract import hostile


@pytest.mark.parametrize("seed", range(3))
def test_mutated_documents(seed: int) -> None:
    for document in hostile.documents(40, seed):
        result = hostile.run(document)
        assert not result.outcome, (document.name, result)
        assert result.seconds < hostile.SLOW, (document.name, result)


@pytest.mark.parametrize("seed", range(3))
def test_time_grows_with_the_text_alone(seed: int) -> None:
    (document,) = hostile.documents(1, 1000 + seed)
    short, long = hostile.grown(document, 2), hostile.grown(document, 16)
    once = max(min(hostile.run(short).seconds for _ in range(2)), 0.01)
    assert any(hostile.run(long).seconds < 24 * once for _ in range(2))
