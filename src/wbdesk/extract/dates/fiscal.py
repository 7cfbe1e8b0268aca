"""Financial years told as such or in two digits each: FY 25/26, tax year 2024, for 21/22."""

import re

from wbdesk.extract import begun
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

_FISCAL = begun.pattern(
    r"(?P<words>(?:FY|[Ff]iscal(?= 20)|(?:[Ff]iscal|[Ff]inancial|[Tt]ax) [Yy]ears?"
    r"(?: \(FYs?\))?)(?: of)?)[ \u00a0]?"
    r"(?P<y>(?:20)?\d\d)(?:(?P<to>[-‑–/]| to )(?P<y2>(?:20)?\d\d))?(?!\d)"
)
_SHORT = begun.pattern(
    r"\b(?P<lead>[Ff]or|[Ii]n|[Oo]ver|[Dd]uring|[Bb]y|[Ii]nto|[Ff]rom|[Ss]ince|[Tt]hroughout|of|"
    r"and) "
    r"(?P<y>[1-4]\d)/(?P<y2>[1-4]\d)(?![\d/%]| (?:cases|people|pupils|patients|respondents|times))"
)


_LISTED = begun.pattern(
    r"(?:FYs|(?:[Ff]iscal|[Ff]inancial|[Tt]ax) [Yy]ears(?: \(FYs?\))?) (?:20\d\d, ){0,3}20\d\d,? "
    r"(?:and|or|to|through) (?P<y>20\d\d)(?![-–/\d])"
)


def find(text: str, reference: Reference) -> list[Phrase]:
    """The financial years of a text."""
    found: list[Phrase | None] = []
    if "FY" in text or "ear" in text or "iscal" in text:
        found += [_fiscal(text, each, reference) for each in _FISCAL.finditer(text)]
    if "FYs" in text or "ears" in text:
        found += [_listed(each, reference) for each in _LISTED.finditer(text)]
    if "FY" in text:
        found += [_part(each, reference) for each in _PART.finditer(text)]
    if "/" in text:
        found += [_short(each, reference) for each in _SHORT.finditer(text)]
    return [each for each in found if each is not None]


_PART = re.compile(r"\b(?P<part>[QH])(?P<n>[1-4])(?: of|,)? FY ?(?:20)?(?P<y>\d\d)(?![-–/\d])")


def _part(match: re.Match[str], reference: Reference) -> Phrase | None:
    """Q4 FY25: a quarter of the financial year that ends in 2025."""
    length, number = 3 if match["part"] == "Q" else 6, int(match["n"])
    year = 2000 + int(match["y"]) - (1 if reference.fiscal > 1 else 0)
    first = cal.plus_months(year, reference.fiscal, (number - 1) * length)
    last = cal.plus_months(*first, length - 1)
    if number * length > len(cal.MONTHS):
        return None
    when = cal.span(cal.iso(*first), cal.iso(*last))
    return Phrase(match.start(), match.end(), when, "Which months this year has is a guess.")


def _listed(match: re.Match[str], reference: Reference) -> Phrase:
    """The last of several financial years, each named by the year that it ends in."""
    first = int(match["y"]) - (1 if reference.fiscal > 1 else 0)
    when = cal.fiscal_year(first, reference.fiscal)
    return Phrase(match.start("y"), match.end(), when, "Which months this year has is a guess.")


def _short(match: re.Match[str], reference: Reference) -> Phrase | None:
    """A financial year in two digits each: for 21/22."""
    first, last = int(match["y"]), int(match["y2"])
    if last != first + 1:
        return None
    start = match.start() if match["lead"].lower() not in ("of", "and", "for") else match.start("y")
    doubt = "Read as a financial year."
    return Phrase(start, match.end(), cal.fiscal_year(2000 + first, reference.fiscal), doubt)


def _fiscal(text: str, match: re.Match[str], reference: Reference) -> Phrase | None:
    first = int(match["y"])
    first += 2000 if first < 100 else 0
    if match["y2"] is None:
        # FY2025 is named by the year it ends in where it is not that of the calendar.
        if match["words"] != "FY" and len(match["y"]) == 2:
            return None
        when = cal.fiscal_year(first - 1 if reference.fiscal > 1 else first, reference.fiscal)
        return Phrase(match.start(), match.end(), when, "Which months this year has is a guess.")
    last = int(match["y2"]) % 100
    if last == (first + 1) % 100:
        return Phrase(match.start(), match.end(), cal.fiscal_year(first, reference.fiscal))
    end = cal.fiscal_year(first // 100 * 100 + last, reference.fiscal)
    begin = cal.fiscal_year(first, reference.fiscal)
    if not end or not begin or last <= first % 100:
        return None
    return Phrase(
        match.start(), match.end(), f"{begin[:7]}/{end[-7:]}", "A span of financial years."
    )
