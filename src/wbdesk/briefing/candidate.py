"""One point that a brief could make; it is only made, and so cited, once it is chosen."""

import math
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar, cast

import msgspec

from wbdesk.briefing.citing import Desk
from wbdesk.briefing.document import Point, Support
from wbdesk.briefing.options import SIZES
from wbdesk.briefing.tidy import tidy
from wbdesk.model.records import Record

_R = TypeVar("_R", bound=Record)
_LETTERS, _MARGINS = 92, 38
"""Letters in a line of the answers on A4, and what its sides leave free in millimetres."""


class Candidate(msgspec.Struct, frozen=True):
    """One point that could be made; a lower `rank` comes first, `cost` is in lines.

    `lead` is what the point begins with, `records` are those it stands on, with the name of
    their kind.
    """

    question: str
    rank: float
    cost: float
    lead: str
    records: tuple[tuple[str, Record], ...]
    make: Callable[[], Point]


class Maker:
    """Makes the candidates of one release, for a paper."""

    def __init__(self, desk: Desk, paper: str) -> None:
        self.desk = desk
        self._letters = _LETTERS * (SIZES[paper][0] - _MARGINS) / (SIZES["a4"][0] - _MARGINS)

    def of(self, kind: str, _: type[_R]) -> Sequence[_R]:
        """The records of a kind."""
        return cast(Sequence[_R], self.desk.dossier.records.get(kind, ()))

    def candidate(
        self,
        question: str,
        rank: float,
        kind: str,
        records: Sequence[Record],
        *,
        text: str,
        lead: str = "",
        detail: str = "",
        quote: str = "",
    ) -> Candidate:
        """A point on some records of a kind; `quote` is the language of quoted words."""

        def make() -> Point:
            return Point(tidy(lead), text, tidy(detail), self._supports(kind, records), quote)

        letters = len(lead) + len(text) + 0.85 * len(detail) + 4
        cost = math.ceil(letters / self._letters) + 0.35
        told = tuple((kind, record) for record in records)
        return Candidate(question, rank + 0.01 * self.desk.number, cost, tidy(lead), told, make)

    def _supports(self, kind: str, records: Iterable[Record]) -> tuple[Support, ...]:
        """Citations, each source once with the warnings of all it supports, without remarks."""
        made: dict[int, Support] = {}
        for record in records:
            support = self.desk.support(kind, record)
            before = made.get(support.cite)
            marks = dict.fromkeys((*(before.marks if before else ()), *support.marks))
            first = before.first if before else support.first
            made[support.cite] = Support(support.cite, first, tuple(marks))
        return tuple(made.values())


def cut(words: str, most: int) -> str:
    """Quoted words, ended at a sentence or a clause where they are too long, and saying so."""
    if len(words) <= most:
        return words
    start = words[:most]
    ends = [start.rfind(mark) + len(mark) for mark in (". ", "! ", "? ") if mark in start]
    if ends and max(ends) > most // 3:
        return f"{start[: max(ends)].rstrip()} […]"
    return f"{start.rsplit(' ', 1)[0].rstrip(',;:')} […]"


def sentence(text: str) -> str:
    """`text` with its full stop."""
    return text if not text or text[-1] in ".!?…”’" else f"{text}."


def lower(text: str) -> str:
    """Without the capital of a sentence, where the first word is no name or acronym."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text
