"""Dates with the name of a month, and dates in digits: 22–23 September, March 2014, 2025-10-09."""

import re
from datetime import date

from wbdesk.extract import dates_calendar as cal
from wbdesk.extract import dates_leads, dates_periods
from wbdesk.extract.dates_calendar import Reference
from wbdesk.extract.dates_phrase import Phrase

_NAMES = (
    "January February March April May June July August September October November December Sept "
    "Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec".split()
)
_MONTH = (
    "(?:"
    + "|".join([*_NAMES, *(name.upper() for name in _NAMES)])
    + r")(?:(?<=[a-z]{2})\.(?= \d))?(?![a-z])"
)
_DAY = r"(?:st|nd|rd|th|ST|ND|RD|TH)?(?:,? of|day of)?"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?=,? \d)"
_SP = "[ \u00a0]"
_YEAR = rf"(?:,?{_SP}|{_SP}\()(?P<{{0}}>(?:19|20)\d\d)(?!\d)\)?"
WORDS = frozenset(
    word for name in _NAMES for word in (name.lower(), f"{name.lower()}'s", f"{name.lower()}’s")
)
"""Words in small letters without which a text holds none of these dates."""
_DAY_FIRST = re.compile(
    rf"(?P<d>\d(?<![\w.,/:£$€-]\d)\d?){_DAY}"
    rf"(?:(?P<list>(?:, ?\d{{1,2}}(?:st|nd|rd|th)?){{0,4}}),?"
    rf"{_SP}?(?P<to>-|–|—|/|&|to|and|until|till){_SP}?(?:(?:{_WEEKDAY}),? )?(?:the )?"
    rf"(?P<d2>\d{{1,2}}){_DAY})?"
    rf"(?:{_SP}|-)?(?P<m>{_MONTH})(?:{_YEAR.format('y')})?"
    rf"(?:{_SP}?(?:-|–|—|to|until|till|through)(?: and including)?{_SP}?(?:(?:{_WEEKDAY}),? "
    rf")?(?:the )?"
    rf"(?P<d3>\d{{1,2}}){_DAY}{_SP}(?P<m3>{_MONTH})(?:{_YEAR.format('y3')})?)?"
)
_MONTH_FIRST = re.compile(
    rf"(?P<m>{_MONTH})(?:"
    rf"{_SP}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\d%]|[.:,]\d)"
    rf"(?:{_SP}?(?P<to>-|–|to|and|&){_SP}?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d))?"
    rf"(?:{_YEAR.format('y')})?"
    rf"|(?:,?{_SP}(?:of )?)(?P<my>(?:1[6-9]|20)\d\d)(?!\d)"
    rf"(?:{_SP}?(?:-|–|—|to|until|through|and){_SP}?(?P<m2>{_MONTH}){_SP}(?P<my2>\d{{4}})(?!\d))?"
    rf"|{_SP}?(?P<join>-|–|—|/|to|and|until|or|through){_SP}?(?P<m3>{_MONTH})"
    rf"(?:{_SP}(?P<my3>\d{{4}})(?!\d))?"
    rf"|)"
)
_BEFORE = re.compile(
    rf"(?P<rel>(?:[Ee]arlier |[Ll]ater )?(?:[Tt]oday|[Tt]omorrow|[Yy]esterday|[Tt]onight|"
    rf"[Tt]his (?:morning|evening|afternoon))(?:[’']s)?,? (?P<open>[(\[])?(?:on )?)?"
    rf"(?:(?:[Oo]n )?(?P<wd>{_WEEKDAY}),? ?(?P<paren>\()?(?:the )?)?(?P<the>the )?\Z"
)
_PREP = re.compile(
    r"(?P<year>(?:[Ii]n |[Oo]ver |[Ff]or |[Dd]uring )?(?:[Tt]he )?(?:(?:financial |calendar )?year|"
    r"12 months|12-month period|twelve months|(?:6|six) months|(?:3|three) months|(?:9|nine) "
    r"months|"
    r"quarter) (?:ending|ended|to|up to)(?: the end of)? )\Z"
    r"|(?P<mod>(?:(?:[Tt]he )?(?:end|beginning|start|middle)(?: of |-|(?<=end) )|(?:[Ee]arly|"
    r"[Ll]ate|[Mm]id)[ -])?)"
    r"(?P<which>(?:[Ll]ast|[Nn]ext|[Tt]his|(?:[Ee]arlier|[Ll]ater) this) )?\Z"
)
_ALONE_LEADS = frozenset(
    "throughout for in since by from until till during before after of throughout to".split()
)
_PLURAL = re.compile(r" [a-z]{3,}s\b")
_NAMED_YEAR = re.compile(r"(?: of)? (?P<year>last|this|next) year\b")


def find(text: str, reference: Reference) -> list[Phrase]:
    """The dates with a month of a text; `WORDS` tell cheaply whether it has any."""
    found: list[Phrase] = []
    for match in _DAY_FIRST.finditer(text):
        phrase = _day_first(text, match, reference)
        if phrase is not None:
            found.append(phrase)
    taken = bytearray(len(text))
    for each in found:
        taken[each.start : each.end] = b"\1" * (each.end - each.start)
    for match in _MONTH_FIRST.finditer(text):
        if taken[match.start()]:
            continue
        phrase = _month_first(text, match, reference)
        if phrase is not None:
            found.append(phrase)
    found.sort(key=lambda each: each.start)
    return dates_leads.lend_years(text, found)


def _day_first(text: str, match: re.Match[str], reference: Reference) -> Phrase | None:
    month, day = cal.month_of(match["m"]), int(match["d"])
    end = match.end()
    last_month, last_day = month, None
    if match["d2"]:
        last_day = int(match["d2"])
    year = int(match["y"]) if match["y"] else None
    last_year = year
    if match["d3"]:
        last_month, last_day = cal.month_of(match["m3"]), int(match["d3"])
        last_year = int(match["y3"]) if match["y3"] else year
        year = year or last_year
        if year and year == last_year and not match["y"] and (month, day) > (last_month, last_day):
            year -= 1
    return _days(
        text, match.start(), end, reference, (year, month, day), (last_year, last_month, last_day)
    )


def _days(
    text: str,
    start: int,
    end: int,
    reference: Reference,
    first: tuple[int | None, int, int],
    last: tuple[int | None, int, int | None],
) -> Phrase | None:
    """A day or a span of days, with what stands before it: a weekday, "today (", "by"."""
    year, month, day = first
    if not 1 <= day <= 31 or (last[2] is not None and not 1 <= last[2] <= 31):
        return None
    begin, end, weekday, told = _before(text, start, end)
    if last[2] is not None and weekday is not None:
        weekday = None if text[start:end].count("day") else weekday
    lead, begin = dates_leads.lead(text, begin)
    assumed = year is None
    if year is None:
        named = _NAMED_YEAR.match(text, end)
        if named and reference.day:
            year, end = _named_year(named, reference), named.end()
        else:
            year = _year_of_day(text, begin, end, reference, month, day, weekday, told)
    when = cal.iso(year, month, day) if year else None
    if year and when is None:
        return None
    if last[2] is not None and year:
        last_year = last[0] or (year + 1 if (last[1], last[2]) < (month, day) else year)
        when = cal.span(when, cal.iso(last_year, last[1], last[2]))
        if when is None:
            return None
    elif when and (period := dates_periods.PERIOD.search(text, max(0, start - 50), start)):
        return Phrase(period.start(), end, dates_periods.stretch(period, date.fromisoformat(when)))
    if when and lead == "since" and "/" not in when:
        when += "/.."
    reason = _doubt_day(when, weekday)
    return Phrase(
        begin,
        end,
        when,
        reason,
        today=bool(told),
        yearless=assumed,
        month=month,
        day=day,
        core=start,
    )


def _before(text: str, start: int, end: int) -> tuple[int, int, int | None, str | None]:
    """Where a day begins and ends with its weekday, today and brackets; the weekday; today."""
    before = _BEFORE.search(text, max(0, start - 50), start)
    if before is None:
        return start, end, None, None
    weekday = None
    if before["wd"]:
        names = cal.WEEKDAYS.items()
        weekday = next((n for name, n in names if name[:3] == before["wd"][:3]), None)
    if (before["open"] or before["paren"]) and text[end : end + 1] in (")", "]"):
        end += 1
    begin = before.start()
    if before["the"] and begin == before.start("the") and text[start].isalpha():
        begin = start
    return begin, end, weekday, before["rel"]


def _named_year(named: re.Match[str], reference: Reference) -> int:
    assert reference.day is not None
    return reference.day.year + {"last": -1, "this": 0, "next": 1}[named["year"]]


def _doubt_day(when: str | None, weekday: int | None) -> str:
    if when is None:
        return "The year is not given, and the day of publication is not known."
    if weekday is not None and "/" not in when and date.fromisoformat(when).weekday() != weekday:
        return "The weekday does not fit the date."
    return ""


def _year_of_day(
    text: str,
    start: int,
    end: int,
    reference: Reference,
    month: int,
    day: int,
    weekday: int | None,
    told: str | None,
) -> int | None:
    if reference.day and told and (month, day) == (reference.day.month, reference.day.day):
        return reference.day.year
    tense = "" if told else cal.tense(text, start, end)
    return cal.nearest_year(reference, month, day, tense, weekday)


def _month_first(text: str, match: re.Match[str], reference: Reference) -> Phrase | None:
    month = cal.month_of(match["m"])
    if match["d"]:
        year = int(match["y"]) if match["y"] else None
        if year is None and _PLURAL.match(text, match.end()):
            return None
        second = int(match["d2"]) if match["d2"] else None
        return _days(
            text,
            match.start(),
            match.end(),
            reference,
            (year, month, int(match["d"])),
            (year, month, second),
        )
    return _month(text, match, reference, month)


def _month(text: str, match: re.Match[str], reference: Reference, month: int) -> Phrase | None:
    start, end = match.start(), match.end()
    before = _PREP.search(text, max(0, start - 50), start)
    assert before is not None
    which = (before["which"] or "").strip().lower()
    mod = before["mod"]
    lead, begin = dates_leads.lead(text, before.start())
    if text[start - 1 : start] == "[" and text[end : end + 1] == "]":
        return None  # a mirror's mark of when it was
    if before["year"] is not None:
        return dates_periods.year_to(before, begin, match, month, reference)
    if match["my"]:
        when = cal.iso(int(match["my"]), month)
        if match["m2"]:
            when = cal.span(when, cal.iso(int(match["my2"]), cal.month_of(match["m2"])))
        if when and lead == "since" and "/" not in when:
            when += "/.."
        when, end = dates_leads.beyond(text, end, when)
        return Phrase(begin, end, when, "" if when else "The ends of the span do not fit.")
    named = None if match["m3"] else _NAMED_YEAR.match(text, end)
    if named and reference.day:
        return Phrase(begin, named.end(), cal.iso(_named_year(named, reference), month))
    meeting = _MEETING.match(text, end)
    if meeting and _THE.search(text, max(0, start - 36), start):
        if _NAMED_YEAR.match(text, meeting.end()):
            return None
        return _yearless_month(text, match, reference, (start, end), month, lead, which)
    own = _OWN.match(text, end) is not None and text[start:end] not in ("May", "April", "June")
    if not (which or mod or own or lead in _ALONE_LEADS or match["m3"]) or _is_name(
        text, start, end, lead, which, mod
    ):
        return None
    return _yearless_month(text, match, reference, (begin, end), month, lead, which)


_MEETING = re.compile(
    r" (?:visit|summit|meetings?|elections?|budget|conference|statement|talks|referendum|agreement|"
    r"attacks?|floods?|announcement|deadline|riots?|storms?|figures|European Council)\b"
)
_THE = re.compile(
    r"(?:\b(?:[Tt]he|[Tt]his|his|her|its|their|our|last)|[’']s)(?: [\w-]{1,14}){0,2} \Z"
)
_OWN = re.compile(r"[’']s? (?=[a-z])")


def _yearless_month(
    text: str,
    match: re.Match[str],
    reference: Reference,
    ends: tuple[int, int],
    month: int,
    lead: str,
    which: str,
) -> Phrase | None:
    begin, end = ends
    last = cal.month_of(match["m3"]) if match["m3"] else None
    if last and match["join"] in ("and", "or"):
        last, end = (last, end) if match["my3"] or lead == "between" else (None, match.end("m"))
    year: int | None
    if match["my3"] and last:
        year = int(match["my3"]) - (1 if last < month else 0)
    else:
        tense = cal.tense(text, begin, end)
        if which == "last" or lead == "since":
            tense = "past"
        elif which == "next":
            tense = "future"
        year = cal.nearest_year(reference, month, None, tense)
        if (
            which == "last"
            and reference.day
            and year == reference.day.year
            and month == reference.day.month
        ):
            year -= 1
        if which.endswith("this") and reference.day:
            year = reference.day.year
    if year is None:
        return Phrase(begin, end, None, "The year is not given.", yearless=True, month=month)
    when = cal.iso(year, month)
    if last:
        when = cal.span(when, cal.iso(year + (1 if last < month else 0), last))
    elif lead == "since" and when:
        when += "/.."
    return Phrase(begin, end, when, yearless=not match["my3"], month=month)


_MAY_LEADS = frozenset("in throughout since by until during of from".split())


def _is_name(text: str, start: int, end: int, lead: str, which: str, mod: str) -> bool:
    """Whether a month without a year is a surname, a verb or part of a name."""
    after = text[end : end + 2]
    if (
        after[:1] == " "
        and after[1:2].isupper()
        and text[start:end] in ("May", "March", "June", "April")
    ):
        return lead not in ("in", "since", "by", "until", "during")
    if text[start:end] == "May":
        return not which and not mod and lead not in _MAY_LEADS
    if lead == "to":
        return after[:1] not in ("", ".", ",", ";", " ")
    return False
