"""How many of how many: two in five, three farms in ten, 12 of the 30 towns, 17 to one."""

import re
from collections.abc import Iterable
from decimal import Decimal

from wbdesk.extract import needs, numbers
from wbdesk.extract.figures import labels, nouns
from wbdesk.extract.figures.figure import Figure

_SMALL = numbers.SMALL
_RATIO = needs.pattern(
    rf"\b(?P<n>\d{{1,3}}|{_SMALL})[ -](?P<way>in|out of|of(?= every))(?: every)?[ -]"
    rf"(?P<of>\d{{1,4}}|a hundred|a thousand|{_SMALL})(?![\w%]|[.,]\d| million)",
    re.I,
)
_WHOLES = (
    r"three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty-five|twenty|thirty|"
    r"forty|fifty|"
    r"hundred|a hundred|a thousand"
)
_WITH_NOUN = needs.pattern(
    rf"(?<![\w.,£€$-])(?P<n>\d{{1,2}}|{_SMALL})(?: [a-z][\w’-]*){{1,3}}? (?P<way>in|out of)"
    rf"(?: every)? (?P<of>{_WHOLES}|10|20|100|1,000|[3-9]|1\d|[2-9]0|25)(?![\w%-]|[.,]\d| million)",
    re.I,
)
"""With what is counted between the two: three stations in four."""
_OF_THE = needs.pattern(
    rf"(?<![\w.,£€$/-])(?P<n>\d{{1,3}}(?:,\d{{3}})*|{_SMALL})"
    rf"(?:(?: [a-z][\w’-]*){{0,3}}? out)? of (?:all |only |about |some )?"
    rf"(?:(?:the(?: [\w-]+[’']s?)?|its|our|their|his|her|those|these|"
    rf"[A-ZÀ-Ž][\w-]+[’']s?) )?"
    rf"(?P<of>\d{{1,3}}(?:,\d{{3}})*|{_SMALL})(?= [a-zA-Z(]|[,.;)](?!\d)|\Z)",
    re.I,
)
_TO_EVERY = needs.pattern(
    rf"\b(?P<n>\d{{1,3}}|{_SMALL}) (?P<one>[a-z]+) (?:to|for) every (?P<of>\d{{1,4}}|{_SMALL}) "
    rf"(?P<two>[a-z]+)",
    re.I,
)
_PER = needs.pattern(
    rf"(?<![\w.,£€$-])(?P<n>{numbers.DIGITS}|{_SMALL})(?: [a-z][\w’-]*){{0,2}}? "
    r"(?:per|for every|for each) (?P<of>100|1,000|1000|10,000|100,000|"
    r"million|1 million|1m|(?:a |one )?(?:hundred|thousand|hundred thousand|million))"
    r"(?![\w%]|[.,]\d)(?: (?P<who>[a-z]{4,}))?",
    re.I,
)
"""A rate: 412 cases per 100,000 people."""
_CONTENT = needs.pattern(
    rf"(?<![\w.,£€$-])(?P<n>{numbers.DIGITS}) ?(?P<unit>"
    r"(?:mg|µg|μg|micrograms?|milligrams?|g|grams?|kg|kilograms?|tonnes?) (?:per|/|a) "
    r"(?:kg|kilogram|lit(?:re|er)|tonne|hectare|acre|"
    r"(?:cubic|square) met(?:re|er)|m3|m³|m2|km2|head|person))\b"
)
"""How much of one thing in so much of another: 62 mg per kg."""
_IN_SHARE = re.compile(r" \(\d{1,3}(?:\.\d+)?(?: ?%| per ?cent)\)")
_NAMES_ON = re.compile(r"[ -][A-Z\d]| (?:million|billion|thousand|per)\b")
_VOTES = needs.pattern(
    rf"(?<![\w.,-])(?P<one>\d{{1,3}}|{_SMALL})(?: votes?)? (?:votes to|votes against|to) "
    rf"(?P<two>\d{{1,3}}|{_SMALL})(?= votes?\b|[,.;)]| (?:in|by|with|and|on|at|for)\b|\Z)",
    re.I,
)
_VOTERS = needs.pattern(
    rf"(?<![\w.,-])(?P<n>\d{{1,3}}|{_SMALL}|one)"
    r"(?: voted (?:in favour|for|against|no|yes)\b| abstained\b)",
    re.I,
)
_TO_ONE = needs.pattern(
    rf"\b(?:ratio|outnumber\w*|odds)\b[^.;]{{0,60}}? (?P<n>\d{{1,4}}|{_SMALL})"
    r"(?: ?: ?1|[ -]to[ -](?:1|one))\b",
    re.I,
)
_EACH = frozenset(("per", "every", "each"))
_PER_GATE = re.compile(r"(?:per|every|each) (?:1|m|(?:a |one )?(?:hundred|thousand|million))")
_GATE = needs.begun_pattern(
    r"(?:in|of|every)[ -](?:\d{1,3}(?![\d%])|10?,?000\b|a (?:hundred|thousand)|two|three|four|five|"
    r"six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred)"
)
_TO_ONE_WORDS = frozenset("ratio odds outnumber outnumbered outnumbers outnumbering".split())
_OF_NUMBER = re.compile(
    r" of (?:all |only |about |some )?(?:\w+(?:[’']s?)? ){0,2}(?:\d|(?:two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|"
    r"forty|fifty)\b)"
)
_MOST_WHOLE, _YEARS, _MANY = 10_000, 1900, 20


def find(text: str, words: frozenset[str]) -> Iterable[Figure]:
    """The ratios of a text whose words in small letters are `words`."""
    if not words.isdisjoint(_TO_ONE_WORDS):
        for match in _TO_ONE.finditer(text):
            yield Figure(match.start("n"), match.end(), numbers.plain(match["n"]), "to 1", "ratio")
    if not words.isdisjoint(_VOTING):
        yield from _votes(text)
    if not words.isdisjoint(_EACH):
        yield from _rates(text)
    if _GATE.search(text):
        for pattern in (_RATIO, _WITH_NOUN):
            for match in pattern.from_starts(numbers.STARTS, text):
                yield from _ratio(text, match, noun_between=pattern is _WITH_NOUN)
    if "of" in words and _OF_NUMBER.search(text):
        for match in _OF_THE.from_starts(numbers.STARTS, text):
            yield from _of_the(text, match)


_VOTING = frozenset("votes voted abstained".split())


def _rates(text: str) -> Iterable[Figure]:
    """How many to so many, and how much in how much."""
    for match in _CONTENT.finditer(text):
        value = numbers.plain(match["n"])
        yield Figure(match.start(), match.end(), value, match["unit"], "ratio")
    if _PER_GATE.search(text):
        for match in _PER.finditer(text):
            unit = " ".join(filter(None, ("per", match["of"], match["who"])))
            yield Figure(match.start(), match.end(), numbers.plain(match["n"]), unit, "ratio")
    yield from _to_every(text)


def _votes(text: str) -> Iterable[Figure]:
    """How many voted for and against: 41 votes to 12; 13 voted in favour and one abstained."""
    for match in _VOTERS.finditer(text):
        yield Figure(match.start(), match.end(), numbers.plain(match["n"]), "votes", "ratio")
    for match in _VOTES.finditer(text):
        if "vote" in match.group() or text.startswith(" vote", match.end()):
            for name in ("one", "two"):
                value = numbers.plain(match[name])
                yield Figure(match.start(name), match.end(name), value, "votes", "ratio")


def _to_every(text: str) -> Iterable[Figure]:
    for match in _TO_EVERY.finditer(text):
        share = numbers.plain(match["n"]) / (numbers.plain(match["of"]) or 1)
        value = share.quantize(Decimal("0.000001"))
        yield Figure(
            match.start(), match.end(), value, f"{match['one']} per {match['two']}", "ratio"
        )


def _ratio(text: str, match: re.Match[str], *, noun_between: bool) -> Iterable[Figure]:
    start, end = match.span()
    # With a capital it is a title.
    if (start and text[start - 1] in ".,-£$€") or not match["way"].islower():
        return
    count, whole = numbers.plain(match["n"]), _whole(match["of"])
    # Two bids in four towns; "one firm in fifty holds" has a verb behind.
    if noun_between and (count > 1 or whole < _MANY) and nouns.after(text, end) is not None:
        return
    if not count < whole <= _MOST_WHOLE or (whole > _YEARS and match["of"].isdigit()):
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
    least = 1 if match["n"] == "1" else 2
    if not least <= count < whole or " Out " in match.group():
        return
    if match["n"][0].isdigit() and labels.is_label(text, start):
        return
    noun = nouns.after(text, end)
    if noun is not None and not nouns.is_uncounted(noun):
        yield Figure(start, noun.end, count, f"of {whole}", "ratio")
    elif noun is None and (
        _IN_SHARE.match(text, end)
        or (" of the " in match.group() and not _NAMES_ON.match(text, end))
    ):
        yield Figure(start, end, count, f"of {whole}", "ratio")
