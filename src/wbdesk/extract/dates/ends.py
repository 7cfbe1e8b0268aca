"""Ends left open, and stretches told by how long they are: until 2030, since its launch in 2020,
the worst floods in a century, £5 million over five years.
"""

import re

from msgspec.structs import replace

from wbdesk.extract import begun, needs, numbers
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates import clauses
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.dates.phrase import Phrase

_UNTIL = re.compile(r"(?:[Uu]p )?(?:[Uu]ntil|[Tt]ill) |[Uu]p to (?:and including )?")
_ONWARDS = re.compile(r" onwards?\b")
_OPENS = re.compile(r"(?:[Ss]ince|[Bb]eyond) ")
_OPENS_BEFORE = re.compile(r"\b(?:[Ss]ince|[Bb]eyond) \Z")
_UNTIL_BEFORE = re.compile(
    r"\b(?:(?:until|till) (?:at least |as late as |the end of |about |after )?|"
    r"up to and including )\Z",
    re.I,
)
_AT_LEAST = re.compile(r"(?:at least|as late as|the earliest) ")
_NOT_UNTIL = re.compile(
    r"(?:\b(?:not|never|only|no)|n[’']t)\b[^.;]{0,60}\Z|"
    r"\b(?:[Ff]rom|[Bb]etween) (?:the )?(?:[a-z]+ )?(?:\d|[A-Z]|now|today)[^.;]{0,40}\Z"
)
_SINCE = re.compile(
    r"\b[Ss]ince (?:(?:its|their|his|her|our|my|it|they|he|she|we|I|records)\b|[a-z]+ing\b)"
    r"[\w’'-]*(?: [^\W\d][\w’'-]*){0,4} \Z"
    r"|\b[Ss]ince [a-z]{3,}(?:ence|ance|tion|sion|ment|xit) \Z"
    r"|\b[Ss]ince (?:the|an?|this|that|last) (?:(?!was|were|had|has|have|is|did|who|that|which|and)"
    r"[^\W\d][\w’'-]* ){1,4}\Z"
    r"|\b[Ss]ince [A-Z][\w-]*(?: [A-Z][\w-]*)?[’']s (?:[^\W\d][\w’'-]* ){1,5}\Z"
    r"|\b[Ss]ince the (?:[\w’'-]+ ){0,2}?(?:closure|opening|launch|start|end|signing|creation|"
    r"introduction|election|outbreak|adoption|founding|foundation|establishment|arrival|ceasefire|"
    r"invasion|vote|referendum|summit|publication|appointment|collapse|storms?|floods?|earthquake|"
    r"attacks?|fire|strike|ban|lockdown|merger|review|agreement|handover|withdrawal|"
    r"(?!station|mission|section)[a-z]{4,}(?:tion|sion|ment|ance|ence)) "
    r"(?:of (?:[\w’'-]+ ){1,5})?\Z"
)
_CLAUSE = re.compile(
    r"(?<!records )(?<!it )\b(?:began|started)\b|\b(?:was|were|became|came|went|took|met|left|fell|"
    r"rose|won|lost|broke|got|gave|set|opened|"
    r"(?:(?<=\bit )|(?<=\bthey )|(?<=\bhe )|(?<=\bshe ))(?:last |first )?[a-z]{2,}ed|"
    r"[a-z]{3,}ed(?= (?:(?:in|on|up|down|out|off|back|us|them|its?|his|her|their|our|the|an?|last|"
    r"as|at|to|for|from|by) |\Z)))\b"
)
"""A verb that tells in a clause of its own what a date is that of: since the club met in May."""
_BROKE_OUT = re.compile(
    r"[Ss]ince (?:(?:the|this|that|these|its|their|[A-Z][\w’'-]*) )?(?:[\w’'-]+ ){0,2}"
    r"(?:fighting|violence|hostilities|conflict|war|crisis|unrest|clashes|protests|outbreak|"
    r"epidemic|pandemic|uprising|invasion|offensive|famine|drought|attacks|bombardment|blockade|siege|"
    r"insurgency|rebellion|strikes|emergency) (?:[a-z]+ly |first )?(?:began|started|resumed|"
    r"erupted|broke out|flared(?: up)?|intensified|escalated|ended|returned) \Z"
)
"""What goes on since it broke out."""
_AGAIN = re.compile(r"\b(?:will|shall|must|to(?= [a-z])) (?:be )?[^.;:()]{0,30}\Z")
_FIRST_TO = re.compile(r"\b(?:first|only|last|latest) (?:[\w’'-]+ ){0,5}to [a-z]+[^.;:()]{0,40}\Z")
"""What somebody was the first to do is done."""
_COUNT = rf"\d{{1,3}}|{numbers.SMALL}"
_WORST = re.compile(
    r"\b(?:(?!honest|interest|request|protest|invest|forest|west|harvest|test|rest|suggest|contest|"
    r"manifest|arrest|guest|quest|latest|earnest|modest|digest|[A-Z])[a-z]{2,}est|most|worst|best|"
    r"least|first|(?<!a )(?:second|third|fourth|fifth|sixth)|only|barely|hardly|scarcely|"
    r"doubled|trebled|tripled|quadrupled|halved|transformed|(?:\w+)fold)\b[^.;:()]{0,90}\Z"
)
_GROWN = re.compile(
    r"(?:\b(?:has|have|had)|[’']ve) (?!to\b)(?:(?:[^.;:()\s]|(?<=\d)[.:](?=\d))+ "
    r"(?!(?:will|would|that|for)\b|to (?!the|an?\b|one|two|three|four|five|six|seven|eight|"
    r"nine|ten|nearly|almost|over|more|about|some)[a-z])){1,14}\Z"
)
"""A perfect before it, and nothing yet to be done between: has grown to £5bn in a decade."""
_IN_UNITS = begun.pattern(
    rf"\b(?:[Ii]n|[Ff]or) (?:(?:over|more than|nearly|almost|about|around|at least) )?"
    rf"(?P<n>{_COUNT}|an?) (?P<unit>month|year|decade|centur(?=y|ies))(?:s|y|ies)?(?P<than> than)?"
    r"(?![\w’'-])"
)
_LASTING = re.compile(r" (?:of|from|later|after|time|or|to|and a half)\b|[’']")
_OVER = needs.pattern(
    rf"\b(?:[Oo]ver|[Aa]cross|[Dd]uring|[Ww]ithin) (?:a |the )?"
    rf"(?P<n>{_COUNT})(?:[ -](?P<unit>year|month)(?P<s>s?))(?P<span> period| term)?(?![\w’'-])"
    r"(?! (?:ago|old|later|before|after|earlier|on\b|since|from|to \d|"
    r"starting|beginning|until|up to|between))"
)
_PERFECT = needs.begun_pattern(
    rf"(?:\b(?:has|have)|[’']ve) (?:(?:[a-z]+ ){{0,4}}?(?P<long>for (?:the (?:last|past) )?"
    rf"(?P<n>{_COUNT}) years)|spent (?:the (?:last|past) )?(?P<spent>(?P<n2>{_COUNT}) "
    r"years))(?![\w’'-]| of\b)"
)
_MONEY = begun.pattern(
    r"[£€$]\s?\d|\b(?:GBP|EUR|USD|CAD|CHF)\s?\d|\d (?:million|billion) (?:pounds|euros|dollars)"
)
_GIVES = begun.pattern(
    r"\b(?:will|to|pledge[sd]?|commit(?:s|ted|ment|ting)?|invest\w*|fund\w*|provid\w+|support\w*|"
    r"allocat\w+|package|programme|program|grants?|worth|boost|spend\w*|deliver\w*|"
    r"backed|puts?|putting|offer(?:s|ing)?|giv(?:e|es|ing)|contribut(?:es?|ing))\b"
)
_PROMISED = begun.pattern(
    r"\b(?:offered|set aside|setting aside|earmarked|pledged|committed|promised|allocated|"
    r"announced|awarded|granted|secured|made available|agreed|approved|contributed)\b"
)
"""What is told of as past, while the money that it speaks of is yet to be paid."""
_NEAR = 80
_YEARS = {"year": 1, "decade": 10, "centur": 100}


def opened(text: str, phrase: Phrase, reference: Reference) -> Phrase:
    """The same, open at the end that "until" or "since" leaves open."""
    when = phrase.when
    if when is None or "/" in when or "T" in when or phrase.today:
        return phrase
    onwards = _ONWARDS.match(text, phrase.end)
    if onwards is not None:
        return replace(phrase, end=onwards.end(), when=f"{when}/..")
    until = _UNTIL.match(text, phrase.start) or _UNTIL_BEFORE.search(
        text, max(0, phrase.start - 24), phrase.start
    )
    if until is not None and until.start() <= phrase.start:
        if _NOT_UNTIL.search(text, max(0, until.start() - 70), until.start()):
            return phrase
        # What is open until 2030 has its end there; until at least 2030 it has none yet.
        open_ = _AT_LEAST.search(until.group()) or _AT_LEAST.match(text, until.end())
        when = f"../{when}" if open_ else when
        return replace(phrase, start=min(until.start(), phrase.start), when=when)
    if _OPENS.match(text, phrase.start):
        return replace(phrase, when=f"{when}/..")
    if text.startswith("before ", phrase.start):
        by = _OR_BEFORE.search(text, max(0, phrase.start - len("on or ")), phrase.start)
        return replace(phrase, start=by.start(), when=f"../{when}") if by else phrase
    opens = _OPENS_BEFORE.search(text, max(0, phrase.start - len("beyond ")), phrase.start)
    if opens is not None:
        return replace(phrase, start=opens.start(), when=f"{when}/..")
    if text.startswith(("through ", "Through "), phrase.start) and phrase.when:
        ahead = reference.day is not None and when[:4] > str(reference.day.year)
        return replace(phrase, when=f"../{when}") if ahead else phrase
    at = phrase.start + (len("from ") if text.startswith(("from ", "From "), phrase.start) else 0)
    if text.endswith(_BEGINS, 0, at):
        begins = _FROM_BEFORE.search(text, max(0, at - _LONGEST_FROM), at)
        if begins is not None:
            return _begun(text, phrase, begins, reference)
    of = _SINCE_OF.search(text, max(0, phrase.start - _LONGEST_OF), phrase.start)
    if of is not None and not _HAPPENED.match(text, phrase.end):
        return replace(phrase, start=of.start(), when=f"{when}/..")
    # Since its launch ten years ago, since the conference in March: the event itself is placed.
    told = text.startswith(("in ", "on "), phrase.start) or text.endswith(" on ", 0, phrase.start)
    at = phrase.start - (0 if text.startswith(("in ", "on "), phrase.start) else len("on "))
    since = _SINCE.search(text, max(0, at - 80), at) if told else None
    if since is not None and (_BROKE_OUT.match(since.group()) or not _CLAUSE.search(since.group())):
        return replace(phrase, start=since.start(), when=f"{when}/..")
    return phrase


_SINCE_OF = re.compile(
    r"\b[Ss]ince the (?!week|month|year|day|night|morning|weekend)(?:[\w’'-]+ ){1,3}of (?:the )?\Z"
)
"""Since the low point of August, since the floods of 2007."""
_LONGEST_OF = 60
_HAPPENED = re.compile(r" (?:was|were|had|has|have|is|did|[a-z]{2,}ed)\b")


def _begun(text: str, phrase: Phrase, begins: re.Match[str], reference: Reference) -> Phrase:
    """A date that something starts on, which stays open where the words say that it holds on."""
    start = min(begins.start(), phrase.start)
    each = _EACH.search(text, max(0, start - _LONGEST_FROM), start)
    if each is not None:
        season = cal.SEASONS.get(each["unit"])
        year = season and len(phrase.when or "") == len("2025")
        when = f"{phrase.when}-{season}" if year else phrase.when
        return replace(phrase, start=each.start(), when=f"{when}/..")
    opens = begins["formal"] or (begins["plain"] and _goes_on(text, phrase, reference))
    return replace(phrase, start=start, when=f"{phrase.when}/.." if opens else phrase.when)


def _goes_on(text: str, phrase: Phrase, reference: Reference) -> bool:
    """Whether something will be so from a year or month on: no end of it is told."""
    when = phrase.when or ""
    if reference.day is None or len(when) > len("2025-10") or not when.replace("-", "").isdigit():
        return False
    if when[5:] > "12" or when <= reference.day.isoformat()[: len(when)]:
        return False
    return len(when) == len("2025") or clauses.tense(text, phrase.start, phrase.end) == "future"


_OR_BEFORE = re.compile(r"\b(?:[Oo]n|[Bb]y|[Aa]t) or \Z")
_EACH = re.compile(
    r"\b(?:(?:[Ee]very|[Ee]ach) (?P<unit>[a-z]+)|[Aa]nnually|[Mm]onthly|[Ww]eekly) \Z"
)
"""What comes again from a date on."""
_FROM_BEFORE = re.compile(
    r"\b(?:(?P<formal>[Ww]ith effect from|[Ee]ffective (?:from|as of)|[Aa]s from)|"
    r"(?:[Ss]tarting|[Bb]eginning|[Cc]ommencing)(?: on| in| from| with)?|(?P<plain>[Ff]rom)) "
    r"(?:the )?\Z"
)
_BEGINS = ("rom ", "rom the ", "ing ", "ing on ", "ing in ", "ing with ", "ing from ", "as of ")
_LONGEST_FROM = 24


def _is_grown(text: str, match: re.Match[str]) -> bool:
    """Whether a stretch is that over which something has come to be: has grown in a decade."""
    if text[match.start()] not in "Ii" or _LASTING.match(text, match.end()):
        return False
    before = max(0, match.start() - 110), match.start()
    if _GROWN.search(text, *before) is not None:
        return True
    return _UP_BY.search(text, max(0, match.start() - 16), match.start()) is not None


_UP_BY = re.compile(r"\b(?:up|down|higher|lower) (?:by )?\d[\d.]*(?:%| per cent)? \Z")
# The best news in twenty years of campaigning: of theirs, which began whenever.
_OF_DOING = re.compile(r" of [a-z]{3,}ing\b")


def find(text: str, reference: Reference) -> list[Phrase]:
    """Stretches up to the day of publication, and those of promised money on from it."""
    day = reference.day
    if day is None:
        return []
    found = []
    for match in _IN_UNITS.finditer(text):
        before = max(0, match.start() - 110), match.start()
        again = _AGAIN.search(text, *before) and not _FIRST_TO.search(text, *before)
        if again or _OF_DOING.match(text, match.end()):
            continue
        if match["than"] or _is_grown(text, match) or _WORST.search(text, *before):
            count = 1 if match["n"] in ("a", "an") else int(numbers.plain(match["n"]))
            if match["unit"] == "month":
                when = cal.stretch(day, "month", -count)
            else:
                years = count * _YEARS[match["unit"]]
                when = cal.span(cal.iso(day.year - years), cal.iso(day.year))
            doubt = "It is reckoned back from the day of publication."
            one = match["n"] in ("a", "an")
            lasts = one and not (match["than"] or _WORST.search(text, *before))
            found.append(Phrase(match.start(), match.end(), when, doubt, lasts=lasts))
    for match in _PERFECT.finditer(text):
        told = "long" if match["long"] else "spent"
        when = cal.stretch(day, "year", -int(numbers.plain(match["n"] or match["n2"])))
        doubt = "It is reckoned back from the day of publication."
        found.append(Phrase(match.start(told), match.end(told), when, doubt, lasts=True))
    for match in _OVER.finditer(text):
        left, right = clauses.sentence_around(text, match.start(), match.end())
        leads = text[match.start()].isupper()
        near = (
            (match.start(), right) if leads else (max(left, match.start() - _NEAR), match.start())
        )
        if not (match["s"] or match["span"]) or not _MONEY.search(text, *near):
            continue
        told = clauses.tense(text, match.start(), match.end())
        promised = _PROMISED.search(text, left, right)
        if promised or (told != "past" and _GIVES.search(text, left, right)):
            when = cal.stretch(day, match["unit"], int(numbers.plain(match["n"])))
            doubt = "It is reckoned on from the day of publication."
            # What is to be done within a time has its end there.
            lasts = text[match.start()] not in "Ww"
            found.append(Phrase(match.start(), match.end(), when, doubt, lasts=lasts))
    return found
