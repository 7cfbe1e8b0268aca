"""The fields of an office, which stand between its head and the name: "Minister for Trade"."""

import re

from wbdesk.extract import countries, names
from wbdesk.extract.given_names import is_given
from wbdesk.extract.holders.tokens import Token
from wbdesk.extract.holders.words import FIELDS, is_head
from wbdesk.extract.vocabulary import PORTFOLIO

_ARTICLES = frozenset("the a an this that its their our his her each every".split())
_LONGEST_FIELDS = 12
_JOINS = frozenset(", and & of for the".split())
_LONGEST_COUNTRY = 4
_RANKS = frozenset(
    "General II III Designate Elect Plenipotentiary Extraordinary d’Affaires".split()
)


def after_article(tokens: list[Token], run: int) -> bool:
    """Whether an article or the like stands before a run of capitals."""
    return run > 0 and tokens[run - 1].text.lower() in _ARTICLES


def in_office(tokens: list[Token], run: int) -> bool:
    """Whether the capitals go on with the field of an office: "Minister for Trade and Jobs"."""
    if not run:
        return False
    before = tokens[run - 1].text
    if before in ("and", "&") and run > 1:
        field = tokens[run - 2].text
        return field in PORTFOLIO or field in FIELDS or _goes_on(tokens, run - 1)
    return before in ("of", "for", "on")


def _goes_on(tokens: list[Token], at: int) -> bool:
    """Whether an office in front lists its fields up to a place: "Minister for Communication,
    Climate Action and".
    """
    for back in range(at - 1, max(-1, at - _LONGEST_FIELDS), -1):
        token = tokens[back]
        if is_head(token.text):
            return [each.text for each in tokens[back + 1 : back + 2]] in (["for"], ["of"])
        if not (token.is_capital or token.text in _JOINS):
            return False
    return False


def _past_country(words: list[str], end: int) -> int:
    """Past a country of several words that an office is of: "Minister of New Zealand Jane Doe"."""
    for past in range(min(_LONGEST_COUNTRY, end - 1), 1, -1):
        if countries.named(" ".join(words[:past])) is not None:
            return past
    return 0


def past_field_words(words: list[str], end: int) -> int:
    """Past the words of a field that run on into a name: "Climate Action Jane Doe"."""
    at = _past_country(words, end)
    while at < end - 1 and not is_given(words[at]) and (
        words[at] in PORTFOLIO or names.is_body(words[at]) or _is_subject(words, at, end)
    ):  # fmt: skip
        at += 1
    return at


def _is_subject(words: list[str], at: int, end: int) -> bool:
    """Whether a word before a name of two ends as subjects do: "Health and Population Jane Doe"."""
    return end - at > _LEAST_OF_NAME and _SUBJECT.search(words[at]) is not None


_LEAST_OF_NAME = 2
_SUBJECT = re.compile(
    r"\w{3}(?:[ts]ion|ment|ity|iture|ulture|isation|ization|fare|ligion|ouragement)s?\Z"
)


def past_field(words: list[str], at: int, end: int) -> int:
    """Past the field of an office: "Minister Trade Jane Doe" hardly, "Secretary General" often."""
    while (
        at < end - 1 and (words[at] in PORTFOLIO or words[at] in _RANKS) and not is_given(words[at])
    ):
        at += 1
    return at
