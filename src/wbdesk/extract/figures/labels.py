"""The signs that a number is part of a name, a label or a year: section 163, Type 2, 2014."""

import re

from wbdesk.extract import begun, countries
from wbdesk.extract.figures.nouns import Noun, after

_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_PEOPLE = re.compile(
    r" (?:new |young |more |extra )?(?:people|jobs|homes|places|schools|staff|students|pupils|"
    r"officers|families|children|households|businesses|troops|workers|patients|tonnes|hectares|"
    r"women|men)\b"
)
_MEASURED = re.compile(
    r"[- ](?:miles?|km|kilomet(?:re|er)s?|met(?:re|er)s?|acres?|hectares?|strong|seat|bed|"
    r"home|place|MW|tonnes?|years?)\b"
)
_DATED = re.compile(
    r"\b(?:(?i:in|since|by|from|until|till|during|of|to|before|after|early|late|mid|the|this|"
    r"that|its|"
    r"our|their|between|year|\d{4},? and)|[A-Z][a-z]+)[ -]\Z"
)
_ROUGHLY = re.compile(
    r"(?<!by )(?<!in )\b(?:about|around|some|over|more than|nearly|approximately|up to|at least|"
    r"almost|roughly|fewer than|less than) \Z",
    re.I,
)
_CITIZENS = re.compile(
    r" (?:East |West |North |South |ethnic |displaced |young )?(?P<word>[A-Z]\w+)"
)
_LABELS = re.compile(
    r"\b(?:pages?|paragraphs?|paras?|sections?|chapters?|articles?|phases?|levels?|stages?|parts?|"
    r"tables?|figures?|nos?\.?|numbers?|"
    r"rooms?|primary|secondary|grades?|bands?|categor(?:y|ies)|tiers?|steps?|types?|age|aged|options?|questions?|"
    r"channels?|routes?|junctions?|gates?|wards?|blocks?|halls?|berths?|sectors?|"
    r"day|week|year|round|version|rule|note|annex|box|scope|group|schedule|clause|item|sdg|goal|"
    r"regulation|order|resolution|font|size|appendix|flight|unit|lot|zone|"
    r"index|formula|class|platform|terminal|pillar|key stage|notes?) (?:\d+(?:\.\d+)?(?:,|"
    r" and| to|-) )?\Z"
    r"|\byears \d{1,2}(?:, \d{1,2})*(?:,| and| to) \Z",
    re.I,
)
_TIMES_BEFORE = re.compile(
    r"\b(?:[Ll]ast|[Tt]his|[Nn]ext|[Ee]ach|[Ee]very|per|[Tt]hat|same|past|previous|following|"
    r"coming|an?) (?:day|week|year|round) \Z"
)
"""A day or week that is told itself and names no number: last year 14 fishermen."""
_LABEL_WORDS = frozenset(
    "primary secondary ward wards block blocks hall halls berth berths sector sectors "
    "page pages paragraph paragraphs para paras section sections chapter chapters article "
    "articles phase phases level "
    "levels stage stages part parts table tables figure figures no nos number numbers room rooms "
    "grade grades band bands "
    "category categories tier tiers step steps type types age aged option options question "
    "questions channel channels "
    "route routes junction junctions gate gates day week year round version rule note notes annex "
    "box scope group schedule "
    "font size appendix flight unit lot zone clause item goal regulation order resolution index "
    "formula class "
    "platform terminal pillar stage".split()
)
_LONGEST_SHORT = 5
"""Letters of a word cut short, its stop included; the stop after a longer one ends a sentence."""
_CHAINS = ("and", "to")
_CAPITAL_BEFORE = re.compile(
    r"(?P<lead>(?:\A|[.!?:;•“‘\"(–—-]\s*)?)(?P<word>[A-ZÀ-Ž][\w’'&.-]*)[ \u00a0-]\Z"
)
_PLAIN_CAPITALS = frozenset(
    "In Over Around Nearly Only Some The All About Almost Up Just Under At With From By For And "
    "Of To More Than Our Another "
    "These Those Approximately Between Some A An Since Through Including That Last Next First "
    "Also As While UK UK’s This "
    "Between Today Currently Already Including Roughly Additional Further Where If "
    "When Out Below Above".split()
)


def is_year(digits: str) -> bool:
    """Whether digits look like a year."""
    return _YEAR.match(digits) is not None


def counts_people(text: str, start: int, end: int) -> bool:
    """Whether what looks like a year plainly counts: 2000 people, a 2000-mile border."""
    if _PEOPLE.match(text, end) or _MEASURED.match(text, end):
        return True
    noun = after(text, end)
    if noun is not None and _ROUGHLY.search(text, max(0, start - 16), start):
        return text[noun.end - len(noun.noun) :][:1].islower()
    if text[end : end + 1] != " " or _DATED.search(text, max(0, start - 24), start):
        return False
    of = _CITIZENS.match(text, end)
    word = of["word"] if of and noun and noun.end == of.end() else ""
    return any(countries.of_adjective(each) for each in (word, word.removesuffix("s")) if each)


def is_counted_year(text: str, start: int, end: int) -> bool:
    """Whether four digits that were taken for a year plainly count something."""
    return is_year(text[start:end]) and counts_people(text, start, end)


def is_label(text: str, start: int) -> bool:
    """Whether a number belongs to a word or name before it: section 163, Heysham 2, Type 2."""
    previous = text[max(0, start - 24) : start].split()
    last = previous[-1] if previous else ""
    if (
        not last[:1].isupper()
        and last.rstrip(".").lower() not in _LABEL_WORDS
        and last not in _CHAINS
    ):
        return False
    if _LABELS.search(text, max(0, start - 30), start):
        return not _TIMES_BEFORE.search(text, max(0, start - 24), start)
    match = _CAPITAL_BEFORE.search(text, max(0, start - 30), start)
    return (
        match is not None
        and not match["lead"]
        and match["word"] not in _PLAIN_CAPITALS
        and not match["word"].endswith(("’s", "'s"))
        and not (match["word"].endswith(".") and len(match["word"]) > _LONGEST_SHORT)
        and (match.start("word") > 0 or (len(match["word"]) > 1 and match["word"].isupper()))
    )


def is_after_name(text: str, start: int) -> bool:
    """Whether a word with a capital stands right before a number, be it at the very start."""
    match = _CAPITAL_BEFORE.search(text, max(0, start - 30), start)
    return match is not None and match["word"] not in _PLAIN_CAPITALS


def is_label_word(text: str, end: int) -> bool:
    """Whether the word that ends at `end` is one that numbers are names after: paragraphs."""
    return text[max(0, end - 20) : end].rsplit(" ", maxsplit=1)[-1].lower() in _LABEL_WORDS


def is_part_of_name(text: str, start: int, end: int) -> bool:
    """Whether a number is joined to letters, is a numbering or belongs to a longer number."""
    previous, following = text[start - 1 : start], text[end : end + 1]
    joined = previous.isalnum() or previous in "/£$€#_.:,@+"
    dashed = previous in "–-" and text[start - 2 : start - 1].strip() != ""
    if previous and (
        joined or (dashed and (range_start(text, start) == start or not after(text, end)))
    ):
        return True
    if start == 0 and _is_numbering(text, end):
        return True
    if (
        following.isdigit()
        or following in ("/", ":", "_", "°", "²")
        or (following in ".," and text[end + 1 : end + 2].isdigit())
    ):
        return True
    return following.isalpha() and after(text, end) is None


def _is_numbering(text: str, end: int) -> bool:
    """Whether the number that a text begins with numbers it: 3. Talks; 1.1 Summary."""
    if "." in text[:end] and text[end + 1 : end + 2].isupper():
        return True
    return text[end : end + 1] in (".", ")") and text[end + 1 : end + 2] in (" ", "")


def is_name_of(text: str, start: int, end: int) -> bool:
    """Whether a number word with a capital stands inside a title: the Big Five."""
    if text[start - 1 : start] in _QUOTES and text[end + 1 : end + 2].isupper():
        return text[start].isupper() and text[start - 5 : start - 1] == "the "
    return (
        text[start].isupper()
        and start > 0
        and text[start - 2 : start - 1] not in '.!?:;”"–—-'
        and text[start - 1] == " "
    )


_QUOTES = tuple("‘“'\"")
_TITLES = frozenset(
    "engineers guards gardens signals marines dragoons hussars lancers buildings studios chambers "
    "mews news cats".split()
)


def is_title(text: str, end: int, noun: Noun) -> bool:
    """Whether a small number opens a name: 517 Specialist Team Royal Engineers."""
    words = text[end : noun.end].split()
    return noun.noun.lower() in _TITLES and all(word[0].isupper() for word in words)


_RANGE = begun.pattern(r"(?<![\w.,/–-])\d[\d,.]*[–-]\Z")


def range_start(text: str, start: int) -> int:
    """Where the range begins whose upper end begins at `start`: 20-30 people."""
    lower = _RANGE.search(text, max(0, start - 12), start)
    return lower.start() if lower else start
