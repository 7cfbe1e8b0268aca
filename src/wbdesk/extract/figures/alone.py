"""Numbers that count though no noun stands beside them, told by the frame they stand in.

A frame is the two ends of a move (from 90 to 140), a time set against (31 in 2004), a group of so
many (a choir of 60), a comparison (four fewer than expected), what was there (there had been nine).
"""

import re
from decimal import Decimal

from wbdesk.extract.figures import bare, labels, nouns

_NUMBER = r"(?:\d[\d,]*(?:\.\d+)?|[a-z]+(?:-[a-z]+)?)"
_ROUGHLY = (
    r"(?:(?:just|well|more than|over|around|about|nearly|almost|under|at least|only|some|barely|"
    r"fewer than|less than|as (?:many|few|much|little) as|a mere|up to|no more than) )*"
)
_FROM = re.compile(rf"\b[Ff]rom {_ROUGHLY}\Z")
_THEN = (
    r"(?: (?:a|per|each|every) (?:day|week|month|year))?"
    r"(?: in (?:\d{4}|[A-Z][a-z]+(?: \d{4})?)| (?:[a-z]+ ){1,2}(?:ago|earlier)| last [a-z]+)?"
)
"""When and how often one end of a move was so: 500 a week in November."""
_TO_NUMBER = re.compile(rf"{_THEN},? to {_ROUGHLY}(?P<n>{_NUMBER})")
_FROM_NUMBER = re.compile(
    rf"\b[Ff]rom {_ROUGHLY}(?P<n>{_NUMBER})(?: (?!in\b|a\b)[a-z]+){{0,3}}?{_THEN},? to {_ROUGHLY}\Z"
)
_SCALE_BEFORE = re.compile(
    r"\b(?:scale|scores?|scored|grades?|ages?|aged|open|opening|years?|hours|pages?|marks?|ranging|"
    r"ranges?|range|rang|numbered|channels?|levels?|bands?|sizes?|ratings?|chapters?|articles?|"
    r"routes?|lines?|weeks?|days?)\b[^.;]{0,30}\Z"
)
_LEAST_OF_PAIR = 13
_BOUND = re.compile(r"[,.;:)”—–](?!\d)|\Z| [—–]|(?! \d| %) [a-z]")
_AT_A_TIME = re.compile(
    r"(?: (?:in|of|by|since|before|until) (?:the )?(?:early |late |mid-)?"
    r"(?:19|20)\d\d(?:s|[-–/]\d\d)?"
    r"(?![\d,.]\d)"
    r"|,? (?:the|a|one) (?:year|month|week|day|quarter|decade|season|term|century|generation) "
    r"(?:before|earlier|ago|previously|later)"
    r"|,? (?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:years|months|weeks|decades) "
    r"(?:before|earlier|ago|later)"
    r"|,? (?:last|this) (?:year|month|week|quarter|season|term|winter|summer|autumn|spring))\b"
)
_OF_YEAR = re.compile(r" (?:of|in) (?:19|20)\d\d\b(?![-–/])")
_THE = re.compile(r"\b(?:than|twice|double|half|to|from|with|against|on|over) the \Z")
"""Before a count that another is set against: more than the three of 2011."""
_NO_COUNT_BEFORE = re.compile(
    r"\b(?:on|at|age|aged|turn(?:s|ed|ing)?|late|early|mid|Act|the|of|born|past|half|to|between|"
    r"January|February|March|April|May|June|July|August|September|October|November|December) \Z"
)
_GROUP_OF = re.compile(
    rf"(?:\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]er|[Hh]is|[Tt]heir|[Oo]ur|[Mm]y|whose|[A-Z]\w+[’']s|"
    rf"[a-z]+[’']s?) (?:[a-z-]+ ){{0,2}}?(?P<group>[a-z]{{3,}}) of {_ROUGHLY})\Z"
)
_NO_GROUP = frozenset(
    "age ages summer winter spring autumn class temperature speed limit year years month week end "
    "start beginning eve night morning afternoon evening day days time date chapter article "
    "resolution kind sort type one part battle gang treaty law height depth width length "
    "weight rate gradient angle dose concentration size altitude hour turn stroke "
    "girl boy man woman lad lass child youth teenager daughter son widow widower mother father "
    "student farmer grandmother veteran person".split()
)
_OF_STAFF = frozenset("team crew panel staff jury delegation squad shortlist workforce".split())
_LEAST_OF_GROUP = 10
_ENDS = re.compile(r"[,.;:)”—–](?!\d)|\Z| [—–]| (?:and|or|but|to|in|on|at|from|with|who|which)\b")
_THAN = re.compile(r" (?:more|fewer|less) than\b(?! (?:one|half|once)\b)")
_NO_MORE = re.compile(r"\b(?:the|these|those|no|any|one|or|than) \Z")
_EXISTS = re.compile(
    r"\b[Tt]here (?:(?:are|were|had been|have been|will be|would be|used to be|could be|may be|"
    r"might be|must be|should be|remained?|exist(?:ed)?) (?:now |still |once |then |already )?)"
    rf"{_ROUGHLY}\Z"
)
_EXISTS_AFTER = re.compile(
    r"[,.;:)”](?!\d)|\Z| (?:in|by|before|now|then|at|on|today|when|last|this|across|more|already|"
    r"left|altogether)\b"
)
_ROW = re.compile(r"[A-Z][^.:;\d]{0,60}?(?P<noun>[A-Za-z]{4,}): ")
_POPULATION = re.compile(r"\b[Pp]opulation:?,? \Z")
_OUT_OF = re.compile(rf"\b[Oo]ut of (?:a total of |a possible )?{_ROUGHLY}\Z")
_OUT_OF_AFTER = re.compile(
    r"[,.;:)”](?!\d)|\Z| (?:that|who|which|[a-z]{2,}ed|put|in all|made|sent)\b"
)
_NTH = re.compile(r"(?:st|nd|rd|th|second|third) out of \Z")
_RELATIVE = re.compile(r" (?:that|who|whose|which)\b")
_JOINED = re.compile(r"(?:,|\band|\bbut|\bplus|;|\bor) (?:another |a further |just |only )?\Z")
_OF_PERSONS = re.compile(
    r"\b(?:employ|kill|injur|wound|arrest|detain|rescu|evacuat|displac|hous|seat|sleep|accommodat|"
    r"recruit|hir|treat|carr[yi]|attract|welcom|infect|hospitali[sz]|strand|convict|jail|deport|"
    r"shelter|maim|drown|enrol|enroll|graduat|vaccinat|immuni[sz]|train|mentor|teach)"
    rf"(?:e|s|es|ed|ies|ied|ing|y)? {_ROUGHLY}\Z"
)
"""A verb done to persons, right before how many of them: the fire killed 72."""
_AS_MANY = re.compile(r"\bas many as \Z")
_A_TIME = re.compile(
    r" (?:a|each|every|per) (?:year|month|week|day|night)"
    r"(?=[,.;)]|\Z| (?P<on>to|in|since|by|now|today|between|on average|after|before|for)\b)"
)
_JOINED_COUNT = re.compile(rf"(?P<end>(?:, |\(|or |– |— )|\b(?:from|to) {_ROUGHLY})\Z")
"""How many of those told before come each year: 25 reserves, five a year."""
_NOW = re.compile(
    rf"\b(?:now|today|currently|already|still) (?!is\b|was\b)[a-z]{{3,}}(?:s|ed) {_ROUGHLY}\Z"
)
_MOST_OF = re.compile(
    r",? (?:most|many|some|half|all|none|several|two|three|four|five|six|seven|eight|nine|ten|"
    r"\d+)(?: [a-z]+)? of (?:them|whom|which|these)\b"
)
_ALIKE = re.compile(r" (?:for|against|in|at|on|from|under|since|during|[a-z]{2,}ed)\b")
_EARLIER = re.compile(
    rf"\b{bare.MANY} (?:[a-z-]+ ){{0,3}}?(?:[a-z-]{{3,}}s|people|[a-z]*men|children|are|were|is|"
    r"was|have|had)\b[^.;:]*\Z"
)
_ONE_OF = re.compile(r"\b[Oo]ne of (?:only |just |some |about |the )?\Z")
_DONE = re.compile(
    r"[,.;](?!\d)|\Z| (?:in|across|worldwide|around|on|at|[a-z]{2,}ed|built|made|held|run|chosen|"
    r"taking part|to be)\b"
)
"""The mission is one of 52 planned."""
_BETWEEN = re.compile(r"\b(?:between|from|either|both) [^ ]+ (?:and|or) \Z")
_NEAR, _FAR = 70, 120


def is_told(text: str, start: int, end: int, value: Decimal) -> bool:
    """Whether the frame of a number without a noun tells that it counts something."""
    if value < _LEAST or labels.is_label(text, start) or labels.is_after_name(text, start):
        return False
    near = max(0, start - _NEAR)
    if end == len(text) and (of := _ROW.fullmatch(text, 0, start)) is not None:
        return nouns.is_plural(of["noun"]) and not labels.is_label_word(text, of.end("noun"))
    if _THAN.match(text, end):
        return _NO_MORE.search(text, max(0, start - 8), start) is None
    if _OUT_OF_AFTER.match(text, end) and _OUT_OF.search(text, near, start):
        return nouns.before(text, start) != "" and not _NTH.search(text, near, start)
    exists = _EXISTS_AFTER.match(text, end) and _EXISTS.search(text, near, start)
    if exists or _POPULATION.search(text, near, start):
        return True
    if _OF_YEAR.match(text, end) and _THE.search(text, near, start):
        return True
    if _AT_A_TIME.match(text, end) and not _NO_COUNT_BEFORE.search(text, max(0, start - 12), start):
        return not labels.is_year(text[start:end])
    if _is_joined(text, start, end) and nouns.before(text, start):
        return True
    if _ENDS.match(text, end) and _OF_PERSONS.search(text, near, start):
        return True
    if _NOW.search(text, near, start) and _EXISTS_AFTER.match(text, end):
        return nouns.before(text, start) != ""
    among = _ONE_OF.search(text, near, start) and _DONE.match(text, end)
    if among or _MOST_OF.match(text, end) or _is_alike(text, start, end):
        return True
    if labels.is_year(text[start:end]):
        return False
    return _is_of_pair(text, near, start, end) or _is_of_group(text, near, start, end, value)


_LEAST = 2


def _is_joined(text: str, start: int, end: int) -> bool:
    """Whether a number is told of those before it: two that lied; five a year."""
    if _RELATIVE.match(text, end):
        if _AS_MANY.search(text, max(0, start - 12), start):
            return True
        return _JOINED.search(text, max(0, start - 18), start) is not None
    rate = _A_TIME.match(text, end)
    if rate is None:
        return False
    joined = _JOINED_COUNT.search(text, max(0, start - 30), start)
    return joined is not None and (not rate["on"] or joined["end"][0] in "ft")


def _is_alike(text: str, start: int, end: int) -> bool:
    """Whether a number goes on a count of the same sentence: 60 are to let and 30 for sale."""
    if not _ALIKE.match(text, end) or not _JOINED.search(text, max(0, start - 18), start):
        return False
    if _BETWEEN.search(text, max(0, start - 30), start):
        return False
    return _EARLIER.search(text, max(0, start - _FAR), start) is not None


def is_of_staff(text: str, start: int) -> bool:
    """Whether a number right behind "a team of" tells of how many people it is."""
    group = _GROUP_OF.search(text, max(0, start - _NEAR), start)
    return group is not None and group["group"] in _OF_STAFF


def _is_of_group(text: str, near: int, start: int, end: int, value: Decimal) -> bool:
    if not _BOUND.match(text, end):
        return False
    group = _GROUP_OF.search(text, near, start)
    if group is None or group["group"] in _NO_GROUP:
        return False
    return value >= _LEAST_OF_GROUP or group["group"] in _OF_STAFF


def _is_of_pair(text: str, near: int, start: int, end: int) -> bool:
    """Whether a number is one of the two ends of a move, neither of them a year or an hour."""
    other = None
    first = _FROM.search(text, near, start)
    if first is not None:
        other = _TO_NUMBER.match(text, end)
    elif _BOUND.match(text, end):
        first = other = _FROM_NUMBER.search(text, near, start)
    if first is None or other is None or labels.is_year(other["n"]):
        return False
    if not other["n"][0].isdigit():
        return False
    if max(_plain(other["n"]), _plain(text[start:end])) < _LEAST_OF_PAIR:
        return False
    return _SCALE_BEFORE.search(text, max(0, first.start() - 40), first.start()) is None


def _plain(digits: str) -> Decimal:
    return Decimal(digits.replace(",", "")) if digits[0].isdigit() else Decimal(_LEAST_OF_PAIR)
