"""Wars as periods, and the invasion that releases reckon from: in World War I, since the full-scale
invasion.
"""

import re
from datetime import date

from wbdesk.extract import needs
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

WORDS = frozenset("war wars inter-war interwar wwi wwii ww1 ww2 invasion aggression".split())
"""Words in small letters one of which a text with such a name holds."""
_WAR = re.compile(
    r"\b(?:[Dd]uring|[Ii]n|[Tt]hrough(?:out)?|[Ll]ate in|[Ee]arly in) (?:the )?"
    r"(?:(?P<word>First|Second) World War|World War (?P<number>III?|I|One|Two|1|2)|"
    r"WW(?P<short>II|I|1|2))(?![\w-]|[’']s)(?! [A-Z])"
)
_BETWEEN = re.compile(
    r"\b[Bb]etween the (?:two )?(?:[Ww]orld )?[Ww]ars\b|\b(?:[Ii]n|[Dd]uring) the "
    r"inter-?war (?:years|period)\b"
)
_INVASION = needs.pattern(
    r"\b[Ss]ince (?:the )?(?:(?:very )?(?:start|beginning|onset|outbreak|launch|dawn|"
    r"(?:early|first|opening) (?:days|weeks|months)) of )?(?:the |their |his |its )?"
    r"(?:(?:Russia|Putin|Moscow|the Kremlin|Russian)(?:[’']s)? )?"
    r"(?:(?:full-scale|full scale|further|illegal|unprovoked|brutal|barbaric|unjustified|renewed|"
    r"premeditated|second)(?:,? (?:and )?|(?=-)))*"
    r"(?:invasion|war|war of aggression|aggression|attack|assault)(?: (?:of|in|on|against) "
    r"(?P<land>Ukraine))?(?: (?:began|started))?(?![\w’'-]| (?:of|in|on|against)\b)"
)
_RUSSIAN = re.compile(r"Russia|Putin|Ukrain|Kyiv|Kremlin")
_BEGAN = date(2022, 2, 24)
"""The day on which Russia began to invade the whole of Ukraine."""
_SECOND = frozenset(("Second", "II", "Two", "2"))


def find(text: str, reference: Reference) -> list[Phrase]:
    """The wars that something is said to have happened in, as spans of years."""
    found = [Phrase(m.start(), m.end(), "1918/1939") for m in _BETWEEN.finditer(text)]
    if reference.day and reference.day >= _BEGAN and _RUSSIAN.search(text):
        found += _invaded(text)
    for match in _WAR.finditer(text):
        told = match["word"] or match["number"] or match["short"]
        if told == "III":
            continue
        when = "1939/1945" if told in _SECOND else "1914/1918"
        found.append(Phrase(match.start(), match.end(), when))
    return found


_WHOLE = re.compile(r"full[- ]scale|Russia|Putin|Moscow|Kremlin")


def _invaded(text: str) -> list[Phrase]:
    """What has been so since the invasion of Ukraine."""
    when = f"{_BEGAN.isoformat()[:7]}/.."
    return [
        Phrase(m.start(), m.end(), when, "It is taken for that of the whole of Ukraine.")
        for m in _INVASION.finditer(text)
        if m["land"] or _WHOLE.search(m.group())
    ]
