"""Numbers of years, months or days that only say how long: no statistics."""

import re

from wbdesk.extract.figures.nouns import Noun
from wbdesk.extract.figures.shares import is_qualified

_UNITS = frozenset(
    "years months weeks days hours minutes times decades centuries nights quarters seconds "
    "weekends winters summers seasons generations fortnights".split()
)
_SHORT = frozenset("months weeks days nights weekends seconds".split())
QUICK = frozenset(("seconds", "minutes"))
_EVERY = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]omeone|[Ss]omebody) (?:[\w’'-]+ ){0,8}every \Z"
    r"|(?:\A|[.!?] |[“‘\"'])Every \Z"
)
"""How often one thing happens, as a rate: one call every 40 seconds, and no timetable."""
_AGES = frozenset(("years", "decades", "centuries"))
_OFFSET = re.compile(r" (?:after|before|since|later|earlier|prior|ago|on from|since)\b")
_OVER = re.compile(
    r"\b(?:over|across|for|in|within|next|every)(?: the)?(?: next| coming| course of)? \Z",
    re.I,
)
_WITHIN = re.compile(
    r"\b(?:in|within|inside|throughout|every)"
    r"(?: (?:just|only|under|barely|less than|little more than|as little as))?"
    r"(?: (?:the|those|these) (?:(?:last|past|next|coming|previous|following) )?)? ?\Z"
    r"|\b(?:over|across|during|for|of) the "
    r"(?:last|past|next|coming|previous|following|course of) \Z",
    re.I,
)
"""Within which time something was done; not the first hours of it."""
_TOOK = re.compile(
    r"\b(?:spen(?:d|ds|t|ding)|took|takes?|taking|taken|"
    r"(?<!ed to )(?<!built to )(?<!made to )(?<!meant to )last(?:s|ed|ing)?) (?:[\w’'-]+ ){0,3}\Z"
)
_TAKES = re.compile(r"\b(?:takes?|took|taken|taking) (?:[\w’'-]+ ){0,6}\Z")
_AFTER = re.compile(
    r"\bafter (?:just |only |about |around |nearly |almost |over |more than |less than )?\Z"
)
"""Some days after which something came."""
_LIMIT = re.compile(r"\b(?:longer|later|earlier|sooner) than \Z")
_VALID = re.compile(
    r"\b(?:valid|binding|in force|open|licensed|eligible|elected|appointed|extended|renewed|"
    r"postponed|frozen) for (?:a further |another |up to )?\Z"
)
_ALLOWED = re.compile(
    r"\b(?:ha[sd]|have|gets?|got|gives?|given|gave|allow(?:s|ed)?) (?:\w+ ){0,3}\Z"
)
_TO_DO = re.compile(r" (?:in which )?to [a-z]")
_ALWAYS = re.compile(
    r"\b(?:24|twenty-four) hours a day\b|"
    r"\b(?:[5-7]|five|six|seven) days a week\b|\b(?:365|52) \w+ a year\b",
    re.I,
)
_MAKING = re.compile(r" (?:in the making|on,|apart\b|of age\b)")
_DEFINED = re.compile(
    r" (?:to|ending|ended|up to|since|between|before|after|from|until|running|leading)\b"
)
_A_WEEK = re.compile(r" (?:a|per|each|every) (?:day|week|month|year|term|night)\b")
_IN_PLACE = re.compile(
    r" (?:in (?:the )?(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)[A-Z]|"
    r"of (?:talks|meetings|negotiations|debate))"
)
_FIRST = re.compile(
    r"\b(?:first|only|[a-z]{2,}est|worst|best)\b[^.;,]{0,60} (?:for|in)"
    r"(?: (?:over|more than|nearly|almost|about|around|at least|some|well over|the last|the past|"
    r"an?))* \Z"
)
"""In how long something is the first of its kind, which tells when the last was."""
_MONEY = re.compile(r"[£€$]\d|\d (?:million|billion)? ?euros?")
_LASTING = re.compile(
    r"\bfor (?:the |a |another |a further |(?:\d+|[a-z]+) (?:to|or) )?(?:next |first |last )?\Z"
)
_SERVED = re.compile(
    r"\b(?:jail(?:ed|s)?|imprison\w*|prison|sentence[sd]?|bann?(?:ed|ing)?|disqualif\w+|"
    r"behind bars|custody|suspended)\b(?:[^.;,]|, (?=suspended|and )){0,60}?"
    r"(?:for|to|of|with)"
    r"(?: (?:up to|at least|more than|over|an? (?:\w+ )?(?:further|additional|total|extra)(?: of)?|"
    r"another|between))? \Z"
    r"|\bserv(?:e|es|ed|ing)(?: (?:an? )?(?:additional|further|total of|minimum of|extra))? \Z",
    re.I,
)
_ON_AVERAGE = re.compile(r"\b(?:average|median|mean|typical|longest)\b[^.;]{0,60}\Z")
_TERM = re.compile(
    r"(?:[’']|\b)? (?:of unpaid work|of community (?:service|payback)|"
    r"in (?:prison|jail|custody)|imprisonment|behind bars|disqualification)"
)
_SENTENCED = frozenset(("years", "months", "weeks", "days", "hours"))
_LEARNED = re.compile(
    r"[’']?(?: of)?(?: [a-z-]+){0,2} (?:experience|study|studies|service|standing)\b"
)
_PERIOD = re.compile(r"\bfor (?:a|the|an initial|a further) (?:period|term) of (?:up to )?\Z")
_FAR = 80
_TALKED = re.compile(
    r"\b(?:met|m[ae]t with|talk(?:s|ed|ing)?|spoke|spoken|sat|sits?|conferred|discussed|toured|"
    r"walked|stayed|prayed|debated|negotiated|listened|conversation|discussions|audience)\b"
    r"[^.;]{0,40} for \Z"
)
"""How long people met, which is no measure of anything."""
_FEW = re.compile(r"(?:an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", re.I)
_MEASURED = re.compile(
    r"\b(?:currently|at present|average|averag(?:ed|es|ing)|median|mean|total|by|"
    r"(?<!more )(?<!less )than|number|(?:wait|delay|reduc|"
    r"extend|shorten|cut|sav|gain|los|add)\w*(?: of| by| for| to)?)\b[^.;,]{0,20}\Z"
    r"|\bthat after \Z"
)
_REPEATED = re.compile(
    r" (?:running|in a row|more|fewer|less|extra|faster|quicker|shorter|longer|late|early|behind|"
    r"ahead of (?:schedule|time|plan|target))\b"
)
_TALKED_IN = frozenset(("minutes", "hours"))
_TIMES = frozenset("years decades centuries months weeks days hours nights weekends".split())


_DECIMAL = re.compile(r"\d\.\d")
_MOVING = re.compile(
    r"\b(?:f[ae]ll(?:en|s|ing)?|cut|reduced|risen|rose|rising|gone|went|down|up|drops?|dropped|"
    r"lengthened|shortened|grown|grew|increased|improved|slipped|came|come)"
    r"(?: (?:up|down|sharply|again|steadily))? from (?:an average of |over |about |around )?\Z"
)
"""Before one end of a move, which is measured: has fallen from 9 days to four."""
_ONCE = re.compile(
    r"\b[Aa]n? (?!(?:further|record|total|full|whole|mere|extra|combined|additional|minimum|"
    r"maximum|median|mean|average|typical|estimated|staggering)\b)[a-z-]+ \Z"
)
"""How long something felt: a hard two years."""
_LOWER = re.compile(r"(?<![\w.,])\d{1,3} to \Z")
"""The lower end of a range, before which stands what tells of both."""
_COMPARED = re.compile(
    r",? (?:rather than|instead of|as opposed to|compared (?:with|to)|down from|up from|against) "
    r"(?:an? [a-z]+ of |the )?(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b)"
)
"""A length that another is set against is measured: in 3 days rather than 15."""


def is_stretch(text: str, noun: Noun, start: int) -> bool:
    """Whether a number of years only says how long something was or is, or how far off.

    So 60 years of rail, two weeks later, £3 million over four years, work for six months, jailed
    for up to five years. Years that something went on for, and what is qualified, count.
    """
    unit = noun.noun.lower()
    if unit not in _UNITS:
        return text.startswith(" ago", noun.end)
    if _is_measured(text, noun, start):
        return False
    lower = _LOWER.search(text, max(0, start - 8), start)
    start = lower.start() if lower else start
    if unit in _SENTENCED and is_term(text, start, noun.end):
        return True
    if _PERIOD.search(text, max(0, start - _FAR), start):
        return True
    if unit in _TALKED_IN and _TALKED.search(text, max(0, start - _FAR), start):
        return True
    if unit in _TIMES and _is_narrated(text, noun, start):
        return True
    if (unit != "times" and _OFFSET.match(text, noun.end)) or (
        unit in _AGES and text.startswith(" of ", noun.end)
    ):
        return True
    before = text[max(0, start - _FAR) : start]
    if unit in _AGES and (_FIRST.search(before) or _ONCE.search(before)):
        return True
    if unit in QUICK and _EVERY.search(before):
        return False
    if unit != "times" and _is_frame(text, noun, before, start):
        return True
    if unit in _SHORT and _LASTING.search(before) and not _A_WEEK.match(text, noun.end):
        return True
    if unit != "hours" and _LEARNED.match(text, noun.end):
        return True
    return _OVER.search(before) is not None and bool(_MONEY.search(text))


def _is_measured(text: str, noun: Noun, start: int) -> bool:
    """Whether a length is so many tenths, thousands of hours, or set against another."""
    told = text[start : noun.end]
    if "," in told and noun.noun.lower() == "hours":
        return True
    if _COMPARED.match(text, noun.end) or _MOVING.search(text, max(0, start - 40), start):
        return True
    return _DECIMAL.search(told) is not None and not is_term(text, start, noun.end)


def is_term(text: str, start: int, end: int) -> bool:
    """Whether a length is what somebody is sentenced to or barred for: jailed for six years."""
    before = max(0, start - _FAR), start
    if _ON_AVERAGE.search(text, *before):
        return False
    return _TERM.match(text, end) is not None or _SERVED.search(text, *before) is not None


def _is_narrated(text: str, noun: Noun, start: int) -> bool:
    """Whether a few hours or years in words are told in passing and not measured.

    So for six years, five hours of debate; but an average of six weeks, three years running.
    """
    few = _FEW.match(text, start)
    if few is None or noun.end - few.end() > len(noun.noun) + 2:
        return False
    if _REPEATED.match(text, noun.end) or _A_WEEK.match(text, noun.end):
        return False
    return _MEASURED.search(text, max(0, start - 40), start) is None


def _is_frame(text: str, noun: Noun, before: str, start: int) -> bool:
    """Whether a stretch is the time within which something was done, or that it took."""
    if _WITHIN.search(before) or _LIMIT.search(before) or _VALID.search(before):
        return True
    if _ALWAYS.match(text, start) or _MAKING.match(text, noun.end):
        return True
    takes = noun.noun not in _TALKED_IN and _TAKES.search(before) is not None
    if _TO_DO.match(text, noun.end) and (takes or _ALLOWED.search(before)):
        return True
    if noun.noun in _SHORT and _AFTER.search(before):
        return True
    if before.endswith("the ") and _DEFINED.match(text, noun.end):
        return True
    if _A_WEEK.match(text, noun.end) or (
        is_qualified(text, start) and not before.endswith(("from ", "after "))
    ):
        return False
    away = noun.noun in _SHORT and _IN_PLACE.match(text, noun.end) is not None
    return away or _TOOK.search(before) is not None
