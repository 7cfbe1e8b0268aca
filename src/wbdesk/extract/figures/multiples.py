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
    r"(?:since|a|per|each|every|in an?|in one) (?:day|week|month|year|(?:19|20)\d\d)\b))"
    rf"|\b(?:gr[eo]wn?|increased?|multiplied|ris(?:en|es)|rose|expanded|up|went up|swelled)"
    rf" (?:by )?(?:more than |nearly |over |almost |about |some )?(?P<grew>{numbers.DIGITS}|"
    rf"{numbers.SMALL}) times\b|\b(?P<fold>\d{{1,3}}|{numbers.SMALL}|hundred)[ -]?fold\b",
    re.I,
)
_MULTIPLE = needs.pattern(
    r"\b(?:(?:more than |nearly |almost |over )?(?P<verb>doubl(?:ed|es|ing)|trebl(?:ed|es|ing)|"
    r"tripl(?:ed|es|ing)|quadrupl(?:ed|es|ing)|quintupl(?:ed|es|ing)|sextupl(?:ed|es|ing)|"
    r"(?<!in )halv(?:ed|es|ing))(?! (?:down|up|as)\b)|(?P<bare>double|triple|treble|quadruple|"
    r"twice)(?= (?:the|as|its|our|their|last|those|what|exports|trade|spending|investment|output|"
    r"that(?! (?:the|an?|it|he|she|they|we|you|his|her|its|our|their|this|no|all)\b))\b))",
    re.I,
)
_TO_MULTIPLY = needs.begun_pattern(
    r"\b(?:to|will|would|could|may|might|should|can|must|shall|we|they|and)"
    r"(?: (?:more than|nearly|almost|roughly|about|at least|over|further|[a-z]+ly))? "
    r"(?P<verb>double|treble|triple|quadruple|quintuple|halve)\b"
    r"(?! (?:figures?|digits?|down|up|as|check|count|decker|glaz|taxation|standard|whammy|bed|"
    r"room|room|act|life|bill|yellow|dose|dip|jeopardy|vaccinat|track|murder|blow|agent)|-)"
)
"""What is to become so many times as much, of itself or by somebody: trade could double."""
_ALONE = needs.begun_pattern(
    r"\b(?:almost|nearly|about|around|over|more than|roughly|just under|just over|well over|is|"
    r"are|was|were) (?P<verb>double|triple|treble|quadruple|twice)(?=[,.;:)](?!\d)|\Z)"
)
"""A comparison that ends there: elsewhere it is almost double."""
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
    if not words.isdisjoint(_BARE) or "twice" in words:
        for match in (*_TO_MULTIPLY.finditer(text), *_ALONE.finditer(text)):
            yield _multiple(match.start("verb"), match.end(), match["verb"])
    if not words.isdisjoint(_MULTIPLY):
        for match in _MULTIPLE.finditer(text):
            if match["bare"] and _TO_DO.search(text, max(0, match.start() - 12), match.start()):
                continue
            yield _multiple(match.start(), match.end(), match["verb"] or match["bare"])


def _multiple(start: int, end: int, verb: str) -> Figure:
    """What doubled is, or halved, which is a share."""
    if verb.lower().startswith("halv"):
        return Figure(start, end, Decimal(50), "%", "multiple")
    return Figure(start, end, Decimal(_MULTIPLES[verb[:4].lower()]), "times", "multiple")
