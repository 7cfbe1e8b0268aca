"""Numbers told in passing: of those named or told before, of papers to send in, of children had."""

import re
from decimal import Decimal

from wbdesk.extract.figures import nouns

_IN_PARTS = re.compile(
    r" (?:[a-z-]+ ){0,2}?(?:instalments|installments|stages|phases|parts|steps|batches|tranches|"
    r"waves|halves|rounds|sections|volumes)\b(?! of\b)"
)
"""Into which parts something goes, behind a number: shipped in four large parts."""
_IN = re.compile(r"\b(?:[Ii]n|into|over) \Z")
_DENIED = re.compile(r"(?:\bnot|[’']t) \Z")
_FEW = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_KNOWN = frozenset(
    "countries leaders sides ministers nations governments parties presidents heads states allies "
    "people men women years months weeks days".split()
)
_KIN = frozenset(
    "children sons daughters grandchildren brothers sisters siblings boys girls kids".split()
)
_HAS = re.compile(r"\b(?:has|had|have|with|raising|(?:mother|father|parent|widow)s? (?:of|to)) \Z")
_NAME = r"(?:[A-ZÀ-Ž][\w’'.-]+(?: (?:[A-ZÀ-Ž][\w’'-]*|of|the|de|van)){0,5})"
_NAMED_NEXT = re.compile(rf"(?:,|:) {_NAME}(?:, {_NAME})*,? and {_NAME}(?:[,.;]|\Z)")
"""Those counted are named next, so that their number tells nothing more."""
_LISTED = re.compile(
    r"(?:\b(?:[Cc]hildren|[Ff]amily|[Mm]arital status): ?|\b[Mm]arried (?:to|with)\b[^.;]{0,50})\Z"
)
"""A line of a life: Children: two sons."""
_DIED = re.compile(
    r" (?:(?:who|that) )?(?:(?:have |had )?(?:lost|gave|given|laid down) their li(?:ves|fe)|"
    r"(?:have |had )?died|were (?:killed|murdered|drowned)|killed|murdered|drowned)\b"
)
_SPANS = frozenset("years months weeks days".split())
_CHILD_OF = re.compile(
    r"\b(?:girl|boy|baby|child|infant|toddler|son|daughter|twins|babies|children) of \Z"
)
"""Before how old somebody is: a boy of 14 months."""
_MEMBERS = frozenset(
    "members countries states nations territories provinces districts counties regions islands "
    "boroughs governments republics signatories".split()
)
_OF_BODY = re.compile(
    r" of (?:the |our |this )?(?:[A-Z]|region\b|area\b|bloc\b|union\b|alliance\b|group\b|"
    r"archipelago\b|county\b|north\b|south\b|east\b|west\b|treaty\b|convention\b)"
)
"""Of how many a body consists: the eight members of the council."""
_DEFINITE = re.compile(r"\b(?P<the>the|(?P<own>The|[Tt]heir|[Oo]ur|[Ii]ts)) \Z")
_ALREADY = re.compile(r"\b(?:[Tt]he|[Oo]ur|[Bb]oth|[Tt]hese) \Z")
_LEAST_NAMED = 2
"""Our 2 countries are those that the release is about."""
_MADE = re.compile(r"\b(?:make|makes|made|making|raise|raised) \Z")
_PAPERS = frozenset("pages paragraphs referees references copies photographs".split())
_LEAST_PAPERS = 20


def is_passing(text: str, start: int, end: int, noun: nouns.Noun, value: Decimal) -> bool:
    """Whether a number before `noun` is denied, asked for, or says how something is divided."""
    if noun.noun in _KIN and _LISTED.search(text, max(0, start - 60), start):
        return True
    known = value <= _LEAST_NAMED and noun.noun in _KNOWN
    if known and _ALREADY.search(text, max(0, start - 6), start):
        return True
    if noun.noun in _SPANS and _CHILD_OF.search(text, max(0, start - 20), start):
        return True
    return is_denied(text, start) or _is_asked_for(noun, value) or _is_manner(text, start, end)


def is_denied(text: str, start: int) -> bool:
    """Whether it is said that it is not this number: nine crates, not 4,000."""
    return _DENIED.search(text, max(0, start - 5), start) is not None


def is_pair(text: str, start: int, value: Decimal) -> bool:
    """Whether a bare number only says "the two", who were told before."""
    return value == _LEAST_NAMED and text[max(0, start - 4) : start].lower() == "the "


def is_told(text: str, start: int, end: int, noun: nouns.Noun) -> bool:
    """Whether a number in words only takes up who was told before, or is of those named next."""
    if _NAMED_NEXT.match(text, noun.end) or _is_definite(text, start, end, noun):
        return True
    return noun.noun in _KIN and _HAS.search(text, max(0, start - 24), start) is not None


def _is_definite(text: str, start: int, end: int, noun: nouns.Noun) -> bool:
    """Whether a number only takes up who was told before: the two leaders, our two countries."""
    if text.startswith("(the ", start - 5):
        return True  # those named before the bracket
    the = _DEFINITE.search(text, max(0, start - 6), start)
    if the is None or text.startswith(":", noun.end) or _DIED.match(text, noun.end):
        return False
    if noun.noun in _MEMBERS and _OF_BODY.match(text, noun.end):
        return False
    if noun.end - end > len(noun.noun) + 1:
        return bool(the["own"]) and the["own"] != "The" and text[start:end] == "two"
    return bool(the["own"]) or noun.noun in _KNOWN or text[start:end].lower() in _FEW


def _is_manner(text: str, start: int, end: int) -> bool:
    """Whether a number only says how something is divided or how many points will be made."""
    if _IN_PARTS.match(text, end) and _IN.search(text, max(0, start - 5), start):
        return True
    made = _MADE.search(text, max(0, start - 8), start)
    return made is not None and text.startswith(" points", end)


def _is_asked_for(noun: nouns.Noun, value: Decimal) -> bool:
    """Whether a few papers are what an application needs: a letter of 2 pages, two referees."""
    return noun.noun in _PAPERS and value < _LEAST_PAPERS
