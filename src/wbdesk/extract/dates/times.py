"""Times of day: beside a day they make it exact, alone they are put on the day told before."""

import re

from msgspec.structs import replace

from wbdesk.extract import begun
from wbdesk.extract.dates import clauses
from wbdesk.extract.dates.phrase import Phrase

_SP = "[ \u00a0]"
_HALF = rf"(?:{_SP}?(?:[ap]\.m\.|[ap]m\b|[AP]M\b|noon\b|midday\b|midnight\b))"
_HOURS = rf"{_SP}?(?:hrs|hours|h)\b"
_ZONES = {
    **dict.fromkeys(("GMT", "UTC", "WET"), "Z"),
    **dict.fromkeys(("BST", "CET", "WEST"), "+01:00"),
    **dict.fromkeys(("CEST", "EET", "SAST"), "+02:00"),
    **dict.fromkeys(("EEST", "TRT", "MSK"), "+03:00"),
    **dict.fromkeys(("EST", "CDT"), "-05:00"),
    **dict.fromkeys(("EDT",), "-04:00"),
    **dict.fromkeys(("PST",), "-08:00"),
    **dict.fromkeys(("PDT", "MST"), "-07:00"),
    **dict.fromkeys(("AEST",), "+10:00"),
    **dict.fromkeys(("AEDT",), "+11:00"),
    **dict.fromkeys(("AWST",), "+08:00"),
    **dict.fromkeys(("NZST",), "+12:00"),
    **dict.fromkeys(("NZDT",), "+13:00"),
}
_ZONE = rf"(?:{_SP}\(?(?P<zone>{'|'.join(sorted(_ZONES, key=len, reverse=True))})\b\)?)?"


def _time(name: str) -> str:
    """A pattern of a time with an hour, minutes and half of the day under such names."""
    return (
        rf"(?:(?P<{name}h>\d{{1,2}})(?:[:.](?P<{name}m>[0-5]\d))?(?P<{name}p>{_HALF}|(?:{_HOURS}))?"
        rf"|(?P<{name}w>[Nn]oon|[Mm]idday|[Mm]idnight)\b)"
    )


_CLOCK = re.compile(
    rf"(?<![\w.,:£$€/-])(?:{_time('a')}(?:{_SP}?(?:-|–|—|to|until|till|and){_SP}?{_time('b')})?"
    rf"|(?P<four>[0-2]\d[0-5]\d)(?:{_SP}?(?:hrs|hours|h)\b|(?={_SP}(?:on{_SP}\d|GMT|BST|CET|"
    rf"UTC))))(?![\w%:]|\.\d|{_SP}?(?:million|billion))"
    rf"(?:,?{_SP}local time)?{_ZONE}"
)
_GATE = begun.pattern(
    r"[0-2]\d[0-5]\d (?:on \d|GMT|BST|CET|UTC)|\d[ \u00a0]?(?:[ap]\.?m\b|[AP]M\b|noon|midday|"
    r"midnight|hrs|hours|h\b)|\d:[0-5]\d|[Nn]oon\b|"
    r"[Mm]idday|[Mm]idnight"
)
WORDS = frozenset(
    "am pm m hrs hours h noon midday midnight morning afternoon evening night lunchtime teatime "
    "dawn daybreak sunrise sunset dusk nightfall light breakfast".split()
)
"""Words in small letters one of which a text with a time holds, unless it has a colon."""
FOUR = re.compile(r"[0-2]\d[0-5]\d (?:on \d|GMT|BST|CET|UTC)")
"""Tells cheaply whether a text has a time in four digits: 1100 on 2 February."""
_LEAD = re.compile(
    r"\b(?:(?P<about>[Ss]hortly|[Jj]ust|[Ss]oon) (?:before|after)|(?:at|At)(?: (?P<near>around|"
    r"about|approximately))?|[Ff]rom|[Nn]ot? later than|[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|"
    r"[Bb]etween|"
    r"[Aa]round|[Aa]bout|[Aa]pproximately|[Ss]ince|[Oo]pens at|[Oo]n the stroke of) \Z"
)
_BEFORE = re.compile(r",? ?(?:\(|on |of )?\Z|, on \Z")
_AFTER = re.compile(
    r",? ?[(–-]? ?(?:at |from |by |until |between |before |after )?(?:around |about |"
    r"approximately )?\Z")  # fmt: skip
_PART = re.compile(
    r"\b(?P<lead>[Ii]n|[Dd]uring|[Oo]ver|[Tt]hroughout|[Bb]y|[Ll]ater in|[Ee]arlier in|[Ll]ater) "
    r"(?:the |that )(?:early |late )?(?P<part>morning|afternoon|evening|night)\b"
    r"(?! (?:of|papers?|news|after|peak|rush|shift|schools?))"
    r"|\b(?<!ing )(?<!ing up )(?:[Aa]t|[Bb]efore|[Aa]fter|[Ss]hortly (?:before|after)) "
    r"(?:lunchtime|midmorning|teatime|"
    r"dawn|daybreak|first light|sunrise|sunset|dusk|nightfall|breakfast time)"
    r"(?= (?!and\b|or\b|of\b)[a-z]|[,.;])"
)
_FAR_CLOSE = 48
_FAR = 16
_DAY = len("2025-10-09")


def find(text: str, found: list[Phrase]) -> list[Phrase]:
    """The dates found, joined with the times beside them, and the times that stand alone."""
    if not _GATE.search(text):
        return _parts(text, found)
    made = sorted(found, key=lambda each: each.start)
    alone: list[Phrase] = []
    for match in _CLOCK.finditer(text):
        if not _is_time(match):
            continue
        lead = _LEAD.search(text, max(0, match.start() - 24), match.start())
        start = lead.start() if lead else match.start()
        beside = _beside(text, start, match, made)
        if beside is not None:
            closes = _CLOSES.search(text, max(0, start - _FAR_CLOSE), start) is not None
            made[beside] = _joined(made[beside], start, match, lead, closes=closes)
        elif lead is not None and _is_told(text, start, match):
            alone.append(_alone(start, match, lead))
    return _parts(text, made + alone)


def _is_time(match: re.Match[str]) -> bool:
    """Whether digits are a time: they have minutes, a half of the day or both ends of a span."""
    if match["aw"] or match["four"]:
        return True
    hour, minutes = int(match["ah"]), match["am"]
    told = match["ap"] or (match["bp"] if match["bh"] else None) or (match["bw"] or None)
    if hour > 24 or (match["bh"] and int(match["bh"]) > 24):
        return False
    if (match["ap"] or "").strip() in ("hours", "h") and not minutes:
        return False
    if told is None:
        # A colon alone may be a ratio or a verse; 10.30 alone a number.
        return minutes is not None and ":" in match.group() and len(minutes) == 2
    return hour > 0 or minutes is not None


def _beside(text: str, start: int, match: re.Match[str], made: list[Phrase]) -> int | None:
    """Which of the dates a time belongs to: the one right after or before it."""
    for number, each in enumerate(made):
        if each.when is None or len(each.when) != _DAY:
            continue
        after = 0 <= each.start - match.end() <= _FAR and _BEFORE.fullmatch(
            text, match.end(), each.start
        )
        before = 0 <= start - each.end <= _FAR and _AFTER.fullmatch(text, each.end, start)
        if after or before:
            return number
    return None


_DUE = frozenset(("by ", "before ", "until ", "till ", "no later than ", "not later than "))
_CLOSES = re.compile(
    r"\b(?:clos(?:es?|ed|ing)|deadline|due|submitted|received|ends?|expires?)\b[^.;]{0,30}\Z"
)


def _joined(
    day: Phrase, start: int, match: re.Match[str], lead: re.Match[str] | None, *, closes: bool
) -> Phrase:
    first, last = min(start, day.start), max(match.end(), day.end)
    # Midnight on a day may be where it begins or where it ends: only the day is plain.
    word = (match["aw"] or "").lower() if not (match["bh"] or match["bw"]) else ""
    # A deadline at noon is told by its day.
    due = not match["zone"] and ((word and closes) or (lead and lead.group().lower() in _DUE))
    clock = "" if word == "midnight" or due or (lead and lead["about"]) else _iso(match)
    when = day.when
    if when and clock:
        when = "/".join(f"{when}T{each}" for each in clock.split("/"))
    return replace(day, start=first, end=last, when=when)


def _is_told(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a time alone tells what happened then, and not hours that come again each day."""
    if match["bh"] or match["bw"] or match["aw"]:
        return False
    # The 8am rush comes each day; what happened at a time is told from the time on.
    plain = match["am"] or _OPENS.search(text, max(0, start - 8), start)
    return plain is not None and clauses.tense(text, start, match.end()) != "future"


_OPENS = re.compile(r"(?:\A|[.!?:;,–—][”’\"]? |[“‘\"]| and )\Z")


def _alone(start: int, match: re.Match[str], lead: re.Match[str]) -> Phrase:
    clock = "" if lead["about"] else _iso(match)
    return Phrase(start, match.end(), None, again=True, clock=clock or "day")


def _iso(match: re.Match[str]) -> str:
    """The time, or both ends of a span, as `09:15:00` with its zone; "" where it is none."""
    zone = _ZONES.get(match["zone"] or "", "")
    if match["four"]:
        digits = match["four"]
        return f"{digits[:2]}:{digits[2:]}:00{zone}" if digits < "2400" else ""
    half = match["ap"] or match["bp"]
    if match["ap"] is None and match["bh"] and match["bp"] and match["ah"]:
        # From 9 to 5pm begins in the morning, from 2 to 5pm does not.
        later = int(match["ah"]) % 12 > int(match["bh"]) % 12
        half = "am" if later else match["bp"]
    first = _hour(match["ah"], match["am"], half, match["aw"])
    if not (match["bh"] or match["bw"]):
        return first + zone if first else ""
    last = _hour(match["bh"], match["bm"], match["bp"], match["bw"])
    if not first or not last:
        return ""
    return f"{first}{zone}/{last}{zone}" if first < last else first + zone


def _hour(digits: str | None, minutes: str | None, half: str | None, word: str | None) -> str:
    if word:
        return "00:00:00" if word.lower() == "midnight" else "12:00:00"
    hour = int(digits or 0)
    told = (half or "").strip().lower().replace(".", "")
    if told in ("am", "pm", "noon", "midday", "midnight"):
        if hour > 12:
            return f"{hour:02}:{minutes or '00'}:00" if told == "pm" and hour < 24 else ""
        hour = hour % 12 + (12 if told in ("pm", "noon", "midday") else 0)
    return f"{hour:02}:{minutes or '00'}:00" if hour < 24 else ""


_WILL = re.compile(r",? (?:[\w’'-]+ ){1,6}?will\b")
"""What tells of a day that goes on: in the afternoon she will join the mayor."""
_PART_ENDS = (
    "ternoon", "vening", "orning", " night", "lunchtime", "teatime", "dawn", "daybreak", "sunrise",
    "sunset", "dusk", "nightfall", "first light", "breakfast time",
)  # fmt: skip


def _parts(text: str, found: list[Phrase]) -> list[Phrase]:
    """Adds the parts of a day that is told before: during the afternoon."""
    if not any(each in text for each in _PART_ENDS):
        return found
    return found + [
        Phrase(each.start(), each.end(), None, again=True, clock="day")
        for each in _PART.finditer(text)
        if clauses.tense(text, each.start(), each.end()) == "past"
        or _WILL.match(text, each.end()) is not None
    ]
