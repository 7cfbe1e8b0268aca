"""How many of how many: two in five, three farms in ten, 12 of the 30 towns, 17 to one."""

import re
from collections.abc import Iterable
from decimal import Decimal

from wbdesk.extract import numbers
from wbdesk.extract.figures import labels, nouns
from wbdesk.extract.figures.figure import Figure

_SMALL = numbers.SMALL
_PERCENT_ALL, _CENT = 100, Decimal("0.01")
_RATIO = re.compile(
    rf"\b(?P<n>\d{{1,3}}|{_SMALL})[ -](?P<way>in|out of|of(?= every))(?: every)?[ -](?P<of>\d{{1,4}}|"
    rf"{_SMALL})(?![\w%]|[.,]\d| million)",
    re.I,
)
_WHOLES = r"three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|a hundred|a thousand"
_WITH_NOUN = re.compile(
    rf"(?<![\w.,£€$-])(?P<n>\d{{1,2}}|{_SMALL})(?: [a-z][\w’-]*){{1,3}}? (?P<way>in|out of)"
    rf"(?: every)? (?P<of>{_WHOLES}|10|20|100|1,000|[3-9])(?![\w%-]|[.,]\d| million)",
    re.I,
)
"""With what is counted between the two: three stations in four."""
_OF_THE = re.compile(
    rf"(?<![\w.,£€$/-])(?P<n>\d{{1,3}}(?:,\d{{3}})*|{_SMALL}) of (?:all |only |about |some )?"
    rf"(?:(?:the|its|our|their|his|her|those|these|[A-ZÀ-Ž][\w-]+[’']s?) )?"
    rf"(?P<of>\d{{1,3}}(?:,\d{{3}})*|{_SMALL})(?= [a-zA-Z])",
    re.I,
)
_TO_EVERY = re.compile(
    rf"\b(?P<n>\d{{1,3}}|{_SMALL}) (?P<one>[a-z]+) (?:to|for) every (?P<of>\d{{1,4}}|{_SMALL}) "
    rf"(?P<two>[a-z]+)",
    re.I,
)
_TO_ONE = re.compile(
    rf"\b(?:ratio|outnumber\w*|odds)\b[^.;]{{0,60}}? (?P<n>\d{{1,4}}|{_SMALL})"
    r"(?: ?: ?1|[ -]to[ -](?:1|one))\b",
    re.I,
)
_WORDS = frozenset(("in", "out", "every", "of"))
_GATE = re.compile(
    r"(?:in|out of|every)[ -](?:\d|a (?:hundred|thousand)|one|two|three|four|five|six|seven|eight|"
    r"nine|ten|twelve|twenty|fifty|hundred)"
)
_TO_ONE_WORDS = frozenset("ratio odds outnumber outnumbered outnumbers outnumbering".split())
_OF_NUMBER = re.compile(
    r" of (?:all |only |about |some )?(?:\w+(?:[’']s?)? )?(?:\d|(?:two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|"
    r"forty|fifty)\b)"
)
_MOST_WHOLE, _YEARS = 10_000, 1900


def find(text: str, words: frozenset[str]) -> Iterable[Figure]:
    """The ratios of a text whose words in small letters are `words`."""
    if not words.isdisjoint(_TO_ONE_WORDS):
        for match in _TO_ONE.finditer(text):
            yield Figure(match.start("n"), match.end(), numbers.plain(match["n"]), "to 1", "ratio")
    if words.isdisjoint(_WORDS):
        return
    if "every" in words:
        yield from _to_every(text)
    if _GATE.search(text):
        for pattern in (_RATIO, _WITH_NOUN):
            for match in pattern.finditer(text):
                yield from _ratio(text, match)
    if _OF_NUMBER.search(text):
        for match in _OF_THE.finditer(text):
            yield from _of_the(text, match)


def _to_every(text: str) -> Iterable[Figure]:
    for match in _TO_EVERY.finditer(text):
        share = numbers.plain(match["n"]) / (numbers.plain(match["of"]) or 1)
        value = share.quantize(Decimal("0.000001"))
        yield Figure(
            match.start(), match.end(), value, f"{match['one']} per {match['two']}", "ratio"
        )


def _ratio(text: str, match: re.Match[str]) -> Iterable[Figure]:
    start, end = match.span()
    if start and text[start - 1] in ".,-£$€":
        return
    if match.re is _WITH_NOUN and nouns.after(text, end) is not None:
        return  # two bids in four towns
    count, whole = numbers.plain(match["n"]), _whole(match["of"])
    if not count < whole <= _MOST_WHOLE or (whole > _YEARS and match["of"].isdigit()):
        return
    if count == 1:
        # One in four is a quarter of them; eight out of 10 stays what it is.
        part = (Decimal(_PERCENT_ALL) / whole).quantize(_CENT)
        yield Figure(start, end, part, "%", "ratio")
        return
    way = "in" if match["way"].lower() == "in" else "of"
    yield Figure(start, end, count, f"{way} {whole}", "ratio")


def _whole(words: str) -> Decimal:
    bare = words.lower().removeprefix("a ")
    return numbers.factor(bare) if bare in ("hundred", "thousand") else numbers.plain(bare)


def _of_the(text: str, match: re.Match[str]) -> Iterable[Figure]:
    """Some of a whole that is counted too: 12 of the 30 towns."""
    start, end = match.span()
    count, whole = numbers.plain(match["n"]), numbers.plain(match["of"])
    if not 1 < count < whole or nouns.after(text, end) is None:
        return
    if match["n"][0].isdigit() and labels.is_label(text, start):
        return
    noun = nouns.after(text, end)
    if noun is not None and noun.noun not in nouns.NOT_COUNTED:
        yield Figure(start, noun.end, count, f"of {whole}", "ratio")
