"""Takes page numbers, running heads and form feeds out of a text that was pages once."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from wbdesk.ingest.wording import ended

FEED = "\f"
"""A line of its own that stands for the end of a page."""
_PAGE = re.compile(
    r"[-–—|\s]{0,4}(?:page|pg\.?|p\.)\s{0,2}\d{1,4}(?:\s{0,2}(?:of|/)\s{0,2}\d{1,4})?[-–—|\s]{0,4}"
    r"|[-–—]\s{0,2}\d{1,4}\s{0,2}[-–—]|\d{1,4}\s{0,2}\|\s{0,2}page",
    re.I,
)
_COUNT = re.compile(r"(\d{1,4})\s{0,2}(?:of|/)\s{0,2}(\d{1,4})", re.I)
_BARE = re.compile(r"\d{1,3}")
_DIGITS = re.compile(r"\d+")
_LONGEST = 110


def without_furniture(lines: Sequence[str]) -> list[str]:
    """The lines without what belongs to pages.

    A sentence that ran over the end of a page is put together: the empty lines there go too.
    """
    ends = _page_ends(lines)
    if not ends:
        return list(lines)
    dropped = ends | _running(lines, sorted(ends))
    made: list[str] = []
    cut = False
    for number, line in enumerate(lines):
        if number in dropped:
            cut = True
        elif cut:
            if line.strip():
                _resume(made, line)
                cut = False
        else:
            made.append(line)
    return made


def _resume(made: list[str], line: str) -> None:
    """Go on after the end of a page: with an empty line unless the sentence goes on."""
    while made and not made[-1].strip():
        made.pop()
    runs_on = made and line.lstrip()[:1].islower() and not ended(made[-1])
    if made and not runs_on:
        made.append("")
    made.append(line)


def _page_ends(lines: Sequence[str]) -> set[int]:
    """Numbers of the lines that are form feeds or page numbers."""
    feeds, named, counts, bare = set(), set(), {}, {}
    for number, line in enumerate(lines):
        if len(line) > 40:
            continue
        text = line.strip()
        if not text:
            if FEED in line:
                feeds.add(number)
        elif not text[0].isdigit() and text[0] not in "-–—|pP":
            continue
        elif _PAGE.fullmatch(text):
            named.add(number)
        elif found := _COUNT.fullmatch(text):
            counts[number] = (int(found[1]), int(found[2]))
        elif _BARE.fullmatch(text):
            bare[number] = int(text)
    return feeds | named | _counted(counts) | _numbered(bare, lines, feeds)


def _counted(counts: dict[int, tuple[int, int]]) -> set[int]:
    """Lines like "2/5", where there are several that count up to the same end."""
    totals = Counter(total for _, total in counts.values())
    return {n for n, (at, total) in counts.items() if totals[total] > 1 and at <= total}


def _numbered(bare: dict[int, int], lines: Sequence[str], feeds: set[int]) -> set[int]:
    """Lines of a mere number that stand at a form feed, or count on far from each other."""
    made = (
        {n for n in bare if any(_near(lines, n, step) in feeds for step in (-1, 1))}
        if feeds
        else set()
    )
    places = sorted(bare)
    for one, next_one in itertools.pairwise(places):
        if bare[next_one] == bare[one] + 1 and next_one - one > 9:
            made |= {one, next_one}
    return made


def _near(lines: Sequence[str], number: int, step: int) -> int:
    """The next line that is not merely empty, in one direction."""
    at = number + step
    while 0 <= at < len(lines) and not lines[at].strip() and FEED not in lines[at]:
        at += step
    return at


def _running(lines: Sequence[str], ends: Sequence[int]) -> set[int]:
    """Short lines at the ends of pages that stand at several of them."""
    where: dict[str, set[int]] = {}
    for end in ends:
        for step in (-1, 1):
            at = end
            for _ in range(2):
                at = _near(lines, at, step)
                if not 0 <= at < len(lines) or not 0 < len(lines[at].strip()) <= _LONGEST:
                    break
                key = _DIGITS.sub("#", lines[at].strip())
                where.setdefault(key, set()).add(at)
    return {n for key, found in where.items() if len(found) > 1 and key != "#" for n in found}
