"""Words that lean on a date told before: in the same period, the following year, that day."""

import re

from wbdesk.extract.dates.phrase import Phrase

WORDS = frozenset("same following previous next later earlier before that this".split())
"""Words in small letters one of which a text with such words holds."""
_SAME = re.compile(
    r"\b(?:(?:In|Over|During|For) the same (?:period|year|month|time)(?=[ ,])"
    r"|(?P<whole>[Tt]hroughout|[Dd]uring|[Oo]ver) (?:this|that) period(?=[ ,.;])"
    r"|(?:[Ll]ater|[Ee]arlier) in the (?P<day>day)(?=[ ,.;])"
    r"|(?:[Ll]ater |[Ee]arlier )?(?:[Ii]n |[Oo]n |[Dd]uring )?(?P<in>that (?:same )?|[Tt]he same )"
    r"(?P<unit>year|month|day|week)(?=[ ,.;]))"
)
_NEXT = re.compile(
    r"\b(?:[Ii]n |[Oo]n |[Dd]uring |[Bb]y |[Ff]rom )?[Tt]he (?P<way>following|previous|preceding|"
    r"next(?= day)) "
    r"(?P<unit>year|month|week|day)(?![\w’'-])"
    r"|\b(?P<n>[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Tt]en) (?P<unit2>year|month|week|"
    r"day)s? "
    r"(?P<way2>later|earlier|before)(?=[ ,.;)]|\Z)"
)
_SHORT_OF = re.compile(r"\b(?:less than|more than|nearly|almost|just over|just under) \Z")
_STEPS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}


_WAYS = frozenset("following previous preceding next".split())
_LATER = frozenset("later earlier before".split())
_UNITS = frozenset("year years month months week weeks day days".split())
_THAT = re.compile(r"[Tt]hat (?:same |year|month|day|week)")


def find(text: str, words: frozenset[str]) -> list[Phrase]:
    """The phrases that mean a date told before them, or one some units off it.

    `words` are the words of the text in small letters.
    """
    if words.isdisjoint(_UNITS) and words.isdisjoint(("same", "period")):
        return []
    found = []
    if not words.isdisjoint(("same", "period", "day")) or ("that" in words and _THAT.search(text)):
        found += _same(text)
    if not words.isdisjoint(_WAYS) or not words.isdisjoint(_LATER):
        found += _stepped(text)
    return found


def _same(text: str) -> list[Phrase]:
    found = []
    for match in _SAME.finditer(text):
        if match["in"] and not text[match.start()].isupper() and "in " not in match.group().lower():
            lead = match.group().lower().split()[0]
            if lead not in ("later", "earlier", "on"):
                continue
        # That day is the last day told; that year may be the year of whatever was told last.
        unit = match["unit"] or match["day"] or ""
        clock = "day" if unit == "day" else ""
        unit = unit if unit in ("year", "month") else ""
        doubt = "The period meant is not named beside it." if match["whole"] else ""
        lean = Phrase(match.start(), match.end(), None, doubt, again=True, clock=clock, unit=unit)
        found.append(lean)
    return found


def _stepped(text: str) -> list[Phrase]:
    found = []
    for match in _NEXT.finditer(text):
        if match["way2"] == "before" and _SHORT_OF.search(text, 0, match.start()):
            continue
        way = match["way"] or match["way2"]
        unit = match["unit"] or match["unit2"]
        step = _STEPS[match["n"].lower()] if match["n"] else 1
        if match["unit2"] == "week":
            unit, step = "day", 7 * step
        step = step if way in ("following", "later", "next") else -step
        found.append(Phrase(match.start(), match.end(), None, again=True, unit=unit, step=step))
    return found
