"""Seasons: autumn 2014, this summer, in the spring, by winter."""

import re

from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates import clauses
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

_CAPITAL_AFTER = re.compile(r"(?:[’']s)? [‘“\"']?[A-Z][\w-]*")


_SEASON = re.compile(
    r"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?: [Tt]erm| months| season)?"
    r"(?:(?:,? (?:of )?(?P<y>(?:19|20)\d\d)(?:[-–/](?:20)?\d\d)?(?!\d))|"
    r"(?:,?(?: of)? (?P<of>last|this|"
    r"next) year)|)"
    r"(?![\w-]| (?:statement|budget|fair|edition|collection|forecast)\b)"
)
_SEASON_LEAD = re.compile(
    r"\b(?:(?P<prep>[Ii]n|[Bb]y|[Dd]uring|[Oo]ver|[Ff]rom|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter|as "
    r"early as|[Aa]head of) "
    r")?(?:the )?"
    r"(?:(?:end|start|beginning) of )?(?:the )?(?:(?P<which>this coming|this past|this|last|next|"
    r"previous|coming|[Tt]his|[Ll]ast|[Nn]ext) )?"
    r"(?:(?:early|late|mid)[ -])?\Z"
)


def find(text: str, reference: Reference) -> list[Phrase]:
    """Seasons with a year, and those of this, last or next year."""
    found = []
    for match in _SEASON.finditer(text):
        phrase = _season(text, match, reference)
        if phrase is not None:
            found.append(phrase)
    return found


def _season(text: str, match: re.Match[str], reference: Reference) -> Phrase | None:
    lead = _SEASON_LEAD.search(text, max(0, match.start() - 50), match.start())
    name = match["season"].lower()
    season = cal.SEASONS[name]
    begin = lead.start() if lead else match.start()
    which = (lead["which"] or "").lower() if lead else ""
    prep = (lead["prep"] or "").lower() if lead else ""
    doubt = ""
    year: int | None
    if match["y"]:
        year = int(match["y"])
    elif _CAPITAL_AFTER.match(text, match.end()) or (name == "fall" and not which and prep != "in"):
        return None
    elif match["of"]:
        year = reference.day.year if reference.day else None
        if year is not None:
            year += {"last": -1, "this": 0, "next": 1}[match["of"]]
    elif which or prep in (
        "in",
        "by",
        "during",
        "over",
        "since",
        "from",
        "until",
        "as early as",
        "ahead of",
    ):
        if match["season"][0].isupper() and not which and prep not in ("in", "by"):
            return None
        tense = clauses.tense(text, match.start(), match.end())
        which = {"previous": "last", "this past": "last", "coming": "next"}.get(which, which)
        if which in ("next", "this coming") and prep != "by":
            tense, which = "future", "" if which == "this coming" else which
        year = cal.season_year(reference, season, "future" if prep == "by" else tense, which)
        doubt = "" if which == "this" else "The year of the season is reckoned from the tense."
    else:
        return None
    if year is None:
        return Phrase(begin, match.end(), None, "The year of the season is not known.")
    when = cal.iso(year)
    edtf = f"{when}-{season}" if when else None
    return Phrase(begin, match.end(), edtf, doubt)
