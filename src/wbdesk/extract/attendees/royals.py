"""Members of royal houses, who take part under a title: "HRH The Prince of Wales"."""

import re

_STYLE = (
    r"(?:HRH|HM|HSH|H\.R\.H\.|(?:[Hh]er|[Hh]is|[Tt]heir)\s"
    r"(?:(?:Royal|Serene|Imperial)\sHighness(?:es)?|Majest(?:y|ies)))"
)
_RANK = (
    r"(?:Prince(?:ss)?|Duke|Duchess|Count(?:ess)?|Earl|Grand\sDu(?:ke|chess)|Crown\sPrince(?:ss)?|"
    r"Infanta?|King|Queen|Emir|Sultan|Emperor|Empress)"
)
_NAME = r"[A-Z][\w’'-]+(?:\s(?:[A-Z][\w’'-]*|[IVX]+|bin|al|von))*"
_ROYAL = re.compile(
    rf"(?:{_STYLE},?\s(?:[Tt]he\s)?{_RANK}(?:\sand\s{_RANK})?\b|"
    rf"(?:[Tt]he\s)?(?:Prince(?:ss)?|Grand\sDu(?:ke|chess)|Du(?:ke|chess)|Count(?:ess)?|Earl|"
    rf"King(?=\s(?:of|and|received|hosted|welcomed|met|opened|attended)\b))"
    rf"(?=\s(?:[a-z]|Royal\b)))"
    rf"(?:\sRoyal\b|\sof\s(?:the\s)?{_NAME}|\s{_NAME})?"
)
WORDS = ("Royal", "HRH", "HM ", "HSH", "H.R.H", "Majest", "Highness", "Prince", "Duke", "Duchess",
         "Countess", "Earl ")  # fmt: skip
"""Without one of these there is none."""


def title_at(words: str) -> str:
    """The title that words open with, without its article; empty where it is none."""
    for word in WORDS:
        if word in words:
            break
    else:
        return ""
    found = _ROYAL.match(words)
    return found.group().removeprefix("the ").removeprefix("The ") if found else ""
