"""Days and months that point to another date: the 14th of this month, that December."""

import re
from calendar import month_name

from wbdesk.extract import needs, numbers
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates import clauses, weekdays
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

_LEAD = (
    r"(?:\b(?P<lead>[Oo]n|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Ss]ince|[Bb]efore|[Aa]fter|[Ii]n|"
    r"[Dd]uring) )?"
)
_WEEKDAY = rf"(?:(?:{'|'.join(cal.WEEKDAYS)}),? )?"
_ORDINAL = needs.pattern(
    rf"{_LEAD}{_WEEKDAY}\b[Tt]he (?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)|"
    r"(?P<w>[a-z]{3,7}(?:-[a-z]+)?))"
    r"(?: day)? of (?P<way>this|next|last|that|the (?:same|following|next|previous|preceding)) "
    r"month(?![\w’'-])"
)
_OF_MONTH = re.compile(
    r"(?:st|(?<!e)nd|rd|th)(?: day)? of (?:the )?(?:this|next|last|that|same|following|"
    r"pre[cv]\w+) month"
)
_BARE = needs.pattern(
    r"\b(?P<lead>[Oo]n|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom) the (?P<d>\d{1,2})(?:st|nd|rd|th)"
    r"(?=[,.;:)]|\Z| (?:and|to)(?! (?:the )?\d)\b| (?:at|for|with|when|where|he|she|they|it|by)\b|"
    r" in [A-Z])"
)
_GATE = re.compile(r"the \d\d?(?:st|nd|rd|th)")
_MONTH = needs.pattern(
    rf"{_LEAD}\b(?P<way>[Tt]hat(?: same)?|[Tt]he (?:same|following|next|previous|preceding)) "
    rf"(?P<m>{'|'.join(month_name[1:])})"
    r"(?=[,.;:)]|\Z| (?:and|but|when|at|with|for|in|to|as|by|the)\b|(?(lead) [a-z\d]|(?!)))"
)
_STEPS = {"following": 1, "next": 1, "previous": -1, "preceding": -1, "last": -1}
_DAY = needs.pattern(
    rf"{_LEAD}\b(?:[Tt]he (?P<way>following|previous|preceding)|[Tt]hat(?: same)?) "
    rf"(?P<wd>{'|'.join(cal.WEEKDAYS)})(?: (?:morning|afternoon|evening|night))?(?![\w’'-])"
)
_STRETCH = needs.pattern(
    rf"\b(?:[Oo]ver|[Ii]n|[Ff]or|[Dd]uring|[Ww]ithin) the (?:(?:following|ensuing|succeeding|"
    rf"subsequent) (?P<n>\d{{1,3}}|{numbers.SMALL}) (?P<unit>year|month|week|day)s|"
    rf"(?P<n2>\d{{1,3}}|{numbers.SMALL}) (?P<unit2>year|month|week|day)s (?:thereafter|after that|"
    rf"afterwards|that followed))(?![\w’'-])"
)
WORDS = frozenset("that same following next previous preceding".split())
"""Words in small letters one of which leads a month that points to another date."""
_LATER = frozenset(
    "following ensuing succeeding subsequent thereafter afterwards followed after".split()
)
_UNITS = frozenset("years months weeks days".split())
DAY_WORDS = weekdays.WORDS | _LATER | {"month"}
"""Words in small letters one of which a text without digits holds that `days` finds any in."""
_DOUBT = "The month is that of the date told before."


def days(text: str, words: frozenset[str], reference: Reference) -> list[Phrase]:
    """Days of a month told by its direction or before: the 3rd of next month, on the 9th."""
    found: list[Phrase] = []
    if not words.isdisjoint(WORDS) and not words.isdisjoint(weekdays.WORDS):
        found += [_weekday(m) for m in _DAY.finditer(text) if m["lead"] or m["way"]]
    if "month" in words and _OF_MONTH.search(text):
        found += [each for m in _ORDINAL.finditer(text) if (each := _ordinal(m, reference))]
    if not words.isdisjoint(_LATER) and not words.isdisjoint(_UNITS):
        found += [_stretch(match) for match in _STRETCH.finditer(text)]
    if _GATE.search(text):
        found += [_bare(text, match, reference) for match in _BARE.finditer(text)]
    return found


def _weekday(match: re.Match[str]) -> Phrase:
    """The following Tuesday: the first one off the day told before."""
    step = _STEPS.get(match["way"] or "", 0)
    day = cal.WEEKDAYS[match["wd"]]
    return Phrase(match.start(), match.end(), None, again=True, unit="weekday", step=step, day=day)


def _stretch(match: re.Match[str]) -> Phrase:
    """Over the following two years, for the six years thereafter: on from the date told before."""
    unit, step = match["unit"] or match["unit2"], int(numbers.plain(match["n"] or match["n2"]))
    return Phrase(match.start(), match.end(), None, again=True, unit=f"{unit}s", step=step)


def _ordinal(match: re.Match[str], reference: Reference) -> Phrase | None:
    number = int(match["d"]) if match["d"] else numbers.ordinal(match["w"])
    if not number or number > 31:
        return None
    start, end, way = match.start(), match.end(), match["way"].split()[-1]
    step = _STEPS.get(way, 0)
    if way not in ("this", "next", "last") or match["way"].startswith("the "):
        return Phrase(start, end, None, _DOUBT, again=True, unit="dated", step=step, day=number)
    if reference.day is None:
        return Phrase(start, end, None, "The day of publication is not known.")
    moved = cal.plus_months(reference.day.year, reference.day.month, step)
    when = cal.iso(*moved, number)
    since = (match["lead"] or "").lower() == "since"
    return Phrase(start, end, f"{when}/.." if when and since else when)


def _bare(text: str, match: re.Match[str], reference: Reference) -> Phrase:
    """The next or last day with that number by the tense, where no day is told before it."""
    number, when, day = int(match["d"]), None, reference.day
    if day is not None:
        tense = clauses.tense(text, match.start(), match.end())
        ahead = match["lead"].lower() != "on" if not tense else tense == "future"
        step = (number < day.day) if ahead else -(number > day.day)
        when = cal.iso(*cal.plus_months(day.year, day.month, step), number)
    return Phrase(match.start(), match.end(), when, _DOUBT, again=True, unit="near", day=number)


def months(text: str, reference: Reference) -> list[Phrase]:
    """That December, the following March: of the date told before."""
    found = []
    for match in _MONTH.finditer(text):
        month, step = cal.month_of(match["m"]), _STEPS.get(match["way"].split()[-1], 0)
        if match["m"] == "May" and not match["lead"] and not step:
            continue  # that May may well be a verb
        when = None
        if step < 0 and reference.day:
            year = reference.day.year - (month >= reference.day.month)
            when = cal.iso(year, month)
        found.append(
            Phrase(
                match.start(), match.end(), when, again=True, unit="named", step=step, month=month
            )
        )
    return found
