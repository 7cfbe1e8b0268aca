"""Spans that end or begin with the day of publication: from May 2020 to today, now to 2030."""

import re

from msgspec.structs import replace

from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

_NOW = re.compile(
    r",? ?(?:and|to|until|till|[-–]) ?(?:now|today|the present(?: day)?|present)(?![\w’'-])"
)
_BETWEEN = re.compile(r"\b(?:[Bb]etween|[Ff]rom)(?: the)? \Z")
WORDS = frozenset(("now", "today", "present"))
"""Words in small letters one of which a text with such a span holds."""


_UP_TO_NOW = re.compile(r"\b(?:[Uu]ntil|[Tt]ill|[Uu]p (?:to|until|till)) now(?![\w’'-])")


def find(text: str, reference: Reference) -> list[Phrase]:
    """What has been so until now."""
    when = f"../{reference.day.isoformat()}" if reference.day else None
    return [Phrase(m.start(), m.end(), when) for m in _UP_TO_NOW.finditer(text)]


def joined(text: str, found: list[Phrase], reference: Reference) -> list[Phrase]:
    """The dates with those that a span up to now begins with drawn out to it."""
    made: list[Phrase] = []
    for each in (_from_now(text, each, reference) for each in found):
        if made and each.start < made[-1].end:
            continue  # today, which ends the span before it
        made.append(_drawn(text, each, reference))
    return made


_FROM_NOW = re.compile(
    r"\b(?:(?:from|From|between|Between) )?(?:now|today) "
    r"(?:(?:and|to|until|till|up to|through to) )?"
    r"(?:the )?\Z"
)


def _from_now(text: str, each: Phrase, reference: Reference) -> Phrase:
    """A span that begins with the day of publication: from now up to 2030."""
    if not each.when or "/" in each.when.removeprefix("../") or reference.day is None:
        return each
    now = _FROM_NOW.search(text, max(0, each.start - 32), each.start)
    joined = now is not None and (
        now.group().endswith(("and ", "to ", "until ", "till ", "the "))
        or text.startswith(("until ", "till ", "to ", "up to ", "by the"), each.start)
    )
    if now is None or not joined:
        return each
    last, here = each.when.removeprefix("../"), reference.day.isoformat()
    # To a month it is told from that of publication on.
    when = cal.span(here[: len(last)] if len(last) == len("2025-10") else here, last)
    return replace(each, start=now.start(), when=when, today=False) if when else each


def _drawn(text: str, each: Phrase, reference: Reference) -> Phrase:
    now = _NOW.match(text, each.end)
    if now is None or not each.when or reference.day is None or each.today:
        return each
    if "/" in each.when or not each.when[-1].isdigit():
        return each
    lead = _BETWEEN.search(text, max(0, each.start - 16), each.start)
    if lead is None and not text.startswith(("from ", "From ", "between ", "Between "), each.start):
        return each
    when = cal.span(each.when, reference.day.isoformat()[: len(each.when)])
    start = lead.start() if lead else each.start
    return replace(each, start=start, end=now.end(), when=when) if when else each
