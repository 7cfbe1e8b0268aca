"""Days named by their weekday alone: on Friday, next Tuesday, Thursday's vote."""

import re
from datetime import date

from msgspec.structs import replace

from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates import clauses
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.clauses import Tense
from wbdesk.extract.dates.phrase import Phrase

_NAME = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WORDS = frozenset(
    word
    for day in "monday tuesday wednesday thursday friday saturday sunday".split()
    for word in (day, f"{day}’s", f"{day}'s")
)
"""Words in small letters one of which a text with such a day holds."""
_WEEKDAY = re.compile(
    rf"(?P<lead>(?:\b(?:[Ee]arlier |[Ll]ater )?(?:[Oo]n|[Ff]rom|[Bb]y|[Uu]ntil|[Ss]ince|[Bb]efore|"
    rf"[Aa]fter|[Ii]n the (?:early|small) hours of|"
    rf"[Aa]s (?:early|soon|late|recently) as) )?"
    rf"(?:\b(?:[Tt]his|[Ll]ast|[Nn]ext|[Cc]oming) (?:coming |past )?)?)"
    rf"(?<![\w-])(?P<wd>{_NAME})(?P<own>[’']s\b)?"
    rf"(?: (?:morning|afternoon|evening|night)\b(?P<its>[’']s\b)?)?"
    rf"(?P<on> next(?=[,.;)]|\Z| (?:at|in|to|and|for|with|from)\b))?"
    rf"(?P<week>,? (?:of )?(?P<which>this|last|next) week\b|"
    rf"(?= and {_NAME},? (?:of )?(?P<both>this|last|next) week\b)|"
    r"(?P<later> week)(?= to|[.,;)]|\Z))?"
    rf"(?![\w-]| (?:to|through|until) {_NAME}| ?[–-] ?{_NAME}|"
    r" (?:of|in) (?:the|every|each|next|this|last) (?:month|year|week))"
)
_BARE_AFTER = re.compile(
    r"[.,;]|\Z| (?:that|to|in|at|for|with|as|when|after|by|the|it|he|she)\b| (?:morning|afternoon|"
    r"evening|night)\b"
)
_NAMED = re.compile(r"(?:Good|Black|Easter|Holy|Maundy|Shrove|Ash|Palm|Whit|Bloody|Remembrance|"
                    r"Super|Cyber|Saturday|Every|every|each|[Aa]|one|most|per|"
                    r"any)\s\Z")  # fmt: skip
_PAIR = re.compile(
    rf"\b(?:[Oo]n|[Ll]ast|[Nn]ext|[Tt]his) {_NAME}(?: (?:morning|afternoon|evening|night))?,? and "
    rf"\Z"
)
_WEEK_ON = re.compile(r"\b(?:[Aa]|[Oo]ne) week \Z")
"""What puts a day off by a week: "a week on Monday"."""
_NEAR = 3
_SOON = 1
_PAST_VERB = re.compile(
    r"\b[a-z]{3,}ed(?: [a-z]+){0,2} \Z|"
    r"\b(?:said|met|told|held|took|spoke|spends?|spent|spending) \Z"
)
_OF_DAY = re.compile(r"\b(?:session|meeting|talks|debate|events?|hours|match|vote|sitting) of \Z")


_RANGE = re.compile(
    rf"(?:(?P<from>\b[Ff]rom )?(?<![\w-])(?P<wd>{_NAME}) (?:to|until|till|through)|"
    rf"(?P<between>\b[Bb]etween )(?P<wd3>{_NAME}) and) (?P<wd2>{_NAME})"
    r"(?P<week>,? (?:of )?(?P<which>this|last|next) week\b)?(?![\w’'-])"
)


def _range(text: str, match: re.Match[str], reference: Reference) -> Phrase | None:
    """The days from one weekday to another, where they are those of one week and not of each."""
    start, end, day = match.start(), match.end(), reference.day
    tense = clauses.tense(text, start, end) if match["from"] or match["between"] else ""
    if day is None or not (match["which"] or tense):
        return None
    first, last = cal.WEEKDAYS[match["wd"] or match["wd3"]], cal.WEEKDAYS[match["wd2"]]
    weeks = {"last": -7, "this": 0, "next": 7}.get(match["which"] or "")
    if weeks is None and tense == "future":
        weeks = 0 if first >= day.weekday() else 7
    elif weeks is None:
        weeks = 0 if last <= day.weekday() else -7
    ends = [cal.plus_days(day, each - day.weekday() + weeks) for each in (first, last)]
    if first >= last or ends[0] is None or ends[1] is None:
        return None
    return Phrase(start, end, cal.days(ends[0], ends[1]), "Which week is meant is reckoned.")


def find(text: str, reference: Reference) -> list[Phrase]:
    """The days that a text names by their weekday."""
    ranges = [each for m in _RANGE.finditer(text) if (each := _range(text, m, reference))]
    found = (_weekday(text, match, reference) for match in _WEEKDAY.finditer(text))
    days = _in_turn(text, [each for each in found if each is not None], reference)
    return ranges + _paired(text, days)


def _paired(text: str, found: list[Phrase]) -> list[Phrase]:
    """Two days in a row that "and" joins are one span: on Sunday and Monday."""
    made: list[Phrase] = []
    for each in found:
        last = made[-1] if made else None
        if last is not None and text[last.end : each.start] == " and " and _in_a_row(last, each):
            made[-1] = replace(last, end=each.end, when=f"{last.when}/{each.when}")
        else:
            made.append(each)
    return made


def _in_a_row(one: Phrase, other: Phrase) -> bool:
    if not one.when or not other.when or "/" in one.when + other.when:
        return False
    return cal.plus_days(date.fromisoformat(one.when), 1) == date.fromisoformat(other.when)


def _in_turn(text: str, found: list[Phrase], reference: Reference) -> list[Phrase]:
    """Days to come that a sentence tells one after the other: on Wednesday, then on Friday."""
    made: list[Phrase] = []
    for each in found:
        last = made[-1] if made else None
        turned = last and _follows(text, last, each) and _after(text, last, each, reference)
        made.append(turned or each)
    return made


def _after(text: str, last: Phrase, each: Phrase, reference: Reference) -> Phrase | None:
    """The later of two days to come, where it was reckoned to lie before the other."""
    before = date.fromisoformat(last.when or "")
    if reference.day is None or before < reference.day or (each.when or "") >= (last.when or ""):
        return None
    weekday = next(n for name, n in cal.WEEKDAYS.items() if name in text[each.start : each.end])
    moved = cal.plus_days(before, (weekday - before.weekday()) % 7)
    return replace(each, when=moved.isoformat()) if moved else None


_FIRST = re.compile(r"\b(?:preced(?:es?|ed|ing)|before|ahead of|prior to)\b")
"""What puts the later of two days before the other."""


def _follows(text: str, last: Phrase, each: Phrase) -> bool:
    """Whether both stand in one sentence, the later without a word that tells its week."""
    words = text[each.start : each.end].lower()
    told = any(word in words for word in ("last", "this", "next", "coming", "since"))
    told = told or _FIRST.search(text, last.end, each.start) is not None
    return not told and ". " not in text[last.end : each.start] and len(last.when or "") == 10


def _weekday(text: str, match: re.Match[str], reference: Reference) -> Phrase | None:
    start, end, day = match.start(), match.end(), reference.day
    lead = match["lead"].lower().strip()
    if not lead and not (match["own"] or match["its"] or match["week"]):
        # Without a preposition a weekday opens lists and hours more often than it dates.
        before = max(0, start - 40)
        if _PAIR.search(text, before, start) or _OF_DAY.search(text, before, start):
            pass
        elif not _PAST_VERB.search(text, max(0, start - 24), start) or not _BARE_AFTER.match(
            text, end
        ):
            return None
    if _NAMED.search(text, max(0, match.start("wd") - 12), match.start("wd")):
        return None
    if day is None:
        return Phrase(start, end, None, "The day of publication is not known.")
    number = cal.WEEKDAYS[match["wd"]]
    later = _WEEK_ON.search(text, max(0, start - 12), start) if lead == "on" else None
    if later is not None or match["later"]:
        # A week on Thursday, told on a Thursday, is a week from that day.
        moved = cal.plus_days(day, (number - day.weekday()) % 7 + 7)
        begin = later.start() if later else start
        return Phrase(begin, end, moved.isoformat() if moved else None)
    which = match["which"] or match["both"]
    if which:
        weeks = {"last": -7, "this": 0, "next": 7}[which]
        moved = cal.plus_days(day, number - day.weekday() + weeks)
        return Phrase(start, end, moved.isoformat() if moved else None)
    off, doubt = _off(text, match, lead, (number - day.weekday()) % 7)
    if off is not None and off <= 0 and _LAST_WEEK.search(text, max(0, start - _PARAGRAPH), start):
        off, doubt = number - day.weekday() - 7, ""
    moved = cal.plus_days(day, off) if off is not None else None
    when = moved.isoformat() if moved else None
    if when and lead.startswith("since"):
        when += "/.."
    return Phrase(start, end, when, doubt)


_LAST_WEEK = re.compile(
    r"\blast week\b(?:(?!\b(?:this week|today|yesterday|tomorrow|now)\b)[^“”\"])*\Z"
)
"""What tells in which week the days that follow are."""
_PARAGRAPH = 300


def _off(text: str, match: re.Match[str], lead: str, ahead: int) -> tuple[int | None, str]:
    """How many days off it is, None where that is not plain; and what is to be looked at."""
    tense = _tense(text, match, lead)
    doubt = "Which week is meant is reckoned from the tense."
    if tense == "future":
        later = "next" in lead or match["on"]
        # Next Friday, told on a Thursday, is not the day after.
        return (ahead if ahead > _SOON else ahead + 7) if later else ahead, doubt
    back = ahead - 7 if ahead else 0
    if tense == "past":
        return (back or -7) if "last" in lead else back, doubt
    doubt = "Whether the week before or the week after is meant is not plain."
    # The nearer one, where the other is plainly farther off.
    return (back, doubt) if -_NEAR <= back <= 0 else (None, doubt)


def _tense(text: str, match: re.Match[str], lead: str) -> Tense:
    if "last" in lead or "since" in lead or "past" in lead:
        return "past"
    if any(word in lead for word in ("next", "coming")) or match["on"]:
        return "future"
    tense = clauses.tense(text, match.start(), match.end())
    ahead = any(word in lead for word in ("this", "by", "until", "from"))
    return tense or ("future" if ahead else "")
