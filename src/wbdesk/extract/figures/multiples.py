"""How many times as much something is or became: seven times, doubled, tenfold, halved."""

import re
from collections.abc import Iterable
from decimal import Decimal

from wbdesk.extract import needs, numbers
from wbdesk.extract.figures.figure import Figure

_TIMES = needs.pattern(
    rf"\b(?P<n>{numbers.DIGITS}|{numbers.SMALL})(?P<half> and a (?:half|quarter))? times(?= (?:"
    r"(?:more|as|higher|the|less|fewer|greater|larger|lower|bigger|faster|over|that|those|this|its|"
    r"their|our|what|better|worse|stronger|longer|deeper|dearer|cheaper|quicker|older|heavier|"
    r"national|average|normal|above|below|smaller)\b|[A-Z]\w+[’']s?|"
    r"(?:since|a|per|each|every) (?:day|week|month|year|(?:19|20)\d\d)\b))"
    rf"|\b(?:gr[eo]wn?|increased?|multiplied|ris(?:en|es)|rose|expanded|up|went up|swelled)"
    rf" (?:by )?(?:more than |nearly |over |almost |about |some )?(?P<grew>{numbers.DIGITS}|"
    rf"{numbers.SMALL}) times\b|\b(?P<fold>\d{{1,3}}|{numbers.SMALL}|hundred)[ -]?fold\b",
    re.I,
)
_MULTIPLE = needs.pattern(
    r"\b(?:(?:more than |nearly |almost |over )?(?P<verb>doubl(?:ed|es|ing)|trebl(?:ed|es|ing)|"
    r"tripl(?:ed|es|ing)|quadrupl(?:ed|es|ing)|quintupl(?:ed|es|ing)|sextupl(?:ed|es|ing)|"
    r"(?<!in )halv(?:ed|es|ing))(?! (?:down|up|as)\b)|(?P<bare>double|triple|treble|quadruple|"
    r"twice)(?= (?:the|as|its|our|their|last|that|those|what|exports|trade|spending|investment|"
    r"output)\b))",
    re.I,
)
_WILL_BE = needs.pattern(
    r"\b(?:to|will|would|could|may|might|should|can|must)(?: (?:more than|nearly|almost|roughly|"
    r"about|at least|over))? (?P<verb>double|treble|triple|quadruple|quintuple|halve)"
    r"(?= (?:by|in|over|between|from|within|since|again|every|during|this|next|"
    r"to (?:more|over|nearly|almost|about|around|some))\b| to (?:[£€$]|\d)|"
    r"[,.;:)”\"](?!\d)|\Z)"
)
"""What is to become so many times as much, of itself: trade could double."""
_COULD = re.compile(
    r"\b(?:would|could|may|might)(?: (?:more than|nearly|almost|roughly|about|at least|over))? "
    r"(?P<verb>double|treble|triple|quadruple|quintuple|halve)(?= the (?:number|amount|size|share|"
    r"rate|(?:[a-z]+ )?(?:time|cost|price|figure|total|output|capacity)s?)\b)"
)
"""What something might make of a number, and not what somebody promises to make of it."""
_MULTIPLES = {"doub": 2, "treb": 3, "trip": 3, "quad": 4, "twic": 2, "quin": 5, "sext": 6}
_MULTIPLY = frozenset(
    f"{stem}{ending}"
    for stem in ("doubl", "trebl", "tripl", "quadrupl", "quintupl", "sextupl", "halv")
    for ending in ("e", "es", "ed", "ing")
) - {"halve", "quintuple", "sextuple"} | {"twice"}
_TO_DO = re.compile(r"\b(?:will|to|would|could|can|must|should|and) (?:[a-z]+ly )?\Z")
_FACTOR = needs.pattern(
    rf"\bby (?:a )?factors? of (?:about |around |nearly |over |more than |almost |some )?"
    rf"(?P<n>{numbers.DIGITS}|{numbers.SMALL})\b",
    re.I,
)
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
_BARE = frozenset("double treble triple quadruple quintuple halve".split())
WORDS = (
    _MULTIPLY
    | _BARE
    | {"factor"}
    | frozenset(
        f"{number}fold" for number in "two three four five six seven eight nine ten hundred".split()
    )
)
"""Words in small letters one of which a text with a multiple but neither digit nor times holds."""


def find(text: str, words: frozenset[str]) -> Iterable[Figure]:
    """The multiples of a text whose words in small letters are `words`."""
    if "times" in words or "fold" in text:
        for match in _TIMES.finditer(text):
            number = (match["n"] or match["grew"] or match["fold"]).lower()
            value = numbers.factor(number) if number == "hundred" else numbers.plain(number)
            if match["half"]:
                value += _PARTS[match["half"].split()[-1].lower()]
            yield Figure(match.start(), match.end(), value, "times", "multiple")
    if "factor" in words:
        for match in _FACTOR.finditer(text):
            value = numbers.plain(match["n"])
            yield Figure(match.start(), match.end(), value, "times", "multiple")
    if not words.isdisjoint(_BARE):
        for match in (*_WILL_BE.finditer(text), *_COULD.finditer(text)):
            verb = match["verb"]
            value = Decimal(50) if verb == "halve" else Decimal(_MULTIPLES[verb[:4]])
            unit = "%" if verb == "halve" else "times"
            yield Figure(match.start("verb"), match.end(), value, unit, "multiple")
    if not words.isdisjoint(_MULTIPLY):
        for match in _MULTIPLE.finditer(text):
            verb = (match["verb"] or match["bare"]).lower()
            if match["bare"] and _TO_DO.search(text, max(0, match.start() - 12), match.start()):
                continue
            if verb.startswith("halv"):
                yield Figure(match.start(), match.end(), Decimal(50), "%", "multiple")
            else:
                value = Decimal(_MULTIPLES[verb[:4]])
                yield Figure(match.start(), match.end(), value, "times", "multiple")
