"""What a release explains: X is a ..., X means ..., FULL NAME (ABBR)."""

import re

import msgspec

from wbdesk.extract import needs
from wbdesk.extract.survey import Paragraph


class Definition(msgspec.Struct, frozen=True):
    """`topic` is what is explained at `start`:`end`; `text` how."""

    start: int
    end: int
    topic: str
    text: str
    rule: str
    doubt: str = ""


_NAME = (
    r"(?:[A-ZÀ-Ž][\w’'&-]*|\d{2,4})"
    r"(?: (?:of|and|for|the|in|to|on|&|[A-ZÀ-Ž][\w’'&-]*|\d{1,4})){0,10}"
)
_SHORT = r"(?: \((?P<abbr>[A-Z][\w&.-]{1,12})\))?"
_IS = re.compile(
    rf"(?:\d{{1,2}}[.)] )?(?P<topic>(?:The |An? |Our )?{_NAME}{_SHORT}),?(?P<verb>"
    r" (?:is|are|was|were) (?:an? |the |one of |part of |made up of |aimed at |designed to |"
    r"intended to |responsible for |"
    r"delivered by |run by |open to |available to |funded by |(?:\w+ )?established |named )|"
    r" (?:means|refers to|stands for|is defined as|consists of|comprises|exists to|aims to|"
    r"provides|brings together|covers|supports|"
    r"represents) )"
)
_MEANS = needs.pattern(
    r"(?P<topic>[‘“\"']?[A-Za-z][\w’'& -]{2,60}?[’”\"']?) (?:means|is defined as|are defined as|"
    r"refers? to|stands for) "
)
_APPOSED = re.compile(
    rf"(?:part of|under|within|through|called|as) (?:the )?(?P<topic>{_NAME}), (?P<text>(?:an?|"
    rf"the) [a-z][^.;]{{15,200}})"
)
_ABBREVIATED = re.compile(
    r"(?P<full>(?:[A-ZÀ-Ž][\w’'&-]*)(?:[ -](?:of|and|for|the|in|to|on|&|de|"
    r"[A-ZÀ-Ž][\w’'&-]*)){1,9}) "
    r"\([‘“\"]?(?P<abbr>[A-Z][A-Za-z&.-]{1,11})[’”\"]?\)"
)
_NO_TOPIC = frozenset(
    "It This That There These Those They We He She I You What Which Who Here Today Our If When As "
    "In At On For The A An "
    "And But So Its Their His Her Now Yes No".split()
)
_PLAIN = frozenset("means defined refers refer stands".split())


def find(paragraph: Paragraph) -> list[Definition]:
    """The definitions of a paragraph: with "is" only in notes, with a short form anywhere."""
    text = paragraph.text
    found: list[Definition] = []
    if paragraph.notes and paragraph.block.kind in ("paragraph", "item"):
        for left, right in paragraph.sentences:
            found += _stated(text, left, right, found)
    elif not paragraph.words.isdisjoint(_PLAIN) and paragraph.block.kind in ("paragraph", "item"):
        for left, right in paragraph.sentences:
            found += _meant(text, left, right)
    if "(" in text:
        found += _abbreviated(text, found)
    return found


_AIM = re.compile(
    r"(?:Its|Their) (?:main |key |overall )?(?:aims?|purpose|goals?|role|mission|objectives?) "
    r"(?:is|are) to (?=[a-z])"
)


def _stated(text: str, left: int, right: int, known: list[Definition]) -> list[Definition]:
    match = _IS.match(text, left, right)
    if match and match["topic"] not in _NO_TOPIC:
        topic = match["topic"]
        for article in ("The ", "An ", "A ", "Our "):
            topic = topic.removeprefix(article)
        if len(topic) > 2 and topic.split()[0] not in _NO_TOPIC:
            return [_definition(text, match.start("topic"), match.end(), right, topic, "is")]
    if known and (aim := _AIM.match(text, left, right)):
        end = _words_end(text, aim.end(), right, 6)
        said = text[left:right].strip()
        return [Definition(aim.start(), end, known[-1].topic, said, "aim")]
    apposed = _APPOSED.search(text, left, right)
    if apposed:
        end = _words_end(text, apposed.start("text"), apposed.end("text"), 4)
        return [
            Definition(
                apposed.start("topic"), end, apposed["topic"], apposed["text"].strip(), "apposed"
            )
        ]
    return _meant(text, left, right)


def _meant(text: str, left: int, right: int) -> list[Definition]:
    match = _MEANS.match(text, left, right)
    if match is None or match["topic"].split()[0] in _NO_TOPIC:
        return []
    topic = match["topic"].strip("‘’“”\"'")
    made = _definition(text, match.start("topic"), match.end(), right, topic, "means")
    return [made] if topic else []


def _definition(
    text: str, start: int, verb_end: int, right: int, topic: str, rule: str
) -> Definition:
    end = _words_end(text, verb_end, right, 3)
    said = text[start:right].strip()
    return Definition(max(start, _words_start(text, start, end, 12)), end, topic, said, rule)


def _abbreviated(text: str, known: list[Definition]) -> list[Definition]:
    made = []
    for match in _ABBREVIATED.finditer(text):
        full = _matching(match["full"], match["abbr"])
        if full is None:
            continue
        start = match.start() + len(match["full"]) - len(full)
        if any(each.start <= start < each.end and full in each.topic for each in known):
            continue
        if len(text[start : match.end()].split()) > 12:
            continue
        said = full.removesuffix("’s").removesuffix("'s")
        made.append(Definition(start, match.end(), match["abbr"], said, "abbreviation"))
    return made


def _matching(full: str, abbr: str) -> str | None:
    """The words whose initials the short form is made of, None where they do not fit."""
    letters = [char for char in abbr if char.isupper()]
    words = re.split(r"[ -]", full)
    for first in range(len(words)):
        initials = [word[0] for word in words[first:] if word[:1].isupper()]
        if initials == letters or (
            len(letters) > 2
            and initials[: len(letters)] == letters
            and len(initials) - len(letters) <= 1
        ):
            return full[len(" ".join(words[:first])) :].strip(" -")
    return None


def _words_end(text: str, at: int, right: int, count: int) -> int:
    """The end of some words on from an offset."""
    end = at
    for _ in range(count):
        cut = text.find(" ", end + 1, right)
        if cut < 0:
            end = right
            break
        end = cut
    while end > at and text[end - 1] in " .,;:)":
        end -= 1
    return end


def _words_start(text: str, start: int, end: int, most: int) -> int:
    words = text[start:end].split()
    if len(words) <= most:
        return start
    return end - len(" ".join(words[-most:]))
