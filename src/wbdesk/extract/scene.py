"""What stands before a person in a phrase and only sets the scene: "Speaking in Leeds"."""

import re

from wbdesk.extract.vocabulary import PARTICLES

DATELINE = re.compile(
    r"(?:[A-ZÀ-Ž][A-ZÀ-Ž’'.-]+(?:\s[A-ZÀ-Ž]+)?|[A-ZÀ-Ž][\w/-]+)(?:,\s[A-Z][\w. ]{2,24})?"
    r"(?:,?\s(?:\([^)]{4,30}\)|\d{1,2}\s\w+\s\d{4}(?:\s\([A-Z]+\))?|\d{1,2}\.\d{1,2}\.\d{4}))?"
    r"\s?[–—-]\s(?=[“\"A-Z])"
)
"""The place, and the day, that a release is sent from: "LONDON, 9 October 2025 – "."""


def dateline(text: str) -> re.Match[str] | None:
    """The same where a text begins with it; most have no dash that it could end in."""
    if "–" in text or "—" in text or "- " in text or "-\u00a0" in text:
        return DATELINE.match(text)
    return None


INTRO = re.compile(
    r"(?:speaking|commenting|comment|responding|reacting|reflecting|welcoming|announcing|launching|"
    r"addressing|visiting|writing|marking|describing|highlighting|talking|discussing|ahead|"
    r"following|after|before|during|in|on|at|since|while|when|with|under|through|by|for|to|from|"
    r"over|upon|as part|as a result|because|today|yesterday|tonight|tomorrow|meanwhile|however|"
    r"finally|likewise|similarly|moreover|furthermore|additionally|earlier|later|also|first|"
    r"second|third|now|then|last|this|these|it|there|if|although|"
    r"though|despite|given|having|looking|referring|turning|concluding|opening|closing|joining|"
    r"thanking|praising|congratulating|explaining|noting|adding|asked|hosted|attended|joined|"
    r"accompanied|together|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"signing|unveiling|confirming|calling|urging|outlining|setting|travelling|arriving|"
    r"participating|attending|taking|supporting|celebrating|paying|summing|one|another|"
    r"[a-z]+ing(?=\s(?:at|in|on|to|the|a|an|about|of|for|from|with|alongside|his|her|their|its|"
    r"this|today|ahead|after|before|during|earlier|that|how)\b))\b",
    re.I,
)
"""Words that a scene opens with."""
_ACRONYM = re.compile(r"\s\([A-Z][A-Za-z]{0,4}[A-Z&][A-Za-z&-]{0,6}\)")
_CAPITAL = re.compile(r"\s(?:the\s)?(?=[^\W\d_a-z])")
# On Christmas Day Captain Doe, At Easter Mr Roe: the day is told before the person.
_DAY = re.compile(
    r"(?:(?:[\w’'.]+ ){0,3}(?:Day|Eve|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|Christmas|Easter|"
    r"Whitsun|Ramadan|Diwali|Hanukkah|Passover|Midsummer|January|February|March|April|May|June|July|"
    r"August|September|October|November|December)(?:\s|\Z)"
)
_PLACE_THEN_OFFICE = re.compile(r"(?<! of)(?<! for)(?<! and)(?<! &)(?<! to)(?<!,) the ")
_AMONG_MANY = re.compile(r"(?:one|another)\b.* (?:from|in|at|of|for|near)\Z", re.I)
_WITHIN = frozenset("of for and & the".split()) | PARTICLES


def without(phrase: str) -> str:
    """A phrase without the place it is sent from and the short forms in brackets."""
    if "(" in phrase:
        phrase = _ACRONYM.sub("", phrase)
    sent = dateline(phrase)
    return phrase[sent.end() :] if sent else phrase


def past(phrase: str) -> str:
    """The capitalised words that a scene leads to: of "In his statement Minister Doe" the last two.

    Empty where none follow.
    """
    for boundary in _CAPITAL.finditer(phrase):
        rest = phrase[boundary.end() :]
        if _AMONG_MANY.match(phrase, 0, boundary.start()):
            # One teacher from Hull: where she is from, and no name.
            continue
        day = _DAY.match(rest)
        rest = rest[day.end() :] if day else rest
        if rest.endswith(" I") or rest in ("", "I"):
            return ""
        if " the " in rest:
            # In Example Town the Minister: the place is told before the office.
            rest = _PLACE_THEN_OFFICE.split(rest)[-1]
        if all(word[:1].isupper() or word in _WITHIN for word in rest.split()):
            return rest
    return ""
