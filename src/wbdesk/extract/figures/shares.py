"""Shares and ranks in a text, with its ratios and multiples: all figures that are no count."""

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import chain

from wbdesk.extract import begun, needs, numbers
from wbdesk.extract.figures import multiples, ratios
from wbdesk.extract.figures.figure import Figure

_SMALL = numbers.SMALL


_PERCENT = begun.pattern(
    rf"(?P<n>{numbers.DIGITS})(?P<vulgar>[½¼¾])?(?:[ \u00a0]?%|[ \u00a0-]per ?cent\b|[ "
    rf"\u00a0]percentage points?|"
    rf"[ \u00a0]?pp\b)"
)


_PERCENT_ALL, _CENT = 100, Decimal("0.01")
_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_PERCENT_WORDS = needs.pattern(
    rf"\b(?P<n>{_SMALL}|a hundred|one hundred) (?:and a half )?(?:per ?cent\b|percentage points?)",
    re.I,
)


_PARTS = "third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|twentieth"
_DEGREES = (
    r"(?:funded|financed|complete|completed|full|empty|built|finished|done|covered|women|female|"
    r"male|as (?:many|much|long|large|big|high|likely)|"
    r"(?:tall|small|larg|bigg|cheap|fast|short|long|slow|wid|heavi|light|dear|old|young|rich|poor|"
    r"strong|weak|clean|quick|deep|safe|hott|cold|warm|dri|wett|high|low)er)"
)
_FRACTION = needs.pattern(
    rf"\b(?P<n>a further|a|an|one|two|three|four|five|seven|nine|"
    rf"(?<![\w.,/£€$-])[1-9])[ -](?P<part>{_PARTS}|"
    r"(?<=one[ -])fourth|(?<=three[ -])fourth)(?:(?P<s>s)\b(?<!two[ -]quarters)|\b"
    r"(?:(?<=one-third)|(?<=one-quarter)|(?<=one-fifth)|"
    r"(?=[ ]?(?:of|more|less|fewer|since|in|over|and|to|compared|by|on|from|the|are|their|its|our|"
    r"were|have|had|said|say|off|above|below|under|than|that|what|who|do|did|would|could|can|"
    r"for|during|between|this|last|as|at|with|will|is|was|has|or|across|among|amongst|within|"
    r"when|while|whereas|but|after|before|until|because|through|throughout|under|alone|again|"
    rf"overall|globally|worldwide|nationally|each|every|per|{_DEGREES}|remain|live|use|"
    r"report|own|fail|face)\b|[,.;:)–—”]|\s[–—(-]|\Z)))"
    r"(?! of an? (?:million|billion|century|hour))",
    re.I,
)
_ROUGH_PART = needs.pattern(
    rf"\b(?:over|under|nearly|almost|about|around|more than|less than|fewer than|roughly|only|just|"
    rf"of (?:those|these|them|whom|which),?) (?:a|one) (?P<part>{_PARTS})(?= [a-z]+ed\b|"
    r" (?:came|went|took|got|gave|said|made|held|left|lost|won|chose|felt|spent|come|go|take|get|"
    r"give|make|rely|depend|work|think|believe|want|need|know|feel|did|could|should|may|might)\b)"
)
"""A share that a verb follows: of those, just over a quarter came."""
_SUPERLATIVE = needs.pattern(
    rf"\b(?:[a-z]{{2,}}est|best|worst|top|bottom|first|last|upper|lower) (?P<part>half|{_PARTS})"
    r"(?= of (?!an?\b|the (?:year|month|season|century|financial|match|game|decade|20|19))[a-z])"
)
"""An end of a scale: the poorest fifth of households."""
_EVERY = needs.pattern(
    r"\b[Ee]very (?P<n>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r"(?= (?!(?:year|month|week|day|hour|minute|night|morning|quarter|season|summer|winter|spring|"
    r"autumn|time|one|january|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)[a-z])"
)
"""One in so many: every fifth household, but not every second year."""
_HALF = needs.pattern(
    r"\b(?<!first )(?<!second )(?<!other )(?<!final )(?<!latter )(?<!last )(?<!next )"
    r"(?P<by>by (?:a |one )?|\b(?:one|a) (?=half (?:of|will|is|was|are|were|ha[sd]|have)\b)|"
    r"in (?<=cut in )|in (?<=reduced in )|in (?<=slashed in ))?half"
    r"(?= (?:of (?!\d)|the |our |all |its |their |those |these |them\b|that |what |as (?:many|much|"
    r"long|large|big|high|likely)\b)|[,.;](?:\s|\Z)|"
    r"(?P<loose> (?:are|were|have|had|said|say|agreed|believe|think|would|will|in|by|since|to|"
    r"with|over|during|within|compared|this|last|from|between|than|at|on|for|before|after|was|is|"
    r"has|went|goes|full|"
    r"empty|finished|built|complete|completed|funded|live|work|do|did|as)\b))",
    re.I,
)


_OTHER_HALF = needs.pattern(
    r"\bhalf [^.;]{4,90}?,? and half(?= (?:by|for|from|to|in|on|at|with)\b)|"
    r"\bof which half(?= (?:by|for|from|to|in|on|at|with|will|is|was|has)\b)",
    re.I,
)
"""The second of two halves, and half of a sum: half by Spain and half by Malta."""


_NTH = (
    r"(?:\d{1,3}(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    r"eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)"
)
_LEAST_RUN = 3
"""The second year running is only once more."""
_RANK = needs.pattern(
    rf"\b(?P<n>{_NTH})[ -]"
    r"(?:(?:(?!(?:rest|test|west|guest|quest|interest|request|harvest|forest|contest|protest|"
    r"arrest|priest|invest)\b)[a-z]{2,}est|best|most|least|worst|leading|"
    r"place|position)\b|in the (?:world|EU|UK|G7|OECD|league|rankings?|table|"
    r"medal)|(?:out )?of \d+|globally\b|worldwide\b|"
    r"(?P<run>[a-z]+ (?:winter|summer|spring|autumn|year|month|season) in a row|"
    r"(?:straight|consecutive|successive|"
    r"year|month|quarter|week|time|season|day) (?:running|in a row|(?<=straight )[a-z]+|"
    r"(?<=consecutive )[a-z]+|(?<=successive )[a-z]+)))"
    r"|\brank(?:ed|s|ing) (?:overall |joint |number )?(?P<r>\d{1,3}(?:st|nd|rd|th)|\d{1,3}(?= "
    r"(?:out )?(?:of|in)\b|[.,]?\Z|[.,] )|first|second|third|fourth|fifth|sixth|seventh|"
    r"eighth|ninth|tenth)\b"
    r"|\b(?:plac(?:e|es|ed|ing)|rank(?:s|ed|ing)?|finish(?:ed|es)?|c[ao]me|com(?:es|ing))"
    rf"(?: [A-ZÀ-Ž][\w’-]+){{0,3}} (?:overall |joint |equal )?(?P<p>first|{_NTH})"
    r"(?= (?:in|of|out|for|among|on|overall|behind|with)\b|[.,;)]|\Z)"
    rf"|\b(?:are|were|is|was|stands?|stood|lay|fell|rose|slipped|now|only)"
    rf"(?: (?:now|only|still|just|to|joint|equal|from)){{0,2}} (?P<stood>{_NTH})"
    r"(?= (?:for|out of|among|of (?:the )?\d|behind)\b|"
    r"[.;](?= |\Z))"
    r"|\b[Nn]umber[ -](?P<o>one|two)(?= (?!(?:mission|priorit|job|goal|aim|task|concern|duty|"
    r"objective|focus|issue|reason|choice|ambition|commitment|question|challenge|threat)\w*)[a-z])"
    r"|\b(?P<only>second) only to\b"
    r"|\b(?P<great>\d{1,3}(?:,\d{3})+)th(?= [a-z])"
    r"|\b[Tt]he (?P<run_to>\d{1,3}(?:st|nd|rd|th))(?! (?:[A-Z][\w–-]+ )"
    r"{0,3}(?:Dialogue|Summit|Conference|Session|Meeting|Forum|Congress|Assembly|Round|Games)\b)"
    r"(?= (?:[A-Z][\w-]+|[a-z]+)\b[^.;,]{0,120}? "
    r"(?:to (?:be|have been) [a-z]+(?:ed|en)|in the (?:[\w’']+ ){0,2}(?:[Ss]eries|[Nn]etwork))\b)"
    r"|\b(?P<nth>\d{1,3}(?:st|nd|rd|th)) (?:[a-z]+ )?(?:country|nation|state|member|application|"
    r"signatory)\b(?= (?:to|out of|in|that|which|joining|examined)\b)"
)
_ANNIVERSARY = needs.pattern(
    r"\b(?P<n>\d{1,3}(?:st|nd|rd|th)|[A-Za-z]{3,7}(?:st|nd|rd|th|eth))[ -](?:[a-z]+[ -])?"
    r"anniversary\b"
    rf"|\b(?P<years>\d{{1,3}}|{_SMALL}|one)[ -]year anniversary\b"
)
_BIRTH = re.compile(
    r" of (?:the |its |their |our )?(?:creation|founding|foundation|birth|birthday)\b"
)
"""How old a body is, which counts; how long ago a battle or treaty was is a date."""


def find(text: str, digits: bool, words: frozenset[str]) -> Iterable[Figure]:
    """Shares, ratios, multiples and ranks of a text whose words in small letters are `words`."""
    yield from _percentages(text, digits, words)
    yield from ratios.find(text, words)
    yield from _fractions(text, words)
    yield from multiples.find(text, words)
    if not words.isdisjoint(_RANK_WORDS) or (digits and _ORDINAL.is_in(text)):
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
            if (count in ("a", "an", "one", "1")) != bool(match["s"]):
                value = numbers.share(count, match["part"])
                mixed = _MIXED.search(text, max(0, match.start() - 12), match.start())
                if mixed or value >= _PERCENT_ALL:
                    continue
                yield Figure(match.start(), match.end(), value, "%", "fraction")
        for match in _ROUGH_PART.finditer(text):
            value, start = numbers.share("one", match["part"]), match.start("part") - len("a ")
            yield Figure(start, match.end(), value, "%", "fraction")
    if "every" in words and not words.isdisjoint(_RANK_WORDS):
        for match in _EVERY.finditer(text):
            nth = numbers.ordinal(match["n"])
            if nth:
                share = (Decimal(_PERCENT_ALL) / nth).quantize(_CENT)
                yield Figure(match.start(), match.end(), share, "%", "fraction")
    if "half" in words:
        yield from _halves(text)
    if "half" in words or not words.isdisjoint(_FRACTIONS):
        for match in _SUPERLATIVE.finditer(text):
            value = numbers.share("one", match["part"])
            yield Figure(match.start(), match.end(), value, "%", "fraction")


_MIXED = re.compile(rf"(?:(?<![\d.,])\d\d?|\b(?:{_SMALL})) and \Z")
"""The whole of a number that goes on with a fraction: six and two-thirds miles."""


def _halves(text: str) -> Iterable[Figure]:
    for match in chain(_HALF.finditer(text), _OTHER_HALF.finditer(text)):
        if match.re.groups:
            loose = match["loose"] or text[match.end()] in ",."
            if loose and not match["by"] and not is_qualified(text, match.start()):
                continue
        yield Figure(match.end() - len("half"), match.end(), Decimal(50), "%", "fraction")


_FRACTIONS = frozenset(
    "third thirds fourth fourths quarter quarters fifth fifths sixth sixths seventh sevenths "
    "eighth eighths ninth ninths tenth tenths twelfth twelfths twentieth twentieths".split()
)


_RANK_WORDS = frozenset(
    "number second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
    "thirtieth rank ranked ranks ranking".split()
)


_ORDINAL = needs.Shape(r"\d(?:st|nd|rd|th)\b")

WORDS = (
    _FRACTIONS
    | multiples.WORDS
    | _RANK_WORDS
    | frozenset("half cent percent percentage times anniversary".split())
)
"""Words in small letters one of which a text with a share but no digit holds."""


def _ranks(text: str) -> Iterable[Figure]:
    for match in _RANK.finditer(text):
        word = (
            match["n"]
            or match["r"]
            or match["p"]
            or match["stood"]
            or match["o"]
            or match["nth"]
            or match["run_to"]
            or match["only"]
            or match["great"]
        )
        value = int(numbers.plain(word)) if word[-1].isdigit() else numbers.ordinal(word)
        if word == "first":
            value = 1
        if match["o"]:
            value = int(numbers.plain(word))
        if value is not None:
            if match["run"] and value < _LEAST_RUN:
                continue
            unit = "in a row" if match["run"] else "rank"
            yield Figure(match.start(), match.end(), Decimal(value), unit, "rank")


def _anniversaries(text: str) -> Iterable[Figure]:
    """How many years ago something began, as an anniversary counts them."""
    for match in _ANNIVERSARY.finditer(text):
        years = match["years"] and int(numbers.plain(match["years"]))
        years = years or numbers.ordinal(match["n"])
        if years and _BIRTH.match(text, match.end()):
            end = match.end()
            yield Figure(match.start(), end, Decimal(years), "years", "anniversary")


_QUALIFIED = re.compile(
    r"\b(?:more than|over|nearly|almost|around|about|approximately|at least|some|less than|fewer "
    r"than|under|up to|close to|"
    r"just|only|barely|scarcely|hardly|roughly|against|compared with|compared to|than|"
    r"an estimated|estimated|upwards of|in excess of|further|additional|extra|"
    r"another|total of|all|around|by a|"
    r"by|to|of|from|total)\s(?:just |over |around |nearly )?\Z",
    re.I,
)


def is_qualified(text: str, start: int) -> bool:
    """Whether a number is told as more than, nearly or by so much."""
    return _QUALIFIED.search(text, max(0, start - 16), start) is not None
