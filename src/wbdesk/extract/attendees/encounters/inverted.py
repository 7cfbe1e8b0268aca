"""Sentences that put the place first and those who are there last: "On the quay with her were"."""

import re

from wbdesk.extract.attendees.encounters import narrative
from wbdesk.extract.holders import holders

_WHERE = (
    r"(?:On|At|In|Inside|Outside|Around|Round|Behind|Beside|Alongside|Opposite|With|Near|By|Next\sto|"
    r"From|Also|Present|Represented|Seated|Gathered|Assembled|Together\swith|"
    r"[A-Z]\w{2,}ing)\b"
)
_STANDS = r"(?:were|was|are|is|stood|sat|came|included|walked|rode)"
_FIRST = r"(?:the\s|her\s|his\s|their\s|its\s|an?\s)?(?:[a-z’-]+,?\s){0,4}(?:[A-Z“]|[a-z]+\s[A-Z])"
INVERTED = re.compile(
    rf"{_WHERE}(?P<where>[^.;:“”]{{0,90}}?)\s{_STANDS}(?=:|\s(?:(?:also|both|all)\s)?{_FIRST})"
)
_BESIDE = re.compile(
    r"\b(?:him|her|them|those|you|[Mm]inister|[Ss]ecretary|[Pp]resident|[Aa]mbassador|[Cc]ommissioner|"
    r"[Mm]ayor|[Gg]overnor|[Pp]rince|[Pp]rincess|[Qq]ueen|[Kk]ing|guests?|speakers?|participants|"
    r"visitors|delegates|audience|delegation|party|table|line|call|link|panel|platform|stage|room|"
    r"hall|gate|door|steps|quay\w*|wharf|jetty|dais|podium|front\srow|meeting|talks|ceremony|event|"
    r"session|discussions?|visit|aboard|on\sboard|there|hand|attendance|further\safield)\b|\A(?:\s[a-z]+ing)?\Z"
)
"""Where those who came stand: beside somebody, or where people gather."""
_OTHER = re.compile(
    r"\b(?:dead|killed|victims?|winn\w+|recipients?|finalists?|awards?|appoint\w+|nominat\w+|"
    r"suspects?|accused|arrest\w+|convicted|topics?|issues?|subjects?|priorities|themes|measures|"
    r"projects|schemes|agenda|list|place|prize|charge|command|favour|question|doubt|addition|shape|contention|causes|reasons|findings|case|trial|that|which|who|whose|when|if|"
    r"not|never|had|has|have|said|will)\b"
)


def match(text: str, start: int, end: int) -> re.Match[str] | None:
    """The words that lead to those who stand there, where a sentence begins with them."""
    led = INVERTED.match(text, start, end)
    if led is None:
        return None
    where = text[start : led.end()].rsplit(" ", 1)[0]
    if _OTHER.search(where):
        return None
    return led if _BESIDE.search(where) or _names_next(text, led.end(), end) else None


def _names_next(text: str, at: int, end: int) -> bool:
    """Whether a person, name or office first, is the next that is told."""
    told = holders(text, at, end, listed=True)
    return bool(told) and not text[at : told[0].begin].strip().removeprefix("the")


def leads_to_those_present(text: str) -> bool:
    """Whether a paragraph ends in what leads to a list of those present: "At the table were:"."""
    if not text.endswith(":"):
        return False
    last = narrative.told_sentences(text)[-1]
    led = match(text, *last)
    return led is not None or _LIST_OF.search(text, last[0]) is not None


_LIST_OF = re.compile(
    r"\b(?:[Pp]resent|[Aa]ttend\w+|[Pp]articipa\w+|[Tt]ook\spart|[Tt]aking\spart|[Jj]oined|table|guests|"
    r"speakers|panel|delegation|met|heard\sfrom)\b[^.;:]{0,80}\b(?:were|was|are|by|included?|with|from)?:\Z"
)
