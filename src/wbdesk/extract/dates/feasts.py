"""Days named by a feast: Easter 2019, by Christmas, New Year's Day."""

import re
from datetime import MAXYEAR, date, timedelta

from wbdesk.extract import begun, needs
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates import clauses
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

WORDS = frozenset(
    "hogmanay michaelmas martinmas lady candlemas lammas midsummer christmas whitsun whit "
    "pentecost ascension ash shrove palm maundy twelfth boxing easter new "
    "year’s year's christmas’s friday day night".split()
)
"""Words in small letters one of which a text with a feast holds."""
_OBSERVED = {
    "Burns Night": (1, 25), "Holocaust Memorial Day": (1, 27), "Valentine’s Day": (2, 14),
    "St David’s Day": (3, 1), "International Women’s Day": (3, 8), "St Patrick’s Day": (3, 17),
    "Earth Day": (4, 22), "St George’s Day": (4, 23), "Anzac Day": (4, 25), "ANZAC Day": (4, 25),
    "VE Day": (5, 8), "Europe Day": (5, 9), "World Environment Day": (6, 5), "Canada Day": (7, 1),
    "Independence Day": (7, 4), "Halloween": (10, 31), "Bonfire Night": (11, 5),
    "Armistice Day": (11, 11), "Remembrance Day": (11, 11), "St Andrew’s Day": (11, 30),
    "World AIDS Day": (12, 1), "Human Rights Day": (12, 10), "International Youth Day": (8, 12),
    "World Mental Health Day": (10, 10), "World Refugee Day": (6, 20), "Labour Day": (5, 1),
}  # fmt: skip
"""Days that a release dates by "on" alone; what is named without it may be the occasion."""
GATE = needs.begun_pattern(
    r"Christmas|Boxing Day|Easter|[Nn]ew [Yy]ear|Good Friday|Whit|Pentecost|Ascension|"
    r"Ash Wed|Shrove|Palm Sun|Maundy|Twelfth N|Hogmanay|Michaelmas|Martinmas|Lady Day|Candlemas|"
    r"Lammas|Midsummer|"
    r"[Oo]n (?:[A-Z][\w’'-]+ ){1,3}(?:Day|Night)|[Oo]n Halloween"
)
_NAMES = "|".join(re.escape(name).replace("’", "[’']") for name in _OBSERVED)
_ON_DAY = begun.pattern(
    rf"\b[Oo]n (?P<feast>{_NAMES})(?P<eve> [Ee]ve)?(?P<y>,? (?:in )?(?:19|20)\d\d)?"
    r"(?![’\w-]| \d| [A-Z])"
)
_FEAST = re.compile(
    r"(?P<lead>\b(?:[Oo]n|[Bb]y|[Bb]efore|[Aa]fter|[Ss]ince|[Uu]ntil|[Aa]t|[Oo]ver|[Dd]uring|"
    r"[Ii]n|[Ff]or|[Ff]rom|[Tt]owards?|[Aa]head of|[Uu]p to|"
    r"[Rr]un-?up to|[Tt]his side of|[Cc]ome|[Ii]nto|[Tt]hrough|[Aa]s (?:early|late|"
    r"recently) as) (?:the )?)?"
    r"(?P<which>\b(?:this|last|next|the coming|coming|This|Last|Next) )?"
    r"\b(?P<feast>Christmas(?: Day| Eve)?|Boxing Day|Easter(?: Sunday| Monday)?|Good Friday|"
    r"Whit(?:sun| Sunday| Monday)|Pentecost|Ascension Day|Ash Wednesday|Shrove Tuesday|Palm Sunday|"
    r"Maundy Thursday|Twelfth Night|Hogmanay|Michaelmas(?! [Tt]erm)|Martinmas|Lady Day|Candlemas|"
    r"Lammas|Midsummer|New Year[’']s (?:Day|Eve))"
    r"(?P<y>(?:,? (?:of |in )?| (?:floods?|storms?|attacks?|tsunami|earthquake|bombings?|fires?|"
    r"disaster|truce|raid|massacre|uprising|rising|agreement)s? (?:of |in ))(?:1[6-9]|20)\d\d|"
    r"(?: of)? (?P<rel>this|last|next) year\b)?(?! Agreement| Island|[’\w-]| \d)"
)
_OPEN_FOR = re.compile(
    r"\b(?:in time|home|back|open\w*|ready|clos\w+|shut|here|on sale|away|together|due|planned|"
    r"return\w*) \Z"
)
"""What a feast is the time of: a gift for it is of any time."""
_LONGEST_OPEN = 16
_LISTED = frozenset((" and ", " or ", ", ", ", and ", ", or "))
_FIXED = {
    "Twelfth Night": (1, 5), "Hogmanay": (12, 31), "Michaelmas": (9, 29), "Martinmas": (11, 11),
    "Lady Day": (3, 25), "Candlemas": (2, 2), "Lammas": (8, 1), "Midsummer": (6, 24),
    "Christmas": (12, 25), "Christmas Day": (12, 25), "Christmas Eve": (12, 24),
    "Boxing Day": (12, 26), "New Year’s Day": (1, 1), "New Year’s Eve": (12, 31),
}  # fmt: skip
_MOVABLE = {
    "Easter": 0, "Easter Sunday": 0, "Easter Monday": 1, "Good Friday": -2, "Whitsun": 49,
    "Whit Sunday": 49, "Whit Monday": 50, "Pentecost": 49, "Ascension Day": 39,
    "Ash Wednesday": -46, "Shrove Tuesday": -47, "Palm Sunday": -7, "Maundy Thursday": -3,
}  # fmt: skip
_CAPITAL_AFTER = re.compile(r" (?!I\b)[A-Z]|[’']s? [A-Z]")
_THING_AFTER = re.compile(
    r" (?:message|tree|card|lights?|market|dinner|carol|present|gift|jumper|display|stock|shopping|"
    r"party|parties|sales?|bonus|play|show|fair|pudding|appeal|campaign|advert|stamp|service|table)"
)
_NEW_YEAR = re.compile(
    r"\b(?:[Ee]arly )?(?P<way>[Ii]n|[Ff]or|[Ii]nto|[Bb]efore|[Bb]y|[Uu]ntil|[Ff]rom|[Aa]fter|"
    r"[Ss]ince) the [Nn]ew [Yy]ear(?![\w’'-]| [A-Z])"
)
_AND_NEW_YEAR = re.compile(r",? (?:and|to|into) (?:the )?[Nn]ew [Yy]ear(?![\w’'-]| [A-Z])")
_BEFORE_NEW_YEAR = ("Christmas", "Christmas Day", "Christmas Eve", "Boxing Day")
_GREGORIAN = 1583


def find(text: str, reference: Reference) -> list[Phrase]:
    """The feasts of a text that have a year, or a word that tells which one is meant."""
    found = [_new_year(text, match, reference) for match in _NEW_YEAR.finditer(text)]
    found += [_observed(text, match, reference) for match in _ON_DAY.finditer(text)]
    for match in _FEAST.finditer(text):
        lead = (match["lead"] or "").lower()
        listed = text.endswith(("now and ", "today and "), 0, match.start())
        listed = listed or (bool(found) and text[found[-1].end : match.start()] in _LISTED)
        if not match["y"] and not lead and not match["which"] and not listed:
            continue
        if (
            lead == "for "
            and not match["y"]
            and not _OPEN_FOR.search(text, max(0, match.start() - _LONGEST_OPEN), match.start())
        ):
            continue
        if _CAPITAL_AFTER.match(text, match.end()) or _THING_AFTER.match(text, match.end()):
            continue
        year = _year(text, match, reference)
        day = _day(match["feast"].replace("'", "’"), year) if year else None
        doubt = "" if match["y"] else "The year of the feast is reckoned from the tense."
        when = f"{day}/.." if day and "since" in lead else day
        end = match.end()
        turn = _AND_NEW_YEAR.match(text, end) if match["feast"] in _BEFORE_NEW_YEAR else None
        if day and year and turn:
            when, end = cal.span(day, cal.iso(year + 1, 1, 1)), turn.end()
        if day and text.startswith(" weekend", end):
            when, end = cal.unit_off(date.fromisoformat(day), "weekend", 0), end + len(" weekend")
        found.append(Phrase(match.start(), end, when, doubt))
    return found


def _observed(text: str, match: re.Match[str], reference: Reference) -> Phrase:
    """A day observed each year: the nearest one, where its year is not told."""
    month, day = _OBSERVED[match["feast"].replace("'", "’")]
    year = int(match["y"][-4:]) if match["y"] else None
    if year is None:
        tense = clauses.tense(text, match.start(), match.end())
        year = cal.nearest_year(reference, month, day, tense)
    when = cal.iso(year, month, day) if year else None
    if when and match["eve"]:
        when = (date.fromisoformat(when) - timedelta(days=1)).isoformat()
    doubt = "" if match["y"] else "The year is reckoned from the day of publication."
    return Phrase(match.start(), match.end(), when, doubt)


_LATE, _EARLY = 7, 2
"""Months from which the new year is the next one, and up to which it is this one."""


def _new_year(text: str, match: re.Match[str], reference: Reference) -> Phrase:
    day = reference.day
    if day is not None and match["way"].lower() == "since":
        return Phrase(match.start(), match.end(), f"{cal.iso(day.year)}/..")
    if day is not None and match["way"].lower() == "before" and day.month >= _LATE:
        return Phrase(match.start(), match.end(), cal.iso(day.year))
    told = day is not None and clauses.tense(text, match.start(), match.end()) == "past"
    if day is None or (_EARLY < day.month < _LATE and not told):
        return Phrase(match.start(), match.end(), None, "Which year is meant is not plain.")
    year = day.year + (1 if day.month >= _LATE and (not told or day.month > _LATE + 2) else 0)
    return Phrase(match.start(), match.end(), cal.iso(year))


def _day(feast: str, year: int) -> str | None:
    if feast in _FIXED:
        return cal.iso(year, *_FIXED[feast])
    if not _GREGORIAN <= year < MAXYEAR:
        return None
    moved = cal.plus_days(easter(year), _MOVABLE[feast])
    return moved.isoformat() if moved else None


def easter(year: int) -> date:
    """Easter Sunday of the western churches, by the rule of Meeus (Astronomical Algorithms, 8)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, moon = century // 4, (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - moon + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * week) // 451
    month, day = divmod(epact + week - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _year(text: str, match: re.Match[str], reference: Reference) -> int | None:
    """The year of a feast without one: the last or the next one by the tense."""
    if match["y"] and not match["rel"]:
        return int(match["y"][-4:])
    if reference.day is None:
        return None
    if match["rel"]:
        return reference.day.year + {"last": -1, "this": 0, "next": 1}[match["rel"]]
    today, which = reference.day, (match["which"] or "").strip().lower()
    this = _day(match["feast"].replace("'", "’"), today.year)
    if this is None:
        return None
    tense = clauses.tense(text, match.start(), match.end())
    if which == "last" or (not which and tense == "past"):
        return today.year if this < today.isoformat() else today.year - 1
    ahead = this >= today.isoformat()
    if which == "this":
        return today.year if ahead or tense == "past" else today.year + 1
    return today.year if ahead else today.year + 1
