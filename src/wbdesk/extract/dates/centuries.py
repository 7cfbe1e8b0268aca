"""Centuries: in the 21st century, since the late nineteenth century."""

import re

from wbdesk.extract.dates.phrase import Phrase

_ORDINALS = {
    "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}  # fmt: skip
_CENTURY = re.compile(
    r"(?P<lead>\b(?:[Ii]n|[Ss]ince|[Ff]rom|[Bb]y|[Dd]uring|[Tt]hroughout|[Oo]f) )?"
    r"(?:(?:the )?(?P<half>(?:[Ff]irst|[Ss]econd|[Ll]atter) half of ))?"
    r"(?P<the>(?:the|this) |a )?(?:(?:early|mid|late)[- ])?(?P<mid>(?:end|turn|start|middle) of "
    r"the )?"
    r"(?<![\w-])(?:(?P<n>\d{1,2})(?:st|nd|rd|th)|(?P<word>twelfth|thirteenth|fourteenth|fifteenth|"
    r"sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first))[ -][Cc]entur(?:y|ies)\b"
)
_NAME_AFTER = re.compile(r" [A-Z]")
_LAST_CENTURY = 21


def find(text: str) -> list[Phrase]:
    """In the 19th century; not 21st century skills, which names no time."""
    found = []
    for match in _CENTURY.finditer(text):
        number = int(match["n"]) if match["n"] else _ORDINALS[match["word"]]
        lead = (match["lead"] or "").strip().lower()
        if not 1 <= number <= _LAST_CENTURY or not (match["the"] or match["lead"]):
            continue
        if match["the"] == "a " and not match["lead"]:
            continue
        if not match["lead"] and _NAME_AFTER.match(text, match.end()):
            continue  # the 21st Century Schools programme
        when = f"{number - 1:02}XX" + ("/.." if lead == "since" else "")
        if match["half"]:
            first = 100 * (number - 1) + (0 if match["half"][0] in "Ff" else 50)
            when = f"{first:04}/{first + 49:04}"
        begin = match.end("lead") if lead == "of" else match.start()
        found.append(Phrase(begin, match.end(), when))
    return found
