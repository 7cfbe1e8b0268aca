"""Cuts a list at its separators, but no name and no role in two."""

import re

import msgspec

from wbdesk.extract import countries, names, people
from wbdesk.extract.countries import Entry, Mention
from wbdesk.extract.people import NOBODY, Speaker

_SEPARATOR = re.compile(
    # What all begin with comes first, so that nothing is tried anywhere else.
    r"(?=[\s,;:()—])(?:"
    r",?\sand,?\s(?:later|then|separately|earlier|afterwards),?\s(?:with\s)?(?=[A-Zt])|"
    r"\s+(?:led|headed) by\s+(?:the\s+)?(?=[A-Z])|"
    r"\s*(?:,(?!\d{3})|;)\s*(?:(?:and|as well as|along with|together with|alongside|"
    r"including|plus|namely)\s+)?"
    r"|\s+and,\s+|\s+(?:and|as well as|along with|together with|alongside|plus|&|including|such as|"
    r"with the support of)\s+"
    r"|\s*[()]\s*(?:[,;–—-]\s*)?(?:(?:and|as well as|along with)\s+)?|\s*:\s+"
    r"|(?:\s+(?:[–—-]|--)\s+|—)(?:and\s+|as well as\s+)?)"
)
_ONE_WORD = re.compile(r"\s*(?:[,.;]|and\b|\Z)")
_WORD = re.compile(r"\w+")
_MOST_ITEMS = 120


class Item(msgspec.Struct, frozen=True):
    """One that takes part; offsets are those of its words in the paragraph."""

    start: int
    end: int
    entry: Entry | None = None
    person: Speaker = NOBODY
    body: str = ""
    group: str = ""
    role: str = ""


class Part(msgspec.Struct, frozen=True):
    start: int
    end: int
    before: str


def split(
    text: str, start: int, end: int, mentions: list[Mention], whole: list[tuple[int, int]]
) -> list[Part]:
    """The stretches between separators, none of which cuts a name in two, nor what is `whole`."""
    made: list[Part] = []
    while start < end and text[start].isspace():
        start += 1
    at, before = start, ""
    number = 0
    by_semicolons = text.count(";", start, end) > 1
    for match in _SEPARATOR.finditer(text, start, end):
        while number < len(mentions) and mentions[number].end <= match.start():
            number += 1
        if number < len(mentions) and mentions[number].start < match.start():
            continue
        if by_semicolons and match.group().strip() == "and":
            continue
        if any(begin < match.end() and match.start() < stop for begin, stop in whole):
            continue
        last = mentions[number - 1] if number else None
        named = last is not None and last.end == match.start() and _is_apart(text, last, match, end)
        told = any(stop == match.start() for _, stop in whole)
        if not named and not told and _inside_a_role(text, at, match, end):
            continue
        if match.start() >= at:
            made.append(Part(at, match.start(), before))
        at, before = match.end(), match.group().strip()
        if len(made) > _MOST_ITEMS:
            break
    made.append(Part(at, end, before))
    return made


def _is_apart(text: str, last: Mention, separator: re.Match[str], end: int) -> bool:
    """Whether a name before "and" closes its item: the next one has an office of its own."""
    if last.entry.kind == "organisation":
        return not names.is_portfolio(text[last.start : last.end])
    if separator.group().strip() != "and":
        return False
    next_one = _NEXT.split(text[separator.end() : min(end, separator.end() + _NEAR)])[0]
    told = people.split_name(next_one)
    return bool(told.role and (told.name or countries.mentions(next_one)))


_NEXT = re.compile(r"[,;(]| and ")
_NEAR = 120


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
    before, after = text[at : separator.start()], text[separator.end() : end]
    if _inside_a_body(before, after):
        return True
    following = _WORD.match(text, separator.end(), end)
    if following is None or not names.is_portfolio(following.group()):
        return False
    told = people.split_name(before)
    if told.name and not names.is_portfolio(before.split()[-1]):
        return False
    if len(before.split()) > 1 and _ONE_WORD.match(text, following.end(), end):
        return True
    near = re.split(r",| and |;|\(| (?:for|of|to|the) ", after[:120])[0]
    return bool(told.role) and not names.has_role_word(near)


def is_body(name: str) -> bool:
    """Whether capitalised words at the beginning end in what bodies are called."""
    words = _CAPITALS.match(name)
    return words is not None and words.group().split()[-1] in _BODY_WORDS


def _inside_a_body(before: str, after: str) -> bool:
    """Whether "and" stands inside a body's name: "Office of Science and Technology Policy",
    "Cybersecurity and Infrastructure Security Agency".
    """
    following = _CAPITALS.match(after)
    if following is None:
        return False
    words = following.group().split()
    if _OF_HALF.search(before) and _TRADES.search(words[-1]):
        return True
    led = _BODY_OF.search(before)
    if led is not None and words[0] not in _BODY_WORDS and not names.has_role_word(words[0]):
        return len(words) > 1 or _ONE_WORD.match(after, following.end()) is not None
    the = before.strip().startswith(("the ", "The "))
    only = before.strip().removeprefix("the ").removeprefix("The ").split()
    if the and _is_first_half(only) and not after.startswith("the "):
        return 1 < len(words) <= _LONGEST_HALF and words[-1] in _BODY_WORDS
    if len(only) > 1 and countries.named(" ".join(only[:-1])) is not None:
        only = only[-1:]
    return (
        len(only) == 1
        and only[0][:1].isupper()
        and not only[0].isupper()
        and 1 < len(words) <= 5
        and words[-1] in _BODY_WORDS
        and words[0] not in _BODY_WORDS
        and countries.named(only[0]) is None
    )


def _is_first_half(words: list[str]) -> bool:
    """Whether capitals behind an article need another word to be a body's name."""
    return len(words) > 1 and all(
        each[:1].isupper()
        and not each.isupper()
        and each not in _BODY_WORDS
        and not names.is_body(each)
        and not names.has_role_word(each)
        for each in words
    )


_OF_HALF = re.compile(
    r"\b(?:Association|Federation|Society|Union|Confederation|Alliance|Institute|College)\s(?:of|for)\s"
    r"(?:the\s)?[A-Z][a-z]*[a-rt-z]\Z"
)
"""A name that a single thing cannot end: "Association of School" and College Leaders."""
_TRADES = re.compile(r"(?:ers|ors|ists|ians|ees|als)\Z")
_LONGEST_HALF = 5
_CAPITALS = re.compile(r"[A-Z][\w’'-]*(?:\s(?:of\s|for\s|the\s)?[A-Z][\w’'-]*){0,6}")
_BODY_WORDS = frozenset(
    "Agency Authority Board Bureau Centre Center College Commission Committee Council Department "
    "Directorate Foundation Institute Ministry Office Service Services Society Trust "
    "University Association Administration Academy Organisation Organization".split()
)
_BODY_OF = re.compile(
    r"\b(?:Office|Department|Ministry|Institute|Centre|Center|Council|Committee|Directorate|"
    r"Bureau|Agency|Board|Commission|Faculty|Academy|School|Institution)\s(?:of|for)\s"
    r"(?:the\s)?[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,2}\Z"
)
