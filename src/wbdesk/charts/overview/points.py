"""Records as points of an overview."""

from typing import cast

from wbdesk.charts.delegations import Delegation
from wbdesk.charts.drawing import Ref
from wbdesk.charts.item import Item
from wbdesk.charts.overview.content import RELEASE, Point
from wbdesk.model import period
from wbdesk.model.display import text_of_amount, text_of_value
from wbdesk.model.records import Event, Funding, Note, Quote
from wbdesk.model.release import Release

_SHORT = 2
"""Words up to which a comparison stands before its number: over 35,000, close to 22,000."""
STATUSES = {"new": "new", "existing": "announced before", "allocation": "allocation"}


def event(item: Item) -> Point:
    """When, what, and where."""
    record = cast(Event, item.record)
    when = period.text_of(record.when) or "no date"
    return _point("timeline", item, record.title, when, record.place, (when, record.place))


def sum_of_money(item: Item) -> Point:
    """How much, for what, and from where."""
    record = cast(Funding, item.record)
    when = period.text_of(record.period) if record.period else ""
    detail = " · ".join(part for part in (record.fund, when, STATUSES[record.status]) if part)
    amount = text_of_amount(record)
    return _point("funding", item, record.purpose, amount, detail, (amount, detail))


def figure(item: Item) -> Point:
    """A number, and of what."""
    record = cast(Note, item.record)
    value, compared = text_of_value(record), record.comparison or ""
    if compared and len(compared.split()) <= _SHORT:
        value, compared = f"{compared} {value}", ""
    return _point("notes", item, record.text, value, compared, (value, compared))


def note(item: Item) -> Point:
    """A note under its topic."""
    record = cast(Note, item.record)
    return _point("notes", item, record.text, "", record.topic, (record.topic,))


def quote(item: Item) -> Point:
    """What was said, and by whom."""
    record = cast(Quote, item.record)
    who = " · ".join(part for part in (record.speaker, record.role) if part) or "speaker not named"
    words = " ".join(record.words.split())
    when = period.text_of(record.when) if record.when else ""
    return _point("quotes", item, words, "", who, (who, when))


def delegation(given: Delegation) -> Point:
    """A delegation, led by its code."""
    ref = Ref("attendees", given.items[0].id)
    return Point(ref, given.name, given.code or "", hint=given.hint)


def release(given: Release) -> Point:
    """A release, led by its date."""
    when = period.text_of(given.published)
    hint = "\n".join(part for part in (given.title, given.publisher, when) if part)
    return Point(Ref(RELEASE, given.id), given.title, when, given.publisher, hint)


def _point(
    kind: str, item: Item, text: str, lead: str, detail: str, facts: tuple[str, ...]
) -> Point:
    evidence = f"“{item.record.anchor.exact}”"
    hint = "\n".join([" ".join(text.split()), *(fact for fact in facts if fact), evidence])
    return Point(Ref(kind, item.id), text, lead, detail, hint)
