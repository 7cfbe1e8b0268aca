"""Today, yesterday, tomorrow, tonight; but not today for these days."""

import re

from wbdesk.extract import begun, numbers
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates import clauses
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

_TODAY = begun.pattern(
    r"(?P<day>(?:[Ee]arlier |[Ll]ater |[Ff]rom |starting )?(?:[Tt]oday|[Tt]onight|[Tt]his "
    r"(?:morning|afternoon|evening)|"
    r"[Yy]esterday(?: (?:morning|afternoon|evening))?|[Ll]ast night|"
    r"[Tt]omorrow(?: (?:morning|afternoon|evening|night))?))"
    r"(?P<own>[’']s)?"
    r"(?P<paren>,? \((?:(?P<wd>[A-Z][a-z]+day)(?:,? )?)?(?:the )?(?P<d>\d{1,2})?(?:st|nd|rd|"
    r"th)?\))?(?![\w-])"
)


_NOWADAYS = re.compile(
    r"[’']s (?:(?:young|digital|modern|global|changing|uncertain|fast[\w-]*|competitive|busy|and) "
    r")?"
    r"(?:world|society|economy|young|modern|children|people|market|climate|digital|generations?|"
    r"youth|standards|prices|money|technolog\w+|environment|age|Britain|challenges|workforce|"
    r"leaders|"
    r"needs|threats|problems|parents|students|pupils|landscape|and tomorrow|jobs|industries|"
    r"consumers|families|homes|cities|labour|battlefield\w*|encryption|computers?|machines|"
    r"methods|tools|networks|devices|systems)\b"
    r"|[’']s (?:[\w-]+ ){1,2}(?:challenges|threats|world|environment|landscape|"
    r"context|realit(?:y|ies)|conditions|circumstances|climate|risks|pressures)\b"
)
_EVENT = re.compile(
    r"[’']s (?:[\w’'-]+ ){0,3}(?:meetings?|summit|talks|vote|debate|event|conference|session|"
    r"hearing|"
    r"announcement|statement|deadline|elections?|match|game|final|ceremony|launch|budget|forum|"
    r"visit|discussions?|opening|closing|service|march|parade|strikes?|publication|report|speech|"
    r"reception|dinner|signing|decision|weather|forecast|celebrations?|commemorations?|anniversary|"
    r"committee|council|cabinet|programme|agenda)\b",
    re.I,
)
_NAME = re.compile(r"[A-Z][\w’'/&-]* \Z")
_END_OF = begun.pattern(r"(?:\b(?:[Bb]y|[Bb]efore) )?(?:\bthe )?\b(?:end|close) of \Z")
_BESIDE = re.compile(r"\b[Tt]he day (?:before|after) \Z")
_ON = re.compile(rf"\b(?P<n>an?|one|{numbers.SMALL}) (?P<unit>week|fortnight)s? \Z", re.I)
"""What puts today off: a fortnight today."""
_WEEK = 7
_WAY = re.compile(r"\b(?:(?P<since>[Ss]ince)|[Uu]ntil|[Tt]ill) \Z")
_LONGEST_EDGE = 20
_TO_COME = re.compile(
    r"(?:\b(?:of|for|better|brighter|greener|safer|stronger|our|today and|today or|shape|build)|"
    r"[’']s "
    r"and) \Z"
)
_ASKING = re.compile(
    r"(?:Please |Why not )?(?:Contact|Apply|Sign|Register|Visit|Call|Get|Join|Book|Download|Find|"
    r"Check|"
    r"Search|Follow|Subscribe|Donate|Start|Make|Take|Try|Email|Speak|Talk|Discover|Learn|Read|See|"
    r"Go|"
    r"Click|Enrol|Nominate|Order|Play|Share|Switch|Help|Become|Add|Use|Claim|Vote|Act|Don[’']t|"
    r"contact us|sign up|apply|register|get in touch|find out more|visit)\b[^.!?]{0,120}\Z"
)
_ASKED = re.compile(
    r"\b(?:sign up|signing up|get in touch|apply(?: now)?|find out more|contact us|book your \w+|"
    r"join us|learn more|get involved|register your interest)\b[^.!?]{0,40}\Z|"
    r"\b[Pp]lease (?:do )?[a-z]+\b[^.!?]{0,80}\Z"
)


_STATE = re.compile(
    r"Today,? (?!(?:he|she|they|we|I|it) (?:is|are|am) (?:in|at|on|here|also|meeting|[a-z]+ing)\b)"
    r"(?:[A-Z]?[\w’'-]+ ){1,7}?(?:are|is|remains?|(?<!to )continues?) (?!publish|announc|"
    r"launch|set|say|nam(?:ing|ed)\b|send|mak|tak|call|ask|bring|giv|sanction|sign|commit|pledg|"
    r"confirm|unveil|introduc|open|provid|releas|impos|issu|honour|celebrat|mark|remember|gather)"
)


_BEING = re.compile(r"\b(?:is|are|remains?) \Z")
_BEING_AFTER = re.compile(r" (?:the|an?|one of|home|among|more|less|still)\b")


_ACTING = re.compile(
    r"\b(?:I|we|has|have|will|announce[sd]?|publish\w*|launch\w*|Minister|Secretary|meet\w*|"
    r"sign\w*|it[’']s|day|agreed|committed|pledged|promised|confirm\w*|said|told|warned|hosted|"
    r"joined|"
    r"attended|held|met|took|spoke|gather\w*|marks?|celebrates?|recogni[sz]es?|welcom\w+|hosts|"
    r"unveil\w*|releas\w*|visit\w*|open(?:s|ed)|receiv\w*|award\w*)\b"
)


_HIDDEN = re.compile(
    r"(?:society|world|as (?:it|they) (?:does|do|is|are|stands?|exists?)|even|still|until|"
    r"(?<!as )of|than|"
    r"to|"
    r"who we are|where we are|what we are|(?:we|you|they|it|I|people|children|that|which) (?:\w+ly "
    r")?"
    r"(?:know|knows|see|keep|hold|store|build|call|face|faces|live|lives|have|need|exist|exists|enjoy|use|work|works|learn|"
    r"(?:live|learn|play|travel) and (?:work|learn|grow|live))(?: it)?|"
    r"(?:Britain|England|Europe|Ireland|America|Canada|Australia|country|economy|region) "
    r"(?:is|as it is)|alive|living|in use|facing \w+) \Z"
)
_PAIRED = re.compile(r" (?:and|or) (?:tomorrow|in the future|for the future|into the future)\b")


def find(text: str, reference: Reference) -> list[Phrase]:
    """The days named by their distance from the day of publication."""
    found = (_today(text, match, reference) for match in _TODAY.finditer(text))
    return [each for each in found if each is not None]


def _today(text: str, match: re.Match[str], reference: Reference) -> Phrase | None:
    start, end = match.start(), match.end()
    word = match["day"].lower()
    if word == "last night" and text.endswith(("the ", "its ", "their "), 0, start):
        return None
    edge = _END_OF.search(text, max(0, start - _LONGEST_EDGE), start)
    if edge is not None:
        start = edge.start()
    elif word == "today" and not match["paren"] and _is_nowadays(text, match):
        return None
    if match["day"] == "Today" and _NAME.search(text, max(0, start - 30), start):
        return None  # Equality Today is the name of a body
    if word == "tomorrow" and not match["paren"] and _is_future(text, match):
        return None
    shift = -1 if "yesterday" in word or "last night" in word else 1 if "tomorrow" in word else 0
    beside = _BESIDE.search(text, max(0, start - _LONGEST_EDGE), start) if abs(shift) == 1 else None
    if beside is not None:
        shift, start = shift * 2, beside.start()
    on = _ON.search(text, max(0, start - _LONGEST_EDGE), start) if word[:2] == "to" else None
    if on is not None and clauses.tense(text, on.start(), end) == "future":
        weeks = int(numbers.plain(on["n"])) * (2 if on["unit"].lower() == "fortnight" else 1)
        shift, start = shift + _WEEK * weeks, on.start()
    day = cal.plus_days(reference.day, shift) if reference.day else None
    number = int(match["d"]) if match["d"] else None
    if day is not None and number and number != day.day:
        day = cal.day_near(day, number)
    doubt = ""
    if day is None:
        doubt = "The day of publication is not known."
    elif match["wd"] and cal.WEEKDAYS.get(match["wd"], day.weekday()) != day.weekday():
        doubt = "The weekday does not fit the day of publication."
    when = day.isoformat() if day else None
    way = _WAY.search(text, max(0, start - _LONGEST_EDGE), start)
    if when and edge is None and way is not None:
        start = way.start()
        when = f"{when}/.." if way["since"] else when
    return Phrase(start, end, when, doubt, today=on is None)


def _is_nowadays(text: str, match: re.Match[str]) -> bool:
    """Whether today means these days."""
    start = match.start()
    if match["own"]:
        return _NOWADAYS.match(text, match.start("own")) is not None
    if _HIDDEN.search(text, max(0, start - 40), start) or _PAIRED.match(text, match.end()):
        return True
    if text[start] == "t":
        left = max(text.rfind(mark, max(0, start - 140), start) for mark in ".!?") + 1
        opening = text[max(left, start - 140) : start].lstrip(" ”’\"'“‘")
        if _ASKING.match(opening) or _ASKED.search(opening):
            return True
    if _BEING.search(text, max(0, start - 12), start) and _BEING_AFTER.match(text, match.end()):
        return True
    stated = _STATE.match(text, match.start())
    return stated is not None and not _ACTING.search(text, match.end(), stated.end())


def _is_future(text: str, match: re.Match[str]) -> bool:
    """Whether tomorrow means days to come: the leaders of tomorrow."""
    if match["own"]:
        return _EVENT.match(text, match.start("own")) is None
    return _TO_COME.search(text, max(0, match.start() - 12), match.start()) is not None
