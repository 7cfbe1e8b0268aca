"""Cuts a list at its separators, but no name and no role in two."""

import re
from dataclasses import dataclass

from wbdesk.extract import countries, people
from wbdesk.extract.countries import Entry, Mention
from wbdesk.extract.people import NOBODY, Speaker

_SEPARATOR = re.compile(
    r"\s*[,;]\s*(?:(?:and|as well as|along with|together with|alongside|including|plus)\s+)?"
    r"|\s+(?:and|as well as|along with|together with|alongside|plus|&|including|such as)\s+"
    r"|\s*[()]\s*(?:[,;–—-]\s*)?(?:(?:and|as well as|along with)\s+)?|\s*:\s+"
    r"|\s+[–—-]\s+(?:and\s+|as well as\s+)?"
)
_ONE_WORD = re.compile(r"\s*(?:[,.;]|and\b|\Z)")
_WORD = re.compile(r"\w+")
_MOST_ITEMS = 120


@dataclass(frozen=True, slots=True)
class Item:
    """One that takes part; offsets are those of its words in the paragraph."""

    start: int
    end: int
    entry: Entry | None = None
    person: Speaker = NOBODY
    body: str = ""
    group: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    start: int
    end: int
    before: str


def split(text: str, start: int, end: int, mentions: list[Mention]) -> list[Part]:
    """The stretches between separators, none of which cuts a name in two."""
    made: list[Part] = []
    while start < end and text[start].isspace():
        start += 1
    at, before = start, ""
    number = 0
    for match in _SEPARATOR.finditer(text, start, end):
        while number < len(mentions) and mentions[number].end <= match.start():
            number += 1
        if number < len(mentions) and mentions[number].start < match.start():
            continue
        if _inside_a_role(text, at, match, end):
            continue
        if match.start() >= at:
            made.append(Part(at, match.start(), before))
        at, before = match.end(), match.group().strip()
        if len(made) > _MOST_ITEMS:
            break
    made.append(Part(at, end, before))
    return made


def _inside_a_role(text: str, at: int, separator: re.Match[str], end: int) -> bool:
    """Whether "and" or a comma only goes on with a role: "Minister for Trade and Industry"."""
    words = separator.group().strip()
    if text.startswith(("of ", "for "), separator.end()):
        return words == ","
    if words == "&":
        ahead = countries.mentions(text, separator.end(), min(end, separator.end() + 60))
        return not (ahead and ahead[0].start - separator.end() <= 4)
    if words != "and" or at == separator.start():
        return False
    following = _WORD.match(text, separator.end(), end)
    if following is None or not people.is_portfolio(following.group()):
        return False
    bodies = len(text[at : separator.start()].split())
    if bodies > 1 and _ONE_WORD.match(text, following.end(), end):
        return True
    before = people.split_name(text[at : separator.start()])
    after = re.split(r",| and |;|\(", text[separator.end() : min(end, separator.end() + 120)])[0]
    return bool(before.role) and not before.name and not people.has_role_word(after)
