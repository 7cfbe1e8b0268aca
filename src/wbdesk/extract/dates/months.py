"""Dates with the name of a month, and dates in digits: 22–23 September, March 2014, 2025-10-09."""

import re

from wbdesk.extract import begun
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates import days, leads, periods, placing, yearless
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

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
_SP = "(?:[ \u00a0][ \u00a0]?)"
_YEAR = rf"(?:,?{_SP}|,|{_SP}\()(?P<{{0}}>(?:19|20)\d\d)(?!\d)\)?"
WORDS = frozenset(
    word for name in _NAMES for word in (name.lower(), f"{name.lower()}'s", f"{name.lower()}’s")
)
"""Words in small letters without which a text holds none of these dates."""
_DAY_FIRST = re.compile(
    rf"(?P<d>\d(?<![\w.,/:£$€-]\d)\d?){_DAY}"
    rf"(?:(?P<list>(?:, ?\d{{1,2}}(?:st|nd|rd|th)?){{0,4}}),?"
    rf"{_SP}?(?P<to>-|–|—|/|&|to|and|until|till){_SP}?(?:(?:{days.WEEKDAY}),? )?(?:the )?"
    rf"(?P<d2>\d{{1,2}}){_DAY})?"
    rf"(?:{_SP}|-)?(?P<m>{_MONTH})(?:{_YEAR.format('y')})?"
    rf"(?:{_SP}?(?:-|–|—|to|until|till|through)(?: and "
    rf"including)?{_SP}?(?:(?:{days.WEEKDAY}),? "
    rf")?(?:the )?"
    rf"(?P<d3>\d{{1,2}}){_DAY}{_SP}(?P<m3>{_MONTH})(?:{_YEAR.format('y3')})?)?"
)
_MONTH_FIRST = re.compile(
    rf"(?P<m>{_MONTH})(?:"
    rf"{_SP}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\d%]|[.:]\d|,\d(?!\d{{3}}(?!\d)))"
    rf"(?:{_SP}?(?P<to>-|–|to|through|and|&){_SP}?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"(?![\d%]|[.:]\d|,\d{{3}}))?"
    rf"(?:{_YEAR.format('y')})?"
    rf"|(?:{_SP}(?:night|day|morning|evening|afternoon|weekend|week) (?:in|of)|"
    rf",?(?:{_SP}of)?){_SP}(?P<my>(?:1[6-9]|20)\d\d)(?!\d)"
    rf"(?:{_SP}?(?:-|–|—|to|until|through|and){_SP}?(?P<m2>{_MONTH}){_SP}(?P<my2>\d{{4}})(?!\d))?"
    rf"|{_SP}?(?P<join>-|–|—|/|to|and|until|or|through){_SP}?(?P<m3>{_MONTH})"
    rf"(?:{_SP}(?P<my3>\d{{4}})(?!\d))?"
    rf"|)"
)
_ENDS_DAY = re.compile(rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?[-–]\Z")
"""What ends before the month in June 30-July 2, where the day is that of the month before it."""
_PREP = re.compile(
    r"(?P<year>(?:[Ii]n |[Oo]ver |[Ff]or |[Dd]uring )?(?:[Tt]he )?(?<![\w-])"
    r"(?:(?:financial |calendar )?year|12 months|12-month period|twelve months|"
    r"(?:6|six) months|(?:3|three) months|(?:9|nine) "
    r"months|"
    r"quarter) (?:ending|ended|to|up to)(?: the end of)? )\Z"
    r"|(?P<mod>(?:(?:[Tt]he )?(?:end|beginning|start|middle)(?: of |-|(?<=end) )|(?:[Ee]arly|"
    r"[Ll]ate|[Mm]id)[ -])?)"
    r"(?P<which>(?:[Ll]ast|[Nn]ext|[Tt]his|(?:[Ee]arlier|[Ll]ater) this) )?\Z"
)
_ALONE_LEADS = frozenset(
    "between come as for in since by from until till during before after of throughout to through "
    "than".split()
)
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first "
    "twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh "
    "twenty-eighth twenty-ninth thirtieth thirty-first"
)
_PLURAL = re.compile(r" [a-z]{3,}s\b")


def find(text: str, reference: Reference) -> list[Phrase]:
    """The dates with a month of a text; `WORDS` tell cheaply whether it has any."""
    found: list[Phrase] = []
    for match in _DAY_FIRST.finditer(text):
        if _ENDS_DAY.search(text, max(0, match.start() - 12), match.start("m")):
            continue
        phrase = _day_first(text, match, reference)
        if phrase is not None:
            found.append(phrase)
    if " of " in text:
        found += _in_words(text, reference)
    taken = bytearray(len(text))
    for each in found:
        taken[each.start : each.end] = b"\1" * (each.end - each.start)
    found += _months_first(text, reference, taken)
    found.sort(key=lambda each: each.start)
    return leads.lend_on(text, leads.lend_years(text, found))


_ORDINALS = {word: number for number, word in enumerate(_ORDINAL_WORDS.split(), 1)}
_WORDED = begun.pattern(
    rf"\b[Tt]he (?P<d>{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})"
    rf" (?:day )?of (?P<m>{_MONTH})(?:{_YEAR.format('y')})?(?![’'])"
)


def _in_words(text: str, reference: Reference) -> list[Phrase]:
    """Days told in words: the first of June."""
    made = []
    for match in _WORDED.finditer(text):
        year = int(match["y"]) if match["y"] else None
        first = (year, cal.month_of(match["m"]), _ORDINALS[match["d"]])
        made.append(days.days(text, *match.span(), reference, first, (year, first[1], None)))
    return [each for each in made if each is not None]


_HALF_A_YEAR = 6
_LISTED = frozenset((", ", " and ", ", and ", " or ", " & "))


def _months_first(text: str, reference: Reference, taken: bytearray) -> list[Phrase]:
    """Dates that open with a month; in June, July and August the later ones lean on the first."""
    found: list[Phrase] = []
    match = _MONTH_FIRST.search(text)
    while match is not None:
        at, phrase = match.end(), None
        if not taken[match.start()]:
            phrase = _month_first(text, match, reference)
            if match["join"] and (phrase is None or phrase.end <= match.start("m3")):
                at = match.start("m3")
            last = found[-1] if found else None
            if phrase is None and last and text[last.end : match.start()] in _LISTED:
                phrase = _listed(match, last)
        if phrase is not None:
            found.append(phrase)
        match = _MONTH_FIRST.search(text, at)
    return found


def _listed(match: re.Match[str], last: Phrase) -> Phrase | None:
    """A month that goes on a list of months, in the year of the one before it."""
    if match["d"] or match["my"] or not last.when or len(last.when) != len("2025-10"):
        return None
    month, year = cal.month_of(match["m"]), int(last.when[:4])
    # Over December and January is over the turn of the year.
    year += 1 if int(last.when[5:]) - month >= _HALF_A_YEAR else 0
    return Phrase(match.start(), match.end("m"), cal.iso(year, month), month=month)


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
    return days.days(
        text, match.start(), end, reference, (year, month, day), (last_year, last_month, last_day)
    )


def _month_first(text: str, match: re.Match[str], reference: Reference) -> Phrase | None:
    month = cal.month_of(match["m"])
    if match["d"]:
        year = int(match["y"]) if match["y"] else None
        if _ATTACKS.match(text, match.start()):
            return Phrase(match.start(), match.end(), "2001-09-11")
        if year is None and _PLURAL.match(text, match.end()):
            return None
        second = int(match["d2"]) if match["d2"] else None
        return days.days(
            text,
            match.start(),
            match.end(),
            reference,
            (year, month, int(match["d"])),
            (year, month, second),
        )
    return _month(text, match, reference, month)


_ATTACKS = re.compile(r"September 11(?:th)? (?:terrorist |terror )?attacks\b")


def _month(text: str, match: re.Match[str], reference: Reference, month: int) -> Phrase | None:
    start, end = match.start(), match.end()
    before = _PREP.search(text, max(0, start - 50), start)
    assert before is not None
    which = (before["which"] or "").strip().lower()
    mod = before["mod"]
    lead, begin = leads.lead(text, before.start())
    if text[start - 1 : start] == "[" and text[end : end + 1] == "]":
        return None  # a mirror's mark of when it was
    if before["year"] is not None:
        return periods.year_to(text, before, begin, match, reference)
    if match["my"]:
        when = cal.iso(int(match["my"]), month)
        if match["m2"]:
            when = cal.span(when, cal.iso(int(match["my2"]), cal.month_of(match["m2"])))
        if when and lead == "since" and "/" not in when:
            when += "/.."
        when, end = leads.beyond(text, end, when)
        doubt = "" if when else "The ends of the span do not fit."
        return Phrase(begin, end, when, doubt, month=month)
    told = _of_named_year(text, match, begin, reference, month)
    if told is not None:
        return told
    meeting = _MEETING.match(text, end)
    if meeting and _THE.search(text, max(0, start - 36), start):
        if periods.NAMED_YEAR.match(text, meeting.end()):
            return None
        return yearless.dated(text, match, reference, (start, end), month, lead, which)
    own = _OWN.match(text, end) is not None and (
        text[start:end] not in ("May", "April", "June") or _MEETING.match(text, end + len("’s"))
    )
    which = which or ("past" if _RECORD.search(text, max(0, start - 24), start) else "")
    covers = _COVERS.search(text, max(0, start - len("covering ")), start)
    if not (which or mod or own or covers or lead in _ALONE_LEADS or match["m3"]):
        if placing.is_subject(text, start, end) and not lead:
            return yearless.dated(text, match, reference, (start, end), month, "", "past")
        return None
    if not own and _is_name(text, start, end, lead, which, mod):
        return None
    if own and lead in ("to", "at", "of", "on", "for"):
        begin = start
    return yearless.dated(text, match, reference, (begin, end), month, lead, which)


def _of_named_year(
    text: str, match: re.Match[str], begin: int, reference: Reference, month: int
) -> Phrase | None:
    """In March of that year, between March and May last year."""
    end = match.end()
    that = _OF_THAT.match(text, end)
    if that and not match["m3"]:
        told = list(_YEAR_BEFORE.finditer(text, max(0, begin - _FARTHEST), begin))
        if told:
            return Phrase(begin, that.end(), cal.iso(int(told[-1].group()), month), month=month)
        return Phrase(begin, that.end(), None, again=True, month=month)
    named = periods.NAMED_YEAR.match(text, end)
    if named is None or reference.day is None or match["my3"]:
        return None
    year = periods.named_year(named, reference)
    when = cal.iso(year, month)
    if match["m3"]:
        last = cal.month_of(match["m3"])
        when = cal.span(when, cal.iso(year + (1 if last < month else 0), last))
    return Phrase(begin, named.end(), when, month=month)


_MEETING = re.compile(
    r" (?:(?:general|local|national|federal|snap|regional|emergency|annual|last|ministerial) )?"
    r"(?:visit|summit|meetings?|elections?|budget|conference|statement|talks|referendum|agreement|"
    r"attacks?|floods?|earthquakes?|bombings?|fires|wildfires|protests|strikes|heatwave|storm|"
    r"offensive|massacre|coup|ceasefire|announcement|deadline|riots?|storms?|figures|"
    r"intake|survey|census|vote|polls?|hearings?|sitting|round|review|recess|harvest|rains?|"
    r"frosts?|"
    r"snow(?:fall|storm)?s?|gales?|blizzards?|cyclone|hurricane|typhoon|tornado(?:es)?|eruption|"
    r"tremors?|landslides?|collapse|crash|fire|walkout|launch|opening|ceremony|reception|workshop|"
    r"seminar|dialogue|session|forum|gathering|raids?|arrests?|shootings?|killings?|clashes|"
    r"verdict|ruling|judgment|decision|declaration|accords?|deal|pact|resolution|plebiscite|"
    r"European Council)\b"
)
_COVERS = re.compile(r"\bcover(?:s|ed|ing)? \Z")
"""What figures are of: they cover June."""
_OF_THAT = re.compile(r",? (?:of |in |later )?(?:that|the same)(?: same)? year\b")
_YEAR_BEFORE = re.compile(r"(?<![\w,.£$€-])(?:1[6-9]|20)\d\d(?![\w,.%-]\d|\w)")
_FARTHEST = 160
_THE = re.compile(
    r"(?:\b(?:[Tt]he|[Tt]his|his|her|its|their|our|last)|[’']s)(?: [\w-]{1,14}){0,2} \Z"
)
_RECORD = re.compile(
    r"\b[Tt]he (?:\w+[- ])?(?:driest|wettest|hottest|coldest|warmest|coolest|sunniest|dullest|"
    r"busiest|stormiest|windiest|mildest) \Z"
)
"""What is told of the month just past: the driest July on record."""
_OWN = re.compile(r"[’']s? (?=[A-Za-z])")


_MAY_LEADS = frozenset(
    "than before between come as throughout in since by until during of from".split()
)


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
