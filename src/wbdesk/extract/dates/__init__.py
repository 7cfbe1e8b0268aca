"""Finds the phrases of a text that place something in time, as EDTF.

Absolute, partial and relative dates; what the words leave open is resolved against the day of
publication and the tense of the clause, or not at all. https://www.loc.gov/standards/datetime/
"""

import re

from msgspec.structs import replace

from wbdesk.extract.dates import (
    adjoined,
    bank,
    centuries,
    decades,
    ends,
    feasts,
    generic,
    leads,
    lengths,
    months,
    numeric,
    parts,
    pointed,
    portions,
    relative,
    seasons,
    times,
    until_now,
    wars,
    weeks,
    years,
)
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase
from wbdesk.extract.wording import has_digit, words_of
from wbdesk.model.period import bounds

__all__ = ["Phrase", "Reference", "find"]

_NOT_DATES = frozenset("copyright isbn issn".split())
_NOTICE = 300
_SEASON_WORDS = frozenset(
    "spring summer autumn fall winter spring’s summer’s autumn’s winter’s spring's summer's "
    "autumn's "
    "winter's springs summers autumns winters".split()
)


def find(
    text: str,
    reference: Reference,
    words: frozenset[str] | None = None,
    *,
    digits: bool | None = None,
) -> list[Phrase]:
    """The date phrases of a paragraph, in order, none inside another.

    `words` are its words in small letters and `digits` tells whether it has any, where that is
    known already.
    """
    if words is None:
        words = words_of(text)
    if digits is None:
        digits = has_digit(text)
    notice = len(text) < _NOTICE and ("©" in text or not words.isdisjoint(_NOT_DATES))
    telling = digits or ":" in text or not words.isdisjoint(_TELLING)
    return _found(text, reference, words, digits=digits) if telling and not notice else []


def _found(text: str, reference: Reference, words: frozenset[str], *, digits: bool) -> list[Phrase]:
    found: list[Phrase] = []
    if not words.isdisjoint(months.WORDS):
        found += months.find(text, reference)
        if not words.isdisjoint(pointed.WORDS):
            found += pointed.months(text, reference)
    if not words.isdisjoint(_SEASON_WORDS):
        found += seasons.find(text, reference)
    if digits and numeric.GATE.is_in(text):
        found += numeric.find(text, reference)
    if (digits or "year" in words or "quarter" in words) and parts.GATE.search(text):
        found += parts.find(text, reference)
    if digits and ("/" in text or years.may_be_in(text)):
        found += years.find(text, reference)
    found += _named(text, reference, words, digits=digits)
    if digits or not words.isdisjoint(pointed.DAY_WORDS):
        found += pointed.days(text, words, reference)
    if not words.isdisjoint(_STRETCHES):
        found += ends.find(text, reference)
    if not words.isdisjoint(relative.WORDS):
        found += relative.find(text, reference, words)
    if not words.isdisjoint(portions.WORDS):
        found = portions.widened(text, found)
    found = _together(text, found, words, reference, digits=digits)
    found = _drawn(text, found, words, reference) if found else []
    return [_readable(_owning(text, each)) for each in found]


_OWN = re.compile(r"[’']s(?= [A-Za-z])")
_OWNERS_LEAD = re.compile(r"(?:[Ii]n|[Aa]t|[Oo]n|[Ff]or|[Oo]f|[Uu]nder) (?:the )?")


def _owning(text: str, phrase: Phrase) -> Phrase:
    """A date that owns what follows it, as last year's Budget, without what leads to that."""
    if not _OWN.match(text, phrase.end):
        return phrase
    lead = _OWNERS_LEAD.match(text, phrase.start, phrase.end)
    return replace(phrase, start=lead.end()) if lead else phrase


def _drawn(
    text: str, found: list[Phrase], words: frozenset[str], reference: Reference
) -> list[Phrase]:
    """The dates drawn out to the lengths of time beside them, without those of any year."""
    if not words.isdisjoint(lengths.WORDS):
        found = _apart(lengths.widened(text, found, reference))
    if not words.isdisjoint(adjoined.WORDS):
        found = adjoined.added(text, found)
    if not words.isdisjoint(generic.WORDS):
        found = generic.without(text, found)
    if not words.isdisjoint(until_now.WORDS):
        found = until_now.joined(text, found, reference)
    return found


def _named(text: str, reference: Reference, words: frozenset[str], *, digits: bool) -> list[Phrase]:
    """The centuries, wars, feasts, bank holidays and weeks by number of a text."""
    found: list[Phrase] = []
    if not words.isdisjoint(wars.WORDS):
        found += wars.find(text, reference)
    if not words.isdisjoint(decades.WORDS):
        found += decades.find(text, reference, words)
    if "now" in words and not words.isdisjoint(("until", "till", "up")):
        found += until_now.find(text, reference)
    if "century" in words or "centuries" in words:
        found += centuries.find(text)
    if not words.isdisjoint(feasts.WORDS) and feasts.GATE.search(text):
        found += feasts.find(text, reference)
    if digits and not words.isdisjoint(weeks.WORDS):
        found += weeks.find(text, reference)
    if not words.isdisjoint(bank.WORDS):
        found += bank.find(text, reference)
    return found


def _together(
    text: str,
    found: list[Phrase],
    words: frozenset[str],
    reference: Reference,
    *,
    digits: bool,
) -> list[Phrase]:
    """The phrases in order: spans joined, times of day added, open ends left open."""
    if len(found) > 1:
        found = leads.joined(text, leads.bracketed(text, _apart(found)))
    clock = ":" in text or not words.isdisjoint(times.WORDS)
    if clock or (found and digits and times.FOUR.search(text)):
        found = _apart(times.find(text, found))
    if not words.isdisjoint(portions.EDGES):
        found = portions.edged(text, found)
    if not words.isdisjoint(_OPEN_ENDS):
        found = _apart([ends.opened(text, each, reference) for each in found])
    return found


_STRETCHES = frozenset("year years decade decades century centuries months".split())
_TELLING = (
    months.WORDS
    | _SEASON_WORDS
    | wars.WORDS
    | decades.WORDS
    | feasts.WORDS
    | bank.WORDS
    | pointed.DAY_WORDS
    | relative.WORDS
    | portions.WORDS
    | portions.EDGES
    | times.WORDS
    | _STRETCHES
    | frozenset("year quarter now century centuries".split())
)
"""Words in small letters one of which a text with a date but no digit holds."""
_OPEN_ENDS = frozenset(
    "until till since onwards onward from up through starting beginning commencing before "
    "beyond".split()
)


def _readable(phrase: Phrase) -> Phrase:
    """A date that the calendar lacks, such as a span that ends before it starts, is none."""
    if phrase.when is None or bounds(phrase.when) != (None, None):
        return phrase
    return replace(phrase, when=None, doubt="The calendar has no such date.")


def _apart(found: list[Phrase]) -> list[Phrase]:
    """In order; of two that overlap, the longer."""
    kept: list[Phrase] = []
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
        elif each.end - each.start > kept[-1].end - kept[-1].start:
            kept[-1] = each
    return kept
