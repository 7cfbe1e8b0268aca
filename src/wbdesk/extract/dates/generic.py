"""Days and months that are those of any year: pupils born in August, who rests on Sunday."""

import re

from wbdesk.extract.dates import clauses
from wbdesk.extract.dates.phrase import Phrase

WORDS = frozenset("born birthday birthdays such who that whose which dob birth".split())
"""Words in small letters one of which a text with such a date holds."""
_BORN = re.compile(
    r"(?:\b(?!was|were|is|are|be|been|first|and)[\w’'-]+ born|"
    r"\b(?:whose|with a) birthdays? (?:is|are|falls?)) (?:on |in )?(?:the )?\Z"
)
_AND_BORN = re.compile(r"\b(?:and|or|to) (?:in )?\Z")
_BIRTH = re.compile(r"\b(?:DOB|D\.O\.B\.?|[Dd]ob|[Dd]ate of [Bb]irth)(?: is| was)?[:,]? ?\(?\Z")
"""What marks a day by which a person is known, and no event."""
_LONGEST_BIRTH = 24
_ANYBODY = re.compile(
    r"\b(?:[Aa]n?|[Aa]ny|[Ee]very|[Ee]ach|[Nn]o) (?:[a-z]+ )?[a-z]+ (?:who|that|whose|which|born)\b"
    r"|\bno such thing as\b|\b[Aa]ny(?:one|body) (?:who|whose)\b"
)
_TELLS = re.compile(
    r"\b(?:was|were|had|did|has|have|will|would|shall|today|yesterday|said)\b|['’](?:ll|ve|d)\b|"
    r"(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bnot )\b[a-z]{2,}ed\b"
)
_WEEKDAY = re.compile(r"(?:(?:[Oo]n|[Bb]y|[Ff]rom) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_PLACED = re.compile(r"\b(?:this|last|next|coming|past|earlier|later)\b|\d", re.I)


def without(text: str, found: list[Phrase]) -> list[Phrase]:
    """The dates without those that a sentence tells of anybody, at any time."""
    kept: list[Phrase] = []
    born = -1
    for each in found:
        if _BIRTH.search(text, max(0, each.start - _LONGEST_BIRTH), each.start):
            continue
        if _is_bare(text, each):
            before = text[max(0, each.start - 30) : each.start]
            between = text[born : each.start] if born >= 0 else ""
            if _BORN.search(before) or (born >= 0 and _AND_BORN.fullmatch(between.strip() + " ")):
                born = each.end
                continue
            left, right = clauses.sentence_around(text, each.start, each.end)
            if _ANYBODY.search(text, left, each.start) and not _TELLS.search(text, left, right):
                continue
        kept.append(each)
    return kept


def _is_bare(text: str, phrase: Phrase) -> bool:
    """Whether a date is a month or weekday alone, without a word that says which."""
    if _PLACED.search(text, phrase.start, phrase.end) or phrase.again or phrase.today:
        return False
    if phrase.yearless:
        return "/" not in (phrase.when or "")
    return _WEEKDAY.match(text, phrase.start) is not None
