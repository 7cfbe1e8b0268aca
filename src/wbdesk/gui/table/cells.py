"""What a table is painted from besides its records: cells, and the headings of groups."""

from collections.abc import Mapping
from typing import NamedTuple

from wbdesk.model.fold import Term
from wbdesk.model.groups import GROUPS, Group


class Cell(NamedTuple):
    """Text of a cell, what to mark in it, how many lines it has, and whether it is a number or
    a code.
    """

    text: str
    terms: tuple[Term, ...] = ()
    lines: int = 1
    right: bool = False
    badge: bool = False


def headings(counts: Mapping[Group, int], *, descending: bool) -> dict[int, str]:
    """The headings of groups that have so many rows each, by the first row of each."""
    made, row = {}, 0
    for group in reversed(GROUPS) if descending else GROUPS:
        if counts.get(group):
            made[row] = f"{GROUPS[group]} ({counts[group]:,})"
            row += counts[group]
    return made
