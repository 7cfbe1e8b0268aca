"""The sentences that say who takes part in a meeting, and where in them the list stands."""

import re
from dataclasses import dataclass

from wbdesk.extract.attendees import wording
from wbdesk.extract.gate import holds_any

_PEOPLE_WORDS = (
    "representatives?", "leaders", "ministers", "delegations?", "delegates", "counterparts?",
    "officials", "heads of (?:state|government|delegation)(?: and (?:heads of )?government)?",
    "chancellors", "(?:vice |deputy )?presidents", "ambassadors", "experts", "envoys",
    "dignitaries", "chiefs of (?:mission|staff|defence|police)", "colleagues", "members",
    "foreign secretaries", "partners", "allies",
    "stakeholders", "speakers", "guests", "parliamentarians",
    "(?:high|political) representatives", "participants", "attendees",
    "nations", "countries",
)  # fmt: skip
_PEOPLE = "|".join(
    word if word[0] == "(" else f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in _PEOPLE_WORDS
)
_TAKING_PART = (
    r"(?:host|welcom|attend|particip|join(?:s|ed|ing)?\b|gather|br(?:ing|ought)|conven|\bmet\b|"
    r"\bmeet|invit|represented|took part|tak(?:e|es|ing) part|chair|present\b|spoke (?:to|with|by|"
    r"on|over|via|today|this)|"
    r"spoken (?:to|with)|talks with|discussions with|calls? with|arrived? (?:in|for)|signed\b|"
    r"roundtable|summit|hear(?:d)? from)"
)
_CHEAP = (
    "presence of", "Quint", "Quad", "E3 (", "Group (", "attend", "particip", "patronage",
    "took part", "made up of", "composed of", "comprised", "consisted of", "met for",
    "alks in ", "eeting in ", "eetings in ", "scussions in ", "peaking at", "mong th",
    "taking part", "eeting of", "eatured", "hose speaking", " guests", "Guests", " speakers",
    "Speakers ", "joined", "join ", "joining", "Joining", "gather", "part in", "counterpart",
    "welcom", "host", "invit", "together", "accompan", "present", "heard from", "hear from",
    "spoke", "leaders of", "leaders from", "ministers of", "ministers from", "fficials from",
    "anellist", "anelist", " between ", "Ministers from", "Ministers of", "Leaders from",
    "Leaders of", "ttending the", "call with", "talks with", "ceremony with", "meeting with",
    "roundtable with", "event with", "session with", "dinner with", "to see ", "to have ",
    "to share ", "meetings incl", "delivered by", "given by",
)  # fmt: skip
_TO_LIST = (
    (
        "by",
        re.compile(
            r"\b(?:attended|joined|accompanied)(?:\s\w{2,12}){0,3}\sby\b|"
            r"\b(?:participation|presence|patronage) of\b|"
            r"\b(?:speech|address|remarks|lecture|presentation)(?:es)? (?:(?:will be|was|were|"
            r"is) )?"
            r"(?:delivered|given|made) by\b"
        ),
    ),
    (
        "attendees",
        re.compile(
            r"\b(?:[Aa]ttendees|[Pp]articipants|[Dd]elegates|[Ss]peakers|[Gg]uests|[Pp]anell?ists|"
            r"(?:[Ll]eaders|[Mm]inisters|[Gg]uests|[Tt]hose) (?:expected|due|set|invited) to "
            r"(?:attend|join|take part|speak|address)|"
            r"(?:[Tt]hose|[Ll]eaders|[Mm]inisters|[Dd]ignitaries|[Oo]fficials) (?:attending|"
            r"present|"
            r"taking part|speaking|participating|in attendance)|[Oo]ther (?:attendees|"
            r"participants)|"
            r"(?:organi[sz]ations|companies|firms|businesses|charities|institutions|groups|bodies|"
            r"agencies|departments|universities|partners|countries) (?:joining|attending|"
            r"participating|present|represented|taking part|in attendance))\b"
            r"[^.;]{0,110}?(?:\binclud(?:e|ed|ing)\b|\b(?:will be|were|are)\b"
            r"(?!\s(?:also\s|then\s)?(?:able|given|invited|asked|told|encouraged|offered|treated|"
            r"shown|split|reminded|"
            r"taken|welcomed|expected|required|not|to)\b)|:)"
        ),
    ),
    (
        "attendees",
        re.compile(
            r"\b(?:programme|series|schedule|round|number|agenda) of (?:\w+ )?(?:meetings|talks|"
            r"engagements|bilaterals)\b[^.;:]{0,40}?\sinclud(?:ed|es|ing)\b|"
            r"\b[Dd]elegations?\b[^.;:]{0,50}?\s(?:(?:was|is|were|are) (?:made up|composed) of|"
            r"compris(?:ed|es|ing)|consist(?:s|ed) of|includ(?:ed|es|ing))\b"
        ),
    ),
    (
        "among",
        re.compile(
            r"\b[Aa]mong (?:those|the (?:[\w-]+\s){0,3}?(?:guests|speakers|participants|attendees|"
            r"leaders|ministers|dignitaries|officials|delegates|panell?ists|delegations))\b"
            r"[^;:]{0,160}?\b(?:are|were|is|was|will be)\b"
        ),
    ),
    (
        "featured",
        re.compile(
            r"\b(?:panels?|event|conference|summit|session|forum|discussion|roundtable|programme|"
            r"launch|line-up|webinar|seminar|workshop|ceremony)\s(?:also\s|will\s)*"
            r"(?:featured?s?|heard)\s(?:(?:the\s)?(?:participation|speeches|remarks|addresses|"
            r"interventions|"
            r"contributions|presentations)(?:\sof|\sby|\sfrom)\s)?"
        ),
    ),
    (
        "present",
        re.compile(
            r"\b[Aa]lso (?:present|attending|in attendance|there|taking part|participating)"
            r"(?:\s[^,.;:]{0,60}?)?\s(?:were|was|are|is|will be)\b|\b[Ii]n attendance (?:were|"
            r"was)\b|"
            r"\b(?:[Pp]resent (?:at|on)|(?:[Aa]ttending|[Ss]peaking at|[Tt]aking part in|"
            r"[Pp]articipating in|[Aa]ddressing) (?:the|this|"
            r"today[’']s))[^.;]{0,60}?\s(?:were|was)\b|"
            r"\b(?:[Aa]lso )?[Jj]oining (?:[^\W\d_][^.;]{0,90}?)\s(?:were|was|are|is|will be)\b"
        ),
    ),
    (
        "people-from",
        re.compile(
            rf"\b(?:{_PEOPLE})(?:\s(?:and|&)\s(?:[\w-]+\s(?:of\s)?)?[\w-]+)?\s(?:from|of|"
            rf"representing|for|(?<=ounterparts )in)\b"
            r"(?:\s(?!Republic|Kingdom|State|Bosnia|United|Democratic|Federal)[A-Z][a-z]+"
            r"(?:\s(?:and\s)?[A-Z][a-z]+){0,2}\sof\b)?"
        ),
    ),
    (
        "invited",
        re.compile(
            r"\b(?:invited|hosted|hosts|hosting|welcomed|welcomes|brought together|brings together|"
            r"bring together|bringing together|joined by|gather(?:ed|s)|meeting (?:of|between)|"
            r"(?:[Tt]alks|[Dd]iscussions|[Cc]alls?|[Dd]ialogue|[Nn]egotiations|[Cc]onsultations|"
            r"[Cc]onversation|[Mm]eetings?) (?:(?:was|were|is|are|will|be|took|takes?|taking|held|"
            r"place|today|yesterday|on \w+day|in [A-Z]\w+) ){0,5}between|"
            r"[cC]ounterparts(?=:)|(?:meeting|talks|summit|visit) (?:was|is|"
            r"were) the \w+[^.;]{0,20}? between|"
            r"(?i:partners|countries|nations|states|allies),? (?:including|such as)|"
            r"(?i:leaders|ministers|guests|figures|counterparts|dignitaries|countries|governments|"
            r"delegates|officials|partners|allies|nations|states|delegations|representatives|"
            r"members)\b[^.;:]{0,50}?,? (?:including|among them))\b(?!\sby\b)"
        ),
    ),
    (
        "bracket",
        re.compile(
            r"(?:[^\W\d_a-z][\w-]{1,20}\s){0,3}(?i:countries|nations|partners|members|"
            r"member states|quint|quad|troika|group|e3|g7|v4|"
            r"leaders|ministers|delegations)\s\((?=(?:the\s)?[A-Z])"
        ),
    ),
    (
        "heard",
        re.compile(
            r"\b(?:heard|hear|hearing) from\b|\b(?:pleased|delighted|honoured|glad|great|good|"
            r"privilege) to (?:see|welcome|have|be joined by|share [^.;]{3,40}? with)\b"
        ),
    ),
    (
        "call",
        re.compile(
            r"\b(?:spoke (?:to|with)|call with|talks with|discussions with|(?:ceremony|meeting|"
            r"roundtable|summit|reception|event|session|dinner|visit) (?:today |yesterday )?with|"
            r"(?:talks|meetings?|discussions) in [A-Z]\w+ with)\b"
        ),
    ),
)
_AUXILIARIES = re.compile(
    r"(?:,\s)?(?:\b(?:also|both|all|jointly|will|are|is|were|was|have|has|had|then|each)\s){1,3}\Z"
)
_TAKES_PART = re.compile(
    r"\b(?:attended|attend|attending|participated|participate|participating|took part|take part|"
    r"taking part|present|in attendance|represented|(?:been|was|were|are|is|be) invited|gathered|"
    r"joined the (?:meeting|discussions?|"
    r"talks|summit|session|event|call|roundtable))\b"
)
_EVENT = re.compile(
    r"\b(?:meetings?|summits?|conference|council|forum|talks|roundtable|round table|ceremony|event|"
    r"reception|session|gathering|discussions?|visit|launch|dinner|assembly|occasion|workshop|"
    r"seminar|call|"
    r"dialogue|congress|convention|hearing|consultations?|guests?|today|there)\b",
    re.I,
)
_TAKING = re.compile(_TAKING_PART, re.I)
_FUTURE = re.compile(
    r"\b(?:will|to be|due to|expected|set to|is to|are to|going to|invited to|tomorrow|upcoming|"
    r"forthcoming|plans to|planned|shall)\b"
)
_STATEMENT = re.compile(
    r"\b(?:joint statement|statement (?:by|from|of)|text of|issued (?:by|the)|signed by|"
    r"communiqu[eé] (?:by|of))\b",
    re.I,
)
_CAME = re.compile(
    r",\s(?:(?:also|have|had|will|all|today|yesterday)\s)*(?:met|meet|gathered|gather|attended|"
    r"attend|joined|took part|participated|came together|convened|(?:was|were|are|is|"
    r"be) represented)\b"
)
_TOGETHER_WITH = re.compile(r"(?:Together |Along)?[Ww]ith\s")
_APPOSED = re.compile(r"[A-Z][\w’'-]+,\s(?:the\s|a\s)?\Z")
_AN_OFFICE = re.compile(r"\b(?:High|Special|Permanent|Trade) Representative\s(?:for|of)\Z")


@dataclass(frozen=True, slots=True)
class Region:
    """Where a list may stand: `start`:`end` of the paragraph. `rule` names the wording.

    `people` says that persons and bodies outside the gazetteer may stand in it too.
    """

    start: int
    end: int
    rule: str
    expected: bool
    people: bool
    bodies: bool = True
    needs_two: bool = False


def may_tell(text: str) -> bool:
    """A cheap test before the patterns."""
    if len(text) < _LONGEST_HEADING and ("elegation" in text or "Speakers" in text):
        return True
    return holds_any(text, _CHEAP) or "ttendee" in text or "articipant" in text


def regions(text: str, start: int, end: int) -> list[Region]:
    """The places in a sentence where a list of those taking part may stand."""
    end = min(end, start + _LONGEST_SENTENCE)
    sentence = text[start:end]
    if ("tatement" in sentence or "ommuniq" in sentence or "issued" in sentence) and (
        "attend" not in sentence and _STATEMENT.search(sentence)
    ):
        return []
    expected = bool(_FUTURE.search(sentence))
    found: list[Region] = []
    said = sentence.endswith(":") and _CUE.search(sentence) is not None
    for rule, pattern in _TO_LIST:
        if said and rule in ("invited", "call", "people-from"):
            continue
        if not holds_any(sentence, _GATES[rule]):
            continue
        if rule == "people-from" and not holds_any(sentence, _PEOPLE_PARTS):
            continue
        for match in pattern.finditer(sentence):
            if _fits(rule, sentence, match):
                begin = match.start() if rule == "bracket" else _past_event(sentence, match)
                found.append(
                    Region(
                        start + begin,
                        _closing(text, start + match.end(), end) if rule == "bracket" else end,
                        rule,
                        expected,
                        people=rule not in ("bracket", "people-from") or _of_bodies(match),
                        bodies=rule in ("by", "attendees", "present", "among") or _of_bodies(match),
                        needs_two=rule in ("call", "invited", "featured"),
                    )
                )
    found += _among(sentence, start, expected=expected) if "mong " in sentence else []
    before = _TAKES_PART.search(sentence)
    if before is not None and _at_an_event(sentence, before):
        clause = sentence.rfind(", while ", 0, before.start())
        begin = start + (clause + len(", while ") if clause >= 0 else 0)
        stop = _AUXILIARIES.search(sentence, max(0, before.start() - 60), before.start())
        end_of_list = stop.start() if stop else before.start()
        found.append(Region(begin, start + end_of_list, "list-attended", expected, True))
        if before.group() == "represented":
            found.append(
                Region(start + before.end() + 1, end, "represents", expected, people=False)
            )
        beside = _BESIDE_THEM.search(sentence, before.end())
        if beside is not None:
            found.append(Region(start + beside.end(), end, "beside", expected, True, bodies=False))
    return sorted(found, key=lambda region: region.start)[:_MOST_REGIONS]


def _at_an_event(sentence: str, verb: re.Match[str]) -> bool:
    """Whether taking part is in an event: named after the verb, or what the sentence is about."""
    if _EVENT.search(sentence, verb.start()) or not sentence[verb.end() :].strip(" .*"):
        return True
    if verb.group() == "represented" and _SOMETHING.match(sentence, verb.end()):
        return True
    present = verb.group() in ("present", "represented")
    return (not present and bool(_EVENT.search(sentence))) or bool(
        _WAS_THERE.search(sentence, 0, verb.end())
    )


_SOMETHING = re.compile(r"\s(?:the\s)?[A-Z][\w’' ]{2,40}[.*]?\Z")
_WAS_THERE = re.compile(r"\b(?:was|were|will be) (?:also )?present\Z")
_AMONG_THOSE = re.compile(
    r"(?:,?\s(?:are|is|were|was|will be|being|also|all))*,?\s(?:also\s)?among (?:those|the "
    r"(?:[\w-]+\s){0,3}?(?:guests|speakers|participants|attendees|leaders|dignitaries|delegates|"
    r"panell?ists|delegations))\b(?P<tail>[^.;]{0,160})"
)
_BESIDE = re.compile(r"\s(?:alongside|together with|along with|with)\s")
_BESIDE_THEM = re.compile(r"\s(?:alongside|together with)\s")
_SPEAKS = re.compile(
    r"\b(?:attend|speak|address(?:ing)?\b|present\b|tak(?:e|ing) part|took part|particip|join|"
    r"gather|"
    r"invited|gave remarks|to meet|met\b|meeting)"
)
_THERE = re.compile(r"\b(?:guests|speakers|participants|attendees|delegates|panell?ists)\b")


def _among(sentence: str, start: int, *, expected: bool) -> list[Region]:
    """Those named before "among those due to speak", and with whom others are said to speak."""
    found = []
    for match in _AMONG_THOSE.finditer(sentence):
        if _SPEAKS.search(match["tail"]) or (
            _THERE.search(match.group()) and _EVENT.search(match["tail"])
        ):
            end = start + match.start()
            found.append(Region(start, end, "list-attended", expected, people=True))
    lead = _AMONG.search(sentence)
    beside = _BESIDE.search(sentence, lead.start(), lead.end()) if lead else None
    if lead is not None and beside is not None and _SPEAKS.search(lead.group()):
        verb = lead.group().rsplit(" ", 1)[1]
        end = lead.end() - len(verb) - 1
        found.append(Region(start + beside.end(), start + end, "beside", expected, people=True))
    return found


_AMONG = next(pattern for rule, pattern in _TO_LIST if rule == "among")
# A sentence beyond these is a table run together; what stands there is not read as one list.
_MOST_REGIONS = 12
_LONGEST_HEADING = 200
_LONGEST_SENTENCE = 5_000
_PEOPLE_PARTS = (
    "epresentative", "eaders", "inisters", "elegat", "ounterpart", "fficials", "eads of",
    "hancellors", "resident", "mbassadors", "xperts", "nvoys", "ignitaries", "hiefs of",
    "olleagues", "embers", "ecretaries", "artners", "llies", "takeholders", "peakers", "uests",
    "arliamentarians", "articipants", "ttendees", "ations", "ountries",
)  # fmt: skip
_GATES = {
    "by": (" by", "ation of", "ence of", "age of"),
    "attendees": (
        " joining", " attending", " participating", " present", "ttendee", "articipant", "elegates",
        "peakers", "uests", "hose ", "elegation", "e of meetings", "s of meetings", "r of meetings",
        "e of talks", "s of talks", "anellist", "anelist", " to attend", " to join",
    ),
    "among": ("mong th",),
    "featured": ("eatur", "heard "),
    "present": ("lso ", "attendance", "resent", "oining ", "ttending ", "peaking at", "aking part "
    "in", "articipating in",
        "ddressing "),
    "people-from": (" from", " of ", " representing", " for ", "ounterparts in"),
    "invited": (
        "invited", "host", "welcome", "together", "joined", "gather", "meeting", "including",
        "such as", "among them", " between", "ounterparts:",
    ),
    "bracket": (" (",),
    "heard": (" from", " to see", " to welcome", " to have", " to be joined", " to share"),
    "call": (" with", " to"),
}  # fmt: skip


_CUE = re.compile(r"\b(?:said|says|added|commented|stated|explained)\b[^.:]{0,60}:\Z")
_EVENT_WITH = re.compile(r"\s(?:this|the|an?|its|their)\s(?:[\w-]+\s){1,4}(?:together\s)?with\s")


def _past_event(sentence: str, match: re.Match[str]) -> int:
    """Where the list begins: behind the event where that is told first, as in "hosting a
    conference with".
    """
    behind = _EVENT_WITH.match(sentence, match.end()) if "host" in match.group() else None
    return behind.end() - 1 if behind else match.end()


def _closing(text: str, at: int, end: int) -> int:
    """Where a bracket opened before `at` closes."""
    closing = text.find(")", at, end)
    return end if closing < 0 else closing + 1


def _of_bodies(match: re.Match[str]) -> bool:
    """Whether those named by a people-from wording are sent by bodies of any kind."""
    return match.group().lower().startswith(("representative", "deleg", "officials"))


def _fits(rule: str, sentence: str, match: re.Match[str]) -> bool:
    around = sentence[max(0, match.start() - 4) : match.end()]
    if rule == "people-from":
        if match.group().startswith("representative ") and _APPOSED.search(
            sentence, 0, match.start()
        ):
            return False
        context = sentence[: match.start()] + sentence[match.end() :]
        told = _TAKING.search(context) or _TOGETHER_WITH.match(sentence)
        return (
            told is not None
            and not wording.NEWS.search(sentence)
            and not _AN_OFFICE.search(sentence, 0, match.end())
        )
    if rule == "invited":
        if "including" in around or "such as" in around or "among them" in around:
            before = _TAKING.search(sentence[: match.start()])
            return before is not None or _CAME.search(sentence, match.end()) is not None
        if around.endswith("between"):
            return not wording.NEWS.search(sentence)
        return not wording.NEWS.match(sentence, match.start())
    if rule == "bracket":
        return bool(_TAKING.search(sentence))
    if rule == "among":
        return bool(_THERE.search(match.group()) or _SPEAKS.search(match.group()))
    if rule == "by" and match.group().startswith("accompanied"):
        return not sentence[match.end() :].lstrip().startswith(("a ", "an "))
    return True
