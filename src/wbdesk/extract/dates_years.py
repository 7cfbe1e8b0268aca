"""Dates by years: in 2014, 2017-18, FY 25/26, the 1990s, autumn 2014, the first half of 2026."""

import re

from wbdesk.extract import dates_calendar as cal
from wbdesk.extract import dates_leads, numbers
from wbdesk.extract.dates_calendar import Reference
from wbdesk.extract.dates_phrase import Phrase

GATE = re.compile(r"(?:1\d|20)\d\d|FY ?\d\d")
_YEAR = re.compile(
    r"(?P<y>(?:1\d|20)\d\d(?<![\w£$€¥.,/#]\d{4}))"
    r"(?:(?P<decade>[’']?s\b)|(?P<to>[-‑–—/]| to | [-–] | and | until )(?P<y2>(?:20|19)\d\d|"
    r"\d\d)(?![\d%]))?"
    r"(?![\w%$£€]|[,.:/]\d|[-–]\d)"
)
_FISCAL = re.compile(
    r"(?P<words>(?:FY|[Ff]iscal [Yy]ears?|[Ff]inancial [Yy]ears?|[Tt]ax [Yy]ears?)(?: "
    r"of)?)[ \u00a0]?"
    r"(?P<y>(?:20)?\d\d)(?:(?P<to>[-‑–/]| to )(?P<y2>(?:20)?\d\d))?(?!\d)"
)
_AFTER_FISCAL = re.compile(r" (?:financial|fiscal|tax) year")
_SCHOOL = re.compile(r"(?:academic|school) years? (?:of )?\Z")
_AFTER_SCHOOL = re.compile(r" (?:academic|school) year")
_SEASON = re.compile(
    r"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?: [Tt]erm| months| season)?"
    r"(?:(?:,? (?:of )?(?P<y>(?:19|20)\d\d)(?:[-–/](?:20)?\d\d)?(?!\d))|(?: of (?P<of>last|this|"
    r"next) year)|)"
    r"(?![\w-])"
)
SEASONS = ("pring", "ummer", "utumn", "all", "inter")
_SEASON_LEAD = re.compile(
    r"\b(?:(?P<prep>[Ii]n|[Bb]y|[Dd]uring|[Oo]ver|[Ff]rom|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter) "
    r")?(?:the )?"
    r"(?:(?:end|start|beginning) of )?(?:the )?(?:(?P<which>this coming|this past|this|last|next|"
    r"previous|coming|[Tt]his|[Ll]ast|[Nn]ext) )?"
    r"(?:(?:early|late|mid)[ -])?\Z"
)
_PART = re.compile(
    r"(?P<part>Q[1-4]|H[12]|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|[Ll]ast) (?:half|"
    r"quarter|three months|six months)|"
    r"[Ff]irst (?P<months>two|three|four|five|six|seven|eight|nine|ten|eleven|1?\d) months)"
    r"(?: of|,)? (?:the )?(?:(?:financial |calendar )?year )?(?:of )?"
    r"(?:(?P<y>(?:19|20)\d\d)(?:(?P<fy>[-–/](?:20)?\d\d)(?!\d))?(?![-–/\d])|"
    r"(?P<rel>(?:this|last|next|(?<=of the )|(?<=in the )) ?year))"
)
_PART_GATE = re.compile(r"half|quarter|Q[1-4]|H[12]|months")
_PARTS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 0, "last": 0}
_ORDINALS = {
    "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}  # fmt: skip
_CENTURY = re.compile(
    r"(?P<lead>\b(?:[Ii]n|[Ss]ince|[Ff]rom|[Bb]y|[Dd]uring|[Tt]hroughout|[Oo]f) )?"
    r"(?P<the>(?:the|this) |a )?(?:(?:early|mid|late)[- ])?(?P<mid>(?:end|turn|start|middle) of "
    r"the )?"
    r"(?<![\w-])(?:(?P<n>\d{1,2})(?:st|nd|rd|th)|(?P<word>twelfth|thirteenth|fourteenth|fifteenth|"
    r"sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first))[ -][Cc]entur(?:y|ies)\b"
)
_LEAD = re.compile(
    r"(?P<lead>\b(?:[Ii]n|[Ss]ince|[Bb]y|[Ff]rom|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Dd]uring|"
    r"[Tt]hroughout|[Aa]cross|[Bb]etween|[Pp]rior to|[Uu]p to|[Ff]or|[Oo]f|[Tt]o|[Oo]n|[Aa]nd|or|"
    r"[Tt]han|[Cc]irca|"
    r"[Aa]t|[Ww]ith|[Ii]nto|[Aa]round|[Tt]hrough|[Bb]eyond|[Yy]ear|ending|[Yy]ears|starting|"
    r"beginning) )?"
    r"(?P<the>(?:the |both |calendar |year |that )*)"
    r"(?P<mod>(?:[Ee]arly|[Ll]ate|[Mm]id|[Ll]ater in|[Ee]arlier in|[Ee]arly in|[Ll]ate "
    r"in)[ -](?:the )?|"
    r"(?:[Tt]he )?(?:[Ee]nd|beginning|start|middle|close|course|turn)(?: of | ?- ?|(?<=end) )"
    r"(?:the year )?)?\Z"
)
_TITLES_AFTER = re.compile(
    r"(?:[’']s)? (?:Act|Bill|Regulations|Order|Directive|Convention|Protocol|Agreement|Treaty)\b"
)
_COUNTED = re.compile(
    r" (?:\w+ )?(?:people|jobs|homes|places|schools|staff|students|pupils|officers|families|"
    r"children|"
    r"households|businesses|troops|workers|patients|tonnes|hectares|miles|metres|km|kilometres|"
    r"words)\b"
)
_WORD_BEFORE = re.compile(r"([\w’'&-]+)[\"”’)]?[ \u00a0]\(?\Z")
_CAPITAL_AFTER = re.compile(r"(?:[’']s)? [‘“\"']?[A-Z][\w-]*")
_DETERMINER = re.compile(
    r"\b(?:an?|the|this|its|our|their|his|her|my|your|that|[Tt]he|[Aa]|[Oo]ur|[Tt]his|and|"
    r"existing|current|"
    r"agreed|previous|latest|original|landmark|new|ambitious|compared (?:with|to)|versus|against|"
    r"below|above) \Z"
)
_STRONG = frozenset(
    "in since by from until till before after during throughout across between circa prior to up "
    "around beyond year into through starting beginning ending".split()
)


def find(text: str, reference: Reference) -> list[Phrase]:
    """The dates by year of a text; `GATE` tells cheaply whether it has any."""
    found = [_fiscal(text, each, reference) for each in _FISCAL.finditer(text)]
    if _PART_GATE.search(text):
        found += [_part(each, reference) for each in _PART.finditer(text)]
    found += _lone(text, reference)
    return [each for each in found if each is not None]


_LISTED = frozenset((", ", " and ", ", and ", " or ", " & "))


def _is_listed(text: str, before: int, match: re.Match[str]) -> bool:
    """Whether a year goes on a list of years that ends at `before`."""
    end = match.end("y")
    listed = text[before : match.start()] in _LISTED
    return listed and not _title_after(text, end) and not _COUNTED.match(text, end)


def _lone(text: str, reference: Reference) -> list[Phrase]:
    """Years, decades and spans; in 2022, 2023 and 2024 the later ones lean on the first."""
    found: list[Phrase] = []
    match = _YEAR.search(text)
    while match is not None:
        phrase = _decade(text, match) if match["decade"] else _years(text, match, reference)
        at = match.end()
        if match["y2"] and (phrase is None or phrase.end <= match.start("y2")):
            at = match.start("y2")
        if phrase is None and found and _is_listed(text, found[-1].end, match):
            phrase = Phrase(match.start(), match.end("y"), cal.iso(int(match["y"])))
        if phrase is not None:
            found.append(phrase)
        match = _YEAR.search(text, at)
    return found


def find_seasons(text: str, reference: Reference) -> list[Phrase]:
    """Seasons with a year, and those of this, last or next year."""
    found = []
    for match in _SEASON.finditer(text):
        phrase = _season(text, match, reference)
        if phrase is not None:
            found.append(phrase)
    return found


def find_centuries(text: str) -> list[Phrase]:
    """In the 19th century; not 21st century skills, which names no time."""
    found = []
    for match in _CENTURY.finditer(text):
        number = int(match["n"]) if match["n"] else _ORDINALS[match["word"]]
        lead = (match["lead"] or "").strip().lower()
        if not 1 <= number <= _LAST_CENTURY or not (match["the"] or match["lead"]):
            continue
        if match["the"] == "a " and not match["lead"]:
            continue
        when = f"{number - 1:02}XX" + ("/.." if lead == "since" else "")
        begin = match.end("lead") if lead == "of" else match.start()
        found.append(Phrase(begin, match.end(), when))
    return found


_LAST_CENTURY = 21


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


def _part(match: re.Match[str], reference: Reference) -> Phrase | None:
    year = int(match["y"]) if match["y"] else None
    if match["rel"] and reference.day:
        way = match["rel"].split()[0]
        year = reference.day.year + {"last": -1, "next": 1}.get(way, 0)
    if year is None:
        return Phrase(match.start(), match.end(), None, "The year is not known.")
    first, length = _months_of(match)
    if first is None:
        return None
    begins = reference.fiscal if match["fy"] else 1
    start = cal.plus_months(year, begins, first)
    when = cal.span(cal.iso(*start), cal.iso(*cal.plus_months(*start, length - 1)))
    return Phrase(match.start(), match.end(), when)


def _months_of(match: re.Match[str]) -> tuple[int | None, int]:
    """How many months into its year a part begins, None where it has no such part; how long."""
    words = match["part"].lower()
    if match["months"]:
        length = int(numbers.plain(match["months"]))
        return (0 if length < _YEAR_LONG else None), length
    half = words[0] == "h" or "half" in words or "six" in words
    number = int(words[1]) if words[1].isdigit() else _PARTS[words.split()[0]]
    count = 2 if half else 4
    number = number or count
    return ((number - 1) * _YEAR_LONG // count if number <= count else None), _YEAR_LONG // count


_YEAR_LONG = 12


def _decade(text: str, match: re.Match[str]) -> Phrase | None:
    if match["y"][3] != "0":
        return None
    lead = _LEAD.search(text, max(0, match.start() - 60), match.start())
    start = lead.start() if lead else match.start()
    since = lead is not None and (lead["lead"] or "").strip().lower() == "since"
    when = f"{match['y'][:3]}X" + ("/.." if since else "")
    return Phrase(start, match.end(), when)


def _years(text: str, match: re.Match[str], reference: Reference) -> Phrase | None:
    start, end = match.start(), match.end()
    lead = _LEAD.search(text, max(0, start - 60), start)
    assert lead is not None
    prep = (lead["lead"] or "").strip().lower()
    first = int(match["y"])
    when, doubt = cal.iso(first), ""
    if match["y2"]:
        ranged = _range(text, match, reference, prep)
        if ranged is None:
            if match["to"].strip() not in ("and", "to", "until", "-", "–"):
                return None
            end = match.end("y")
            if text[end : end + 1] in "-–/":
                return None
        else:
            when, doubt = ranged
            if (
                _title_after(text, end)
                and prep not in _STRONG
                and not _DETERMINER.search(text, 0, start)
            ):
                return None
            begin = lead.start("mod") if lead["mod"] else start
            begin = begin if prep in _WEAK else lead.start()
            return Phrase(begin, _past_year_word(text, end), when, doubt)
    if not _places(text, start, end, prep, lead):
        return None
    begin = lead.start()
    if prep in _WEAK:
        begin = lead.start("mod") if lead["mod"] else start
    if when and prep == "since":
        when += "/.."
    when, end = dates_leads.beyond(text, end, when)
    return Phrase(begin, end, when, doubt)


_WEAK = frozenset("of to and than on with at or for".split())
_YEAR_WORD = re.compile(r" (?:financial|fiscal|tax|academic|school) years?")


def _past_year_word(text: str, end: int) -> int:
    match = _YEAR_WORD.match(text, end)
    return match.end() if match else end


def _range(
    text: str, match: re.Match[str], reference: Reference, prep: str
) -> tuple[str, str] | None:
    first, to = int(match["y"]), match["to"].strip()
    short = len(match["y2"]) == 2
    last = first // 100 * 100 + int(match["y2"]) if short else int(match["y2"])
    if short and last < first:
        last += 100
    if last <= first or last - first > 150 or (short and to in ("to", "and", "until")):
        return None
    if to == "and":
        when = cal.span(cal.iso(first), cal.iso(last)) if prep == "between" else None
        return (when, "") if when else None
    if _SCHOOL.search(text, 0, match.start()) or _AFTER_SCHOOL.match(text, match.end()):
        when = cal.span(cal.iso(first, 9), cal.iso(last, 8))
        return (when, "") if when else None
    fiscal = last == first + 1 and (
        short
        or to == "/"
        or _AFTER_FISCAL.match(text, match.end()) is not None
        or (to in ("to", "until") and _of_money(text, match, prep))
    )
    if fiscal and reference.fiscal == 1:
        when = cal.span(cal.iso(first), cal.iso(last))
        return (when, "It may be a financial or a school year.") if when else None
    if fiscal:
        when = cal.fiscal_year(first, reference.fiscal)
        return (when, "" if short else "Read as a financial year.") if when else None
    when = cal.span(cal.iso(first), cal.iso(last))
    doubt = "It may be a financial year." if last == first + 1 and to not in ("to", "until") else ""
    return (when, doubt) if when else None


_MONEY_WORDS = re.compile(
    r"[£€$]|\b(?:budgets?|settlements?|allocat\w*|spending|grants?|tax|financial|outturn|"
    r"expenditure|"
    r"revenue|fiscal|accounts|levy|payments?)\b"
)


def _of_money(text: str, match: re.Match[str], prep: str) -> bool:
    """Whether two years in a row, as 2022 to 2023, are the financial year that GOV.UK so writes."""
    if prep not in ("in", "for", "during", "of", ""):
        return False
    left, right = cal.sentence_around(text, match.start(), match.end())
    return _MONEY_WORDS.search(text, left, right) is not None


def _places(text: str, start: int, end: int, prep: str, lead: re.Match[str]) -> bool:
    """Whether a lone year places something, and is not part of a title or a count."""
    counted = _COUNTED.match(text, end) is not None
    if _TITLES_AFTER.match(text, end) or (counted and prep not in ("in", "since")):
        return False
    if text[start] == "1" and text[start + 1] < "6" and prep not in ("in", "since", "from", "by"):
        return False
    titled = _title_after(text, end)
    if titled and _EVENT.match(text, end) and _DETERMINER.search(text, max(0, start - 24), start):
        return True
    if prep in _STRONG or (lead["mod"] and not titled):
        return not (titled and lead["the"].strip() and not lead["mod"]) and not (
            prep in ("to", "into", "up", "from", "between", "through") and _COUNTED.match(text, end)
        )
    if titled:
        return False
    if prep in ("for", "of", "and", "or", "than", "on", "at", "with", "to"):
        return prep != "at" or bool(lead["the"])
    if _DETERMINER.search(text, max(0, start - 24), start):
        return True
    return _is_subject(text, start, end) or _stands_alone(text, start, end)


_SUBJECT_AFTER = re.compile(
    r" (?:is|was|has|had|will|saw|sees|marks|marked|brings|brought|promises|represents|would|could|"
    r"must|should|began|ended)\b"
)
_SUBJECT_BEFORE = re.compile(r"(?:\A|[.!?:,;–—][”’\"]? |[“‘\"]|\b(?:that|and|as|while|but|if) )\Z")


_EVENT = re.compile(
    r"(?: [A-Z][\w’'-]*| of| for| and| the){0,6} (?:Summit|Conference|Games|Olympics|Paralympics|"
    r"Prize|"
    r"Awards?|Elections?|Review|Budget|Census|Forum|Festival|Championships?|World Cup|Assembly|"
    r"Survey|"
    r"Session|Olympic|Paralympic)\b"
)


def _is_subject(text: str, start: int, end: int) -> bool:
    """Whether a year opens a clause of its own: 2024 was a hard year."""
    if not _SUBJECT_AFTER.match(text, end):
        return False
    return _SUBJECT_BEFORE.search(text, max(0, start - 8), start) is not None


def _stands_alone(text: str, start: int, end: int) -> bool:
    """A year that opens an entry of a chronology, or stands in brackets after a plain word."""
    if start == 0:
        return text[end : end + 1] in ":–-" or text[end : end + 2] in (" –", " -", ", ")
    before = _WORD_BEFORE.search(text, max(0, start - 30), start)
    if before is None or text[start - 1 : start] != "(" or text[end : end + 1] != ")":
        return False
    return before.group(1)[:1].islower()


def _title_after(text: str, end: int) -> bool:
    return _CAPITAL_AFTER.match(text, end) is not None


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
    elif which or prep in ("in", "by", "during", "over", "since", "from", "until"):
        if match["season"][0].isupper() and not which and prep not in ("in", "by"):
            return None
        tense = cal.tense(text, match.start(), match.end())
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
