"""Persons of a list that its first words tell the office of: "ministers including Lord Roe, Jane
Doe and John Poe".
"""

import re

from wbdesk.extract.holders import Holder

_LED_IN = re.compile(
    r"\b(?:[Mm]inisters|[Ss]ecretaries|[Cc]ommissioners|[Aa]mbassadors|[Pp]eers|MPs|MEPs|[Ss]enators|"
    r"[Gg]overnors|[Mm]ayors|[Cc]ouncillors|[Oo]fficials|[Ee]nvoys|[Ll]eaders|[Ee]xecutives|[Dd]irectors|"
    r"[Cc]hairs|[Ff]ounders|[Gg]enerals|[Oo]fficers|[Jj]udges|[Bb]ishops|[Pp]rofessors|[Aa]thletes|"
    r"[Pp]ersonalities|[Aa]ctors|[Gg]uests|[Ff]igures|[Dd]ignitaries|[Aa]cademics|[Ss]cientists|"
    r"[Ee]xperts|[Cc]elebrities)"
    r"(?:(?:\s(?:of|from|in)\s[^,.;:]{2,40})?,?\s(?:including|such\sas|among\sthem))?\s(?:the\s)?\Z"
)
_JOINS = re.compile(r"(?:,|;|,?\sand|,?\sas\swell\sas)\s(?:the\s)?")
_NEAR = 90


def starts(text: str, start: int, named: tuple[Holder, ...]) -> frozenset[int]:
    """Where the names of such lists stand, of the persons `named` in a sentence from `start`."""
    made: list[int] = []
    last = None
    for each in named:
        goes_on = last is not None and _JOINS.fullmatch(text, last.stop, each.begin)
        led = goes_on or _LED_IN.search(text, max(start, each.start - _NEAR), each.start)
        last = each if led else None
        made += [each.start] if led else []
    return frozenset(made)
