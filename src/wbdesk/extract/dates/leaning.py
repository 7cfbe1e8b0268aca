"""Words that lean on a date told before: in the same period, the following year, that day."""

import re

from wbdesk.extract import needs, numbers
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates import clauses
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

WORDS = frozenset(
    "same following previous preceding next later earlier before after that this corresponding "
    "equivalent comparable first second third final last opening closing then date".split()
)
"""Words in small letters one of which a text with such words holds."""
_COUNT = rf"(?i:\d{{1,3}}|{numbers.SMALL}|an?)"
_SAME = needs.pattern(
    r"\b(?:(?:In|Over|During|For) the same (?:period|year|month|time)(?=[ ,])"
    r"|(?:in|over|during|for|across) the same period(?=[,.;]|\Z| (?:and|while|but|as)\b)"
    r"|(?P<whole>[Tt]hroughout|[Dd]uring|[Oo]ver) (?:this|that) period(?=[ ,.;])"
    r"|(?:[Ll]ater|[Ee]arlier) in the (?P<day>day)(?=[ ,.;])"
    r"|(?:[Ll]ater |[Ee]arlier )?(?:[Ii]n |[Oo]n |[Dd]uring |(?:[Bb]y |[Aa]t |[Ii]n )?the "
    r"(?:end|close|start|beginning|middle|rest) of )?(?P<in>that (?:same )?|[Tt]he same )"
    r"(?P<unit>year|month|day|week)(?=[ ,.;])"
    r"|[Bb]y (?P<then>then)(?=[ ,.;])(?! the\b)|[Oo]n (?P<date>(?:the same|that) date)(?=[ ,.;]|\Z)"
    r"|(?:[Ll]ater |[Ee]arlier )?(?:on )?(?P<part>[Tt]hat|[Tt]he same) "
    r"(?:morning|afternoon|evening|night)(?=[ ,.;]))"
)
_SAME_OF = needs.pattern(
    r"\b(?:(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or|[Aa]t|[Oo]n|[Ff]rom) )?(?:(?:[Tt]he|its|their) "
    r"(?:same|corresponding|equivalent|comparable) (?:[a-z]+ )?"
    r"(?P<what>periods?|years?|months?|weeks?|quarters?|halves|half|time|stage|point|days?|"
    r"season|term)|(?P<now>[Tt]his (?:time|point|stage))),? (?:of |in |(?:the|a)(?= year ) )?"
    r"(?:(?P<y>(?:19|20)\d\d)(?![\w/–-]|-\d)|(?P<rel>(?:the )?(?:last|this|next|previous|preceding|"
    r"following) year|year (?:ago|earlier|before|previously))(?![\w-]))"
)
_NEXT = needs.pattern(
    r"\b(?:[Ii]n |[Oo]n |[Dd]uring |[Bb]y |[Ff]rom |[Oo]ver )?[Tt]he "
    r"(?P<way>following|previous|preceding|next(?= (?:day|morning)|(?<!ver the next)(?<!ing the "
    r"next)(?<!In the next)(?<!in the next) (?:year|month|week|evening)))(?: (?:financial|fiscal|"
    r"academic|school|calendar|tax)(?= year))? "
    r"(?P<unit>year|month|week|day|quarter|fiscal|morning|afternoon|evening|night)(?![\w’'-])"
    r"|\b[Tt]he (?P<unit3>year|month|week|day|evening|night) (?P<way3>before|after)"
    r"(?=[,.;:)—–]|\Z| (?:and|in|at|by|with|when|but|despite|because|thanks|as|to|for|while)\b)",
)
_OFF = needs.pattern(
    r" (?P<unit>year|month|fortnight|week|day)s? (?P<way>later|earlier|before|previously|after)"
    r"(?=[ ,.;)]|\Z)(?! than (?!in\b|\d))"
)
_LACKS = re.compile(r"\b(?:without|like|about|against|than) \Z")
_ADVERB = re.compile(
    r"(?=[,.;)]|\Z)|(?= (?:found|showed|was|were|had|and|but|when|after|to|at|by|came|took|went|"
    r"for)\b)"
)
"""What follows that week where it tells when: a survey done that week found ten."""
_VAGUELY = needs.begun_pattern(
    r"\b(?:[Ss]ome|[Ss]everal|[Aa] (?:few|couple of|number of)|[Mm]any) "
    r"(?:days|weeks|months|years) (?:later|earlier|before|previously)"
    r"(?=[,.;)]|\Z| (?!than\b)[a-z])"
)
_YEARS_BEFORE = needs.pattern(
    rf"\b(?:(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or) )?(?:(?:all|each|every one|any|most) of )?[Tt]he "
    rf"(?P<n>{_COUNT}) (?P<unit>year|month|week|day)s (?:before|earlier|previously|prior)"
    r"(?=[,.;:)—–]|\Z| (?:and|but)\b)"
)
_SEASON = needs.pattern(
    r"\b(?:(?:[Ii]n|[Dd]uring|[Oo]ver|[Bb]y|[Ff]or|[Ff]rom|[Uu]ntil|[Tt]ill) )?"
    r"(?P<way>[Tt]hat(?: same)?|[Tt]he (?:same|following|next|previous|preceding)) "
    r"(?P<season>spring|summer|autumn|winter)"
    r"(?=[,.;:)]|\Z| (?!(?:term|season|school|games|budget|statement)\b)[a-z0-9])"
)
_SINCE_THEN = needs.pattern(
    r"\b[Ss]ince (?:then|that (?:date|day|time|point|moment|year|month))(?=[ ,.;:)]|\Z)"
)
_N_OF = re.compile(rf"(?<![\w-])(?P<n>{_COUNT})\Z")
_NTH = needs.begun_pattern(
    r"\b(?:[Oo]n|[Ff]or|[Dd]uring|[Bb]y) the (?P<n>first|second|third|fourth|fifth|last|final|"
    r"opening|closing) (?:day|morning|afternoon|evening|night)"
    r"(?=[,.;:)]|\Z| (?:of the|and|they|he|she|with|was|were|to|at)\b)"
)
_SHORT_OF = re.compile(r"\b(?:less than|more than|nearly|almost|just over|just under) \Z")
_THAN = re.compile(r"\b(?:than|as|on|from|against|with|to|versus) \Z")
_VERB_AFTER = re.compile(r" (?!(?:and|in|at|on|of|by|with|when|but|for|to|from|as|this|that)\b)")
_WAYS = frozenset("following previous preceding next".split())
_LATER = frozenset("later earlier before after previously".split())
_UNITS = frozenset(
    "year years month months week weeks fortnight day days quarter fiscal morning afternoon "
    "evening night".split()
)
_THAT = re.compile(r"[Tt]hat (?:same |year|month|day|week|morning|afternoon|evening|night)")
_TIMES = frozenset(("time", "point", "stage"))
_ALIKE = frozenset("same corresponding equivalent comparable".split())
_NTHS = frozenset("first second third fourth fifth last final opening closing".split())
_NUMBERS = {"last": -1, "final": -1, "closing": -1, "opening": 1}
_AHEAD = frozenset("following later next after".split())
_AS_UNIT = {"fiscal": "year"} | dict.fromkeys("morning afternoon evening night".split(), "day")


def find(text: str, words: frozenset[str], reference: Reference) -> list[Phrase]:
    """The phrases that mean a date told before them, or one some units off it.

    `words` are the words of the text in small letters.
    """
    found = []
    if not words.isdisjoint(_ALIKE) or ("this" in words and not words.isdisjoint(_TIMES)):
        found += [_same_of(match, reference) for match in _SAME_OF.finditer(text)]
    if not words.isdisjoint(cal.SEASONS):
        found += [_season(match, reference) for match in _SEASON.finditer(text)]
    if "since" in words:
        found += [
            Phrase(m.start(), m.end(), None, again=True, unit="since")
            for m in _SINCE_THEN.finditer(text)
        ]
    if words.isdisjoint(_UNITS) and words.isdisjoint(("same", "period", "then", "date")):
        return found
    if _may_be_same(text, words):
        found += _same(text)
    if not words.isdisjoint(_WAYS) or not words.isdisjoint(_LATER):
        found += _stepped(text, reference)
        vague = _VAGUELY.finditer(text)
        found += [Phrase(m.start(), m.end(), None, "How long is not said.") for m in vague]
    if not words.isdisjoint(_NTHS):
        found += [_nth(match) for match in _NTH.finditer(text)]
    return found


def _may_be_same(text: str, words: frozenset[str]) -> bool:
    """A cheap test of a text before the pattern."""
    return (
        "same" in words
        or ("period" in words and ("this" in words or "that" in words))
        or ("day" in words and ("later" in words or "earlier" in words))
        or ("that" in words and _THAT.search(text) is not None)
        or "then" in words
        or "date" in words
    )


def _same(text: str) -> list[Phrase]:
    found = []
    for match in _SAME.finditer(text):
        led = "in " in match.group().lower() or text.endswith("of ", 0, match.start("in"))
        if match["in"] and not text[match.start()].isupper() and not led:
            lead = match.group().lower().split()[0]
            if _LACKS.search(text, max(0, match.start() - len("without ")), match.start()):
                continue
            if lead not in ("later", "earlier", "on") and not _ADVERB.match(text, match.end()):
                continue
        # That day is the last day told; that year may be the year of whatever was told last.
        unit = match["unit"] or match["day"] or ("day" if match["part"] or match["date"] else "")
        clock = "day" if unit == "day" else ""
        unit = unit if unit in ("year", "month", "week") else ""
        doubt = "The period meant is not named beside it." if match["whole"] else ""
        lean = Phrase(match.start(), match.end(), None, doubt, again=True, clock=clock, unit=unit)
        found.append(lean)
    return found


def _season(match: re.Match[str], reference: Reference) -> Phrase:
    """That winter, the following spring: of the date told before, or of that of publication."""
    way, season = match["way"].lower().split()[-1], cal.SEASONS[match["season"]]
    step = {"following": 1, "next": 1, "previous": -1, "preceding": -1}.get(way, 0)
    year = cal.season_year(reference, season, "past", "last") if step < 0 else None
    when = f"{year}-{season}" if year else None
    return Phrase(
        match.start(), match.end(), when, again=True, unit="season", step=step, day=season
    )


def _same_of(match: re.Match[str], reference: Reference) -> Phrase:
    """The same months of 2019, the same period last year: the span told before, in that year."""
    start, end, day = match.start(), match.end(), reference.day
    way = (match["rel"] or "").removeprefix("the ").split()
    if way and way[0] in ("previous", "preceding", "following", "year"):
        step = 1 if way[0] == "following" else -1
        return Phrase(start, end, None, again=True, unit="year", step=step)
    if match["y"]:
        year = int(match["y"])
    elif day is None:
        return Phrase(start, end, None, "The day of publication is not known.")
    else:
        year = day.year + {"last": -1, "this": 0, "next": 1}[way[0]]
    if match["now"]:
        return Phrase(start, end, cal.iso(year, day.month) if day else None)
    if match["what"] in ("time", "stage", "point") and day:
        return Phrase(start, end, cal.iso(year, day.month), again=True, year=year)
    return Phrase(start, end, cal.iso(year), again=True, year=year)


def _stepped(text: str, reference: Reference) -> list[Phrase]:
    """The following year, the day before, two weeks later."""
    found = []
    for match in _NEXT.finditer(text):
        unit = match["unit"] or match["unit3"]
        step = 1 if (match["way"] or match["way3"]) in _AHEAD else -1
        start, end = match.span()
        unit = _AS_UNIT.get(unit, unit)
        compared = unit == "year" and step < 0 and _THAN.search(text, max(0, start - 12), start)
        when = cal.iso(reference.day.year - 1) if compared and reference.day else None
        if step < 0 and match["way"] == "previous" and unit in ("week", "month") and reference.day:
            when = cal.unit_off(reference.day, unit, -1)
        if match["way"] == "next" and unit in ("year", "month", "week"):
            # The next year she sold it: of the story; the next year will be hard: of the reader.
            if clauses.tense(text, start, end) != "past":
                continue
            when = cal.unit_off(reference.day, unit, 1) if reference.day else None
        found.append(Phrase(start, end, when, again=True, unit=unit, step=step))
    for match in _YEARS_BEFORE.finditer(text):
        unit, step = f"{match['unit']}s", -int(numbers.plain(match["n"]))
        found.append(Phrase(*match.span(), None, again=True, unit=unit, step=step))
    counted = (_counted(text, match, reference) for match in _OFF.finditer(text))
    return found + [each for each in counted if each is not None]


def _counted(text: str, match: re.Match[str], reference: Reference) -> Phrase | None:
    """Two weeks later; a year earlier, which is a year ago where nothing is told before it."""
    number = _N_OF.search(text, max(0, match.start() - _LONGEST_COUNT), match.start())
    if number is None:
        return None
    start, end, way, unit = number.start(), match.end(), match["way"], match["unit"]
    if way in ("before", "after") and (
        _SHORT_OF.search(text, max(0, start - _LONGEST_COUNT), start)
        or _VERB_AFTER.match(text, end)
    ):
        return None
    step, when = int(numbers.plain(number["n"])), None
    compared = _THAN.search(text, max(0, start - _LONGEST_COUNT), start)
    if compared and unit == "year" and step == 1 and way not in _AHEAD and reference.day:
        when = cal.iso(reference.day.year - 1, reference.day.month)
    if unit in _IN_DAYS:
        unit, step = "day", _IN_DAYS[unit] * step
    step = step if way in _AHEAD else -step
    return Phrase(start, end, when, again=True, unit=unit, step=step)


_LONGEST_COUNT = 16
_IN_DAYS = {"week": 7, "fortnight": 14}


def _nth(match: re.Match[str]) -> Phrase:
    """On the second day: of the days told before."""
    number = _NUMBERS.get(match["n"]) or numbers.ordinal(match["n"]) or 1
    return Phrase(match.start(), match.end(), None, again=True, unit="nth", step=number)
