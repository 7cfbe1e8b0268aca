"""Figures of a release: counts, shares, ratios, ranks and multiples, as plain decimals with a unit.

Left out are ages, telephone numbers, doses, times of day, dates, sums of money (which `notes` adds
itself), and numbers that are part of a name or of a numbering.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import chain

from msgspec.structs import replace

from wbdesk.extract import begun, numbers
from wbdesk.extract.figures import (
    alone,
    bare,
    compounds,
    labels,
    loose,
    masks,
    passing,
    ranges,
    shares,
)
from wbdesk.extract.figures import nouns as nouns
from wbdesk.extract.figures.figure import Figure
from wbdesk.extract.figures.stretches import QUICK, is_stretch
from wbdesk.extract.survey import Paragraph

__all__ = ["Figure", "find"]


_COUNT = begun.pattern(
    rf"(?P<n>\d(?<![\w.,/].)(?<!\d .)\d{{0,2}}(?: \d{{3}}){{1,3}}(?![\d%]|[.,]\d)|{numbers.DIGITS})"
    rf"(?:[ \u00a0-]?(?P<scale>{numbers.SCALE})(?![a-z])|(?P<short>bn|mn|m|"
    rf"k|K)(?![\w²³]))?"
)
_SCALED = re.compile(
    r"(?<![\w-])(?:(?P<part>[Hh]alf|[Qq]uarter of|[Tt]hree[ -]quarters of) an? "
    r"(?P<pscale>million|billion)(?![a-z])"
    r"|(?P<one>[Aa]|[Oo]ne) (?P<oscale>million|billion|trillion|thousand|hundred thousand|"
    rf"hundred)(?P<ohalf> and a half)?(?![a-z-]| and (?:{numbers.SMALL})(?![\w-])))"
)
_TO_NINE = "a|one|two|three|four|five|six|seven|eight|nine"
_SCALES = frozenset("million billion trillion thousand hundred".split())
_COUNT_WORDS = re.compile(
    rf"(?<![\w-])(?P<n>(?:{numbers.SMALL}|a) thousand (?:(?:{_TO_NINE}) hundred(?: and "
    rf"(?:{numbers.SMALL}))?|and (?:{numbers.SMALL}))|"
    rf"(?:(?:{_TO_NINE}) hundred(?: and (?:{numbers.SMALL}))?)|"
    rf"{numbers.SMALL})(?:(?P<half> and (?:a )?half)?[ -](?P<scale>{numbers.SCALE}))?"
    rf"(?!\w|-(?!(?:year|month|week|day|hour|strong)\b))",
    re.I,
)
_SOME_WORDS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety".split()
)
_DIGITS = re.compile(r"\d+")
_WORD_STARTS = re.compile(
    r"[TtFfSsEeNnOoAa](?:w[eo]|W[EO]|h[ir]|H[IR]|en|EN|ou|OU|or|OR|i[fvxgn]|I[FVXGN]|ev|EV|le|LE|"
    r"(?:ne|NE)? (?=[Hh]|and a half))"
)
_MOST_SPAN = 90
_TELLING = (
    _SOME_WORDS | _SCALES | loose.WORDS | shares.WORDS | frozenset("dozen one hundred".split())
)
"""Words in small letters one of which a text with a figure but no digit holds."""


def find(paragraph: Paragraph) -> list[Figure]:
    """The figures of a paragraph, in order, none inside another."""
    text = paragraph.text
    words, digits = paragraph.words, paragraph.digits
    if not digits and words.isdisjoint(_TELLING):
        return []
    taken = bytearray(len(text))
    for start, end in masks.masked(text, digits, words):
        _take(taken, start, end)
    for money in paragraph.money:
        _take(taken, money.start, money.end)
    for phrase in paragraph.dates:
        # How long something has been so is a date and may be a figure: for 51 years.
        if text.startswith("for ", phrase.start) or _AFTER_YEARS.match(text, phrase.start):
            continue
        if not labels.is_counted_year(text, phrase.start, phrase.end):
            _take(taken, phrase.start, phrase.end)
    found: list[Figure] = []
    every = (
        ranges.find(text, digits, words),
        shares.find(text, digits, words),
        compounds.find(text, words),
        _counts(text, digits, words),
    )
    for figure in chain.from_iterable(every):
        each = _trimmed(text, figure, taken.find(1, figure.start, figure.end))
        if each is not None:
            found.append(each)
            _take(taken, each.start, each.end)
    return sorted(found, key=lambda each: each.start)


_AFTER_YEARS = re.compile(
    r"[Aa] (?:quarter|third|fifth) since\b|(?<=after )\d\d (?:years|decades)\b(?! (?:later|ago))"
)


def _trimmed(text: str, figure: Figure, cut: int) -> Figure | None:
    """A figure without what is no part of it from `cut` on: 700,000 children (under five)."""
    if cut < 0:
        return figure
    kept = text[figure.start : cut].rstrip()
    if not figure.unit or not kept.endswith(figure.unit):
        return None
    return replace(figure, end=figure.start + len(kept))


def _take(taken: bytearray, start: int, end: int) -> None:
    taken[start:end] = b"\1" * (end - start)


def _counts(text: str, digits: bool, words: frozenset[str]) -> Iterable[Figure]:
    """Numbers of something; the something gives the unit."""
    if digits:
        for match in begun.matches(_DIGITS, _COUNT, text):
            figure = _digit_count(text, match)
            if figure is not None:
                yield figure
    yield from _worded(text, words)


def _worded(text: str, words: frozenset[str]) -> Iterable[Figure]:
    """Numbers in words."""
    if not words.isdisjoint(_SCALES):
        for match in _SCALED.finditer(text):
            figure = _scaled(text, match)
            if figure is not None:
                yield figure
    yield from loose.find(text, words)
    if not words.isdisjoint(_SOME_WORDS) or " and a half " in text:
        for match in begun.matches(_WORD_STARTS, _COUNT_WORDS, text):
            figure = _word_count(text, match)
            if figure is not None:
                yield figure


def _scaled(text: str, match: re.Match[str]) -> Figure | None:
    """Half a million, a quarter of a million, a million."""
    start, end = match.span()
    if match["part"]:
        part = match["part"].lower()
        share = numbers.fraction("half" if part == "half" else "quarter")
        value = share * (3 if part.startswith("three") else 1) * numbers.factor(match["pscale"])
    else:
        value = numbers.factor(match["oscale"])
        if match["ohalf"]:
            value += numbers.fraction("half") * value
    return _counted(text, start, end, value, plain=False)


def _digit_count(text: str, match: re.Match[str]) -> Figure | None:
    start, end = match.span()
    digits, scale = match["n"], match["scale"] or match["short"] or ""
    if labels.is_part_of_name(text, start, end) or (
        scale and match["short"] and not nouns.after(text, end)
    ):
        return None
    value = numbers.value(digits, scale)
    large = bool(scale) or "," in digits or " " in digits
    if _CONTINENTAL.fullmatch(digits) and nouns.is_whole(nouns.after(text, end)):
        value, large = value * 1000, True
    if labels.is_year(digits) and not scale and not labels.counts_people(text, start, end):
        return None
    if not large and labels.is_label(text, start) and not bare.is_gapped(text, start, end):
        return None
    return _counted(text, start, end, value, plain=not large)


_CONTINENTAL = re.compile(r"[1-9]\d{0,2}\.\d{3}")


def _counted(text: str, start: int, end: int, value: Decimal, *, plain: bool) -> Figure | None:
    """A count with what it counts; a plain small number is one only where it counts something."""
    noun = nouns.after(text, end) or nouns.of_the(text, end)
    if passing.is_denied(text, start) or (noun is None and passing.is_pair(text, start, value)):
        return None
    if noun is not None:
        if nouns.is_uncounted(noun, value) or is_stretch(text, noun, start):
            return None
        if passing.is_passing(text, start, end, noun, value):
            return None
        if value == 1 and not (nouns.is_measure(noun) and shares.is_qualified(text, start)):
            return None
        if plain and labels.is_title(text, end, noun):
            return None
        start = labels.range_start(text, start)
        return Figure(start, min(noun.end, end + _MOST_SPAN), value, noun.noun, "count")
    if value < 2 or nouns.is_measured_small(text, end):
        return None
    if not plain:
        return Figure(start, end, value, nouns.before(text, start), "count", bare.UNPLAIN)
    if _OR_MORE.match(text, end) and value >= _LEAST_OPEN:
        stop = _OR_MORE.match(text, end)
        end = stop.end() if stop else end
        return Figure(start, end, value, nouns.before(text, start), "count", bare.UNPLAIN)
    moved = bare.moved(text, start, end, value)
    if moved is not None:
        return Figure(start, end, value, nouns.before(text, moved), "count", bare.UNPLAIN)
    if (
        nouns.is_elliptic(text, end, value)
        or (value >= 100 and nouns.is_adjective(text, end))
        or _is_taken_up(text, start, end, value)
    ):
        return Figure(start, end, value, _told_of(text, start, end), "count", bare.TOLD)
    if value >= 10 and _MORE_THAN.search(text, max(0, start - 24), start):
        return Figure(start, end, value, nouns.before(text, start), "count", bare.UNPLAIN)
    return None


def _is_taken_up(text: str, start: int, end: int, value: Decimal) -> bool:
    """Whether a number without a noun counts what was told before it, or the frame tells what."""
    return (
        bare.is_taken_up(text, start, end)
        or bare.is_subject(text, start, end)
        or bare.is_gapped(text, start, end)
        or alone.is_told(text, start, end, value)
    )


def _told_of(text: str, start: int, end: int) -> str:
    """What a number without a noun counts: those of a team, else what was told before it."""
    staff = text.startswith(" of us", end) or alone.is_of_staff(text, start)
    return "people" if staff else nouns.before(text, start)


_OR_MORE = re.compile(r" or (?:more|fewer|less|over|above)\b")
_LEAST_OPEN = 2
_MORE_THAN = re.compile(
    r"\b(?:more than|(?:team|group|crew|panel|cohort|delegation|battalion|force|garrison|"
    r"crowd|audience|"
    r"staff|workforce|class|army|fleet|contingent|membership|population|sample|shortlist|field|"
    r"congregation|readership|herd|flock|community|electorate|total|target|average|peak|high|"
    r"low|maximum|minimum) of|at least|almost|nearly|a further|an additional|"
    r"as many as|fewer than|upwards of|in excess of|close (?:on|to)|nigh on|approaching|"
    r"getting on for|short of) \Z",
    re.I,
)
_HUNDRED = 100
_DETERMINED = re.compile(
    r"\b(?:both|his|her|my|your|last|next|past|first|following|coming|previous|other|any|every|"
    r"each|above|aforementioned) \Z",
    re.I,
)


def _is_determined(text: str, start: int, noun: nouns.Noun | None) -> bool:
    """Whether a word before a number takes its count away: both two, every four years.

    Every two minutes is a rate and stays.
    """
    match = _DETERMINED.search(text, max(0, start - 12), start)
    if match is None:
        return False
    quick = noun is not None and noun.noun in QUICK
    return not (quick and match.group().lower() == "every ")


def _word_count(text: str, match: re.Match[str]) -> Figure | None:
    start, end = match.span()
    value = numbers.value(match["n"], match["scale"] or "")
    if match["half"]:
        value += numbers.fraction("half") * numbers.factor(match["scale"])
    if match["scale"]:
        return _counted(text, start, end, value, plain=False)
    noun = nouns.after(text, end) or nouns.of_the(text, end)
    if value < 2 or _is_determined(text, start, noun):
        return None
    if noun is None and passing.is_pair(text, start, value):
        return None
    if noun is None and not labels.is_name_of(text, start, end):
        moved = bare.moved(text, start, end, value)
        if moved or _is_taken_up(text, start, end, value):
            return Figure(start, end, value, _told_of(text, start, end), "count", bare.TOLD)
    if noun is None and value >= _HUNDRED and not labels.is_name_of(text, start, end):
        return Figure(start, end, value, nouns.before(text, start), "count", bare.UNPLAIN)
    if noun is None or nouns.is_uncounted(noun, value) or labels.is_name_of(text, start, end):
        return None
    if passing.is_told(text, start, end, noun) or is_stretch(text, noun, start):
        return None
    if passing.is_passing(text, start, end, noun, value):
        return None
    return Figure(start, min(noun.end, end + _MOST_SPAN), value, noun.noun, "count")
