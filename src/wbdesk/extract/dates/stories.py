"""Distances from what a text tells: six years on, within a year, it comes a week after the vote."""

import re

from wbdesk.extract import needs, numbers
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates import clauses, distances
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase


def find(text: str, reference: Reference, words: frozenset[str]) -> list[Phrase]:
    """The dates of a text, whose words in small letters are `words`, that go on with its story."""
    found: list[Phrase] = []
    if not words.isdisjoint(("within", "inside")):
        found += [each for m in _STORY.finditer(text) if (each := _of_story(text, m))]
    if " on, " in text:
        found += [_later_on(text, match, reference) for match in _LATER_ON.finditer(text)]
    if not words.isdisjoint(("come", "comes", "came")):
        found += [_comes(match, reference) for match in _COMES.finditer(text)]
    return found


_LATER_ON = re.compile(
    rf"(?:\A|[.!?”\"] )[“\"‘']?{distances.N} (?P<unit>year|month|decade)s? on(?=, )", re.I
)


_HAS = re.compile(r"\b(?:has|have)\b|[’']ve\b")


def _later_on(text: str, match: re.Match[str], reference: Reference) -> Phrase:
    """Six years on, she employs ten: now, or so long after what was told before."""
    unit, step = match["unit"].lower(), distances.count_of(match)
    unit, step = ("year", 10 * step) if unit == "decade" else (unit, step)
    start, end = match.start("n"), match.end()
    told = clauses.tense(text, start, end) == "past"
    has = told and _HAS.search(text, *clauses.sentence_around(text, start, end))
    now = unit == "year" and reference.day and (has or not told)
    when = cal.iso(reference.day.year) if now and reference.day else None
    return Phrase(start, end, when, again=True, unit=unit, step=step)


_COMES = needs.pattern(
    rf"\b(?:comes?|came) (?:just |only |exactly )?(?P<all>{distances.N}[ \u00a0]{distances.UNIT} "
    r"(?P<way>before|after|ahead of))(?= (?:the|it|he|she|they|we|its|his|her|their|our|[A-Z])\b"
    r"(?![^.;]{0,60}(?:19|20)\d\d))"
)


def _comes(match: re.Match[str], reference: Reference) -> Phrase:
    """The visit comes a fortnight before the vote: so far off today is the vote."""
    start, end = match.span("all")
    if reference.day is None:
        return Phrase(start, end, None, distances.UNKNOWN)
    count = -distances.count_of(match) if match["way"] == "after" else distances.count_of(match)
    when, _ = distances.off(reference, match["unit"], count)
    doubt = "It is reckoned from the day of publication."
    return Phrase(start, end, when.rstrip("~") if when else None, doubt)


_STORY = needs.pattern(
    rf"(?:\A|[.!?”\"] )(?P<all>(?:Within|Inside) (?P<n>\d{{1,3}}|{numbers.SMALL}|an?) "
    r"(?P<unit>day|week|month|year)s?)(?=,? (?!of\b|to\b)[A-Za-z\d£])"
)


def _of_story(text: str, match: re.Match[str]) -> Phrase | None:
    """Within two years she had ten shops: of the story, from the date told before."""
    start, end = match.span("all")
    if clauses.tense(text, start, end) != "past":
        return None
    unit, step = f"{match['unit']}s", distances.count_of(match)
    return Phrase(start, end, None, again=True, unit=unit, step=step)
