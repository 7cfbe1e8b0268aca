"""Today, yesterday, tomorrow, tonight; but not today for these days."""

import re

from wbdesk.extract import dates_calendar as cal
from wbdesk.extract.dates_calendar import Reference
from wbdesk.extract.dates_phrase import Phrase

_TODAY = re.compile(
    r"(?P<day>(?:[Ee]arlier |[Ll]ater |[Ff]rom |starting )?(?:[Tt]oday|[Tt]onight|[Tt]his "
    r"(?:morning|afternoon|evening)|"
    r"[Yy]esterday(?: (?:morning|afternoon|evening))?|[Ll]ast night|[Tt]omorrow(?: (?:morning|"
    r"afternoon|evening|night))?))"
    r"(?P<own>[’']s)?"
    r"(?P<paren>,? \((?:(?P<wd>[A-Z][a-z]+day)(?:,? )?)?(?:the )?(?P<d>\d{1,2})?(?:st|nd|rd|"
    r"th)?\))?(?![\w-])"
)


_NOWADAYS = re.compile(
    r"[’']s (?:world|society|economy|young|modern|children|market|climate|digital|generation|youth|"
    r"standards|prices|money|technology|environment|age|Britain|challenges|workforce)\b"
)


_STATE = re.compile(
    r"Today,? (?:[A-Z]?[\w’'-]+ ){1,7}(?:are|is|remains?|continues?) (?!publish|announc|launch|set)"
)


_ACTING = re.compile(
    r"\b(?:I|we|has|have|will|announce[sd]?|publish\w*|launch\w*|Minister|Secretary|meet\w*|"
    r"sign\w*|it[’']s|day)\b"
)


_HIDDEN = re.compile(r"(?:society|world|as (?:it|they) (?:does|do|is|are)|even|still|until) \Z")


def find(text: str, reference: Reference) -> list[Phrase]:
    """The days named by their distance from the day of publication."""
    found = (_today(text, match, reference) for match in _TODAY.finditer(text))
    return [each for each in found if each is not None]


def _today(text: str, match: re.Match[str], reference: Reference) -> Phrase | None:
    start, end = match.start(), match.end()
    word = match["day"].lower()
    if word == "today" and not match["paren"] and _is_nowadays(text, match):
        return None
    shift = -1 if "yesterday" in word or "last night" in word else 1 if "tomorrow" in word else 0
    day = cal.plus_days(reference.day, shift) if reference.day else None
    number = int(match["d"]) if match["d"] else None
    if day is not None and number and number != day.day:
        day = cal.day_near(day, number)
    doubt = ""
    if day is None:
        doubt = "The day of publication is not known."
    elif match["wd"] and cal.WEEKDAYS.get(match["wd"], day.weekday()) != day.weekday():
        doubt = "The weekday does not fit the day of publication."
    return Phrase(start, end, day.isoformat() if day else None, doubt, today=True)


def _is_nowadays(text: str, match: re.Match[str]) -> bool:
    """Whether today means these days."""
    if match["own"]:
        return _NOWADAYS.match(text, match.start("own")) is not None
    if _HIDDEN.search(text, max(0, match.start() - 16), match.start()):
        return True
    stated = _STATE.match(text, match.start())
    return stated is not None and not _ACTING.search(text, match.end(), stated.end())
