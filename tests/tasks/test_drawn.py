"""What charts draw of a library with more records than they can show."""

from collections.abc import Iterator
from datetime import date

import many
import pytest

from wbdesk.library import Library
from wbdesk.model.query import parse
from wbdesk.model.view import View
from wbdesk.tasks.drawn import read

VIEW = View("timeline", parse(""))


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("long") / "desk.wbdesk") as library:
        library.store_many(many.entries(60, records=100, paragraphs=3))
        assert 1000 < library.count(VIEW) < 10_000
        yield library


@pytest.mark.parametrize("year", [1900, 2025, 2100])
def test_of_many_events_those_nearest_to_the_day_come_first(long: Library, year: int) -> None:
    drawn = read(VIEW, date(year, 1, 1), long)
    assert not drawn.whole
    assert len(drawn.items) == 1000
    assert len({each.id for each in drawn.items}) == 1000


def test_the_others_follow(long: Library) -> None:
    drawn = read(VIEW, date(2025, 1, 1), long, deep=True)
    assert drawn.whole
    assert drawn.index is not None
    assert len(drawn.index.ids) == long.count(VIEW)
