"""The timeline as iCalendar (RFC 5545): all-day events, only those whose days are known."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import cast

from wbdesk.briefing.document import Briefing
from wbdesk.briefing.tidy import tidy, valid
from wbdesk.model import period
from wbdesk.model.records import Event
from wbdesk.model.release import Release

_FOLD = 73
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def calendar(briefing: Briefing) -> tuple[bytes, str]:
    """The calendar, and a sentence on the events left out of it, "" where there are none.

    The stamp of an event is the day its release was published: no time of making is kept.
    """
    events = [
        (cast(Event, record), release, marks)
        for data in briefing.data
        if data.kind.name == "timeline"
        for record, release, marks in zip(data.records, data.releases, data.marks, strict=True)
    ]
    dated = [(*each, span) for each in events if (span := _days(each[0].when)) is not None]
    missing = len(events) - len(dated)
    noun, verb = ("event", "is") if missing == 1 else ("events", "are")
    said = f"{missing:,} {noun} without a full date {verb} left out." if missing else ""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//wbdesk//Timeline//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_escaped(briefing.title)}",
    ]
    lines += [f"X-WR-CALDESC:{_escaped(said)}"] if said else []
    for event, release, marks, (first, last) in dated:
        lines += _event(event, release, marks, first, last)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode(), said


def _event(event: Event, release: Release, marks: str, first: date, last: date) -> Iterator[str]:
    published = period.bounds(release.published)[0]
    stamp = date.fromordinal(published) if published else first
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(event.id)}@{_escaped(release.id)}.wbdesk"
    yield f"DTSTAMP:{stamp:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    yield f"DTEND;VALUE=DATE:{_day(last + timedelta(days=1))}"
    yield f"SUMMARY:{_escaped(event.title)}"
    if event.place:
        yield f"LOCATION:{_escaped(event.place)}"
    yield f"CATEGORIES:{_escaped(event.category)}"
    yield f"DESCRIPTION:{_escaped(_source(event, release, marks))}"
    if release.url.isascii() and " " not in release.url and release.url.startswith("http"):
        yield f"URL:{tidy(release.url)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _source(event: Event, release: Release, marks: str) -> str:
    said = [f"{release.publisher}, {release.title}, paragraph {event.anchor.paragraph}"]
    said += [f"Editor's note: {event.editorial}"] if event.editorial else []
    said += [f"{marks[0].upper()}{marks[1:]}."] if marks else []
    return "\n".join(said)


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _days(edtf: str | None) -> tuple[date, date] | None:
    """First and last day where both are given to the day, else None."""
    sides = (edtf or "").split("/")
    if not all(len(side) == 10 and side.replace("-", "").isdigit() for side in sides):
        return None
    try:
        found = period.parse(edtf or "")
    except period.PeriodError:
        return None
    if found.start is None or found.end is None or found.end == date.max:
        return None
    return found.start, found.end


def _escaped(text: str) -> str:
    return valid(text).replace("\t", " ").translate(_ESCAPES)


def _folded(line: str) -> Sequence[str]:
    """A line in pieces of at most 75 bytes, each after the first begun by a space."""
    pieces, piece, size = [], "", 0
    for char in line:
        width = len(char.encode())
        if size + width > _FOLD:
            pieces.append(piece)
            piece, size = " ", 1
        piece += char
        size += width
    return [*pieces, piece]
