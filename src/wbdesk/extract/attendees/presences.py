"""Where international bodies are present in a country, by whole names: "OSCE Mission to Serbia",
"Council of Europe Office in Belgrade".

The place belongs to the name, since each of them is a body of its own.
"""

import re

from wbdesk.extract import countries

_OF = (
    r"(?:[A-Z]{2,7}|Council\sof\sEurope|European\sUnion|European\sCommission|United\sNations|"
    r"World\sBank|World\sHealth\sOrgani[sz]ation|Commonwealth|African\sUnion)"
)
_PRESENCE = re.compile(
    rf"(?<![\w’'-]){_OF}\s(?:[A-Z][\w’-]*\s){{0,3}}?(?:Mission|Presence|Delegation|Representation|"
    r"(?:Programme\s|Country\s|Regional\s|Field\s|Liaison\s|Project\s|Information\s|Monitoring\s)?"
    r"(?:Office|Centre|Center|Co-?ordinator|Team))\s(?:to|in|at|for)\s(?:the\s)?(?=[A-Z])"
)
_TOWN = re.compile(r"[A-Z][\w’-]+(?:[\s-][A-Z][\w’-]+){0,2}")


def spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where such names stand, from the body they belong to up to the end of the place."""
    if _GATE.search(text, start, end) is None:
        return []
    return [
        (each.start(), _past_place(text, each.end(), end))
        for each in _PRESENCE.finditer(text, start, end)
    ]


def is_presence(name: str) -> bool:
    """Whether all of a name is such a one."""
    return (0, len(name)) in spans(name, 0, len(name))


_GATE = re.compile(
    r"(?:Mission|Presence|Delegation|Representation|Office|Cent|ordinator|Team)\w*\s"
)


def _past_place(text: str, at: int, end: int) -> int:
    named = countries.mentions(text, at, end)
    if named and named[0].start == at:
        return named[0].end
    town = _TOWN.match(text, at, end)
    return town.end() if town else at
