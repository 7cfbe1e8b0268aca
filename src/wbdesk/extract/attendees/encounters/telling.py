"""Where a sentence tells that people come together, and whether this time or another."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from string import ascii_lowercase
from typing import Literal

import msgspec

from wbdesk.extract import begun, needs
from wbdesk.extract.attendees.encounters import inverted, narrative, words
from wbdesk.extract.attendees.encounters.wordings import TOLD
from wbdesk.extract.holders import Holder

When = Literal["now", "later", "before", "never"]


class Telling(msgspec.Struct, frozen=True):
    """Words at `start`:`end` that tell of people coming together; `sure` where by themselves."""

    start: int
    end: int
    when: When
    sure: bool


_TO_COME = re.compile(
    r"\b(?:will|shall|would|should|could|may|might|must|(?:is|are|was|were)\s(?:now\s|also\s)?to|"
    r"due(?:\sto)?|set\sto|(?:is|"
    r"are)\sexpected\sto|scheduled|plans?\sto|"
    r"hopes?\sto|intends?\sto|going\sto|looks?\sforward\sto|invited\s[^.;]{0,40}?to|"
    r"invitation\sto|agreed\sto|"
    r"ahead\sof|before(?!\s\w+ing\b)|planned|next|forthcoming|upcoming)\s(?:[\w’-]+\s){0,4}\Z"
)
_NEXT = begun.pattern(
    r"\b(?:next\s(?:week|month|year|spring|summer|autumn|winter|session|round|meeting)|in\sthe\s"
    r"coming|later\sthis\s(?:week|month|year|spring|summer|autumn|winter)|early\snext|tomorrow)\b"
)
_ONCE = needs.begun_pattern(
    r"\b(?:[Ll]ast|previous|earlier|former)\s(?:[\w-]+\s){0,2}(?:visit|meeting|meetings|round|"
    r"session|time|met|"
    r"call|summit|edition)\b|\bpreviously\b|\b(?:[Ll]ast|[Tt]he\sprevious)\s(?:month|year|spring|"
    r"summer|"
    r"autumn|winter|January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\b|\bwhen\s(?:he|she|they|it)\b|\b(?:a|two|three|four|five|ten|\d+)\s(?:months|"
    r"years)\sago\b|"
    r"\bpredecessors?\b|\bfollows\s(?:\w+\s){0,2}visits?\b"
)
_HAD = begun.pattern(r"\bhad\s(?:also\s|\w+ly\s|already\s|been\s|earlier\s|just\s|once\s)*\Z")
_YEAR = needs.begun_pattern(
    r"\b(?:[Ii]n|[Ss]ince|of|from|between|early|late)\s(?:[A-Z][a-z]+\s)?((?:19|20)\d\d)\b"
)
_NOT = re.compile(
    r"\b(?:(?:was|were|is|are)\sto\shave|would\shave|not|never|without|cannot|unable\sto|instead\sof|rather\sthan|if|whether|may|might|could|"
    r"should|must|can|need\sto|able\sto|asked\sto|urged\sto|wants?\sto|call(?:ed|"
    r"s)?\son\s[^.;]{2,40}?to)\s"
    r"(?:[\w’-]+\s){0,2}\Z"
)


_TELLING = frozenset(map(str.encode, words.TELLING))
_SPACED = bytes(code if chr(code) in ascii_lowercase else ord(" ") for code in range(256))


@lru_cache(maxsize=512)
def may_tell(text: str, start: int, end: int) -> bool:
    """A cheap test of a sentence for words that tell by themselves."""
    lower = text[start:end].lower().encode(errors="surrogatepass")
    return (
        not _TELLING.isdisjoint(lower.translate(_SPACED).split())
        or inverted.INVERTED.match(text, start, end) is not None
    )


_ANY_WORD = re.compile(r"(?<![A-Za-z])[A-Za-z]+")


def _told(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What `TOLD.finditer` gives, tried only where it may begin."""
    at = start
    for word in _ANY_WORD.finditer(text, start, end):
        first = word.group().lower()
        if first not in words.FIRST or word.start() < at:
            continue
        following = text[word.end() + 1 : word.end() + 2]
        if first not in words.THEN or following in words.THEN[first]:
            match = TOLD.match(text, word.start(), end)
            if match is not None:
                at = match.end()
                yield match


def narrated(text: str, start: int, end: int, year: int) -> list[Telling]:
    """The tellings of a sentence that are its writer's, not those in quotation marks."""
    spans = narrative.quoted(text)
    made = tellings(text, start, end, year)
    return [each for each in made if not narrative.is_within(spans, each.start)]


# Each person of a sentence asks anew, and so do several looks at the whole release.
@lru_cache(maxsize=512)
def tellings(text: str, start: int, end: int, year: int) -> tuple[Telling, ...]:
    """The tellings of a sentence in their order, for a release published in `year`."""
    told = list(_told(text, start, end))
    led = inverted.match(text, start, end)
    once = bool(told or led) and _is_once(text, start, end, year)
    made = []
    if led is not None:
        made.append(Telling(led.start(), led.end(), "before" if once else "now", sure=True))
    for match in told:
        before = text[max(start, match.start() - _NEAR) : match.start()]
        if match.group().endswith(" service") and match.group().startswith("for "):
            continue
        if match.group().startswith("signed") and _LAW.search(before):
            continue
        if _PANEL.search(text, max(start, match.start() - _NEAR), match.end()):
            continue
        noun = match["noun"] or _MEAL.match(match.group())
        had = not noun and _HAD.search(before) and not _SAME_DAY.search(text, start, end)
        when: When = "before" if once or had else "now"
        if _TO_COME.search(before) or (not once and _is_next(text, match, end)):
            when = "later"
        if match["noun"] and match.start() == start and _WILL_BE.search(text, match.end(), end):
            # "During his visit, the Minister will": the scene is of the time of what it sets.
            when = "later"
        if (
            (
                noun
                or _BARE.match(match.group())
                or (_REDUCED.search(before) and text.startswith(" by ", match.end()))
            )
            and when == "now"
            and _WILL_CLAUSE.search(text, max(start, match.start() - _CLAUSE), match.start())
        ):
            when = "later"
        if _NOT.search(before):
            when = "never"
        sure = match["sure"] is not None and not _is_background(match, before)
        made.append(Telling(match.start(), match.end(), when, sure))
    return tuple(made)


_BARE = re.compile(
    r"(?:hold|meet|visit|tour|join|attend|host|chair|address|begin|start|welcome|receive|speak|call)\s"
)
"""What goes on with a verb told before it: "will open the fair and also hold talks with"."""
_REDUCED = re.compile(r"(?<!,)(?:,|,\s[^,;.]{3,50},\sand|(?<=\w),\sand)\s(?:\w+ly\s)?\Z")
"""What a participle follows that is of the time of the verb before: "will meet, hosted by"."""
_WILL_CLAUSE = re.compile(
    r"\b(?:will|(?:is|are)\s(?:to|due\sto|set\sto))\b"
    r"(?:(?!\b(?:which|who|that|after|following)\b)[^;:.])*\Z"
)
"""A clause that tells what is to come: "will tomorrow welcome them for a day of talks"."""
_PANEL = re.compile(
    r"\b(?:(?:independent|selection|review|advisory|judging|expert|grants)\s(?:[\w-]+\s)?"
    r"(?:panel|group|board|committee)|(?:review|inquiry|report|study|investigation))"
    r"(?:,|,?\s(?:which\s)?(?:was|is|were|are))?\s(?:being\s)?(?:chaired|led|headed)(?:\sby)?\Z"
)
"""Those who look into something, and are no meeting."""
_MEAL = re.compile(r"(?:[Bb]reakfast|[Ll]unch|[Dd]inner)\b")
"""What somebody had and held, and has not "had done" before."""


def _is_background(match: re.Match[str], before: str) -> bool:
    """Whether a clause tells what a body or thing is or did: "the Committee, which met in June"."""
    return _OF_THING.search(before) is not None and _ACTIVE.match(match.group()) is not None


_OF_THING = re.compile(r",\swhich\s(?:\w+ly\s|first\s|last\s)?\Z")
_ACTIVE = re.compile(r"(?:met|meets|signed|joined|visited|hosts?|hosted|chairs|attended|saw)\b")


def _is_next(text: str, match: re.Match[str], end: int) -> bool:
    """Whether what is told is set for a time to come: "on the visit of Minister Doe next month"."""
    if not match["noun"] and _PAST.search(match.group()):
        return False
    following = _NEXT.search(text, match.start(), end)
    return following is not None and not _NEW_CLAUSE.search(text, match.end(), following.start())


_PAST = re.compile(r"(?:\w{2}ed|met|spoke|sat|saw|took|came|told|gave|held|paid|laid|put|cut)\b")
_NEW_CLAUSE = re.compile(r"\b(?:that|which|who|and\s\w+ed)\b|[;“]")
_WILL_BE = re.compile(r"\b(?:will|is to|are to)\b")
_SAME_DAY = begun.pattern(
    r"(?:Before|Ahead\sof|Prior\sto)\s(?:the|that|this|his|her|their)\s[^,]{3,40}?(?:,[^,;]{3,90}?)?"
    r"\bhad\b|(?:[Uu]pon|[Oo]n)\s(?:(?:his|her|their)\s)?arrival\b|"
    r"(?:Earlier\s(?:in\sthe\s(?:day|week|visit)|that\s(?:day|morning|week)|today)|"
    r"(?:The|On\sthe)\s(?:evening|night|day)\sbefore|That\s(?:morning|afternoon)),?\s[^;]{3,120}?\bhad\b|"
    r"\bhad\s(?:all\s|also\s)?earlier\s(?!told|written|promised|warned|said|conveyed)"
)
"""What came about just before what a release is about, and is part of it."""
_NEAR, _CLAUSE = 70, 300
_LAW = re.compile(r"\b(?:[Bb]ills?|[Ll]aws?|[Ll]etters?|Act|[Dd]ecrees?|[Oo]rders?|petitions?)\b")


def _is_once(text: str, start: int, end: int, year: int) -> bool:
    """Whether a sentence tells of another time: "his last visit was in March 2015"."""
    if _TODAY.search(text, start, end):
        return False
    # "Her report of last November": it places the report, not the sentence.
    asides = tuple(each.span() for each in _ASIDE.finditer(text, start, end))
    if any(
        not _PLACES_ELSE.search(text, max(start, each.start() - _REACH), each.start())
        and not narrative.is_within(asides, each.start())
        for each in _ONCE.finditer(text, start, end)
    ):
        return True
    for each in _YEAR.finditer(text, start, end):
        if narrative.is_within(asides, each.start()):
            continue
        first = TOLD.search(text, start, each.start())
        framed = first is not None and first.start() == start
        clause = _MAIN if framed else _COMMA
        placed = first is None or clause.search(text, first.start(), each.start()) is None
        if placed and year and int(each[1]) < year:
            return True
    return False


_COMMA = re.compile(",")
_MAIN = re.compile(r",\s(?:the|it|he|she|they|this|these|both|a|an|[A-Z])(?=\s(?!of\b))")
"""Where what a sentence tells begins behind its scene: "During the visit of Doe, the Minister"."""
_PLACES_ELSE = re.compile(
    r"\b(?:(?:since|[Aa]fter|[Ff]ollowing|of)|(?:elected|appointed|agreed|signed|launched|announced|"
    r"adopted|published|established|began|set\sup|took\s(?:office|over|up)|came\sto\spower)\b"
    r"[^,.;]{0,24})\s\Z"
)
"""What a time of before goes with instead: "the first since he took office last May"."""
_REACH = 60
_ASIDE = re.compile(r",\s(?:which|who|whose|where)\s[^,;.]{3,100}(?:,\s(?=[a-z])|(?=\.?\Z))")
"""What is told of somebody by the way: "Chile, which joined last year, sent a delegation"."""


def is_another_time(text: str, start: int, end: int, year: int) -> bool:
    """Whether a sentence that tells of no encounter is about what was or will be."""
    if _WILL.search(text, start, end):
        return True
    return any(year and int(each[1]) < year for each in _YEAR.finditer(text, start, end)) or (
        _ONCE.search(text, start, end) is not None
    )


_WILL = begun.pattern(
    r"\b(?:will|shall|would|should|could|may|might|(?:is|are)\s(?:to|due|expected|set|scheduled)|"
    r"next\s(?:week|month|"
    r"year)|had\s\w+ed)\b"
)


def is_soon(text: str, start: int, end: int) -> bool:
    """Whether what a sentence tells is still to come in the course of this encounter."""
    return _SOON.search(text, start, end) is not None


def is_who_acts(text: str, end: int, stop: int, near: Telling) -> bool:
    """Whether a telling stands in a clause on the one before it: "Jane Doe, who today met"."""
    return _WHO.fullmatch(text, stop, near.start) is not None and (
        _THERE.match(text, near.start) is not None or _TODAY.search(text, stop, end) is not None
    )


_THERE = re.compile(
    r"(?:(?:was|were)\s(?:also\s)?(?:at|present|there|in)|attended|hosted|chaired|moderated)\b"
)
"""What somebody did who was there, told by the way: "Jane Doe, who hosted the dinner"."""


_WHO = re.compile(r",\swho\s(?:(?:has|was|had|today|yesterday|also|\w+ly)\s){0,3}")
_SOON = begun.pattern(
    r"\b(?:will\s[^.;]{0,60}?\son\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"tomorrow|tonight|this\s(?:evening|afternoon)|[Ll]ater\s(?:today|on|in\sthe\s(?:day|week|"
    r"visit))|(?:will|is\sto|are\sto)\s(?:then|also)|(?:travels?|flies|fly|goes|go|continues?|moves?)\son\sto|"
    r"before\s(?:returning|flying|heading)|[Ff]rom\s[A-Z][\w’ -]{2,30}?\s(?:he|she|they|the\s\w+)"
    r"\s(?:travels?|flies|goes|will|is)|[Dd]uring\s(?:the|his|her|their)\s(?:[\w-]+\s)?(?:visit|"
    r"trip|stay|mission|tour))\b"
)
"""What places something later in one journey, and not at the next meeting."""
_TODAY = begun.pattern(
    r"\b(?:today|yesterday|this\s(?:morning|afternoon|evening|week)|tonight|on\s\w+day)\b"
)


def nearest(told: list[Telling], each: Holder) -> Telling | None:
    """The telling nearest to a name; they stand in order, so it is one of those beside it."""
    at = bisect_left(told, each.begin, key=lambda one: one.start)
    return min(
        told[max(0, at - 2) : at + 2],
        key=lambda one: max(each.begin - one.end, one.start - each.stop),
        default=None,
    )
