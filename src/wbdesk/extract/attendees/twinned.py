"""Meetings and bodies named after the countries that hold them: "the Chile-Kenya Dialogue"."""

import re

from wbdesk.extract import countries
from wbdesk.extract.attendees.parts import Item

_WORD = r"[A-Z][\w.’']*"
_CHAIN = re.compile(
    rf"{_WORD}(?:\s{_WORD}){{0,3}}(?:[-–/]{_WORD}(?:\s(?:of\s|and\s)?{_WORD}){{0,3}})+"
)
_JOIN = re.compile(r"[-–/]")
_SPACE = re.compile(r"\s")
_BODY = re.compile(
    r"(?:\s\([A-Z]+\))?\s(?:[A-Z][\w&’'-]*\s|of\s|on\s|for\s|and\s|the\s|[a-z]+\s){0,6}?"
    r"(?:[Ww]orking [Gg]roups?|[Dd]ialogues?|Councils?|Commissions?|[Cc]ommittees?|"
    r"Conferences?|[Ss]ummits?|[Ff]orums?|[Cc]onsultations|[Tt]alks|[Mm]eetings?|Task "
    r"?[Ff]orces?|Group)\b"
)


def may_tell(text: str, start: int, end: int) -> bool:
    """A cheap test before the pattern."""
    return _HYPHENED.search(text, start, end) is not None


_HYPHENED = re.compile(r"[-–/][A-Z]")


def holders(text: str, start: int, end: int) -> list[Item]:
    """The countries the first such body is named after; empty unless each of them is known."""
    for chain in _CHAIN.finditer(text, start, end):
        cuts = [chain.start(), *(m.end() for m in _JOIN.finditer(text, chain.start(), chain.end()))]
        stops = [*(cut - 1 for cut in cuts[1:]), chain.end()]
        first = _ending(text, cuts[0], stops[0])
        last = _beginning(text, cuts[-1], stops[-1])
        between = [_whole(text, *span) for span in zip(cuts[1:-1], stops[1:-1], strict=True)]
        named = [each for each in (first, *between, last) if each is not None]
        if len(named) == len(cuts) and _BODY.match(text, named[-1].end):
            return named
    return []


def _whole(text: str, start: int, end: int) -> Item | None:
    words = text[start:end]
    entry = countries.named(words) or countries.of_adjective(words)
    if entry is None or not entry.code:
        return None
    return Item(start, end, entry=countries.national(entry))


def _ending(text: str, start: int, end: int) -> Item | None:
    """The longest name that a stretch ends in."""
    begins = [start, *(m.end() for m in _SPACE.finditer(text, start, end))]
    return next((each for at in begins if (each := _whole(text, at, end))), None)


def _beginning(text: str, start: int, end: int) -> Item | None:
    """The longest name that a stretch begins with."""
    stops = [end, *reversed([m.start() for m in _SPACE.finditer(text, start, end)])]
    return next((each for stop in stops if (each := _whole(text, start, stop))), None)
