"""The countries whose people come together: told with a delegate's name, by two offices or more,
by the title, and by what they promise one another.
"""

import re
from collections.abc import Sequence

import msgspec

from wbdesk.extract import countries
from wbdesk.extract.attendees.encounters import narrative
from wbdesk.extract.attendees.parts import Item
from wbdesk.extract.countries import Entry, Mention
from wbdesk.extract.holders import Holder
from wbdesk.model.document import Block


class Present(msgspec.Struct, frozen=True):
    """Somebody present, where the text names them."""

    block: int
    text: str
    who: Holder


_STATE = re.compile(
    r"\b(?:[Mm]inister|[Ss]ecretary|[Pp]resident|[Cc]hancellor|[Pp]remier|[Kk]ing|[Qq]ueen|"
    r"[Cc]ommissioner|"
    r"[Dd]irector|[Cc]hief of|colleague|counterpart|opposite number)\b"
)
_DEALS_WITH = re.compile(r"\b(?:for|to|on)\s(?:(?!of\b)[\w’'-]+\s){0,5}\Z")
_BETWEEN = re.compile(
    r"\b(?:talks|consultations|dialogue|agreements?|memorandum|arrangement|sign(?:ed|ing|s)|"
    r"ministerial|meetings?|met|meets?|received|calls?|spoke|speaks|summit|joint|negotiations|"
    r"treaty|pact|"
    r"trilateral|bilateral)\b",
    re.I,
)
_COMMITS = re.compile(
    r",?\s(?:(?:for its part|in turn|too|also),?\s)?"
    r"(?:will(?!\s(?:\w+\s)?(?:be|take\sover|hold|host|chair|assume)\b)|pledged|has\spledged|"
    r"offered|agreed|undertook|intends|contributes|"
    r"is to|are to|promised|takes(?!\sover\b)|proposed)\b"
)
_AND = re.compile(r"(?:\s|,|and|&|-|–|/|the)+")
_FELLOW = re.compile(r"\s(?:[a-z]+\s)?(?:counterpart|colleague|opposite number),?\s\Z")


def of_delegates(present: list[Present]) -> list[tuple[int, Item]]:
    """Countries told with a name and no office: "Jane Doe (Chile)", "Peru’s John Roe"."""
    made: list[tuple[int, Item]] = []
    for each in present:
        if each.who.role and not _in_bracket(each):
            continue
        named = countries.mentions(each.text, max(0, each.who.begin - 40), each.who.stop + 40)
        made += [(each.block, _item(m)) for m in named if _is_of_name(each, m)]
    return made


def _in_bracket(each: Present) -> bool:
    return each.text.startswith(" (", each.who.end)


def _is_of_name(each: Present, m: Mention) -> bool:
    text, who = each.text, each.who
    if m.entry.kind != "country" and m.entry.code != "EU":
        return False
    before, behind = text[m.end : who.start], text[who.end : m.start]
    if m.end <= who.start:
        return before in ("’s ", "'s ") or (
            before == ", " and text[max(0, m.start - 4) : m.start] in ("For ", "for ")
        )
    if text.startswith(")", m.end):
        return behind == " ("
    return not m.adjective and behind in (
        " for ",
        " of ",
        " for the ",
        " of the ",
        ", for ",
        ", of ",
    )


def _item(mention: Mention) -> Item:
    whole = mention.entry.kind == "organisation"
    entry = mention.entry if whole else countries.national(mention.entry)
    return Item(mention.start, mention.end, entry=entry)


def of_offices(present: list[Present]) -> list[tuple[int, Item]]:
    """The countries of those in high office, each at its first mention."""
    made: dict[str, tuple[int, Item]] = {}
    for each in present:
        who = each.who
        role = each.text[who.begin : who.start] + each.text[who.end : who.stop]
        fellow = _FELLOW.search(each.text[: who.begin])
        if not (fellow or _STATE.search(role)):
            continue
        for m in countries.mentions(each.text, max(0, who.begin - 30), who.stop):
            led = (
                m.start >= who.begin
                or each.text[m.end : who.begin] in ("’s ", "'s ", " ")
                or (fellow is not None and m.end == fellow.start())
            )
            deals = _DEALS_WITH.search(each.text, max(who.begin, m.start - 60), m.start)
            if led and not deals and m.entry.code:
                made.setdefault(m.entry.code, (each.block, _item(m)))
    return list(made.values())


def of_title(title: str) -> list[Entry]:
    """The countries that a title couples: "Chile and Kenya", "Chile-Kenya"."""
    named = [m for m in countries.mentions(title) if m.entry.code]
    kept = [
        m
        for at, m in enumerate(named)
        if any(_coupled(title, m, other) for other in named[:at] + named[at + 1 :])
    ]
    return [countries.national(m.entry) for m in kept]


def _coupled(title: str, one: Mention, other: Mention) -> bool:
    first, last = sorted((one, other), key=lambda m: m.start)
    return _AND.fullmatch(title, first.end, last.start) is not None and not (
        _BOUND_FOR.search(title, 0, first.start)
    )


_BOUND_FOR = re.compile(r"\b(?:to|in|[Vv]isit(?:s|ed|ing)?|[Tt]ours?|across|through)\s(?:the\s)?\Z")
"""What leads to where a journey goes."""


def tells_of_talks(text: str) -> bool:
    """Whether words tell of what states do with one another: talks, an agreement, a call."""
    return _BETWEEN.search(text) is not None


def in_text(blocks: Sequence[Block], codes: set[str | None]) -> list[tuple[int, Item]]:
    """Where the text first names each country of the title."""
    made: dict[str, tuple[int, Item]] = {}
    for number, block in enumerate(blocks):
        if block.kind not in ("paragraph", "item"):
            continue
        for each in countries.mentions(block.text):
            code = each.entry.code
            if code and code in codes and code not in made:
                entry = countries.national(each.entry)
                made[code] = (number, Item(each.start, each.end, entry=entry))
    return list(made.values())


def that_commit(blocks: Sequence[Block]) -> list[tuple[int, Item]]:
    """The countries that the release says will do something."""
    return [
        (number, _item(m))
        for number, block in enumerate(blocks)
        if block.kind in ("paragraph", "item") and narrative.is_told(block.text)
        for m in countries.mentions(block.text)
        if not m.adjective and m.entry.code and _COMMITS.match(block.text, m.end)
    ]
