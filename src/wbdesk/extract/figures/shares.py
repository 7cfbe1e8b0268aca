"""Shares, ratios, multiples and ranks in a text: all figures that are no plain count."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from wbdesk.extract import numbers


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at `start`:`end` of a paragraph; `value` is None for hundreds, thousands."""

    start: int
    end: int
    value: Decimal | None
    unit: str
    rule: str
    doubt: str = ""


_SMALL = numbers.SMALL


_PERCENT = re.compile(
    rf"(?P<n>{numbers.DIGITS})(?P<vulgar>[½¼¾])?(?:[ \u00a0]?%|[ \u00a0-]per ?cent\b|[ "
    rf"\u00a0]percentage points?|"
    rf"[ \u00a0]?pp\b)"
)


_PERCENT_ALL, _CENT = 100, Decimal("0.01")
_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_PERCENT_WORDS = re.compile(
    rf"\b(?P<n>{_SMALL}|a hundred|one hundred) (?:and a half )?(?:per ?cent\b|percentage points?)",
    re.I,
)


_RATIO = re.compile(
    rf"\b(?P<n>\d{{1,3}}|{_SMALL})[ -](?:in|out of)(?: every)?[ -](?P<of>\d{{1,4}}|"
    rf"{_SMALL})(?![\w%]|[.,]\d| million)",
    re.I,
)


_TO_EVERY = re.compile(
    rf"\b(?P<n>\d{{1,3}}|{_SMALL}) (?P<one>[a-z]+) (?:to|for) every (?P<of>\d{{1,4}}|{_SMALL}) "
    rf"(?P<two>[a-z]+)",
    re.I,
)


_FRACTION = re.compile(
    r"\b(?P<n>a further|a|an|one|two|three|four|five|seven|nine)[ -](?P<part>third|quarter|"
    r"(?<=one[ -])fourth|(?<=three[ -])fourth|fifth|sixth|eighth|tenth)(?P<s>s?)\b"
    r"(?=[ ]?(?:of|more|less|fewer|higher|lower|since|in|over|and|to|compared|by|on|from|the|are|"
    r"were|have|had|said|say|"
    r"for|during|between|this|last|as|were|will|is)\b|[,.;:)–—]|\s[–—-]|\Z)(?! of an? (?:million|"
    r"billion|century|hour))",
    re.I,
)


_HALF = re.compile(
    r"\b(?<!first )(?<!second )(?<!other )(?<!final )(?<!latter )(?<!last )(?<!next )half"
    r"(?= (?:of (?!\d)|the |our |all |its |their |those |these |them\b)|[,.](?:\s|\Z)|"
    r"(?P<loose> (?:are|were|have|had|said|say|agreed|believe|think|would|will|in|by|since|to|"
    r"with|over|during|within|compared|this|last|from|between|than|at|on|for)\b))",
    re.I,
)


_TIMES = re.compile(
    rf"\b(?P<n>{numbers.DIGITS}|{_SMALL}) times(?= (?:more|as|higher|the|less|greater|larger|lower|"
    rf"bigger|faster|over|that|its|"
    rf"better|worse|stronger|longer))|\b(?P<fold>\d{{1,3}}|{_SMALL})[ -]?fold\b",
    re.I,
)


_MULTIPLE = re.compile(
    r"\b(?:(?:more than |nearly |almost |over )?(?P<verb>doubl(?:ed|es|ing)|trebl(?:ed|es|ing)|"
    r"tripl(?:ed|es|ing)|"
    r"quadrupl(?:ed|es|ing)|halv(?:ed|es|ing))(?! (?:down|up|as)\b)|(?P<bare>double|triple|treble|"
    r"twice)(?= (?:the|as|its|our|their|last|that|exports|trade|spending|investment|output) ))",
    re.I,
)


_MULTIPLES = {"doub": 2, "treb": 3, "trip": 3, "quad": 4, "twic": 2}


_RANK = re.compile(
    r"\b(?P<n>\d{1,3}(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|"
    r"tenth)[ -]"
    r"(?:(?:(?!(?:rest|test|west|guest|quest|interest|request)\b)[a-z]{2,}est|most|worst|leading|"
    r"place|position)\b|in the (?:world|EU|UK|G7|OECD|league|rankings?|"
    r"medal)|(?:out )?of \d+|globally\b|worldwide\b)"
    r"|\brank(?:ed|s|ing) (?:overall |joint |number )?(?P<r>\d{1,3}(?:st|nd|rd|th)|\d{1,3}(?= "
    r"(?:out )?(?:of|in)\b|[.,]?\Z|[.,] )|first|second|third|fourth|fifth|sixth|seventh|"
    r"eighth|ninth|tenth)\b"
    r"|\b[Nn]umber[ -](?P<o>one|two)(?= [a-z])"
    r"|\b(?P<nth>\d{1,3}(?:st|nd|rd|th)) (?:[a-z]+ )?(?:country|nation|state|member|application|"
    r"signatory)\b(?= (?:to|out of|in|that|which|joining|examined)\b)"
)
_ANNIVERSARY = re.compile(
    r"\b(?P<n>\d{1,3}(?:st|nd|rd|th)|[A-Za-z]{3,7}(?:st|nd|rd|th|eth))[ -](?:[a-z]+[ -])?"
    r"anniversary\b"
    rf"|\b(?P<years>\d{{1,3}}|{_SMALL}|one)[ -]year anniversary\b"
)


def find(text: str, digits: bool, words: frozenset[str]) -> Iterable[Figure]:
    """Shares, ratios, multiples and ranks of a text whose words in small letters are `words`."""
    yield from _percentages(text, digits, words)
    if not words.isdisjoint(_RATIO_WORDS):
        yield from _ratios(text)
    yield from _fractions(text, words)
    yield from _multiples(text, words)
    if not words.isdisjoint(_RANK_WORDS) or (digits and _ORDINAL.search(text)):
        yield from _ranks(text)
    if "anniversary" in words:
        yield from _anniversaries(text)


def _percentages(text: str, digits: bool, words: frozenset[str]) -> Iterable[Figure]:
    if digits and ("%" in text or "per cent" in text or "percent" in text or "pp" in words):
        for match in _PERCENT.finditer(text):
            previous = text[match.start() - 1 : match.start()]
            if not previous.isalnum() and previous not in (".", ","):
                value = numbers.plain(match["n"])
                if match["vulgar"]:
                    value += _VULGAR[match["vulgar"]]
                yield Figure(match.start(), match.end(), value, "%", "share")
    if "cent" in words or "percent" in words or "percentage" in words:
        for match in _PERCENT_WORDS.finditer(text):
            hundred = "hundred" in match["n"].lower()
            value = Decimal(100) if hundred else numbers.plain(match["n"])
            if "and a half" in match.group().lower():
                value += Decimal("0.5")
            yield Figure(match.start(), match.end(), value, "%", "share")


def _fractions(text: str, words: frozenset[str]) -> Iterable[Figure]:
    if not words.isdisjoint(_FRACTIONS):
        for match in _FRACTION.finditer(text):
            count = match["n"].lower().removesuffix(" further")
            if (count in ("a", "an", "one")) != bool(match["s"]):
                value = numbers.share(count, match["part"])
                if value >= _PERCENT_ALL:
                    continue
                yield Figure(match.start(), match.end(), value, "%", "fraction")
    if "half" in words:
        for match in _HALF.finditer(text):
            loose = match["loose"] or text[match.end()] in ",."
            if loose and not is_qualified(text, match.start()):
                continue
            yield Figure(match.start(), match.end(), Decimal(50), "%", "fraction")


_RATIO_GATE = re.compile(
    r"(?:in|out of|every)[ -](?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|"
    r"fifty)"
)


_RATIO_WORDS = frozenset(("in", "out", "every"))


_FRACTIONS = frozenset(
    "third thirds fourth fourths quarter quarters fifth fifths sixth sixths eighth eighths tenth "
    "tenths".split()
)


_MULTIPLY = frozenset(
    "double doubled doubles doubling treble trebled trebling triple tripled tripling quadruple "
    "quadrupled "
    "quadrupling halved halving halves twice".split()
)


_LOWER_WAY = re.compile(r"\b(?:in|out of)\b")


def _ratios(text: str) -> Iterable[Figure]:
    if "every" in text:
        for match in _TO_EVERY.finditer(text):
            share = numbers.plain(match["n"]) / (numbers.plain(match["of"]) or 1)
            value = share.quantize(Decimal("0.000001"))
            yield Figure(
                match.start(), match.end(), value, f"{match['one']} per {match['two']}", "ratio"
            )
    if not _RATIO_GATE.search(text):
        return
    for match in _RATIO.finditer(text):
        if (match.start() and text[match.start() - 1] in ".,-£$€") or not _LOWER_WAY.search(
            match.group()
        ):
            continue
        count, whole = numbers.plain(match["n"]), numbers.plain(match["of"])
        if count < whole and whole <= 10_000 and not (whole > 1900 and match["of"].isdigit()):
            if count == 1:
                # One in four is a quarter of them; eight out of 10 stays what it is.
                part = (Decimal(_PERCENT_ALL) / whole).quantize(_CENT)
                yield Figure(match.start(), match.end(), part, "%", "ratio")
                continue
            way = "of" if "out" in match.group().lower() else "in"
            yield Figure(match.start(), match.end(), count, f"{way} {whole}", "ratio")


_TO_DO = re.compile(r"\b(?:will|to|would|could|can|must|should|and) (?:[a-z]+ly )?\Z")


def _multiples(text: str, words: frozenset[str]) -> Iterable[Figure]:
    if "times" in words or "fold" in text:
        for match in _TIMES.finditer(text):
            number = match["n"] or match["fold"]
            if number is not None:
                yield Figure(match.start(), match.end(), numbers.plain(number), "times", "multiple")
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


_RANK_WORDS = frozenset(
    "number second third fourth fifth sixth seventh eighth ninth tenth rank ranked ranks "
    "ranking".split()
)


_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)\b")

WORDS = (
    _FRACTIONS
    | _MULTIPLY
    | _RANK_WORDS
    | frozenset("half cent percent percentage times anniversary".split())
)
"""Words in small letters one of which a text with a share but no digit holds."""


def _ranks(text: str) -> Iterable[Figure]:
    for match in _RANK.finditer(text):
        word = match["n"] or match["r"] or match["o"] or match["nth"]
        value = numbers.ordinal(word) if not word.isdigit() else int(word)
        if word == "first":
            value = 1
        if match["o"]:
            value = int(numbers.plain(word))
        if value is not None:
            yield Figure(match.start(), match.end(), Decimal(value), "rank", "rank")


def _anniversaries(text: str) -> Iterable[Figure]:
    """How many years ago something began, as an anniversary counts them."""
    for match in _ANNIVERSARY.finditer(text):
        years = match["years"] and int(numbers.plain(match["years"]))
        years = years or numbers.ordinal(match["n"])
        if years:
            end = match.end()
            yield Figure(match.start(), end, Decimal(years), "years", "anniversary")


_QUALIFIED = re.compile(
    r"\b(?:more than|over|nearly|almost|around|about|approximately|at least|some|less than|fewer "
    r"than|under|up to|close to|"
    r"just|only|roughly|an estimated|estimated|upwards of|in excess of|further|additional|extra|"
    r"another|total of|all|around|by a|"
    r"by|to|of|from|total)\s(?:just |over |around |nearly )?\Z",
    re.I,
)


def is_qualified(text: str, start: int) -> bool:
    """Whether a number is told as more than, nearly or by so much."""
    return _QUALIFIED.search(text, max(0, start - 16), start) is not None
