"""The world wars as periods: during the Second World War, in World War I."""

import re

from wbdesk.extract.dates.phrase import Phrase

WORDS = frozenset(("war", "wars", "inter-war", "interwar", "wwi", "wwii", "ww1", "ww2"))
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
_SECOND = frozenset(("Second", "II", "Two", "2"))


def find(text: str) -> list[Phrase]:
    """The wars that something is said to have happened in, as spans of years."""
    found = [Phrase(m.start(), m.end(), "1918/1939") for m in _BETWEEN.finditer(text)]
    for match in _WAR.finditer(text):
        told = match["word"] or match["number"] or match["short"]
        if told == "III":
            continue
        when = "1939/1945" if told in _SECOND else "1914/1918"
        found.append(Phrase(match.start(), match.end(), when))
    return found
