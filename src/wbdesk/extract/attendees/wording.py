"""How lists of those taking part are worded: what leads in, labels, joins and ends them."""

import re

from wbdesk.extract import names
from wbdesk.extract.given_names import is_given
from wbdesk.extract.vocabulary import TITLES

LEAD = re.compile(
    r"(?:(?:the|those|their|its|his|her|our|fellow|senior|high-level|other|from|of|by|with|both|"
    r"also|for|"
    r"representing|representatives?|leaders?|(?:prime|foreign|defence|interior|home|finance|energy|"
    r"trade|justice|european|deputy|development|state|economy|environment|health|education)"
    r"(?=\s(?:ministers?|affairs))|ministers?|affairs|secretaries|delegations?|delegates|"
    r"counterparts?|"
    r"(?:NATO|EU)(?=\s(?:allies|members?|partners?|candidates?|neighbours)\b)|allies|neighbours|"
    r"(?:partner|member|candidate|neighbouring)(?=\s(?:countries|nations|states|allies)\b)|states|"
    r"(?:(?:last|this|next) year[’']s |future |current |former )?(?:co-)?hosts?(?= [A-Z])|"
    r"officials|heads of (?:state|government)|heads|and government|presidents|chancellors|"
    r"ambassadors?|"
    r"experts|envoys|colleagues|members|partners|(?:high )?commissioners?|governments?|"
    r"parliaments?|(?-i:navies|armies|(?:air|armed|police|border) forces|fleets|militaries|"
    r"coastguards|central banks|(?:space|news|intelligence) agencies)|personnel|troops|soldiers|"
    r"sailors|athletes|teams|crews|forces|"
    r"embassies|guests?|participants|speakers|to|including|were|was|are|will be|be|countries|"
    r"all|two|three|four|five|six|seven|eight|nine|ten|(?:some|around|about)(?=\s\d)|\d[\d,]*|nations)"
    r"\s+)+",
    re.I,
)
FOLLOWS = re.compile(
    r"\s*(?:\Z|[,;()/]|[–—-]\s|(?:and|as|along|together|alongside|plus|&)\s|['’]s?\b)"
)
_LABEL_ENDS = (
    "countries", "partners", "nations", "states", "member", "members", "allies", "six", "region",
    "group", "g7", "g20", "balkans", "organisations", "institutions", "leaders", "ministers",
    "presidency", "economies", "neighbours",
)  # fmt: skip
_LABEL = re.compile(rf"((?:[^\W\d_][\w’'-]*\s){{0,5}}?(?:{'|'.join(_LABEL_ENDS)}))[\s.]*\Z", re.I)
SHED_LABEL = re.compile(
    r"\s(?:countries|nations|states|members|leaders|ministers|economies)\Z", re.I
)
BEFORE_LABEL = re.compile(
    r"\A(?:.*\s)?(?:from|of|by|invited|including|welcomed|host(?:ed|s)?|well as|with|and|the|all|"
    r"be|"
    r"\d+|six|seven|four|five|both|other|fellow|leaders)\s+",
    re.S | re.I,
)
ACRONYM = re.compile(r"[A-Z][a-z]?[A-Z0-9&][A-Za-z0-9&]{0,7}\Z")
JUNK = re.compile(
    r"(?:other|others|among|senior|several|many|more|over|some|local|various|key|leading|a|an|"
    r"number|"
    r"member|members|officials|representatives|guests|staff|students|experts|business|civil|\d)",
    re.I,
)
CLAUSE = re.compile(
    r"\s(?:to|who|which|where|when|while|at|in|on|during|ahead|before|after|following|under|with|"
    r"will|was|"
    r"were|have|has|had|agreed|discuss|discussed|for|this|as|today|yesterday|last|earlier|next|"
    r"via|through|"
    r"also|about|over|regarding|amid|together|led|headed|chaired)[\s.,;]"
)
NO_BODY = frozenset(
    "Europe Africa Asia America London Brussels Western Balkans Parliament Government State The "
    "This Today Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March "
    "April May June July August September October November December Summit Meeting Conference "
    "Pacific Gulf Central Eastern Southern Northern Western Middle East North South West "
    "Government Governments Industry Academia Latin "
    "Caribbean Indo-Pacific EU27 Ministers Leaders Members In On At For By With From To After "
    "Before During As While".split()
)
PERSON_CLAUSE = re.compile(
    r"\s(?:(?:for|in|at|on|during|over|with|of)\s(?:the|a|an|this|their|his|her|its|what|\d|"
    r"today)\b(?!\s(?:[A-Z]|opposition\s[A-Z]))"
    r"|(?:at|during|for|in|on the (?:margins|sidelines) of)\s(?:the\s|a\s|this\s|today[’']s\s)?"
    r"(?:[\w’-]+\s){0,4}?(?:Summit|Conference|Forum|Assembly|Games|Congress|COP ?\d*|G7|G20)\b"
    r"|(?:in|at)\s(?:the\s)?[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){1,3}"
    r"(?:\s?[.,]?\Z|\s(?:on|this|today|yesterday|earlier|last|to)\b)"
    r"|(?:in|at)\s(?:the\s)?[A-Z][\w-]+(?:\s?[.,]?\Z|\s(?:on|this|today|yesterday|ahead|to|for|"
    r"during|earlier)\b)|to\s(?!the\s)[a-z]|on\s(?:Mon|Tues|Wednes|"
    r"Thurs|Fri|Satur|Sun)day|on\s(?:\d{1,2}\s|(?:January|February|March|April|May|June|July|"
    r"August|September|October|November|December)\s\d)"
    r"|will\s|was\s|were\s|is\s|are\s|has\s|have\s|had\s|where\s|as\s(?!well)|today\b|earlier\b|"
    r"yesterday\b|this\s(?:morning|afternoon|evening|week)|attended\b|joined\b|met\b|took\s|"
    r"visited\s|"
    r"travelled\s|who\s|which\s|"
    r"before\s|since\s|after\s|ahead\s|within\sthe\s|via\s|when\s|about\s|regarding\s|amid\s|"
    r"he\s|she\s|they\s|discussed\s|agreed\s|spoke\s|said\s|welcomed\s|held\s|signed\s|called\s|"
    r"opened\s)"
)
VERB_AFTER = re.compile(
    r"\s(?:\w{3,14}ed|met|took|will|are|is|were|was|have|has|had|came|held|also|who|spoke|sat)\b"
)
TITLED = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Sir|Lord|Minister|Secretary|President)\b")
ONE_OFFICE = re.compile(r"\b(?:minister|president|secretary|ambassador|commissioner|chair)\s", re.I)
VERB_FIRST = re.compile(
    r"(?:brought|brings|bringing|discussed|agreed|focused|focussed|aims|aimed|marked|marks|was|"
    r"were|"
    r"is|are|has|have|had|will|took|takes|saw|laid|signed|also)\s"
)
NOT_THERE = re.compile(
    r"(?:[oO]n|[aA]t|[uU]pon|[iI]n) (?:the )?(?:initiative|request|proposal|suggestion|name|"
    r"memory|honour) of\b"
)
"""What leads to somebody who acts from afar."""
RELATIVE = re.compile(r"\s*(?:who|whom|whose|which)\b")
SOME_OF = re.compile(r"(?:the\s|other\s|several\s|some\s|senior\s){0,3}members of\b")
LEGISLATURE = (
    r"(?:Congress|Senate|Parliament|Assembly|Commons|Lords|Knesset|Bundestag|Cabinet|"
    r"Houses?\sof\s(?:Parliament|Representatives|Commons|Lords)|House)"
)
OFFICE_OF_BODY = re.compile(
    r"(?:the\s)?(?:[A-Z]?[\w-]+\s){0,3}?(?:[Hh]eads?|[Cc]hief\s[Ee]xecutives?|"
    r"[Dd]irectors?(?:[\s-]General)?|[Ll]eaders|[Bb]osses|[Cc]hiefs|[Cc]hairs|[Rr]ectors|"
    r"[Cc]hair(?:man|woman)?|[Rr]ector|[Cc]ommander|[Ss]ecretary[\s-]General|[Gg]overnor|[Mm]anager|"
    r"[Vv]ice-[Cc]hancellor|[Pp]rincipal|[Tt]reasurer|[Cc]hief(?:\s[A-Z]\w+)?\s(?:[Ee]conomist|"
    r"[Ss]cientist|[Oo]fficer|[Nn]urse|[Ii]nspector|[Cc]onstable|[Ss]tatistician|[Ee]ngineer|"
    r"[Aa]dviser|[Vv]eterinary\s[Oo]fficer)|[Cc]urator|[Rr]egistrar|[Pp]rovost|[Dd]ean|[Ww]arden|Secretariat)"
    r"\sof\s(?:the\s)?(?=[A-Z])"
    r"|an?\s(?:[a-z]+\s)?(?:company|platoon|squadron|group|team|party|detachment|contingent)\s"
    r"(?:of|from)\s(?:the\s)?(?=[A-Z])"
)
"""Who comes for a body without being named: "the Head of the Example Mission"."""
MEETS = re.compile(
    r"\s(?:(?:also|today|yesterday|then|have|has)\s)*(?:met|visited|saw|called\son|hosted|welcomed|"
    r"received|joined|greeted)\b"
)
"""What a body does to whom it comes to see."""
_LEGISLATORS = re.compile(
    rf"[Mm]embers\s(?:of|from)\s(?:the\s|both\s)?(?:US\s)?{LEGISLATURE}\b(?!\s(?:[A-Z]|of\b))"
)


def of_legislature(lead: re.Match[str]) -> bool:
    """Whether what leads to bodies leads to a group without a name: "members of Congress"."""
    return _LEGISLATORS.match(lead.string, lead.start()) is not None


LONGEST_PART = 240
_MANY = frozenset(
    "ministers leaders secretaries presidents officials members heads ambassadors directors chairs "
    "partners negotiators commissioners chancellors governors mayors advisers advisors chiefs "
    "delegates representatives experts envoys counterparts governments".split()
)


NEWS = re.compile(
    r"\s?\b(?:welcom|receiv)\w+\s(?:the\s|an?\s|this\s|his\s|her\s|their\s)?(?:[\w’'-]+\s){0,3}?"
    r"(?:decision|commitment|announcement|news|progress|report|support|agreement|efforts|release|"
    r"adoption|steps|launch|move|contribution|publication|role|work|fact|opportunity|statement|"
    r"letter|update|award|outcome|results?|election|appointment|offer|plans?|proposals?|invitation|"
    r"calls?|pledge|funding|investment|potential|prospect|chance|return)\b"
    r"|\b(?:[Ff]und(?:ing)?|[Mm]oney|[Ss]cheme|[Nn]ews|[Aa]nnouncement|[Rr]eport|[Pp]lans?|[Dd]ecision|"
    r"[Mm]ove|[Dd]eal|[Rr]eview|[Ss]trategy|[Pp]olicy|[Bb]ill|[Ll]aw|[Cc]hanges?|[Pp]roposals?|"
    r"[Ii]nvestment|[Aa]greement|[Pp]roject|[Pp]rogramme|[Pp]ackage|[Ii]nitiative|[Gg]uidance)\s"
    r"(?:(?:has|have|was|were|is|are|been|also|\w+ly)\s){1,3}welcomed\sby\b"
)
"""News that is welcomed, not people."""


def is_personal(name: str, *, titled: bool = False) -> bool:
    """Whether a name reads as a person's, not a body's."""
    tokens = name.split()
    if tokens[-1].lower().rstrip("’'") in _MANY:
        return False
    if tokens[0] in TITLES:
        return True
    if _DOING.match(tokens[0]) and not is_given(tokens[0]) and len(tokens) > 1:
        # "Visiting Port Example": what is done, not who.
        return False
    if len(tokens) == 1:
        return titled
    if not is_given(tokens[0]) and (
        any(names.is_portfolio(each) for each in (tokens[0], tokens[-1])) or _TOPIC.search(name)
    ):
        return False
    return 2 <= len(tokens) <= 5 and names.looks_like_person(name)


_DOING = re.compile(r"(?!(?:Aisling|Henning|Flemming|Sterling)\b)\w{4,}ing\Z")
_TOPIC = re.compile(
    r"(?:tions?|ments?|ness|ity|ities|ance|ence|isms?|ships?|Learning|Crimes?|Persons?|Rights|"
    r"Advisory|Affairs|Skills|Security|Policy|Trade|Energy|Health)\Z"
)
"""How the name of a subject ends, as that of no person: "War Crimes", "Lifelong Learning"."""


def did_not(sentence: str, verb: int) -> bool:
    """Whether a verb is of what somebody did not do: "was unable to send a delegation"."""
    return _NOT.search(sentence, max(0, verb - _NEAR_VERB), verb) is not None


_NOT = re.compile(
    r"\b(?:not|never|nor|neither|unable|declined|refused|failed|unwilling|too\s\w+)\s"
    r"(?:(?:to|be|been|able|have)\s)*\Z"
)
_NEAR_VERB = 60


def label_in(words: str) -> re.Match[str] | None:
    """The name of a group that words end in: "Western Balkans countries"."""
    # Most words end in none of these, and the pattern begins anew at every word.
    if not words.rstrip(" .\n\t\u00a0").lower().endswith(_LABEL_ENDS):
        return None
    return None if _OWN_BODY.search(words) else _LABEL.search(words)


_OWN_BODY = re.compile(
    r"[’'](?:s\s)?\s?(?:[A-Z]\w+\s)*(?:Organisations|Institutions|Nations)[\s.]*\Z"
)
"""Bodies of those who own them: "Growers’ Organisations"."""


def label_of(words: str) -> str:
    """The name of a group: "Western Balkans" of "the six Western Balkans countries"."""
    label = BEFORE_LABEL.sub("", words.strip(" ,")).strip()
    if len(label.split()) > 1 or not SHED_LABEL.search(f" {label}"):
        label = SHED_LABEL.sub("", label)
    return label if label and label[0].isupper() and len(label) < 60 else ""
