"""Dates by years: in 2014, 2017-18, FY 25/26, the 1990s, from 2015 to 2018."""

import re

from wbdesk.extract import needs
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates import clauses, fiscal, leads, placing
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

_GATE = needs.Shape(r"(?:1\d|20)\d\d")
_YEAR = re.compile(
    r"(?P<y>(?:1\d|20)\d\d(?<![\w£$€¥.,/#]\d{4}))"
    r"(?:(?P<decade>[’']?s\b)|(?P<to>[-‑–—/]| to | [-–] | and | until )(?P<y2>(?:20|19)\d\d|"
    r"\d\d)(?![\d%]))?"
    r"(?![\w%$£€]|[,.:/]\d|[-–]\d|-(?:mile|metre|meter|strong|foot|feet|acre|hectare|kilomet|km|"
    r"bed|seat|place|person|home|year|hour|tonne|ton|page|word|unit|capacity|odd|plus|member|"
    r"square|cubic|pupil|student|room|vehicle|worker|horse|megawatt|MW|kg)\w*)"
)
_AFTER_FISCAL = re.compile(r" (?:financial|fiscal|tax) year")
_SCHOOL = re.compile(r"(?:academic|school) years? (?:of )?\Z")
_AFTER_SCHOOL = re.compile(
    r"(?:(?:,| and|, and| or| to) 20\d\d[/–-](?:20)?\d\d){0,3} (?:academic|school) (?:year|session)"
)
_END_OF = re.compile(r"\b(?:end|close|start|beginning) of (?:the )?\Z")
_LEAD = re.compile(
    r"(?P<lead>\b(?:[Ii]n|[Ss]ince|[Bb]y|[Ff]rom|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Dd]uring|"
    r"[Tt]hroughout|[Aa]cross|[Bb]etween|[Pp]rior to|[Uu]p to|[Ff]or|[Oo]f|[Tt]o|[Oo]n|[Aa]nd|or|"
    r"[Tt]han|[Cc]irca|"
    r"[Aa]t|[Ww]ith|[Ii]nto|[Aa]s (?:early|late|soon|recently|far back|"
    r"long ago) as|[Aa]round|[Tt]hrough|"
    r"[Bb]eyond|[Yy]ear|ending|[Yy]ears|starting|"
    r"beginning) )?"
    r"(?P<the>(?:the |both |calendar |year |that |at least |about |around |"
    r"approximately |circa |c\. ?)*)"
    r"(?P<mod>(?:[Ee]arly|[Ll]ate|[Mm]id|[Ll]ater in|[Ee]arlier in|[Ee]arly in|[Ll]ate "
    r"in)[ -](?:the )?|"
    r"(?:[Tt]he )?(?:[Ee]nd|beginning|start|middle|close|course|turn)(?: of | ?- ?|(?<=end) )"
    r"(?:the year )?)?\Z"
)


def may_be_in(text: str) -> bool:
    """Whether a text with digits has a year or speaks of a financial one."""
    return "FY" in text or _GATE.is_in(text)


def find(text: str, reference: Reference) -> list[Phrase]:
    """The dates by year of a text; `may_be_in` tells cheaply whether it has any."""
    return fiscal.find(text, reference) + _lone(text, reference)


_LISTED = frozenset((", ", " and ", ", and ", " or ", " & "))


def _is_listed(text: str, before: int, match: re.Match[str]) -> bool:
    """Whether a year goes on a list of years that ends at `before`."""
    end = match.end("y")
    listed = text[before : match.start()] in _LISTED
    return listed and not placing.titled(text, end) and not placing.COUNTED.match(text, end)


def _lone(text: str, reference: Reference) -> list[Phrase]:
    """Years, decades and spans; in 2022, 2023 and 2024 the later ones lean on the first."""
    found: list[Phrase] = []
    match = _YEAR.search(text)
    while match is not None:
        at = match.end()
        if match["to"] == "/" and _numbers_law(text, match.start()):
            match = _YEAR.search(text, at)
            continue
        phrase = _decade(text, match) if match["decade"] else _years(text, match, reference)
        if match["y2"] and (phrase is None or phrase.end <= match.start("y2")):
            named = _NAMED_AFTER.search(text, 0, match.start()) is not None
            at = match.end() if named else match.start("y2")
        last = found[-1].end if found else 0
        if (
            phrase is None
            and found
            and (
                _is_listed(text, last, match)
                or placing.PLACE_BETWEEN.fullmatch(text, last, match.start())
            )
        ):
            phrase = Phrase(match.start(), match.end("y"), cal.iso(int(match["y"])))
        if phrase is not None:
            found.append(phrase)
        match = _YEAR.search(text, at)
    return found


_FAR = 60
_LEAD_WORDS = frozenset(
    re.findall(r"[a-z]+", re.sub(r"\[([A-Z])[a-z]\]", r"\1", _LEAD.pattern).lower())
)


def _lead(text: str, end: int) -> re.Match[str] | None:
    """What leads to a year that begins at `end`."""
    near = text[max(0, end - _FAR) : end]
    at = len(near)
    # It begins no further off than in the first word that none of its words is.
    for word in reversed(near.replace("-", " ").split(" ")):
        at -= len(word)
        if word and word.lower() not in _LEAD_WORDS:
            break
        at -= 1
    return _LEAD.search(text, end - len(near) + max(at, 0), end)


def _decade(text: str, match: re.Match[str]) -> Phrase | None:
    if match["y"][3] != "0":
        return None
    lead = _lead(text, match.start())
    start = lead.start() if lead else match.start()
    since = lead is not None and (lead["lead"] or "").strip().lower() == "since"
    when = f"{match['y'][:3]}X" + ("/.." if since else "")
    return Phrase(start, match.end(), when)


def _years(text: str, match: re.Match[str], reference: Reference) -> Phrase | None:
    start, end = match.start(), match.end()
    lead = _lead(text, start)
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
                placing.titled(text, end)
                and not _FUNDS_AFTER.match(text, end)
                and prep not in placing.STRONG
                and text[:start].strip(" •-–")
                and not placing.DETERMINER.search(text, 0, start)
            ):
                return None
            if not prep and (_NAMED_AFTER.search(text, 0, start) or _NAMED_BEFORE.match(text, end)):
                return None
            begin = lead.start("mod") if lead["mod"] else start
            begin = begin if prep in _WEAK else lead.start()
            if prep == "since" and (len(when) == len("2010/2020") or len(match["y2"]) == 2):
                when = f"{when.split('/')[0]}/.."
            _, past = leads.beyond(text, end, when.split("/")[0])
            if past > end:
                return Phrase(begin, past, f"{when.split('/')[0]}/..", doubt)
            return Phrase(begin, _past_year_word(text, end), when, doubt)
    compared = not prep and _OVER.search(text, max(0, start - 44), start)
    if not compared and not placing.places(text, start, end, prep, lead, reference):
        return None
    begin = lead.start()
    if prep in _WEAK:
        begin = lead.start("mod") if lead["mod"] else start
    if when and prep == "since":
        when += "/.."
    when, end = leads.beyond(text, end, when)
    return Phrase(begin, end, when, doubt)


_OF_LAW = re.compile(
    r"\b(?:UNSCR|UNSC|[Rr]esolutions?|[Dd]irectives?|[Rr]egulations?|[Dd]ecisions?|[Cc]ase|[Ll]aw|"
    r"[Oo]rder|[Nn]o\.?|[Nn]umber|[Rr]ef(?:erence)?\.?|[Ff]ile|[Pp]aper|[Nn]otice)"
    r"(?: \([A-Z]{2,5}\)| (?:is|no\.?|No\.?|number))?:? \Z"
)
"""What numbers itself by a stroke: UNSCR 1244/99, Directive 2014/24."""
_REACH_OF_LAW = 40


def _numbers_law(text: str, start: int) -> bool:
    return _OF_LAW.search(text, max(0, start - _REACH_OF_LAW), start) is not None


_NAMED_AFTER = re.compile(
    r"\b(?:Report|Programme|Program|Fund|Scheme|Strategy|Plan|Framework|Mandate)"
    r"(?: \([A-Z]{2,}\))?,? \Z"
)
"""What bears its years in its name: the Homes Programme 2026 to 2036."""
_OVER = re.compile(
    r"\b(?:increase|rise|growth|fall|decrease|drop|up|down|gain)\b[^.;]{0,24} over \Z"
)
_NAMED_BEFORE = re.compile(
    r" (?:[A-Z][\w’'-]* |(?:and|of|for) ){0,4}(?:Strategy|Plan|Programme|Framework|Roadmap|Agenda|"
    r"Partnership|Agreement)\b"
)
_FUNDS_AFTER = re.compile(
    r" (?:Funding|Budget|Allocations?|Settlement|Spending|Grants?|Outturn|Total|Financial|"
    r"Estimates?|Award|Amount)\b"
)
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
    named = _SCHOOL.search(text, 0, match.start()) or _AFTER_SCHOOL.match(text, match.end())
    if named or (last == first + 1 and to in ("to", "-", "–", "/") and _schools(reference, text)):
        when = cal.span(cal.iso(first, 9), cal.iso(last, 8))
        return (when, "") if when else None
    fiscal = last == first + 1 and (
        short
        or to == "/"
        or _AFTER_FISCAL.match(text, match.end()) is not None
        or (to == "to" and reference.fiscal == _APRIL and prep in ("since", "than"))
        or (to in ("to", "until") and _is_financial(text, match, prep))
    )
    fiscal = fiscal and not _TERM_AFTER.match(text, match.end())
    if fiscal and reference.fiscal == 1:
        when = cal.span(cal.iso(first), cal.iso(last))
        return (when, "It may be a financial or a school year.") if when else None
    if fiscal:
        when = cal.fiscal_year(first, reference.fiscal)
        return (when, "" if short else "Read as a financial year.") if when else None
    when = cal.span(cal.iso(first), cal.iso(last))
    doubt = "It may be a financial year." if last == first + 1 and to not in ("to", "until") else ""
    return (when, doubt) if when else None


def _schools(reference: Reference, text: str) -> bool:
    """Whether years in a row are those of schools: the release reckons in them, and not of "
    "money."""
    return reference.school() and _MONEY_WORDS.search(text) is None


_APRIL = 4
"""The month in which the financial year of the United Kingdom begins, written 2022 to 2023."""
_TERM_AFTER = re.compile(
    r" (?:term|season|presidency|membership|biennium|winter|edition|cycle|round|cohort|intake|"
    r"scholarships?|fellowships?|campaign|competition|exchange|tour)\b"
)
_MONEY_WORDS = re.compile(
    r"[£€$]|\b(?:budgets?|settlements?|allocat\w*|spending|grants?|tax|financial|outturn|"
    r"expenditure|"
    r"revenue|fiscal|accounts|levy|payments?)\b"
)


def _is_financial(text: str, match: re.Match[str], prep: str) -> bool:
    """Whether two years in a row, as 2022 to 2023, are the financial year that GOV.UK so writes."""
    if prep not in ("in", "for", "during", "of", "by", ""):
        return False
    if _END_OF.search(text, max(0, match.start() - 16), match.start()):
        return True
    left, right = clauses.sentence_around(text, match.start(), match.end())
    if _MONEY_WORDS.search(text, left, right):
        return True
    counts = _COUNTS.search(text, left, right) is not None
    # Those who study have a year of their own.
    return counts and not _STUDIES.search(text, left, right)


_COUNTS = re.compile(r"\d(?:%| per ?cent\b)|\d,\d{3}\b")
"""What official figures give for the years in which they are reckoned."""
_STUDIES = re.compile(
    r"\b(?:apprentic\w*|stud(?:y|ied|ies|ents?|ying)|schools?|pupils?|universit\w+|scholars?\w*|"
    r"colleges?|academi\w+|degrees?|teachers?|courses?|taught|classes)\b",
    re.I,
)
