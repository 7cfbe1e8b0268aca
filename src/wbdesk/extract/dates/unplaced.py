"""Time that is named but not placed: in the coming months, within a decade, for six months."""

import re
from collections.abc import Iterator

from wbdesk.extract import needs, numbers
from wbdesk.extract.dates import clauses
from wbdesk.extract.dates.phrase import Phrase

_COUNT = rf"\d{{1,3}}|{numbers.SMALL}"


_WITHIN = needs.pattern(
    rf"\b[Ww]ithin (?P<n>{_COUNT}|an?|[Aa]n?|[Oo]ne) (?:[Dd]ays?|[Ww]eeks?|[Mm]onths?|[Yy]ears?|"
    rf"[Dd]ecades?)(?= (?:of (?:[a-z]+ing|their|its|his|her|the)|to|and|by|if|the|it|they|we)\b|"
    rf"[,.;:)]|\Z|\W*\Z)"
)
_SESSION = needs.pattern(
    r"\b(?:[Ii]n |[Dd]uring |[Bb]y the end of |[Ll]ater |[Ee]arlier )?(?:[Tt]his|[Nn]ext|[Ll]ast|"
    r"[Tt]he current|[Tt]he next|[Tt]he last) (?:school )?"
    r"(?:(?:[Pp]arliamentary |legislative )session|session of Parliament|sitting|term(?=[,.;]|\Z|"
    r" (?:and|"
    r"to|"
    r"when|the|in|at)\b))"
)
_OPEN = needs.begun_pattern(
    r"(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or|[Tt]hrough|[Tt]hroughout) (?:the )?(?:next few |coming |"
    r"years |months |next couple |weeks )?"
    r"(?P<unit>days|weeks|months|years|decades) (?:to come|ahead|and \w+ (?:ahead|to come))"
    r"|(?:[Ii]n|[Oo]ver|[Dd]uring) the coming (?:days|weeks|months|years|decades)(?: and (?:weeks|"
    r"months|years))?"
    r"|(?:[Oo]ver|[Ii]n|[Ff]or) the (?:year|week|month|decade) ahead"
    r"|\b[Ii]n (?:just )?(?:a few|several|a couple of|some) (?:days|weeks|months|years)(?:[’'] time"
    r"|(?=[,.;]|\Z))"
    r"|\b(?<!came )(?<!come )(?<!coming )[Ww]ithin (?:a matter of |the coming )?"
    r"(?:hours|days|weeks|months|years)(?=[,.;]|\Z| (?:of|to|and|the|as|in|at|after|with|under)\b)"
    r"|(?:(?<=of )|(?<=from )|(?<=than ))recent (?:years|months|weeks)(?=[,.;]|\Z)"
    r"|(?:[Oo]ver|[Ii]n|[Dd]uring) (?:the )?(?:more |most )?recent (?:years|months|weeks|days|"
    r"decades)"
)
_LONG = needs.begun_pattern(
    rf"\b[Ff]or (?:(?:nearly|almost|over|around|about|more than|at least|well over|the best part "
    rf"of) )?"
    rf"(?:(?:{_COUNT}|a|several|many|a few) (?:decades?|centur(?:y|ies)|generations?)|many years|"
    rf"decades|centuries)(?: to come)?(?![\w-])"
    rf"|\b[Ff]or (?:a|an initial|a further) (?:period|term) of (?:up to )?(?:{_COUNT}) "
    r"(?:years?|months?)(?![\w’'-])"
)
_SOON = needs.pattern(
    r"\b(?:as soon as (?:possible|practicable)|(?:when|as soon as) parliamentary time allows|"
    r"in due course|for the time being|in living memory|"
    r"(?:any time|again|very) soon|soon(?=[,.;)]|\Z)|(?<!as )shortly"
    r"(?! (?:before|after|thereafter)))"
    r"(?![\w’'-]| (?:as|after|before|enough))"
)
_SOON_WORDS = frozenset("soon shortly course time memory".split())
_EVER = needs.begun_pattern(
    r"\b[Uu]ntil further notice\b"
    r"|\b[Ii]n (?:decades|(?:two|three) generations|generations|centuries)(?=[,.;:)]|\Z| "
    r"(?:and|to|that|"
    r"which|of|by|for)\b)"
    r"|\b[Ss]ince (?:privati[sz]ation|independence|devolution|Brexit|reunification|partition|"
    r"the (?:Industrial Revolution|financial cris[ie]s|banking crisis|thaw))"
    r"(?![\w’'-]| (?:in|of|on|from) )"
    r"|\b[Ss]ince (?:World War (?:II|I|Two|One|2|1)|the (?:Second|First) World War|"
    r"(?:the end of )?the Cold War)\b"
    r"|\b(?:[Dd]uring|[Bb]efore|[Ss]ince|[Tt]hroughout|[Aa]fter|[Pp]rior to) (?:the )?"
    r"(?:[Cc][Oo][Vv][Ii][Dd](?:-?19)? |[Cc]oronavirus )?(?:first |second |third |last )?"
    r"(?:national )?lockdown(?![\w’'-]| (?:in|of) )"
    r"|\b(?:[Tt]his|[Ll]ast|[Nn]ext|[Tt]he coming) season(?![\w’'-]| of)"
    r"|\b(?:[Bb]efore|[Bb]y|[Uu]ntil|[Aa]t|[Ii]n|[Aa]fter) the next (?:general |federal |"
    r"parliamentary |presidential |local )?elections?(?![\w’'-]| (?:in|on) )"
)
_OVER = needs.begun_pattern(
    rf"\b[Oo]ver (?:a period of )?(?:{_COUNT})(?:(?: to | or |-|–)(?:{_COUNT}))? "
    rf"(?:days|weeks|months|years|decades)"
    rf"(?![\w’'-]| (?:ago|old|later|before|after|earlier|of|since|from|on\b|younger|older|in\b))"
)
_MORE_THAN = re.compile(
    r"\b(?:for|in|of|after|with|to|has|have|had|just|well|spent|span|aged?|is|are|was|by|at|and|"
    r"from|"
    r"all|children|people|pupils|adults|those|anyone|everyone|women|men|patients|buildings) \Z",
    re.I,
)
_PHASE = needs.begun_pattern(
    r"\b(?:[Oo]ver|[Dd]uring|[Tt]hroughout|[Bb]y the end of) (?:this|the (?:next|last|current|"
    r"previous|"
    r"whole)) [Pp]arliament(?![\w’'-])|"
    r"\b(?:[Tt]hroughout|[Dd]uring|[Oo]ver) the (?!same|reporting|whole|Christmas|festive)[a-z]+ "
    r"period(?=[,.;)]|\Z| (?:and|the|we|it|to (?!\d)|as|when|that|which|with|for|in (?!\d))\b)"
    r"|\b(?:[Oo]ver|[Dd]uring|[Ii]n|[Tt]hroughout|[Ff]or|[Tt]his) (?:the )?(?:upcoming |coming )?"
    r"[Ff]estive (?:period|season|break)"
    r"|\b(?:(?:[Oo]ver|[Dd]uring|[Ii]n|[Tt]hroughout) (?:the )?(?:upcoming|coming|May|October|"
    r"February|Easter)|[Tt]his|[Nn]ext|[Ll]ast) "
    r"(?:half[- ]term(?: (?:holidays?|break|week))?|(?:school|Christmas) (?:holidays?|break))"
    r"(?![\w’'-])"
)
_HAPPENED = (
    r"(?:full[- ]scale )?(?:invasion|war|conflict|pandemic|epidemic|crisis|outbreak|hostilities|"
    r"fighting|uprising|revolution|occupation|[Aa]dministration|[Gg]overnment|[Pp]arliament|"
    r"[Pp]residency|campaign|programme|operation|mission|scheme|project|talks|negotiations|process|"
    r"emergency|lockdown|academic year|school year|season|term)"
)
_BEGINNING = needs.pattern(
    r"\b(?:[Ee]ver )?[Ss]ince (?:day one|"
    r"the (?:very )?(?:start|beginning|outbreak|onset|outset|dawn|first days?|end|"
    r"(?:early|first|opening) (?:days|weeks|months))) of "
    rf"(?:(?:the|this|that|its|our|my|his|her|their|"
    rf"[\w.]+[’']s?) )?(?:[\w’'-]+ ){{0,3}}?{_HAPPENED}"
    r"(?![\w’'-]| (?:in|on) (?:\d|[A-Z]))"
    rf"|\b[Ss]ince (?:day one(?! of)|the (?:[A-Z]\w+ )?(?:full[- ]scale )?(?:invasion|"
    rf"outbreak of war))"
    r"(?![\w’'-]| of\b| (?:in|on) (?:\d|[A-Z]))"
)
_BEGINNING_WORDS = frozenset(
    "start beginning outbreak onset outset dawn early opening day first end invasion".split()
)
_PHASE_WORDS = frozenset("parliament period festive holiday holidays break".split())
_SEASONS = frozenset(("season", "seasons"))
_TIDE_WORDS = frozenset("until before by ahead time since".split())
_EVER_WORDS = frozenset(
    "season lockdown election decades generation generations centuries notice".split()
)
_SINCE_WORDS = frozenset(
    "war privatisation privatization independence devolution brexit reunification partition "
    "revolution crisis thaw".split()
)
_OF_NATURE = (
    r"rainy|rains|dry|wet|monsoon|hurricane|cyclone|typhoon|wildfire|fire|flood|flu|winter flu|"
    r"breeding|nesting|spawning|lambing|calving|growing|planting|sowing|harvest|lean|hunger|fishing|"
    r"shooting|stalking|tourist|holiday|racing|football|cricket"
)
_TIDE = needs.pattern(
    r"\b(?:[Uu]ntil|[Bb]efore|[Bb]y|[Aa]head of|[Ii]n time for|[Ss]ince) "
    r"(?:(?:the )?(?:very )?(?:end|start|beginning|onset|close|middle|height|peak) of )?"
    r"(?:the|this|next|this year[’']s|next year[’']s) (?:(?:next|coming|current|last|main|summer|"
    rf"winter) )?(?:{_OF_NATURE}) seasons?(?: (?:starts?|begins?|ends?|arrives?|opens?|closes?|"
    r"is over|sets? in))?(?![\w’'-]| (?:of|in) \d)"
)
"""Before the hurricane season begins, until the end of the lean season."""
_LASTS = needs.pattern(
    rf"[Ff]or (?:(?:up to |at least |around |about |a further )?"
    rf"(?P<n>(?:{_COUNT})(?:(?: to | or |-|–)(?:{_COUNT}))?|a|an)|(?P<more>an additional|another|"
    rf"a further|an extra)) "
    rf"(?:days?|weeks?|months?|years?)(?![\w-])"
)
_LONG_WORDS = frozenset(
    "decade decades century centuries generations years months weeks days".split()
)
_SPANS = frozenset("hours day days week weeks month months year years decade decades".split())
_TO_COME = frozenset("come ahead coming recent few several couple within".split())
_WILL = re.compile(r"\b(?:will|shall|is to|are to)\b")
_MONEY = re.compile(r"[£€$]\d")


def _is_ahead(text: str, match: re.Match[str]) -> bool:
    """Whether something is to be done within a time, and not in each case."""
    told = clauses.tense(text, *match.span())
    return told != "past" and not clauses.ruled(text, *match.span())


def _of_phases(words: frozenset[str]) -> Iterator[needs.Needing]:
    """The patterns of what lasts for a while that a text with these words may hold."""
    if "since" in words and not words.isdisjoint(_BEGINNING_WORDS):
        yield _BEGINNING
    if not words.isdisjoint(_SEASONS) and not words.isdisjoint(_TIDE_WORDS):
        yield _TIDE
    if not words.isdisjoint(_PHASE_WORDS) or ("half" in words and "term" in words):
        yield _PHASE


def find(text: str, words: frozenset[str]) -> list[Phrase]:
    """Time to come, and how long something will last: named, but not placed."""
    doubt = "The words do not place it."
    found: list[Phrase] = []
    if not words.isdisjoint(_TO_COME) and not words.isdisjoint(_SPANS):
        found += [Phrase(each.start(), each.end(), None, doubt) for each in _OPEN.finditer(text)]
    if "term" in words or "session" in words:
        late = "When it begins or ends is not said."
        found += [Phrase(m.start(), m.end(), None, late) for m in _SESSION.finditer(text)]
    if "within" in words:
        found += [
            Phrase(each.start(), each.end(), None, doubt)
            for each in _WITHIN.finditer(text)
            if "ecade" in each.group() or _is_ahead(text, each)
        ]
    if not words.isdisjoint(_SOON_WORDS):
        found += [Phrase(each.start(), each.end(), None, doubt) for each in _SOON.finditer(text)]
    if "for" in words and not words.isdisjoint(_LONG_WORDS):
        found += [Phrase(each.start(), each.end(), None, doubt) for each in _LONG.finditer(text)]
    if not words.isdisjoint(_EVER_WORDS) or (
        "since" in words and not words.isdisjoint(_SINCE_WORDS)
    ):
        found += [Phrase(each.start(), each.end(), None, doubt) for each in _EVER.finditer(text)]
    for pattern in _of_phases(words):
        found += [Phrase(m.start(), m.end(), None, doubt) for m in pattern.finditer(text)]
    if "over" in words and not words.isdisjoint(_SPANS):
        found += [
            Phrase(match.start(), match.end(), None, doubt, lasts=True)
            for match in _OVER.finditer(text)
            if not _MORE_THAN.search(text, max(0, match.start() - 12), match.start())
            and clauses.tense(text, match.start(), match.end()) == "future"
        ]
    lasts = "for" in words and not words.isdisjoint(_SPANS)
    for match in _LASTS.finditer(text) if lasts else ():
        left, right = clauses.sentence_around(text, match.start(), match.end())
        if text[match.start() - 1 : match.start()].isalpha():
            continue
        if (match["more"] or _WILL.search(text, left, match.start())) and not _MONEY.search(
            text, left, right
        ):
            found.append(Phrase(match.start(), match.end(), None, doubt))
    return found
