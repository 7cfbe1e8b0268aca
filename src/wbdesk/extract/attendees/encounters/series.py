"""Countries in a series whose people come together: "Deputies dialled in from Chile, Peru and".

A series is of countries and nothing else, and stands behind those who are sent, whatever verb
stands between; goods, refugees and ports of several countries are no party to anything.
"""

import re

from wbdesk.extract import countries
from wbdesk.extract.attendees.parts import Item
from wbdesk.extract.countries import Mention

_FELLOWS = (
    r"(?:(?:(?:last|this|next)\syear[’']s\s|future\s|current\s|former\s)?(?:co-)?hosts?|"
    r"(?:(?:NATO|EU|fellow|other)\s)?(?:allies|members|neighbours|(?:(?:partner|member|candidate|"
    r"neighbouring)\s)?(?:partners|countries|nations|states)))\s"
)
"""What countries are to each other, told in front of their names."""
_SENT = re.compile(
    r"\b(?:those|ministers?|ministries|minist\w+\s(?:and|or)\s(?:their\s)?deput\w+|deput(?:y|ies)|"
    r"secretaries|presidents|premiers|chancellors|leaders|heads|chiefs|directors|commissioners|"
    r"commanders|generals|admirals|ambassadors?|high commissioners|envoys|diplomats|"
    r"negotiators|delegat\w+|representatives?|officials|experts|observers?|counterparts|"
    r"colleagues|officers|parliamentarians|senators|governors|mayors|teams?|sides|contingents?|"
    r"units|ships|navies|armies|forces|fleets|warships|frigates|vessels|aircraft|troops|participants|speakers|guests|visitors|"
    r"judges|prosecutors|magistrates|regulators|inspectors|auditors|statisticians|investigators|"
    r"ombuds(?:men|persons)|policymakers|police|rescuers|firefighters|soldiers|governments|capitals)"
    r"(?P<between>(?:\s(?!who\b|which\b|that\b|whose\b)(?-i:[a-z’-])+){0,7})\s"
    r"(?P<link>from|of|for|representing)\s(?:(?:as\sfar\s\w+\sas|both|all)\s)?(?:the\s)?"
    rf"(?:{_FELLOWS})?(?=[A-Z])",
    re.I,
)
_GOODS = re.compile(r"\b(?:to|not|never|about|on|imports?|exports?|gas|oil|refugees|migrants)\b")
"""What stands between where it is not those sent who come."""
_AND = re.compile(
    r"(?:,|;|\sand\b|\sor\b|\sas well as\b|\salong with\b|\stogether with\b|\salongside\b|\sfrom\b|"
    r"\swith\b|,?\s(?:and\s)?the\shosts?,|\sthose\s(?:of|from)\b|\sthe\b|\sof\b|"
    rf"\s{_FELLOWS[:-2]}(?=\s)|\s)+"
)
_LEAST = 2
_TWO = re.compile(
    r"\s(?:from|of|for|representing)\s(?:\w+\s){0,5}[A-Z][^.;:]{0,60}?(?:,|and)\s(?:the\s)?[A-Z]"
)


def countries_sent(text: str, start: int, end: int) -> list[Item]:
    """The countries of each series in a sentence that tells of those who were sent."""
    if _TWO.search(text, start, end) is None:
        return []
    named = [m for m in countries.mentions(text, start, end) if m.entry.code and not m.adjective]
    if len(named) < _LEAST:
        return []
    made: list[Mention] = []
    at = 0
    for lead in _SENT.finditer(text, start, named[-1].start):
        while at < len(named) and named[at].start < lead.end():
            at += 1
        if _GOODS.search(lead["between"]):
            continue
        series = _series(text, named, at, lead.end())
        made += series if len(series) >= _LEAST else []
        at += len(series)
    return [Item(m.start, m.end, entry=m.entry) for m in made]


def _series(text: str, named: list[Mention], first: int, begin: int) -> list[Mention]:
    """The countries that stand one behind the other from a place on."""
    made: list[Mention] = []
    for each in named[first : first + _LONGEST]:
        joined = (
            _AND.fullmatch(text, made[-1].end, each.start) is not None
            if made
            else each.start == begin
        )
        if not joined:
            break
        made.append(each)
    return made


_LONGEST = 60
