"""Who speaks: in a release about an encounter those who are heard were there, but for those who
write, are interviewed or comment from afar.
"""

import re

from wbdesk.extract.holders import Holder

_VERBS = (
    r"(?:said|says|add(?:ed|s)|t(?:old|ells)|not(?:ed|es)|remark(?:ed|s)|observ(?:ed|es)|"
    r"comment(?:ed|s)|explain(?:ed|s)|"
    r"stat(?:ed|es)|declar(?:ed|es)|announc(?:ed|es)|confirm(?:ed|s)|stress(?:ed|es)|"
    r"underlin(?:ed|es)|underscor(?:ed|es)|"
    r"emphasi[sz](?:ed|es)|highlight(?:ed|s)|outlin(?:ed|es)|reiterat(?:ed|es)|reaffirm(?:ed|s)|"
    r"recall(?:ed|s)|remind(?:ed|s)|"
    r"point(?:ed|s)\sout|argu(?:ed|es)|contend(?:ed|s)|insist(?:ed|s)|maintain(?:ed|s)|warn(?:ed|"
    r"s)|caution(?:ed|s)|"
    r"suggest(?:ed|s)|propos(?:ed|es)|recommend(?:ed|s)|urg(?:ed|es)|appeal(?:ed|s)|call(?:ed|"
    r"s)\s(?:for|it|the)|ask(?:ed|s)|wonder(?:ed|s)|"
    r"answer(?:ed|s)|repl(?:ied|ies)|respond(?:ed|s)|retort(?:ed|s)|counter(?:ed|s)|admit(?:ted|"
    r"s)|conced(?:ed|es)|"
    r"acknowledg(?:ed|es)|agre(?:ed|es)|object(?:ed|s)|complain(?:ed|s)|lament(?:ed|s)|jok(?:ed|"
    r"es)|quip(?:ped|s)|"
    r"promis(?:ed|es)|pledg(?:ed|es)|vow(?:ed|s)|under(?:took|takes)|assur(?:ed|es)|predict(?:ed|"
    r"s)|report(?:ed|s)|"
    r"describ(?:ed|es)|recount(?:ed|s)|relat(?:ed|es)|present(?:ed|s)|express(?:ed|es)|voic(?:ed|"
    r"es)|convey(?:ed|s)|"
    r"thank(?:ed|s)|prais(?:ed|es)|commend(?:ed|s)|congratulat(?:ed|es)|applaud(?:ed|s)|"
    r"welcom(?:ed|es)|pa(?:id|ys)\stribute|"
    r"conclud(?:ed|es)|continu(?:ed|es)|went\son|confess(?:ed|es)|reveal(?:ed|s)|disclos(?:ed|"
    r"es)|thought|reckon(?:ed|s)|"
    r"put\sit|echo(?:ed|es)|second(?:ed|s)|endors(?:ed|es)|invit(?:ed|es)|demand(?:ed|s)|"
    r"rais(?:ed|es)|quot(?:ed|es)|cit(?:ed|es)|"
    r"brief(?:ed|s)|inform(?:ed|s)|advis(?:ed|es)|appris(?:ed|es)|spoke|speaks|listen(?:ed|s)|"
    r"heard|hears|shar(?:ed|es)|offer(?:ed|s)|"
    r"play(?:ed|s)|sang|perform(?:ed|s)|serv(?:ed|es)(?!\s(?:as|in|for|at|under)\b)|entertain(?:ed|s)|danced|"
    r"show(?:ed|s)|left|walk(?:ed|s)|watch(?:ed|es)|plant(?:ed|s)|hand(?:ed|s)|took|takes|gave|"
    r"gives|brought|read|open(?:ed|s)|clos(?:ed|es)|"
    r"tr(?:ied|ies)|demonstrat(?:ed|es)|introduc(?:ed|es)|present(?:ed|s)|bless(?:ed|es)|"
    r"exhort(?:ed|s)|commended|tabled|declined|"
    r"(?:made|delivered)\s(?:an?\s|the\s|some\s)?(?:[\w-]+\s){0,2}(?:remarks|address|speech|statement|"
    r"presentation|lecture)|had\sthis\sto\ssay)"
)
_LETTERS = r"(?:\s(?:MP|MSP|MS|TD|CBE|OBE|MBE|KC))*"
_SPEAKS = re.compile(
    rf"{_LETTERS}(?:\s(?:and|"
    rf"&)\s[^.;:,“”\"]{{3,60}}?)?(?:\s?\([^)]*\))?(?:[^.;:“”\"]{{0,140}}?,)?\s"
    rf"(?:(?:also|then|later|too|herself|himself|afterwards|\w+ly|has|in\sturn)\s){{0,2}}{_VERBS}\b"
)
_SAID_BY = re.compile(
    rf"(?:\A|[”\"’',]\s|[”\"’']\s|\b[Tt]hus\s)(?:{_VERBS}|"
    rf"[Ss]aid)\s(?:the\s)?(?:[a-z-]+\s){{0,3}}\Z"
)
_DONE_BY = re.compile(
    r"\b(?:tabled|put\sforward|raised|asked|echoed|seconded|proposed|moved|read|presented|given|"
    r"delivered|voiced|"
    r"shared|answered|joined|supported|blessed|taken\sup)\s(?:[\w "
    r"]{2,40}\s)?by\s(?:the\s)?(?:[A-Z][\w’'&-]*\s){0,3}\Z"
)
_AFAR = re.compile(
    r"\b(?:interview|social\smedia|[Ii]n\sa\s(?:\w+\s)?(?:statement|letter|message|report|book|"
    r"article|tweet|post)|tweet\w*|wrote|"
    r"[Ss]peaking\s(?:to|on)\s(?:the\s)?(?:BBC|press|[Rr]adio|television|reporters|Today)|"
    r"told\s(?:the\s)?(?:BBC|press|reporters|[Rr]adio)|"
    r"blog|whose\s(?:\w+\s)?(?:report|book|study)|(?:his|her)\s(?:\w+\s)?(?:report|book|study)|"
    r"last\s(?:month|year)|"
    r"[Cc]ommenting|[Rr]eacting|[Rr]esponding\sto|separately|independent(?:ly)?|not\spresent|"
    r"has\spreviously|previously|"
    r"analyst|according\sto)\b"
)


def speaks(text: str, start: int, end: int, each: Holder) -> bool:
    """Whether somebody is heard in the sentence `text[start:end]`, and not from afar."""
    heard = (
        _SPEAKS.match(text, each.stop, end) is not None
        or _SAID_BY.search(text[max(start, each.begin - _NEAR) : each.begin]) is not None
        or _DONE_BY.search(text, max(start, each.begin - _NEAR), each.begin) is not None
    )
    return heard and not (is_from_afar(text, start, end) or comments(text, end, each))


def comments(text: str, end: int, each: Holder) -> bool:
    """Whether somebody of no government only takes kindly to what is announced."""
    return not _GOVERNS.search(each.role) and _KINDLY.match(text, each.stop, end) is not None


_GOVERNS = re.compile(
    r"\b(?:[Mm]inister|[Ss]ecretary|[Pp]resident|[Aa]mbassador|[Cc]ommissioner|[Cc]hancellor)\b"
)
_KINDLY = re.compile(
    r"[^.;:“”\"]{0,90}?\s(?:also\s|warmly\s)?(?:welcom(?:ed|es)|prais(?:ed|es)|applaud(?:ed|s))\s"
    r"(?:the|this|today[’']s)\s(?:[\w-]+\s){0,2}(?:news|announcement|funding|money|investment|"
    r"decision|move|grant|award|scheme|plans?|support|package|launch|commitment|figures|report)\b"
)


def is_from_afar(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells of what somebody wrote or said elsewhere."""
    return _AFAR.search(text, start, end) is not None


_NEAR = 90


def leads_to_words(text: str, end: int, each: Holder) -> bool:
    """Whether a sentence only leads to the words of somebody that follow."""
    led = _LEADS.search(text, each.stop, end)
    return led is not None and _ON_THE_SPOT.search(led.group()) is None


_LEADS = re.compile(
    r"\b(?:said|says|added|adds|commented|continued|went\son)\b[^.;:]{0,60}:\s*(?:[“\"‘'«„]|\Z)"
)
"""What only leads to somebody's words."""
_ON_THE_SPOT = re.compile(
    r"\bin\s(?:his|her|their)\s(?:(?:opening|closing|concluding|welcoming|introductory|keynote)\s)?"
    r"(?:remarks|address|speech|keynote)\b|"
    r"\b(?:at|during|opening|closing)\s(?:the|today[’']s|this)\s(?:[\w-]+\s){0,2}(?:ceremony|event|"
    r"meeting|summit|conference|launch|reception|opening|forum|session|talks|visit|dinner|lunch|"
    r"signing|unveiling|service|workshop|roundtable)\b"
)
"""Where somebody says so whom the words only quote."""
_SAYS = re.compile(
    rf"{_LETTERS}(?:,[^.;:]{{2,120}}?,)?\s(?:(?:also|then|later|too|\w+ly)\s)?"
    r"(?:said|says|added|adds|commented|comments|explained|told|stated|announced|announces|"
    r"confirmed|confirms|set\sout|sets\sout|warned|called\sfor|urged|wrote|tweeted|has|have|"
    r"welcomed\s(?:the|this))\b"
)
_BESIDE_ANOTHER = re.compile(r"Speaking\s(?:alongside|next to|together with|beside)\s")
_SAID_LAST = re.compile(r"[”\"’'],?\s(?:said|says|added|according to)\s(?:the\s)?\Z")


_OWN_TALKS = re.compile(
    r"\s(?:says|said)\s(?:that\s)?(?:his|her|their)\s(?:[\w-]+\s){0,3}?(?:talks|meetings?|"
    r"discussions|visit|call)\b"
)


_ON_VISIT = re.compile(
    rf"{_LETTERS}(?:,[^.;:“”\"]{{2,120}}?,)?\s(?:announced|unveiled|launched|set\sout|confirmed|revealed|"
    r"outlined|called\s(?:for|on)|urged|(?:has|have)\s\w+ed)\s[^.;:“”\"]{2,160}?,?\s(?:(?:during|on|at)\s(?:an?|"
    r"the|his|her|their)\s(?:[\w-]+\s){0,3}(?:visit|tour|trip|ceremony|event|meeting|summit|"
    r"conference|launch|reception|forum|round-?\s?table|workshop)\b|"
    r"(?:after|while|when)\s(?:hosting|chairing|visiting|meeting|attending|holding|joining|touring|"
    r"opening|addressing)\s)"
)
"""Who makes something known where people come together."""


def only_says(text: str, start: int, end: int, each: Holder) -> bool:
    """Whether somebody is named only as the source of words, not as one who came."""
    if _OWN_TALKS.match(text, each.stop, end) or _BESIDE_ANOTHER.match(text, start):
        return False
    if _ON_VISIT.match(text, each.stop, end):
        return False
    return (
        _SAYS.match(text, each.stop, end) is not None
        or _SAID_LAST.search(text[max(start, each.begin - 30) : each.begin]) is not None
    )
