"""Finds the persons of a sentence, each with the office told beside the name.

`holders` reads "Foreign Secretary Jane Doe", "the Minister for Trade and Industry, Jane Doe MP",
"Jane Doe, Director of Example Trust" and "Lord (John) Doe of Sometown" where they stand in running
text or in a list, and says where each begins and ends, so that no comma inside an office and no
"and" between two fields of one parts what belongs together.
"""

import re
from functools import lru_cache
from itertools import zip_longest

import msgspec

from wbdesk.extract.holders import before, behind, cores
from wbdesk.extract.holders.before import Span
from wbdesk.extract.holders.cores import Core
from wbdesk.extract.holders.tokens import Token, tokenise

__all__ = ["Holder", "holders"]


class Holder(msgspec.Struct, frozen=True):
    """A person: `start`:`end` is the name, `begin`:`stop` the name with its office."""

    start: int
    end: int
    begin: int
    stop: int
    name: str
    role: str
    titled: bool


@lru_cache(maxsize=64)
def holders(
    text: str, start: int = 0, end: int | None = None, *, listed: bool = False
) -> tuple[Holder, ...]:
    """The persons of `text[start:end]` in their order; a surname alone needs an office or title.

    `listed` where the text lists those present, so that names of any land are taken for persons.
    """
    tokens, found = _names(text, start, len(text) if end is None else end)
    made: list[Holder] = []
    taken = 0
    for core, following in zip_longest(found, found[1:]):
        if core.possessive or _is_province(tokens, core, following):
            continue
        led = before.office(tokens, core, taken)
        if led and not core.certain and before.is_of_several(tokens, led):
            led = led if _is_first_of_two(tokens, core, following, led) else None
        # "Jane Doe, Example Ltd’s director": a possessive name is of the office.
        rival = None if following is not None and following.possessive else following
        after = None if led else behind.office(tokens, core, rival)
        # One more of a list told by country: "Jane Doe of Malta, John Roe of Chile".
        of_land = bool(made) and behind.land(tokens, core.past) > core.past
        personal = of_land or behind.is_personal(tokens, core)
        if led or after or core.certain or personal or (listed and behind.is_item(tokens, core)):
            holder, taken = _holder(text, tokens, core, led, after)
            made.append(holder)
    return tuple(made)


@lru_cache(maxsize=64)
def _names(text: str, start: int, end: int) -> tuple[list[Token], list[Core]]:
    """The words of a sentence and the names among them, whether or not it is a list."""
    tokens = tokenise(text, start, end)
    return tokens, cores.cores(tokens)


def _holder(
    text: str, tokens: list[Token], core: Core, led: Span | None, after: Span | None
) -> tuple[Holder, int]:
    """A person with the office in front or behind, and the token past both."""

    def words(first: int, past: int) -> str:
        return text[tokens[first].start : tokens[past - 1].end] if past > first else ""

    first, past = core.first, core.past
    if led:
        first, past = led[0], behind.land(tokens, core.past)
        role = f"{words(*led)} {words(core.past, past)}"
    elif after:
        past = after[1]
        role = words(*after)
    else:
        past = behind.body(tokens, core.past)
        role = words(core.past + 1, past)
    begin, stop = tokens[first].start, tokens[past - 1].end
    start, end = tokens[core.first].start, tokens[core.past - 1].end
    return Holder(start, end, begin, stop, core.name, _clean(role), core.titled), past


def _is_province(tokens: list[Token], core: Core, following: Core | None) -> bool:
    """Whether what stands after an office is where it is held: "Chief Minister Example, Jane
    Doe".
    """
    if following is None:
        return False
    alone = core.led and core.past - core.first == 1 and not core.titled
    if alone and tokens[core.run - 1].text in ("of", "for", "the"):
        # "the Minister of Finance Doe, Jane Roe": the field stands between.
        return False
    beside = following.first == core.past + 1 and tokens[core.past].text == ","
    return alone and beside and " " in following.name and following.run == following.first


def _is_first_of_two(tokens: list[Token], core: Core, following: Core | None, led: Span) -> bool:
    """Whether another name follows one behind an office in the plural: "Directors Doe and Roe"."""
    sent = tokens[led[0]].text.lower() in _SENT and tokens[core.first - 1].text == ","
    return (
        following is not None
        and not sent
        and core.past - core.first > 1
        and following.first == core.past + 1
        and tokens[core.past].text in ("and", "&", ",")
    )


_SENT = frozenset("representatives delegates members staff officials experts".split())
"""Those a body sends, with other bodies behind a comma: no office of the next."""


_COUNTERPART = re.compile(
    r"\A(?:(?:[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Tt]he|[Aa]n?|[Bb]y|[Ww]ith)\s)*"
    r"(?:[Mm]ajesty’s\s)?(?:(?:[Cc]ounterparts?),?\s(?:the\s)?(?=\S))?"
)


def _clean(role: str) -> str:
    """An office without article and without what leads to it."""
    return _COUNTERPART.sub("", " ".join(role.split()).strip(" ,()–—-"))[:160]
