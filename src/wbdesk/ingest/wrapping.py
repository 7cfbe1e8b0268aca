"""Tells how the lines of a text were wrapped, and so where its paragraphs end.

Only a line that a lower-case word follows is surely continued: how full those lines are gives
the width of the text and how ragged its edge is. A line with more room than that, whose
sentence is over, ends a paragraph.
"""

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from wbdesk.ingest.wording import BULLET, SIGNS, ended, is_known_heading, looks_like_heading

_SAID = re.compile(r"\A[^\W\d_a-z].{2,120}\b(?:said|says|added|commented|stated|concluded):\Z")
_RAGGED = 0.25
_OUTLIERS = 0.03


class Wrap(NamedTuple):
    """`width` in characters, 0 where every line is a whole paragraph; `spaced` where an empty
    line stands between lines of one paragraph as well; `slack` is the room, in characters, that
    a continued line may leave for want of the next word."""

    width: int
    slack: int = -1
    spaced: bool = False


def measure(lines: Sequence[str]) -> Wrap:
    """How a text was wrapped; `lines` have no trailing blanks, empty ones divide paragraphs."""
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if a and b]
    if not pairs:
        return _measure_spaced([line for line in lines if line])
    return _fit(pairs, [line for line in lines if line])


def _measure_spaced(lines: Sequence[str]) -> Wrap:
    """A text with an empty line after every line: wrapped where lines run on in lower case."""
    pairs = list(itertools.pairwise(lines))
    running = sum(_runs_on(*pair) for pair in pairs)
    if len(pairs) < 6 or running < 0.3 * len(pairs):
        return Wrap(0)
    found = _fit(pairs, lines)
    return found._replace(spaced=found.width > 0)


def _fit(pairs: Sequence[tuple[str, str]], lines: Sequence[str]) -> Wrap:
    width = _width(lines)
    sure = sorted(_slack(a, b, width) for a, b in pairs if _runs_on(a, b))
    near = width * _RAGGED
    if sure and len(sure) >= 0.1 * len(pairs):
        if sum(slack < near for slack in sure) < 0.6 * len(sure):
            return Wrap(0)
        typical = sure[min(len(sure) - 1, int(0.8 * len(sure)))]
        return Wrap(width, min(max(typical, -1), int(near)))
    # No line runs on in lower case: perhaps the script has none. Then full lines must tell.
    unended = [(a, b) for a, b in pairs if not ended(a) and not BULLET.match(b.lstrip())]
    full = sum(_slack(a, b, width) < 0 for a, b in unended)
    return Wrap(width) if unended and full >= 0.6 * len(pairs) else Wrap(0)


def _width(lines: Sequence[str]) -> int:
    """The longest line, but for a few that stick out: an address, a row of a table."""
    lengths = sorted(map(len, lines))
    longest = lengths[-1]
    typical = lengths[-1 - int(len(lengths) * _OUTLIERS)]
    return longest if longest <= 1.15 * typical else typical


def ends_paragraph(
    before: str, line: str, wrap: Wrap, *, item: bool, bullet: bool, first: bool = False
) -> bool:
    """Whether a paragraph ends between two lines that follow each other.

    It does where the next word would have fitted and the sentence is over. List items often
    lack a full stop: there a capital does, and a bullet always (a lost name may end its line
    early, so room alone proves nothing). `first` says that the line before is the first of its
    paragraph: it may be a heading, right above a full line.
    """
    if not wrap.width:
        return True
    if line[0] in SIGNS:
        return True
    over = ended(before)
    room = _slack(before, line, wrap.width) > wrap.slack
    if bullet:
        return over or room
    if room and first and not item and _is_heading(before.strip(), line, wrap):
        return True
    return room and (over or (item and line[0].isupper()))


def starts_paragraph(before: str, line: str, after: str, wrap: Wrap) -> bool:
    """Whether a line starts a paragraph although the one before it was full.

    That one ended a sentence, and this one is a heading over a full line, or says who speaks.
    """
    if not wrap.width or not ended(before):
        return False
    if line.endswith(":") and len(line) < 0.8 * wrap.width and _SAID.search(line):
        return True
    return _is_heading(line, after, wrap)


def _is_heading(before: str, line: str, wrap: Wrap) -> bool:
    if is_known_heading(before):
        return True
    short = len(before) < 0.6 * wrap.width and len(before.split()) < 9
    return (
        short
        and looks_like_heading(before)
        and not line[:1].islower()
        and len(line) > (1 - _RAGGED) * wrap.width
    )


def _slack(before: str, line: str, width: int) -> int:
    """Characters that would have been left over with the next word on the line before."""
    space = line.find(" ")
    return width - len(before) - 1 - (len(line) if space < 0 else space)


def _runs_on(before: str, line: str) -> bool:
    return line[:1].islower() and not ended(before)
