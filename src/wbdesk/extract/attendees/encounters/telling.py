"""Where a sentence tells that people come together, and whether this time or another.

The words are the class as a whole: to meet, to receive and be received, to go and see, to lead
and to attend, to sign and unveil together, to speak to those present, and the nouns of these.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_lowercase
from typing import Literal

from wbdesk.extract import begun
from wbdesk.extract.attendees.encounters import narrative, words

When = Literal["now", "later", "before", "never"]


@dataclass(frozen=True, slots=True)
class Telling:
    """Words at `start`:`end` that tell of people coming together; `sure` where by themselves."""

    start: int
    end: int
    when: When
    sure: bool


_NEEDS = (
    r"(?!\s(?:(?:the|all|its|our|their|his|her|these|those|both|half|only)\s)*(?:[\w-]+\s){0,2}?"
    r"(?:requirements?|needs?|criteri\w+|targets?|conditions?|costs?|demands?|deadlines?|"
    r"standards?|commitments?|obligations?|goals?|challenges?|expectations?|bills?|thresholds?|"
    r"share|£|€|\$)(?!\w))(?!\swhat\b)"
)
_SURE = (
    r"(?:rode|planted|cut|laid|opened|unveiled|launched|inspected|tasted|boarded|sailed|walked|"
    r"drove|flew|lit|dug|marked|celebrated|tried|danced|sang|played|cooked|ate|shared|stood|knelt|"
    r"prayed|travelled|crossed|climbed|switched\son|broke\sground)\b[^.;]{2,80}?\s(?:with|"
    r"alongside|"
    r"beside|together\swith)(?=\s(?:the\s|his\s|her\s)?(?:[A-Z]|[a-z]+[’']s\s|[a-z]+\s[A-Z]))|"
    r"(?:[Bb]eside|[Aa]longside|[Nn]ext\sto|[Bb]ehind|[Oo]pposite)\s(?:him|her|them|the\s\w+)\s"
    r"(?:sat|stood|were|was|walked|rode)|"
    r"(?:opened|inaugurated|unveiled|launched|closed|blessed|welcomed|declared\sopen)\s"
    r"(?:\w+\s){0,4}?by(?=\s(?:the\s|[A-Z]))|"
    rf"met{_NEEDS}|saw(?=\s(?:separately\s)?(?:the\s)?(?:[A-Z][\w’-]+\s|[a-z]+\sleader))|"
    rf"(?:[Tt]hose|whom?|people)\s(?:he|she|they)\s(?:saw|met)|(?:was|is|were|are|play(?:ed|"
    rf"s))\shosts?\sto|(?<!to )meets?{_NEEDS}(?=\s(?:with|in|at|on|[A-Z]|the\s[A-Z]|his|her|"
    rf"their|local|"
    r"staff|members|pupils|students|today))|to\smeet(?=\s(?:with\s)?(?:the\s)?[A-Z])|"
    r"met\sby|[Mm]eeting(?=\s[A-Z])|sat\s(?:down|in\b|at\b|a?round)|"
    r"gather(?:s|ed)|[Cc]onven(?:e|es|ed|ing)|assembled|(?:came|coming|come|brought|brings?|"
    r"bringing|got)\stogether|conferred|convers(?:ed|ing)\swith|"
    r"(?:talked|talking|spoke|spoken|[Ss]peaking|speaks)\s(?:(?!about\s|of\s|"
    r"out\s)[\w’]+\s){0,3}?(?:to(?!\s(?:the\s)?"
    r"(?:reporters|journalists|press|media|broadcasters|BBC|Radio))|with|by|at|alongside)|"
    r"(?:will|to|would)\sspeak\s(?:\w+\s)?(?:with|to)|(?:tele)?phoned|"
    r"exchang(?:ed|es|ing)\sviews|"
    r"received(?=\s(?:by|today|yesterday|in\s|on\s|at\s|the\s(?:[A-Z]|visiting|new|outgoing|"
    r"delegation|ambassador|credentials)|his|her|a\s(?:[\w-]+\s)?delegation|[A-Z]|him|them))|"
    r"welcom(?:ed|es|ing)(?=\s(?:by|today|to\b|him|them|guests|participants|visitors|delegates|"
    r"members|his|her|[A-Z]|the\s(?:[\w-]+\s)?(?:[A-Z]\w*|delegation|ambassador|minister|"
    r"president|guests|participants|visitors|delegates)))|"
    r"greet(?:ed|s|ing)|(?:co-)?host(?:s|ed|ing)(?=\s)|entertained|"
    r"(?<!be )visit(?:s|ed|ing)|tour(?:ed|s|ing)(?=\s)|"
    r"call(?:ed|s|ing)\s(?:in\s)?(?:on|at)(?=\s(?:the\s)?[A-Z])|dropped\s(?:in|by)|looked\s(?:in|"
    r"round)|"
    r"(?:shown|taken|showed|led|guided)\s(?:him\s|her\s|them\s)?a?round|"
    r"(?:[Cc]o-)?[Cc]hair(?:ed|ing)|(?<!who )(?<!which )(?:co-)?chairs|[Pp]resid(?:ed|es|ing)|"
    r"[Mm]oderat(?:ed|es|ing)|[Ii]n\sthe\schair|"
    r"(?:delegations?|sides?|teams?|mission|talks|discussions?|sessions?|group|party|panel|tour|"
    r"workshop),?\s"
    r"(?:(?:was|were|is|are|will\sbe)\s)?(?:led|headed)\sby|(?:led|headed|heads?|leads|heading|"
    r"leading)(?=\s(?:(?:the|an?|his|her|their)\s(?:[\w.’-]+\s){0,5}"
    r"(?:delegation|side|mission|team|talks|discussions?|session|workshop|dialogue)))|"
    r"[Aa]ttend(?:ed|s|ing)?(?=\s)|[Jj]oin(?:ed|s|ing)?(?=\s)(?!\s(?:the\s)?(?:NATO|EU\b|UN\b|"
    r"European\sUnion|"
    r"Commonwealth|[Aa]lliance|euro|Schengen|army|[Aa]rmed|police|party|board|company|firm|ranks|"
    r"service|single|[Cc]oalition|[Cc]ivil))|joined(?=[.,])|participat(?:ed?|es|ing)|"
    r"(?:took|takes?|[Tt]aking)\spart|[Ii]n\sattendance|on\shand|"
    r"[Ww]itness(?:ed|es|ing)|[Ll]ook(?:ed|ing)\son|represented\s(?:by|at)|"
    r"(?:were|was|are|is|be)\s(?:also\s)?(?:represented|present)|[Pp]resent\s(?:were|was|at|on)|"
    r"[Aa]ccompan(?:ied|ying)|flanked|[Aa]mong\sthem\s(?:were|was)|t(?:ook|akes?|"
    r"aking)\sthe\sfloor|"
    r"called(?=\s(?:the\s)?(?:President|Prime|Foreign|Minister|Chancellor|King|Secretary|"
    r"Taoiseach|His|Her)\b[^.;]{3,120}?\s"
    r"(?:today|yesterday|this\s|on\s\w+day|to\s(?:discuss|congratulate|express|offer|convey|"
    r"review|thank)))|"
    r"(?:open(?:ed|s)?|began|begun|start(?:ed|s)?|resum(?:ed|es)?|launched|concluded|held|"
    r"holds?)\s(?:[\w’'-]+\s){0,4}?(?:talks|"
    r"negotiations|consultations|dialogue|discussions|meetings?)|(?:dialled|listened|tuned|"
    r"logged)\sin\b|"
    r"in\sthe\s(?:party|group|audience|delegation|retinue|entourage)|in\sthe\s(?:company|"
    r"presence)\sof|"
    r"(?:[Aa]?[Rr]ound|at)\sthe\stable|[Ww]ith\s(?:him|her|them)\s(?:were|was)|"
    r"[Aa]mong\s(?:those\s(?:present|there|attending|who|taking|in|at|a?round|gathered|invited|"
    r"speaking|"
    r"joining|watching|on|to|due|expected)|the\s(?:[\w-]+\s){0,3}?(?:guests|speakers|"
    r"participants|audience|visitors|delegates))|"
    r"(?:was|were|is|be)\sjoined|"
    r"[Bb]reakfast|[Ll]unch(?:ed)?\swith|[Dd]in(?:ed|ner)\swith|"
    r"(?:co-|counter)?sign(?:ed|s|ing)(?=\s)|signatures|initialled|(?:put|set|puts)\s(?:his|her|"
    r"their|its)\snames?|"
    r"cut\sthe\sribbon|unveil(?:ed|ing)\s(?:an?|the)\s(?:[\w-]+\s)?(?:plaque|statue|monument|bust)|"
    r"laid\s(?:an?\s|the\s)?(?:[\w-]+\s)?(?:wreaths?|flowers|stone)|inaugurated|"
    r"addressed(?=\s(?:the|an?|over|some|more)\s)|hear(?:d)?\s(?:[^.;]{3,200}?\s)?from|"
    r"and\s(?:[A-Z][\w’.-]+\s){2,8}(?:also\s|today\s|jointly\s)?(?:launched|agreed|discussed|"
    r"committed\sto|"
    r"reaffirmed|exchanged)|"
    r"told\s(?:the\s)?(?:delegates|participants|conference|summit|meeting|guests|audience|forum|"
    r"gathering|ceremony|attendees|others|reporters\safter)|"
    r"brief(?:ed|s)\s(?:the|his|her)|inform(?:ed|s)\sthe\s(?:meeting|participants)|"
    r"(?:brought|conveyed|extended)\s(?:[\w’]+\s){0,2}greetings|spoke\sfor|spoke\son\sbehalf|"
    r"(?:bade|bids?|bidding)\sfarewell|took\sleave|paid\s(?:[\w-]+\s){0,3}(?:call|visit)|"
    r"(?:letters\sof\s)?credence|credentials|sworn\sin"
)
_FRAME = (
    r"(?i:at|during|in|for|following|after|opening|closing|addressing|hosting|to|into|before)\s"
    r"(?:the|an?|this|his|her|their|today[’']s|yesterday[’']s)\s[^.;,]{0,60}?"
)
_OCCASION = (
    r"(?:meetings?|summit|conference|forum|talks|roundtable|round-?\s?table|ceremony|event|"
    r"reception|session|gathering|"
    r"ministerial|discussions?|dinner|lunch(?:eon)?|breakfast|banquet|workshops?|seminars?|"
    r"webinars?|call|dialogue|launch|"
    r"briefing|visit|tour|commemoration|vigil|hearing|delegation|negotiations|conversation|"
    r"unveiling|opening|"
    r"signing|inauguration|celebration|festival|proceedings|Meeting|Summit|Conference|Forum|"
    r"Dialogue|Ministerial|Roundtable|"
    r"Consultations|Ceremony)"
)
_NOUNS = (
    r"(?:[Tt]alks|[Mm]eetings?|[Dd]iscussions?|[Cc]onversations?|[Cc]onsultations|[Cc]alls?|"
    r"[Rr]ound-?\s?tables?|[Dd]ialogue|[Nn]egotiations|[Ss]ession|[Ss]ummit|[Vv]isit|[Dd]elegation|"
    r"[Dd]inner|[Ll]unch)\s(?:today\s|yesterday\s|in\s[A-Z]\w+\s|on\s\w+day\s)?"
    r"(?:with|between|by|of\sthe|includ\w+|took\splace|was\sheld|were\sheld)"
)
_PERHAPS = (
    r"among\sthem|gathering|commission(?:ed|s|ing)|open(?:ed|s)|launch(?:ed|es)|present(?:ed|s)|"
    r"hand(?:ed|s)\sover|came|travel(?:led|s)|flew|"
    r"arriv(?:ed|es)|went|told|led|announced|accepted|award(?:ed|s)|read|spoke|moderator|"
    r"there\s(?:was|"
    r"were)|from\s[A-Z]\w+|also"
)
_TOLD = re.compile(
    rf"\b(?:(?P<sure>{_SURE}|(?P<noun>{_NOUNS}|{_FRAME}{_OCCASION}))|(?P<perhaps>{_PERHAPS}))\b"
)
_TO_COME = re.compile(
    r"\b(?:will|shall|would|should|could|may|might|must|(?:is|are|was|were)\s(?:now\s|also\s)?to|"
    r"due(?:\sto)?|set\sto|(?:is|"
    r"are)\sexpected\sto|scheduled|plans?\sto|"
    r"hopes?\sto|intends?\sto|going\sto|looks?\sforward\sto|invited\s[^.;]{0,40}?to|"
    r"invitation\sto|agreed\sto|"
    r"ahead\sof|before|planned|next|forthcoming|upcoming)\s(?:[\w’-]+\s){0,4}\Z"
)
_NEXT = re.compile(
    r"\b(?:next\s(?:week|month|year|spring|summer|autumn|winter|session|round|meeting)|in\sthe\s"
    r"coming|later\sthis\s(?:week|month|year|spring|summer|autumn|winter)|early\snext|tomorrow)\b"
)
_ONCE = begun.pattern(
    r"\b(?:[Ll]ast|previous|earlier|former)\s(?:[\w-]+\s){0,2}(?:visit|meeting|meetings|round|"
    r"session|time|met|"
    r"call|summit|edition)\b|\bpreviously\b|\b(?:[Ll]ast|[Tt]he\sprevious)\s(?:month|year|spring|"
    r"summer|"
    r"autumn|winter|January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\b|\bwhen\s(?:he|she|they|it)\b|\b(?:a|two|three|four|five|ten|\d+)\s(?:months|"
    r"years)\sago\b|"
    r"\bpredecessors?\b|\bfollows\s(?:\w+\s){0,2}visits?\b"
)
_HAD = begun.pattern(r"\bhad\s(?:also\s|previously\s|already\s|been\s|earlier\s)*\Z")
_YEAR = begun.pattern(
    r"\b(?:[Ii]n|[Ss]ince|of|from|between|early|late)\s(?:[A-Z][a-z]+\s)?((?:19|20)\d\d)\b"
)
_NOT = re.compile(
    r"\b(?:not|never|without|cannot|unable\sto|instead\sof|rather\sthan|if|whether|may|might|could|"
    r"should|must|can|need\sto|able\sto|asked\sto|urged\sto|wants?\sto|call(?:ed|"
    r"s)?\son\s[^.;]{2,40}?to)\s"
    r"(?:[\w’-]+\s){0,2}\Z"
)


_TELLING = frozenset(map(str.encode, words.TELLING))
_SPACED = bytes(code if chr(code) in ascii_lowercase else ord(" ") for code in range(256))


def may_tell(text: str, start: int, end: int) -> bool:
    """A cheap test of a sentence for words that tell by themselves."""
    lower = text[start:end].lower().encode(errors="surrogatepass")
    return not _TELLING.isdisjoint(lower.translate(_SPACED).split())


_ANY_WORD = re.compile(r"(?<![A-Za-z])[A-Za-z]+")


def _told(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What `_TOLD.finditer` gives, tried only where it may begin."""
    at = start
    for word in _ANY_WORD.finditer(text, start, end):
        if word.start() >= at and word.group().lower() in words.FIRST:
            match = _TOLD.match(text, word.start(), end)
            if match is not None:
                at = match.end()
                yield match


def narrated(text: str, start: int, end: int, year: int) -> list[Telling]:
    """The tellings of a sentence that are its writer's, not those in quotation marks."""
    spans = narrative.quoted(text)
    made = tellings(text, start, end, year)
    return [each for each in made if not narrative.is_within(spans, each.start)]


# Each person of a sentence asks anew.
@lru_cache(maxsize=64)
def tellings(text: str, start: int, end: int, year: int) -> tuple[Telling, ...]:
    """The tellings of a sentence in their order, for a release published in `year`."""
    told = list(_told(text, start, end))
    once = bool(told) and _is_once(text, start, end, year)
    made = []
    for match in told:
        before = text[max(start, match.start() - _NEAR) : match.start()]
        if match.group().endswith(" service") and match.group().startswith("for "):
            continue
        if match.group().startswith("signed") and _LAW.search(before):
            continue
        when: When = "before" if once or (not match["noun"] and _HAD.search(before)) else "now"
        if _TO_COME.search(before) or (not once and _is_next(text, match, end)):
            when = "later"
        if match["noun"] and match.start() == start and _WILL_BE.search(text, match.end(), end):
            # "During his visit, the Minister will": the scene is of the time of what it sets.
            when = "later"
        if _NOT.search(before):
            when = "never"
        made.append(Telling(match.start(), match.end(), when, match["sure"] is not None))
    return tuple(made)


def _is_next(text: str, match: re.Match[str], end: int) -> bool:
    """Whether what is told is set for a time to come: "on the visit of Minister Doe next month"."""
    if not match["noun"] and _PAST.search(match.group()):
        return False
    following = _NEXT.search(text, match.start(), end)
    return following is not None and not _NEW_CLAUSE.search(text, match.end(), following.start())


_PAST = re.compile(r"(?:\w{2}ed|met|spoke|sat|saw|took|came|told|gave|held|paid|laid|put|cut)\b")
_NEW_CLAUSE = re.compile(r"\b(?:that|which|who|and\s\w+ed)\b|[;“]")
_WILL_BE = re.compile(r"\b(?:will|is to|are to)\b")
_NEAR = 70
_LAW = re.compile(r"\b(?:[Bb]ills?|[Ll]aws?|[Ll]etters?|Act|[Dd]ecrees?|[Oo]rders?|petitions?)\b")


def _is_once(text: str, start: int, end: int, year: int) -> bool:
    """Whether a sentence tells of another time: "his last visit was in March 2015"."""
    if _TODAY.search(text, start, end):
        return False
    if _ONCE.search(text, start, end):
        return True
    for each in _YEAR.finditer(text, start, end):
        first = _TOLD.search(text, start, each.start())
        placed = first is None or "," not in text[first.start() : each.start()]
        if placed and year and int(each[1]) < year:
            return True
    return False


def is_another_time(text: str, start: int, end: int, year: int) -> bool:
    """Whether a sentence that tells of no encounter is about what was or will be."""
    if _WILL.search(text, start, end):
        return True
    return any(year and int(each[1]) < year for each in _YEAR.finditer(text, start, end)) or (
        _ONCE.search(text, start, end) is not None
    )


_WILL = re.compile(
    r"\b(?:will|shall|would|should|could|may|might|(?:is|are)\s(?:to|due|expected|set|scheduled)|"
    r"next\s(?:week|month|"
    r"year)|had\s\w+ed)\b"
)
_TODAY = begun.pattern(
    r"\b(?:today|yesterday|this\s(?:morning|afternoon|evening|week)|tonight|on\s\w+day)\b"
)
