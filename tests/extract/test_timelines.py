"""When releases say that things were, are and will be: each with all its dates, and no more.

`timelines.txt` has a text of our own a line, and after a bar its dates in their order; two strokes
part paragraphs, and the texts behind a line `# 2018-03-05` were published on that day.
"""

from pathlib import Path

import pytest

from extract.releases import release
from wbdesk.extract.timeline import timeline


def _cases() -> list[tuple[str, str]]:
    cases, published = [], ""
    for line in Path(__file__).with_name("timelines.txt").read_text("utf-8").splitlines():
        if line.startswith("# "):
            published = line.removeprefix("# ")
        else:
            cases.append((published, line))
    return cases


@pytest.mark.parametrize(("published", "line"), _cases())
def test_all_that_is_told_in_time_and_nothing_else(published: str, line: str) -> None:
    text, _, dates = line.partition("|")
    found = timeline(release(*text.split(" // "), published=published))
    assert [str(each.record.when) for each in found] == dates.split()  # type: ignore[union-attr]
