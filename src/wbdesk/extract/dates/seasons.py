"""Seasons: autumn 2014, this summer, in the spring, by winter."""

import re

from wbdesk.extract import needs, numbers
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates import clauses
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

_CAPITAL_AFTER = re.compile(r"(?:[’']s)? [‘“\"']?(?!I(?:[’']|\b))[A-Z][\w-]*")


_OWN = re.compile(r"[’']s ")
_SEASON = needs.pattern(
    r"(?:\b(?P<first>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)(?:/| and | or | to |-|–))?"
    r"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?: [Tt]erm|(?P<months> months)|"
    r" season)?"
    r"(?:(?:,? (?:of )?(?P<y>(?:19|20)\d\d)(?:[-–/](?:20)?\d\d)?(?!\d))|"
    r"(?:,?(?: of| in| later)? (?P<of>last|this|next|that|that same|the same|the following) "
    r"year)|)"
    r"(?![\w-]| (?:statement|budget|fair|edition|collection|forecast)\b)"
)
_SEASON_LEAD = re.compile(
    r"\b(?:(?P<prep>[Ii]n|[Bb]y|[Dd]uring|[Oo]ver|[Ff]rom|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter|as "
    r"early as|[Aa]t(?= the )|[Aa]head of|[Ii]nto|[Tt]hroughout|[Tt]hrough|[Aa]cross|[Tt]owards?|"
    r"[Cc]ome(?= the )|[Ff]or(?= the )|"
    r"(?:spent|spend|spending)(?= the )) "
    r")?(?:the )?"
    r"(?:(?:end|start|beginning|middle|course|rest|remainder|height|peak|depths|heart) of )?"
    r"(?:the )?(?:(?P<which>[Tt]his coming|[Tt]his past|[Tt]he past|past|coming|"
    r"[Tt]his|[Ll]ast|[Nn]ext) )?"
    r"(?:(?:early|late|mid)[ -])?"
    r"(?:(?<=his )(?:[a-z]+ly )?(?:dry|hot|wet|cold|warm|busy|long|harsh|difficult|mild|record|"
    r"extreme|bleak|challenging|historic) )?\Z"
)


_A_SEASON = re.compile(
    r"\b(?:was|had|[Aa]fter|[Tt]hrough|[Ff]ollowing|[Oo]ver|[Dd]uring|[Ii]n|"
    r"[Ee]nd(?:ed|s)?(?: to)?) an? (?:(?:[a-z]+ly )?[a-z]+(?:,? (?:and )?[a-z]+)? )?\Z"
)
_ENDS = re.compile(r"[.,;:)]|\Z| (?:for|in|with|of|at|on|that|which|when|and|but|has|have)\b")
_OF_TOLD = ("that", "that same", "the same", "the following")
_PREPS = frozenset(
    "in by during over since from until before after into through throughout across toward "
    "towards at come for spent spend spending".split()
) | {"as early as", "ahead of"}


_ALIKE = {
    **dict.fromkeys(("this past", "the past", "past"), "last"),
    "coming": "this coming",
}
_AHEAD = ("by", "come", "into", "ahead of", "toward", "towards")


def find(text: str, reference: Reference) -> list[Phrase]:
    """Seasons with a year, and those of this, last or next year."""
    found = [_several(match, reference) for match in _SEVERAL.finditer(text)]
    found += [_budget(text, match, reference) for match in _BUDGET.finditer(text)]
    for match in _SEASON.finditer(text):
        of_told = match["of"] in _OF_TOLD
        phrase = _of_told(text, match) if of_told else _season(text, match, reference)
        if phrase is not None:
            found.append(phrase)
    return found


_SEVERAL = needs.pattern(
    r"(?:\b(?:[Ii]n|[Oo]ver|[Ff]or|[Dd]uring) )?\b[Tt]he (?P<way>last|past|next|coming) "
    r"(?P<n>two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) "
    r"(?P<season>spring|summer|autumn|winter)s(?![\w-])"
)


def _several(match: re.Match[str], reference: Reference) -> Phrase:
    """The last five winters, the next two summers."""
    season, ahead = cal.SEASONS[match["season"]], match["way"] in ("next", "coming")
    year = cal.season_year(reference, season, "future" if ahead else "past")
    when = None
    if year is not None:
        count = int(numbers.plain(match["n"])) - 1
        first, last = (year, year + count) if ahead else (year - count, year)
        when = cal.span(f"{first}-{season}", f"{last}-{season}")
    return Phrase(match.start(), match.end(), when, "The years are reckoned from the tense.")


_BUDGET = needs.begun_pattern(
    r"\b(?:[Aa]t|[Ss]ince|[Aa]fter|[Bb]efore|[Aa]head of) (?:the|this|last) "
    r"(?P<season>Spring|Summer|Autumn) (?:Budget|Statement)(?![\w-]| (?:of |in |on |on the )?\d)"
)


def _budget(text: str, match: re.Match[str], reference: Reference) -> Phrase:
    """The budget that is named by its season: at the Autumn Budget."""
    season = cal.SEASONS[match["season"].lower()]
    tense = clauses.tense(text, match.start(), match.end())
    year = cal.season_year(reference, season, tense)
    when = f"{year}-{season}" if year else None
    return Phrase(match.start(), match.end(), when, "The year is reckoned from the tense.")


def _of_told(text: str, match: re.Match[str]) -> Phrase:
    """The autumn of that year: of the one told before."""
    lead = _SEASON_LEAD.search(text, max(0, match.start() - 50), match.start())
    begin, season = lead.start() if lead else match.start(), cal.SEASONS[match["season"].lower()]
    step = 1 if match["of"] == "the following" else 0
    return Phrase(begin, match.end(), None, again=True, unit="season", step=step, day=season)


def _season(text: str, match: re.Match[str], reference: Reference) -> Phrase | None:
    lead = _SEASON_LEAD.search(text, max(0, match.start() - 50), match.start())
    name = match["season"].lower()
    season = cal.SEASONS[name]
    begin = lead.start() if lead else match.start()
    which = (lead["which"] or "").lower() if lead else ""
    prep = (lead["prep"] or "").lower() if lead else ""
    doubt, storied = "", False
    year: int | None
    if match["y"]:
        year = int(match["y"])
    elif (
        _CAPITAL_AFTER.match(text, match.end()) and not (which and _OWN.match(text, match.end()))
    ) or (name == "fall" and not which and prep != "in"):
        return None
    elif match["of"]:
        year = reference.day.year if reference.day else None
        if year is not None:
            year += {"last": -1, "this": 0, "next": 1}[match["of"]]
    elif which or prep in _PREPS or match["months"]:
        tense = clauses.tense(text, match.start(), match.end())
        if which == "this" and prep == "by" and _OWN.match(text, match.end()):
            # The harm done by this winter's frost.
            prep, tense = "", "past"
            begin = lead.start("which") if lead else begin
        which = _ALIKE.get(which, which)
        if which in ("next", "this coming") and prep not in _AHEAD:
            tense, which = "future", "" if which == "this coming" else which
        # By the summer she had left: of the story, where it tells another year.
        storied = prep == "by" and tense == "past" and text.startswith("By ", begin)
        ahead = prep in _AHEAD and not storied
        year = cal.season_year(reference, season, "future" if ahead else tense, which)
        doubt = "" if which == "this" else "The year of the season is reckoned from the tense."
    elif match["first"] is None and _A_SEASON.search(text, max(0, match.start() - 50), begin):
        begin = match.start()
        if clauses.tense(text, begin, match.end()) != "past" or not _ENDS.match(text, match.end()):
            return None
        year = cal.season_year(reference, season, "past")
        doubt = "Which one is meant is reckoned from the tense."
    else:
        return None
    if year is None:
        return Phrase(begin, match.end(), None, "The year of the season is not known.")
    when = cal.iso(year)
    edtf = f"{when}-{season}" if when else None
    first = cal.SEASONS.get((match["first"] or "").lower(), season)
    if when and first != season:
        edtf = cal.span(f"{year - (first > season):04}-{first}", edtf)
    unit = "season" if storied and not which else ""
    return Phrase(begin, match.end(), edtf, doubt, unit=unit, day=season if unit else None)
